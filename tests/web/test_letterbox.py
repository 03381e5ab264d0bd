"""The letterbox: what a phone leaves at the door as it goes, beside the socket's own copy."""

import json
from dataclasses import dataclass
from typing import Any

import pytest

from app.game import commands as c
from app.game.actors import HOST, Actor
from app.game.names import GuestId
from app.rooms import Room
from app.rooms.outcome import Outcome
from app.store import StorageFull
from app.web.limits import LETTERS
from tests.support.raw import raw_socket
from tests.web import evening
from tests.web.place import Place, bearer


@dataclass(frozen=True)
class Letters:
    """Carla's phone: she has sealed, and the guesses are open."""

    place: Place
    opened: dict[str, Any]
    token: str
    room: Room

    @property
    def code(self) -> str:
        """Of the dinner."""
        return str(self.opened["code"])

    async def post(self, *frames: str | dict[str, Any], token: str | None = None) -> list[dict[str, Any]]:
        """Put frames through the door; the answers."""
        lines = [frame if isinstance(frame, str) else json.dumps(frame, ensure_ascii=False) for frame in frames]
        answer = await self.place.http.post(
            f"/api/dinners/{self.code}/do", content="\n".join(lines), headers=bearer(token or self.token)
        )
        assert answer.status_code == 200, answer.text
        assert answer.headers["cache-control"] == "no-store"
        return [json.loads(line) for line in answer.text.splitlines()]

    async def status(self, token: str, body: bytes = b"") -> int:
        """What the door says to this token."""
        path = f"/api/dinners/{self.code}/do"
        return (await self.place.http.post(path, content=body, headers=bearer(token))).status_code

    def says(self, about: GuestId) -> str | None:
        """Carla's guess as the rules have it."""
        said = self.room.dinner.guests[evening.CARLA].answers.get(about)
        return said.text if said else None


def guess(id_: str, text: str, about: str = evening.ANNA) -> dict[str, Any]:
    return {"type": "do", "id": id_, "seen": None, "command": {"type": "guess", "about": about, "text": text}}


async def laid(place: Place) -> Letters:
    """Three guests, sealed; guessing is open."""
    opened = await place.opened()
    seats = [await place.join(opened, name) for name in ("Anna", "Bruno", "Carla")]
    room = await place.room(opened["code"])
    for who in (evening.ANNA, evening.BRUNO, evening.CARLA):
        await evening.do(room, c.Seal("apicoltrice"), evening.guest(who))
    await evening.do(room, c.OpenGuessing())
    return Letters(place, opened, seats[2]["token"], room)


async def test_what_comes_through_the_door_and_over_the_socket_counts_once(place: Place) -> None:
    letters = await laid(place)
    first, second = guess("c1", "fornaio"), guess("c2", "notaio")
    (answer,) = await letters.post(first)
    assert answer == {"type": "ack", "id": "c1", "version": letters.room.dinner.version}
    async with raw_socket(place.base, letters.code, letters.token) as socket:
        assert await socket.asked(json.dumps(first)) == answer
        told = await socket.asked(json.dumps(second))
        assert await letters.post(first, second) == [answer, told]
    assert letters.room.dinner.version == answer["version"] + 1
    assert letters.says(evening.ANNA) == "notaio"


async def test_the_door_refuses_what_the_socket_refuses(place: Place) -> None:
    letters = await laid(place)
    frames: list[str | dict[str, Any]] = [
        guess("r1", "notaio", evening.CARLA),
        {"type": "do", "id": "r2", "seen": None, "command": {"type": "lock"}},
        {"type": "do", "id": "r3", "seen": None, "command": {"type": "dance"}},
        guess("r4", "a\u2028b"),
        '{"type":"ping"}',
        "{",
        guess("r5", "notaio"),
    ]
    answers = await letters.post(*frames)
    async with raw_socket(place.base, letters.code, letters.token) as socket:
        again = [await socket.asked(json.dumps(frame) if isinstance(frame, dict) else frame) for frame in frames]
    again[4] = {"type": "no", "id": None, "code": "malformed", "retry": False}  # nobody is there to be asked
    assert answers == again
    assert [answer["id"] for answer in answers if answer["type"] == "ack"] == ["r4", "r5"]
    assert letters.says(evening.ANNA) == "notaio"


async def test_only_a_guest_with_a_link_that_lives_is_let_in(place: Place) -> None:
    letters = await laid(place)
    host, screen = letters.opened["host_token"], letters.opened["screen_token"]
    assert [await letters.status(token) for token in (host, screen, "", "g3-0.x")] == [403, 403, 401, 401]
    assert await letters.status(letters.token, b"\xff") == 422
    await evening.do(letters.room, c.Reissue(evening.CARLA))
    assert await letters.status(letters.token, json.dumps(guess("c1", "notaio")).encode()) == 401
    assert letters.says(evening.ANNA) is None


async def test_a_link_that_dies_in_the_middle_ends_the_letter(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    letters = await laid(place)
    submit = letters.room.submit

    async def then_reissue(command: c.Command, by: Actor, id_: str | None = None, seen: int | None = None) -> Outcome:
        outcome = await submit(command, by, id_, seen)
        await submit(c.Reissue(evening.CARLA), HOST)
        return outcome

    monkeypatch.setattr(letters.room, "submit", then_reissue)
    assert [answer["id"] for answer in await letters.post(guess("c1", "fornaio"), guess("c2", "notaio"))] == ["c1"]
    assert letters.says(evening.ANNA) == "fornaio"


async def test_nothing_overtakes_what_has_to_come_again(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    letters = await laid(place)

    async def full(*_: object, **__: object) -> None:
        raise StorageFull("no space")

    with monkeypatch.context() as patched:
        patched.setattr(place.events, "append", full)
        answers = await letters.post(guess("c1", "fornaio"), guess("c2", "notaio"))
    assert answers == [{"type": "no", "id": "c1", "code": "storage_full", "retry": True}]
    assert [answer["type"] for answer in await letters.post(guess("c1", "fornaio"))] == ["ack"]


async def test_a_seat_may_say_as_much_as_over_a_socket(fresh: Place) -> None:
    letters = await laid(fresh)
    answers = await letters.post(*(guess(f"c{number}", f"notaio {number}") for number in range(LETTERS.burst * 2)))
    assert answers[-1]["code"] == "too_fast"
    assert answers[-1]["retry"] is True
    assert LETTERS.burst <= len(answers) - 1 < LETTERS.burst * 2
    assert all(answer["type"] == "ack" for answer in answers[:-1])
