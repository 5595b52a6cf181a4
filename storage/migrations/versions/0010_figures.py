"""Figures counted beforehand; what a step of a case keeps for them: the hour, and the day that was owed."""

import sqlalchemy as sa
from alembic import op

import storage.base

revision = '0010'
down_revision = '0009'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column('case_step', sa.Column('taken_at', storage.base.Instant(timezone=True), nullable=True))
    op.add_column('case_step', sa.Column('owed_on', sa.Date(), nullable=True))
    op.create_index('ix_case_step_day', 'case_step', ['taken_on'])
    op.create_table('figure_count',
    sa.Column('span', sa.String(length=8), nullable=False),
    sa.Column('since', sa.Date(), nullable=False),
    sa.Column('area_id', sa.Integer(), nullable=False),
    sa.Column('measure', sa.String(length=12), nullable=False),
    sa.Column('topic', sa.String(length=10), nullable=False),
    sa.Column('opinions', sa.Integer(), nullable=False),
    sa.Column('anonymous', sa.Integer(), nullable=False),
    sa.Column('people', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['area_id'], ['area.id'], name=op.f('fk_figure_count_area_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('span', 'since', 'area_id', 'measure', 'topic', name=op.f('pk_figure_count'))
    )
    op.create_table('figure_wait',
    sa.Column('span', sa.String(length=8), nullable=False),
    sa.Column('since', sa.Date(), nullable=False),
    sa.Column('area_id', sa.Integer(), nullable=False),
    sa.Column('measure', sa.String(length=12), nullable=False),
    sa.Column('unit', sa.String(length=8), nullable=False),
    sa.Column('amount', sa.Integer(), autoincrement=False, nullable=False),
    sa.Column('cases', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['area_id'], ['area.id'], name=op.f('fk_figure_wait_area_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('span', 'since', 'area_id', 'measure', 'unit', 'amount', name=op.f('pk_figure_wait'))
    )
    op.create_table('figure_villages',
    sa.Column('area_id', sa.Integer(), nullable=False),
    sa.Column('villages', sa.Integer(), nullable=False),
    sa.Column('active', sa.Integer(), nullable=False),
    sa.Column('decided', sa.Integer(), nullable=False),
    sa.Column('counted_on', sa.Date(), nullable=False),
    sa.ForeignKeyConstraint(['area_id'], ['area.id'], name=op.f('fk_figure_villages_area_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('area_id', name=op.f('pk_figure_villages'))
    )
    op.create_table('figure_run',
    sa.Column('span', sa.String(length=8), nullable=False),
    sa.Column('since', sa.Date(), nullable=False),
    sa.Column('counted_at', storage.base.Instant(timezone=True), nullable=False),
    sa.PrimaryKeyConstraint('span', 'since', name=op.f('pk_figure_run'))
    )


def downgrade() -> None:
    for table in ('figure_run', 'figure_villages', 'figure_wait', 'figure_count'):
        op.drop_table(table)
    op.drop_index('ix_case_step_day', 'case_step')
    op.drop_column('case_step', 'owed_on')
    op.drop_column('case_step', 'taken_at')
