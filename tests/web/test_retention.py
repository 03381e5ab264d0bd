from app.game.commands import AddGuest
from app.game.legal import HOST
from app.web.retention import DAY_MS, erase_old, keep_promise, wall_ms
from tests.web.place import Place


async def test_what_rested_too_long_is_erased_and_nothing_else(fresh: Place) -> None:
    old = (await fresh.opened())["code"]
    assert await erase_old(fresh.events, fresh.house.lobby, 30) == []
    in_a_month = wall_ms() + 31 * DAY_MS
    assert await erase_old(fresh.events, fresh.house.lobby, 30, lambda: in_a_month) == [old]
    assert await fresh.events.codes() == []
    assert (await fresh.http.get(f"/api/dinners/{old}")).status_code == 404


async def test_the_last_thing_that_happened_counts(fresh: Place) -> None:
    code = (await fresh.opened())["code"]
    room = await fresh.room(code)
    opened_at = (await fresh.events.read(room.dinner.code))[0].at
    await room.submit(AddGuest("Anna"), HOST)
    last = (await fresh.events.read(room.dinner.code))[-1].at
    kept = await erase_old(fresh.events, fresh.house.lobby, 1, lambda: last + DAY_MS)
    assert kept == []
    assert opened_at <= last


async def test_no_days_means_for_ever(fresh: Place) -> None:
    code = (await fresh.opened())["code"]
    await keep_promise(fresh.events, fresh.house.lobby, 0)
    assert code in await fresh.events.codes()
