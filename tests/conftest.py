"""What all tests share: the browser, and an honest word about the tests that did not run for want of one."""

import os
from functools import cache

import pytest
from hypothesis import HealthCheck, settings

from tests import chromium

# How long an example takes says something about the machine, nothing about the code. With CI=true Hypothesis draws the
# same examples every time; elsewhere new ones, and it prints how to draw a failing one again.
settings.register_profile(
    "coperto",
    settings.get_profile("ci" if os.environ.get("CI") == "true" else "default"),
    deadline=None,
    print_blob=True,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("coperto")

BROWSER = pytest.StashKey[list[str]]()
"""The tests that need a browser, where there is none."""


@cache
def _chromium() -> str | None:
    return chromium.find()


@pytest.fixture(scope="session")
def chromium_path() -> str:
    """The executable of a Chromium. A test that asks for it is not collected where there is none."""
    path = _chromium()
    assert path is not None
    return path


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    for item in items:
        if _wants_browser(item):
            item.add_marker(pytest.mark.browser)
    wanting = [item for item in items if item.get_closest_marker("browser")]
    if wanting and _chromium() is None:
        config.stash[BROWSER] = [item.nodeid for item in wanting]
        items[:] = [item for item in items if item not in wanting]
        config.hook.pytest_deselected(items=wanting)


def _wants_browser(item: pytest.Item) -> bool:
    return "chromium_path" in getattr(item, "fixturenames", ())


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    missing = config.stash.get(BROWSER, [])
    if not missing:
        return
    terminalreporter.section(f"NOT RUN: {len(missing)} tests need a Chromium, and there is none", sep="!", red=True)
    for name in missing:
        terminalreporter.line(f"NOT RUN {name}")
    terminalreporter.line("Install Chromium, or name one with CHROMIUM=/path/to/it.")


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    if session.config.stash.get(BROWSER, []) and os.environ.get("CI") == "true":
        session.exitstatus = pytest.ExitCode.TESTS_FAILED
