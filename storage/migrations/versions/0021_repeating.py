"""What repeats, and reminders that a pause holds back."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

import storage.base

revision = '0021'
down_revision = '0020'
branch_labels = None
depends_on = None

JSON = sa.JSON(none_as_null=True).with_variant(
    postgresql.JSONB(none_as_null=True, astext_type=sa.Text()), 'postgresql'
)


def upgrade() -> None:
    op.add_column('due', sa.Column('held_until', sa.Double(), nullable=True))
    op.create_table('repeating',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('area_id', sa.Integer(), nullable=False),
    sa.Column('whom', sa.String(length=10), nullable=False),
    sa.Column('what', sa.String(length=200), nullable=False),
    sa.Column('rule', JSON, nullable=False),
    sa.Column('at', sa.String(length=5), nullable=False),
    sa.Column('author_id', sa.Integer(), nullable=True),
    sa.Column('state', sa.String(length=10), nullable=False),
    sa.Column('planned_until', sa.Date(), nullable=True),
    sa.Column('created_at', storage.base.Instant(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['area_id'], ['area.id'], name=op.f('fk_repeating_area_id')),
    sa.ForeignKeyConstraint(['author_id'], ['person.id'], name=op.f('fk_repeating_author_id'), ondelete='SET NULL'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_repeating'))
    )
    op.create_index(op.f('ix_repeating_area_id'), 'repeating', ['area_id'])
    op.create_index(op.f('ix_repeating_state'), 'repeating', ['state'])
    op.create_table('repeating_day',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('repeating_id', sa.Integer(), nullable=False),
    sa.Column('at', storage.base.Instant(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['repeating_id'], ['repeating.id'], name=op.f('fk_repeating_day_repeating_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_repeating_day')),
    sa.UniqueConstraint('repeating_id', 'at', name=op.f('uq_repeating_day_repeating_id'))
    )
    op.create_index(op.f('ix_repeating_day_at'), 'repeating_day', ['at'])


def downgrade() -> None:
    op.drop_table('repeating_day')
    op.drop_table('repeating')
    op.drop_column('due', 'held_until')
