"""A seat belongs to a person: reloading, scanning twice, sleeping, and another device all find it again."""

from urllib.parse import urlsplit

from playwright.async_api import expect

from app.rehearsal.server import ServerProcess
from tests.browser.arrive import lay
from tests.browser.devices import PHONE, House
from tests.browser.views import Phone, Tablet
from tests.support.flaky import FlakyLink


async def test_scanning_twice_keeps_the_seat(house: House, server: ServerProcess) -> None:
    devices = await lay(house, server, "it", "ballot")
    anna = await devices.phone("Anna")
    await anna.sit(devices.join)
    await anna.seal_quickly("apicoltrice")
    await anna.page.reload()
    await anna.says("guest.arrival.away")

    second = Phone(await anna.page.context.new_page(), "it", "Anna")
    await second.page.goto(devices.join)
    await second.says("guest.arrival.away")
    await anna.says("guest.ended.elsewhere")
    await anna.press("guest.ended.elsewhere_do")
    await anna.says("guest.arrival.away")
    await second.says("guest.ended.elsewhere")
    await expect(devices.tablet.page.locator("nav.evening li")).to_have_count(1)
    assert house.unexpected() == []


async def test_the_address_opens_the_seat_on_another_phone(house: House, server: ServerProcess) -> None:
    devices = await lay(house, server, "en", "ballot")
    anna = await devices.phone("Anna")
    await anna.sit(devices.join)
    await anna.seal_quickly("beekeeper")
    other = Phone(await house.page(PHONE, "it"), "it", "Anna")
    await other.page.goto(anna.page.url)
    await other.says("guest.arrival.away")
    await anna.says("guest.ended.elsewhere")
    assert house.unexpected() == []


async def test_a_second_window_of_the_tablet_takes_the_place_of_the_first(house: House, server: ServerProcess) -> None:
    """It is the same device, so nobody has to ask for the lead."""
    devices = await lay(house, server, "it", "ballot")
    second = Tablet(await devices.tablet.page.context.new_page(), "it")
    await second.page.goto(devices.tablet.page.url)
    await second.says("host.arrival.nobody")
    await devices.tablet.says("host.ended.elsewhere")
    await devices.tablet.press("host.ended.elsewhere_do")
    await devices.tablet.says("host.arrival.nobody")
    await expect(devices.tablet.page.locator("[data-go].lead")).to_have_count(0)
    await second.says("host.ended.elsewhere")
    assert house.unexpected() == []


async def test_a_removed_guest_is_told_so(house: House, server: ServerProcess) -> None:
    devices = await lay(house, server, "it", "ballot")
    anna = await devices.phone("Anna")
    await anna.sit(devices.join)
    await devices.tablet.page.get_by_role("button", name="Anna").first.click()
    await devices.tablet.press("host.person.remove")
    await devices.tablet.press("host.remove.do", name="Anna")
    await anna.says("guest.ended.revoked")
    await expect(devices.tablet.page.locator("nav.evening li")).to_have_count(0)
    assert house.unexpected() == []


async def test_a_phone_that_slept_wakes_to_the_present_with_what_was_typed(house: House, server: ServerProcess) -> None:
    """Its socket looks open and is dead: nothing comes back from it, and it must find out by itself."""
    devices = await lay(house, server, "it", "ballot")
    async with FlakyLink(server.port) as link:
        anna, lupo = await devices.phone("Anna"), await devices.phone("Lupo")
        await anna.page.clock.install()
        await anna.sit(link.base + urlsplit(devices.join).path + "#" + urlsplit(devices.join).fragment)
        await anna.seal_quickly("apicoltrice")
        await lupo.sit(devices.join)
        await lupo.seal_quickly("giudice")
        await devices.tablet.go("open_guessing")
        field = anna.page.locator("form input")
        await field.fill("giudi")
        link.swallow()
        await lupo.guess("Anna", "contadina")
        await devices.tablet.page.locator("[data-pause]").click()
        await devices.tablet.says("host.paused")
        link.forget()
        await anna.page.clock.fast_forward("01:30")
        await anna.says("guest.mirror.paused")
        await expect(field).to_have_value("giudi")
        await devices.tablet.go("resume")
        await anna.guess("Lupo", "giudice")
        await devices.tablet.says("host.seated.all")
    assert house.unexpected() == []
