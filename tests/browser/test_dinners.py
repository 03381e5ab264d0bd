"""The start page of the host's tablet: its dinners, and a new one that begins as the last one stood."""

import re
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

import pytest
from playwright.async_api import FilePayload, expect

from app.rehearsal.calls import Calls
from app.rehearsal.server import ServerProcess
from tests.browser.arrive import lay
from tests.browser.devices import TABLET, House
from tests.browser.views import Tablet

EXAMPLE: Final = re.search(
    r"^```json\n(.*?)^```$",
    (Path(__file__).parents[2] / "app/archive/ARCHIVE.md").read_text(encoding="utf-8"),
    re.MULTILINE | re.DOTALL,
)


@pytest.mark.parametrize("language", ["it", "fr"])
async def test_the_next_dinner_begins_as_the_last_one_stood(house: House, server: ServerProcess, language: str) -> None:
    devices = await lay(house, server, language, "rounds")
    tablet, page, first = devices.tablet, devices.tablet.page, devices.code
    letters = page.get_by_role("button").filter(has_text=tablet.word("host.menu.letters"))
    await page.locator("[data-more]").click()
    await letters.click()
    larger = page.get_by_role("button").filter(has_text=tablet.word("host.letters.125_text"))
    await larger.click()
    await expect(larger).to_have_attribute("aria-pressed", "true")
    await page.goto(f"{server.base}/?lang={language}")
    row = page.locator(".rows li")
    await expect(row).to_contain_text("La cena di prova")
    await expect(row).to_contain_text(tablet.word("phase.arrival"))
    await expect(row).to_contain_text(re.compile(r"20\d\d"))
    await tablet.press("welcome.as_last")
    await tablet.says("welcome.as_last_done", title="La cena di prova")
    await expect(page.get_by_label(tablet.word("welcome.title"), exact=True)).to_have_value("La cena di prova")
    await expect(page.locator('input[name="pace"][value="rounds"]')).to_be_checked()
    await tablet.press("welcome.open")
    await page.wait_for_url(re.compile(rf"/d/(?!{first})[A-Z0-9]{{5}}/host#host="))
    await page.locator("[data-more]").click()
    await expect(letters).to_contain_text(tablet.word("host.letters.125_now"))
    assert house.unexpected() == []


async def test_a_dinner_leaves_the_list_comes_back_to_it_and_opens_again(house: House, server: ServerProcess) -> None:
    devices = await lay(house, server, "it", "ballot")
    tablet, page = devices.tablet, devices.tablet.page
    desk = urlsplit(page.url)
    await page.goto(server.base)
    await page.get_by_role("button", name=tablet.word("welcome.take_off_this", title="La cena di prova")).click()
    await tablet.says("welcome.taken_off", title="La cena di prova")
    await tablet.press("welcome.put_back")
    await page.reload()
    await page.locator(".rows a").click()
    await tablet.says("host.arrival.nobody")
    assert (urlsplit(page.url).path, urlsplit(page.url).fragment) == (desk.path, desk.fragment)
    await page.goto(server.base)
    token = desk.fragment.removeprefix("host=")
    assert (await Calls(server.base).send("DELETE", f"/api/dinners/{devices.code}", token=token)).status == 204
    await page.reload()
    await expect(page.locator(".rows li")).to_contain_text(tablet.word("welcome.no_more"))
    await page.locator(".rows button").click()
    await page.reload()
    await expect(page.locator(".rows")).to_have_count(0)


async def test_a_saved_evening_comes_back_by_its_file(house: House, server: ServerProcess) -> None:
    assert EXAMPLE is not None
    tablet = Tablet(await house.page(TABLET, "it"), "it")
    page = tablet.page
    await page.goto(server.base)

    async def bring(text: str) -> None:
        async with page.expect_file_chooser() as choosing:
            await tablet.press("welcome.bring")
        file: FilePayload = {"name": "serata.json", "mimeType": "application/json", "buffer": text.encode()}
        await (await choosing.value).set_files(file)

    await bring(EXAMPLE[1].replace("coperto.dinner", "coperto.lunch"))
    await tablet.says("error.no_dinner")
    await bring(EXAMPLE[1])
    await page.wait_for_url(re.compile(r"/d/[A-Z0-9]{5}/host#host="))
    await tablet.says("host.closed.here")
    await page.goto(server.base)
    await expect(page.locator(".rows li")).to_contain_text(tablet.word("phase.closed"))
    (refused,) = house.unexpected()
    assert "422" in refused
