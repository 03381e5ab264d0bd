"""Which versions may go on with tables that newer steps were taken on."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None
additive = True


def upgrade() -> None:
    """Room for the oldest of them; whoever takes the steps writes it down."""
    op.create_table("shape", sa.Column("oldest", sa.String(), nullable=False), sa.PrimaryKeyConstraint("oldest"))


def downgrade() -> None:
    """Without it a version goes on with no step but its own."""
    op.drop_table("shape")
