"""Five languages on the smallest phone, with text twice as large: all are in reach, and none costs the seat."""

import pytest
from playwright.async_api import expect

from app.i18n import LANGUAGES, say
from app.rehearsal.server import ServerProcess
from tests.browser.arrive import lay
from tests.browser.devices import House
from tests.browser.views import Phone
from tests.gallery.studio import SMALL_PHONE, enlarge

TARGET_PX = 56
"""A thumb, or a knuckle with flour on it."""


async def fits(phone: Phone) -> None:
    """Nothing sticks out sideways, and the switch is large enough and inside."""
    await enlarge(phone.page, 2)
    page = "document.documentElement"
    assert await phone.page.evaluate(f"{page}.scrollWidth - {page}.clientWidth") == 0
    box = await phone.page.locator(".languages select").bounding_box()
    assert box is not None
    assert box["height"] >= TARGET_PX
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= SMALL_PHONE["viewport"]["width"]


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_front_door_and_the_doorstep_fit(house: House, server: ServerProcess, language: str) -> None:
    devices = await lay(house, server, "it", "ballot")
    phone = Phone(await house.page(SMALL_PHONE, language), language, "Anna")
    await phone.page.goto(server.base)
    await phone.says("welcome.promise")
    await fits(phone)
    await phone.page.goto(devices.join)
    await phone.says("guest.join.title")
    await fits(phone)
    assert house.unexpected() == []


async def test_another_language_keeps_the_seat(house: House, server: ServerProcess) -> None:
    devices = await lay(house, server, "it", "ballot")
    anna = await devices.phone("Anna")
    await anna.sit(devices.join)
    await anna.seal_quickly("apicoltrice")
    await anna.says("guest.arrival.away")
    for language in reversed(LANGUAGES):
        await anna.page.locator(".languages select").select_option(language)
        await expect(anna.page.locator("html")).to_have_attribute("lang", language)
        await expect(anna.page.get_by_text(say(language, "guest.arrival.away"))).to_be_visible()
    await anna.page.locator(".languages select").select_option("fr")
    await expect(anna.page.locator("html")).to_have_attribute("lang", "fr")
    await anna.page.goto(devices.join)  # scanned again: the phone still speaks what its owner chose
    await expect(anna.page.locator("html")).to_have_attribute("lang", "fr")
    await expect(anna.page.get_by_text(say("fr", "guest.arrival.away"))).to_be_visible()
    assert house.unexpected() == []
