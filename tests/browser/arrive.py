"""How an evening begins for people: a host opens it, a projector is switched on, phones scan or type."""

import re
from dataclasses import dataclass, field
from typing import Final

from playwright.async_api import Page, expect

from app.rehearsal.calls import Calls
from app.rehearsal.server import ServerProcess
from tests.browser.devices import PHONE, PROJECTOR, TABLET, House
from tests.browser.views import Phone, Projector, Tablet
from tests.support.table import Table

NAMES: Final = ("Anna", "Lupo", "Jo")
JOBS: Final = {"Anna": "apicoltrice", "Lupo": "giudice", "Jo": "liutaio"}


@dataclass(slots=True)
class Devices:
    """Everything that is switched on at one table."""

    house: House
    server: ServerProcess
    code: str
    tablet: Tablet
    projector: Projector
    join: str
    phones: dict[str, Phone] = field(default_factory=dict)
    uncovered: list[str] = field(default_factory=list)

    async def phone(self, name: str) -> Phone:
        """Somebody takes their phone out."""
        page = await self.house.page(PHONE, self.tablet.language)
        phone = self.phones[name] = Phone(page, self.tablet.language, name)
        return phone


async def lay(house: House, server: ServerProcess, language: str, pace: str) -> Devices:
    """Open a dinner on the tablet by hand, and switch the projector on with the link that the tablet offers."""
    tablet = Tablet(await house.page(TABLET, language), language)
    await tablet.page.goto(server.base)
    await tablet.page.get_by_label(tablet.word("welcome.title"), exact=True).fill("La cena di prova")
    await tablet.page.locator(f'input[name="pace"][value="{pace}"]').check()
    await tablet.press("welcome.open")
    await tablet.page.wait_for_url(re.compile(r"/d/[A-Z0-9]{5}/host#host="))
    link = await tablet.page.locator('a[href*="/screen#screen="]').get_attribute("href")
    assert link is not None
    projector = Projector(await house.page(PROJECTOR, language), language)
    await projector.page.goto(link)
    await projector.scene("arrival")
    code = link.rpartition("/screen")[0][-5:]
    return Devices(house, server, code, tablet, projector, await _invitation(projector.page, code, link))


async def begin_rounds(devices: Devices) -> tuple[Phone, Phone]:
    """Two guests sit and seal, and the first of the rounds is open. Whom it is about, and who guesses."""
    anna, lupo = await devices.phone("Anna"), await devices.phone("Lupo")
    for phone, job in ((anna, "apicoltrice"), (lupo, "giudice")):
        await phone.sit(devices.join)
        await phone.seal_quickly(job)
    await devices.tablet.go("open_guessing")
    await devices.projector.scene("seated")
    await devices.tablet.awake.click()
    await devices.projector.scene("guessing")
    first = await devices.tablet.page.locator("nav.evening li.now b").inner_text()
    return (anna, lupo) if first == "Anna" else (lupo, anna)


async def _invitation(page: Page, code: str, link: str) -> str:
    """What the QR on the projector says: the door draws the same one when it is asked in words."""
    base, _, token = link.partition("#screen=")
    asked = await Calls(base.partition("/d/")[0]).send("GET", f"/api/dinners/{code}/invitation", token=token)
    drawn = page.locator(f'main.invite path[d="{asked.json["qr"]["path"]}"]')
    await expect(drawn).to_be_visible()
    await expect(page.get_by_text(asked.json["typed"])).to_be_visible()
    return str(asked.json["join"])


async def sit_down(devices: Devices) -> None:
    """Two scan, one types the address and knocks; one fills the envelope with care, two in a hurry."""
    anna, lupo, jo = [await devices.phone(name) for name in NAMES]
    await anna.sit(devices.join)
    await anna.seal(JOBS["Anna"], "alleva api", "Anna Ferri", "Quaranta arnie su un tetto.", "anna@example.org")
    await lupo.sit(devices.join)
    await lupo.seal_quickly(JOBS["Lupo"])
    await jo.sit(f"{devices.server.base}/{devices.code.lower()}", knock=True)
    await jo.says("guest.knock.waiting")
    await devices.tablet.press("host.admit")
    await jo.seal_quickly(JOBS["Jo"])
    await devices.tablet.says("host.arrival.all_sealed")


async def zoe_seals(house: House, table: Table, base: str) -> Phone:
    """One guest with a real phone at a table that is played over the wire; `base` is where the phone calls."""
    seated = await table.calls(f"g{len(table.players) + 1}").join(table.code, "Zoe", table.opened.join_token)
    phone = Phone(await house.page(PHONE, "it"), "it", "Zoe")
    await phone.page.goto(f"{base}/d/{table.code}#seat={seated.token}")
    await phone.seal_quickly("sommelier")
    return phone
