"""HTTPS by HAProxy itself, as https.yaml switches it on."""

import json
import ssl
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import closing
from http.client import HTTPConnection, HTTPResponse, HTTPSConnection
from pathlib import Path

import pytest
from websockets.asyncio.client import connect
from websockets.typing import Origin

from app.protocol.client import PROTOCOL
from app.rehearsal.server import ServerProcess, free_port
from tests.support.laid import answers, haproxy
from tests.support.servers import wait_for

HOME = "https://127.0.0.1"


@pytest.fixture
def pem(openssl: str, tmp_path: Path) -> Path:
    """Certificate and key in one file, as HAProxy reads them."""
    made = [tmp_path / "fullchain.pem", tmp_path / "privkey.pem"]
    command = [openssl, "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"]
    command += ["-subj", "/CN=dinner.example", "-addext", "subjectAltName=IP:127.0.0.1", "-days", "2"]
    subprocess.run([*command, "-out", str(made[0]), "-keyout", str(made[1])], check=True, capture_output=True)
    site = tmp_path / "site.pem"
    site.write_bytes(b"".join(part.read_bytes() for part in made))
    return site


@pytest.fixture
def doors(haproxy_program: str, pem: Path, tmp_path: Path) -> Iterator[tuple[int, int]]:
    """The ports for plain HTTP and for HTTPS; behind them one node."""
    assert haproxy_program
    plain, private = free_port(), free_port()
    public = {"PUBLIC_URL": f"{HOME}:{private}"}
    node = ServerProcess(tmp_path / "data", free_port(), {"HOST": "127.0.0.1", "LIMITS": "off", **public})
    settings = {"PEM": str(pem), "BIND_TLS": f"127.0.0.1:{private}", **public}
    try:
        wait_for(node.start())
        with haproxy(tmp_path, plain, [node.port, node.port], settings=settings):
            wait_for(answers(f"http://127.0.0.1:{plain}"))
            yield plain, private
    finally:
        node.stop()


def ask(
    line: HTTPConnection, method: str, path: str, body: Mapping[str, str] | None = None
) -> tuple[HTTPResponse, str]:
    with closing(line):
        line.request(method, path, json.dumps(body) if body else None, {"Content-Type": "application/json"})
        answer = line.getresponse()
        return answer, answer.read().decode()


async def test_a_dinner_is_led_by_https(doors: tuple[int, int], pem: Path) -> None:
    _, private = doors
    trusted = ssl.create_default_context(cafile=str(pem))
    line = HTTPSConnection("127.0.0.1", private, context=trusted, timeout=10)
    answer, text = ask(line, "POST", "/api/dinners", {"title": "Cena", "language": "it"})
    opened = json.loads(text)
    assert answer.status == 201
    address, home = f"wss://127.0.0.1:{private}/ws/{opened['code']}", Origin(f"{HOME}:{private}")
    async with connect(address, ssl=trusted, origin=home, proxy=None) as socket:
        await socket.send(json.dumps({"type": "hello", "token": opened["host_token"], "protocol": PROTOCOL}))
        assert json.loads(await socket.recv())["type"] == "view"


def test_whoever_comes_without_is_sent_there(doors: tuple[int, int]) -> None:
    plain, private = doors
    line = HTTPConnection("127.0.0.1", plain, timeout=10)
    answer, _ = ask(line, "GET", "/d/ABCDE?lang=de")
    assert (answer.status, answer.getheader("Location")) == (302, f"{HOME}:{private}/d/ABCDE?lang=de")
    assert ask(line, "GET", "/readyz")[0].status == 200, "what looks whether we are well is answered here"
    assert ask(line, "GET", "/metrics")[0].status == 404
