"""The generated files in the tree are what the types say today."""

from app.protocol import describe
from app.protocol.client import COMMANDS
from app.protocol.schema import schema

HINT = "run `make wire` and commit what it writes"


def test_the_declarations_are_up_to_date() -> None:
    assert describe.DECLARATIONS.read_text(encoding="utf-8") == describe.declarations(), HINT


def test_the_schema_is_up_to_date() -> None:
    assert describe.SCHEMA.read_text(encoding="utf-8") == schema(), HINT


def test_every_command_is_declared() -> None:
    text = describe.declarations()
    assert [kind for kind in COMMANDS if f'readonly type: "{kind}";' not in text] == []


def test_fields_that_may_be_left_out_are_optional_and_only_those() -> None:
    seal = describe.declarations().split("export interface SealCommand {")[1].split("}")[0]
    assert "readonly profession: string;" in seal
    assert "readonly also?: ReadonlyArray<string>;" in seal
    cluster = describe.declarations().split("export interface Cluster {")[1].split("}")[0]
    assert "readonly verdict: Verdict | null;" in cluster
