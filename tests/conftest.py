"""What all tests share: the engines, and an honest word about the tests that did not run for want of one."""

import gc
import os
from functools import cache
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

from tests import browsers

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

MISSING = pytest.StashKey[dict[str, list[str]]]()
"""By engine: the tests that need it, where there is none."""

_find = cache(browsers.find)

_OF_FIXTURES = (
    {name: name for name in ("postgres", "redis", "compose", "openssl", "promtool")}
    | {f"{name}_program": name for name in ("redis", "haproxy", "prometheus")}
    | {"chromium_path": "chromium"}
)


@pytest.fixture(scope="session")
def chromium_path() -> str:
    """The executable of a Chromium. A test that asks for it is not collected where there is none."""
    path = _find("chromium")
    assert path is not None
    return path


def pytest_collection_finish() -> None:
    """What stands now stays: the collector need not look through it again."""
    gc.freeze()


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    missing: dict[str, list[pytest.Item]] = {}
    for item in items:
        for engine in _engines(item):
            if engine in browsers.BROWSERS:
                item.add_marker(pytest.mark.browser)
            if _find(engine) is None:
                missing.setdefault(engine, []).append(item)
    if missing:
        config.stash[MISSING] = {engine: [item.nodeid for item in wanting] for engine, wanting in missing.items()}
        gone = [item for wanting in missing.values() for item in wanting]
        items[:] = [item for item in items if item not in gone]
        config.hook.pytest_deselected(items=gone)


def _engines(item: pytest.Item) -> set[str]:
    """The engines that this test needs: those of its fixtures, and the one that it is run with."""
    needed = {engine for fixture, engine in _OF_FIXTURES.items() if fixture in getattr(item, "fixturenames", ())}
    call = getattr(item, "callspec", None)
    chosen = {call.params.get(name) for name in ("browser_engine", "shelf", "cluster", "balancer")} if call else set()
    return needed | (chosen & browsers.ENGINES.keys())


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    for engine, missing in config.stash.get(MISSING, {}).items():
        about = browsers.ENGINES[engine]
        title = f"NOT RUN: {len(missing)} tests need {about.name}, and there is none"
        terminalreporter.section(title, sep="!", red=True)
        for name in missing:
            terminalreporter.line(f"NOT RUN {name}")
        if about.to_be_had:
            terminalreporter.line(
                f"python -m tests.browsers {engine} gets one; {about.variable}=/path/to/it names one."
            )
        else:
            terminalreporter.line(f"{about.name} is not to be had on this system.")


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Any) -> None:
    """With several workers each of them collects everything, and the session that started them tells about it."""
    node.config.stash.setdefault(MISSING, {}).update(getattr(node, "workeroutput", {}).get("missing", {}))


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    missing = session.config.stash.get(MISSING, {})
    getattr(session.config, "workeroutput", {})["missing"] = missing
    if os.environ.get("CI") == "true" and any(browsers.ENGINES[engine].to_be_had for engine in missing):
        session.exitstatus = pytest.ExitCode.TESTS_FAILED
