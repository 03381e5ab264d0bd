from app.archive import Dates
from app.game.commands import AddGuest, Seal
from app.game.events import Forgotten
from app.game.legal import HOST, Actor
from app.game.names import GuestId, Role
from app.web.export import write
from app.web.retention import DAY_MS, erase_old, keep_promise, wall_ms
from tests.web import evening
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


async def test_whoever_takes_their_words_back_keeps_nobody_elses_for_longer(fresh: Place) -> None:
    opened = await fresh.opened()
    code = opened["code"]
    await fresh.join(opened, "Anna")
    room = await fresh.room(code)
    anna = Actor(Role.GUEST, GuestId("g1"))
    await room.submit(Seal("apicoltrice"), anna)
    sealed_at = (await fresh.events.read(room.dinner.code))[-1].at
    facts = (Forgotten(GuestId("g1")),)
    later = sealed_at + DAY_MS
    await fresh.events.append(room.dinner.code, room.dinner.version, facts, at=later, actor="g1", command_id=None)
    assert await erase_old(fresh.events, fresh.house.lobby, 1, lambda: later + 1) == [code]


async def test_no_days_means_for_ever(fresh: Place) -> None:
    code = (await fresh.opened())["code"]
    await keep_promise(fresh.events, fresh.house.lobby, 0)
    assert code in await fresh.events.codes()


async def test_an_evening_brought_from_a_file_is_kept_from_then_on(fresh: Place) -> None:
    """However long ago it was: its dates are in the file, not in the log."""
    opened = await fresh.opened()
    room = await fresh.room(opened["code"])
    await evening.closed(room)
    file, _ = write(room.dinner, Dates(opened=1, closed=2), "json")
    code = (await fresh.http.post("/api/dinners/import", content=file)).json()["code"]
    assert await erase_old(fresh.events, fresh.house.lobby, 1) == []
    listed = {one.code: one.opened for one in await fresh.house.lobby.register()}
    assert listed[code] == 1
    in_two_days = wall_ms() + 2 * DAY_MS
    assert code in await erase_old(fresh.events, fresh.house.lobby, 1, lambda: in_two_days)
