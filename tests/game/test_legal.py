"""Who may do what, and when: every command by every role at every moment, against the table of PROTOCOL.md."""

from collections.abc import Callable

import pytest

from app.game import commands as c
from app.game.actors import ALARM, DOOR, HOST, Actor
from app.game.names import ClusterId, Doors, GuestId, Pace, Phase, Refusal, Stage, Verdict
from app.game.permits import PERMITS
from tests.game.given import SCREEN, Evening, arrival, guest, ids, secret_of

STAR, OTHER, THIRD, KNOCKER, LATE, EMPTY = ids("g1", "g2", "g3", "g4", "g5", "g6")
CARD = ClusterId("g1.1")


def before_the_show(pace: Pace) -> Evening:
    """Three who sealed, one at the door, two whose envelopes are empty; an offered host link."""
    evening = arrival(3, pace)
    evening.join("Knocker", invited=False)
    evening.join("Late")
    evening.join("Empty")
    return evening.all(c.HandOver())


def open_for_guesses(pace: Pace) -> Evening:
    return before_the_show(pace).all(c.OpenGuessing()).guess("g1", g2="miss x")


def locked(pace: Pace) -> Evening:
    """The ballot is locked, but one sealed since and is still open."""
    evening = open_for_guesses(pace)
    if pace is Pace.BALLOT:
        evening.all(c.Lock())
    return evening.seal("g5").guess("g5", g2="miss y")


MOMENTS: dict[str, Callable[[Pace], Evening]] = {
    "arrival": before_the_show,
    "seated": open_for_guesses,
    "locked": locked,
    "guessing": lambda pace: locked(pace).go(Stage.GUESSING),
    "spotlight": lambda pace: locked(pace).go(Stage.SPOTLIGHT),
    "wall": lambda pace: locked(pace).go(Stage.WALL),
    "drumroll": lambda pace: locked(pace).go(Stage.DRUMROLL),
    "unmasked": lambda pace: locked(pace).go(Stage.UNMASKED),
    "verdicts": lambda pace: locked(pace).go(Stage.VERDICTS),
    "scores": lambda pace: locked(pace).go(Stage.SCORES),
    "finale": lambda pace: locked(pace).go(Phase.FINALE).all(c.Next()),
    "people": lambda pace: locked(pace).go(Phase.FINALE).all(c.OpenRest()),
    "closed": lambda pace: locked(pace).go(Phase.CLOSED),
}
REVEALS = {"guessing", "spotlight", "wall", "drumroll", "unmasked", "verdicts", "scores"}
SEATED = {"seated", "locked"}
SHOW = SEATED | REVEALS
TO_FINALE = {"arrival"} | SHOW
FINALE = {"finale", "people"}
ALL_EVENING = TO_FINALE | FINALE
WALL = REVEALS - {"guessing", "spotlight"}
COVERED = {"guessing", "spotlight", "wall", "drumroll"}
ALWAYS = ALL_EVENING | {"closed"}

TABLE: dict[str, dict[str, set[str]]] = {
    "seal": {"guest": TO_FINALE},
    "guess": {"guest": SHOW},
    "pass": {"guest": SHOW},
    "know": {"guest": SHOW},
    "withdraw": {"guest": SHOW},
    "rule": {"star": {"verdicts"}, "host": {"verdicts"}},
    "wish": {"guest": FINALE, "star": FINALE},
    "forget": {"guest": ALWAYS, "star": ALWAYS - COVERED},
    "open_guessing": {"host": {"arrival"}},
    "lock": {"host": SEATED},
    "set_order": {"host": SHOW},
    "next": {"host": SHOW | FINALE},
    "back": {"host": SHOW | FINALE},
    "skip": {"host": SHOW},
    "pause": {"host": ALL_EVENING},
    "more_time": {"host": {"guessing"}},
    "hide": {"host": WALL},
    "favourite": {"host": WALL},
    "admit": {"host": TO_FINALE},
    "remove": {"host": ALL_EVENING},
    "rename": {"host": ALL_EVENING},
    "add_guest": {"host": TO_FINALE},
    "seal_for": {"host": TO_FINALE},
    "guess_for": {"host": SHOW},
    "doors": {"host": TO_FINALE},
    "reissue": {"host": ALL_EVENING},
    "hand_over": {"host": ALL_EVENING},
    "lead": {"host": ALL_EVENING},
    "set_screen": {"host": ALL_EVENING},
    "open_rest": {"host": FINALE},
    "close": {"host": FINALE},
    "join": {"door": TO_FINALE},
    "take_over": {"door": ALWAYS},
    "cut": {"alarm": {"drumroll"}},
    "open": {},
}
"""Command, role, moments: from PROTOCOL.md and RULES.md, by hand."""

GUEST_COMMANDS = {"seal", "guess", "pass", "know", "withdraw", "rule", "wish", "forget"}

BEYOND_THE_TABLE: dict[tuple[str, str], Refusal] = {
    ("next", "seated"): Refusal.NOT_LOCKED,
    ("next", "drumroll"): Refusal.DRUMROLL,
    ("back", "unmasked"): Refusal.NOTHING_TO_UNDO,
    ("next", "people"): Refusal.NOT_NOW,
    ("open_rest", "people"): Refusal.NOT_NOW,
}
"""Allowed by the table, and refused by another rule (T2, T5, B7, H13)."""

ROLES = {
    "host": HOST,
    "star": Actor(guest("g1").role, STAR),
    "guest": guest("g2"),
    "screen": SCREEN,
    "alarm": ALARM,
    "door": DOOR,
}


def sample(kind: str, evening: Evening, moment: str) -> c.Command:
    """A command of this kind that makes sense at this moment, if any does."""
    about = STAR if moment in {"arrival", "seated"} else LATE
    samples: dict[str, c.Command] = {
        "seal": secret_of("g6"), "guess": c.Guess(about, "cook"), "pass": c.Pass(about), "know": c.Know(about),
        "withdraw": c.Withdraw(about), "rule": c.Rule(CARD, Verdict.CLOSE), "wish": c.Wish(THIRD, on=True),
        "open_guessing": c.OpenGuessing(), "lock": c.Lock(), "set_order": c.SetOrder(evening.desk().order),
        "next": c.Next(), "back": c.Back(), "skip": c.Skip(THIRD, on=True), "pause": c.Pause(on=True),
        "hide": c.Hide(CARD, on=True), "favourite": c.Favourite(CARD), "admit": c.Admit(KNOCKER),
        "remove": c.Remove(EMPTY), "rename": c.Rename(STAR, "Annina"), "add_guest": c.AddGuest("Nonna"),
        "seal_for": c.SealFor(EMPTY, "cook"), "guess_for": c.GuessFor(THIRD, about, "cook"),
        "doors": c.SetDoors(Doors.KNOCK), "reissue": c.Reissue(STAR), "hand_over": c.HandOver(), "close": c.Close(),
        "open_rest": c.OpenRest(), "forget": c.Forget(),
        "join": c.Join("Zeno", invited=True), "take_over": c.TakeOver(), "cut": c.Cut(),
        "lead": c.Lead("tablet"), "set_screen": c.SetScreen(80, sound=False), "more_time": c.MoreTime(),
        "open": c.Open("Friday", evening.dinner.language),
    }  # fmt: skip
    return samples[kind]


def expected(kind: str, role: str, moment: str, pace: Pace) -> Refusal | None:
    """What the table says of this cell."""
    rows = TABLE[kind]
    if kind == "open":
        return Refusal.NOT_NOW
    allowed = rows.get(role, rows.get("guest") if role == "star" else None)
    if allowed is None:
        guests_may = kind in GUEST_COMMANDS and role in {"guest", "star"}
        return (Refusal.NOT_YOURS if moment == "verdicts" else Refusal.NOT_NOW) if guests_may else Refusal.NOT_YOURS
    if moment not in allowed:
        return Refusal.NOT_NOW
    if pace is Pace.ROUNDS and kind == "lock":
        return Refusal.NOT_NOW
    if pace is Pace.ROUNDS and (kind, moment) == ("next", "seated"):
        return None
    return BEYOND_THE_TABLE.get((kind, moment))


CELLS = [
    (moment, pace)
    for moment in MOMENTS
    for pace in Pace
    if not (moment == "guessing" and pace is Pace.BALLOT)
]  # fmt: skip


@pytest.mark.parametrize(("moment", "pace"), CELLS)
def test_c1_every_command_by_every_role_at_every_moment(moment: str, pace: Pace) -> None:
    """Also C2, C3: one cell of the table after another."""
    evening = MOMENTS[moment](pace)
    assert moment in {"seated", "locked", "people", evening.dinner.stage, evening.dinner.phase}
    cells = {(kind, role): sender for kind in TABLE for role, sender in ROLES.items()}
    told = {cell: evening.refused(sample(cell[0], evening, moment), sender_of(cell[0], cell[1])) for cell in cells}
    assert told == {(kind, role): answer_to(kind, role, moment, pace) for kind, role in cells}


def sender_of(kind: str, role: str) -> Actor:
    """Whoever has an empty envelope seals; about the others see `ROLES`."""
    return guest("g6") if kind == "seal" and role in {"guest", "star"} else ROLES[role]


def answer_to(kind: str, role: str, moment: str, pace: Pace) -> Refusal | None:
    """What this cell is answered, with the sender and the fields of `sender_of` and `sample`."""
    told = expected(kind, role, moment, pace)
    if kind == "withdraw" and role == "star" and told is None:
        return Refusal.ABOUT_YOURSELF if moment == "seated" else Refusal.NOTHING_TO_UNDO
    if kind in {"guess", "pass", "know"} and role == "star" and moment == "seated":
        return Refusal.ABOUT_YOURSELF
    return told


def test_c1_the_table_names_every_command() -> None:
    """Nothing can be sent of which this table does not say who may."""
    assert {command.kind for command in PERMITS} | {"open"} == set(TABLE)


def test_c3_a_screen_may_send_nothing() -> None:
    evening = locked(Pace.BALLOT)
    assert {evening.refused(sample(kind, evening, "locked"), SCREEN) for kind in TABLE if kind != "open"} == {
        Refusal.NOT_YOURS
    }


@pytest.mark.parametrize(("moment", "pace"), CELLS)
def test_c4_whoever_waits_or_was_removed_may_send_nothing(moment: str, pace: Pace) -> None:
    """Also the seat of another's making: an identifier that was never given."""
    evening = MOMENTS[moment](pace)
    for kind in GUEST_COMMANDS:
        command = sample(kind, evening, moment)
        assert evening.refused(command, guest("g4")) is Refusal.WAITING
        assert evening.refused(command, guest("g9")) is Refusal.NOT_YOURS
    assert evening.seat("g4").can == ()
    if moment != "closed":
        evening.all(c.Remove(EMPTY))
        for kind in GUEST_COMMANDS:
            assert evening.refused(sample(kind, evening, moment), guest("g6")) is Refusal.NOT_YOURS


STEPS = {"open_guessing", "lock", "next", "back", "skip", "open_rest", "close", "cut"}


@pytest.mark.parametrize(("moment", "pace"), CELLS)
def test_b4_at_every_moment_a_pause_stops_the_steps_and_nothing_else(moment: str, pace: Pace) -> None:
    """Also B3, B5."""
    evening = MOMENTS[moment](pace)
    if moment == "closed":
        return
    evening.all(c.Pause(on=True))
    for kind in TABLE:
        for role in ROLES:
            told = evening.refused(sample(kind, evening, moment), sender_of(kind, role))
            allowed = moment in TABLE[kind].get(role, set())
            assert told == (Refusal.PAUSED if allowed and kind in STEPS else answer_to(kind, role, moment, pace))


@pytest.mark.parametrize(("moment", "pace"), CELLS)
def test_l5_can_lists_what_the_table_allows(moment: str, pace: Pace) -> None:
    """For the host; what only another rule refuses is not listed either."""
    evening = MOMENTS[moment](pace)
    accepted = {
        kind for kind in TABLE if evening.refused(sample(kind, evening, moment), HOST) is None
    }  # fmt: skip
    assert set(evening.desk().can) == accepted


def test_c6_every_event_is_one_version() -> None:
    evening = arrival(3)
    for command in (c.OpenGuessing(), c.Pause(on=True), c.Pause(on=True), c.Pause(on=False), c.Lock(), c.Next()):
        version = evening.dinner.version
        assert evening.dinner.version == len(evening.events)
        assert len(evening.do(command)) >= 1
        assert evening.dinner.version == version + 1


def test_c5_a_refused_command_leaves_no_trace() -> None:
    evening = arrival(3)
    before = evening.dinner
    for command in (c.Next(), c.Lock(), c.Remove(GuestId("g9")), c.AddGuest(""), c.Close()):
        assert evening.refused(command) is not None
    assert evening.dinner is before
