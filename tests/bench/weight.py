"""What the pages weigh and how soon they are painted on a slow phone over a slow line, beside the goals.

`python -m tests.bench.weight`. Takes some minutes, and prints figures; it judges nothing, for the machine has its part
in them: its load is printed too, and a figure taken on a busy machine says little.

**The line and the phone.** Chromium's own instruments: every page with an empty cache, its processor made 6 times
slower, 150 ms there and back, 1.6 Mb/s both ways. They slow the opening of a socket but not its frames, so what a page
says on one leaves 150 ms late.

**First and largest paint** are what the browser reports (`paint`, `largest-contentful-paint`), in ms from the start of
the visit; the largest is read when nothing has been asked for and nothing larger painted for a while. **Ready** is when
what a person waits for (the field, the button, the code) is there, a frame with it has been painted, and the page takes
the next task: a tap would be answered.

**View to painted**: eleven simulated guests play half an evening before each page, at five times the pace of people. A
listener that is on the socket before the page's own notes when a frame with a view arrives in the page; the next
animation frame posts a message, which comes through only after that frame was painted. Waiting for the frame is in it:
17 ms at most. Views that change nothing on the page are not counted.
"""

import asyncio
import os
import sys
import tempfile
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from statistics import median
from typing import Final

from playwright.async_api import Page

from app.rehearsal.calls import Calls, Opened
from app.rehearsal.evening import Plan, open_table, seat_everybody
from app.rehearsal.server import ServerProcess, free_port
from app.rehearsal.wire import View, Wire
from tests import browsers
from tests.browser.devices import TABLET, House, open_house
from tests.browser.scales import (
    MOST_FONT_KB,
    MOST_REQUESTS,
    MOST_STYLE_KB,
    Arrival,
    Parcel,
    Scales,
    arrivals,
    kilobytes,
    lay_for_arrivals,
)
from tests.browser.views import Tablet

TIMES_SLOWER: Final = 6
THERE_AND_BACK_MS: Final = 150
BYTES_A_SECOND: Final = 1_600_000 / 8

LARGEST_PAINT_MS: Final = 1800
VIEW_PAINTED_MS: Final = 100

AT_REST_MS: Final = 1500
"""After the last request: what has not been painted by then comes by itself later, like the next stage of the show."""

EVENING: Final = Plan(language="it", speed=5, seed=7)
UNCOVERED: Final = 3
"""How many guests are uncovered before an evening counts as seen."""

BETWEEN_STEPS_S: Final = 2.0
PATIENCE_S: Final = 90.0

_NOTE: Final = """(ready, late) => {
  const seen = (window.__seen = { largest: 0, ready: null, views: [] });
  const painted = (then) =>
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => then(performance.now());
      channel.port2.postMessage(null);
    });

  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen.largest = entry.startTime;
  }).observe({ type: "largest-contentful-paint", buffered: true });

  seen.ready = new Promise((done) => {
    const waiting = new MutationObserver(() => {
      if (!document.querySelector(ready)) return;
      waiting.disconnect();
      painted(done);
    });
    waiting.observe(document, { childList: true, subtree: true, attributes: true });
  });

  window.WebSocket = class extends WebSocket {
    constructor(...address) {
      super(...address);
      this.addEventListener("message", ({ data }) => {
        const at = performance.now();
        if (!data.includes('"type":"view"')) return;
        let drawn = false;
        const drawing = new MutationObserver(() => (drawn = true));
        drawing.observe(document, { childList: true, subtree: true, attributes: true, characterData: true });
        painted((then) => {
          drawing.disconnect();
          const { phase, spotlight } = JSON.parse(data).table;
          if (drawn) seen.views.push([then - at, spotlight ? spotlight.stage : phase]);
        });
      });
    }
    send(frame) {
      setTimeout(() => super.send(frame), late);
    }
  };
}"""


@dataclass(frozen=True, slots=True)
class Visit:
    """What one opening of a page cost. Times in ms from its start."""

    arrival: Arrival
    parcels: list[Parcel]
    first: float
    largest: float
    ready: float


@dataclass(frozen=True, slots=True)
class Painted:
    """From the arrival of a view to its painting, in ms, and the stage of the evening that it showed."""

    ms: float
    stage: str


@asynccontextmanager
async def slow_page(house: House, arrival: Arrival) -> AsyncIterator[Page]:
    """A page on a slow device and a slow line, with our notes in it."""
    page = await house.page(arrival.device, EVENING.language)
    await page.add_init_script(f"({_NOTE})({arrival.ready!r}, {THERE_AND_BACK_MS})")
    instruments = await page.context.new_cdp_session(page)
    await instruments.send("Network.enable")
    conditions = {
        "latency": THERE_AND_BACK_MS,
        "downloadThroughput": BYTES_A_SECOND,
        "uploadThroughput": BYTES_A_SECOND,
    }
    await instruments.send("Network.emulateNetworkConditions", {"offline": False, **conditions})
    await instruments.send("Emulation.setCPUThrottlingRate", {"rate": TIMES_SLOWER})
    try:
        yield page
    finally:
        await page.context.close()


async def visit(house: House, arrival: Arrival) -> Visit:
    """Open the page once."""
    async with slow_page(house, arrival) as page:
        scales = Scales(page)
        await page.goto(arrival.address)
        ready = await page.evaluate("window.__seen.ready")
        parcels = await scales.weigh()
        await page.wait_for_load_state("networkidle")
        await page.wait_for_timeout(AT_REST_MS)
        largest = await page.evaluate("window.__seen.largest")
        first = await page.evaluate("performance.getEntriesByName('first-contentful-paint')[0].startTime")
        return Visit(arrival, parcels, first, largest, ready)


async def watch_evening(house: House, base: str, name: str) -> list[Painted]:
    """Play an evening before the page of this name, until some are uncovered; every view that it painted."""
    opened = await open_table(base, EVENING)
    seat = await _take_the_last_place(base, opened)
    arrival = next(one for one in arrivals(base, opened, seat) if one.name == name)
    async with slow_page(house, replace(arrival, ready="#app main")) as page:
        await page.goto(arrival.address)
        await page.evaluate("window.__seen.ready")
        async with _host(base, opened, page if arrival.device is TABLET else None) as press:
            await _play(base, opened, press)
        return [Painted(ms, stage) for ms, stage in await page.evaluate("window.__seen.views")]


async def _take_the_last_place(base: str, opened: Opened) -> str:
    """One more guest, who seals and then only looks at their phone; the token of their seat."""
    seated = await Calls(base).join(opened.code, "Zoe", opened.join_token)
    async with Wire(base, opened.code, seated.token) as wire:
        await wire.until(lambda view: "seal" in view["seat"]["can"])
        await wire.do({"type": "seal", "profession": "sommelier"})
    return seated.token


Press = Callable[[str], Awaitable[object]]
"""Presses the host's main button, at this stage of the evening."""


@asynccontextmanager
async def _host(base: str, opened: Opened, tablet: Page | None) -> AsyncIterator[Press]:
    """Somebody who presses: on this tablet, or on one that nobody measures."""
    if tablet is not None:
        hands = Tablet(tablet, EVENING.language)
        yield lambda stage: hands.hold() if stage == "wall" else hands.awake.click()
        return
    async with Wire(base, opened.code, opened.host_token) as wire:

        async def press(_: str) -> None:
            view = await wire.until(lambda view: view["desk"]["next"] is not None)
            await wire.do({"type": view["desk"]["next"]["command"]}, seen=view["version"])

        yield press


async def _play(base: str, opened: Opened, press: Press) -> None:
    company = asyncio.create_task(seat_everybody(base, opened, EVENING))
    try:
        async with Wire(base, opened.code, opened.screen_token) as room:
            await room.until(lambda view: _how_many(view, "sealed") > EVENING.guests, within=PATIENCE_S)
            await press("arrival")
            everybody = EVENING.guests
            await room.until(lambda view: _how_many(view, "made", everybody) >= everybody, within=PATIENCE_S)
            while _how_many(view := await _at_rest(room), "revealed") < UNCOVERED or stage_of(view) != "scores":
                await asyncio.sleep(BETWEEN_STEPS_S)
                await press(stage_of(view))
                await room.until(_other_than(stage_of(view)), within=PATIENCE_S)
    finally:
        company.cancel()
        with suppress(asyncio.CancelledError):
            await company


async def _at_rest(room: Wire) -> View:
    """The present view, once no drumroll runs in it."""
    return await room.until(lambda view: stage_of(view) != "drumroll", within=PATIENCE_S)


def _other_than(stage: str) -> Callable[[View], bool]:
    return lambda view: stage_of(view) != stage


def stage_of(view: View) -> str:
    """The stage of the show, else the phase of the evening, and whether guesses are in."""
    table = view["table"]
    locked = "locked" if all(guest["locked"] for guest in table["guests"]) else table["phase"]
    return str(table["spotlight"]["stage"] if table["spotlight"] else locked)


def _how_many(view: View, what: str, least: int = 1) -> int:
    """Guests who have this, or so much of it."""
    return sum(
        (guest[what] or 0) >= least if what == "made" else bool(guest[what]) for guest in view["table"]["guests"]
    )


def _figure(value: float, goal: float | None) -> str:
    return f"{value:.1f} of {goal}" if goal is not None else f"{value:.1f}"


def table_of(visits: Sequence[Visit]) -> list[list[str]]:
    """A line for each visit: what was asked for until it was ready, in KB with the budget, and the times in ms."""
    lines = [["until ready", "requests", "script KB", "style KB", "fonts KB", "page KB", "all KB", "first ms",
              "largest ms", "ready ms"]]  # fmt: skip
    for one in visits:
        weigh = partial(kilobytes, one.parcels)
        lines.append(
            [
                one.arrival.name,
                f"{len(one.parcels)} of {MOST_REQUESTS}",
                _figure(weigh("script"), one.arrival.most_script_kb),
                _figure(weigh("stylesheet"), MOST_STYLE_KB),
                _figure(weigh("font"), MOST_FONT_KB),
                _figure(weigh("document"), None),
                _figure(weigh(), None),
                f"{one.first:.0f}",
                f"{one.largest:.0f} of {LARGEST_PAINT_MS}",
                f"{one.ready:.0f}",
            ]
        )
    return lines


PAINTED_HEAD: Final = (
    "view to painted",
    "views",
    "median ms",
    f"within {VIEW_PAINTED_MS}",
    "slowest stage",
    "slowest ms",
)


def line_of(name: str, painted: Sequence[Painted]) -> list[str]:
    """How soon the views of an evening were painted by one page; the slowest stage is the one of the highest median."""
    slowest = max(painted, key=lambda one: one.ms)
    within = sum(one.ms <= VIEW_PAINTED_MS for one in painted) / len(painted)
    by_stage = {stage: median(one.ms for one in painted if one.stage == stage) for stage in {p.stage for p in painted}}
    stage = max(by_stage, key=by_stage.__getitem__)
    return [
        name,
        f"{len(painted)}",
        f"{median(one.ms for one in painted):.0f} of {VIEW_PAINTED_MS}",
        f"{within:.0%}",
        f"{stage} {by_stage[stage]:.0f}",
        f"{slowest.ms:.0f} ({slowest.stage})",
    ]


def _print(lines: Sequence[Sequence[str]]) -> None:
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    for first, *others in lines:
        cells = (text.rjust(width) for text, width in zip(others, widths[1:], strict=True))
        sys.stdout.write(f"{first.ljust(widths[0])}  {'  '.join(cells)}\n")
    sys.stdout.flush()


def _load() -> str:
    return f"load {' '.join(f'{one:.1f}' for one in os.getloadavg())} on {os.cpu_count()} processors"


async def measure(executable: str) -> None:
    """Visit every page, play an evening before three of them, print the figures."""
    sys.stdout.write(f"{TIMES_SLOWER} times slower, {THERE_AND_BACK_MS} ms there and back, 1.6 Mb/s; {_load()}\n\n")
    with tempfile.TemporaryDirectory() as data:
        server = ServerProcess(Path(data) / "data", free_port(), {"LIMITS": "off", "HOST": "127.0.0.1"})
        await server.start()
        try:
            async with open_house(executable) as house:
                visits = [await visit(house, one) for one in await lay_for_arrivals(server.base, EVENING.language)]
                _print(table_of(visits))
                sys.stdout.write("\n")
                watched = ("phone, seated", "tablet", "projector")
                evenings = [line_of(name, await watch_evening(house, server.base, name)) for name in watched]
                _print([PAINTED_HEAD, *evenings])
                sys.stdout.write(f"\n{_load()}\n" + "".join(f"{trouble}\n" for trouble in house.unexpected()))
        finally:
            server.stop()


def main() -> None:
    """The command."""
    executable = browsers.find("chromium")
    if executable is None:
        sys.exit("There is no Chromium here: python -m tests.browsers chromium gets one.")
    asyncio.run(measure(executable))


if __name__ == "__main__":
    main()
