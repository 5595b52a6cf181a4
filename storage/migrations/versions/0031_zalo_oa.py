"""What a channel keeps only for a time, messages in that wait, and sums of receipts."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

JSON = sa.JSON(none_as_null=True).with_variant(
    postgresql.JSONB(none_as_null=True, astext_type=sa.Text()), 'postgresql'
)

revision = '0031'
down_revision = '0029'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column('sent_file', sa.Column('until', sa.Float(), nullable=True))
    op.create_table('channel_receipt',
    sa.Column('channel', sa.String(length=20), nullable=False),
    sa.Column('day', sa.Date(), nullable=False),
    sa.Column('kind', sa.String(length=10), nullable=False),
    sa.Column('count', sa.Integer(), nullable=False),
    sa.PrimaryKeyConstraint('channel', 'day', 'kind', name=op.f('pk_channel_receipt'))
    )
    op.create_table('spooled_event',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('channel', sa.String(length=20), nullable=False),
    sa.Column('event_id', sa.String(length=80), nullable=False),
    sa.Column('address', sa.String(length=100), nullable=False),
    sa.Column('payload', JSON, nullable=False),
    sa.Column('not_before', sa.Float(), nullable=False),
    sa.Column('tries', sa.Integer(), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_spooled_event')),
    sa.UniqueConstraint('channel', 'event_id', name=op.f('uq_spooled_event_channel'))
    )


def downgrade() -> None:
    op.drop_table('spooled_event')
    op.drop_table('channel_receipt')
    with op.batch_alter_table('sent_file') as table:
        table.drop_column('until')
