"""What the server says: view, ack, no, pong. Frames are text, encoded once and shared by all who get the same."""

from typing import Final

import orjson

PONG: Final = '{"type":"pong"}'


def encode(value: object) -> str:
    """A view as JSON text: dataclasses become objects, tuples arrays, enums their values."""
    return orjson.dumps(value).decode()


def encode_ack(request: str, version: int) -> str:
    """The command with this id is on disk; every view from `version` on shows its effect."""
    return encode({"type": "ack", "id": request, "version": version})


def encode_no(request: str | None, code: str, *, retry: bool = False) -> str:
    """The command with this id had no effect. `retry`: the same id may be sent again later."""
    return encode({"type": "no", "id": request, "code": code, "retry": retry})


def encode_view(epoch: str, version: int, table: str, seat: str = "null", desk: str = "null") -> str:
    """A whole view from its encoded parts: `table` is shared by all, `seat` or `desk` is private."""
    head = f'{{"type":"view","epoch":{encode(epoch)},"version":{version}'
    return f'{head},"table":{table},"seat":{seat},"desk":{desk}}}'
