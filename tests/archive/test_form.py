"""The documents of the file say what the code does."""

import json
import re
from pathlib import Path
from typing import get_args

from app.archive.bring import Why, bring
from app.archive.describe import SCHEMA, text
from app.archive.form import Evening
from app.archive.leave import evening
from app.archive.leave import text as written
from app.game.evolve import replay

PAGE = (Path(SCHEMA).parent / "ARCHIVE.md").read_text(encoding="utf-8")


def test_the_schema_in_the_tree_is_up_to_date() -> None:
    assert SCHEMA.read_text(encoding="utf-8") == text()


def test_the_example_is_a_whole_evening_that_comes_back() -> None:
    example = re.findall(r"^```json\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)[0]
    opening, facts = bring(example)
    file = Evening.model_validate_json(example)
    again = written(evening(replay((opening, *facts)), file.dates))
    assert again == json.dumps(json.loads(example), ensure_ascii=False, separators=(",", ":"))


def test_every_field_and_every_code_has_its_line() -> None:
    assert [name for name in Evening.model_fields if f"`{name}`" not in PAGE] == []
    assert set(re.findall(r"^\| `(\w+)` \|", PAGE.split("## Coming back")[1], re.MULTILINE)) == set(get_args(Why))
