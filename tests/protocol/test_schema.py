"""schema.json describes what is really said: every frame of both sides validates, and what must not does not."""

import json
from functools import cache
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError

from app.protocol import PONG, describe, encode_ack, encode_no
from tests.protocol.evening import frames_of_an_evening
from tests.protocol.samples import EVERY_COMMAND


@cache
def document() -> Any:
    return json.loads(describe.SCHEMA.read_text(encoding="utf-8"))


def validate(frame: str | dict[str, Any], name: str) -> None:
    value = json.loads(frame) if isinstance(frame, str) else frame
    schema = {**document(), "$ref": f"#/components/messages/{name}/payload"}
    Draft202012Validator(schema).validate(value)


def test_it_is_an_asyncapi_document_whose_references_lead_somewhere() -> None:
    assert document()["asyncapi"] == "3.0.0"
    for reference in _references(document()):
        place = document()
        for step in reference.removeprefix("#/").split("/"):
            place = place[step]


def test_every_schema_is_a_schema() -> None:
    for schema in document()["components"]["schemas"].values():
        Draft202012Validator.check_schema(schema)


@pytest.mark.parametrize("sample", EVERY_COMMAND, ids=lambda sample: sample["type"])
def test_every_command_fits(sample: dict[str, Any]) -> None:
    validate({"type": "do", "id": "a1", "seen": 3, "command": sample}, "Do")


@pytest.mark.parametrize("sample", EVERY_COMMAND, ids=lambda sample: sample["type"])
def test_no_command_with_an_unknown_field_fits(sample: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        validate({"type": "do", "id": "a1", "command": {**sample, "role": "host"}}, "Do")


def test_what_the_server_answers_fits() -> None:
    validate(encode_ack("a1", 3), "Ack")
    validate(encode_no("a1", "locked"), "No")
    validate(encode_no(None, "malformed"), "No")
    validate(PONG, "Pong")


def test_every_view_of_an_evening_fits_and_names_nothing_else() -> None:
    """All three viewers, from the first guest to the good night: no field missing, none that is not described."""
    frames = frames_of_an_evening()
    stages = {frame["table"]["spotlight"]["stage"] for frame in frames if frame["table"]["spotlight"]}
    assert {"wall", "drumroll", "unmasked", "verdicts", "scores"} <= stages
    for frame in frames:
        validate(frame, "View")
        names_only_what_is_described(frame, "View")


def names_only_what_is_described(value: Any, name: str) -> None:
    """Exactly the fields of this schema, and within them too."""
    _names_only(value, document()["components"]["schemas"][name])


def _names_only(value: Any, schema: Any) -> None:
    schema = _resolved(schema, value)
    if isinstance(value, list):
        for item in value:
            _names_only(item, schema["items"])
    elif isinstance(value, dict) and "properties" in schema:
        assert value.keys() == schema["properties"].keys()
        for name, inner in value.items():
            _names_only(inner, schema["properties"][name])


def _resolved(schema: Any, value: Any) -> Any:
    if "anyOf" in schema:
        kinds = [kind for kind in schema["anyOf"] if (kind.get("type") == "null") == (value is None)]
        return _resolved(kinds[0], value)
    if "$ref" in schema:
        return document()["components"]["schemas"][schema["$ref"].rpartition("/")[2]]
    return schema


def _references(value: Any) -> list[str]:
    if isinstance(value, dict):
        own = [value["$ref"]] if isinstance(value.get("$ref"), str) else []
        return own + [reference for inner in value.values() for reference in _references(inner)]
    if isinstance(value, list):
        return [reference for inner in value for reference in _references(inner)]
    return []
