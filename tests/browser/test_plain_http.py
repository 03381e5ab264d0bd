"""The house's Wi-Fi: plain HTTP under a name that is not the machine's own, where browsers give a page less."""

from typing import Final

from playwright.async_api import Page, expect

from app.rehearsal.server import ServerProcess
from tests.browser.devices import PHONE, PROJECTOR, TABLET, open_house
from tests.browser.views import Phone, Projector, Tablet
from tests.support.table import laid_table

NAME: Final = "coperto.test"


async def test_everything_works_where_the_context_is_not_secure(chromium_path: str, server: ServerProcess) -> None:
    asked: set[str] = set()
    async with (
        open_house(chromium_path, f"--host-resolver-rules=MAP {NAME} 127.0.0.1") as house,
        laid_table(server.base) as table,
    ):

        async def opened(kind: dict[str, object], link: str) -> Page:
            page = await house.page(kind, "it")
            page.on("request", lambda request: asked.add(request.url.split("/")[2]))
            await page.goto(link.replace("127.0.0.1", NAME))
            assert await page.evaluate("() => window.isSecureContext") is False
            return page

        await table.seat_sealed("Anna", "Bruno")
        tablet = Tablet(await opened(TABLET, table.opened.links["host"]), "it")
        projector = Projector(await opened(PROJECTOR, table.opened.links["screen"]), "it")
        phone = Phone(await opened(PHONE, table.opened.links["join"]), "it", "Zoe")
        await phone.page.get_by_label(phone.word("guest.join.name")).fill("Zoe")
        await phone.press("guest.join.sit")
        await phone.seal("sommelier", "cantiniera", "Zoe Neri", "Ho assaggiato il mare.", "zoe@example.org")
        await tablet.go("open_guessing")
        for _ in range(2):
            await phone.guess(await phone.asked_about(), "violinista")
        await tablet.go("lock")
        await tablet.awake.click()
        await projector.scene("spotlight")
        await tablet.go("wall")
        await projector.scene("wall")
        await tablet.hold()
        await projector.scene("unmasked")
        await phone.page.reload()
        await expect(phone.page.locator("main.eyes")).to_be_visible()
        assert house.unexpected() == []
    assert {host.partition(":")[0] for host in asked if host} == {NAME}
