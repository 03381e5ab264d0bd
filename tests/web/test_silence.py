"""What was typed and what opens doors stays out of the log, whatever goes wrong (THREAT-14)."""

import asyncio
import json
from urllib.parse import urlsplit

import pytest
from opentelemetry import trace

from tests.support.raw import raw_socket
from tests.test_log import heard
from tests.web.place import Place, bearer

TYPED = "zafferano"


async def test_no_token_and_no_text_is_in_the_log(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    with heard() as lines:
        opened = await place.opened(title=f"Cena {TYPED}")
        code = opened["code"]
        guest = await place.join(opened, TYPED)
        tokens = [opened["host_token"], opened["screen_token"], opened["join_token"], guest["token"]]
        for token in tokens:
            for path in (f"/d/{code}?t={token}", f"/d/{code}/screen/lite/{token}", f"/{token}", f"/api/{token}"):
                await place.http.get(path, headers=bearer(token))
            await place.http.post(f"/api/dinners/{code}/guests", json={"name": TYPED, token: token})
            async with raw_socket(place.base, code) as socket:
                await socket.say(json.dumps({"type": "hello", "token": token, "protocol": TYPED}))
                await socket.end()
        async with raw_socket(place.base, code, guest["token"]) as phone:
            await phone.asked(json.dumps({"type": "do", "id": TYPED, "command": {"type": TYPED}}))
            await phone.say(TYPED * 5000)
            await phone.end()
        await _crash(place, monkeypatch, guest["token"], code)
    text = lines.getvalue()
    assert "RuntimeError" in text, "the crashes were heard"
    assert not [word for word in (*tokens, TYPED) if word in text]


async def _crash(place: Place, monkeypatch: pytest.MonkeyPatch, token: str, code: str) -> None:
    room = await place.room(code)

    def fall(*_: object) -> None:
        raise RuntimeError(f"{TYPED} {token}")

    monkeypatch.setattr(room, "view_for", fall)
    async with raw_socket(place.base, code) as socket:
        await socket.hello(token)
        assert await socket.end() == 1011
    monkeypatch.setattr(place.house.lobby, "known", fall)
    assert (await place.http.get(f"/api/dinners/{code}?{token}")).status_code == 500


async def test_a_handshake_cut_in_two_is_one_short_line(place: Place) -> None:
    """Its head is a whole request for a tongue we do not speak, and what comes after is no request (THREAT-6)."""
    address = urlsplit(place.base)
    with heard() as lines:
        reader, writer = await asyncio.open_connection(address.hostname, address.port)
        writer.write(b"GET / HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: webso\r\n\r\ncket\r\n\r\n")
        answered = await reader.read()
        writer.close()
    assert answered.startswith(b"HTTP/1.1 200 ")
    (line,) = lines.getvalue().splitlines()
    assert json.loads(line)["event"] == "Invalid HTTP request received."
    assert len(line) < 200


class Observer(trace.TracerProvider):
    """What watches every process of a machine, whoever it was meant for. `told`: what it was handed."""

    def __init__(self) -> None:
        self.told: list[object] = []

    def get_tracer(self, *args: object, **named: object) -> trace.Tracer:
        """Somebody wants to be watched."""
        self.told.append((args, named))
        return trace.NoOpTracer()


async def test_no_tracer_of_the_machine_is_told_anything(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    """FastAPI would hand it whole paths, and one of ours holds a link."""
    observer = Observer()
    monkeypatch.setattr(trace, "get_tracer_provider", lambda: observer)
    opened = await place.opened()
    lite = f"/d/{opened['code']}/screen/lite/{opened['screen_token']}"
    assert (await place.http.get(lite)).status_code == 200
    assert observer.told == []
