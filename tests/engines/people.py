"""What people do on each of the three views, in the words of the catalogue."""

from dataclasses import dataclass
from typing import Final

from app.i18n import say
from tests.engines.page import LANGUAGE, Hands

PHONE: Final = (390, 844)
TABLET: Final = (1080, 810)
PROJECTOR: Final = (1920, 1080)
"""CSS pixels."""

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
        next_step = word("common.seal.next")
        for text in (profession, also):
            await self.hands.write("form.seal input", text)
            await self.hands.press(next_step)
        await self.hands.write("form.seal input", real_name)
        await self.hands.write("form.seal textarea", story)
        await self.hands.press(next_step)
        await self.hands.write("form.seal input", contact)
        await self.hands.press(word("common.seal.do"))
        await self.hands.see(word("guest.kitchen.away"))

    async def seal_quickly(self, profession: str) -> None:
        """The first step is enough."""
        await self.hands.write("form.seal input", profession)
        await self.hands.press(word("common.seal.now"))
        await self.hands.see(word("guest.kitchen.away"))

    async def asked_about(self) -> str:
        """Whom the phone asks about."""
        return str(await self.hands.until(_ASKED))

    async def guess(self, about: str, text: str) -> None:
        """Answer the question about this guest."""
        await self.hands.write("form input", text)
        await self.hands.press(word("guest.walk.confirm"))
        await self.hands.until(_ASKS_ANOTHER, about)
