"""A guest's evening on a phone of another engine, among guests and a host who speak over the wire."""

from typing import Final

from app.rehearsal.server import ServerProcess
from tests.engines.page import LANGUAGE, Browser, Hands
from tests.engines.people import PHONE, Phone, word
from tests.support.table import Table, laid_table

OTHERS: Final = ("Anna", "Bruno")
GUESSES: Final = {"Anna": "mestiere Anna", "Bruno": "pilota"}
SECRET: Final = {
    "profession": "liutaia",
    "also": "violin maker",
    "real_name": "Zoe Perłowska",
    "story": "Ho accordato un'arpa in funivia.",
    "contact": "zoe@example.org",
}


async def test_a_guests_evening(browser: Browser, server: ServerProcess) -> None:
    """Scan, name, envelope, guesses; then one unmasking read on the phone, and the guest's own."""
    async with laid_table(server.base, "La cena di prova", language=LANGUAGE) as table:
        await table.seat_sealed(*OTHERS)
        zoe = Phone(Hands(await browser.page(*PHONE)))
        await zoe.sit(await join_link(table), "Zoe")
        await zoe.seal(**SECRET)
        await table.host.until(lambda view: [guest["sealed"] for guest in view["table"]["guests"]] == [True] * 3)

        await table.leads("open_guessing")
        assert (await table.leads("set_order", guests=["g1", "g3", "g2"])).done
        for _ in OTHERS:
            about = await zoe.asked_about()
            await zoe.guess(about, GUESSES[about])
        await zoe.hands.see(word("guest.list.done"))
        # A phone goes on before it was heard.
        await table.host.until(lambda view: view["table"]["guests"][2]["made"] == len(OTHERS))
        await table.players["g1"].does("guess", about="g3", text="violin maker")
        await table.leads("lock")

        await table.go_to("unmasked", star="g1")
        await zoe.hands.see(word("guest.mirror.unmasked", name="Anna"))
        await zoe.hands.press(word("guest.read.here"))
        await zoe.hands.see("mestiere Anna", "section.read h2")
        await table.go_to("scores")
        await zoe.hands.see(word("guest.points.alone", name="Anna"), ".own-score *")

        await table.go_to("unmasked", star="g3")
        await zoe.hands.see(word("guest.mirror.mine.unmasked"))
        shown = [guest["revealed"] for guest in table.view["table"]["guests"] if guest["id"] == "g3"]
        assert [(one["profession"], one["real_name"], one["story"]) for one in shown] == [
            (SECRET["profession"], SECRET["real_name"], SECRET["story"])
        ]
        await table.go_to("verdicts")
        await zoe.hands.press(word("guest.judge.done"))
        await zoe.hands.see(word("guest.mirror.mine.verdicts"))
    assert browser.troubles == []


async def join_link(table: Table) -> str:
    """What the QR on the projector says."""
    asked = await table.calls("screen").send(
        "GET", f"/api/dinners/{table.code}/invitation", token=table.opened.screen_token
    )
    return str(asked.json["join"])
