import re

import segno

from app.web.qr import QUIET, draw, draw_aside, for_terminal

LINK = "http://192.168.1.20:8000/d/OAKXY#join=j.ABCDEFGHIJKLMNOPQRSTUV"


def painted(path: str) -> set[tuple[int, int]]:
    runs = re.findall(r"M(\d+) (\d+)h(\d+)v1h-(\d+)z", path)
    assert "".join(f"M{x} {y}h{a}v1h-{b}z" for x, y, a, b in runs) == path
    return {(int(x) + i, int(y)) for x, y, length, _ in runs for i in range(int(length))}


def test_the_path_paints_exactly_the_dark_modules() -> None:
    drawn = draw(LINK)
    code = segno.make(LINK, error="m", micro=False)
    rows = [list(row) for row in code.matrix_iter(border=QUIET)]
    assert drawn.size == len(rows) == len(rows[0])
    assert painted(drawn.path) == {(x, y) for y, row in enumerate(rows) for x, dark in enumerate(row) if dark}


def test_letters_with_accents_are_utf_8() -> None:
    code = segno.make("Perché no?".encode(), error="m", micro=False)
    rows = [list(row) for row in code.matrix_iter(border=QUIET)]
    dark = {(x, y) for y, row in enumerate(rows) for x, dark in enumerate(row) if dark}
    assert painted(draw("Perché no?").path) == dark


def test_a_join_link_stays_small_enough_for_a_kitchen() -> None:
    assert draw(LINK).size <= 33 + 2 * QUIET


async def test_drawing_aside_draws_the_same() -> None:
    assert await draw_aside(LINK) == draw(LINK)


def test_the_terminal_gets_blocks() -> None:
    assert "█" in for_terminal(LINK)
