"""What only counts is shown ten times a second; what matters, at once."""

from app.game.actors import HOST
from app.game.commands import Guess, OpenGuessing, Pause
from app.game.names import GuestId
from app.rooms.breath import BREATH_S, FIGURES_PER_SECOND, LONGEST_S, MOMENT_S, Audience
from tests.rooms.stage import ANNA, BRUNO, SCREEN, Line, Stage, lay_table, open_room, set_stage, settle

CARLA = {"type": "guess", "about": "g3", "text": "judge"}


async def guessing(stage: Stage) -> tuple[Line, Line]:
    """A screen and Anna at a table that has been quiet for a breath."""
    room = await open_room(stage)
    await lay_table(room)
    await room.submit(OpenGuessing(), HOST)
    screen, anna = stage.sit(room, SCREEN), stage.sit(room, ANNA)
    await stage.clock.wind(BREATH_S + MOMENT_S)  # their coming is shown
    await stage.clock.wind(BREATH_S + MOMENT_S)
    return screen, anna


def made(line: Line) -> int:
    """How many answers the table has seen."""
    return sum(guest["made"] for guest in line.outlet.view["table"]["guests"])


async def test_after_a_quiet_moment_a_guess_is_shown_at_once() -> None:
    screen, anna = await guessing(set_stage(audience=Audience()))
    await anna.say(CARLA)
    assert made(screen) == made(anna) == 1


async def test_further_ones_are_shown_together_a_moment_after_the_breath_is_over() -> None:
    stage = set_stage(audience=Audience())
    screen, anna = await guessing(stage)
    await anna.say(CARLA, "1")
    seen = len(screen.outlet.frames)
    for request in ("2", "3"):
        assert (await anna.say({**CARLA, "about": "g2"}, request))["type"] == "ack"
    await stage.clock.wind(BREATH_S)
    assert len(screen.outlet.frames) == seen
    await stage.clock.wind(MOMENT_S)
    assert len(screen.outlet.frames) == seen + 1
    assert made(screen) == 2
    assert screen.outlet.view["version"] == anna.outlet.view["version"] == stage.lobby.rooms[0].dinner.version


async def test_the_first_answer_after_the_breath_takes_them_along_in_its_own_write() -> None:
    stage = set_stage(audience=Audience())
    screen, anna = await guessing(stage)
    await anna.say(CARLA, "1")
    await anna.say({**CARLA, "about": "g2"}, "2")
    assert anna.outlet.writes[-1] == 1
    await stage.clock.wind(BREATH_S)
    await anna.say(CARLA, "3")
    assert anna.outlet.writes[-1] == 2
    assert made(screen) == 2
    seen = len(screen.outlet.frames)
    await stage.clock.wind(BREATH_S + MOMENT_S)
    assert len(screen.outlet.frames) == seen


async def test_what_matters_brings_along_what_was_held_back_and_nothing_comes_twice() -> None:
    stage = set_stage(audience=Audience())
    screen, anna = await guessing(stage)
    (room,) = stage.lobby.rooms
    await anna.say(CARLA, "1")
    await anna.say({**CARLA, "about": "g2"}, "2")
    await room.submit(Pause(True), HOST)
    await settle()
    assert screen.outlet.view["table"]["paused"]
    assert made(screen) == 2
    seen = len(screen.outlet.frames)
    await stage.clock.wind(2 * (BREATH_S + MOMENT_S))
    assert len(screen.outlet.frames) == seen


async def test_whoever_comes_in_sees_the_present() -> None:
    stage = set_stage(audience=Audience())
    _, anna = await guessing(stage)
    (room,) = stage.lobby.rooms
    await anna.say(CARLA, "1")
    await room.submit(Guess(GuestId("g3"), "lawyer"), BRUNO)
    late = stage.sit(room, SCREEN)
    await settle()
    assert made(late) == 2


async def test_comings_and_goings_are_shown_together() -> None:
    """A phone that comes and goes all the time is no more work than one that guesses."""
    stage = set_stage(audience=Audience())
    screen, anna = await guessing(stage)
    (room,) = stage.lobby.rooms
    seen = len(screen.outlet.frames)
    for _ in range(15):
        anna.connection.detach()
        anna = stage.sit(room, ANNA)
        await settle()
        assert anna.outlet.view["seat"] is not None, "whoever comes in waits for nothing"
    assert len(screen.outlet.frames) == seen + 1
    anna.connection.detach()
    await stage.clock.wind(BREATH_S + MOMENT_S)
    assert len(screen.outlet.frames) == seen + 2
    assert screen.outlet.view["table"]["guests"][0]["here"] is False


async def test_whoever_was_stuck_sees_the_present_too() -> None:
    stage = set_stage(audience=Audience())
    screen, anna = await guessing(stage)
    screen.outlet.stuck = True
    await anna.say(CARLA, "1")
    assert made(anna) == 1
    await anna.say({**CARLA, "about": "g2"}, "2")
    assert made(anna) == 1
    screen.outlet.stuck = False
    screen.connection.flush()
    assert made(screen) == 2


async def test_the_more_look_the_longer_a_breath_takes() -> None:
    stage = set_stage(audience=(audience := Audience()))
    screen, _ = await guessing(stage)
    assert audience.viewers == 2
    assert audience.breath_s == BREATH_S
    (room,) = stage.lobby.rooms
    stage.sit(room, ANNA)  # on another phone: the older line is over
    assert audience.viewers == 2
    room.attendance.leave(screen.connection)
    assert audience.viewers == 1
    audience.viewers = FIGURES_PER_SECOND // 2
    assert audience.breath_s == 0.5
    audience.viewers = 10 * FIGURES_PER_SECOND
    assert audience.breath_s == LONGEST_S - MOMENT_S


async def test_however_many_look_a_figure_waits_for_a_second_at_most() -> None:
    stage = set_stage(audience=(audience := Audience()))
    screen, anna = await guessing(stage)
    audience.viewers = 10 * FIGURES_PER_SECOND
    await stage.clock.wind(LONGEST_S)
    await anna.say(CARLA, "1")
    await anna.say({**CARLA, "about": "g2"}, "2")
    assert made(screen) == 1
    await stage.clock.wind(LONGEST_S)
    assert made(screen) == 2
