"""The tablet, state by state. One entry is all it takes to add one."""

from app.gallery.cast import GIULIA, JO, LONG, PIETRO, TEO, WOLF, ZOE
from app.gallery.evenings import Evenings
from app.gallery.state import LATE, State, ended
from app.game import commands as c
from app.game.names import Doors, GuestId, Pace, Phase, Stage, Verdict


def states(e: Evenings) -> tuple[State, ...]:
    """Everything a host can have before them."""
    return (*_before(e), *_show(e), *_after(e), *_trouble(e), *_drawer(e))


def _before(e: Evenings) -> tuple[State, ...]:
    absent = e.busy.leaves(PIETRO)
    late = e.asked.joins(e.company.knocking)
    return (
        State("waiting"),
        State("arrival-empty", (e.open().on(0).host(),)),
        State("arrival-checked", (e.open().host(),)),
        State("arrival", (e.arriving.host(),)),
        State("arrival-knocking", (e.knocked.host(),)),
        State("arrival-two-knock", (e.knocked.joins(e.company.people[11].name, invited=False).host(),)),
        State("arrival-lost", (e.arriving.loses(1).host(),)),
        State("arrival-all-sealed", (e.gathered.host(),)),
        State("arrival-gathered", (e.gathered.then(c.SetDoors(Doors.CLOSED)).host(),)),
        State("arrival-closed", (e.arriving.then(c.SetDoors(Doors.CLOSED)).host(),)),
        State("arrival-crowd", (e.sealed(16).host(),)),
        State("seated", (e.asked.host(),)),
        State("seated-late", (absent.host(),)),
        State("seated-all", (e.answered.host(),)),
        State("seated-unsealed", (late.host(),)),
        State("seated-rounds", (e.seated(pace=Pace.ROUNDS).host(),)),
        State("seated-crowd", (e.seated(16).host(),)),
        State("seated-lost", (late.loses(3).host(),)),
        State("locked", (e.locked.host(),)),
    )


def _show(e: Evenings) -> tuple[State, ...]:
    roll = e.liked.to(Stage.DRUMROLL)
    away = e.locked.to(Stage.SPOTLIGHT).leaves(WOLF)
    ruled = e.verdicts.says(WOLF, c.Rule(e.verdicts.card(e.company.about_wolf[JO]), Verdict.EXACT))
    return (
        State("guessing", (e.round.host(),)),
        State("guessing-candle-down", (e.round.burnt(0).host(),)),
        State("spotlight", (e.locked.to(Stage.SPOTLIGHT).host(),)),
        State("spotlight-away", (away.host(),)),
        State("spotlight-back-soon", (away.then(c.Pause(on=True)).host(),)),
        State("wall", (e.liked.host(),)),
        State("wall-hold", (e.liked.host(),), taps=("press .hold",), still=True),
        State("wall-empty", (e.about_wolf({}).to(Stage.WALL).host(),)),
        State("wall-hidden", (e.hidden.host(),)),
        State("wall-many", (e.walled(e.several(), count=16).host(),)),
        State("wall-long", (e.walled(e.company.long).host(),)),
        State("drumroll", (roll.host(),)),
        State("drumroll-paused", (roll.then(c.Pause(on=True)).host(),)),
        State("unmasked", (e.liked.to(Stage.UNMASKED).host(),)),
        State("unmasked-bare", (e.scores.to(Stage.UNMASKED, TEO).host(),)),
        State("unmasked-long", (e.scores.to(Stage.UNMASKED, LONG).host(),)),
        State("verdicts", (e.verdicts.host(),)),
        State("verdicts-candle-down", (e.verdicts.burnt(0).host(),)),
        State("verdicts-ruled", (ruled.host(),)),
        State("verdicts-long", (e.walled(e.company.long).to(Stage.VERDICTS).host(),)),
        State("verdicts-empty", (e.about_wolf({}).to(Stage.VERDICTS).host(),)),
        State("scores", (e.scores.host(),)),
        State("scores-late", (e.last_scores.host(),)),
        State("paused", (e.wall.then(c.Pause(on=True)).host(),)),
        State("looking-on", (e.wall.then(c.Lead("another")).host(),)),
        State("lead-lost", (e.wall.then(c.Lead("gallery")).host(), e.wall.then(c.Lead("another")).host())),
    )


def _after(e: Evenings) -> tuple[State, ...]:
    return (
        State("awards", (e.podium.host(),)),
        State("award", (e.awarded(ZOE).host(),)),
        State("finale", (e.finale.host(),)),
        State("closed", (e.closed.host(),)),
        State("closed-no-points", (e.sealed(4, points=False).to(Phase.FINALE).then(c.Close()).host(),)),
    )


def _trouble(e: Evenings) -> tuple[State, ...]:
    ends = {"elsewhere": 4004, "revoked": 4010, "refused": 4003, "erased": 4013, "broken": 4000}
    return (
        State("line-away", (e.wall.host(),), conn=LATE),
        State("trouble", (e.busy.host(),), trouble="storage_full"),
        State("refused", (e.answered.host(),), refuses="stale", taps=("[data-go]",)),
        *(State(f"ended-{why}", (e.locked.host(),), conn=ended(code)) for why, code in ends.items()),
    )


def _drawer(e: Evenings) -> tuple[State, ...]:
    arriving = e.knocked
    issued = e.gathered.leaves(WOLF).then(c.Reissue(GuestId(WOLF)))

    def about(name: str, guest: str) -> dict[str, str]:
        return {"name": name, "guest": guest}

    return (
        State("menu", (e.wall.host(),), panel={"name": "menu"}),
        State("menu-arrival", (arriving.host(),), panel={"name": "menu"}),
        State("menu-finale", (e.finale.host(),), panel={"name": "menu"}),
        State("order", (e.scores.host(),), panel={"name": "order"}),
        State("pick", (e.busy.host(),), panel={"name": "pick", "onward": "person"}),
        State("pick-guess", (e.busy.host(),), panel={"name": "pick", "onward": "guess"}),
        State("pick-link", (e.busy.host(),), panel={"name": "pick", "onward": "link"}),
        State("person", (e.busy.host(),), panel=about("person", LONG)),
        State("person-knocking", (arriving.host(),), panel=about("person", "g6")),
        State("person-skipped", (e.last_scores.host(),), panel=about("person", PIETRO)),
        State("person-gone", (arriving.host(),), panel=about("person", "g60")),
        State("rename", (e.busy.host(),), panel=about("rename", LONG)),
        State("add", (arriving.host(),), panel={"name": "add"}),
        State("seal", (arriving.host(),), panel=about("seal", GIULIA)),
        State("guess", (e.busy.host(),), panel=about("guess", PIETRO)),
        State("guess-about", (e.busy.host(),), panel=about("guess", PIETRO), taps=(".picks .row",)),
        State("link", (e.gathered.host(),), panel=about("link", WOLF)),
        State("link-issued", (issued.host(),), panel=about("link", WOLF)),
        State("doors", (arriving.host(),), panel={"name": "doors"}),
        State("screen", (e.gathered.on(2).host(),), panel={"name": "screen"}),
        State("setup", (e.gathered.host(),), panel={"name": "setup"}),
        State("letters", (e.wall.host(),), panel={"name": "letters"}),
        State("handover", (e.wall.host(),), panel={"name": "handover"}),
        State("handover-offered", (e.wall.host(),), panel={"name": "handover"}, taps=(".drawer .primary",)),
        State("hide", (e.hidden.host(),), panel={"name": "hide"}),
        State("remove", (arriving.host(),), panel=about("remove", ZOE)),
        State("finish", (e.finale.host(),), panel={"name": "finish"}),
        State("archive", (e.closed.host(),), panel={"name": "archive"}),
        State("archive-erase", (e.closed.host(),), panel={"name": "archive"}, taps=(".drawer .grave",)),
    )
