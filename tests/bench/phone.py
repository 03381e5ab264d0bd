"""What a whole evening costs a guest's phone, a tablet and a projector that are slow, beside the goals.

`python -m tests.bench.phone`. Prints figures and judges nothing: the machine has its part in them, so its load stands
beside them. `--slower 6 4` says how many times slower the processor is made, `--roles phone tablet projector` who is
watched, one after the other, each through an evening of its own.

**The evening.** A real server, eleven simulated guests and a simulated host who play eight times as fast as people, to
the closing. The watched page lies beside them and draws everything: the twelfth guest's phone (whose guesses reach the
server through the letterbox, as if another hand had typed them), a second tablet, the projector. So nothing here says
how long a tap or a letter takes.

**The device and the line.** Chromium's own instruments, as in `tests.bench.weight`: 150 ms there and back, 1.6 Mb/s
both ways, the processor slowed. They do not slow the frames of a socket.

**Frame to painted**, in ms: from the moment when a socket's frame with a view is given to the page, before the page's
own code hears it, until the task after the next animation frame, when that frame's picture has left the main thread.
Left out: how long the frame waited behind a task that was running (that is what the long tasks are), and the raster and
display of the picture, which other threads do. Waiting for the animation frame is in it: 17 ms at most. Views that
change nothing on the page are not counted.

**Work per view**, in ms: what Chromium traced on that page's main thread between those two moments, in script (garbage
included), style, layout and paint (layers and commit included), each without what ran within it. Tracing itself is in
it. A view that shares its picture with another has that picture's whole work. **Layouts** are how many there were.

**Long tasks**: over 50 ms on the main thread, during the whole evening, as the browser's `longtask` tells them.

**On the wire**: what the instruments saw, in KB of 1000 bytes: frames of the socket with their heads, and apart from
them everything fetched over HTTP, heads of answers included, an empty cache at the start.

**At the end**: JavaScript's heap in KB and DOM nodes after a collection, beside the same when the page first stood.
"""

import argparse
import asyncio
import itertools
import json
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from playwright.async_api import CDPSession

from app.rehearsal.calls import Calls, Opened, Seated
from app.rehearsal.cast import Person
from app.rehearsal.evening import Plan, lead, open_table, seat_everybody
from app.rehearsal.guest import live
from app.rehearsal.mind import Mind
from app.rehearsal.pauses import Pauses
from app.rehearsal.server import ServerProcess, free_port
from app.rehearsal.wire import View, Wire
from tests import browsers
from tests.bench.machine import load
from tests.bench.trace import CATEGORIES, KINDS, Work, work_between
from tests.bench.weight import VIEW_PAINTED_MS, print_table, shape
from tests.browser.devices import PHONE, PROJECTOR, TABLET, House, open_house
from tests.browser.scales import KB

ROLES: Final[dict[str, dict[str, Any]]] = {
    "phone": PHONE | {"viewport": {"width": 360, "height": 740}},
    "tablet": TABLET,
    "projector": PROJECTOR,
}
EVENING: Final = Plan(language="it", speed=8, seed=7)
LAST: Final = Person("Zoe", "sommelier", ("barista",), ("attrice", "notaia"))
"""Whose phone is watched."""

STANDING: Final = "#app main"

_NOTE: Final = """() => {
  const seen = (window.__seen = { views: [], long: [] });
  const painted = (then) =>
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => then(performance.now());
      channel.port2.postMessage(null);
    });

  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) seen.long.push(duration);
  }).observe({ type: "longtask" });

  const mark = (name) => {
    performance.mark(name);
    performance.clearMarks(name);
  };

  window.WebSocket = class extends WebSocket {
    constructor(...address) {
      super(...address);
      this.addEventListener("message", ({ data }) => {
        if (!data.includes('"type":"view"')) return;
        const view = { stage: "", ms: 0, drawn: false };
        const number = seen.views.push(view);
        const drawing = new MutationObserver(() => (view.drawn = true));
        drawing.observe(document, { childList: true, subtree: true, attributes: true, characterData: true });
        mark(`arrived ${number}`);
        const at = performance.now();
        painted((then) => {
          mark(`painted ${number}`);
          view.ms = then - at;
          drawing.disconnect();
          const { phase, spotlight } = JSON.parse(data).table;
          view.stage = spotlight ? spotlight.stage : phase;
        });
      });
    }
  };
}"""


@dataclass(frozen=True, slots=True)
class Painted:
    """A view that changed the page: ms until it was painted, the stage it showed, the main thread's work for it."""

    ms: float
    stage: str
    work: Work


@dataclass(slots=True)
class OnTheWire:
    """Bytes and frames of one page, in and out; `view` is its newest, `news` tells that there is another."""

    bytes_in: int = 0
    bytes_out: int = 0
    frames_in: int = 0
    frames_out: int = 0
    fetched: int = 0
    views_in: int = 0
    view: View | None = None
    news: asyncio.Event = field(default_factory=asyncio.Event)

    def listen(self, instruments: CDPSession) -> None:
        """Count from now on."""  # bound methods of slotted classes will not do for playwright
        instruments.on("Network.webSocketFrameReceived", lambda event: self._came(event))
        instruments.on("Network.webSocketFrameSent", lambda event: self._went(event))
        instruments.on("Network.loadingFinished", lambda event: self._fetched(event))

    def _came(self, event: dict[str, Any]) -> None:
        payload = event["response"]["payloadData"]
        size = _framed(payload)
        self.frames_in += 1
        self.bytes_in += size
        if (frame := json.loads(payload))["type"] == "view":
            self.views_in += size
            self.view = frame
            self.news.set()

    def _went(self, event: dict[str, Any]) -> None:
        self.frames_out += 1
        self.bytes_out += _framed(event["response"]["payloadData"]) + MASK

    def _fetched(self, event: dict[str, Any]) -> None:
        self.fetched += int(event["encodedDataLength"])


MASK: Final = 4
"""Bytes more in the head of every frame that a browser sends."""


def _framed(payload: str) -> int:
    """Bytes of a frame with this text, unmasked (RFC 6455, 5.2)."""
    size = len(payload.encode())
    return size + 2 + (0 if size < 126 else 2 if size < 65536 else 8)


@dataclass(frozen=True, slots=True)
class Kept:
    """What a page holds after a collection: JavaScript's heap in bytes, DOM nodes, listeners."""

    heap: float
    nodes: float
    listeners: float

    @classmethod
    async def by(cls, instruments: CDPSession) -> "Kept":
        """As it is now."""
        await instruments.send("HeapProfiler.collectGarbage")
        metrics = {one["name"]: one["value"] for one in (await instruments.send("Performance.getMetrics"))["metrics"]}
        return cls(metrics["JSHeapUsedSize"], metrics["Nodes"], metrics["JSEventListeners"])


@dataclass(frozen=True, slots=True)
class Watched:
    """One role's evening. `views`: how many came, drawn or not; `long`: ms of each long task."""

    role: str
    slower: int
    views: int
    painted: list[Painted]
    long: list[float]
    wire: OnTheWire
    before: Kept
    after: Kept


async def watch(house: House, base: str, role: str, slower: int) -> Watched:
    """Play an evening beside one slow page of this role."""
    opened = await open_table(base, EVENING)
    seated = await Calls(base).join(opened.code, LAST.name, opened.join_token)
    links = {"phone": f"{base}/d/{opened.code}#seat={seated.token}", "tablet": opened.links["host"],
             "projector": opened.links["screen"]}  # fmt: skip
    page = await house.page(ROLES[role], EVENING.language)
    try:
        await page.add_init_script(f"({_NOTE})()")
        instruments, wire = await page.context.new_cdp_session(page), OnTheWire()
        wire.listen(instruments)
        await shape(instruments, slower)
        await instruments.send("Performance.enable")
        await page.goto(links[role])
        await page.locator(STANDING).first.wait_for()
        before = await Kept.by(instruments)
        await house.browser.start_tracing(page=page, categories=[*CATEGORIES])
        await _play(base, opened, seated, wire if role == "phone" else None)
        trace = json.loads(await house.browser.stop_tracing())["traceEvents"]
        seen = await page.evaluate("window.__seen")
        return Watched(role, slower, len(seen["views"]), _drawn(seen["views"], trace), seen["long"], wire, before,
                       await Kept.by(instruments))  # fmt: skip
    finally:
        await page.context.close()


def _drawn(views: Sequence[dict[str, Any]], trace: Sequence[dict[str, Any]]) -> list[Painted]:
    work = work_between(trace, "arrived", "painted")
    return [
        Painted(views[number - 1]["ms"], views[number - 1]["stage"], done)
        for number, done in work.items()
        if views[number - 1]["drawn"]
    ]


async def _play(base: str, opened: Opened, seated: Seated, wire: OnTheWire | None) -> None:
    """The evening, to its closing. `wire`: what the last guest's phone hears, where that is the page."""
    company = {person.name: person for person in EVENING.company()}
    mind, pauses = Mind(LAST, company, EVENING.seed), EVENING.pauses(LAST.name)
    if wire is None:
        answering = live(Wire(base, opened.code, seated.token), mind, pauses, lambda _: None)
    else:
        answering = _post_answers(base, opened, seated, wire, mind, pauses)
    hand = asyncio.create_task(answering)
    try:
        await asyncio.gather(
            seat_everybody(base, opened, EVENING), lead(base, opened, EVENING, len(company) + 1, yields=False)
        )
    finally:
        hand.cancel()
        await asyncio.gather(hand, return_exceptions=True)


async def _post_answers(base: str, opened: Opened, seated: Seated, wire: OnTheWire, mind: Mind, pauses: Pauses) -> None:
    """Whatever the last guest says all evening. A seat has one socket, and it is the page's: this is posted."""
    for number in itertools.count(1):
        while wire.view is None or (intent := mind.next(wire.view)) is None:
            wire.news.clear()
            await wire.news.wait()
        await pauses.before(intent.command["type"])
        frame = {"type": "do", "id": f"hand-{number}", "seen": None, "command": intent.command}
        reply = await Calls(base).send("POST", f"/api/dinners/{opened.code}/do", frame, seated.token)
        if '"retry":true' not in reply.text:
            mind.remember(intent)


def at(share: float, values: Sequence[float]) -> float:
    """The value below which this share of them lies; 0 where there are none."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))] if ordered else 0.0


def _spread(values: Sequence[float]) -> str:
    return f"{at(0.5, values):.0f} / {at(0.95, values):.0f} / {max(values, default=0):.0f}"


def speed_table(evenings: Sequence[Watched]) -> list[list[str]]:
    """A line for each evening: how soon views were painted, and what for."""
    lines = [["", "views", "drawn", "painted ms, 50 / 95 % / most", f"within {VIEW_PAINTED_MS}", "work ms",
              *(f"{kind} ms" for kind in KINDS), "layouts", "long tasks"]]  # fmt: skip
    for one in evenings:
        work = [painted.work for painted in one.painted]
        within = sum(painted.ms <= VIEW_PAINTED_MS for painted in one.painted) / max(1, len(one.painted))
        lines.append(
            [
                f"{one.role}, {one.slower}×",
                f"{one.views}",
                f"{len(one.painted)}",
                f"{_spread([painted.ms for painted in one.painted])} of {VIEW_PAINTED_MS}",
                f"{within:.1%}",
                _spread([done.all_ms for done in work]),
                *(_spread([done.ms.get(kind, 0.0) for done in work]) for kind in KINDS),
                _spread([done.layouts for done in work]),
                f"{len(one.long)}, longest {max(one.long, default=0):.0f}",
            ]
        )
    return lines


def stage_table(evening: Watched) -> list[list[str]]:
    """A line for each stage of an evening, slowest first."""
    lines = [[f"{evening.role}, {evening.slower}×", "drawn", "painted ms", "work ms",
              *(f"{kind} ms" for kind in KINDS), "layouts"]]  # fmt: skip
    stages = {painted.stage for painted in evening.painted}
    by_stage = {stage: [painted for painted in evening.painted if painted.stage == stage] for stage in stages}
    for stage, painted in sorted(by_stage.items(), key=lambda item: -max(one.ms for one in item[1])):
        work = [one.work for one in painted]
        lines.append(
            [
                stage,
                f"{len(painted)}",
                _spread([one.ms for one in painted]),
                _spread([done.all_ms for done in work]),
                *(_spread([done.ms.get(kind, 0.0) for done in work]) for kind in KINDS),
                _spread([done.layouts for done in work]),
            ]
        )
    return lines


def wire_table(evenings: Sequence[Watched]) -> list[list[str]]:
    """A line for each evening: what travelled, and what stays in the page."""
    lines = [["", "frames in", "KB in", "a view, bytes", "frames out", "KB out", "fetched KB", "heap KB", "nodes",
              "listeners"]]  # fmt: skip
    for one in evenings:
        wire, before, after = one.wire, one.before, one.after
        lines.append(
            [
                f"{one.role}, {one.slower}×",
                f"{wire.frames_in}",
                f"{wire.bytes_in / KB:.0f}",
                f"{wire.views_in / max(1, one.views):.0f}",
                f"{wire.frames_out}",
                f"{wire.bytes_out / KB:.1f}",
                f"{wire.fetched / KB:.0f}",
                f"{before.heap / KB:.0f} → {after.heap / KB:.0f}",
                f"{before.nodes:.0f} → {after.nodes:.0f}",
                f"{before.listeners:.0f} → {after.listeners:.0f}",
            ]
        )
    return lines


async def measure(executable: str, roles: Sequence[str], slower: Sequence[int]) -> None:
    """Play an evening for each role and speed, print the figures."""
    sys.stdout.write(f"{load()}\n")
    with tempfile.TemporaryDirectory() as data:
        server = ServerProcess(Path(data) / "data", free_port(), {"LIMITS": "off", "HOST": "127.0.0.1"})
        await server.start()
        try:
            async with open_house(executable) as house:
                sys.stdout.write(f"Chromium {house.browser.version}\n\n")
                evenings = []
                for times in slower:
                    for role in roles:
                        evenings.append(await watch(house, server.base, role, times))
                        print_table(stage_table(evenings[-1]))
                        sys.stdout.write(f"{load()}\n\n")
                print_table(speed_table(evenings))
                sys.stdout.write("\n")
                print_table(wire_table(evenings))
                sys.stdout.write("".join(f"{trouble}\n" for trouble in house.unexpected()))
        finally:
            server.stop()


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description="What an evening costs slow phones, tablets and projectors.")
    parser.add_argument("--roles", nargs="+", choices=tuple(ROLES), default=tuple(ROLES))
    parser.add_argument("--slower", nargs="+", type=int, default=(6, 4))
    arguments = parser.parse_args()
    executable = browsers.find("chromium")
    if executable is None:
        sys.exit("There is no Chromium here: python -m tests.browsers chromium gets one.")
    asyncio.run(measure(executable, arguments.roles, arguments.slower))


if __name__ == "__main__":
    main()
