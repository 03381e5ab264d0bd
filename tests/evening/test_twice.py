"""The same button pressed twice, the same command sent twice, the same seat opened twice."""

import asyncio
from collections.abc import AsyncIterator
from itertools import pairwise

import pytest

from app.rehearsal.server import ServerProcess
from app.rehearsal.wire import HungUpError, Wire
from tests.support.table import Table, at_least, laid_table


@pytest.fixture(params=["ballot", "rounds"])
async def table(server: ServerProcess, request: pytest.FixtureRequest) -> AsyncIterator[Table]:
    """Two who have sealed, in either pace."""
    async with laid_table(server.base, options={"pace": request.param}) as table:
        await table.seat_sealed("Anna", "Lupo")
        yield table


async def test_a_double_tap_never_skips_a_stage(table: Table) -> None:
    """Every button of the evening is tapped three times on what the tablet showed: it moves one step."""
    stages = [table.stage]
    while table.stage != "closed":
        if table.stage == "drumroll":
            stages.append(await table.cut())
            continue
        button, seen = {"type": table.view["desk"]["next"]["command"]}, table.view["version"]
        taps = [table.host.do(button, seen=seen) for _ in range(3)]
        first, *others = await asyncio.gather(*taps)
        assert first.done, (button, first.code)
        assert {answer.code for answer in others} == {"stale"}
        await table.host.until(at_least(first.version))
        stages.append(table.stage)
    ballot = table.view["table"]["pace"] == "ballot"
    show = ["spotlight", "wall", "drumroll", "unmasked", "verdicts", "scores"]
    finale = ["finale"] * 4  # nothing open yet, two awards, who was who
    show = show if ballot else ["guessing", *show]
    assert stages == ["arrival", "seated", *(["seated"] if ballot else []), *show, *show, *finale, "closed"]


async def test_a_double_tap_on_back_takes_one_thing_back(table: Table) -> None:
    await table.go_to("wall")
    seen = table.view["version"]
    first, second = await asyncio.gather(*(table.host.do({"type": "back"}, seen=seen) for _ in range(2)))
    assert (first.done, second.code) == (True, "stale")


async def test_a_repeated_id_has_its_effect_once_and_the_same_answer(table: Table) -> None:
    await table.step()
    anna = table.players["g1"]
    guess = {"type": "guess", "about": "g2", "text": "cuoco"}
    first = await anna.wire.do(guess, again="mine")
    others = [await anna.wire.do(guess, again="mine") for _ in range(3)]
    assert [other.version for other in others] == [first.version] * 3
    changed = await anna.wire.do({**guess, "text": "pilota"}, again="mine")
    assert changed.version == first.version
    assert (await anna.wire.until(lambda view: "g2" in view["seat"]["guesses"]))["seat"]["guesses"]["g2"] == {
        "kind": "guess", "text": "cuoco"
    }  # fmt: skip
    assert (await table.players["g2"].does("pass", about="g1")).version == (first.version or 0) + 1


async def test_a_repeated_id_is_refused_the_same_also_when_it_would_be_fine_now(table: Table) -> None:
    anna = table.players["g1"]
    guess = {"type": "guess", "about": "g2", "text": "cuoco"}
    assert (await anna.wire.do(guess, again="early")).code == "not_now"
    await table.step()
    assert (await anna.wire.do(guess, again="early")).code == "not_now"
    assert (await anna.wire.do(guess, again="in time")).done


async def test_ids_are_the_senders_own(table: Table) -> None:
    await table.step()
    versions = [
        (await player.wire.do({"type": "pass", "about": about}, again="1")).version or 0
        for player, about in zip(table.players.values(), ("g2", "g1"), strict=True)
    ]
    versions.append((await table.host.do({"type": "doors", "state": "knock"}, again="1")).version or 0)
    assert [later - earlier for earlier, later in pairwise(versions)] == [1, 1]


async def test_the_newest_tab_of_a_seat_wins(table: Table) -> None:
    anna = table.players["g1"]
    lines = [anna.wire]
    for _ in range(10):
        lines.append(await table.dial("g1", anna.token))
        assert await lines[-2].ended() == 4004
    assert [line.closed for line in lines] == [4004] * 10 + [None]
    with pytest.raises(HungUpError):
        await lines[0].do({"type": "pass", "about": "g2"})
    await table.host.until(lambda view: view["table"]["guests"][0]["here"])
    assert len(table.view["table"]["guests"]) == 2


async def test_the_newest_tablet_wins_and_projectors_are_many(table: Table) -> None:
    second = await table.dial("host", table.opened.host_token)
    assert await table.host.ended() == 4004
    screens = [await table.dial("screen", table.opened.screen_token) for _ in range(3)]
    view = await second.until(lambda view: view["desk"]["screens"] == 4)
    assert (await second.do({"type": "open_guessing"}, seen=view["version"])).done
    await asyncio.gather(*(screen.until(_seated) for screen in (table.screen, *screens)))


def _seated(view: dict[str, dict[str, str]]) -> bool:
    return view["table"]["phase"] == "seated"


async def test_the_same_scan_twice_keeps_the_seat(table: Table) -> None:
    """A phone whose answer was lost joins again with the same nonce."""
    calls, token = table.calls("g3"), table.opened.join_token
    first = await calls.join(table.code, "Jo", token, nonce="b5d1c1e2a9f04c77")
    second = await calls.join(table.code, "Jo", token, nonce="b5d1c1e2a9f04c77")
    assert first == second
    async with Wire(table.base, table.code, second.token) as wire:
        assert (await wire.until(bool))["seat"]["guest"] == "g3"
    assert len(table.view["table"]["guests"]) == 3
