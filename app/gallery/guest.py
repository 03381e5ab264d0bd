"""The phone, state by state. One entry is all it takes to add one."""

from dataclasses import replace

from app.gallery.cast import ANNA, GIULIA, JO, LONG, MARTA, NINA, SAETTA, TEO, WOLF, ZOE
from app.gallery.evenings import Evenings
from app.gallery.moment import Moment
from app.gallery.state import LATE, Answer, State, call, ended
from app.gallery.state import LONG as AWAY
from app.game import commands as c
from app.game.names import GuestId, Phase, Stage, Verdict

_AT_TABLE = {"moment": "seated"}
_READING = {"reading": True}


def states(e: Evenings) -> tuple[State, ...]:
    """Everything a guest can have in hand."""
    return (*_arriving(e), *_walking(e), *_lowered(e), *_points(e), *_judging(e), *_parting(e), *_trouble(e))


def _arriving(e: Evenings) -> tuple[State, ...]:
    come = e.arriving
    sealed = come.says(ZOE, _seal(e))
    own = {f"{ZOE}.seal.{field}": text for field, text in _typed(e).items()}
    refusal = {call("/guests"): Answer({"error": {"code": "doors_closed", "message": ""}}, 409)}
    return (
        State("join", door="open"),
        State("join-typed", door="open", drafts={"name": e.company.people[11].name}),
        State("join-empty", door="open", taps=(".primary",)),
        State("join-refused", door="open", drafts={"name": "Jo"}, taps=(".primary",), answers=refusal),
        State("join-knock", door="knock"),
        State("join-have", door="open", taps=(".more-words summary",)),
        State("connecting"),
        State("knock", (e.knocked.guest("g6"),)),
        State("seal-1", (come.guest(ZOE),)),
        State(
            "seal-1-understood", (come.guest(ZOE),), drafts={f"{ZOE}.seal.profession": own[f"{ZOE}.seal.profession"]}
        ),
        State("seal-1-vague", (come.guest(ZOE),), drafts={f"{ZOE}.seal.profession": "manager"}),
        State("seal-1-empty", (come.guest(ZOE),), taps=("form .primary",)),
        *(State(f"seal-{n + 1}", (come.guest(ZOE),), drafts={**own, f"{ZOE}.seal.step": str(n)}) for n in (1, 2, 3)),
        State("seal-refused", (come.guest(ZOE),), drafts=own, refused=_refused({"type": "seal"}, "no_letters")),
        State("seal-again", (sealed.guest(ZOE),), local={"editing": True}),
        State("arrival", (sealed.guest(ZOE),)),
        State("arrival-peek", (sealed.guest(ZOE),), taps=("press .peek button",)),
        State("arrival-unsealed", (come.guest(ZOE),), local={"later": True}),
        State("arrival-travelling", (come.guest(ZOE),), pending=(_on_its_way({"type": "seal", "profession": "x"}),)),
        State("arrival-long-name", (e.gathered.guest(LONG),)),
    )


def _walking(e: Evenings) -> tuple[State, ...]:
    asked, busy, done = e.asked.guest(ZOE), e.busy.guest(ZOE), e.answered.guest(ZOE)
    about = {"about": WOLF, "hand": {"kind": "walk", **_AT_TABLE}}
    listed = {"hand": {"kind": "list", **_AT_TABLE}}
    guess = {"type": "guess", "about": WOLF, "text": "x"}
    return (
        State("walk", (asked,), local=about),
        State("walk-how", (asked,), local=about, taps=(".more-words summary",)),
        State("walk-typed", (busy,), local=about, drafts={f"{ZOE}.guess.{WOLF}": e.company.typed}),
        State("walk-long-name", (busy,), local={**about, "about": LONG}),
        State("walk-change", (busy,), local={**about, "about": ANNA}),
        State("walk-passed", (busy,), local={**about, "about": TEO}),
        State("walk-known", (busy,), local={**about, "about": NINA}),
        State("walk-crowd", (e.seated(16).guest(ZOE),), local=about),
        State("list", (busy,), local=listed),
        State("list-done", (done,)),
        State("list-refused", (busy,), local=listed, refused=_refused(guess, "locked")),
        State("refused-notice", (busy,), local=about, refused=_refused(guess, "revealed")),
        State("walk-unsealed", (_unsealed(e).guest("g13"),), local={"later": True}),
    )


def _lowered(e: Evenings) -> tuple[State, ...]:
    rounds = e.round
    hand = {"about": WOLF, "hand": {"kind": "walk", "moment": f"reveals/{WOLF}/guessing"}}
    said = rounds.says(ZOE, c.Guess(GuestId(WOLF), e.company.about_wolf[ZOE]))
    bare = e.about_wolf({}).to(Stage.WALL)
    return (
        State("eyes-locked", (e.locked.guest(ZOE),)),
        State("eyes-rounds", (e.seated(pace=rounds.dinner.pace).guest(ZOE),)),
        State("rounds-guessing", (rounds.guest(ZOE),)),
        State("rounds-said", (said.guest(ZOE),)),
        State("rounds-passed", (rounds.says(ZOE, c.Pass(GuestId(WOLF))).guest(ZOE),)),
        State("rounds-change", (said.guest(ZOE),), local=hand),
        State("rounds-read-here", (said.guest(ZOE),), local=_READING),
        State("rounds-poker", (rounds.guest(WOLF),)),
        State("spotlight", (e.locked.to(Stage.SPOTLIGHT).guest(ZOE),)),
        State("poker", (e.locked.to(Stage.SPOTLIGHT).guest(WOLF),)),
        State("poker-wall", (e.wall.guest(WOLF),)),
        State("wall", (e.wall.guest(ZOE),)),
        State("wall-empty", (bare.guest(ZOE),)),
        State("wall-read-here", (e.hidden.guest(ZOE),), local=_READING),
        State("drumroll", (e.wall.to(Stage.DRUMROLL).guest(ZOE),)),
        State("drumroll-read-here", (e.wall.to(Stage.DRUMROLL).guest(ZOE),), local=_READING),
        State("unmasked", (e.liked.to(Stage.UNMASKED).guest(ZOE),)),
        State("unmasked-read-here", (e.scores.to(Stage.UNMASKED, LONG).guest(ZOE),), local=_READING),
        State("unmasked-mine", (e.scores.to(Stage.UNMASKED, ZOE).guest(ZOE),)),
        State("verdicts", (e.verdicts.guest(ZOE),)),
        State("verdicts-read-here", (e.verdicts.guest(ZOE),), local=_READING),
        State("paused", (e.wall.then(c.Pause(on=True)).guest(ZOE),)),
        State("paused-walk", (e.busy.then(c.Pause(on=True)).guest(ZOE),)),
    )


def _points(e: Evenings) -> tuple[State, ...]:
    others = {guest: text for guest, text in e.company.about_wolf.items() if guest not in (ZOE, ANNA, GIULIA)}
    truth, near = e.company.about_wolf[ANNA], e.company.about_wolf[MARTA]

    def after(said: dict[str, str], **options: bool) -> Moment:
        return e.about_wolf(said, **options).to(Stage.SCORES)

    return (
        State("points-exact", (after({**others, ZOE: truth, ANNA: truth}).guest(ZOE),)),
        State("points-alone", (after({**others, ZOE: truth}).guest(ZOE),)),
        State("points-close", (after({**others, ZOE: near}).guest(ZOE),)),
        State("points-miss", (e.scores.guest(ZOE),)),
        State("points-none", (after(others).guest(ZOE),)),
        State("points-double", (_last_double(e).guest(ZOE),)),
        State("points-disguise", (e.scores.guest(WOLF),)),
        State("points-no-disguise", (after({guest: others[guest] for guest in (TEO, SAETTA)}).guest(WOLF),)),
        State("points-read-here", (e.scores.guest(ZOE),), local=_READING),
    )


def _judging(e: Evenings) -> tuple[State, ...]:
    mine = e.verdicts.guest(WOLF)
    ruled = e.verdicts.then(c.Rule(e.verdicts.card(e.company.about_wolf[SAETTA]), Verdict.CLOSE))
    ruled = ruled.says(WOLF, c.Rule(e.verdicts.card(e.company.about_wolf[JO]), Verdict.EXACT))
    return (
        State("judge", (mine,)),
        State("judge-open", (mine,), taps=(".judge .row",)),
        State("judge-ruled", (ruled.guest(WOLF),)),
        State("judge-hidden", (e.hidden.to(Stage.VERDICTS).guest(WOLF),)),
        State("judge-long", (e.walled(e.company.long).to(Stage.VERDICTS).guest(WOLF),)),
        State("judged", (mine,), local={"judged": WOLF}),
        State("judge-nothing", (e.about_wolf({}).to(Stage.VERDICTS).guest(WOLF),)),
    )


def _parting(e: Evenings) -> tuple[State, ...]:
    wished = e.wished.guest(ZOE)
    return (
        State("award-soon", (e.podium.guest(ZOE),)),
        State("award", (e.awarded(ZOE).guest(ZOE),)),
        State("finale", (e.finale.guest(ZOE),)),
        State("finale-lit", (wished,)),
        State("wishes", (wished,), local={"wished": True}),
        State("wishes-none", (e.finale.guest(ZOE),), local={"wished": True}),
        State("closed-met", (e.closed.guest(ZOE),)),
        State("closed-code", (e.closed.guest(ZOE),), taps=(".take [aria-expanded]",)),
        State("closed-card-fails", (e.closed.guest(ZOE),), taps=(".take button",), answers=_no_card()),
        State("closed-none", (e.closed.guest(GIULIA),)),
        State("closed-forget", (e.closed.guest(ZOE),), taps=(".take-back",)),
        State("closed-forget-sure", (e.closed.guest(ZOE),), taps=(".take-back", ".take-back .quiet")),
        State("closed-forgotten", (e.closed.says(ZOE, c.Forget()).guest(ZOE),)),
        State("closed-no-points", (e.sealed(4, points=False).to(Phase.FINALE).then(c.Close()).guest(ZOE),)),
        State("closed-keepsake-fails", (e.closed.guest(ZOE),), taps=(".primary",), answers=_no_keepsake()),
    )


def _trouble(e: Evenings) -> tuple[State, ...]:
    walk = State("", (e.busy.guest(ZOE),), local={"about": WOLF, "hand": {"kind": "walk", **_AT_TABLE}})
    guess = _on_its_way({"type": "guess", "about": ANNA, "text": "x"})
    ends = {"elsewhere": 4004, "revoked": 4010, "refused": 4003, "erased": 4013, "broken": 4000}
    return (
        replace(walk, name="line-late", conn=LATE),
        replace(walk, name="line-late-kept", conn=LATE, pending=(guess,)),
        replace(walk, name="line-long", conn=AWAY),
        replace(walk, name="line-trouble", trouble="storage_full", pending=(guess,)),
        State("line-long-eyes", (e.locked.guest(ZOE),), conn=AWAY),
        *(State(f"ended-{why}", (e.locked.guest(ZOE),), conn=ended(code)) for why, code in ends.items()),
    )


def _seal(e: Evenings) -> c.Seal:
    zoe = e.company.people[0]
    return c.Seal(zoe.profession, zoe.also, zoe.real_name, zoe.story, zoe.contact)


def _typed(e: Evenings) -> dict[str, str]:
    """What somebody with much to say types into the four steps."""
    long = e.company.people[11]
    return {
        "profession": long.profession,
        "also": ", ".join(long.also),
        "realName": long.real_name or "",
        "story": long.story or "",
        "contact": long.contact or "",
    }


def _refused(command: dict[str, str], code: str) -> dict[str, object]:
    return {"command": command, "code": code}


def _on_its_way(command: dict[str, str]) -> dict[str, object]:
    return {"id": "1", "seen": None, "command": command}


def _no_keepsake() -> dict[str, Answer]:
    return {call("/keepsake"): Answer({"error": {"code": "not_now", "message": ""}}, 409)}


def _no_card() -> dict[str, Answer]:
    return {call(f"/contacts/{ANNA}"): Answer({"error": {"code": "internal", "message": ""}}, 500)}


def _unsealed(e: Evenings) -> Moment:
    """Somebody came late and has not sealed."""
    return e.asked.joins(e.company.knocking)


def _last_double(e: Evenings) -> Moment:
    """The last reveal of a small table, which counts double, and everybody has it right."""
    moment = e.seated(3, last_double=True)
    for author in (ZOE, ANNA):
        moment = moment.says(author, c.Guess(GuestId(WOLF), e.company.about_wolf[ANNA]))
    return moment.then(c.Lock()).to(Stage.SCORES, WOLF)
