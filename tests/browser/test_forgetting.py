"""A guest takes back what they wrote about themselves, from their phone: asked twice, and then it is gone."""

from playwright.async_api import expect

from app.i18n import say
from app.rehearsal.server import ServerProcess
from tests.browser.arrive import zoe_seals
from tests.browser.devices import PHONE, House
from tests.browser.views import Phone
from tests.support.table import laid_table


async def test_a_guest_takes_their_words_back_after_the_evening(house: House, server: ServerProcess) -> None:
    async with laid_table(server.base) as table:
        await table.seat_sealed("Anna", "Bruno")
        phone = await zoe_seals(house, table, server.base)
        await table.leads("open_guessing")
        await table.players["g1"].does("guess", about="g3", text="sommelier")
        await table.leads("set_order", guests=["g3", "g1", "g2"])
        await table.leads("lock")
        await table.go_to("finale")
        await table.leads("open_rest")
        await table.leads("close")
        scores = [guest["score"] for guest in table.view["table"]["guests"]]
        await phone.says("guest.closed.title")
        await expect(phone.page.locator(".people")).to_contain_text("sommelier")
        await phone.says("common.kept.other", n=30)

        await phone.tap(phone.button("guest.forget.open"))
        await phone.says("guest.forget.stays")
        await phone.tap(phone.button("guest.forget.keep"))
        await expect(phone.page.locator(".people")).to_contain_text("sommelier")
        await phone.tap(phone.button("guest.forget.open"))
        await phone.tap(phone.button("guest.forget.go"))
        await phone.says("guest.forget.sure")
        await phone.tap(phone.button("guest.forget.yes"))
        await phone.says("guest.forget.done")
        await expect(phone.page.locator(".people")).not_to_contain_text("sommelier")

        view = await table.host.until(lambda view: view["table"]["guests"][2]["revealed"]["profession"] == "…")
        assert [guest["score"] for guest in view["table"]["guests"]] == scores
        await phone.page.reload()
        await expect(phone.page.locator(".people")).to_contain_text(say("it", "common.took_back"))
        await expect(phone.button("guest.forget.open")).to_have_count(0)
        assert "sommelier" not in await phone.page.evaluate("JSON.stringify(localStorage)")
    assert house.unexpected() == []


async def test_in_the_kitchen_the_envelope_is_empty_again_and_can_be_sealed_anew(
    house: House, server: ServerProcess
) -> None:
    async with laid_table(server.base) as table:
        phone = await zoe_seals(house, table, server.base)
        await phone.tap(phone.button("guest.forget.open"))
        await phone.tap(phone.button("guest.forget.go"))
        await phone.tap(phone.button("guest.forget.yes"))
        await phone.says("guest.arrival.empty")
        await phone.press("guest.arrival.seal")
        await expect(phone.page.locator("form.seal input")).to_have_value("")
        await phone.seal_quickly("liutaia")
    assert house.unexpected() == []


async def test_the_door_says_how_long_and_leads_to_the_rest(house: House, server: ServerProcess) -> None:
    async with laid_table(server.base) as table:
        page = await house.page(PHONE, "it")
        phone = Phone(page, "it", "Zoe")
        await page.goto(f"{server.base}/d/{table.code}")
        await phone.says("common.kept.other", n=30)
        async with page.expect_popup() as opened:
            await page.get_by_role("link", name=phone.word("common.privacy")).click()
        told = await opened.value
        await expect(told.get_by_role("heading", level=1)).to_have_text(phone.word("common.privacy"))
    assert house.unexpected() == []
