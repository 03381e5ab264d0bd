"""Which key these dinners are kept with."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None
additive = False  # who does not know it would open with any key, and declare all links dead


def upgrade() -> None:
    """Room for the fingerprint of the key; whoever comes next leaves theirs."""
    op.add_column("memory", sa.Column("fingerprint", sa.String(), nullable=True))


def downgrade() -> None:
    """Without it any key will do."""
    op.drop_column("memory", "fingerprint")
