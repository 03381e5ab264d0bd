"""SIGKILL in mid-evening: every browser comes back by itself to the same stage, with everything that was typed."""

import asyncio

from playwright.async_api import Page, expect
from playwright.async_api import TimeoutError as NeverError

from app.rehearsal.server import ServerProcess
from tests.browser.arrive import Devices, begin_rounds, lay
from tests.browser.devices import House
from tests.browser.views import Phone, View
from tests.support.servers import StartServer

SAME = "want => document.getElementById('app').innerText === want"
STILL_MS = 400


async def _settled(page: Page) -> str:
    """The text of a page, once nothing on it moves."""
    before = None
    for _ in range(30):
        text = await page.locator("#app").inner_text()
        if text == before:
            return text
        before = text
        await page.wait_for_timeout(STILL_MS)
    raise AssertionError(f"never at rest: {before}")


async def _power_cut(server: ServerProcess) -> None:
    server.kill()
    await server.start()


async def _survives(devices: Devices, views: list[View]) -> None:
    """Kill and start again: the same words are on every screen afterwards, and nobody has touched anything."""
    before = await asyncio.gather(*(_settled(view.page) for view in views))
    await _power_cut(devices.server)
    await asyncio.gather(*(_becomes(view.page, text) for view, text in zip(views, before, strict=True)))


async def _becomes(page: Page, text: str) -> None:
    try:
        await page.wait_for_function(SAME, arg=text)
    except NeverError:
        assert await page.locator("#app").inner_text() == text


async def _on_phones(stage: str, star: Phone, other: Phone) -> None:
    """Both phones mirror this stage; at the verdicts the star's own asks for theirs."""
    await other.says(f"guest.mirror.{stage}", name=star.name)
    await star.says("guest.judge.how" if stage == "verdicts" else f"guest.mirror.mine.{stage}")


async def test_killed_with_drafts_on_the_phones(house: House, start_server: StartServer) -> None:
    server = start_server()
    devices = await lay(house, server, "it", "ballot")
    anna, lupo = await devices.phone("Anna"), await devices.phone("Lupo")
    await anna.sit(devices.join)
    await lupo.sit(devices.join)
    await lupo.seal_quickly("giudice")

    envelope = anna.page.locator("form.seal input")
    await envelope.fill("apicoltri")
    await _power_cut(server)
    await expect(envelope).to_have_value("apicoltri")
    await anna.page.reload()
    await expect(envelope).to_have_value("apicoltri")
    await anna.seal_quickly("apicoltrice")
    await devices.tablet.says("host.arrival.all_sealed")

    await devices.tablet.go("open_guessing")
    answer = anna.page.locator("form input")
    await answer.fill("giudi")
    await lupo.asked_about()
    server.kill()
    await lupo.guess("Anna", "contadina")  # the server is away: it goes into the outbox, and the phone goes on
    await lupo.says("guest.list.done")
    await server.start()
    await expect(devices.tablet.page.get_by_role("button", name="Lupo").first).to_contain_text("1 di 1")
    await expect(answer).to_have_value("giudi")
    await anna.page.reload()
    await expect(answer).to_have_value("giudi")
    await anna.guess("Lupo", "giudice")
    await devices.tablet.says("host.seated.all")
    assert house.unexpected(line_was_away=True) == []


async def test_killed_at_every_stage_of_the_show(house: House, start_server: StartServer) -> None:
    devices = await lay(house, start_server(), "it", "rounds")
    tablet, projector = devices.tablet, devices.projector
    star, other = await begin_rounds(devices)
    everybody: list[View] = [tablet, projector, star, other]
    await other.guess(star.name, "pilota")
    await star.says("guest.mirror.mine.guessing")
    await tablet.says("host.guessing.all")
    await _survives(devices, everybody)
    for step, scene in (("close_one", "spotlight"), ("wall", "wall")):
        await tablet.go(step, name=star.name)
        await projector.scene(scene)
        await _on_phones(scene, star, other)
        await _survives(devices, everybody)
    await tablet.hold()
    await projector.scene("drumroll")
    await _power_cut(devices.server)
    await projector.scene("unmasked")  # the roll began anew, and nobody had to press anything
    await _on_phones("unmasked", star, other)
    await _survives(devices, everybody)
    for step in ("verdicts", "scores"):
        await tablet.go(step)
        await projector.scene(step)
        await _on_phones(step, star, other)
        await _survives(devices, everybody)
    assert house.unexpected(line_was_away=True) == []
