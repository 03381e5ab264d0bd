"""What a page costs until a person can use it: every request with its bytes, as the door sends them."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final

from playwright.async_api import Page, Request

from app.rehearsal.calls import Calls, Opened
from tests.browser.devices import PHONE, PROJECTOR, TABLET

KB: Final = 1000
"""Bytes in one KB of a budget."""

MOST_REQUESTS: Final = 14
MOST_STYLE_KB: Final = 10
MOST_FONT_KB: Final = 75


@dataclass(frozen=True, slots=True)
class Arrival:
    """Somebody opens a page. `ready` selects what they wait for; `most_script_kb` is the budget of its JavaScript."""

    name: str
    device: dict[str, Any]
    address: str
    ready: str
    most_script_kb: int


def arrivals(base: str, opened: Opened, seat_token: str) -> tuple[Arrival, ...]:
    """Every page of a dinner to which one guest has come, who holds `seat_token`."""
    seat = f"{base}/d/{opened.code}#seat={seat_token}"
    return (
        Arrival("welcome", PHONE, f"{base}/", "#app form input", 30),
        Arrival("phone, joining", PHONE, opened.links["join"], "#app form input", 30),
        Arrival("phone, seated", PHONE, seat, "#app form.seal input", 30),
        Arrival("tablet", TABLET, opened.links["host"], "#app [data-go]", 40),
        Arrival("projector", PROJECTOR, opened.links["screen"], "#app main.invite path", 35),
    )


async def lay_for_arrivals(base: str, language: str) -> tuple[Arrival, ...]:
    """Open a dinner and seat one guest, so that each page has something to show."""
    calls = Calls(base)
    opened = await calls.open_dinner("La cena di prova", language)
    seated = await calls.join(opened.code, "Anna", opened.join_token)
    return arrivals(base, opened, seated.token)


@dataclass(frozen=True, slots=True)
class Parcel:
    """One request. `kind` is the browser's word for it: document, script, stylesheet, font, fetch, websocket, other.

    `size` is the body in bytes as it travelled, packed or not; 0 for a socket.
    """

    kind: str
    address: str
    size: int


class Scales:
    """Notes what a page asks for from now on."""

    def __init__(self, page: Page) -> None:
        self._requests: list[Request] = []
        self._sockets: list[str] = []
        page.on("request", lambda request: self._requests.append(request))
        page.on("websocket", lambda socket: self._sockets.append(socket.url))

    async def weigh(self) -> list[Parcel]:
        """Everything asked for so far, once all of it has arrived."""
        asked = [request for request in self._requests if not request.url.startswith("data:")]
        sizes = [(await request.sizes())["responseBodySize"] for request in asked]
        parcels = [Parcel(request.resource_type, request.url, size) for request, size in zip(asked, sizes, strict=True)]
        return [*parcels, *(Parcel("websocket", url, 0) for url in self._sockets)]


def kilobytes(parcels: Iterable[Parcel], kind: str | None = None) -> float:
    """What all parcels of a kind weigh together, in KB; of any kind unless one is named."""
    return sum(parcel.size for parcel in parcels if kind in (None, parcel.kind)) / KB
