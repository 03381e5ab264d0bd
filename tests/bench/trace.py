"""Where a browser's main thread was between two marks of a page, read from what Chromium traced."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Final

CATEGORIES: Final = ("devtools.timeline", "blink.user_timing", "v8")
"""What has to be traced for it."""

SCRIPT, STYLE, LAYOUT, PAINT = KINDS = ("script", "style", "layout", "paint")

_KIND: Final = {
    "FunctionCall": SCRIPT,
    "EvaluateScript": SCRIPT,
    "EventDispatch": SCRIPT,
    "FireAnimationFrame": SCRIPT,
    "TimerFire": SCRIPT,
    "RunMicrotasks": SCRIPT,
    "ParseHTML": SCRIPT,
    "MinorGC": SCRIPT,
    "MajorGC": SCRIPT,
    "UpdateLayoutTree": STYLE,
    "RecalculateStyles": STYLE,
    "Layout": LAYOUT,
    "PrePaint": PAINT,
    "Paint": PAINT,
    "Layerize": PAINT,
    "Commit": PAINT,
    "UpdateLayer": PAINT,
}
"""Chromium's own words for what it did; what else it does is nobody's work here."""

Event = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Stretch:
    """Time of one kind, in µs on the trace's clock. What runs within it is a stretch of its own and not in it."""

    start: float
    kind: str
    own: float


@dataclass(frozen=True, slots=True)
class Work:
    """What the main thread did between two marks, in ms by kind, and how often it laid out anew."""

    ms: dict[str, float]
    layouts: int

    @property
    def all_ms(self) -> float:
        """All of it."""
        return sum(self.ms.values())


def _stretches(events: Iterable[Event]) -> list[Stretch]:
    """Complete events of one thread as stretches, by start: the time of the inner ones is taken from the outer one."""
    ordered = sorted(events, key=lambda event: (event["ts"], -event["dur"]))
    own = [event["dur"] for event in ordered]
    running: list[int] = []
    for index, event in enumerate(ordered):
        while running and ordered[running[-1]]["ts"] + ordered[running[-1]]["dur"] <= event["ts"]:
            running.pop()
        if running:
            own[running[-1]] -= event["dur"]
        running.append(index)
    return [Stretch(event["ts"], _KIND[event["name"]], left) for event, left in zip(ordered, own, strict=True)]


def work_between(events: Sequence[Event], opening: str, closing: str) -> dict[int, Work]:
    """The work of the thread that sets these marks, from each mark `opening 7` to its `closing 7`, by that number.

    Empty where the trace has no such marks.
    """
    starts = {event["name"]: event for event in events if str(event["name"]).startswith(f"{opening} ")}
    ends = {event["name"]: event for event in events if str(event["name"]).startswith(f"{closing} ")}
    if not starts:
        return {}
    marked = next(iter(starts.values()))
    mine = [
        event
        for event in events
        if event.get("ph") == "X"
        and event["name"] in _KIND
        and (event["pid"], event["tid"]) == (marked["pid"], marked["tid"])
    ]
    stretches = _stretches([{**event, "dur": event.get("dur", 0)} for event in mine])
    moments = [stretch.start for stretch in stretches]
    found = {}
    for name, start in starts.items():
        if (end := ends.get(closing + name[len(opening) :])) is None:
            continue
        within = stretches[bisect_left(moments, start["ts"]) : bisect_left(moments, end["ts"])]
        ms = dict.fromkeys(KINDS, 0.0)
        for stretch in within:
            ms[stretch.kind] += stretch.own / 1000
        found[int(name[len(opening) :])] = Work(ms, sum(stretch.kind == LAYOUT for stretch in within))
    return found
