"""Events to text and back. Kinds and fields are for ever: whatever was written once can be read here.

Reading never raises: a row that cannot be understood becomes None, and the dinner goes on without it.
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import fields
from functools import cache
from typing import Any, Final, get_args

from pydantic import TypeAdapter

from app.game.events import Event

Shape = dict[str, Any]
Upcaster = Callable[[Shape], tuple[str, Shape]]

KINDS: Final[Mapping[str, type[Event]]] = {event.kind: event for event in get_args(Event)}

UPCASTERS: Final[Mapping[str, Upcaster]] = {}
"""By stored kind: turns a shape we no longer write into a kind and shape of today. A new field with a default
needs none; a field or kind renamed, split or retyped does, and an example in tests/store/golden."""


@cache
def _adapter(kind: str) -> TypeAdapter[Event]:
    return TypeAdapter(KINDS[kind])


def encode(event: Event) -> tuple[str, str]:
    """The kind and the JSON body of an event. Raises ValueError for text that is no text (a lone surrogate)."""
    return event.kind, _adapter(event.kind).serializer.to_json(event).decode()


def decode(kind: str, body: str, upcasters: Mapping[str, Upcaster] = UPCASTERS) -> Event | None:
    """The event, or None if the kind is unknown or the body broken. Where a kind has no fields it says everything."""
    if kind in KINDS and not fields(KINDS[kind]):
        body = "{}"
    try:
        if kind in upcasters:
            kind, shape = upcasters[kind](json.loads(body))
            body = json.dumps(shape)
        # Strict: "1" for 1 is damage. A field we do not know is fine: a newer version wrote it.
        return _adapter(kind).validate_json(body, strict=True)
    except (ValueError, KeyError, TypeError):
        return None
