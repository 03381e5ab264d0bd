"""What is answered at the same time stands together."""

from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None
additive = True

KEY = "event_answers_once"


def upgrade() -> None:
    """The sender after the id: ids rise with the time, so a dinner's newest answers share a page of the key."""
    _by("dinner", "command_id", "actor")


def downgrade() -> None:
    """The sender before it: each guest's answers stand together."""
    _by("dinner", "actor", "command_id")


def _by(*columns: str) -> None:
    """In a file only: there a page that changes is written whole. A server would hold up the house for nothing."""
    if op.get_context().dialect.name == "sqlite":
        with op.batch_alter_table("event") as table:
            table.drop_constraint(KEY, type_="unique")
            table.create_unique_constraint(KEY, columns)
