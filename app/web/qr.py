"""QR codes as a size and one SVG path: the page draws `<svg viewBox="0 0 size size"><path d=path>`."""

import asyncio
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from io import StringIO
from itertools import groupby
from typing import Final

import segno

QUIET: Final = 4
"""Modules of white around the code; readers need them."""

LONGEST: Final = 512
"""Characters: a link with a token has some 110."""


@dataclass(frozen=True, slots=True)
class Qr:
    """`size` in modules, quiet zone included; `path` holds one rectangle per dark run of a row."""

    size: int
    path: str


@lru_cache(maxsize=128)
def draw(text: str) -> Qr:
    """The code for a text; readable with 15 % of it covered by a candle. Takes some ten milliseconds, once."""
    return draw_once(text)


def draw_once(text: str) -> Qr:
    """The same for what nobody should remember."""
    # Left alone, segno writes Latin letters in the code page of the norm; telephones take every byte for UTF-8.
    code = segno.make(text, error="m", micro=False, encoding="utf-8")
    size = int(code.symbol_size(border=QUIET)[0])
    rows = enumerate(code.matrix_iter(border=QUIET))
    return Qr(size, "".join(f"M{x} {y}h{length}v1h-{length}z" for y, row in rows for x, length in _runs(row)))


async def draw_aside(text: str) -> Qr:
    """The same in a thread, so that nobody's guess waits for a picture."""
    return await asyncio.to_thread(draw, text)


async def draw_once_aside(text: str) -> Qr:
    """In a thread as well, and remembered by nobody: what is said here belongs to two people, not to the house."""
    return await asyncio.to_thread(draw_once, text)


def _runs(row: Iterable[int]) -> Iterator[tuple[int, int]]:
    x = 0
    for dark, modules in groupby(row):
        length = len(list(modules))
        if dark:
            yield x, length
        x += length


def for_terminal(text: str) -> str:
    """The code in half blocks, for the terminal that started us."""
    drawn = StringIO()
    segno.make(text, error="l", micro=False).terminal(out=drawn, compact=True)
    return drawn.getvalue()
