"""What a guest's phone does besides the game: its light, and the whole stage where there is no projector."""

from playwright.async_api import expect

from app.rehearsal.server import ServerProcess
from tests.browser.arrive import lay, zoe_seals
from tests.browser.devices import PHONE, House
from tests.browser.views import Phone
from tests.support.flaky import FlakyLink
from tests.support.table import laid_table


async def test_full_light_is_the_phones_own_choice_and_stays(house: House, server: ServerProcess) -> None:
    devices = await lay(house, server, "it", "ballot")
    anna, lupo = await devices.phone("Anna"), await devices.phone("Lupo")
    await anna.page.goto(devices.join)
    await anna.press("common.light.full")
    await expect(anna.page.locator("html")).to_have_attribute("data-light", "full")
    await anna.sit(devices.join)
    await anna.seal_quickly("apicoltrice")
    await anna.page.reload()
    await anna.says("common.light.low")
    await expect(anna.page.locator("body")).to_have_css("background-color", "rgb(241, 233, 217)")
    await lupo.page.goto(devices.join)
    await expect(lupo.page.locator("html")).not_to_have_attribute("data-light", "full")
    assert house.unexpected() == []


async def test_without_a_projector_the_phone_shows_the_stage(house: House, server: ServerProcess) -> None:
    async with laid_table(server.base) as table:
        await table.seat_sealed("Anna", "Bruno", "Carla")
        phone = await zoe_seals(house, table, server.base)
        await table.leads("open_guessing")
        await table.players["g2"].does("guess", about="g1", text="violinista")
        await table.leads("set_order", guests=["g1", "g2", "g3", "g4"])
        await table.leads("lock")
        await table.go_to("wall", star="g1")
        await phone.says("guest.read.here")
        await expect(phone.page.locator("section.read")).to_have_count(0)

        await table.screen.hang_up()
        await phone.page.reload()
        await expect(phone.page.locator("section.read")).to_contain_text("violinista")
        await table.go_to("unmasked")
        await expect(phone.page.get_by_role("heading", name="mestiere Anna")).to_be_visible()
        await expect(phone.button("guest.read.here")).to_have_count(0)
    assert house.unexpected() == []


async def test_a_guess_that_comes_too_late_says_so(house: House, server: ServerProcess) -> None:
    """It waited for the line while the host locked: the phone looks up by then, and still tells."""
    async with FlakyLink(server.port) as link, laid_table(server.base) as table:
        await table.seat_sealed("Anna", "Bruno")
        phone = await zoe_seals(house, table, link.base)
        await table.leads("open_guessing")
        about = await phone.asked_about()
        link.swallow()
        await phone.guess(about, "violinista")
        await table.leads("lock")
        link.let_pass()
        await phone.says("guest.eyes")
        await phone.shows(f"{about}: {phone.word('refusal.locked')}")
    assert house.unexpected() == []


async def test_a_name_too_wide_is_asked_about_once_and_never_stops_anybody(house: House, server: ServerProcess) -> None:
    devices = await lay(house, server, "it", "ballot")
    anna, lupo = await devices.phone("Anna"), await devices.phone("Lupo")
    await anna.sit(devices.join)
    field = anna.page.locator("form.seal input")
    await field.fill("manager")
    await anna.says("common.seal.vague")
    await anna.press("common.seal.next")
    await expect(field).to_be_focused()
    await expect(anna.page.locator("form.seal .primary")).to_have_text(anna.word("common.seal.anyway"))
    await field.fill("manager di un circo")
    await expect(anna.page.locator("form.seal .primary")).to_have_text(anna.word("common.seal.next"))
    await field.fill("manager")
    await anna.tap(anna.button("common.seal.anyway"))
    await anna.says("common.seal.step", step=2, of=4)

    await lupo.sit(devices.join)
    await lupo.page.locator("form.seal input").fill("freelance")
    await lupo.says("common.seal.vague")
    await lupo.press("common.seal.now")
    await lupo.tap(lupo.button("common.seal.now"))
    await lupo.says("guest.arrival.away")
    assert house.unexpected() == []


async def test_the_button_of_an_empty_field_passes(house: House, server: ServerProcess) -> None:
    async with laid_table(server.base) as table:
        await table.seat_sealed("Anna", "Bruno")
        phone = await zoe_seals(house, table, server.base)
        await table.leads("open_guessing")
        button, passing = phone.page.locator("form .primary"), phone.button("guest.walk.pass")
        first = await phone.asked_about()
        await expect(passing).to_have_count(1)
        await phone.page.locator("form input").fill("violinista")
        await expect(button).to_have_text(phone.word("guest.walk.confirm"))
        await phone.page.locator("form input").fill("  ")
        await expect(passing).to_have_count(1)
        await phone.tap(button)
        second = await phone.asked_about()
        await phone.guess(second, "violinista")

        await phone.says("guest.list.done")
        await phone.tap(phone.page.locator("button.row", has_text=first))
        await expect(passing).to_have_attribute("aria-pressed", "true")
        await phone.page.locator("form input").fill("cuoca")
        await phone.tap(phone.button("guest.walk.confirm"))
        await phone.tap(phone.page.locator("button.row", has_text="cuoca"))
        await phone.page.locator("form input").fill("chef")
        await phone.tap(phone.button("guest.walk.update"))
        await phone.shows("chef")
    assert house.unexpected() == []


async def test_what_is_dictated_is_kept_word_by_word(house: House, server: ServerProcess) -> None:
    """A voice types without keys, into a word that stays open until the last one is heard."""
    devices = await lay(house, server, "it", "ballot")
    anna = await devices.phone("Anna")
    await anna.sit(devices.join)
    field = anna.page.locator("form.seal input")
    await field.focus()
    voice = await anna.page.context.new_cdp_session(anna.page)
    for heard in ("maestra", "maestra di sci"):
        await voice.send("Input.imeSetComposition", {"text": heard, "selectionStart": len(heard), "selectionEnd": 0})
    await expect(field).to_have_value("maestra di sci")
    await anna.page.reload()
    await expect(field).to_have_value("maestra di sci")
    assert house.unexpected() == []


async def test_the_last_tap_before_sleep_is_heard(house: House, server: ServerProcess) -> None:
    """The socket takes the guess and never delivers it, and the page goes: the letterbox has it."""
    async with laid_table(server.base) as table:
        anna, _ = await table.seat_sealed("Anna", "Bruno")
        seated = await table.calls("g3").join(table.code, "Zoe", table.opened.join_token)
        phone = Phone(await house.page(PHONE, "it"), "it", "Zoe")
        await phone.page.goto(f"{server.base}/d/{table.code}#seat={seated.token}")
        await phone.seal_quickly("sommelier")
        await table.leads("open_guessing")
        about = await phone.asked_about()
        await phone.page.evaluate("() => { WebSocket.prototype.send = () => {}; }")
        await phone.guess(about, "violinista")
        asked = anna.id if about == "Anna" else "g2"
        assert asked in table.view["desk"]["missing"]["g3"]

        await phone.page.goto("about:blank")
        await table.host.until(lambda view: asked not in view["desk"]["missing"]["g3"])
        heard = table.view["version"]
        await phone.page.goto(f"{server.base}/d/{table.code}#seat={seated.token}")
        await phone.press("guest.walk.list")
        await phone.shows("violinista")
        assert (await table.leads("pause", on=True)).version == heard + 1
    assert house.unexpected() == []
