"""THREAT-1, THREAT-6 over HTTP: calls made of their own description, right and wrong, by whoever holds which token."""

import asyncio
import json
from pathlib import Path
from typing import Any

import schemathesis
from hypothesis import given, settings
from schemathesis.checks import not_a_server_error
from schemathesis.core.result import Ok
from schemathesis.generation import GenerationMode
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from app.store import MemoryLog
from tests.fuzz.calls import describe
from tests.test_log import heard
from tests.web import evening
from tests.web.place import running, settings_for

EXAMPLES = 6
CHECKS = [not_a_server_error, status_code_conformance, content_type_conformance, response_schema_conformance]

Operation = schemathesis.APIOperation[Any, Any, Any, Any]
Case = schemathesis.Case[Any]
Holder = tuple[str, str] | None
"""A dinner, and a token to it; None for what chance makes up."""


def call_everything(base: str, document: dict[str, Any], holders: list[Holder]) -> dict[str, set[int]]:
    """By call, which statuses it was answered with. Raises where an answer is not as described."""
    operations = []
    for found in schemathesis.openapi.from_dict(document).get_all_operations():
        assert isinstance(found, Ok)
        operations.append(found.ok())
    # What erases comes last: before it there is something to find.
    operations.sort(key=lambda operation: operation.method.lower() == "delete")
    return {operation.label: call_often(base, operation, holders) for operation in operations}


def call_often(base: str, operation: Operation, holders: list[Holder]) -> set[int]:
    """One call, as described and not, by everybody."""
    return set().union(*(call_as(base, operation, holder) for holder in holders))


def call_as(base: str, operation: Operation, holder: Holder) -> set[int]:
    """One call by one holder of a token: which statuses it was answered with.

    As described and not as described, in halves; and the same calls in every run, so that what fails fails again.
    """
    return set().union(*(call_in(base, operation, holder, mode) for mode in GenerationMode))


def call_in(base: str, operation: Operation, holder: Holder, mode: GenerationMode) -> set[int]:
    """These calls in one mode: all as described, or none."""
    met: set[int] = set()

    @settings(max_examples=EXAMPLES if holder is None else 1, derandomize=True)
    @given(operation.as_strategy(generation_mode=mode))
    def call(case: Case) -> None:
        if holder is not None:
            case.headers["Authorization"] = f"Bearer {holder[1]}"
            there = {"code": holder[0], "guest": evening.BRUNO}
            case.path_parameters |= {name: there[name] for name in case.path_parameters.keys() & there.keys()}
        answer = case.call(base_url=base)
        met.add(answer.status_code)
        case.validate_response(answer, checks=CHECKS)
        assert answer.headers["x-content-type-options"] == ["nosniff"]

    call()
    return met


async def test_every_call_answers_as_described_whatever_it_is_sent(tmp_path: Path) -> None:
    with heard() as lines:
        async with running(settings_for(tmp_path, limits="off"), MemoryLog()) as place:
            early, late = await place.opened(), await place.opened()
            await place.join(early, "Anna")
            room = await place.room(late["code"])
            await evening.closed(room)
            keys, code = place.keys, room.dinner.code
            holders: list[Holder] = [
                None,
                *((early["code"], early[f"{who}_token"]) for who in ("host", "screen", "join")),
            ]
            holders += [(code, late["host_token"]), (code, keys.guest(code, evening.ANNA, 0)), (code, keys.house())]
            document = describe(place.house, [evening.ANNA, evening.BRUNO, "g99"])
            met = await asyncio.to_thread(call_everything, place.base, document, holders)
    never = {label for label, statuses in met.items() if not statuses & {200, 201, 204}}
    assert never <= {"POST /api/dinners/import", "POST /api/dinners/{code}/guests"}, "chance makes up no such body"
    told = [json.loads(line) for line in lines.getvalue().splitlines()]
    assert [line for line in told if "error" in line and line["logger"] != "asyncio"] == []
