"""Cards to print: laid from a list of names, each with a link that opens its place, on as many sheets as they need."""

import re

from playwright.async_api import Page, expect

from app.i18n import say
from app.rehearsal.server import ServerProcess
from app.rehearsal.wire import Wire
from tests.browser.arrive import Devices, lay
from tests.browser.devices import PHONE, TABLET, House
from tests.browser.views import Phone

NAMES = [f"Ospite {number}" for number in range(1, 10)]


async def cards_of(house: House, devices: Devices) -> Page:
    page = await house.page(TABLET, "it")
    await page.goto(devices.tablet.page.url.replace("/host#", "/cards#"))
    await expect(page.get_by_role("heading", name=say("it", "cards.title"))).to_be_visible()
    return page


async def test_names_become_places_and_a_card_opens_its_own(house: House, server: ServerProcess) -> None:
    devices = await lay(house, server, "it", "ballot")
    page = await cards_of(house, devices)
    await page.get_by_label(say("it", "cards.names_note")).fill("\n".join([*NAMES, "ospite 1"]))
    await page.get_by_role("button", name=say("it", "cards.lay.other", n=10)).click()
    await expect(page.locator(".sheet li .name")).to_have_count(len(NAMES))
    await expect(page.get_by_role("alert").filter(has_text="ospite 1")).to_be_visible()
    await expect(page.get_by_label(say("it", "cards.names_note"))).to_have_value("ospite 1")
    await expect(devices.tablet.page.locator("nav.evening li")).to_have_count(len(NAMES))
    await expect(page.locator(".sheet .qr")).to_have_count(len(NAMES) + 1)

    await page.emulate_media(media="print")
    assert _pages(await page.pdf(prefer_css_page_size=True)) == 3

    async with Wire(server.base, devices.code, page.url.partition("#host=")[2]) as host:
        links = (await host.until(lambda view: len(view["desk"]["links"]["guests"]) == len(NAMES)))["desk"]["links"]
    phone = Phone(await house.page(PHONE, "it"), "it", NAMES[0])
    await phone.page.goto(links["guests"]["g1"])
    await phone.seal_quickly("liutaio")
    await expect(phone.page.get_by_role("heading", name=NAMES[0])).to_be_visible()
    assert house.unexpected() == []


async def test_the_door_card_shows_the_network_and_leads_to_a_seat(house: House, server: ServerProcess) -> None:
    devices = await lay(house, server, "it", "ballot")
    page = await cards_of(house, devices)
    await expect(page.locator(".door li")).to_have_count(1)
    await page.get_by_label(say("it", "cards.wifi_name")).fill("Cascina; Olmo")
    await expect(page.locator(".door li")).to_have_count(2)
    await expect(page.locator(".door .qr")).to_have_count(2)
    await expect(page.get_by_text(f"/{devices.code}")).to_be_visible()
    phone = Phone(await house.page(PHONE, "it"), "it", "Anna")
    await phone.sit(devices.join)
    await expect(page.locator(".sheet li .name")).to_have_count(0)
    assert house.unexpected() == []


def _pages(pdf: bytes) -> int:
    return len(re.findall(rb"/Type\s*/Page\b", pdf))
