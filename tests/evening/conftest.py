"""The server's fixtures, and the scripted evenings, each played once for all the tests that judge it."""

import asyncio
from concurrent.futures import Future
from threading import Thread
from typing import Final, TypedDict

import pytest

from app.rehearsal.server import ServerProcess
from tests.evening.play import Played, play
from tests.support.servers import server, start_server

__all__ = ["server", "start_server"]


class How(TypedDict):
    """What kind of evening."""

    pace: str
    points: bool
    last_double: bool


EVENINGS: Final[dict[str, How]] = {
    "ballot with points": {"pace": "ballot", "points": True, "last_double": False},
    "rounds with points, last one double": {"pace": "rounds", "points": True, "last_double": True},
    "ballot without points": {"pace": "ballot", "points": False, "last_double": False},
    "rounds without points": {"pace": "rounds", "points": False, "last_double": False},
}


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Judge the played evenings last: they are played meanwhile, and spend most of their time in drumrolls."""
    items.sort(key=lambda item: "played" in getattr(item, "fixturenames", ()))


@pytest.fixture(scope="session", autouse=True)
def playing(request: pytest.FixtureRequest) -> Future[dict[str, Played]] | None:
    """All four evenings, begun at the same time beside the other tests; None where no test judges them."""
    if not any("played" in getattr(item, "fixturenames", ()) for item in request.session.items):
        return None
    server: ServerProcess = request.getfixturevalue("server")
    playing: Future[dict[str, Played]] = Future()
    Thread(target=_play_all, args=(server.base, playing), daemon=True).start()
    return playing


def _play_all(base: str, playing: Future[dict[str, Played]]) -> None:
    async def play_all() -> dict[str, Played]:
        evenings = [play(base, number, **how) for number, how in enumerate(EVENINGS.values(), start=1)]
        return dict(zip(EVENINGS, await asyncio.gather(*evenings), strict=True))

    try:
        playing.set_result(asyncio.run(play_all()))
    except BaseException as failure:
        playing.set_exception(failure)


@pytest.fixture(scope="session")
def played(playing: Future[dict[str, Played]]) -> dict[str, Played]:
    """The four evenings, once they are over."""
    return playing.result(timeout=180)


@pytest.fixture(params=EVENINGS)
def evening(request: pytest.FixtureRequest, played: dict[str, Played]) -> Played:
    """One played evening after the other."""
    return played[request.param]
