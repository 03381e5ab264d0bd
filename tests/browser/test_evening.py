"""A whole short evening by clicking: three phones, a tablet and a projector, in Italian and in English."""

import re

from playwright.async_api import expect

from app.rehearsal.server import ServerProcess
from app.rehearsal.wire import Wire
from tests.browser.arrive import JOBS, NAMES, Devices, lay, sit_down
from tests.browser.devices import House
from tests.browser.views import Phone
from tests.support import addressbook
from tests.support.score import Napkin, Ruled

GUESSES = {
    ("Anna", "Lupo"): "giudice",
    ("Anna", "Jo"): "cuoco",
    ("Lupo", "Anna"): "contadina",
    ("Lupo", "Jo"): "falegname",
    ("Jo", "Anna"): "maestra",
    ("Jo", "Lupo"): None,
}
VERDICTS = {"giudice": "exact", "cuoco": "miss", "contadina": "close", "falegname": "close", "maestra": "miss"}

SHOW = ["spotlight", "wall", "drumroll", "unmasked", "verdicts", "scores"]


async def test_an_evening_in_italian(house: House, server: ServerProcess) -> None:
    """Ballot. Every step's button is tapped twice, and no stage is skipped."""
    devices = await lay(house, server, "it", "ballot")
    stages: list[str] = []
    async with _watching(devices, stages):
        await sit_down(devices)
        await devices.tablet.go("open_guessing")
        await devices.projector.scene("seated")
        for name in NAMES:
            await _ballot(devices.phones[name])
        await devices.tablet.says("host.seated.all")
        await devices.tablet.go("lock")
        await devices.tablet.says("host.seated.locked")
        for _ in NAMES:
            await _reveal(devices)
        await _part(devices)
    assert stages == ["arrival", "seated", *SHOW * 3, "awards", "people", "closed"]
    assert house.unexpected() == []


async def test_an_evening_in_english(house: House, server: ServerProcess) -> None:
    """Rounds. The tablet and one phone are reloaded at every stage, and find it again."""
    devices = await lay(house, server, "en", "rounds")
    stages: list[str] = []
    async with _watching(devices, stages):
        await sit_down(devices)
        await devices.tablet.page.reload()
        await devices.tablet.go("open_guessing")
        await devices.projector.scene("seated")
        for _ in NAMES:
            await _round(devices)
            await _reveal(devices, reload=True)
        await _part(devices)
    assert stages == ["arrival", "seated", *["guessing", *SHOW] * 3, "awards", "people", "closed"]
    assert house.unexpected() == []


def _watching(devices: Devices, stages: list[str]) -> Wire:
    """A second projector that writes down every stage the server comes through."""

    def note(text: str) -> None:
        found = re.search(r'"stage":"(\w+)"', text) or re.search(r'"phase":"(\w+)"', text)
        if found is not None and stages[-1:] != [found[1]]:
            stages.append(found[1])

    token = devices.projector.page.url.rpartition("=")[2]
    return Wire(devices.server.base, devices.code, token, tap=note)


async def _ballot(phone: Phone) -> None:
    for _ in range(2):
        about = await phone.asked_about()
        await phone.guess(about, GUESSES[phone.name, about])
    await phone.says("guest.list.done")


async def _round(devices: Devices) -> None:
    """One guest is asked about on the others' phones."""
    await devices.tablet.awake.click()
    await devices.projector.scene("guessing")
    star = await _star(devices)
    for name in NAMES:
        if name != star:
            await devices.phones[name].guess(star, GUESSES[name, star])
    await devices.tablet.says("host.guessing.all")


async def _star(devices: Devices) -> str:
    """Who is in the spotlight, as the tablet's list says once it has caught up with the projector."""
    now = devices.tablet.page.locator("nav.evening li.now b")
    for name in devices.uncovered:
        now = now.filter(has_not_text=re.compile(f"^{name}$"))
    return await now.inner_text()


async def _reveal(devices: Devices, *, reload: bool = False) -> None:
    tablet, projector = devices.tablet, devices.projector

    async def again() -> None:
        if reload:
            await tablet.page.reload()
            await devices.phones["Anna"].page.reload()

    await tablet.awake.dblclick()
    await projector.scene("spotlight")
    star = await _star(devices)
    await again()
    await tablet.go("wall")
    await projector.scene("wall")
    await again()
    await tablet.hold()
    await projector.scene("drumroll")
    await projector.scene("unmasked")
    await expect(projector.page.get_by_role("heading", name=JOBS[star])).to_be_visible()
    await again()
    await tablet.go("verdicts")
    await projector.scene("verdicts")
    await _judge(devices, star)
    await again()
    await tablet.go("scores")
    await projector.scene("scores")
    for phone in devices.phones.values():
        await expect(phone.page.locator(".own-score")).to_be_visible()
    await again()
    devices.uncovered.append(star)


async def _judge(devices: Devices, star: str) -> None:
    """The star rules on their phone; of Anna's guests one is wronged, and the host has the last word."""
    phone = devices.phones[star]
    said = {text for (_, about), text in GUESSES.items() if about == star and text is not None}
    for text in sorted(said):
        await phone.judge(text, "miss" if text == "contadina" else VERDICTS[text])
    if star == "Anna":
        await devices.tablet.overrule("contadina", "close")
    await phone.tap(phone.button("guest.judge.done"))


async def _part(devices: Devices) -> None:
    """Wishes, good night, connections, the keepsake; and the points are what a napkin says."""
    tablet, projector = devices.tablet, devices.projector
    anna, lupo, jo = (devices.phones[name] for name in NAMES)
    await tablet.go("finale")
    await projector.scene("finale")
    await anna.says("guest.award.soon")
    await tablet.open_awards(of=len(NAMES))
    await projector.scene("people")
    for phone in (anna, lupo, jo):
        await phone.says("guest.award.yours")
    for name, points in _napkin().points(NAMES).items():
        place = tablet.page.locator("nav.evening li", has_text=name)
        await expect(place).to_contain_text(tablet.word("host.place.score", n=points))
    await anna.wish_for("Lupo")
    await lupo.wish_for("Anna")
    await lupo.wish_for("Jo")
    await jo.tap(jo.button("guest.finale.none"))
    await tablet.finish()
    await projector.scene("closed")
    await lupo.shows("anna@example.org")
    await anna.says("guest.closed.no_contact")
    await jo.says("guest.closed.nobody")
    async with anna.page.expect_download() as keepsake:
        await anna.press("guest.closed.keepsake")
    page = (await (await keepsake.value).path()).read_text(encoding="utf-8")
    assert "liutaio" in page
    async with lupo.page.expect_download() as card:
        await lupo.press("guest.closed.card")
    assert (await card.value).suggested_filename == "Anna.vcf"
    met = addressbook.read((await (await card.value).path()).read_bytes().decode())
    assert met["EMAIL"] == ["anna@example.org"]
    await lupo.press("guest.closed.code")
    await expect(lupo.page.locator("svg.qr")).to_be_visible()
    await tablet.button("host.menu.archive").press("Enter")
    async with tablet.page.expect_download() as story:
        await tablet.button("host.archive.story").click()
    assert "liutaio" in (await (await story.value).path()).read_text(encoding="utf-8")


def _napkin() -> Napkin:
    napkin = Napkin()
    for star in NAMES:
        said = {author: text for (author, about), text in GUESSES.items() if about == star and text is not None}
        napkin.reveals.append((star, [Ruled(author, VERDICTS[text]) for author, text in said.items()]))
    return napkin
