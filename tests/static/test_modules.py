"""The decisions of the pages, tested where they run: each module of tests/static/modules in a real Chromium."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, Route, sync_playwright

from tests.static.places import ROOT

HOUSE = "http://house.test"
PATIENCE_MS = 10_000
FOLDER = Path(__file__).parent / "modules"

TESTS = [
    (path.stem, name)
    for path in sorted(FOLDER.glob("*.js"))
    for name in re.findall(r'^  "([^"\n]+)": ', path.read_text(encoding="utf-8"), re.MULTILINE)
]


@pytest.fixture(scope="module")
def page(chromium_path: str) -> Iterator[Page]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium_path, args=["--no-sandbox"])
        page = browser.new_page()
        page.route(f"{HOUSE}/**", lay)
        page.goto(f"{HOUSE}/")
        yield page
        browser.close()


def lay(route: Route) -> None:
    """The files as they lie in the tree, and an empty page to load them into."""
    path = route.request.url.removeprefix(HOUSE).split("?")[0].lstrip("/")
    if path:
        route.fulfill(path=ROOT / path, content_type="text/javascript")
    else:
        route.fulfill(body="<!doctype html><title>Tests</title>", content_type="text/html")


@pytest.mark.parametrize(("module", "name"), TESTS, ids=[f"{module}: {name}" for module, name in TESTS])
def test_module(page: Page, module: str, name: str) -> None:
    page.evaluate(
        """async ([path, name, ms]) => {
            localStorage.clear();
            const { tests } = await import(path);
            const late = new Promise((_, fail) => setTimeout(fail, ms, new Error("no end in sight")));
            await Promise.race([tests[name](), late]);
        }""",
        [f"/tests/static/modules/{module}.js", name, PATIENCE_MS],
    )


def test_there_are_tests() -> None:
    assert {module for module, _ in TESTS} == {path.stem for path in FOLDER.glob("*.js")} - {"check"}
