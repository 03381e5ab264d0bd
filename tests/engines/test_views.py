"""The tablet's page and the projector's in another engine: they come up, and show each step of the evening."""

from typing import Final

from app.rehearsal.server import ServerProcess
from tests.engines.page import LANGUAGE, Browser, Hands
from tests.engines.people import PROJECTOR, TABLET, word
from tests.support.table import at_least, laid_table

GO: Final = '[data-go][aria-disabled="false"]'
"""The main button, when a press counts."""


async def test_the_tablet_leads_and_the_projector_follows(browser: Browser, server: ServerProcess) -> None:
    async with laid_table(server.base, "La cena di prova", language=LANGUAGE) as table:
        tablet = Hands(await browser.page(*TABLET))
        projector = Hands(await browser.page(*PROJECTOR))
        await tablet.page.goto(table.opened.links["host"])
        await projector.page.goto(table.opened.links["screen"])
        await projector.see("", "main.invite svg path")
        await tablet.see(word("host.arrival.nobody"))

        await table.seat_sealed("Anna", "Bruno")
        await projector.see("Bruno")
        await tablet.see(word("host.arrival.all_sealed"))
        await tablet.press(word("host.go.open_guessing"), GO)
        await projector.see("Anna", "main.seated *")
        await table.host.until(lambda view: view["table"]["phase"] == "seated")
        said = await table.players["g1"].does("guess", about="g2", text="pilota")
        await table.host.until(at_least(said.version))
        await table.leads("set_order", guests=["g2", "g1"])
        await tablet.press(word("host.go.lock"), GO)
        await tablet.press(word("host.go.spotlight", name="Bruno"), GO)
        await projector.see("Bruno", "main.star.lit *")
        await tablet.press(word("host.go.wall"), GO)
        await projector.see("pilota", "main.on-wall *")
        await table.host.until(lambda view: view["table"]["spotlight"]["stage"] == "wall")
        await table.go_to("unmasked")
        await projector.see("mestiere Bruno", "main.unmasked *")
        await tablet.see("mestiere Bruno", "main *")
    assert browser.troubles == []
