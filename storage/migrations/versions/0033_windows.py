"""Windows of a channel, what messages cost, and the platform's templates."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

JSON = sa.JSON(none_as_null=True).with_variant(
    postgresql.JSONB(none_as_null=True, astext_type=sa.Text()), 'postgresql'
)
COSTS = "cost > 0 AND state IN ('waiting', 'held', 'sending', 'unknown')"

revision = '0033'
down_revision = '0032'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column('address', sa.Column('heard_at', sa.Double(), nullable=True))
    op.add_column('notice', sa.Column('free_only', sa.Boolean(), server_default=sa.false(), nullable=False))
    op.add_column('outbox_body', sa.Column('template', JSON, nullable=True))
    op.add_column('outbox', sa.Column('cost', sa.Integer(), nullable=True))
    op.add_column('outbox', sa.Column('by_template', sa.Boolean(), server_default=sa.false(), nullable=False))
    op.create_index(
        'ix_outbox_cost', 'outbox', ['channel', 'cost'],
        sqlite_where=sa.text(COSTS), postgresql_where=sa.text(COSTS),
    )
    op.create_table('channel_budget',
    sa.Column('channel', sa.String(length=20), nullable=False),
    sa.Column('monthly', sa.Integer(), nullable=True),
    sa.Column('urgent', sa.Integer(), nullable=True),
    sa.Column('quota_left', sa.Integer(), nullable=True),
    sa.Column('quota_most', sa.Integer(), nullable=True),
    sa.Column('quota_at', sa.Double(), nullable=True),
    sa.Column('trouble', sa.String(length=40), nullable=True),
    sa.Column('trouble_at', sa.Double(), nullable=True),
    sa.PrimaryKeyConstraint('channel', name=op.f('pk_channel_budget'))
    )
    op.create_table('channel_spent',
    sa.Column('channel', sa.String(length=20), nullable=False),
    sa.Column('month', sa.String(length=7), nullable=False),
    sa.Column('kind', sa.String(length=10), nullable=False),
    sa.Column('messages', sa.Integer(), nullable=False),
    sa.Column('cost', sa.Integer(), nullable=False),
    sa.PrimaryKeyConstraint('channel', 'month', 'kind', name=op.f('pk_channel_spent'))
    )
    op.create_table('platform_template',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('channel', sa.String(length=20), nullable=False),
    sa.Column('external_id', sa.String(length=40), nullable=False),
    sa.Column('name', sa.String(length=100), nullable=False),
    sa.Column('kind', sa.String(length=20), nullable=False),
    sa.Column('used_for', sa.String(length=20), nullable=False),
    sa.Column('price', sa.Integer(), nullable=False),
    sa.Column('approved', sa.Boolean(), nullable=False),
    sa.Column('fields', JSON, nullable=False),
    sa.Column('changed_by', sa.Integer(), nullable=True),
    sa.ForeignKeyConstraint(['changed_by'], ['person.id'], name=op.f('fk_platform_template_changed_by'), ondelete='SET NULL'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_platform_template'))
    )


def downgrade() -> None:
    op.drop_table('platform_template')
    op.drop_table('channel_spent')
    op.drop_table('channel_budget')
    op.drop_index('ix_outbox_cost', 'outbox')
    op.drop_column('outbox', 'by_template')
    op.drop_column('outbox', 'cost')
    op.drop_column('outbox_body', 'template')
    op.drop_column('notice', 'free_only')
    op.drop_column('address', 'heard_at')
