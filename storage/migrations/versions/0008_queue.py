"""The cases' lists: who has a case now, what was split off, slips that wait for a number, quick indexes.

Who looked at a case is asked for on its page, so the log has its index here.

Columns are added in place: making the table anew, as Alembic does on SQLite, would lose `WITHOUT ROWID`.
"""

import sqlalchemy as sa
from alembic import op

revision = '0008'
down_revision = '0007'
branch_labels = None
depends_on = None

# Whoever was named last has the case in hand.
HELD = """
UPDATE feedback_case SET held_by = (
    SELECT s.authority FROM case_step AS s
    WHERE s.case_id = feedback_case.id AND s.authority IS NOT NULL
    ORDER BY s.position DESC LIMIT 1
)
"""
INDEXES = (
    ('ix_feedback_case_status_opened_on', ['status', 'opened_on']),
    ('ix_feedback_case_topic_opened_on', ['topic', 'status', 'opened_on']),
    ('ix_feedback_case_area_opened_on', ['area_id', 'status', 'opened_on']),
    ('ix_feedback_case_held_by', ['held_by', 'status', 'opened_on']),
    ('ix_feedback_case_screen_by', ['screen_by']),
    ('ix_feedback_case_split_from_id', ['split_from_id']),
)
STARTS = {"slip": "text_pattern_ops"}  # PostgreSQL looks up how a text begins only by such an index


def upgrade() -> None:
    op.add_column('feedback_case', sa.Column('held_by', sa.String(length=200), nullable=True))
    op.add_column('feedback_case', sa.Column('split_from_id', sa.BigInteger(), nullable=True))
    op.execute(HELD)
    for name, columns in INDEXES:
        op.create_index(name, 'feedback_case', columns)
    op.create_index('ix_case_step_slip', 'case_step', ['slip'], postgresql_ops=STARTS)
    op.create_index('ix_case_step_taken_on', 'case_step', ['status', 'taken_on'])
    op.create_index('ix_audit_line_subject', 'audit_line', ['subject'])
    op.create_table('case_slip',
    sa.Column('case_id', sa.BigInteger(), autoincrement=False, nullable=False),
    sa.Column('authority', sa.String(length=200), nullable=False),
    sa.Column('due_on', sa.Date(), nullable=False),
    sa.Column('text', sa.Text(), nullable=False),
    sa.Column('made_on', sa.Date(), nullable=False),
    sa.Column('number', sa.String(length=50), nullable=True),
    sa.Column('staff_id', sa.Integer(), nullable=True),
    sa.ForeignKeyConstraint(['case_id'], ['feedback_case.id'], name=op.f('fk_case_slip_case_id'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['staff_id'], ['person.id'], name=op.f('fk_case_slip_staff_id'), ondelete='SET NULL'),
    sa.PrimaryKeyConstraint('case_id', name=op.f('pk_case_slip')),
    sqlite_with_rowid=False
    )
    unnumbered = sa.text('number IS NULL')
    op.create_index(
        'ix_case_slip_waits', 'case_slip', ['case_id'],
        postgresql_where=unnumbered, sqlite_where=unnumbered,
    )


def downgrade() -> None:
    op.drop_table('case_slip')
    op.drop_index('ix_audit_line_subject', 'audit_line')
    op.drop_index('ix_case_step_taken_on', 'case_step')
    op.drop_index('ix_case_step_slip', 'case_step')
    for name, _ in INDEXES:
        op.drop_index(name, 'feedback_case')
    for column in ('split_from_id', 'held_by'):
        op.drop_column('feedback_case', column)
