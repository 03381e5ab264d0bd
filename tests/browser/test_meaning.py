"""What the matcher is for, as people meet it: understood while sealing, suggested, folded, proposed with its reason."""

from playwright.async_api import expect

from app.rehearsal.server import ServerProcess
from tests.browser.arrive import lay
from tests.browser.devices import House

JOBS = {"Anna": "neurochirurga", "Lupo": "cuoco", "Jo": "giudice"}
WHY = {"neurochirurga": "comprende anche neurochirurgo", "cuoco": "mestieri vicini", "giudice": "mestieri vicini"}


async def test_guesses_are_understood_suggested_folded_and_judged(house: House, server: ServerProcess) -> None:
    devices = await lay(house, server, "it", "rounds")
    tablet, projector = devices.tablet, devices.projector
    for name, job in JOBS.items():
        phone = await devices.phone(name)
        await phone.sit(devices.join)
        if name == "Anna":
            await phone.page.locator("form.seal input").fill(job)
            await phone.says("common.seal.understood", profession="neurochirurga", field="medicina")
        await phone.seal_quickly(job)
    await tablet.go("open_guessing")
    await projector.scene("seated")
    await tablet.awake.click()
    await projector.scene("guessing")
    star = await tablet.page.locator("nav.evening li.now b").inner_text()
    first, second = (phone for name, phone in devices.phones.items() if name != star)

    await first.page.locator("form input").fill("psico")
    chosen = first.page.get_by_role("list", name=first.word("guest.walk.suggestions")).get_by_role("button")
    await expect(chosen.first).to_be_visible()
    suggestion = await chosen.first.inner_text()
    await first.tap(chosen.first)
    await expect(first.page.locator("form input")).to_have_value(suggestion)

    # The same profession in two languages is one card; its reason is worded for whoever looks.
    said = {"neurochirurga": ("chirurgo", "surgeon"), "cuoco": ("chef", "lo chef"), "giudice": ("avvocato", "lawyer")}
    texts = said[JOBS[star]]
    await first.guess(star, texts[0])
    await second.guess(star, texts[1])
    await tablet.go("close_one", name=star)
    await projector.scene("spotlight")
    await tablet.go("wall")
    await projector.scene("wall")
    await expect(tablet.page.locator("[data-card]")).to_have_count(1)
    await tablet.hold()
    await projector.scene("unmasked")
    await tablet.go("verdicts")
    await projector.scene("verdicts")
    await expect(tablet.page.locator('[data-verdict="close"][aria-pressed="true"]')).to_have_count(1)
    judge = devices.phones[star]
    await expect(judge.page.locator(".three button.close")).to_have_attribute("aria-pressed", "true")
    await expect(judge.page.locator("section.open")).to_contain_text(WHY[JOBS[star]])
    assert house.unexpected() == []
