"""Write the JSON Schema of the file: `python -m app.archive.describe`. A test fails when it is not up to date."""

import json
from pathlib import Path
from typing import Final

from app.archive.form import schema

SCHEMA: Final = Path(__file__).parent / "schema.json"


def text() -> str:
    """The text of schema.json."""
    return json.dumps(schema(), ensure_ascii=False, indent=2) + "\n"


if __name__ == "__main__":
    SCHEMA.write_text(text(), encoding="utf-8")
