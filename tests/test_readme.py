"""The README tells hosts what the buttons say, operators every command, and nobody another version or licence."""

import re
import tomllib
from pathlib import Path

from app import __version__
from app.cli import cli
from app.i18n import catalogue

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_buttons_are_named_as_they_are() -> None:
    """*English* [*Italian*], both of one word of the catalogues."""
    named = {
        tuple(" ".join(words.split()) for words in both) for both in re.findall(r"\*([^*]+)\*\s\[\*([^*]+)\*\]", README)
    }
    assert len(named) > 10
    there = {(text, catalogue("it")[key]) for key, text in catalogue("en").items()}
    assert named - there == set()


def test_every_command_of_the_terminal_has_its_row() -> None:
    offered = {
        command.name or (command.callback.__name__ if command.callback else "") for command in cli.registered_commands
    }
    assert offered == set(re.findall(r"`coperto ([a-z]+)[^`]*`", README.split("## Commands")[1].split("\n* ")[0]))


def test_version_and_licence_are_those_of_the_project() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert f"Version {__version__}" in README
    assert project["version"] == __version__
    assert f"# Licence\n\n{project['license']}" in README


def test_every_chapter_that_the_contents_name_is_there() -> None:
    """In the README, and in whatever else lists its own chapters."""
    for path in (ROOT / "README.md", *(ROOT / "app").rglob("*.md")):
        text = path.read_text(encoding="utf-8")
        chapters = {
            re.sub(r"[^\w -]", "", title.lower()).replace(" ", "-")
            for title in re.findall(r"^#+ (.+)$", text, re.MULTILINE)
        }
        assert set(re.findall(r"\]\(#([^)]+)\)", text)) - chapters == set(), path
