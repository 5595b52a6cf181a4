"""Praise in campaigns, and which cycles staff were told of."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

import storage.base

JSON = sa.JSON(none_as_null=True).with_variant(
    postgresql.JSONB(none_as_null=True, astext_type=sa.Text()), 'postgresql'
)

revision = '0024'
down_revision = '0023'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('praise',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('area_id', sa.Integer(), nullable=False),
    sa.Column('campaign', sa.String(length=40), nullable=False),
    sa.Column('kind', sa.String(length=10), nullable=False),
    sa.Column('name', sa.String(length=200), nullable=False),
    sa.Column('reason', sa.String(length=300), nullable=False),
    sa.Column('household_id', sa.Integer(), nullable=True),
    sa.Column('state', sa.String(length=10), nullable=False),
    sa.Column('public', sa.Boolean(), nullable=True),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('editor_ids', JSON, nullable=False),
    sa.Column('approver_id', sa.Integer(), nullable=True),
    sa.Column('approved_on', sa.Date(), nullable=True),
    sa.Column('number', sa.String(length=40), nullable=True),
    sa.Column('at', storage.base.Instant(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['approver_id'], ['person.id'], name=op.f('fk_praise_approver_id'), ondelete='SET NULL'),
    sa.ForeignKeyConstraint(['area_id'], ['area.id'], name=op.f('fk_praise_area_id')),
    sa.ForeignKeyConstraint(['household_id'], ['household.id'], name=op.f('fk_praise_household_id'), ondelete='SET NULL'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_praise'))
    )
    op.create_index(op.f('ix_praise_area_id'), 'praise', ['area_id'], unique=False)
    op.create_index(op.f('ix_praise_campaign'), 'praise', ['campaign'], unique=False)
    op.create_index(op.f('ix_praise_household_id'), 'praise', ['household_id'], unique=False)
    op.create_table('cycle_told',
    sa.Column('area_id', sa.Integer(), nullable=False),
    sa.Column('cycle', sa.String(length=40), nullable=False),
    sa.Column('told_on', sa.Date(), nullable=False),
    sa.ForeignKeyConstraint(['area_id'], ['area.id'], name=op.f('fk_cycle_told_area_id')),
    sa.PrimaryKeyConstraint('area_id', 'cycle', name=op.f('pk_cycle_told'))
    )


def downgrade() -> None:
    op.drop_table('cycle_told')
    op.drop_table('praise')
