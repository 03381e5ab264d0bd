"""The few statements of the writer: each is one call for a whole batch, its rows as arrays, one for each column."""

from collections.abc import Mapping
from typing import Final

from sqlalchemy import Table

from app.store.tables import EVENT, REFUSAL, names

_BEGIN: Final = "BEGIN; LOCK TABLE event, refusal IN ROW EXCLUSIVE MODE"
_LOCKS: Final = (
    "; SELECT CASE WHEN alone THEN pg_advisory_xact_lock(7265616, slot) "
    "ELSE pg_advisory_xact_lock_shared(7265616, slot) END FROM (VALUES {}) AS asked (slot, alone)"
)

BEGIN_ERASING: Final = "BEGIN; LOCK TABLE event, refusal IN SHARE ROW EXCLUSIVE MODE"
"""Begin to erase: alone among those who write, whichever node they are on. Readers go on until RENEW."""

HEADS: Final = """
    SELECT dinner, (SELECT seq FROM event WHERE event.dinner = asked.dinner ORDER BY seq DESC LIMIT 1),
        (SELECT epoch FROM memory)
    FROM unnest($1::text[]) AS asked (dinner)"""
"""(dinner, newest sequence number or NULL, epoch) of the given dinners. One look into the key each, however long they
are."""

ANSWERS: Final = """
    SELECT dinner, actor, command_id,
        (SELECT seq FROM event JOIN_KEY), (SELECT code FROM refusal JOIN_KEY)
    FROM unnest($1::text[], $2::text[], $3::text[]) AS asked (dinner, actor, command_id)""".replace(
    "JOIN_KEY",
    "AS kept WHERE (kept.dinner, kept.actor, kept.command_id) = (asked.dinner, asked.actor, asked.command_id)",
)
"""(dinner, actor, command id, version or NULL, code of the refusal or NULL) of the given commands."""

BEFORE: Final = "SELECT seq, kind, body FROM event WHERE dinner = $1 AND seq <= $2"
REPLACE: Final = """
    UPDATE event SET kind = new.kind, body = new.body
    FROM unnest($2::int[], $3::text[], $4::text[]) AS new (seq, kind, body)
    WHERE event.dinner = $1 AND event.seq = new.seq"""

EPOCH: Final = "SELECT epoch FROM memory FOR UPDATE"
"""To exchange it: as NEWEST read where it is written, also through a pool that sends what only reads elsewhere."""

NEWEST: Final = "SELECT seq FROM event WHERE dinner = $1 ORDER BY seq DESC LIMIT 1 FOR UPDATE"

NEW_EPOCH: Final = "UPDATE memory SET epoch = $1 WHERE epoch = $2"

FORGET: Final = (
    "DELETE FROM refusal WHERE dinner = ANY ($1::text[])",
    "DELETE FROM event WHERE dinner = ANY ($1::text[]) RETURNING dinner",
)

RENEW: Final = (
    "ALTER TABLE refusal ALTER COLUMN code TYPE varchar USING code || ''; "
    "ALTER TABLE event ALTER COLUMN body TYPE text USING body || ''"
)
"""Write both tables anew, with the rows that are there for us now and no others: a VACUUM keeps those that somebody's
old snapshot may still want to see, and cannot be part of the transaction that erases.

From here to the commit nobody reads either (ACCESS EXCLUSIVE), which takes as long as the table is large; and it waits
for whoever is reading, with everybody who comes meanwhile behind it (app/deploy/CAPACITY.md, the first wall)."""


def begin(slots: Mapping[int, bool]) -> str:
    """Begin to append, with the lock every INSERT takes, taken before anything is read: nothing is erased in between.

    `slots`: the locks of the commands, and whether we have to be alone with each. In one order, or two nodes might wait
    for each other crosswise; and in the same call, which is no way more.
    """
    asked = ", ".join(f"({slot:d}, {alone})" for slot, alone in sorted(slots.items()))
    return _BEGIN + _LOCKS.format(asked) if asked else _BEGIN


def insert(table: Table) -> str:
    """Insert rows, one array for each column in order, and name those that no key was against."""
    columns = names(table)
    types = ("bigint[]" if name in ("at", "seq") else "text[]" for name in columns)
    arrays = ", ".join(f"${number}::{kind}" for number, kind in enumerate(types, 1))
    listed = ", ".join(columns)
    return f"INSERT INTO {table.name} ({listed}) SELECT * FROM unnest({arrays}) ON CONFLICT DO NOTHING RETURNING dinner"  # noqa: S608


INSERT_EVENTS: Final = insert(EVENT)
INSERT_REFUSALS: Final = insert(REFUSAL)
