"""What others wrote is what VENDOR.md says it is, with its licence beside it."""

import hashlib
import re

from tests.static.places import STATIC

VENDOR = STATIC / "vendor"
TEXT = (VENDOR / "VENDOR.md").read_text(encoding="utf-8")


def test_every_vendored_module_is_the_one_whose_hash_is_written_down() -> None:
    told = dict(re.findall(r"^\| `([^`]+)` \| `[0-9a-f]{64}` \| `([0-9a-f]{64})` \|$", TEXT, re.MULTILINE))
    shipped = {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in VENDOR.glob("*.mjs")}
    assert told
    assert told == shipped


def test_every_vendored_module_has_its_licence_beside_it() -> None:
    told = dict(re.findall(r"^\| `([^`]+\.mjs)` \|.*, (LICENSE-[^ |]+) \|$", TEXT, re.MULTILINE))
    assert told.keys() == {path.name for path in VENDOR.glob("*.mjs")}
    assert [licence for licence in told.values() if not (VENDOR / licence).is_file()] == []


def test_every_font_has_its_licence_beside_it() -> None:
    fonts = {path.name.split("-")[0] for path in (STATIC / "fonts").glob("*.woff2")}
    licences = " ".join(path.name.lower() for path in (STATIC / "fonts").glob("LICENSE-*"))
    assert fonts
    assert [font for font in sorted(fonts) if font not in licences] == []
