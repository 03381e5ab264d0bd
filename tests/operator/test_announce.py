import io
from pathlib import Path

import pytest

from app.i18n.terminal import language_of_terminal
from app.operator import announce
from app.settings import Settings
from tests.web.place import settings_for

BASE = "http://192.168.1.20:8000"
EVERYWHERE = "0.0.0.0"  # noqa: S104


@pytest.fixture(autouse=True)
def _english(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(announce, "_IN_A_CONTAINER", Path("/nonsense"))


def said(settings: Settings, monkeypatch: pytest.MonkeyPatch, *addresses: str, encoding: str = "utf-8") -> str:
    monkeypatch.setattr(announce, "lan_addresses", lambda: addresses)
    raw = io.BytesIO()
    terminal = io.TextIOWrapper(raw, encoding=encoding)
    announce.doors_open(settings, BASE, 8000, terminal)
    terminal.detach()
    return raw.getvalue().decode(encoding)


def test_the_terminal_shows_where_phones_find_us(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = said(settings_for(tmp_path, host=EVERYWHERE), monkeypatch, "192.168.1.20", "10.0.0.5")
    assert f"Coperto is open at {BASE}" in text
    assert "█" in text
    assert "also at http://10.0.0.5:8000" in text
    assert "LIMITS" not in text


def test_limits_off_is_said_loudly(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "!!! LIMITS=off" in said(settings_for(tmp_path, limits="off"), monkeypatch)


def test_a_machine_without_a_network_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "No network" in said(settings_for(tmp_path, host=EVERYWHERE), monkeypatch)


def test_a_container_says_what_it_needs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(announce, "_IN_A_CONTAINER", tmp_path)
    settings = settings_for(tmp_path, host=EVERYWHERE)
    assert "PUBLIC_URL" in said(settings, monkeypatch, "172.17.0.2")
    public = settings_for(tmp_path, host=EVERYWHERE, public_url="https://coperto.example")
    assert "PUBLIC_URL" not in said(public, monkeypatch, "172.17.0.2")


def test_a_terminal_without_blocks_gets_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert said(settings_for(tmp_path), monkeypatch, encoding="latin-1").startswith("Coperto is open")


@pytest.mark.parametrize(
    ("variable", "value", "language"),
    [
        ("LANG", "it_IT.UTF-8", "it"),
        ("LANG", "C.UTF-8", "en"),
        ("LC_ALL", "POSIX", "en"),
        ("LANG", "de_DE", "de"),
        ("LANG", "de_DE@euro", "de"),
        ("LANG", "pt_PT", "en"),
    ],
)
def test_the_language_of_the_terminal(
    monkeypatch: pytest.MonkeyPatch, variable: str, value: str, language: str
) -> None:
    monkeypatch.setenv(variable, value)
    assert language_of_terminal() == language
