"""Which browser the tests take: the one that is named, else an installed one that can be driven."""

from pathlib import Path

import pytest

from tests import browsers


def _install(folder: Path, name: str, text: str = "#!/bin/sh\n") -> str:
    command = folder / name
    command.write_text(text, encoding="utf-8")
    command.chmod(0o755)
    return str(command)


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A machine with nothing on it: the folder of its commands."""
    monkeypatch.setenv("PATH", str(tmp_path))
    for engine in browsers.ENGINES.values():
        monkeypatch.delenv(engine.variable, raising=False)
    return tmp_path


@pytest.mark.parametrize("engine", browsers.ENGINES)
def test_the_environment_names_another_one(engine: str, machine: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(browsers.ENGINES[engine].variable, "/opt/another")
    assert browsers.find(engine) == "/opt/another"


def test_the_long_supported_firefox_comes_first_and_a_snap_does_not_count(machine: Path) -> None:
    _install(machine, "firefox", "#!/bin/sh\nexec /snap/bin/firefox\n")
    assert browsers.find("firefox") is None
    plain = _install(machine, "firefox")
    assert browsers.find("firefox") == plain
    supported = _install(machine, "firefox-esr")
    assert browsers.find("firefox") == supported


def test_the_driver_alone_is_no_webkit(machine: Path) -> None:
    _install(machine, "WebKitWebDriver")
    assert browsers.find("webkit") is None
