"""app/FAULTS.md is true of the tests: what cites a number finds it, what is named as a proof is there."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[1]
FAULTS = ROOT / "app/FAULTS.md"
CITATION = re.compile(r"\b(?:FAULT|THREAT)-\d+\b")


def read(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def rows() -> dict[str, str]:
    """By number, what is named as its proof."""
    told = re.findall(r"^\| ((?:FAULT|THREAT)-\d+) \|.*\| ([^|]+) \|$", read(FAULTS), re.MULTILINE)
    assert len(told) == len(dict(told)), "a number was given twice"
    return dict(told)


def sources() -> list[Path]:
    """Everything that may cite: code, tests and documents, as far as it belongs to the project."""
    folders = [ROOT / name for name in ("app", "tests", "static", "templates")]
    found = [path for folder in folders for path in folder.rglob("*") if path.suffix in {".py", ".md", ".js", ".c"}]
    return [*found, ROOT / "Makefile", ROOT / "README.md"]


def test_numbers_have_no_gap() -> None:
    numbers = [
        *(f"FAULT-{number}" for number in range(1, 19)),
        *(f"THREAT-{number}" for number in range(1, 16)),
    ]
    assert [*rows()] == numbers


def test_every_citation_leads_somewhere() -> None:
    cited = {(number, str(path.relative_to(ROOT))) for path in sources() for number in CITATION.findall(read(path))}
    assert len(cited) > 50
    assert {(number, path) for number, path in cited if number not in rows()} == set()


def test_every_proof_is_there() -> None:
    """A file of tests, a test in it, or a word of the Makefile."""
    words = set(re.findall(r"^([a-z]+):", read(ROOT / "Makefile"), re.MULTILINE))
    for number, proof in rows().items():
        named = re.findall(r"`([^`]+)`", proof)
        tests = [name for name in named if name.startswith("tests/")]
        assert tests, number
        for name in tests:
            path, _, test = name.partition("::")
            assert (ROOT / path).is_file(), f"{number}: {path}"
            assert f"def {test}(" in read(ROOT / path) or not test, f"{number}: {name}"
        assert {name.removeprefix("make ") for name in named if name.startswith("make ")} <= words, number


def test_chaos_is_called_by_the_numbers_of_the_page() -> None:
    """`--only F5` is FAULT-5, and the page says of which faults there is a long run."""
    runs = {f"FAULT-{number}" for number in re.findall(r"async def f(\d+)\(", read(ROOT / "tests/chaos/__main__.py"))}
    assert runs == {number for number, proof in rows().items() if number[0] == "F" and "`make chaos`" in proof}
