"""A small evening played on a room, for what comes at its end. Every secret is a word that nothing else contains."""

from app.game import commands as c
from app.game.actors import ALARM, DOOR, HOST, Actor
from app.game.dinner import Dinner
from app.game.names import GuestId, Phase, Role, Stage, Verdict
from app.rooms import Accepted, Room

ANNA, BRUNO, CARLA = (GuestId(f"g{number}") for number in (1, 2, 3))
EVIL = "=HYPERLINK(0)"
SCRIPT = "<script>alert(1)</script>"


def guest(name: GuestId) -> Actor:
    """This guest as a sender."""
    return Actor(Role.GUEST, name)


async def do(room: Room, command: c.Command, by: Actor = HOST) -> Dinner:
    """Send a command that has to be accepted."""
    outcome = await room.submit(command, by)
    assert isinstance(outcome, Accepted), (command, outcome)
    return room.dinner


async def seated(room: Room) -> None:
    """Three guests have sealed and guessed. Carla's contact and story are never for the whole table."""
    for name in ("Anna", "Bruno", "Carla"):
        await do(room, c.Join(name, invited=True), DOOR)
    await do(room, c.Seal("apicoltrice", real_name="Anna Rossi", contact="anna@example.org"), guest(ANNA))
    await do(room, c.Seal("notaio", story=SCRIPT, contact="bruno@example.org"), guest(BRUNO))
    await do(room, c.Seal("astrofisica", contact="carla@example.org"), guest(CARLA))
    await do(room, c.OpenGuessing())
    await do(room, c.Guess(ANNA, EVIL), guest(BRUNO))
    await do(room, c.Guess(ANNA, "Apicoltrice"), guest(CARLA))
    await do(room, c.Guess(BRUNO, SCRIPT), guest(ANNA))
    await do(room, c.SetOrder((ANNA, BRUNO, CARLA)))
    await do(room, c.Lock())


async def next_reveal(room: Room) -> None:
    """From before a spotlight to its verdicts."""
    for _ in range(3):
        await do(room, c.Next())
    assert room.dinner.stage is Stage.DRUMROLL
    await do(room, c.Cut(), ALARM)
    await do(room, c.Next())


async def reveal_all(room: Room) -> None:
    """From a locked ballot to the finale: Anna and Bruno are unmasked, Carla left early and her lid stays on."""
    await next_reveal(room)
    await do(room, c.Rule(room.dinner.walls[ANNA].clusters[0].id, Verdict.CLOSE))
    await do(room, c.Next())
    await next_reveal(room)
    await do(room, c.Skip(CARLA, on=True))
    await do(room, c.Next())
    await do(room, c.Next())
    assert room.dinner.phase is Phase.FINALE


async def finale(room: Room) -> None:
    """The whole evening up to its finale."""
    await seated(room)
    await reveal_all(room)


async def closed(room: Room) -> None:
    """Anna and Bruno wished for each other; Carla wished in vain."""
    await finale(room)
    await do(room, c.Wish(BRUNO, on=True), guest(ANNA))
    await do(room, c.Wish(ANNA, on=True), guest(BRUNO))
    await do(room, c.Wish(ANNA, on=True), guest(CARLA))
    await do(room, c.Close())
