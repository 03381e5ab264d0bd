"""A short evening by the rules alone, and every frame that its viewers would have been sent."""

import json
from collections.abc import Iterator
from typing import Any

from app.game import commands as c
from app.game import projections
from app.game.actors import ALARM, DOOR, HOST, Actor
from app.game.decide import decide, open_dinner
from app.game.dinner import Dinner
from app.game.evolve import evolve, replay
from app.game.names import ClusterId, DinnerCode, Doors, GuestId, Language, Role, Stage, Verdict
from app.game.views import LinksView
from app.game.world import Judged, Rejected, World
from app.protocol import encode, encode_view

G1, G2, G3, G4 = (GuestId(f"g{number}") for number in (1, 2, 3, 4))
WORLD = World(
    draw=tuple,
    cluster=lambda texts: [[index] for index in range(len(texts))],
    judge=lambda secret, texts: Judged(
        Verdict.EXACT if secret.profession in texts else Verdict.MISS, "same", ({"en": "a"},)
    ),
)
LINKS = LinksView("http://h/#host", "http://h/#join", "http://h/screen", "h/OLMO7", {G3: "http://h/#seat"})

Said = tuple[c.Command, Actor]


def guest(who: GuestId) -> Actor:
    return Actor(Role.GUEST, who)


PLAY: tuple[Said, ...] = (
    (c.Join("Anna", invited=True), DOOR),
    (c.Join("Bruno", invited=True), DOOR),
    (c.AddGuest("Nonna"), HOST),
    (c.Reissue(G3), HOST),
    (c.Seal("apicoltrice", ("beekeeper",), "Anna Rossi", "Una storia.", "anna@example.org"), guest(G1)),
    (c.Seal("pilota"), guest(G2)),
    (c.SealFor(G3, "sarta"), HOST),
    (c.SetDoors(Doors.KNOCK), HOST),
    (c.Join("Dario", invited=False), DOOR),
    (c.OpenGuessing(), HOST),
    (c.Guess(G2, "pilota"), guest(G1)),
    (c.Pass(G3), guest(G1)),
    (c.Guess(G1, "notaia"), guest(G2)),
    (c.Know(G3), guest(G2)),
    (c.GuessFor(G3, G1, "apicoltrice"), HOST),
    (c.Lock(), HOST),
    (c.Next(), HOST),
    (c.Next(), HOST),
    (c.Hide(ClusterId("g1.1"), on=True), HOST),
    (c.Favourite(ClusterId("g1.1")), HOST),
    (c.Next(), HOST),
    (c.Cut(), ALARM),
    (c.Next(), HOST),
    (c.Rule(ClusterId("g1.1"), Verdict.CLOSE), guest(G1)),
    (c.Hide(ClusterId("g1.1"), on=False), HOST),
    (c.Next(), HOST),
    (c.Skip(G2, on=True), HOST),
    (c.Skip(G3, on=True), HOST),
    (c.Next(), HOST),
    (c.Next(), HOST),
    (c.OpenRest(), HOST),
    (c.Wish(G2, on=True), guest(G1)),
    (c.Wish(G1, on=True), guest(G2)),
    (c.Close(), HOST),
)


def frames_of_an_evening() -> list[Any]:
    """What a guest, a guest at the door, the host and a screen are sent after every step, as JSON values."""
    return [json.loads(frame) for dinner in _versions() for frame in _frames(dinner)]


def _versions() -> Iterator[Dinner]:
    opened = open_dinner(c.Open("Cena di Giulia", Language.IT), DinnerCode("OLMO7"))
    assert not isinstance(opened, Rejected)
    dinner = replay(opened)
    yield dinner
    for command, by in PLAY:
        events = decide(dinner, command, by, WORLD)
        assert not isinstance(events, Rejected), (command, events)
        for event in events:
            dinner = evolve(dinner, event)
        yield dinner


def _frames(dinner: Dinner) -> Iterator[str]:
    left = 2_400 if dinner.stage is Stage.DRUMROLL else None
    presence = projections.Presence({G1}, 1, sound=True, reached=True)
    whole = projections.table(dinner, presence, now=1_800_000_000_000, cut_in_ms=left)
    table = encode(whole)
    yield encode_view("e", dinner.version, table)
    yield encode_view(
        "e",
        dinner.version,
        table,
        desk=encode(projections.desk(dinner, LINKS, projections.Presence({G1}, 1, True, True))),
    )
    for who in dinner.guests:
        seen = table if who != G4 else encode(projections.doorstep(whole, who))
        yield encode_view("e", dinner.version, seen, seat=encode(projections.seat(dinner, who)))
