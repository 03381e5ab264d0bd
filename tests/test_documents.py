"""The documents say what the code does: every rule, command, field, code, setting and word has its line."""

import ast
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, fields
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from pydantic import BaseModel

from app.game import names, views
from app.i18n import LANGUAGES, catalogue
from app.protocol import CloseCode, Do, Hello, Malformed, Ping, parse
from app.protocol.client import SHAPES
from app.protocol.close import FINAL
from app.settings import Settings
from app.web.orders import JoinOrder, OpenOrder, QrOrder, UnderstandOrder
from tests.i18n.composed import COMPOSED, MAY_BE_SILENT, WIRE_CODES, keys_of, looks_in
from tests.protocol.test_schema import names_only_what_is_described, validate

ROOT = Path(__file__).parents[1]
RULES = ROOT / "app/game/RULES.md"
PROTOCOL = ROOT / "app/protocol/PROTOCOL.md"
README = ROOT / "README.md"


def read(path: Path) -> str:
    return path.read_text(encoding="utf-8")


# RULES.md


def rules() -> set[str]:
    return set(re.findall(r"^- \*\*([A-Z]\d+)\*\*", read(RULES), re.MULTILINE))


@cache
def cited() -> dict[str, set[str]]:
    """By rule, the tests that cite it: in their name (`test_b7_…`) or in their docstring ("(B7)", "B7, B8: …")."""
    found: dict[str, set[str]] = {}
    for path in (ROOT / "tests").rglob("test_*.py"):
        for node in ast.walk(ast.parse(read(path))):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and _is_test(node):
                for rule in _citations(node):
                    found.setdefault(rule, set()).add(f"{path.relative_to(ROOT)}::{node.name}")
    return found


def _is_test(node: ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
    marks = {ast.unparse(mark).partition("(")[0] for mark in node.decorator_list}
    return node.name.startswith("test_") or bool(marks & {"rule", "invariant"})


def _citations(node: ast.FunctionDef | ast.AsyncFunctionDef) -> Iterator[str]:
    series = "".join(sorted({rule[0] for rule in rules()}))
    for part in node.name.split("_")[1:]:
        if re.fullmatch(f"[{series.lower()}]\\d+", part):
            yield part.upper()
    yield from re.findall(rf"\b[{series}]\d+\b", ast.get_docstring(node) or "")


def test_there_are_rules_and_none_has_its_number_twice() -> None:
    numbers = re.findall(r"^- \*\*([A-Z]\d+)\*\*", read(RULES), re.MULTILINE)
    assert len(numbers) > 50
    assert len(numbers) == len(set(numbers))


def test_every_rule_has_a_test() -> None:
    assert sorted(rules() - cited().keys()) == []


def test_every_rule_that_a_test_cites_exists() -> None:
    assert {rule: tests for rule, tests in cited().items() if rule not in rules()} == {}


def test_every_rule_that_the_code_cites_exists() -> None:
    """Citations in comments and docstrings look like "(B1)" or "(rule S6)"."""
    text = "\n".join(read(path) for path in (ROOT / "app").rglob("*.py"))
    assert set(re.findall(r"\((?:rules? )?([A-Z]\d+)\)", text)) - rules() == set()


# PROTOCOL.md


@dataclass(frozen=True)
class Example:
    """A fenced block: what it says after the three backticks, and one JSON value of it."""

    label: str
    text: str

    @property
    def value(self) -> Any:
        return json.loads(self.text)


def examples() -> Iterator[Example]:
    """A block is one value, or one value a line."""
    for label, body in re.findall(r"^```json ([^\n]+)\n(.*?)^```$", read(PROTOCOL), re.MULTILINE | re.DOTALL):
        whole = "\n".join(body.splitlines())
        for text in [whole] if _is_json(whole) else whole.splitlines():
            yield Example(label, text)


def _is_json(text: str) -> bool:
    try:
        json.loads(text)
    except ValueError:
        return False
    return True


def labelled(start: str) -> list[Example]:
    found = [example for example in examples() if example.label.startswith(start)]
    assert found
    return found


def rows(heading: str) -> dict[str, list[str]]:
    """The tables of a section of PROTOCOL.md: by every word in backticks of the first cell, the cells of its row."""
    section = re.search(rf"^#+ {re.escape(heading)}$\n(.*?)(?=^#|\Z)", read(PROTOCOL), re.MULTILINE | re.DOTALL)
    assert section is not None, heading
    found: dict[str, list[str]] = {}
    for line in re.findall(r"^\|(.+)\|$", section[1], re.MULTILINE):
        cells = [cell.strip() for cell in re.split(r"(?<!\\)\|", line)]
        for word in re.findall(r"`([^`]+)`", cells[0]):
            found[word] = cells
    return found


def test_every_fenced_json_says_what_it_is() -> None:
    assert re.findall(r"^```json$", read(PROTOCOL), re.MULTILINE) == []
    assert {example.label.split()[0] for example in examples()} == {"client", "server", "request", "answer", "desk"}


@pytest.mark.parametrize("example", labelled("client"), ids=lambda example: example.text[:60])
def test_what_a_client_says_in_an_example_parses(example: Example) -> None:
    frame = parse(example.text)
    assert not isinstance(frame, Malformed)
    assert isinstance(frame, Hello | Do | Ping)


@pytest.mark.parametrize("example", labelled("server"), ids=lambda example: example.text[:60])
def test_what_the_server_says_in_an_example_is_as_described(example: Example) -> None:
    name = example.value["type"].title()
    validate(example.value, name)
    names_only_what_is_described(example.value, name)


def test_the_desk_of_the_example_is_as_described() -> None:
    for example in labelled("desk"):
        names_only_what_is_described(example.value, "DeskView")


@pytest.mark.parametrize("example", labelled("request"), ids=lambda example: example.label)
def test_a_request_of_an_example_is_taken(example: Example) -> None:
    orders: dict[str, type[BaseModel]] = {
        "dinners": OpenOrder,
        "guests": JoinOrder,
        "qr": QrOrder,
        "understand": UnderstandOrder,
    }
    orders[example.label.rpartition("/")[2]].model_validate_json(example.text)


def test_every_command_has_a_row_with_all_its_fields_and_an_example() -> None:
    table = rows("Commands")
    assert table.keys() == SHAPES.keys()
    for kind, shape in SHAPES.items():
        told = [
            name + ("" if field.is_required() else "?") for name, field in shape.model_fields.items() if name != "type"
        ]
        assert re.findall(r"`([^`]+)`", table[kind][1]) == told, kind
    shown = {frame["command"]["type"] for frame in (e.value for e in labelled("client")) if frame["type"] == "do"}
    assert shown == SHAPES.keys()


def test_every_refusal_has_a_row() -> None:
    assert rows("Refusals").keys() == {refusal.value for refusal in names.Refusal}


def test_every_code_of_the_wire_itself_has_a_row() -> None:
    assert rows("The wire's own").keys() == WIRE_CODES


def test_every_close_code_has_a_row_that_says_whether_clients_come_back() -> None:
    table = {cells[0]: cells for cells in rows_by_number("Ends: close codes")}
    assert table.keys() == {str(code.value) for code in CloseCode}
    for code in CloseCode:
        _, name, comes_back, _ = table[str(code.value)]
        assert name == f"`{code.name.lower()}`"
        assert comes_back == ("no" if code in FINAL else "yes")


def rows_by_number(heading: str) -> list[list[str]]:
    section = read(PROTOCOL).split(f"## {heading}\n")[1].split("\n## ")[0]
    return [[cell.strip() for cell in line.split("|")] for line in re.findall(r"^\| (\d.+) \|$", section, re.MULTILINE)]


SECTIONS = {
    "table": (views.TableView,),
    "table.guests[]": (views.GuestView,),
    "table.spotlight": (views.SpotlightView,),
    "table.spotlight.clusters[]": (views.ClusterView,),
    "table.awards[]": (views.AwardView,),
    "seat": (views.SeatView,),
    "desk": (views.DeskView,),
}
INNER = {
    "table": (views.FinaleView,),
    "table.guests[]": (views.RevealedView,),
    "table.spotlight.clusters[]": (views.ReasonView,),
    "seat": (views.SecretView, views.AnswerView, views.ConnectionView),
    "desk": (views.LinksView, views.WaitingView, views.NextView),
}


@pytest.mark.parametrize("heading", SECTIONS)
def test_every_field_of_a_view_has_a_row(heading: str) -> None:
    told = rows(heading)
    assert {field.name for view in SECTIONS[heading] for field in fields(view)} == told.keys()
    explained = " ".join(cell for cells in told.values() for cell in cells)
    for view in INNER.get(heading, ()):
        assert [field.name for field in fields(view) if f"`{field.name}`" not in explained] == []


def test_every_error_of_the_calls_has_a_row() -> None:
    """Whatever the door raises with a status and a code of its own."""
    told = {cells[0] + " " + word for cells in _error_rows() for word in re.findall(r"`([^`]+)`", cells[1])}
    raised = {f"{status} {code}" for status, code in _raised()}
    assert raised - told == set()


def _error_rows() -> list[list[str]]:
    section = read(PROTOCOL).split("### When it does not work\n")[1].split("\n## ")[0]
    return [
        [cell.strip() for cell in line.split("|")] for line in re.findall(r"^\| (\d{3} .+) \|$", section, re.MULTILINE)
    ]


def _raised() -> Iterator[tuple[int, str]]:
    for path in (ROOT / "app/web").glob("*.py"):
        for node in ast.walk(ast.parse(read(path))):
            match node:
                case ast.Call(func=ast.Name("Problem"), args=[ast.Constant(int(status)), ast.Constant(str(code)), *_]):
                    yield status, code


def test_every_call_and_page_that_exists_is_told() -> None:
    """Every path that the door routes."""
    routed = {
        node.value
        for path in (ROOT / "app/web").glob("*.py")
        for node in ast.walk(ast.parse(read(path)))
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and re.fullmatch(r"(/[a-z{}:]+)+", node.value)
    }
    text = read(PROTOCOL)
    assert routed
    assert [path for path in sorted(routed) if path not in text and not path.startswith("/static")] == []


# README.md


def test_every_setting_stands_in_the_readme() -> None:
    text = read(README)
    assert [name for name in Settings.model_fields if f"`{name.upper()}`" not in text] == []


def test_every_word_of_the_makefile_stands_in_its_head() -> None:
    makefile = read(ROOT / "Makefile")
    listed = set(re.findall(r"^#   make ([a-z]+)", makefile, re.MULTILINE))
    offered = set(re.findall(r"^([a-z]+):", makefile, re.MULTILINE))
    assert listed == offered


LINK = re.compile(r"(?<!!)\[[^\]]+\]\((?!https?:|mailto:)([^)#\s]+)(?:#[^)]*)?\)|!\[[^\]]*\]\(([^)\s]+)\)")


@pytest.mark.parametrize(
    "path", [README, *sorted((ROOT / "app").rglob("*.md"))], ids=lambda path: str(path.relative_to(ROOT))
)
def test_what_documents_point_to_exists(path: Path) -> None:
    targets = [link or picture for link, picture in LINK.findall(read(path))]
    assert [target for target in targets if not (path.parent / target).exists()] == []


# The catalogues

PLACEHOLDER = re.compile(r"\{([a-z_]+)\}")


def test_all_catalogues_have_the_same_keys_in_order() -> None:
    first, *others = ([*catalogue(language)] for language in LANGUAGES)
    assert first == sorted(first)
    assert all(other == first for other in others)


def test_sentences_have_the_same_placeholders_in_every_language() -> None:
    """A singular may leave its number out, or name it: in French it is the form for nought, too."""
    uneven = {
        key: [placeholders(catalogue(language)[key], singular=key.endswith(".one")) for language in LANGUAGES]
        for key in catalogue(LANGUAGES[0])
    }
    assert {key: sets for key, sets in uneven.items() if any(found != sets[0] for found in sets)} == {}


def placeholders(text: str, *, singular: bool) -> list[str]:
    return sorted(set(PLACEHOLDER.findall(text)) - ({"n"} if singular else set()))


def test_french_singulars_name_their_number() -> None:
    """Intl.PluralRules gives `one` for 0 as well: "une hypothèse" would say one where there is none."""
    words = catalogue("fr")
    counted = [stem for stem in _plurals() if "{n}" in words[f"{stem}.other"]]
    assert counted
    unsaid = {stem for stem in counted if "{n}" not in words[f"{stem}.one"]}
    assert unsaid <= NEVER_NOUGHT, unsaid - NEVER_NOUGHT


NEVER_NOUGHT = {"cards.lay", "guest.read.said", "screen.more_cards", "screen.more_guests"}
"""Sentences that are only said of one and more."""


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_its_number_forms(language: str) -> None:
    """What Intl.PluralRules may ask for beside `one` and `other`, such as `many`, falls back to `other`."""
    words = catalogue(language)
    forms = {key.rpartition(".")[2] for key in words if key.startswith("common.ordinal.")}
    assert forms == {"one", "two", "few", "other"}
    assert [key for key in words if key.endswith((".many", ".zero"))] == []


def test_a_dinner_speaks_every_language_that_has_words() -> None:
    assert tuple(names.Language) == LANGUAGES


@pytest.mark.parametrize("language", LANGUAGES)
def test_punctuation_is_that_of_the_language(language: str) -> None:
    """Typographic apostrophes and quotation marks; French keeps a narrow space before its tall signs."""
    pages = {key: text for key, text in catalogue(language).items() if not key.startswith(("cli.", "page.noscript"))}
    wrong = re.compile(r"['\"]|\w[;!?»]|« |[^\u202f]:(?!/)|«(?!\u202f)" if language == "fr" else r"['\"\u202f]")
    assert {key: text for key, text in pages.items() if wrong.search(text)} == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_sentence_is_empty_or_untidy(language: str) -> None:
    """The terminal may have several lines."""
    pages = {key: text for key, text in catalogue(language).items() if not key.startswith("cli.")}
    untidy = {key: text for key, text in pages.items() if not text or text != text.strip() or "  " in text}
    assert untidy == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_plural_has_both_forms(language: str) -> None:
    words = catalogue(language)
    assert [stem for stem in sorted(_plurals()) if f"{stem}.other" not in words] == []


def _plurals() -> set[str]:
    return {key.removesuffix(".one") for key in catalogue(LANGUAGES[0]) if key.endswith(".one")}


def test_every_refusal_and_every_end_has_words() -> None:
    words = catalogue(LANGUAGES[0])
    wanted = {f"refusal.{code}" for code in {*names.Refusal, *WIRE_CODES}}
    wanted |= {f"close.{code.name.lower()}" for code in FINAL}
    assert sorted(wanted - words.keys()) == []


def test_every_word_is_used_and_every_used_word_exists() -> None:
    """A key is used where it stands as a whole in a source, or where it is put together with a code that there is."""
    words = catalogue(LANGUAGES[0]).keys()
    used = set(re.findall(rf"""["'`]((?:{_rooms()})(?:\.[a-z0-9_]+)+)["'`]""", _sources()))
    possible = {key for look in COMPOSED for key in keys_of(look)}
    stems = {stem if (stem := key.rpartition(".")[0]) in _plurals() else key for key in words}
    idle = {key for key in words if not {key, key.rpartition(".")[0]} & (used | possible)}
    assert sorted(idle) == []
    said = used | {key for look in COMPOSED.keys() - MAY_BE_SILENT for key in keys_of(look)}
    assert sorted(said - stems - words) == []


def test_every_key_that_is_put_together_is_told_with_its_codes() -> None:
    assert looks_in(_sources(), _rooms()) == COMPOSED.keys()


def _rooms() -> str:
    return "|".join(sorted({key.split(".")[0] for key in catalogue(LANGUAGES[0])}))


@cache
def _sources() -> str:
    sources = [*(ROOT / "static/js").rglob("*.js"), *(ROOT / "templates").rglob("*"), *(ROOT / "app").rglob("*.py")]
    return "\n".join(read(path) for path in sources if path.is_file())
