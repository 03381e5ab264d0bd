"""The line is cut under a page of another engine: it comes back by itself to what is now, with what was typed."""

import re
from typing import Final
from urllib.parse import urlsplit

from app.rehearsal.server import ServerProcess
from tests.engines.page import LANGUAGE, Browser, Hands
from tests.engines.people import PHONE, Phone, word
from tests.support.flaky import FlakyLink
from tests.support.table import laid_table

LINE_WAS_AWAY: Final = re.compile(r"WebSocket connection|can.t establish a connection|connection to .* was interrupted")
"""What a browser writes by itself while nobody answers."""

_WOKEN_SEES: Final = """(text) => {
  dispatchEvent(new Event("online"));
  return document.body.innerText.includes(text);
}"""
"""A phone that is taken up again says so to its pages."""


async def test_a_cut_line_comes_back_to_the_present(browser: Browser, server: ServerProcess) -> None:
    """First every connection is reset, and every attempt; then the line only falls silent, and the phone is woken."""
    async with laid_table(server.base, language=LANGUAGE) as table, FlakyLink(server.port) as link:
        await table.seat_sealed("Anna", "Bruno")
        zoe = Phone(Hands(await browser.page(*PHONE)))
        join = urlsplit(table.opened.links["join"])
        await zoe.sit(f"{link.base}{join.path}#{join.fragment}", "Zoe")
        await zoe.seal_quickly("liutaia")

        link.reset()
        await zoe.hands.see(word("common.line_away"), ".line-note *")
        await table.leads("open_guessing")
        link.let_pass()
        about = await zoe.asked_about()
        await zoe.hands.write("form input", "pilo")

        link.swallow()
        await table.leads("pause", on=True)
        link.forget()
        await zoe.hands.until(_WOKEN_SEES, word("guest.mirror.paused"))
        await zoe.hands.holds("form input", "pilo")
        await table.leads("pause", on=False)
        await zoe.guess(about, "pilota")
        await table.host.until(lambda view: len(view["desk"]["missing"]["g3"]) == 1)
    assert [trouble for trouble in browser.troubles if not LINE_WAS_AWAY.search(trouble)] == []
