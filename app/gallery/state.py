"""One state of one view: what its line says, what the device keeps, and what a finger has just done."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final, Literal

from app.gallery.moment import CODE, Frame

SEEN: Final = {"state": "live", "late": False, "long": False, "closed": None}
LATE: Final = {"state": "waiting", "late": True, "long": False, "closed": None}
LONG: Final = {**LATE, "long": True}


def ended(closed: int) -> dict[str, Any]:
    """The line ended for good with this close code."""
    return {"state": "ended", "late": False, "long": False, "closed": closed}


@dataclass(frozen=True, slots=True)
class Answer:
    """What the door says to an HTTP call instead of being asked."""

    body: object
    status: int = 200


@dataclass(frozen=True, slots=True)
class State:
    """`frames` arrive one after another, the last one stays; none: the page has not heard anything.

    `conn`, `pending`, `trouble`, `refused` are those of static/js/core/store.js; `refuses` is the code with which every
    command from now on comes back. `local` is what a phone knows of itself, `drafts` what is half typed, by the name it
    is kept under; `kept` anything else on the device. `door` shows the door instead of a seat. `panel` is the drawer
    that is open. `taps` are selectors to click in turn; `press X` leaves the finger on it, `write X: text` types there,
    `turn 2`: what takes turns has done so twice. `answers` stand in for calls. `still`: what moves is held at its
    first picture, instead of being shown at its end.
    """

    name: str
    frames: tuple[Frame, ...] = ()
    conn: Mapping[str, Any] = field(default_factory=lambda: SEEN)
    pending: tuple[Mapping[str, Any], ...] = ()
    trouble: str | None = None
    refused: Mapping[str, Any] | None = None
    refuses: str | None = None
    local: Mapping[str, Any] = field(default_factory=dict)
    drafts: Mapping[str, str] = field(default_factory=dict)
    kept: Mapping[str, Any] = field(default_factory=dict)
    door: Literal["open", "knock"] | None = None
    panel: Mapping[str, str] | None = None
    taps: tuple[str, ...] = ()
    answers: Mapping[str, Answer] = field(default_factory=dict)
    still: bool = False


def call(path: str) -> str:
    """The path of a call about the gallery's dinner."""
    return f"/api/dinners/{CODE}{path}"
