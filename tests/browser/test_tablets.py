"""Two tablets at one table: one leads, the other looks on, and the show moves once."""

import asyncio
import re
from collections.abc import Callable

from playwright.async_api import Page, expect

from app.rehearsal.server import ServerProcess
from app.rehearsal.wire import Wire
from tests.browser.arrive import lay
from tests.browser.company import GUESTS, company, lock, to_the_wall
from tests.browser.devices import PHONE, House
from tests.browser.views import Tablet
from tests.support.flaky import FlakyLink
from tests.web.place import ELSEWHERE


async def test_a_second_tablet_sees_everything_and_presses_nothing(house: House, server: ServerProcess) -> None:
    async with company(house, server) as table:
        await to_the_wall(table.tablet)
        second = await table.another()
        await second.says("host.wall.title")
        await second.says("host.lead.elsewhere")
        said = _commands(second.page)
        await second.page.reload()
        await second.says("host.lead.elsewhere")
        buttons = second.page.locator("button:not([data-go])")
        assert await buttons.count() > 5
        for button in await buttons.all():
            await expect(button).to_have_attribute("aria-disabled", "true")
            await button.click(force=True)
        await second.page.locator("h1").click()
        for key in (" ", "ArrowRight", "PageDown", "ArrowLeft", "Escape"):
            await second.page.keyboard.press(key)
        await expect(second.page.get_by_role("dialog")).to_have_count(0)
        await table.tablet.hold()
        await second.says("host.drumroll.title")
        assert said == []
    assert house.unexpected() == []


async def test_a_second_tablet_takes_over_with_one_tap_and_gives_back(house: House, server: ServerProcess) -> None:
    """The first has its drawer open: it shuts, because nothing in it counts any more."""
    async with company(house, server) as table:
        first = table.tablet
        await to_the_wall(first)
        second = await table.another()
        await first.page.locator("[data-more]").click()
        await second.named_lead.click()
        await first.says("host.lead.lost")
        await expect(first.page.locator('[data-live="alert"]')).to_have_text(first.word("host.lead.lost"))
        await expect(first.page.get_by_role("dialog")).to_have_count(0)
        await second.hold()
        await first.says("host.drumroll.title")
        await first.named_lead.click()
        await second.says("host.lead.lost")
        await first.go("verdicts")
        await expect(second.page.locator(".scene.verdicts")).to_be_visible()
        await first.page.reload()
        await first.go("scores")
        await expect(second.page.locator(".scene.scores")).to_be_visible()
        await second.says("host.lead.lost")
    assert house.unexpected() == []


async def test_two_tablets_press_next_together_and_the_show_moves_once(house: House, server: ServerProcess) -> None:
    """The first cannot hear that the second has taken over, nor either that the other one presses."""
    async with FlakyLink(server.port) as one, FlakyLink(server.port) as two, company(house, server, one.base) as table:
        first = table.tablet
        second = await table.another(table.opened.links["host"].replace(server.base, two.base))
        stages: list[str] = []
        async with Wire(server.base, table.opened.code, table.opened.screen_token, tap=_noting(stages)) as projector:
            await lock(first)
            one.swallow_answers()
            await second.named_lead.click()
            await expect(second.awake).not_to_have_class(re.compile("lead"))
            two.swallow_answers()
            await asyncio.gather(first.awake.click(), second.awake.click())
            await projector.until(lambda view: view["table"]["spotlight"] is not None)
            one.let_pass()
            two.let_pass()
            await _one_was_too_late(first, second)
            await first.says("host.lead.lost")
            for tablet in (first, second):
                await expect(tablet.page.locator(".scene.spotlight")).to_be_visible()
            assert stages == ["spotlight"]
    assert house.unexpected() == []


async def _one_was_too_late(*tablets: Tablet) -> None:
    waiting = {asyncio.ensure_future(tablet.says("host.refusal.stale")) for tablet in tablets}
    done, late = await asyncio.wait(waiting, return_when=asyncio.FIRST_COMPLETED)
    for task in late:
        task.cancel()
    assert [task.exception() for task in done] == [None]


async def test_a_take_over_on_a_lost_line_changes_nothing_until_it_is_heard(
    house: House, server: ServerProcess
) -> None:
    async with FlakyLink(server.port) as link, company(house, server) as table:
        first = table.tablet
        second = await table.another(table.opened.links["host"].replace(server.base, link.base))
        await second.says("host.lead.elsewhere")
        link.swallow()
        await second.named_lead.click()
        await expect(second.page.locator("[data-go].lead")).to_have_attribute("aria-disabled", "true")
        await expect(first.named("open_guessing")).to_be_visible()
        link.reset()
        await second.says("host.safe")
        await expect(second.page.locator("[data-go].lead")).to_have_attribute("aria-disabled", "true")
        link.let_pass()
        await expect(second.named("open_guessing")).to_be_visible()
        await first.says("host.lead.lost")


async def test_a_handed_over_evening_is_led_by_whoever_opens_the_new_link(house: House, server: ServerProcess) -> None:
    async with company(house, server) as table:
        first = table.tablet
        async with Wire(server.base, table.opened.code, table.opened.host_token) as host:
            await first.page.locator("[data-more]").click()
            await first.press("host.menu.handover")
            await first.press("host.handover.do")
            await first.says("host.handover.offered")
            view = await host.until(lambda view: view["desk"]["links"]["host"] != table.opened.links["host"])
        heir = await table.another(view["desk"]["links"]["host"])
        await first.says("host.ended.revoked")
        await heir.named("open_guessing").wait_for()
        third = await table.another(view["desk"]["links"]["host"])
        await third.says("host.lead.elsewhere")
        await heir.go("open_guessing")
        await third.says("host.seated.all")
    assert house.unexpected() == []


async def test_the_guide_ticks_itself_off_and_finds_its_place_again(house: House, server: ServerProcess) -> None:
    devices = await lay(house, server, "it", "ballot")
    tablet = devices.tablet
    steps = tablet.page.locator(".setup li")
    await tablet.says("host.setup.phone_todo")
    await tablet.says("host.setup.screen_done")
    phone = await house.page({**PHONE, "extra_http_headers": ELSEWHERE}, "it")
    await phone.goto(devices.join)
    await tablet.says("host.setup.phone_done")
    await tablet.page.reload()
    await tablet.says("host.setup.phone_done")
    await tablet.says("host.setup.text")
    await expect(steps.nth(2)).to_have_class("now")
    await tablet.press("host.setup.silent")
    await tablet.says("host.setup.sound_silent")
    await tablet.says("host.arrival.show_code")
    await expect(steps.and_(tablet.page.locator(".done"))).to_have_count(3)
    cards = tablet.page.locator(".setup a[href*='/cards#host=']")
    await expect(cards).to_have_attribute("href", re.compile(rf"^/d/{devices.code}/cards#host=h0\."))
    anna = await devices.phone("Anna")
    await anna.sit(devices.join)
    await tablet.says("host.arrival.missing_names", names="Anna")
    await tablet.page.locator("[data-more]").click()
    await tablet.press("host.menu.setup")
    await expect(steps).to_have_count(4)
    assert house.unexpected() == []


async def test_the_drawer_sets_the_projectors_letters_and_its_sound(house: House, server: ServerProcess) -> None:
    async with company(house, server) as table:
        tablet = table.tablet
        async with Wire(server.base, table.opened.code, table.opened.screen_token) as projector:
            await tablet.page.locator("[data-more]").click()
            sound = tablet.page.get_by_role("button", name=re.compile(f"^{tablet.word('host.menu.sound')}"))
            await expect(sound).to_have_attribute("aria-pressed", "true")
            await sound.click()
            await expect(sound).to_have_attribute("aria-pressed", "false")
            await tablet.page.get_by_role("button", name=tablet.word("host.menu.letters")).click()
            large = tablet.page.get_by_role("button", name=tablet.word("host.letters.125_text"))
            await large.click()
            await expect(large).to_have_attribute("aria-pressed", "true")
            await projector.until(lambda view: view["table"]["screen"] == {"scale": 125, "sound": False})
    assert house.unexpected() == []


async def test_the_host_judges_for_a_guest_without_a_phone(house: House, server: ServerProcess) -> None:
    async with company(house, server) as table:
        tablet = table.tablet
        async with Wire(server.base, table.opened.code, table.opened.host_token) as host:
            await host.do({"type": "add_guest", "name": "Nonna"})
            view = await host.until(lambda view: len(view["table"]["guests"]) > GUESTS)
            nonna = view["table"]["guests"][-1]["id"]
            await host.do({"type": "seal_for", "guest": nonna, "profession": "sarta"})
            await tablet.go("open_guessing")
            view = await host.until(lambda view: set(view["desk"]["missing"]) == {nonna})
            await host.do({"type": "set_order", "guests": [nonna, *(set(view["desk"]["order"]) - {nonna})]})
            await tablet.says("host.seated.missing_names.one", names="Nonna")
        await tablet.go("lock")
        await tablet.go("spotlight", name="Nonna")
        await tablet.go("wall")
        await tablet.hold()
        await tablet.go("verdicts")
        await tablet.says("host.verdicts.text_away", name="Nonna", profession="sarta")
        choice = tablet.page.locator('[data-verdict="close"]').first
        await choice.click()
        await expect(choice).to_have_attribute("aria-pressed", "true")
    assert house.unexpected() == []


def _commands(page: Page) -> list[str]:
    """Every command that this page sends from now on."""
    said: list[str] = []

    def note(frame: str | bytes) -> None:
        if '"type":"do"' in str(frame):
            said.append(str(frame))

    page.on("websocket", lambda socket: socket.on("framesent", note))
    return said


def _noting(stages: list[str]) -> Callable[[str], None]:
    """Writes down every stage that the server comes through."""

    def note(text: str) -> None:
        found = re.search(r'"stage":"(\w+)"', text)
        if found is not None and stages[-1:] != [found[1]]:
            stages.append(found[1])

    return note
