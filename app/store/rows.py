"""What is read from the database, and what its rows mean: the same on every engine."""

from collections.abc import Sequence
from typing import Any, Final

from sqlalchemy import Select, func, select

from app.game.names import DinnerCode
from app.store.codec import decode, encode
from app.store.log import Answer, Blank, Entry
from app.store.tables import EVENT, MEMORY, REFUSAL

Rows = Sequence[Any]
"""What a query gave: rows of the columns it asked for."""

_EMPTY: Final = "{}"
"""The body of a row that nobody could read."""

CODES: Final[Select[Any]] = select(EVENT.c.dinner).distinct().order_by(EVENT.c.dinner)
IDENTITY: Final[Select[Any]] = select(MEMORY.c.epoch)


def entries_after(dinner: DinnerCode, after: int) -> Select[Any]:
    """The entries of a dinner with a sequence number over `after`."""
    return (
        select(EVENT.c.seq, EVENT.c.at, EVENT.c.kind, EVENT.c.body, EVENT.c.actor, EVENT.c.command_id)
        .where(EVENT.c.dinner == dinner, EVENT.c.seq > after)
        .order_by(EVENT.c.seq)
    )


def refused(dinner: DinnerCode) -> Select[Any]:
    """The commands of a dinner that were refused, with the code."""
    return select(REFUSAL.c.actor, REFUSAL.c.command_id, REFUSAL.c.code).where(REFUSAL.c.dinner == dinner)


def done(dinner: DinnerCode) -> Select[Any]:
    """The commands of a dinner that were accepted, with the version they led to."""
    return select(EVENT.c.actor, EVENT.c.command_id, EVENT.c.seq).where(
        EVENT.c.dinner == dinner, EVENT.c.command_id.is_not(None)
    )


def versions(dinners: Sequence[DinnerCode]) -> Select[Any]:
    """The newest sequence number of those of these dinners that exist."""
    return select(EVENT.c.dinner, func.max(EVENT.c.seq)).where(EVENT.c.dinner.in_(dinners)).group_by(EVENT.c.dinner)


def as_entries(rows: Rows) -> list[Entry]:
    """Rows of `entries_after`."""
    return [_entry(*row) for row in rows]


def by_command(rows: Rows) -> dict[tuple[str, str], Answer]:
    """Rows of `refused` or `done`."""
    return {(actor, command_id): answer for actor, command_id, answer in rows}


def as_codes(rows: Rows) -> list[DinnerCode]:
    """Rows of `CODES`; sorted here, since every database has an alphabet of its own."""
    return sorted(DinnerCode(row[0]) for row in rows)


def as_identity(rows: Rows) -> str:
    """Rows of `IDENTITY`; a database that says nothing of itself is nobody's."""
    return str(rows[0][0]) if rows else ""


def as_versions(rows: Rows) -> dict[DinnerCode, int]:
    """Rows of `versions`."""
    return {DinnerCode(dinner): seq for dinner, seq in rows}


def blanked(kind: str, body: str, blank: Blank) -> tuple[str, str] | None:
    """The kind and body without the words; None where they hold none of them and stay as they were written."""
    event = decode(kind, body)
    if event is None:
        return kind, _EMPTY
    without = blank(event)
    return None if without == event else encode(without)


def _entry(seq: int, at: int, kind: str, body: str, actor: str, command_id: str | None) -> Entry:
    event = decode(kind, body)
    return Entry(seq, at, event, actor, command_id, unread=kind if event is None else None)
