"""What the pages weigh and how soon they are painted on a slow phone over a slow line, beside the goals.

`python -m tests.bench.weight`. Takes some minutes, and prints figures; it judges nothing, for the machine has its part
in them: its load is printed too, and a figure taken on a busy machine says little.

**The line and the phone.** Chromium's own instruments: every page with an empty cache, its processor made 6 times
slower, 150 ms there and back, 1.6 Mb/s both ways. They slow the opening of a socket but not its frames, so what a page
says on one leaves 150 ms late.

**First and largest paint** are what the browser reports (`paint`, `largest-contentful-paint`), in ms from the start of
the visit; the largest is read when nothing has been asked for and nothing larger painted for a while. **Ready** is when
what a person waits for (the field, the button, the code) is there, a frame with it has been painted, and the page takes
the next task: a tap would be answered. How soon views are painted later is what `tests.bench.phone` says.
"""

import asyncio
import sys
import tempfile
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final

from playwright.async_api import CDPSession, Page

from app.rehearsal.server import ServerProcess, free_port
from tests import browsers
from tests.bench.machine import load
from tests.browser.devices import House, open_house
from tests.browser.scales import (
    MOST_FONT_KB,
    MOST_REQUESTS,
    MOST_STYLE_KB,
    Arrival,
    Parcel,
    Scales,
    kilobytes,
    lay_for_arrivals,
)

TIMES_SLOWER: Final = 6
THERE_AND_BACK_MS: Final = 150
BYTES_A_SECOND: Final = 1_600_000 / 8

LARGEST_PAINT_MS: Final = 1800
VIEW_PAINTED_MS: Final = 100

AT_REST_MS: Final = 1500
"""After the last request: what has not been painted by then comes by itself later, like the next stage of the show."""

LANGUAGE: Final = "it"

_NOTE: Final = """(ready, late) => {
  const seen = (window.__seen = { largest: 0, ready: null });
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


async def shape(instruments: CDPSession, slower: int = TIMES_SLOWER) -> None:
    """Give a page a slow line, and a processor so many times slower."""
    await instruments.send("Network.enable")
    conditions = {
        "latency": THERE_AND_BACK_MS,
        "downloadThroughput": BYTES_A_SECOND,
        "uploadThroughput": BYTES_A_SECOND,
    }
    await instruments.send("Network.emulateNetworkConditions", {"offline": False, **conditions})
    await instruments.send("Emulation.setCPUThrottlingRate", {"rate": slower})


@asynccontextmanager
async def slow_page(house: House, arrival: Arrival) -> AsyncIterator[Page]:
    """A page on a slow device and a slow line, with our notes in it."""
    page = await house.page(arrival.device, LANGUAGE)
    await page.add_init_script(f"({_NOTE})({arrival.ready!r}, {THERE_AND_BACK_MS})")
    await shape(await page.context.new_cdp_session(page))
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


def print_table(lines: Sequence[Sequence[str]]) -> None:
    """Print lines of cells, the first line as their heads."""
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    for first, *others in lines:
        cells = (text.rjust(width) for text, width in zip(others, widths[1:], strict=True))
        sys.stdout.write(f"{first.ljust(widths[0])}  {'  '.join(cells)}\n")
    sys.stdout.flush()


async def measure(executable: str) -> None:
    """Visit every page, print the figures."""
    sys.stdout.write(f"{TIMES_SLOWER} times slower, {THERE_AND_BACK_MS} ms there and back, 1.6 Mb/s; {load()}\n\n")
    with tempfile.TemporaryDirectory() as data:
        server = ServerProcess(Path(data) / "data", free_port(), {"LIMITS": "off", "HOST": "127.0.0.1"})
        await server.start()
        try:
            async with open_house(executable) as house:
                visits = [await visit(house, one) for one in await lay_for_arrivals(server.base, LANGUAGE)]
                print_table(table_of(visits))
                sys.stdout.write(f"\n{load()}\n" + "".join(f"{trouble}\n" for trouble in house.unexpected()))
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
