"""Twelve phones, two tablets and a projector live one evening, and everything happens to them: `make evening`.

A phone is reloaded while it guesses, another has a silent line for 90 s, the projector is reloaded on the wall, a
drumroll is cancelled and the next one loses its server, the tablet sleeps through the verdicts, two tablets press
together.
It takes some minutes, so it has a word of its own beside `make test`.
"""

import asyncio
import json
import re
import sys
import time
from collections.abc import AsyncIterator, Iterable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from typing import Any, Final
from urllib.parse import urlsplit

from playwright.async_api import Page, Request, WebSocket, expect

from app.rehearsal.calls import Calls, Opened
from app.rehearsal.server import ServerProcess
from tests.browser.devices import PHONE, PROJECTOR, TABLET, House
from tests.browser.views import Phone, Projector, Tablet
from tests.support.canary import Ear, plant
from tests.support.flaky import FlakyLink
from tests.support.servers import StartServer

TABLE: Final = {
    "Anna": "apicoltrice", "Lupo": "giudice", "Giulia": "neurochirurga", "Teo": "arbitro", "Marta": "ostetrica",
    "Pietro": "liutaio", "Oliver": "perfumer", "Amal": "airline pilot", "Nina": "astronomer", "Jo": "sound engineer",
    "Saetta": "fencing champion", "Massimiliano Valdarno": "sommelier",
}  # fmt: skip
SILENT: Final = "Teo"
RELOADED: Final = "Giulia"
SILENCE_S: Final = 90.0
QUIET_S: Final = 1.0
"""The goal for every device to show the same version once nothing happens."""


@dataclass(slots=True)
class Device:
    """One page, what it was sent, and which hosts it asked."""

    name: str
    page: Page
    ear: Ear
    heard: asyncio.Event
    version: int = 0
    hosts: set[str] = field(default_factory=set)

    def watch(self) -> None:
        """Listen from now on."""
        self.page.on("websocket", lambda socket: self._listen(socket))
        self.page.on("request", lambda request: self._asked(request))

    def _listen(self, socket: WebSocket) -> None:
        socket.on("framereceived", lambda text: self._hear(str(text)))

    def _hear(self, text: str) -> None:
        self.ear.hear(self.name, text)
        if text.startswith('{"type":"view"'):
            self.version = json.loads(text)["version"]
            self.heard.set()

    def _asked(self, request: Request) -> None:
        if not request.url.startswith(("data:", "blob:")):
            self.hosts.add(str(urlsplit(request.url).hostname))


@dataclass(slots=True)
class Company:
    """Everybody and everything at this table."""

    server: ServerProcess
    opened: Opened
    tablet: Tablet
    second: Tablet
    projector: Projector
    tablet_link: FlakyLink
    second_link: FlakyLink
    phone_link: FlakyLink
    devices: list[Device]
    ear: Ear
    heard: asyncio.Event
    phones: dict[str, Phone] = field(default_factory=dict)
    stars: list[str] = field(default_factory=list)

    async def same_version(self, when: str) -> None:
        """All devices show one version, soon after the last thing happened; how soon is printed."""
        began = time.monotonic()
        async with asyncio.timeout(30):
            while len({device.version for device in self.devices}) > 1:
                self.heard.clear()
                await self.heard.wait()
        took = time.monotonic() - began
        version = self.devices[0].version
        sys.stdout.write(f"{when}: version {version} everywhere after {took:.2f} s (goal {QUIET_S} s)\n")
        assert took <= QUIET_S, when


def at(link: FlakyLink, address: str) -> str:
    """The same address through a link."""
    parts = urlsplit(address)
    return address.replace(f"{parts.scheme}://{parts.netloc}", link.base)


@asynccontextmanager
async def company(house: House, server: ServerProcess) -> AsyncIterator[Company]:
    """A dinner with its tablet and its projector, and a phone for everybody."""
    ear, heard = Ear(), asyncio.Event()
    devices: list[Device] = []

    async def device(kind: dict[str, Any], language: str, name: str, **more: Any) -> Page:
        page = await house.page({**kind, **more}, language)
        devices.append(Device(name, page, ear, heard))
        devices[-1].watch()
        return page

    async with AsyncExitStack() as stack:
        tablet_link, second_link, phone_link = [
            await stack.enter_async_context(FlakyLink(server.port)) for _ in range(3)
        ]
        opened = await Calls(server.base).open_dinner("La cena dei dodici", "it")
        tablet = Tablet(await device(TABLET, "it", "host"), "it")
        second = Tablet(await device(TABLET, "it", "host"), "it")
        projector = Projector(await device(PROJECTOR, "it", "screen"), "it")
        await tablet.page.goto(at(tablet_link, opened.links["host"]))
        await tablet.says("host.arrival.nobody")
        await second.page.goto(at(second_link, opened.links["host"]))
        await second.says("host.lead.elsewhere")
        await projector.page.goto(opened.links["screen"])
        laid = Company(
            server, opened, tablet, second, projector, tablet_link, second_link, phone_link, devices, ear, heard
        )
        for number, name in enumerate(TABLE):
            language = ("it", "en")[number % 2]
            more = {"reduced_motion": "reduce"} if number == 5 else {}
            laid.phones[name] = Phone(await device(PHONE, language, name, **more), language, name)
        yield laid


async def sit_and_seal(laid: Company, name: str) -> float:
    """Scan, name, done; then the envelope with its planted words. The seconds from the scan to the kitchen."""
    phone, word = laid.phones[name], plant([*TABLE].index(name))
    link = laid.opened.links["join"]
    began = time.monotonic()
    await phone.sit(at(laid.phone_link, link) if name == SILENT else link)
    await phone.seal(f"{TABLE[name]}", f"{word}a", f"{name} {word}", f"Storia {word}", f"{word}@example.org")
    return time.monotonic() - began


async def guess_about_all(laid: Company, name: str) -> None:
    """The whole walk; one phone is reloaded in the middle of a word."""
    phone = laid.phones[name]
    names = [*TABLE]
    for number in range(len(TABLE) - 1):
        about = await phone.asked_about()
        if name == RELOADED and number == 4:
            await phone.page.locator("form input").fill("ballerin")
            await phone.page.reload()
            await expect(phone.page.locator("form input")).to_have_value("ballerin")
        shift = (names.index(about) + names.index(name)) % 5
        await phone.guess(about, None if shift == 0 else (TABLE[about] if shift == 1 else f"mestiere {shift}"))
    await phone.says("guest.list.done")


async def star_of(laid: Company) -> str:
    """Who is in the spotlight now."""
    now = laid.tablet.page.locator("nav.evening li.now b")
    await expect(now).to_have_count(1)
    return await now.inner_text()


def unheard(laid: Company, star: str) -> None:
    """Nobody but the star has been sent a word of the star's secret."""
    assert set(laid.ear.heard_by(plant([*TABLE].index(star)))) <= {star}


async def pressed_together(laid: Company) -> None:
    """The second tablet takes over where the first cannot hear it; both press; the show moves once."""
    first, second = laid.tablet, laid.second
    await laid.same_version("before two tablets press together")
    await expect(first.awake).to_be_visible()
    laid.tablet_link.swallow_answers()
    await second.named_lead.click()
    await expect(second.awake).not_to_have_class(re.compile("lead"))
    laid.second_link.swallow_answers()
    await asyncio.gather(first.awake.click(), second.awake.click())
    await laid.projector.scene("spotlight")
    laid.tablet_link.let_pass()
    laid.second_link.let_pass()
    await laid.same_version("after two tablets pressed together")
    for tablet in (first, second):
        await expect(tablet.page.locator(".scene.spotlight")).to_be_visible()
    await first.says("host.lead.lost")
    await first.named_lead.click()
    await expect(first.awake).not_to_have_class(re.compile("lead"))


async def to_wall(laid: Company, *, together: bool = False) -> str:
    """The next guest's spotlight, and their wall."""
    if together:
        await pressed_together(laid)
    else:
        await laid.tablet.awake.click()
    await laid.projector.scene("spotlight")
    star = await star_of(laid)
    laid.stars.append(star)
    await laid.tablet.go("wall")
    await laid.projector.scene("wall")
    return star


async def lift(laid: Company, star: str) -> None:
    """The drumroll to its end."""
    unheard(laid, star)
    await laid.tablet.hold()
    await laid.projector.scene("unmasked")
    await expect(laid.projector.page.get_by_role("heading", name=TABLE[star], exact=True)).to_be_visible()


async def finish_reveal(laid: Company, star: str) -> None:
    """The star says it is well so; then the points."""
    await laid.tablet.go("verdicts")
    await laid.projector.scene("verdicts")
    done = laid.phones[star].button("guest.judge.done")
    if await done.count():
        await laid.phones[star].tap(done)
    await laid.tablet.go("scores")
    await laid.projector.scene("scores")


async def troubled_reveal(laid: Company) -> None:
    """A projector reloaded on the wall, a cancelled drumroll, a server that restarts in the next, a tablet asleep."""
    star = await to_wall(laid)
    await laid.projector.page.reload()
    await laid.projector.scene("wall")
    await laid.tablet.hold()
    await laid.tablet.press("host.go.cancel")
    await laid.projector.scene("wall")
    await laid.same_version("after a cancelled drumroll")
    unheard(laid, star)

    await laid.tablet.hold()
    await laid.projector.scene("drumroll")
    laid.server.stop()
    await laid.server.start()
    await laid.projector.scene("unmasked")
    await laid.same_version("after a restart in the drumroll")
    await laid.tablet.go("verdicts")
    await laid.projector.scene("verdicts")
    laid.tablet_link.swallow()
    phone = laid.phones[star]
    row = phone.page.locator("main.judge button.row").first
    await phone.tap(row)
    await phone.tap(phone.page.locator(".three button").first)
    await phone.tap(phone.button("guest.judge.done"))
    laid.tablet_link.let_pass()
    await laid.same_version("after the tablet slept through the verdicts")
    await laid.tablet.go("scores")
    await laid.projector.scene("scores")


async def test_an_evening_of_twelve(house: House, start_server: StartServer) -> None:
    async with company(house, start_server(LIMITS="on")) as laid:
        seconds = [await sit_and_seal(laid, name) for name in TABLE]
        sys.stdout.write(f"scanned to sealed, four steps: {max(seconds):.1f} s at the slowest (goal 20 s)\n")
        assert max(seconds) < 20
        await laid.tablet.says("host.arrival.all_sealed")
        await laid.same_version("in the kitchen")
        await laid.tablet.go("open_guessing")
        await laid.projector.scene("seated")

        await laid.phones[SILENT].asked_about()
        laid.phone_link.swallow()
        silent_since = time.monotonic()
        await asyncio.gather(*(guess_about_all(laid, name) for name in TABLE))
        await asyncio.sleep(max(0.0, SILENCE_S - (time.monotonic() - silent_since)))
        laid.phone_link.let_pass()
        await laid.tablet.says("host.seated.all")
        await laid.same_version(f"after a line silent for {time.monotonic() - silent_since:.0f} s")
        await laid.tablet.go("lock")

        await troubled_reveal(laid)
        while len(laid.stars) < len(TABLE):
            star = await to_wall(laid, together=len(laid.stars) == 1)
            await lift(laid, star)
            await finish_reveal(laid, star)
        await the_end(laid)
        await laid.same_version("at the end")
        assert nobody_else_was_asked(laid.devices)
    assert house.unexpected(line_was_away=True) == []
    assert laid.ear.disguised == []


async def the_end(laid: Company) -> None:
    """Two wishes meet, one does not, good night."""
    await laid.tablet.go("finale")
    await laid.projector.scene("finale")
    await laid.tablet.open_awards(of=len(TABLE))
    await laid.projector.scene("people")
    anna, lupo, giulia = (laid.phones[name] for name in ("Anna", "Lupo", "Giulia"))
    await anna.wish_for("Lupo")
    await lupo.wish_for("Anna")
    await giulia.wish_for("Lupo")
    await laid.tablet.finish()
    await laid.projector.scene("closed")
    await anna.says("guest.closed.met")
    await giulia.says("guest.closed.nobody")
    contact = {name: f"{plant([*TABLE].index(name))}@example.org" for name in TABLE}
    await anna.shows(contact["Lupo"])
    await lupo.shows(contact["Anna"])


def nobody_else_was_asked(devices: Iterable[Device]) -> bool:
    """Every request of every page went to the house."""
    return {host for device in devices for host in device.hosts} == {"127.0.0.1"}
