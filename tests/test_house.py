"""What is installed is what was chosen: locks are complete, pinned, hashed, and lead to no particular place."""

import json
import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
LOCKS = ("requirements.lock", "requirements-traces.lock", "requirements-dev.lock", "requirements-node.lock")


def pins(name: str) -> dict[str, str]:
    """By package, its version. Fails on anything that is not pinned."""
    text = (ROOT / name).read_text(encoding="utf-8")
    entries = re.findall(r"^([a-z0-9][^\s]*)", text, re.MULTILINE)
    return dict(entry.split("==") for entry in entries)


def normal(requirement: str) -> str:
    return re.sub(r"[-_.]+", "-", re.split(r"[\s\[<>=~!;]", requirement)[0]).lower()


@pytest.mark.parametrize("name", LOCKS)
def test_every_pin_has_hashes_and_no_address(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    for block in re.split(r"^(?=[a-z0-9])", text, flags=re.MULTILINE)[1:]:
        assert "--hash=sha256:" in block, block
    assert "://" not in text
    assert re.findall(r"^--|^-[ief] ", text, re.MULTILINE) == []


def test_tests_run_with_the_versions_that_are_served() -> None:
    served = pins("requirements.lock").items()
    assert served <= pins("requirements-traces.lock").items() <= pins("requirements-dev.lock").items()


def test_what_the_project_asks_for_is_locked() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    asked = {normal(name) for name in project["project"]["dependencies"]}
    assert asked <= pins("requirements.lock").keys()
    extra = {normal(name) for name in project["project"]["optional-dependencies"]["traces"]}
    assert extra <= pins("requirements-traces.lock").keys()
    assert not extra & pins("requirements.lock").keys()
    for group, lock in (("dev", "requirements-dev.lock"), ("node", "requirements-node.lock")):
        assert {normal(name) for name in project["dependency-groups"][group]} <= pins(lock).keys()


def test_what_javascript_tools_are_asked_for_is_locked_with_hashes_and_without_addresses() -> None:
    lock = json.loads((ROOT / "package-lock.json").read_text(encoding="utf-8"))
    asked = json.loads((ROOT / "package.json").read_text(encoding="utf-8"))
    packages = {name: entry for name, entry in lock["packages"].items() if name}
    assert lock["packages"][""]["devDependencies"] == asked["devDependencies"]
    assert [name for name, entry in packages.items() if "integrity" not in entry or "resolved" in entry] == []


def test_nothing_of_it_is_shipped_but_what_the_server_needs() -> None:
    """The image takes the application, its pages and the runtime's locks, and nothing that lies about."""
    kept = re.findall(r"^!(\S+)$", (ROOT / ".dockerignore").read_text(encoding="utf-8"), re.MULTILINE)
    assert set(kept) == {"app", "static", "templates", "requirements.lock", "requirements-traces.lock"}


def test_the_top_level_is_the_one_that_was_agreed() -> None:
    """Rooms first; beside them only what tools insist on."""
    rooms = {"app", "static", "templates", "tests", "README.md", "pyproject.toml", "Dockerfile"}
    tools = {"Makefile", *LOCKS, "package.json", "package-lock.json", "tsconfig.json", "biome.json", "LICENSE"}
    hidden = {".ci", ".git", ".gitignore", ".dockerignore"}
    made = {"data", "node_modules"}
    there = {path.name for path in ROOT.iterdir()}
    unknown = {
        name
        for name in there - rooms - tools - hidden - made
        if not re.fullmatch(r"\.(venv|\w+_cache|hypothesis)", name)
    }
    assert unknown == set()
