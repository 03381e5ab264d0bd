"""Sentences of a keepsake that take more than one word of the catalogue: days, and what an award was given for."""

import re
from datetime import date
from typing import Final

from app.game.views import AwardView
from app.i18n import say

_GAP: Final = re.compile(r"\{(\d+|n)\}")


def day(language: str, unix_ms: int) -> str:
    """The day of a moment where this house stands, in words: "25 novembre 2026"."""
    on = date.fromtimestamp(unix_ms / 1000)
    key = "page.keepsake.first_day" if on.day == 1 else "page.keepsake.day"
    return say(language, key, day=on.day, month=say(language, f"page.month.{on.month}"), year=on.year)


def award(language: str, given: AwardView) -> str:
    """What it was given for. Everything is filled in at once: a guess may hold braces of its own."""
    key = f"award.fact.{given.fact}"
    if given.count is not None:
        key += ".one" if given.count == 1 else ".other"
    filling = {"n": str(given.count), **{str(at): part for at, part in enumerate(given.parts)}}
    return _GAP.sub(lambda gap: filling.get(gap[1], gap[0]), say(language, key))
