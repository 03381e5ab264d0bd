"""The projector, state by state. One entry is all it takes to add one."""

from app.gallery.cast import ANNA, JO, LONG, PIETRO, TEO, WOLF, ZOE
from app.gallery.evenings import CROWD, Evenings
from app.gallery.moment import Moment
from app.gallery.state import LONG as AWAY
from app.gallery.state import State, ended
from app.game import commands as c
from app.game.names import Doors, Pace, Phase, Scale, Stage


def states(e: Evenings) -> tuple[State, ...]:
    """Everything a room can look at."""
    return (*_before(e), *_wall(e), *_reveal(e), *_after(e), *_scaled(e), *_trouble(e))


def _before(e: Evenings) -> tuple[State, ...]:
    half = e.busy.leaves(TEO)
    absent = e.locked.to(Stage.SPOTLIGHT).leaves(WOLF).then(c.Pause(on=True))
    return (
        State("curtain"),
        State("arrival-empty", (e.open().screen(),)),
        State("arrival-few", (e.arriving.screen(),)),
        State("arrival", (e.gathered.screen(),)),
        State("arrival-16", (e.sealed(CROWD).screen(),)),
        State("arrival-closed", (e.arriving.then(c.SetDoors(Doors.CLOSED)).screen(),)),
        State("gathered", (e.gathered.then(c.SetDoors(Doors.CLOSED)).screen(),)),
        State("gathered-knock", (e.gathered.then(c.SetDoors(Doors.KNOCK)).screen(),)),
        State("seated", (e.asked.screen(),)),
        State("seated-half", (half.screen(),)),
        State("seated-16", (e.seated(CROWD).screen(),)),
        State("locked", (e.locked.screen(),)),
        State("rounds-seated", (e.seated(pace=Pace.ROUNDS).screen(),)),
        State("guessing", (e.round.burnt(41_000).screen(),), still=True),
        State("guessing-more", (e.round.then(c.MoreTime()).screen(),), still=True),
        State("guessing-candle-down", (e.round.burnt(0).screen(),)),
        State("spotlight", (e.locked.to(Stage.SPOTLIGHT).screen(),)),
        State("spotlight-back-soon", (absent.screen(),)),
        State("spotlight-jo", (e.scores.to(Stage.SPOTLIGHT, JO).screen(),)),
        State("spotlight-long-name", (e.scores.to(Stage.SPOTLIGHT, LONG).screen(),)),
    )


def _wall(e: Evenings) -> tuple[State, ...]:
    same = [e.company.about_wolf[ANNA]] * 11
    return (
        State("wall", (e.wall.screen(),)),
        State("wall-one", (e.walled(same).screen(),)),
        State("wall-single", (e.walled(e.company.long[:1]).screen(),)),
        State("wall-many", (e.walled(e.several(), count=CROWD).screen(),)),
        State("wall-long", (e.walled(e.company.long).screen(),)),
        State("wall-long-many", (e.walled([*e.company.long, *e.several()[:9]], count=CROWD).screen(),)),
        State("wall-hidden", (e.hidden.screen(),)),
        State("wall-empty", (e.about_wolf({}).to(Stage.WALL).screen(),)),
        State("wall-long-name", (e.scores.to(Stage.WALL, LONG).screen(),)),
    )


def _reveal(e: Evenings) -> tuple[State, ...]:
    wall, roll = e.liked.screen(), e.liked.to(Stage.DRUMROLL).screen()
    plain = e.about_wolf(e.company.about_wolf).to(Stage.UNMASKED)
    crowd = e.walled(e.several(), count=CROWD)
    return (
        State("drumroll", (wall, roll), still=True),
        State("drumroll-end", (wall, roll)),
        State("unmasked", (e.liked.to(Stage.UNMASKED).screen(),), still=True),
        State("unmasked-talking", (e.liked.to(Stage.UNMASKED).screen(),)),
        State("unmasked-live", (roll, e.liked.to(Stage.UNMASKED).screen())),
        State("unmasked-no-favourite", (plain.screen(),), still=True),
        State("unmasked-bare", (e.scores.to(Stage.UNMASKED, TEO).screen(),), still=True),
        State("unmasked-long", (e.scores.to(Stage.UNMASKED, LONG).screen(),), still=True),
        State("verdicts", (e.verdicts.screen(),)),
        State("verdicts-hidden", (e.hidden.to(Stage.VERDICTS).screen(),)),
        State("verdicts-many", (crowd.to(Stage.VERDICTS).screen(),)),
        State("verdicts-long", (e.walled(e.company.long).to(Stage.VERDICTS).screen(),)),
        State("verdicts-empty", (e.about_wolf({}).to(Stage.VERDICTS).screen(),)),
        State("scores-before", (e.verdicts.screen(), e.scores.screen()), still=True),
        State("scores", (e.scores.screen(),)),
        State("scores-late", (e.last_scores.screen(),)),
        State("scores-16", (crowd.to(Stage.SCORES).screen(),)),
        State("scores-48", (e.banquet(48).screen(),)),
        State("scores-64", (e.banquet(64).screen(),)),
    )


def _after(e: Evenings) -> tuple[State, ...]:
    crowd = e.guessed(e.seated(CROWD), [f"g{n}" for n in range(1, CROWD + 1)]).then(c.Lock()).to(Phase.FINALE)
    return (
        State("podium", (e.last_scores.screen(), e.podium.screen())),
        State("awards-no-points", (e.sealed(4, points=False).to(Phase.FINALE).screen(),)),
        State("awards-16", (crowd.screen(),)),
        State("award", (e.awarded(ZOE).screen(),)),
        State("award-live", (e.podium.screen(), e.podium.then(c.Next()).screen())),
        State("award-long-name", (e.awarded(LONG).screen(),)),
        State("award-wordy", (e.awarded(PIETRO).screen(),)),
        State("people", (e.finale.screen(),)),
        State("people-story", (e.sealed(4).to(Phase.FINALE).then(c.OpenRest()).screen(),), taps=("turn 1",)),
        State("people-story-long", (e.finale.screen(),), taps=("turn 10",)),
        State("people-taken-back", (e.finale.says(ZOE, c.Forget()).screen(),)),
        State("people-16", (crowd.then(c.OpenRest()).screen(),)),
        State("people-few", (e.sealed(4, points=False).to(Phase.FINALE).then(c.OpenRest()).screen(),)),
        State("closed", (e.closed.screen(),)),
    )


def _scaled(e: Evenings) -> tuple[State, ...]:
    """The fullest pictures in the smallest and in the largest letters that a host may choose."""
    wall = e.walled([*e.company.long, *e.several()[:9]], count=CROWD)
    verdicts = e.walled(e.several(), count=CROWD).to(Stage.VERDICTS)
    always = {
        "arrival-16": e.sealed(CROWD),
        "wall-long-many": wall,
        "verdicts-many": verdicts,
        "people-16": wall.to(Phase.FINALE).then(c.OpenRest()),
        "award": e.awarded(PIETRO),
    }
    small = {
        "seated-16": e.seated(CROWD),
        "verdicts-long": e.walled(e.company.long).to(Stage.VERDICTS),
        "unmasked-long": e.scores.to(Stage.UNMASKED, LONG),
        "scores-16": wall.to(Stage.SCORES),
    }
    large = {"seated": e.asked, "scores": e.scores}
    scales: dict[Scale, dict[str, Moment]] = {80: {**always, **small}, 125: {**always, **large}}
    return tuple(
        State(f"{name}-at-{scale}", (moment.then(c.SetScreen(scale, sound=True)).screen(),))
        for scale, full in scales.items()
        for name, moment in full.items()
    )


def _trouble(e: Evenings) -> tuple[State, ...]:
    return (
        State("paused", (e.wall.then(c.Pause(on=True)).screen(),)),
        State("line-lost", (e.wall.screen(),), conn=AWAY),
        State("line-ended", (e.wall.screen(),), conn=ended(4010)),
        State("no-link", conn=ended(4003)),
        State("erased", (e.closed.screen(),), conn=ended(4013)),
    )
