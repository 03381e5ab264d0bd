"""The first tables."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None
additive = False

_WORDS = {
    "event": ("dinner", "kind", "body", "actor", "command_id"),
    "refusal": ("dinner", "actor", "command_id", "code"),
}


def upgrade() -> None:
    """Create the event log, the refusals beside it, and the memory's own row."""
    op.create_table(
        "event",
        sa.Column("dinner", sa.String(), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("actor", sa.String(), nullable=False),
        sa.Column("command_id", sa.String(), nullable=True),
        sa.PrimaryKeyConstraint("dinner", "seq"),
        sa.UniqueConstraint("dinner", "actor", "command_id", name="event_answers_once"),
    )
    op.create_table(
        "refusal",
        sa.Column("dinner", sa.String(), nullable=False),
        sa.Column("actor", sa.String(), nullable=False),
        sa.Column("command_id", sa.String(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("dinner", "actor", "command_id"),
    )
    op.create_table(
        "memory",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("epoch", sa.String(), nullable=False),
        sa.Column("scrub", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    if op.get_bind().dialect.name == "postgresql":
        # Its statistics would keep words that people take back, and codes of dinners that are erased.
        for table, columns in _WORDS.items():
            for column in columns:
                op.execute(f"ALTER TABLE {table} ALTER COLUMN {column} SET STATISTICS 0")


def downgrade() -> None:
    """There is nothing before the first tables."""
    op.drop_table("memory")
    op.drop_table("refusal")
    op.drop_table("event")
