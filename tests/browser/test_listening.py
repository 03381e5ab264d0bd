"""The tablet for those who listen: what is said, and where the focus goes when the evening moves by itself."""

from playwright.async_api import expect

from app.rehearsal.calls import Calls
from app.rehearsal.server import ServerProcess
from app.rehearsal.wire import Wire
from tests.browser.company import company
from tests.browser.devices import House


async def test_a_new_phase_is_said_and_takes_the_focus_once_the_finger_is_lifted(
    house: House, server: ServerProcess
) -> None:
    """Another device of the host's moves the show while a finger lies on a button."""
    async with company(house, server) as table:
        page, word = table.tablet.page, table.tablet.word
        heading = page.locator("main h1")
        button = page.locator("[data-more]")
        await button.hover()
        await page.mouse.down()
        await expect(button).to_be_focused()
        async with Wire(server.base, table.opened.code, table.opened.host_token) as host:
            await host.do({"type": "open_guessing"})
            await expect(page.locator('[data-live="status"]')).to_have_text(word("host.onscreen.seated"))
            await expect(button).to_be_focused()
            await page.mouse.move(0, 0)
            await page.mouse.up()
            await expect(heading).to_be_focused()
            await host.do({"type": "pause", "on": True})
            await expect(page.locator('[data-live="status"]')).to_have_text(word("host.onscreen.paused"))
    assert house.unexpected() == []


async def test_a_knock_is_said_at_once(house: House, server: ServerProcess) -> None:
    async with company(house, server) as table:
        await Calls(server.base).join(table.opened.code, "Dario")
        said = table.tablet.page.locator('[data-live="alert"]')
        await expect(said).to_have_text(table.tablet.word("host.knocking", name="Dario"))
    assert house.unexpected() == []
