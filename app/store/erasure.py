"""Forgetting for good.

Deleting is not enough, and neither is `secure_delete`: when SQLite moves rows between pages it leaves copies of them
in free space that a later DELETE does not know about. Only a file written anew holds nothing but what it should.
"""

import sqlite3
from collections.abc import Sequence

from app.store import rows, statements
from app.store.batch import Batch, transaction
from app.store.connections import checkpoint
from app.store.decision import Heads
from app.store.identity import renew
from app.store.jobs import Erase, Rewrite
from app.store.log import Appended, Outcome, StorageBusy
from app.store.mark import Mark


def forget(database: sqlite3.Connection, erasures: Sequence[Erase]) -> list[bool]:
    """Delete the rows of the dinners in one transaction that also records the scrub it owes; which ones went."""
    with transaction(database):
        found = [_delete(database, erasure) for erasure in erasures]
        if any(found):
            database.execute(statements.OWE_SCRUB, (1,))
    return found


def rewrite(database: sqlite3.Connection, known: Heads, job: Rewrite) -> Outcome:
    """Append, and take the words out of the rows before, in one transaction that also records the scrub it owes."""
    asked = job.append
    with transaction(database):
        batch = Batch(database, known, [asked])
        batch.store()
        (outcome,) = batch.outcomes
        assert not isinstance(outcome, int | str)
        if isinstance(outcome, Appended):
            for seq, kind, body in database.execute(statements.BEFORE, (asked.dinner, asked.after)).fetchall():
                blanked = rows.blanked(kind, body, job.blank)
                if blanked is not None:
                    database.execute(statements.REPLACE, (*blanked, asked.dinner, seq))
            database.execute(statements.OWE_SCRUB, (1,))
    batch.settle()
    return outcome


def scrub(database: sqlite3.Connection, mark: Mark) -> None:
    """Write the file anew if an erasure still owes it. Takes about as long as copying the file.

    Raises StorageBusy or sqlite3.Error; the scrub is then still owed, also after a restart.
    """
    if not database.execute(statements.SCRUB_OWED).fetchone()[0]:
        return
    renew(database, mark)
    database.execute("VACUUM")
    if not checkpoint(database, "TRUNCATE"):
        raise StorageBusy("somebody is still reading what was erased")
    database.execute(statements.OWE_SCRUB, (0,))


def _delete(database: sqlite3.Connection, erasure: Erase) -> bool:
    dinner = erasure.dinner
    if not erasure.meant(dict(database.execute(statements.heads(1), (dinner,)).fetchall()).get(dinner)):
        return False
    return [database.execute(delete, (dinner,)).rowcount for delete in statements.FORGET][-1] > 0
