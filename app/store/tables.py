"""The tables, declared once: migrations must lead here, the append is built from here, reads go through here."""

from sqlalchemy import BigInteger, Table, Text, UniqueConstraint
from sqlmodel import Field, SQLModel


class EventRow(SQLModel, table=True):
    """One event of a dinner. `at`: Unix ms. `command_id` only on the last event a command led to.

    The key that gives a command one effect stands in this order in a file; on a server, the sender before the id.
    """

    __tablename__ = "event"
    __table_args__ = (UniqueConstraint("dinner", "command_id", "actor", name="event_answers_once"),)

    dinner: str = Field(primary_key=True)
    seq: int = Field(primary_key=True)
    at: int = Field(sa_type=BigInteger)
    kind: str
    body: str = Field(sa_type=Text)
    actor: str
    command_id: str | None = None


class RefusalRow(SQLModel, table=True):
    """A refusal, so that a command sent again is refused again. `at`: Unix ms."""

    __tablename__ = "refusal"

    dinner: str = Field(primary_key=True)
    actor: str = Field(primary_key=True)
    command_id: str = Field(primary_key=True)
    code: str
    at: int = Field(sa_type=BigInteger)


class MemoryRow(SQLModel, table=True):
    """What this database knows about itself, in its only row. The table keeps its name: a new one would need a step.

    `scrub`: an erasure has not reached every byte yet. `fingerprint`: of the key that its nodes have to have, once one
    has come; files take any.
    """

    __tablename__ = "memory"

    id: int = Field(default=1, primary_key=True, sa_column_kwargs={"autoincrement": False})
    epoch: str
    scrub: bool = False
    fingerprint: str | None = None


class ShapeRow(SQLModel, table=True):
    """The oldest step whose version may use these tables, in its only row."""

    __tablename__ = "shape"

    oldest: str = Field(primary_key=True)


metadata = SQLModel.metadata
EVENT: Table = metadata.tables["event"]
REFUSAL: Table = metadata.tables["refusal"]
MEMORY: Table = metadata.tables["memory"]
SHAPE: Table = metadata.tables["shape"]


def names(table: Table) -> tuple[str, ...]:
    """The column names of a table, in order."""
    return tuple(column.name for column in table.columns)
