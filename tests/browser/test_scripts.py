"""THREAT-8: two hundred scripts in every field that people type into, in a real browser: text is text everywhere."""

import csv
import io
import re
from collections.abc import Sequence
from html import escape, unescape
from pathlib import Path
from typing import Final

import pytest
from playwright.async_api import Page, expect

from app.game import commands as c
from app.game.actors import DOOR
from app.game.names import GuestId
from app.rooms import Room
from tests.browser.devices import PHONE, PROJECTOR, TABLET, House
from tests.browser.views import Projector
from tests.fuzz.nasty import SCRIPTS
from tests.rooms.stage import HandClock
from tests.web import evening
from tests.web.outside import asks_for
from tests.web.place import Place, bearer, running, settings_for

AT_A_TABLE: Final = 50
TABLES: Final = [SCRIPTS[start : start + AT_A_TABLE] for start in range(0, len(SCRIPTS), AT_A_TABLE)]

P: Final = "window.ran = []; window.p = (number) => { window.ran.push(number); };"

LOOK: Final = r"""() => {
  const all = [...document.querySelectorAll("*")];
  const odd = (element) =>
    element.matches("iframe, object, embed, base, math, plaintext, xmp, template")
    || (element.matches("script, style") && /\bp\(\d{3}\)/.test(element.textContent))
    || [...element.attributes].some(({ name, value }) =>
      name.startsWith("on") || (/^(src|href|data|action|xlink:href|srcset)$/.test(name) && value.includes("p(")));
  const comments = document.createTreeWalker(document, NodeFilter.SHOW_COMMENT);
  const hidden = [];
  while (comments.nextNode()) if (comments.currentNode.data.includes("p(")) hidden.push(comments.currentNode.data);
  return { ran: window.ran, odd: [...all.filter(odd).map((element) => element.outerHTML.slice(0, 200)), ...hidden],
           text: document.body.textContent };
}"""


def bare(text: str) -> str:
    """Without blanks, and without the places where long words may break."""
    return re.sub(r"[\s\u00ad\u200b]+", "", text)


async def read(page: Page, scripts: Sequence[str] = ()) -> set[str]:
    """Nothing ran and nothing odd is in the page; which of these texts it shows as text."""
    seen = await page.evaluate(LOOK)
    assert seen["ran"] == []
    assert seen["odd"] == []
    text = bare(seen["text"])
    return {script for script in scripts if bare(script) in text}


async def sit_down(room: Room, scripts: Sequence[str]) -> None:
    """Everybody is called a script, and seals the next ones; everybody guesses one about the first."""
    for number, script in enumerate(scripts):
        await evening.do(room, c.Join(script, invited=True), DOOR)
        profession, also, person, story, contact = (scripts[(number + step) % len(scripts)] for step in range(1, 6))
        secret = c.Seal(profession, (also,), person, story, contact)
        await evening.do(room, secret, evening.guest(GuestId(f"g{number + 1}")))
    await evening.do(room, c.OpenGuessing())
    for number, script in enumerate(scripts[1:], 2):
        await evening.do(room, c.Guess(evening.ANNA, script), evening.guest(GuestId(f"g{number}")))
    await evening.do(room, c.SetOrder(tuple(room.dinner.guests)))
    await evening.do(room, c.Lock())


async def to_the_people(room: Room) -> None:
    """Everybody is unmasked and wished to meet the first one; it is shown who was who."""
    for _ in room.dinner.guests:
        await evening.next_reveal(room)
        await evening.do(room, c.Next())
    await evening.do(room, c.Next())
    for name in list(room.dinner.guests)[1:]:
        await evening.do(room, c.Wish(name, on=True), evening.guest(evening.ANNA))
        await evening.do(room, c.Wish(evening.ANNA, on=True), evening.guest(name))
    await evening.do(room, c.OpenRest())


@pytest.mark.parametrize("scripts", TABLES, ids=lambda scripts: f"from {scripts[0]}")
async def test_text_is_text_on_every_view(house: House, tmp_path: Path, scripts: Sequence[str]) -> None:
    async with running(settings_for(tmp_path, limits="off"), clock=HandClock().clock()) as place:
        opened = await place.opened(title=scripts[0])
        room = await place.room(opened["code"])
        await sit_down(room, scripts)
        seat = place.keys.guest(room.dinner.code, evening.ANNA, 0)
        links = (f"/d/{room.dinner.code}#seat={seat}", opened["links"]["host"], opened["links"]["screen"])
        addresses = [place.base + "/d/" + link.partition("/d/")[2] for link in links]
        phone, tablet, screen = pages = [await house.page(kind, "it") for kind in (PHONE, TABLET, PROJECTOR)]
        for page in pages:
            await page.add_init_script(P)
        await evening.do(room, c.Next())
        await evening.do(room, c.Next())
        await show(pages, addresses)
        await Projector(screen, "it").scene("wall")
        await expect(tablet.locator("body")).to_contain_text(scripts[-1])
        assert len(await read(screen, scripts)) > 5
        assert await read(tablet, scripts) == set(scripts), "all names and cards"
        await read(phone)
        # Three hundred steps that nobody looks at.
        await show(pages, ["about:blank"] * 3)
        await evening.do(room, c.Back())
        await evening.do(room, c.Back())
        await to_the_people(room)
        await show(pages, addresses)
        await Projector(screen, "it").scene("people")
        assert len(await read(screen, scripts)) > 5
        await evening.do(room, c.Close())
        await expect(phone.locator(".people")).to_be_visible()
        assert await read(phone, scripts) == set(scripts)
        await Projector(screen, "it").scene("closed")
        await read(screen)
        await read(tablet)
        await take_home(place, opened, seat, phone, tmp_path, scripts)
        # While the server is there: pages that look for one that is gone say so.
        assert house.unexpected() == []


async def show(pages: Sequence[Page], addresses: Sequence[str]) -> None:
    """Open these pages, and wait until each has something to say."""
    for page, address in zip(pages, addresses, strict=True):
        await page.goto(address)
        if address != "about:blank":
            await expect(page.locator("main h1").first).to_be_visible()


async def take_home(
    place: Place, opened: dict[str, str], seat: str, page: Page, folder: Path, scripts: Sequence[str]
) -> None:
    """Keepsake and story, opened as files; the export, and its cells."""
    path = f"/api/dinners/{opened['code']}"
    for what, token in (("keepsake", seat), ("story", opened["host_token"])):
        answer = await place.http.get(f"{path}/{what}", headers=bearer(token))
        assert answer.headers["content-disposition"].startswith("attachment")
        assert asks_for(answer.text) == []
        (folder / f"{what}.html").write_text(answer.text, encoding="utf-8")
        await page.goto((folder / f"{what}.html").as_uri())
        assert await read(page, scripts) == set(scripts), what
    kept = await place.http.get(f"{path}/export", headers=bearer(opened["host_token"]))
    assert kept.headers["content-type"].startswith("application/json")
    assert all(any(script == guest["name"] for guest in kept.json()["guests"]) for script in scripts)
    table = await place.http.get(f"{path}/export?format=csv", headers=bearer(opened["host_token"]))
    cells = [cell for row in csv.reader(io.StringIO(table.text.removeprefix("\ufeff"))) for cell in row]
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]
    assert set(scripts) <= {*cells, *(cell.removeprefix("'") for cell in cells)}


async def test_a_title_is_text_too(tmp_path: Path) -> None:
    async with running(settings_for(tmp_path, limits="off")) as place:
        for script in SCRIPTS:
            opened = await place.opened(title=script)
            lite = await place.http.get(f"/d/{opened['code']}/screen/lite/{opened['screen_token']}")
            assert script in unescape(lite.text)
            page = lite.text.replace("&#34;", "&quot;").replace("&#39;", "&#x27;").replace(escape(script), "")
            assert "p(" not in page
