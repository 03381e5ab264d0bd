from pathlib import Path

import pytest
from pydantic import ValidationError

from app.settings import EVERYWHERE, Settings

NAMES = ("PORT", "HOST", "DATA_DIR", "DATABASE_URL", "NOTIFY_URL", "PUBLIC_URL", "LIMITS", "RETENTION_DAYS", "GALLERY")


@pytest.fixture(autouse=True)
def _nothing_set(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in NAMES:
        monkeypatch.delenv(name, raising=False)


def test_without_an_environment_the_house_opens_as_documented() -> None:
    settings = Settings()
    assert (settings.port, settings.data_dir, settings.host) == (8000, Path("data"), EVERYWHERE)
    assert (settings.database_url, settings.notify_url, settings.public_url) == (None, None, None)
    assert settings.limited
    assert settings.retention_days == 30
    assert settings.gallery == "off"


def test_every_name_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    given = {
        "PORT": "9001",
        "HOST": "127.0.0.1",
        "DATA_DIR": "/srv/coperto",
        "DATABASE_URL": "sqlite:////srv/x.db",
        "NOTIFY_URL": "redis://bus",
        "PUBLIC_URL": "https://Coperto.example/",
        "LIMITS": "off",
        "RETENTION_DAYS": "7",
        "GALLERY": "on",
    }
    for name, value in given.items():
        monkeypatch.setenv(name, value)
    settings = Settings()
    assert settings.port == 9001
    assert settings.host == "127.0.0.1"
    assert settings.data_dir == Path("/srv/coperto")
    assert settings.database_url == "sqlite:////srv/x.db"
    assert settings.notify_url == "redis://bus"
    assert settings.public_url == "https://coperto.example"
    assert not settings.limited
    assert settings.retention_days == 7
    assert settings.gallery == "on"


def test_an_empty_value_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in NAMES:
        monkeypatch.setenv(name, "")
    assert Settings() == Settings(port=8000)


@pytest.mark.parametrize(
    ("host", "taken"), [("localhost", "127.0.0.1"), ("x86_64-linux-gnu", EVERYWHERE), ("::", "::")]
)
def test_a_host_that_some_shell_exported_is_not_ours(monkeypatch: pytest.MonkeyPatch, host: str, taken: str) -> None:
    monkeypatch.setenv("HOST", host)
    assert Settings().host == taken


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("PORT", "eight"),
        ("PORT", "65536"),
        ("LIMITS", "no"),
        ("GALLERY", "1"),
        ("RETENTION_DAYS", "-1"),
        ("PUBLIC_URL", "coperto.example"),
        ("PUBLIC_URL", "https://coperto.example/dinners"),
        ("PUBLIC_URL", "ftp://coperto.example"),
    ],
)
def test_nonsense_is_refused(monkeypatch: pytest.MonkeyPatch, name: str, value: str) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(ValidationError):
        Settings()


def test_settings_do_not_change() -> None:
    with pytest.raises(ValidationError):
        Settings().port = 1
