"""What people do on each of the three views, in the words of the catalogue."""

from dataclasses import dataclass
from typing import Final

from app.i18n import say
from tests.engines.page import LANGUAGE, Hands

PHONE: Final = (390, 844)
TABLET: Final = (1080, 810)
PROJECTOR: Final = (1920, 1080)
"""CSS pixels."""

STEPS: Final = 4
PERSON: Final = 3
"""The steps of the envelope, and the one with two fields."""

_ASKED: Final = """() => {
  const name = document.querySelector("h1.asked b");
  return name && name.textContent.replace(/\\?$/, "");
}"""
_ASKS_ANOTHER: Final = f"(about) => ({_ASKED})() !== about"


def word(key: str, **values: object) -> str:
    """A sentence of the catalogue."""
    return say(LANGUAGE, key, **values)


@dataclass(frozen=True, slots=True)
class Phone:
    """A guest's."""

    hands: Hands

    async def sit(self, link: str, name: str) -> None:
        """Scan, take a name, sit down."""
        await self.hands.page.goto(link)
        await self.hands.write("input", name)
        await self.hands.press(word("guest.join.sit"))

    async def seal(self, profession: str, also: str, real_name: str, story: str, contact: str) -> None:
        """All four steps of the envelope."""
        for step, text in enumerate((profession, also, real_name), start=1):
            await self._at_step(step)
            await self.hands.write("form.seal input", text)
            if step == PERSON:
                await self.hands.write("form.seal textarea", story)
            await self.hands.press(word("common.seal.next"))
        await self._at_step(STEPS)
        await self.hands.write("form.seal input", contact)
        await self.hands.press(word("common.seal.do"))
        await self.hands.see(word("guest.arrival.away"))

    async def _at_step(self, step: int) -> None:
        """Wait until this step is there, and the page has put the cursor into its first field."""
        await self.hands.see(word("common.seal.step", step=step, of=STEPS))
        if step > 1:
            await self.hands.until("() => document.activeElement.matches('form.seal input')")

    async def seal_quickly(self, profession: str) -> None:
        """The first step is enough."""
        await self.hands.write("form.seal input", profession)
        await self.hands.press(word("common.seal.now"))
        await self.hands.see(word("guest.arrival.away"))

    async def asked_about(self) -> str:
        """Whom the phone asks about."""
        return str(await self.hands.until(_ASKED))

    async def guess(self, about: str, text: str) -> None:
        """Answer the question about this guest."""
        await self.hands.write("form input", text)
        await self.hands.press(word("guest.walk.confirm"))
        await self.hands.until(_ASKS_ANOTHER, about)
