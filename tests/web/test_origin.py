import pytest
from starlette.datastructures import Headers

from app.web.origin import welcome_origin

HOST = "192.168.1.20:8000"
PUBLIC = "https://coperto.example"


def headers(host: str, *origins: str) -> Headers:
    pairs = [(b"host", host.encode()), *((b"origin", origin.encode()) for origin in origins)]
    return Headers(raw=pairs)


WELCOME = [
    (HOST, f"http://{HOST}"),
    ("Coperto.Local:8000", "http://coperto.local:8000"),
    ("coperto.example", "https://coperto.example"),
    ("coperto.example:443", "https://coperto.example"),
    ("coperto.example", "http://coperto.example"),
    ("[fd00::7]:8000", "http://[fd00::7]:8000"),
    ("10.0.0.1:3000", PUBLIC),
    ("10.0.0.1:3000", "https://coperto.example:443"),
]
UNWELCOME = [
    (HOST, "null"),
    (HOST, ""),
    (HOST, "http://evil.example"),
    (HOST, f"http://evil.{HOST}"),
    (HOST, "http://192.168.1.20"),
    (HOST, "http://192.168.1.20:8001"),
    (HOST, "http://192.168.1.20.:8000"),
    (HOST, "http://192.168.1.20:8000.evil.example"),
    (HOST, f"http://{HOST}@evil.example"),
    (HOST, f"http://user@{HOST}"),
    (HOST, f"http://{HOST}/"),
    (HOST, f"http://{HOST}?"),
    (HOST, f"file://{HOST}"),
    (HOST, f"//{HOST}"),
    (HOST, HOST),
    (HOST, "http://[::1"),
    (HOST, "http://192.168.1.20:99999"),
    ("coperto.example", "https://evil.coperto.example"),
    ("coperto.example", "https://coperto.example."),
    ("coperto.example", "https://coperto.example.evil.example"),
    ("coperto.example:80", "https://coperto.example:81"),
    ("10.0.0.1:3000", "http://coperto.example"),
    ("evil.example/x", "http://evil.example"),
    ("", "http://"),
]


@pytest.mark.parametrize(("host", "origin"), WELCOME)
def test_our_own_pages_are_welcome(host: str, origin: str) -> None:
    assert welcome_origin(headers(host, origin), PUBLIC)


@pytest.mark.parametrize(("host", "origin"), UNWELCOME)
def test_pages_from_elsewhere_are_not(host: str, origin: str) -> None:
    assert not welcome_origin(headers(host, origin), PUBLIC)


def test_programs_send_no_origin() -> None:
    assert welcome_origin(headers(HOST), None)


def test_two_origins_are_none() -> None:
    assert not welcome_origin(headers(HOST, f"http://{HOST}", f"http://{HOST}"), None)
