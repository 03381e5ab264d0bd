"""What a person sees and presses on each of the three views, in the words of the catalogue."""

import re
from dataclasses import dataclass
from typing import Final

from playwright.async_api import Locator, Page, expect

from app.i18n import say

BETWEEN_TAPS_MS: Final = 450
"""A phone takes a second tap sooner than this for the end of a double tap; people who read need longer."""

AWAKE: Final = '[data-go][aria-disabled="false"]'
"""The main button, when a press counts: it rests for a moment after every step."""


@dataclass(frozen=True, slots=True)
class View:
    """A page whose owner reads `language`."""

    page: Page
    language: str

    def word(self, key: str, **values: object) -> str:
        """A sentence of the catalogue."""
        return say(self.language, key, **values)

    def button(self, key: str, **values: object) -> Locator:
        """A button by what it says."""
        return self.page.get_by_role("button", name=self.word(key, **values), exact=True)

    async def press(self, key: str, **values: object) -> None:
        """Press the button that says this."""
        await self.button(key, **values).click()

    async def shows(self, text: str | re.Pattern[str]) -> None:
        """Wait until the page shows this text."""
        await expect(self.page.get_by_text(text).filter(visible=True).first).to_be_visible()

    async def says(self, key: str, **values: object) -> None:
        """Wait until the page shows this sentence."""
        await self.shows(self.word(key, **values))


@dataclass(frozen=True, slots=True)
class Phone(View):
    """A guest's phone; `name` is what its owner calls themselves."""

    name: str

    async def sit(self, link: str, *, knock: bool = False) -> None:
        """Scan or type, take a name, sit down or knock."""
        await self.page.goto(link)
        await self.page.get_by_label(self.word("guest.join.name")).fill(self.name)
        await self.press("guest.join.knock" if knock else "guest.join.sit")

    async def seal(self, profession: str, also: str = "", person: str = "", story: str = "", contact: str = "") -> None:
        """All four steps of the envelope."""
        field = self.page.locator("form.seal input")
        for text in (profession, also):
            await field.fill(text)
            await self.tap(self.button("common.seal.next"))
        await field.fill(person)
        await self.page.locator("form.seal textarea").fill(story)
        await self.tap(self.button("common.seal.next"))
        await field.fill(contact)
        await self.tap(self.button("common.seal.do"))
        await self.says("guest.arrival.away")

    async def seal_quickly(self, profession: str) -> None:
        """The first step is enough."""
        await self.page.locator("form.seal input").fill(profession)
        await self.press("common.seal.now")
        await self.says("guest.arrival.away")

    async def tap(self, target: Locator) -> None:
        """Tap as somebody does who has read what is there."""
        await self.page.wait_for_timeout(BETWEEN_TAPS_MS)
        await target.click()

    async def asked_about(self) -> str:
        """Whom the phone asks about."""
        return (await self.page.locator("h1.asked b").inner_text()).rstrip("?")

    async def guess(self, about: str, text: str | None) -> None:
        """Answer the question about this guest; None passes."""
        question = self.page.locator("h1.asked b", has_text=re.compile(rf"^{re.escape(about)}\??$"))
        await expect(question).to_be_visible()
        if text is None:
            await self.tap(self.button("guest.walk.pass"))
        else:
            await self.page.locator("form input").fill(text)
            await self.press("guest.walk.confirm")
        await expect(question).to_have_count(0)

    async def judge(self, text: str, verdict: str) -> None:
        """Rule one word, opening it where it is not the open one."""
        row = self.page.locator("button.row", has_text=text)
        if await row.count():
            await self.tap(row)
        group = self.page.get_by_role("group", name=text)
        choice = group.get_by_role("button", name=self.word(f"common.verdict.{verdict}"))
        await self.tap(choice)
        await expect(choice).to_have_attribute("aria-pressed", "true")

    async def wish_for(self, name: str) -> None:
        """Light a candle."""
        place = self.page.locator("main.finale .two button", has_text=name)
        await self.tap(place)
        await expect(place).to_have_attribute("aria-pressed", "true")


@dataclass(frozen=True, slots=True)
class Tablet(View):
    """The host's tablet."""

    @property
    def awake(self) -> Locator:
        """The main button, once it takes a press."""
        return self.page.locator(AWAKE)

    def named(self, step: str, **values: object) -> Locator:
        """The main button, awake, when it names this step."""
        return self.awake.filter(has_text=self.word(f"host.go.{step}", **values))

    @property
    def named_lead(self) -> Locator:
        """The main button of a tablet that looks on, awake."""
        return self.awake.filter(has_text=self.word("host.lead.take"))

    async def go(self, step: str, **values: object) -> None:
        """Press the main button once it names this step. Twice, as people do."""
        await self.named(step, **values).dblclick()

    async def hold(self) -> None:
        """Keep the finger on the lid until the drumroll runs."""
        lid = self.page.locator(f"{AWAKE}.hold")
        await lid.hover()
        await self.page.mouse.down()
        await self.says("host.drumroll.title")
        await self.page.mouse.up()

    async def open_awards(self, of: int) -> None:
        """The first award by the main button, all the others at once."""
        await self.go("award", n=1, of=of)
        rest = self.button("host.award.rest")
        await expect(self.named("award", n=2, of=of)).to_be_visible()
        await rest.click()
        await self.says("host.finale.title")

    async def finish(self) -> None:
        """Say good night, and mean it."""
        await self.named("close").click()
        await self.page.locator("[data-finish]").click()
        await self.says("host.closed.title")

    async def overrule(self, text: str, verdict: str) -> None:
        """The host's word on one guess."""
        choice = self.page.get_by_role("group", name=text).locator(f'[data-verdict="{verdict}"]')
        await choice.click()
        await expect(choice).to_have_attribute("aria-pressed", "true")


SCENES: Final = {
    "arrival": "main.invite",
    "gathered": "main.gathered",
    "seated": "main.seated",
    "guessing": "main.star:not(.lit)",
    "spotlight": "main.star.lit",
    "wall": "main.on-wall:not(.at-verdicts)",
    "drumroll": "main.drumroll",
    "unmasked": "main.unmasked",
    "verdicts": "main.at-verdicts",
    "scores": "main.scores",
    "finale": "main.podium, main.ahead, main.people",
    "award": "main.award",
    "people": "main.people",
    "closed": "main.night",
}
"""How the pictures of the projector are told apart."""


@dataclass(frozen=True, slots=True)
class Projector(View):
    """The big picture."""

    async def scene(self, name: str) -> None:
        """Wait for a scene."""
        await expect(self.page.locator(SCENES[name])).to_be_visible()
