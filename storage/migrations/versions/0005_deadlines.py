"""Deadlines of cases: by when to screen, clocks that stand, merged cases, urgings.

Columns are added in place: making the table anew, as Alembic does on SQLite, would lose `WITHOUT ROWID`.
"""

import sqlalchemy as sa
from alembic import op

revision = '0005'
down_revision = '0004'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column('feedback_case', sa.Column('screen_by', sa.Date(), nullable=True))
    op.add_column('feedback_case', sa.Column('stopped_on', sa.Date(), nullable=True))
    op.add_column('feedback_case', sa.Column('same_as_id', sa.BigInteger(), nullable=True))
    op.create_index('ix_feedback_case_same_as_id', 'feedback_case', ['same_as_id'])
    op.create_index('ix_feedback_case_due_on', 'feedback_case', ['due_on'])
    op.create_table('case_urging',
    sa.Column('id', sa.BigInteger(), autoincrement=False, nullable=False),
    sa.Column('case_id', sa.BigInteger(), nullable=False),
    sa.Column('number', sa.Integer(), nullable=False),
    sa.Column('urged_on', sa.Date(), nullable=False),
    sa.Column('until', sa.Date(), nullable=False),
    sa.Column('authority', sa.String(length=200), nullable=False),
    sa.Column('staff_id', sa.Integer(), nullable=True),
    sa.ForeignKeyConstraint(['case_id'], ['feedback_case.id'], name=op.f('fk_case_urging_case_id'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['staff_id'], ['person.id'], name=op.f('fk_case_urging_staff_id'), ondelete='SET NULL'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_case_urging')),
    sqlite_with_rowid=False
    )
    op.create_index('ix_case_urging_case_id', 'case_urging', ['case_id'])


def downgrade() -> None:
    op.drop_table('case_urging')
    op.drop_index('ix_feedback_case_due_on', 'feedback_case')
    op.drop_index('ix_feedback_case_same_as_id', 'feedback_case')
    for column in ('same_as_id', 'stopped_on', 'screen_by'):
        op.drop_column('feedback_case', column)
