"""Keys of the catalogues that code puts together: how they look in a source, and what can stand in them."""

import ast
import re
from collections.abc import Collection, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Final, get_args

from app.archive.bring import Why
from app.game.names import (
    AnswerKind,
    AwardName,
    Doors,
    Fact,
    Pace,
    Phase,
    Refusal,
    Scale,
    Stage,
    Step,
    Undoable,
    Verdict,
)
from app.game.telling import FADING, TELLINGS
from app.protocol.close import FINAL

ROOT: Final = Path(__file__).parents[2]
JS: Final = ROOT / "static/js"

WIRE_CODES: Final = {"malformed", "unknown_command", "no_such_dinner", "too_fast", "busy", "storage_full", "storage"}
"""Codes of a `no` frame that are no refusal of the rules."""

_ENDS: Final = ("elsewhere", "revoked", "erased", "refused", "broken")
_COMES_BACK: Final = ("elsewhere", "broken")
_WITHOUT_WORDS: Final = tuple(kind for kind in AnswerKind if kind is not AnswerKind.GUESS)
_SCENES: Final = (Phase.ARRIVAL, Phase.SEATED, *Stage, Phase.FINALE, Phase.CLOSED)
_AWAITED: Final = ("late", "busy")
_STANDS: Final = ("locked", "rounds", "all")
_STEPS: Final = ("profession", "also", "person", "contact")
_FIELDS: Final = ("profession", "also", "real_name", "story", "contact")
_PROBLEMS: Final = ("no_dinner", "not_found", "too_fast", "broken")
_SCALES: Final = tuple(map(str, get_args(Scale)))
_SET_UP: Final = {
    "phone": ("todo", "done"),
    "screen": ("todo", "done"),
    "sound": ("todo", "done", "later", "silent"),
    "cards": ("todo",),
}


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def _quoted(paths: Collection[Path], before: str = "") -> tuple[str, ...]:
    """Everything in quotes in these files, or what stands in quotes right after something."""
    return tuple({word for path in paths for word in re.findall(rf'{before}"(\w+)"', _read(path))})


def _told_by_the_guide() -> Iterator[str]:
    for node in ast.walk(ast.parse(_read(ROOT / "app/rehearsal/guide.py"))):
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "self._say":
            told = (one.value for one in ast.walk(node.args[0]) if isinstance(one, ast.Constant))
            yield from (one for one in told if isinstance(one, str) and not one.startswith("_"))
    for phase in Phase:
        if phase is not Phase.ARRIVAL:  # it begins there
            yield phase
            if phase is not Phase.CLOSED:
                yield f"{phase}_auto"


_REFUSALS: Final = (*Refusal, *WIRE_CODES)

COMPOSED: Final[Mapping[str, Collection[str]]] = {
    "award.*": tuple(AwardName),
    "award.fact.*": tuple(Fact),
    "award.without.*": tuple(fact for fact, telling in TELLINGS.items() if FADING & set(telling.mentions)),
    "cards.wifi_*": ("name", "password"),
    "cli.demo.*": tuple(_told_by_the_guide()),
    "close.*": tuple(code.name.lower() for code in FINAL),
    "common.kept.*": ("one", "other"),
    "common.ordinal.*": ("one", "two", "few", "other"),
    "common.seal.*": (*_STEPS, *_FIELDS),
    "common.seal.*_promise": _STEPS,
    "common.verdict.*": tuple(Verdict),
    "error.*": (*_quoted(tuple((ROOT / "app/web").glob("*.py"))), *get_args(Why), *WIRE_CODES),
    "guest.ended.*": _ENDS,
    "guest.ended.*_do": _COMES_BACK,
    "guest.eyes.*": _WITHOUT_WORDS,
    "guest.how.*": tuple(Pace),
    "guest.list.*": _WITHOUT_WORDS,
    "guest.mirror.**": (*Stage, *(f"mine.{stage}" for stage in Stage)),
    "guest.points.*": ("alone", "none", "disguise", "no_disguise", *Verdict, *_WITHOUT_WORDS),
    "guest.walk.*": _WITHOUT_WORDS,
    "host.doors.*": tuple(Doors),
    "host.doors.*_now": tuple(Doors),
    "host.doors.*_text": tuple(Doors),
    "host.ended.*": _ENDS,
    "host.ended.*_do": _COMES_BACK,
    "host.ended.*_why": _ENDS,
    "host.go.*": ("close_one", "scores_for", *Step),
    "host.letters.*": _SCALES,
    "host.letters.*_now": _SCALES,
    "host.letters.*_text": _SCALES,
    "host.menu.*": _quoted((JS / "host/panels/menu.js",), r"item\(tools, "),
    "host.onscreen.*": ("paused", "back_soon", "gathered", *_SCENES),
    "host.pick.*": ("person", "guess", "link"),
    "host.place.*": _quoted((JS / "host/places.js",), r"say\("),
    "host.refusal.*": _REFUSALS,
    "host.seated.*": _STANDS,
    "host.seated.*_text": (*_STANDS, *_AWAITED),
    "host.setup.*": tuple(_SET_UP),
    "host.setup.*_*": tuple(f"{step}_{stands}" for step, all_stands in _SET_UP.items() for stands in all_stands),
    "host.sound.*": ("off", "on", "tap"),
    "host.undo.*": tuple(Undoable),
    "host.verdicts.*": ("text", "text_away", "burnt"),
    "page.month.*": tuple(map(str, range(1, 13))),
    "page.problem.*": _PROBLEMS,
    "page.problem.*.help": _PROBLEMS,
    "phase.*": tuple(Phase),
    "reason.*": _quoted((ROOT / "app/rooms/world.py", *(ROOT / "app/professions").glob("*.py"))),
    "refusal.*": _REFUSALS,
    "welcome.*": tuple(Pace),
    "welcome.*_note": tuple(Pace),
}
"""By the look of a key, with a star for each code in it, what may stand from the first star to the last."""

MAY_BE_SILENT: Final = frozenset({"error.*", "host.refusal.*", "reason.*"})
"""Whose readers ask first whether there is a sentence, and have another one where there is none."""


def keys_of(look: str) -> Iterator[str]:
    """All keys of this look."""
    before, after = re.split(r"\*.*\*|\*", look)
    return (f"{before}{code}{after}" for code in COMPOSED[look])


@cache
def looks_in(text: str, rooms: str) -> frozenset[str]:
    """The looks of all keys that a source puts together, in templates of JavaScript, Python and Jinja.

    `rooms`: what keys may begin with, as a regular expression.
    """
    gap = r"\$?\{(?:[^{}]|\{[^{}]*\})*\}"
    filled = re.findall(rf"""[`"']((?:{rooms})\.(?:[a-z0-9_.]|{gap})*{gap}(?:[a-z0-9_.]|{gap})*)[`"']""", text)
    joined = re.findall(rf'"((?:{rooms})\.[a-z0-9_.]*)" ~ [\w.]+(?: ~ "([a-z0-9_.]+)")?', text)
    return frozenset([*(re.sub(gap, "*", one) for one in filled), *(f"{a}*{b}" for a, b in joined)])
