"""The wire as an AsyncAPI 3 document: every frame as JSON Schema, derived from the types that parse and project it."""

import json
from typing import Any, Final, Literal

from pydantic import TypeAdapter
from pydantic.json_schema import GenerateJsonSchema

from app.game.names import Refusal
from app.protocol.client import PROTOCOL, DoFrame, Hello, Ping
from app.protocol.close import FINAL, CloseCode
from app.protocol.frames import SERVER_FRAMES

CLIENT_FRAMES: Final[dict[str, Any]] = {"Hello": Hello, "Do": DoFrame, "Ping": Ping}

Json = dict[str, Any]


class _ServerWritesAll(GenerateJsonSchema):
    """What the server says names every field, those that have a default in Python too."""

    def field_is_required(self, field: Any, total: bool) -> bool:
        return self.mode == "serialization" or super().field_is_required(field, total)


def schema() -> str:
    """The text of schema.json."""
    return json.dumps(_document(), ensure_ascii=False, indent=2) + "\n"


def _document() -> Json:
    payloads, definitions = _payloads()
    hears, says = list(CLIENT_FRAMES), [frame.__name__ for frame in SERVER_FRAMES]
    return {
        "asyncapi": "3.0.0",
        "info": {
            "title": "Coperto",
            "version": str(PROTOCOL),
            "description": "The socket of a dinner: UTF-8 JSON text frames. In words: PROTOCOL.md.",
        },
        "defaultContentType": "application/json",
        "channels": {
            "dinner": {
                "address": "/ws/{code}",
                "parameters": {"code": {"description": "The code of the dinner."}},
                "messages": {name: {"$ref": f"#/components/messages/{name}"} for name in hears + says},
            }
        },
        "operations": {"hear": _operation("receive", hears), "say": _operation("send", says)},
        "components": {
            "messages": {name: {"name": name, "payload": payload} for name, payload in payloads.items()},
            "schemas": definitions,
        },
        "x-refusals": [refusal.value for refusal in Refusal],
        "x-close-codes": [
            {"code": code.value, "name": code.name.lower(), "final": code in FINAL} for code in CloseCode
        ],
    }


def _payloads() -> tuple[Json, Json]:
    """By name, the schema of every frame, and the definitions they refer to."""
    mode: Literal["validation"] = "validation"
    written: Literal["serialization"] = "serialization"
    found, rest = TypeAdapter.json_schemas(
        [(name, mode, TypeAdapter(frame)) for name, frame in CLIENT_FRAMES.items()]
        + [(frame.__name__, written, TypeAdapter(frame)) for frame in SERVER_FRAMES],
        ref_template="#/components/schemas/{model}",
        schema_generator=_ServerWritesAll,
    )
    return {name: value for (name, _), value in found.items()}, rest.get("$defs", {})


def _operation(action: str, names: list[str]) -> Json:
    channel = "#/channels/dinner"
    messages = [{"$ref": f"{channel}/messages/{name}"} for name in names]
    return {"action": action, "channel": {"$ref": channel}, "messages": messages}
