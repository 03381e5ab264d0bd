"""Where the pages and their sources lie, and which modules each of them is made of."""

import re
from pathlib import Path

from app.web import shells

ROOT = Path(__file__).parents[2]
STATIC = ROOT / "static"
PAGES = STATIC / "pages"
"""What the door sends: laid by `make pages` from everything else."""

TEMPLATES = ROOT / "templates"

VIEWS = [value for value in vars(shells).values() if isinstance(value, shells.View)]
"""Every page that runs a script."""

IMPORT = re.compile(
    r"""(?:^|;)\s*(?:import|export)\s*(?:[\w*{][^;"'`=()]*?\bfrom)?\s*["']([^"'\n]+)["']""", re.MULTILINE
)
"""Static imports and re-exports: minified ones as well."""


def modules_of(entry: str) -> list[Path]:
    """A module and everything it imports, each once."""
    found: list[Path] = []
    coming = [STATIC / entry]
    while coming:
        path = coming.pop()
        if path not in found:
            found.append(path)
            coming += [(path.parent / name).resolve() for name in imports_of(path)]
    return found


def imports_of(path: Path) -> list[str]:
    return IMPORT.findall(without_comments(path.read_text(encoding="utf-8")))


def without_comments(source: str) -> str:
    """Block comments, and line comments on lines of their own: enough to take prose away."""
    return re.sub(r"/\*.*?\*/|^\s*//[^\n]*", "", source, flags=re.DOTALL | re.MULTILINE)
