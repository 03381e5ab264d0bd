"""For those who listen: what is said, and where the focus goes when the evening moves by itself."""

from typing import Final

from playwright.async_api import expect

from app.rehearsal.calls import Calls
from app.rehearsal.server import ServerProcess
from app.rehearsal.wire import Wire
from tests.browser.arrive import zoe_seals
from tests.browser.company import company
from tests.browser.devices import TABLET, House
from tests.browser.views import Tablet
from tests.support.table import laid_table

STAGES: Final = ("spotlight", "wall", "unmasked", "verdicts", "scores")
"""Where a reveal stands until somebody presses; the drumroll ends by itself, sooner than a busy machine may look."""


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


async def test_every_stage_of_a_reveal_is_said_on_phone_and_tablet(house: House, server: ServerProcess) -> None:
    async with laid_table(server.base) as table:
        await table.seat_sealed("Anna", "Bruno")
        phone = await zoe_seals(house, table, server.base)
        await table.leads("open_guessing")
        await table.players["g2"].does("guess", about="g1", text="violinista")
        await table.leads("set_order", guests=["g1", "g2", "g3"])
        await table.leads("lock")
        tablet = Tablet(await house.page(TABLET, "it"), "it")
        await tablet.page.goto(table.opened.links["host"])
        await tablet.says("host.seated.locked")
        mirrored, said = phone.page.locator("p.mirror[role=status]"), tablet.page.locator('[data-live="status"]')
        for stage in STAGES:
            await table.go_to(stage)
            await expect(mirrored, stage).to_have_text(phone.word(f"guest.mirror.{stage}", name="Anna"))
            await expect(said, stage).to_have_text(tablet.word(f"host.onscreen.{stage}", name="Anna"))
            await expect(phone.page.get_by_role("heading", name=phone.word("guest.eyes")), stage).to_be_focused()
    assert house.unexpected() == []
