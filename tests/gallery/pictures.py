"""Pictures of every state of every view: `python -m tests.gallery.pictures FOLDER`, with `--help` for more."""

import argparse
import asyncio
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import Any, Final

from app.i18n import LANGUAGES
from app.rehearsal.server import ServerProcess, free_port
from tests import browsers
from tests.browser.devices import PHONE, TABLET, House, open_house
from tests.gallery.studio import A4, DARK_ONLY, SMALL_PHONE, WALL, enter

MODES: Final = ("dark", "light")
AT_ONCE: Final = 2


@dataclass(frozen=True, slots=True)
class Size:
    """A device that a view is looked at on. `text`: how large its owner likes letters; `whole`: the page to its end.

    `paper`: as it comes out of the printer.
    """

    name: str
    views: tuple[str, ...]
    device: dict[str, Any]
    text: float = 1
    whole: bool = True
    paper: bool = False


SIZES: Final = (
    Size("phone", ("guest", "welcome", "problem", "privacy"), PHONE),
    Size("phone-large-text", ("guest", "welcome", "problem", "privacy"), SMALL_PHONE, text=2),
    Size("tablet", ("host", "parts", "cards"), TABLET),
    Size("paper", ("cards",), A4, paper=True),
    *(Size(f"projector-{name}", ("screen", "lite"), device, whole=False) for name, device in WALL.items()),
)


@dataclass(frozen=True, slots=True)
class Sitting:
    """All states of one view on one device, in one language and mode."""

    size: Size
    view: str
    language: str
    mode: str

    @property
    def folder(self) -> str:
        """Where its pictures go, below the folder of all."""
        return f"{self.size.name}/{self.language}-{self.mode}"

    async def take(self, house: House, base: str, folder: Path) -> list[str]:
        """Take them; the names of the states."""
        room = await enter(house, base, self.view, self.language, self.size.device, self.size.text)
        if self.size.paper:
            await room.page.emulate_media(media="print")
        (folder / self.folder).mkdir(parents=True, exist_ok=True)
        for name in room.names:
            await room.show(name, light=self.mode == "light")
            path = folder / self.folder / f"{self.view}-{name}.png"
            await room.page.screenshot(path=path, full_page=self.size.whole, animations="allow")
        await room.page.context.close()
        return room.names


def sittings(asked: argparse.Namespace) -> Iterator[Sitting]:
    """What was asked for."""
    for size in SIZES:
        for view in size.views:
            for language in LANGUAGES:
                for mode in MODES[:1] if size.paper or view in DARK_ONLY else MODES:
                    wanted = view in asked.view and language in asked.language and mode in asked.mode
                    if wanted and size.name in asked.size:
                        yield Sitting(size, view, language, mode)


async def take_all(base: str, folder: Path, wanted: list[Sitting], executable: str) -> None:
    """Take all pictures, a few at a time, and lay them out on a sheet to look through."""
    turn = asyncio.Semaphore(AT_ONCE)
    async with open_house(executable) as house:

        async def one(sitting: Sitting) -> list[str]:
            async with turn:
                names = await sitting.take(house, base, folder)
                sys.stdout.write(f"{sitting.folder} {sitting.view}: {len(names)}\n")
                return names

        taken = await asyncio.gather(*map(one, wanted))
        sys.stdout.write("".join(f"{trouble}\n" for trouble in house.unexpected()))
    (folder / "index.html").write_text(sheet(list(zip(wanted, taken, strict=True))), encoding="utf-8")


def sheet(taken: list[tuple[Sitting, list[str]]]) -> str:
    """All pictures on one page: a row a state, side by side what differs in size, language and mode."""
    rows: dict[tuple[str, str], list[str]] = {}
    for sitting, names in taken:
        for name in names:
            rows.setdefault((sitting.view, name), []).append(f"{sitting.folder}/{sitting.view}-{name}.png")
    body = "".join(
        f"<h2>{escape(view)} / {escape(name)}</h2><p>"
        + "".join(f'<a href="{at}"><img loading="lazy" src="{at}" alt="" title="{at}"></a>' for at in pictures)
        + "</p>"
        for (view, name), pictures in rows.items()
    )
    style = "body{background:#333;color:#fff;font:16px sans-serif}img{max-height:480px;margin:4px;vertical-align:top}"
    return f'<!doctype html><meta charset="utf-8"><title>Coperto</title><style>{style}</style>{body}'


def main() -> int:
    """Read the command line, start a server, take the pictures."""
    parser = argparse.ArgumentParser(prog="python -m tests.gallery.pictures", description=__doc__)
    parser.add_argument("folder", type=Path)
    for name, choices in (
        ("--view", sorted({view for size in SIZES for view in size.views})),
        ("--size", [size.name for size in SIZES]),
        ("--language", list(LANGUAGES)),
        ("--mode", list(MODES)),
    ):
        parser.add_argument(name, nargs="+", choices=choices, default=choices, help="all unless named")
    asked = parser.parse_args()
    executable = browsers.find("chromium")
    if executable is None:
        sys.stderr.write("No Chromium: python -m tests.browsers chromium gets one.\n")
        return 1
    with tempfile.TemporaryDirectory() as data:
        environment = {"GALLERY": "on", "LIMITS": "off", "HOST": "127.0.0.1"}
        server = ServerProcess(Path(data) / "data", free_port(), environment)
        try:
            asyncio.run(_run(server, asked, executable))
        finally:
            server.stop()
    return 0


async def _run(server: ServerProcess, asked: argparse.Namespace, executable: str) -> None:
    await server.start()
    await take_all(server.base, asked.folder, list(sittings(asked)), executable)


if __name__ == "__main__":
    sys.exit(main())
