"""One transaction for everybody who waits. The unique keys are the fence: whoever decided on old rows stores nothing.

Rows go in in the order of their keys, so that two nodes never wait for each other crosswise. What is accepted and what
is refused are rows of two tables, which no key holds together: that takes a lock on the command.
"""

import zlib
from collections.abc import Sequence
from typing import Final

from app.store.decision import Command, Decision, Refusal, commands, dinners
from app.store.jobs import Append, Erase, Refuse, Rewrite, Row, Write
from app.store.log import Answer, Appended, Outcome, StorageBusy, StorageForgot
from app.store.postgres import statements
from app.store.postgres.connections import Connection
from app.store.rows import blanked

TRIES: Final = 5
"""How often a batch is decided anew because another node was quicker with one of its dinners."""

SLOTS: Final = 1024
"""Locks that all commands share, since a server has room for some thousands. Two commands that have one in common may
wait for each other's commit, which is all that it costs."""


async def commit(line: Connection, writes: Sequence[Write], epoch: str) -> Decision:
    """Decide and store the writes in one transaction, durable on return.

    Raises StorageBusy where other nodes were quicker every time, StorageForgot where the database has another `epoch`,
    and the driver's errors: then give up the line.
    """
    begin = statements.begin(slots(writes))
    for _ in range(TRIES):
        await line.execute(begin)
        decision = await _decided(line, writes, epoch)
        if await _stored(line, decision):
            await line.execute("COMMIT")
            return decision
        await line.execute("ROLLBACK")
    raise StorageBusy("other nodes are writing the same dinners")


def slots(writes: Sequence[Write]) -> dict[int, bool]:
    """The locks of these writes, and whether to be alone with each.

    Whoever refuses a command is: nobody accepts it meanwhile, nor refuses it otherwise. Those who accept do not wait
    for each other, since the keys decide between them.
    """
    found: dict[int, bool] = {}
    for write in writes:
        for command in commands([write]):
            slot = zlib.crc32("\0".join(command).encode()) % SLOTS
            found[slot] = found.get(slot, False) or isinstance(write, Refuse)
    return found


async def rewrite(line: Connection, job: Rewrite, epoch: str) -> Outcome:
    """Append, take the words out of the rows before, and write the table anew, all in one transaction. As `commit`."""
    asked = job.append
    await line.execute(statements.BEGIN_ERASING)
    decision = await _decided(line, [asked], epoch)
    (outcome,) = decision.outcomes
    assert not isinstance(outcome, int | str)
    if isinstance(outcome, Appended):
        if not await _stored(line, decision):
            raise StorageBusy("another node is writing this dinner")
        await _blank(line, asked, job)
        await line.execute(statements.RENEW)
    await line.execute("COMMIT")
    return outcome


async def erase(line: Connection, erasures: Sequence[Erase], epoch: str) -> list[bool]:
    """Delete the rows of these dinners and write the tables anew, in one transaction; which went. As `commit`."""
    await line.execute(statements.BEGIN_ERASING)
    newest = await _newest(line, {erasure.dinner for erasure in erasures}, epoch)
    meant = [erasure.meant(newest[erasure.dinner]) for erasure in erasures]
    leaving = [erasure.dinner for erasure, goes in zip(erasures, meant, strict=True) if goes]
    for delete in statements.FORGET:
        found = {dinner for (dinner,) in await line.fetch(delete, leaving)}
    if found:
        await line.execute(statements.RENEW)
    await line.execute("COMMIT")
    # Named twice, forgotten once.
    return [goes and _took(found, erasure.dinner) for erasure, goes in zip(erasures, meant, strict=True)]


def _took(found: set[str], dinner: str) -> bool:
    """Take one out, if it is there."""
    there = dinner in found
    found.discard(dinner)
    return there


async def _decided(line: Connection, writes: Sequence[Write], epoch: str) -> Decision:
    heads = {dinner: seq or 0 for dinner, seq in (await _newest(line, dinners(writes), epoch)).items()}
    return Decision(heads, await _answers(line, commands(writes)), writes)


async def _newest(line: Connection, dinners: set[str], epoch: str) -> dict[str, int | None]:
    # Sorted, and not for the eye: the same batch is the same statement with the same plan.
    found = await line.fetch(statements.HEADS, sorted(dinners))
    if any(now != epoch for _, _, now in found):
        raise StorageForgot("another database is in the place of ours")
    return {dinner: seq for dinner, seq, _ in found}


async def _answers(line: Connection, asked: Sequence[Command]) -> dict[Command, Answer]:
    if not asked:
        return {}
    found = await line.fetch(statements.ANSWERS, *_columns(asked))
    # An event stands before a refusal of the same command.
    answers = {(dinner, actor, command_id): seq or code for dinner, actor, command_id, seq, code in found}
    return {command: answer for command, answer in answers.items() if answer is not None}


async def _stored(line: Connection, decision: Decision) -> bool:
    """Insert what was decided; False where a key was against a row of it."""
    return await _inserted(line, statements.INSERT_EVENTS, decision.events) and await _inserted(
        line, statements.INSERT_REFUSALS, decision.refusals
    )


async def _inserted(line: Connection, insert: str, rows: Sequence[Row] | Sequence[Refusal]) -> bool:
    if not rows:
        return True
    kept = await line.fetch(insert, *_columns(sorted(rows, key=lambda row: row[:3])))
    return len(kept) == len(rows)


async def _blank(line: Connection, asked: Append, job: Rewrite) -> None:
    without = [
        (seq, *new)
        for seq, kind, body in await line.fetch(statements.BEFORE, asked.dinner, asked.after)
        if (new := blanked(kind, body, job.blank)) is not None
    ]
    if without:
        await line.execute(statements.REPLACE, asked.dinner, *_columns(without))


def _columns(rows: Sequence[tuple[object, ...]]) -> list[list[object]]:
    """The rows as columns, the way `unnest` takes them."""
    return [list(column) for column in zip(*rows, strict=True)]
