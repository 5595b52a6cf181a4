"""Menus by number, as last shown."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

JSON = sa.JSON(none_as_null=True).with_variant(
    postgresql.JSONB(none_as_null=True, astext_type=sa.Text()), 'postgresql'
)

revision = '0029'
down_revision = '0028'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('shown_menu',
    sa.Column('address_id', sa.Integer(), autoincrement=False, nullable=False),
    sa.Column('menu', JSON, nullable=False),
    sa.Column('row_id', sa.BigInteger(), nullable=False),
    sa.Column('before', JSON, nullable=True),
    sa.ForeignKeyConstraint(['address_id'], ['address.id'], name=op.f('fk_shown_menu_address_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('address_id', name=op.f('pk_shown_menu'))
    )


def downgrade() -> None:
    op.drop_table('shown_menu')
