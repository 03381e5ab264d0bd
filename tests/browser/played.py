"""A projector whose evening is played by hand: the real page and door, and a line that says what the test says."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from playwright.async_api import Page, WebSocketRoute, expect

from app.rehearsal.calls import Calls, Opened
from tests.browser.views import SCENES

Table = dict[str, Any]

NAMES: Final = ("Nives", "Ada", "Mirta", "Leandro", "Zia Pepa", "Hugo", "Ruben", "Tobia", "Jo", "Olive", "Celeste",
                "Fiamma", "Amal", "Oscar", "Bianca", "Ugo")  # fmt: skip
JOBS: Final = ("neurochirurga", "apicoltrice", "giudice", "arbitro di calcio", "astronoma", "tecnico del suono",
               "ostetrica", "profumiere", "campionessa di scherma", "liutaio", "pilota di linea", "sommelier",
               "guardia forestale", "restauratore", "speleologa", "notaio")  # fmt: skip

LONG: Final = ("Massimiliano-Alessandro", "Maria Antonietta Lucia", "Giangiacomo il Bello", "Anna-Sofia Guglielmina")
LONG_TITLE: Final = "La cena degli sconosciuti alla Cascina dell’Olmo vecchio"
LONG_JOB: Final = "insegnante di educazione fisica e nuoto sincronizzato"
LONG_STORY: Final = (
    "Ho fatto nascere due sindaci della stessa città, e uno di loro mi ha multata il giorno dopo: da allora vado solo "
    "in bicicletta."
)


@dataclass(slots=True)
class Played:
    """The page, and the views it is sent."""

    page: Page
    opened: Opened
    heard: list[dict[str, Any]] = field(default_factory=list)
    _socket: WebSocketRoute | None = None
    _version: int = 0
    _table: Table | None = None

    async def begin(self, table: Table) -> None:
        """Take the place of the server's socket, and open the page on this table."""
        self._table = table
        await self.page.route_web_socket("**/ws/*", lambda socket: self._answer(socket))
        await self.page.goto(self.opened.links["screen"])

    def _answer(self, socket: WebSocketRoute) -> None:
        self._socket = socket
        socket.on_message(lambda text: self._hear(socket, str(text)))

    def _hear(self, socket: WebSocketRoute, text: str) -> None:
        frame = json.loads(text)
        self.heard.append(frame)
        if frame["type"] == "hello":
            self._send(socket)
        elif frame["type"] == "ping":
            socket.send(json.dumps({"type": "pong"}))

    def _send(self, socket: WebSocketRoute) -> None:
        self._version += 1
        view = {
            "type": "view",
            "epoch": "e",
            "version": self._version,
            "table": self._table,
            "seat": None,
            "desk": None,
        }
        socket.send(json.dumps(view))

    async def show(self, table: Table) -> None:
        """The next view, and the scene it brings."""
        self._table = table
        assert self._socket is not None
        self._send(self._socket)
        await self.scene(scene_of(table))

    async def scene(self, name: str) -> None:
        """Wait for a scene."""
        await expect(self.page.locator(SCENES[name])).to_be_visible()


async def play(page: Page, base: str, table: Table, language: str = "it") -> Played:
    """Open a dinner at this server, and the projector's page on this table."""
    played = Played(page, await Calls(base).open_dinner(title=table["title"], language=language))
    await played.begin(table)
    await played.scene(scene_of(table))
    return played


def scene_of(table: Table) -> str:
    """Which scene a table brings."""
    if table["phase"] == "arrival":
        return "arrival" if table["doors"] == "open" else "gathered"
    spotlight = table["spotlight"]
    return str(spotlight["stage"] if table["phase"] == "reveals" else table["phase"])


def guests(names: Sequence[str] = NAMES[:12], revealed: int = 0) -> list[dict[str, Any]]:
    """Everybody at the table, the first few of them unmasked; points fall as the names come."""
    return [
        {"id": f"g{index}", "name": name, "here": True, "phone": True, "sealed": True, "waiting": False,
         "made": len(names) - 1, "locked": True, "skipped": False, "place": index + 1,
         "score": 2 * (len(names) - index), "revealed": person(index) if index < revealed else None}
        for index, name in enumerate(names)
    ]  # fmt: skip


def person(index: int) -> dict[str, Any]:
    """What a lid covered."""
    return {"profession": JOBS[index % len(JOBS)], "real_name": f"{NAMES[index % len(NAMES)]} Calamandra",
            "story": "Opera i musicisti da svegli, per non toccargli la musica."}  # fmt: skip


def card(words: str, by: Sequence[int], verdict: str | None = None, points: int = 0) -> dict[str, Any]:
    """A card of the wall; with a verdict, as it is after the unmasking."""
    judged = verdict is not None
    return {"id": words, "texts": [words], "size": len(by), "hidden": False,
            "by": [f"g{index}" for index in by] if judged else None, "verdict": verdict, "sure": judged or None,
            "ruled_by": "matcher" if judged else None, "reason": None,
            "points": [points] * len(by) if judged else None}  # fmt: skip


def wall(judged: bool = False) -> list[dict[str, Any]]:
    """What eleven people say about one."""
    said = (
        ("chirurga", (1, 2, 3), "close", 2), ("violinista", (4, 5), "miss", 0), ("giudice", (6, 7), "miss", 0),
        ("neurochirurga", (8,), "exact", 7), ("orologiaia", (9,), "miss", 0), ("spia", (10,), "miss", 0),
        ("guardia forestale", (11,), "miss", 0),
    )  # fmt: skip
    return [card(words, by, verdict if judged else None, points) for words, by, verdict, points in said]


def table(phase: str = "arrival", stage: str | None = None, **more: Any) -> Table:
    """What the room sees. With a stage: the first guest is in the spotlight."""
    after = stage in ("unmasked", "verdicts", "scores")
    everybody = len(NAMES) if phase in ("finale", "closed") else int(after)
    spotlight = stage and {
        "guest": "g0", "stage": stage, "number": 1, "of": 12, "cut_in_ms": 3000 if stage == "drumroll" else None,
        "answers": 11, "candle": {"of_ms": 60_000, "left_ms": 30_000} if stage == "guessing" else None,
        "clusters": wall(after), "favourite": "orologiaia" if after else None,
        "disguise": 1 if after else None, "double": False,
    }  # fmt: skip
    return {
        "code": "OLMO7", "title": "Cascina Olmo", "language": "it", "phase": "reveals" if stage else phase,
        "pace": "ballot", "points": True, "paused": False, "doors": "open", "guests": guests(revealed=everybody),
        "spotlight": spotlight or None, "awards": [], "now": 0, "screen": {"scale": 100, "sound": True},
        "finale": {"stage": "people", "of": len(NAMES)} if phase == "finale" else None, **more,
    }  # fmt: skip


def with_spotlight(whole: Mapping[str, Any], **more: Any) -> Table:
    """The same table with something else in its spotlight."""
    return {**whole, "spotlight": {**whole["spotlight"], **more}}


def long(whole: Mapping[str, Any]) -> Table:
    """The same table with everything about as long as people may make it, and eleven guesses of one each."""
    revealed = {"profession": LONG_JOB, "real_name": "Giovanna Maria Calamandra-Rossi", "story": LONG_STORY}
    everybody = [
        {
            **guest,
            "name": LONG[index] if index < len(LONG) else guest["name"],
            "revealed": guest["revealed"] and revealed,
        }
        for index, guest in enumerate(whole["guests"])
    ]
    spotlight = whole["spotlight"]
    if spotlight:
        judged = spotlight["favourite"] is not None
        said = [f"{LONG_JOB[: 12 + 4 * index]} {index}" for index in range(1, 12)] if spotlight["clusters"] else []
        cards = [card(words, (index + 1,), "miss" if judged else None) for index, words in enumerate(said)]
        spotlight = {**spotlight, "clusters": cards, "favourite": said[5] if judged else None}
    return {**whole, "title": LONG_TITLE, "guests": everybody, "spotlight": spotlight}
