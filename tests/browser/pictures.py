"""Pictures of the three views at every stage: `python -m tests.browser.pictures FOLDER`, with `--help` for more.

Eleven simulated guests and one phone in a browser play an evening; the tablet is pressed as a host would press it.
"""

import argparse
import asyncio
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from app.rehearsal.calls import Opened
from app.rehearsal.cast import Person
from app.rehearsal.evening import Plan, open_table, seat_everybody
from app.rehearsal.server import ServerProcess, free_port
from app.rehearsal.wire import Wire
from tests import chromium
from tests.browser.devices import PHONE, PROJECTOR, TABLET, open_house
from tests.browser.views import Phone, Projector, Tablet, View

AT_REST_MS: Final = 1200
SCORES_AT_REST_MS: Final = 3500
"""For fonts, and for what moves by script; what moves by stylesheet is taken at its end."""

IN_THE_ROLL_MS: Final = 1400

PERSON: Final = {
    "it": {"name": "Zoe", "profession": "sommelier", "person": "Zoe Neri", "story": "Ho assaggiato il mare.",
           "guess": "violinista"},
    "en": {"name": "Zoe", "profession": "sommelier", "person": "Zoe Black", "story": "I once tasted the sea.",
           "guess": "violinist"},
}  # fmt: skip


@dataclass(slots=True)
class Studio:
    """The three views, and where their pictures go."""

    folder: Path
    phone: Phone
    tablet: Tablet
    projector: Projector

    async def take(self, stage: str, *views: str, live: bool = False) -> None:
        """Pictures of this stage, `<stage>-<view>.png`; of all three views unless some are named."""
        present: dict[str, View] = {"phone": self.phone, "tablet": self.tablet, "projector": self.projector}
        await self.projector.page.wait_for_timeout(IN_THE_ROLL_MS if live else _rest_ms(stage))
        for name in views or tuple(present):
            path = self.folder / f"{stage}-{name}.png"
            await present[name].page.screenshot(path=path, animations="allow" if live else "disabled")

    async def arrive(self, opened: Opened, person: dict[str, str]) -> None:
        """The phone sits down and seals."""
        phone = self.phone
        await phone.page.goto(opened.links["join"])
        await self.take("join", "phone")
        await phone.sit(opened.links["join"])
        await self.take("seal", "phone")
        await phone.seal(person["profession"], "", person["person"], person["story"], "zoe@example.org")

    async def guess(self, company: dict[str, Person], first: str) -> None:
        """The phone's whole ballot: right about whoever comes first, so that there are points to be seen."""
        for number in range(len(company)):
            about = await self.phone.asked_about()
            person = company[about]
            text = person.profession if about == first else person.taken_for[number % len(person.taken_for)]
            if number == len(company) // 2:
                await self.phone.page.locator("form input").fill(text)
                await self.take("seated")
            await self.phone.guess(about, text)

    async def reveal(self, prefix: str | None) -> None:
        """One guest; with a prefix every stage of it has its pictures."""
        scenes = ["wall", "unmasked", "verdicts", "scores"]
        await self.tablet.awake.click()
        await self._spotlit(prefix)
        for scene in scenes:
            if scene == "unmasked":
                # The smallest card: seldom right, so the best wrong guess has its picture too.
                await self.tablet.page.locator("[data-card]").last.click()
                await self.tablet.hold()
                await self._shot(prefix, "drumroll", live=True)
            else:
                await self.tablet.awake.click()
            await self.projector.scene(scene)
            await self._shot(prefix, scene)

    async def _spotlit(self, prefix: str | None) -> None:
        """In rounds the phone is asked first, and passes."""
        await self.tablet.page.locator("nav.evening li.now").wait_for()
        if await self.tablet.button("host.go.close_one", name=await self._star()).count():
            await self._shot(prefix, "guessing")
            await self.tablet.awake.click()
        await self.projector.scene("spotlight")
        await self._shot(prefix, "spotlight")

    async def _star(self) -> str:
        return await self.tablet.page.locator("nav.evening li.now b").inner_text()

    async def _shot(self, prefix: str | None, scene: str, *, live: bool = False) -> None:
        if prefix is not None:
            await self.take(f"{prefix}{scene}", live=live)

    async def part(self) -> None:
        """Finale, wishes, good night."""
        await self.tablet.go("finale")
        await self.take("finale")
        await self.projector.page.locator("main.people").wait_for()
        await self.take("people", "projector")
        await self.phone.tap(self.phone.page.locator("main.finale .two button").first)
        await self.take("wishes", "phone")
        await self.tablet.finish()
        await self.take("closed")


def _rest_ms(stage: str) -> int:
    return SCORES_AT_REST_MS if stage.endswith("scores") else AT_REST_MS


async def put_in_order(base: str, opened: Opened, name: str) -> str:
    """Open guessing, with one guest second: their phone then shows every stage from both sides. Who comes first."""
    async with Wire(base, opened.code, opened.host_token) as host:
        await host.do({"type": "open_guessing"})
        view = await host.until(lambda view: view["table"]["phase"] == "seated")
        names = {guest["id"]: guest["name"] for guest in view["table"]["guests"]}
        own = next(guest for guest in names if names[guest] == name)
        others = [guest for guest in view["desk"]["order"] if guest != own]
        await host.do({"type": "set_order", "guests": [others[0], own, *others[1:]]})
        return str(names[others[0]])


async def play(folder: Path, plan: Plan, executable: str) -> None:
    """Play the evening and fill the folder."""
    person = PERSON[plan.language]
    with tempfile.TemporaryDirectory() as data:
        server = ServerProcess(Path(data) / "data", free_port(), {"LIMITS": "off", "HOST": "127.0.0.1"})
        await server.start()
        try:
            async with open_house(executable) as house:
                opened = await open_table(server.base, plan)
                guests = asyncio.create_task(seat_everybody(server.base, opened, plan))
                language = plan.language
                phone = Phone(await house.page(PHONE, language), language, person["name"])
                tablet = Tablet(await house.page(TABLET, language), language)
                projector = Projector(await house.page(PROJECTOR, language), language)
                studio = Studio(folder, phone, tablet, projector)
                await tablet.page.goto(opened.links["host"])
                await projector.page.goto(opened.links["screen"])
                await studio.arrive(opened, person)
                await tablet.says("host.arrival.all_sealed")
                await studio.take("arrival")
                first = await put_in_order(server.base, opened, person["name"])
                await tablet.page.reload()
                await _show(studio, plan, first)
                await guests
                sys.stdout.write("".join(f"{trouble}\n" for trouble in house.unexpected()))
        finally:
            server.stop()


async def _show(studio: Studio, plan: Plan, first: str) -> None:
    if plan.pace == "ballot":
        await studio.guess({person.name: person for person in plan.company()}, first)
        await studio.tablet.says("host.seated.all")
        await studio.tablet.go("lock")
        await studio.take("locked")
    else:
        await studio.take("seated")
    for number in range(plan.guests + 1):
        await studio.reveal({0: "", 1: "mine-"}.get(number))
    await studio.part()


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--language", choices=("it", "en"), default="it")
    parser.add_argument("--pace", choices=("ballot", "rounds"), default="ballot")
    parser.add_argument("--no-points", action="store_true")
    parser.add_argument("--guests", type=int, default=11)
    parser.add_argument("--seed", type=int, default=7)
    chosen = parser.parse_args()
    executable = chromium.find()
    if executable is None:
        sys.exit("There is no Chromium here: python -m tests.chromium gets one.")
    chosen.folder.mkdir(parents=True, exist_ok=True)
    plan = Plan(chosen.language, chosen.pace, not chosen.no_points, 60, chosen.seed, chosen.guests)
    asyncio.run(play(chosen.folder, plan, executable))


if __name__ == "__main__":
    main()
