"""From what a room asks for to the rows that keep it: the same on every engine."""

from collections.abc import Sequence

from app.game.names import DinnerCode
from app.store.codec import encode
from app.store.decision import Command
from app.store.jobs import Row
from app.store.log import Deed, check


def written(
    dinner: DinnerCode, after: int, deeds: Sequence[Deed], at: int
) -> tuple[tuple[Row, ...], dict[Command, int]]:
    """The rows of the deeds, and the version that each of their ids led to. Raises ValueError for no deeds, no text."""
    check(deeds)
    rows: list[Row] = []
    answers: dict[Command, int] = {}
    seq = after
    for deed in deeds:
        actor, command_id = deed.actor, deed.command_id
        check_text(dinner, actor, command_id)
        last = seq + len(deed.events)
        for event in deed.events:
            seq += 1
            kind, body = encode(event)
            rows.append((dinner, seq, at, kind, body, actor, command_id if seq == last else None))
        if command_id is not None:
            answers[dinner, actor, command_id] = last
    return tuple(rows), answers


def check_text(*texts: str | None) -> None:
    """Raises ValueError for what no engine keeps: a lone surrogate, NUL.

    It would fail in the writer's hands, and with it everybody in the same batch.
    """
    for text in texts:
        if text is not None:
            text.encode()
            if "\0" in text:
                raise ValueError("no text holds NUL")
