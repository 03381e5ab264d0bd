"""What a page of the server's says with more than one word of the catalogue: a day, names, an award, a profession."""

import re
from collections.abc import Sequence
from datetime import date
from typing import Final

from app.game.forgetting import GONE
from app.i18n import say

_GAP: Final = re.compile(r"\{(\w+)\}")

_SOUNDS_LIKE_I: Final = re.compile(r"(h?[ií](?![aeou])|y(?![aeiouáéíóú]))", re.IGNORECASE)
"""Before it Spanish says "e" for "and": Inés, Hilario, Yves; not Hiedra, Yolanda."""


def day(language: str, unix_ms: int) -> str:
    """The day of a moment where this house stands, in words: "25 novembre 2026"."""
    on = date.fromtimestamp(unix_ms / 1000)
    key = "page.keepsake.first_day" if on.day == 1 else "page.keepsake.day"
    return say(language, key, day=on.day, month=say(language, f"page.month.{on.month}"), year=on.year)


def award(language: str, fact: str, count: int | None, parts: Sequence[str]) -> str:
    """What it was given for, without the words that their owner took back.

    Everything is filled in at once, since a guess may hold braces of its own.
    """
    key = f"award.without.{fact}" if GONE in parts else f"award.fact.{fact}"
    if count is not None:
        key += ".one" if count == 1 else ".other"
    filling = {"n": str(count), **{str(at): part for at, part in enumerate(parts)}}
    return _GAP.sub(lambda gap: filling.get(gap[1], gap[0]), say(language, key))


def does(language: str, profession: str) -> str:
    """The profession of somebody unmasked, or that it was taken back."""
    return say(language, "common.took_back") if profession == GONE else profession


def names(language: str, called: Sequence[str]) -> str:
    """Names in a row: "Anna, Bo e Cai"."""
    if len(called) < 2:
        return "".join(called)
    key = "common.and_i" if _SOUNDS_LIKE_I.match(called[-1]) else "common.and"
    filling = {"first": ", ".join(called[:-1]), "last": called[-1]}
    return _GAP.sub(lambda gap: filling.get(gap[1], gap[0]), say(language, key))
