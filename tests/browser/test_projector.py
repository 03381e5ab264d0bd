"""The projector as a room meets it: nothing too small at any scale, sound after a touch and only for what is new."""

from typing import Any, Final

import pytest
from playwright.async_api import Page, expect

from app.rehearsal.server import ServerProcess
from tests.browser import played
from tests.browser.devices import PROJECTOR, House
from tests.browser.letters import outside, too_small

FLOOR_VH: Final = 5.5
NARROW: Final[dict[str, Any]] = {"viewport": {"width": 1024, "height": 768}}

PICTURES: Final = (
    played.table(),
    played.table(doors="knock"),
    played.table(doors="closed"),
    played.table("seated"),
    played.with_spotlight(played.table(stage="guessing"), clusters=[]),
    played.with_spotlight(played.table(stage="spotlight"), clusters=[]),
    played.table(stage="wall"),
    played.table(stage="drumroll"),
    played.table(stage="unmasked"),
    played.table(stage="verdicts"),
    played.table(stage="scores"),
    played.table("finale"),
    played.table("closed"),
)

AUDIO: Final = """
window.heard = { strokes: 0, contexts: 0, level: null };
class Knob {
  constructor() { this.value = 0; }
  setValueAtTime() {} linearRampToValueAtTime() {} exponentialRampToValueAtTime() {} setTargetAtTime() {}
}
class Part {
  constructor() { this.gain = new Knob(); this.frequency = new Knob(); this.Q = new Knob(); }
  connect(to) { if (to === "room") window.heard.master = this; }
  disconnect() {}
  start() { window.heard.strokes += 1; }
  stop() {}
}
window.AudioContext = class {
  constructor() {
    Object.assign(this, { state: "suspended", currentTime: 0, sampleRate: 8000, destination: "room" });
    window.heard.contexts += 1;
    window.heard.context = this;
  }
  turn(state) { this.state = state; if (this.onstatechange) this.onstatechange(); }
  resume() { this.turn("running"); return Promise.resolve(); }
  createGain() { return new Part(); }
  createOscillator() { return new Part(); }
  createBufferSource() { return new Part(); }
  createBiquadFilter() { return new Part(); }
  createBuffer(channels, length) { return { getChannelData: () => new Float32Array(length) }; }
};
"""
"""A browser's sound that writes down what is struck, and stays shut until somebody touches the page."""


CROWDED: Final = tuple(
    played.long(picture)
    for picture in PICTURES
    if played.scene_of(picture) not in ("gathered", "guessing", "drumroll", "closed")
)


@pytest.mark.parametrize("scale", [80, 100, 125])
@pytest.mark.parametrize("size", [PROJECTOR, NARROW], ids=["16:9", "4:3"])
async def test_everything_is_large_enough_and_inside(
    house: House, server: ServerProcess, size: dict[str, Any], scale: int
) -> None:
    page = await house.page({**size, "reduced_motion": "reduce"}, "it")
    chosen = {"screen": {"scale": scale, "sound": True}}
    screen = await played.play(page, server.base, {**PICTURES[0], **chosen})
    for table in PICTURES + CROWDED:
        await screen.show({**table, **chosen})
        await page.evaluate("document.fonts.ready")
        assert await _wrong(page, scale) == [], (played.scene_of(table), table["title"])
    assert house.unexpected() == []


async def _wrong(page: Page, scale: int) -> list[str]:
    return [*await too_small(page, FLOOR_VH * scale / 100 - 0.01), *await outside(page)]


async def test_another_scale_is_another_size_of_the_same_picture(house: House, server: ServerProcess) -> None:
    page = await house.page(PROJECTOR, "it")
    screen = await played.play(page, server.base, played.table(stage="verdicts"))
    name = page.get_by_text("neurochirurga", exact=True)
    sizes = []
    for scale in (100, 80, 125, 100):
        await screen.show(played.table(stage="verdicts", screen={"scale": scale, "sound": True}))
        await expect(page.locator(f".frame.s{scale}")).to_be_visible()
        sizes.append(await page.locator(".legend").evaluate("element => getComputedStyle(element).fontSize"))
        await expect(name).to_be_visible()
    assert sizes == ["59.4px", "47.52px", "74.25px", "59.4px"]


async def test_sound_begins_with_a_touch_and_only_with_what_is_new(house: House, server: ServerProcess) -> None:
    page = await _with_audio(house)
    screen = await played.play(page, server.base, played.table(stage="wall"))
    await screen.show(played.table(stage="drumroll"))
    assert await _strokes(page) == 0, "nobody has touched the page"

    await page.keyboard.press("Shift")
    assert await _strokes(page) == 0, "what has begun in silence goes on in silence"
    await screen.show(played.table(stage="unmasked"))
    glass = await _strokes(page)
    assert glass > 0
    await screen.show(played.with_spotlight(played.table(stage="unmasked"), favourite=None))
    assert await _strokes(page) == glass, "newer figures of the same picture"

    await screen.show(played.table(stage="scores"))
    assert await _strokes(page) == glass, "a picture that skipped some"
    await screen.show(played.table("finale"))
    assert await _strokes(page) > glass
    assert await page.evaluate("heard.contexts") == 1
    assert house.unexpected() == []


async def test_a_reload_replays_nothing(house: House, server: ServerProcess) -> None:
    page = await _with_audio(house)
    screen = await played.play(page, server.base, played.table(stage="drumroll"))
    await screen.show(played.table(stage="unmasked"))
    await page.reload()
    await screen.scene("unmasked")
    await page.keyboard.press("Shift")
    assert await _strokes(page) == 0
    await expect(page.locator("main.unmasked.live")).to_have_count(0)


async def test_the_word_about_the_sound_goes_with_the_first_touch(house: House, server: ServerProcess) -> None:
    page = await _with_audio(house)
    screen = await played.play(page, server.base, played.table())
    asked = page.get_by_text("Tocca per attivare l’audio")
    await expect(asked).to_be_visible()
    await page.mouse.click(5, 5)
    await expect(asked).to_have_count(0)
    await page.evaluate("heard.context.turn('interrupted')")
    await expect(asked).to_be_visible()
    await page.keyboard.press("Shift")
    await expect(asked).to_have_count(0)

    await page.evaluate("heard.context.turn('suspended')")
    await screen.show(played.table(stage="wall"))
    await expect(asked).to_have_count(0)


async def test_the_tablet_mutes_the_projector(house: House, server: ServerProcess) -> None:
    page = await _with_audio(house)
    mute: dict[str, Any] = {"screen": {"scale": 100, "sound": False}}
    screen = await played.play(page, server.base, played.table(**mute))
    await expect(page.get_by_text("Tocca per attivare l’audio")).to_have_count(0)
    await page.keyboard.press("Shift")
    await screen.show(played.table(stage="wall", **mute))
    await screen.show(played.table(stage="drumroll", **mute))
    assert await _strokes(page) == 0
    assert await page.evaluate("heard.master.gain.value") == 0

    await screen.show(played.table(stage="unmasked"))
    assert await _strokes(page) > 0
    assert await page.evaluate("heard.master.gain.value") == pytest.approx(0.126, abs=0.001)


async def test_a_cancelled_roll_leaves_no_trace(house: House, server: ServerProcess) -> None:
    page = await _with_audio(house)
    screen = await played.play(page, server.base, played.table(stage="wall"))
    await page.keyboard.press("Shift")
    await screen.show(played.table(stage="drumroll"))
    rolled = await _strokes(page)
    assert rolled > 0
    await screen.show(played.table(stage="wall"))
    await expect(page.locator("main.drumroll")).to_have_count(0)
    await expect(page.get_by_text("chirurga", exact=True)).to_be_visible()
    assert await _strokes(page) == rolled


async def test_a_room_that_wants_calm_reads_three_two_one(house: House, server: ServerProcess) -> None:
    page = await house.page({**PROJECTOR, "reduced_motion": "reduce"}, "it")
    screen = await played.play(page, server.base, played.table(stage="wall"))
    await screen.show(played.table(stage="drumroll"))
    for ms, figure in ((700, "3"), (1700, "2"), (2700, "1")):
        await page.evaluate(_HOLD, ms)
        for one in "321":
            await expect(page.locator(".three-two-one b", has_text=one)).to_have_css(
                "opacity", "1" if one == figure else "0"
            )


@pytest.mark.parametrize("motion", ["no-preference", "reduce"])
async def test_a_candle_stands_as_high_as_what_is_left_and_rests_with_the_show(
    house: House, server: ServerProcess, motion: str
) -> None:
    page = await house.page({**PROJECTOR, "reduced_motion": motion}, "it")
    half = played.table(stage="guessing")
    screen = await played.play(page, server.base, half)
    assert await _height(page) == pytest.approx(0.55, abs=0.05)
    longer = {"of_ms": 90_000, "left_ms": 60_000}
    await screen.show(played.with_spotlight(half, candle=longer))
    await expect(page.locator(".taper .wax")).to_have_css("animation-duration", "90s")
    assert await _height(page) == pytest.approx(0.7, abs=0.05)
    await screen.show({**played.with_spotlight(half, candle=longer), "paused": True})
    await expect(page.locator(".taper .wax")).to_have_css("animation-play-state", "paused")
    await screen.show(played.with_spotlight(half, candle={"of_ms": 90_000, "left_ms": 0}))
    await expect(page.locator(".taper .wax")).to_have_css("transform", "matrix(1, 0, 0, 0.1, 0, 0)")
    await expect(page.locator(".taper svg")).to_have_css("opacity", "0")
    assert house.unexpected() == []


async def test_while_the_guest_talks_all_but_name_and_profession_take_less_light(
    house: House, server: ServerProcess
) -> None:
    page = await house.page(PROJECTOR, "it")
    await played.play(page, server.base, played.table(stage="unmasked"))
    shades = {".story": "0.6", ".best-miss": "0.6", ".lid": "0.6", ".job": "1", ".name": "1"}
    for part in shades:
        await expect(page.locator(part)).to_have_css("opacity", "1")
    await page.evaluate("document.getAnimations().forEach((one) => one.finish())")
    for part, shade in shades.items():
        await expect(page.locator(part)).to_have_css("opacity", shade)


async def _height(page: Page) -> float:
    """The share of its whole height that the candle has."""
    wax = page.locator(".taper .wax")
    share: float = await wax.evaluate("element => new DOMMatrix(getComputedStyle(element).transform).d")
    return share


_HOLD: Final = """(ms) => document.getAnimations().forEach((one) => {
  one.pause();
  one.currentTime = ms;
})"""
"""Stop the roll this long after its beginning."""


async def _with_audio(house: House) -> Page:
    page = await house.page(PROJECTOR, "it")
    await page.add_init_script(AUDIO)
    return page


async def _strokes(page: Page) -> int:
    return int(await page.evaluate("heard.strokes"))
