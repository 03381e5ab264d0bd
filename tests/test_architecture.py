"""The house keeps its shape: who may know whom, what stays pure, and how big a room may grow.

Read off the syntax trees, so imports inside functions and for type checkers count as well.
"""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from statistics import median

import pytest

ROOT = Path(__file__).parents[1]
APP = ROOT / "app"

KNOWS: dict[str, set[str]] = {
    "game": set(),
    "professions": set(),
    "i18n": set(),
    "settings": set(),
    "log": set(),
    "protocol": {"app.game"},
    "store": {"app.game"},
    "archive": {"app.game"},
    "rooms": {"app.game", "app.i18n", "app.professions", "app.protocol", "app.store"},
    "gallery": {"app.game", "app.protocol", "app.rooms", "app.rehearsal"},
    "rehearsal": {"app.protocol", "app.i18n", "app.game.names"},
    "takehome": {"app.game", "app.archive", "app.i18n"},
    "web": {
        "app.game",
        "app.takehome",
        "app.archive",
        "app.gallery",
        "app.professions",
        "app.protocol",
        "app.store",
        "app.rooms",
        "app.i18n",
        "app.settings",
        "app.log",
    },
    "operator": {
        "app.game",
        "app.archive",
        "app.professions",
        "app.store",
        "app.rooms",
        "app.takehome",
        "app.web",
        "app.i18n",
        "app.settings",
    },
    "main": {"app.game", "app.store", "app.rooms", "app.web", "app.operator", "app.settings", "app.log"},
    "__main__": {"app.cli"},
    "cli": {
        "app.game",
        "app.archive",
        "app.store",
        "app.rooms",
        "app.operator",
        "app.web",
        "app.i18n",
        "app.settings",
        "app.log",
        "app.main",
        "app.rehearsal",
    },
}
"""What each room may import besides itself. Arrows point inwards; nobody imports `web` but whoever wires."""

_DATA = {"collections", "dataclasses", "enum", "functools", "itertools", "operator", "types", "typing", "unicodedata"}
PURE = {"game": _DATA, "professions": {*_DATA, "re"}}
"""What the pure rooms may import: data types. No clock, chance, disk, socket or framework."""

EDGES = {"professions/tables.py: importlib", "professions/__main__.py: sys"}
"""The two places where a pure room meets the world: its own tables, read once, and the command that tries it out."""

OUTSIDE = {"open", "print", "input", "exec", "eval", "compile", "__import__", "breakpoint", "globals", "id", "hash"}
"""Builtins that reach out of a pure room, or differ from one process to the next."""

FRAMEWORKS = {"fastapi", "starlette", "uvicorn"}

MAX_FILE_LINES = 400
MAX_MEDIAN_FILE_LINES = 110
MAX_FUNCTION_LINES = 85
MAX_MEDIAN_FUNCTION_LINES = 10


def modules(*rooms: str) -> list[Path]:
    found = [path for room in rooms for path in (APP / room).rglob("*.py")]
    assert found, f"nothing in {rooms}"
    return found


def room_of(path: Path) -> str:
    return path.relative_to(APP).with_suffix("").parts[0]


def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


def imports(path: Path) -> Iterator[str]:
    """Every module that is imported anywhere in a file, by its full name."""
    package = path.relative_to(ROOT).parent.parts
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = package[: len(package) - node.level + 1] if node.level else ()
            module = ".".join([*above, *([node.module] if node.module else [])])
            yield from (f"{module}.{alias.name}" for alias in node.names) if module == "app" else [module]


def inside(module: str, places: set[str]) -> bool:
    return any(module == place or module.startswith(f"{place}.") for place in places)


ALL = sorted(APP.rglob("*.py"))
NAMED = [str(path.relative_to(ROOT)) for path in ALL]


def test_every_room_of_the_house_is_named_here() -> None:
    assert {room_of(path) for path in ALL} - {"__init__"} <= KNOWS.keys()


@pytest.mark.parametrize("path", ALL, ids=NAMED)
def test_imports_point_inwards(path: Path) -> None:
    room = room_of(path)
    if room == "__init__":
        return
    may = KNOWS[room] | {f"app.{room}"}
    ours = {module for module in imports(path) if inside(module, {"app"})}
    assert {module for module in ours if module != "app.__version__" and not inside(module, may)} == set()


@pytest.mark.parametrize("room", PURE)
def test_pure_rooms_import_data_types_only(room: str) -> None:
    foreign = {
        f"{room}/{path.name}: {module}"
        for path in modules(room)
        for module in imports(path)
        if not inside(module, PURE[room] | {f"app.{room}"})
    }
    assert foreign - EDGES == set()


@pytest.mark.parametrize("room", PURE)
def test_pure_rooms_touch_nothing_outside(room: str) -> None:
    touched = {
        f"{path.name}:{node.lineno} {node.func.id}"
        for path in modules(room)
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in OUTSIDE
    }
    assert touched == set()


@pytest.mark.parametrize("room", PURE)
def test_pure_rooms_are_synchronous_and_keep_no_state(room: str) -> None:
    kinds = (ast.AsyncFunctionDef, ast.Await, ast.AsyncFor, ast.AsyncWith, ast.Global, ast.Nonlocal)
    found = {
        f"{path.name}: {type(node).__name__}"
        for path in modules(room)
        for node in ast.walk(tree(path))
        if isinstance(node, kinds)
    }
    assert found == set()


COPIED_WHOLE = {"Guest", "Ruling", "Wall", "Moment", "Dinner"}
"""What `game/changing.py` copies: frozen, without slots."""


def test_the_rules_are_made_of_frozen_values() -> None:
    """With slots, but for what is copied all evening; a view is made, encoded and dropped."""
    marks = {
        node.name: [ast.unparse(mark) for mark in node.decorator_list]
        for path in modules("game")
        if path.name != "views.py"
        for node in ast.walk(tree(path))
        if isinstance(node, ast.ClassDef) and not _is_enum(node)
    }
    loose = {name for name, mark in marks.items() if "dataclass(frozen=True, slots=True)" not in mark}
    assert loose == COPIED_WHOLE
    assert all(marks[name] == ["dataclass(frozen=True)"] for name in COPIED_WHOLE)


def _is_enum(node: ast.ClassDef) -> bool:
    return any("Enum" in ast.unparse(base) for base in node.bases)


def test_only_the_door_knows_the_web_framework() -> None:
    knowing = {room_of(path) for path in ALL for module in imports(path) if inside(module, FRAMEWORKS)}
    assert knowing <= {"web", "main", "cli"}


def test_only_the_memory_knows_the_database() -> None:
    knowing = {
        room_of(path)
        for path in ALL
        for module in imports(path)
        if inside(module, {"sqlite3", "sqlalchemy", "sqlmodel", "alembic", "asyncpg"})
    }
    assert knowing <= {"store"}


def test_an_evening_on_one_machine_loads_no_driver_of_many() -> None:
    """Nobody who keeps dinners in a file, without a broker, pays for what several nodes need."""
    look = (
        "import sys, tempfile, pathlib, app.main, app.store; app.store.open_log(pathlib.Path(tempfile.mkdtemp())); "
        "print(*{'asyncpg', 'redis', 'sqlalchemy.ext.asyncio'} & set(sys.modules))"
    )
    ran = subprocess.run([sys.executable, "-c", look], cwd=ROOT, capture_output=True, text=True, check=True)
    assert ran.stdout.split() == []


def test_only_settings_read_the_environment() -> None:
    """Beside them: the terminal's language, and the rehearsal hands its own environment on to the server it starts."""
    reading = {
        str(path.relative_to(APP))
        for path in ALL
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Attribute) and node.attr in ("environ", "getenv")
    }
    assert reading <= {"settings.py", "i18n/terminal.py", "rehearsal/demo.py", "rehearsal/server.py"}


def test_files_stay_small() -> None:
    lines = {str(path.relative_to(ROOT)): len(path.read_text(encoding="utf-8").splitlines()) for path in ALL}
    assert {name: count for name, count in lines.items() if count > MAX_FILE_LINES} == {}
    assert median(lines.values()) <= MAX_MEDIAN_FILE_LINES


def test_functions_stay_small() -> None:
    lengths = {
        f"{path.relative_to(ROOT)}:{node.name}": (node.end_lineno or node.lineno) - node.lineno + 1
        for path in ALL
        for node in ast.walk(tree(path))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    }
    assert {name: length for name, length in lengths.items() if length > MAX_FUNCTION_LINES} == {}
    assert median(lengths.values()) <= MAX_MEDIAN_FUNCTION_LINES


def test_every_room_says_what_it_is_for() -> None:
    assert [str(path.relative_to(ROOT)) for path in ALL if not ast.get_docstring(tree(path))] == []


ARCHITECTURE = APP / "ARCHITECTURE.md"


def test_every_file_that_the_map_names_is_there() -> None:
    """By the end of its path: rows name a file as people do."""
    named = set(re.findall(r"`([\w/.-]+\.(?:py|js|ts|json|html|css|md))`", ARCHITECTURE.read_text(encoding="utf-8")))
    assert len(named) > 40
    folders = [ROOT / name for name in ("app", "static", "templates", "tests", ".ci")]
    there = {f"/{path.relative_to(ROOT).as_posix()}" for folder in folders for path in folder.rglob("*.*")}
    assert {name for name in named if not any(path.endswith(f"/{name}") for path in there)} == set()


def test_every_room_stands_on_the_map() -> None:
    text = ARCHITECTURE.read_text(encoding="utf-8")
    rooms = {room_of(path) for path in ALL} - {"__init__", "__main__", "log"}
    assert {room for room in rooms if f"`{room}/`" not in text and f"`{room}.py`" not in text} == set()
