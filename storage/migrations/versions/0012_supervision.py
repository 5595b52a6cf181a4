"""Supervision and criticism by the Front; consultations on drafts."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

import storage.base

revision = '0012'
down_revision = '0011'
branch_labels = None
depends_on = None

JSON = sa.JSON(none_as_null=True).with_variant(
    postgresql.JSONB(none_as_null=True, astext_type=sa.Text()), 'postgresql'
)


def upgrade() -> None:
    _supervision()
    _papers_and_advice()
    _consultation()
    _answers()


def _supervision() -> None:
    op.create_table('supervision',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('area_id', sa.Integer(), nullable=False),
    sa.Column('kind', sa.String(length=12), nullable=False),
    sa.Column('title', sa.String(length=300), nullable=False),
    sa.Column('folded', sa.String(length=900), nullable=False),
    sa.Column('topic', sa.String(length=10), nullable=True),
    sa.Column('place', sa.String(length=100), nullable=True),
    sa.Column('state', sa.String(length=12), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('plan', JSON, nullable=False),
    sa.Column('since', sa.Date(), nullable=False),
    sa.Column('until', sa.Date(), nullable=False),
    sa.Column('conclusions', sa.Text(), nullable=True),
    sa.Column('author_id', sa.Integer(), nullable=True),
    sa.Column('editor_ids', JSON, nullable=False),
    sa.Column('approver_id', sa.Integer(), nullable=True),
    sa.Column('approved_at', storage.base.Instant(timezone=True), nullable=True),
    sa.Column('concluder_id', sa.Integer(), nullable=True),
    sa.Column('concluded_at', storage.base.Instant(timezone=True), nullable=True),
    sa.Column('created_at', storage.base.Instant(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['approver_id'], ['person.id'], name=op.f('fk_supervision_approver_id'), ondelete='SET NULL'),
    sa.ForeignKeyConstraint(['area_id'], ['area.id'], name=op.f('fk_supervision_area_id')),
    sa.ForeignKeyConstraint(['author_id'], ['person.id'], name=op.f('fk_supervision_author_id'), ondelete='SET NULL'),
    sa.ForeignKeyConstraint(['concluder_id'], ['person.id'], name=op.f('fk_supervision_concluder_id'), ondelete='SET NULL'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_supervision'))
    )
    op.create_index('ix_supervision_area_id', 'supervision', ['area_id'])
    op.create_index('ix_supervision_state', 'supervision', ['state'])
    op.create_table('supervision_finding',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('supervision_id', sa.Integer(), nullable=False),
    sa.Column('seen_on', sa.Date(), nullable=False),
    sa.Column('place', sa.String(length=200), nullable=False),
    sa.Column('made_by', sa.String(length=200), nullable=False),
    sa.Column('text', sa.Text(), nullable=False),
    sa.ForeignKeyConstraint(['supervision_id'], ['supervision.id'], name=op.f('fk_supervision_finding_supervision_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_supervision_finding'))
    )
    op.create_index('ix_supervision_finding_supervision_id', 'supervision_finding', ['supervision_id'])


def _papers_and_advice() -> None:
    op.create_table('supervision_paper',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('supervision_id', sa.Integer(), nullable=False),
    sa.Column('finding_id', sa.Integer(), nullable=True),
    sa.Column('name', sa.String(length=200), nullable=False),
    sa.Column('media_id', sa.String(length=30), nullable=False),
    sa.Column('suffix', sa.String(length=10), nullable=False),
    sa.ForeignKeyConstraint(['finding_id'], ['supervision_finding.id'], name=op.f('fk_supervision_paper_finding_id'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['supervision_id'], ['supervision.id'], name=op.f('fk_supervision_paper_supervision_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_supervision_paper'))
    )
    op.create_index('ix_supervision_paper_supervision_id', 'supervision_paper', ['supervision_id'])
    op.create_index('ix_supervision_paper_finding_id', 'supervision_paper', ['finding_id'])
    op.create_table('supervision_advice',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('supervision_id', sa.Integer(), nullable=False),
    sa.Column('authority', sa.String(length=200), nullable=False),
    sa.Column('matter', sa.Text(), nullable=False),
    sa.Column('due_on', sa.Date(), nullable=False),
    sa.Column('number', sa.String(length=60), nullable=True),
    sa.Column('sent_on', sa.Date(), nullable=True),
    sa.Column('taken', sa.String(length=10), nullable=True),
    sa.Column('answer', sa.Text(), nullable=True),
    sa.Column('answered_on', sa.Date(), nullable=True),
    sa.ForeignKeyConstraint(['supervision_id'], ['supervision.id'], name=op.f('fk_supervision_advice_supervision_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_supervision_advice'))
    )
    op.create_index('ix_supervision_advice_supervision_id', 'supervision_advice', ['supervision_id'])
    op.create_index('ix_supervision_advice_due_on', 'supervision_advice', ['due_on'])
    op.create_table('supervision_urging',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('advice_id', sa.Integer(), nullable=False),
    sa.Column('number', sa.Integer(), nullable=False),
    sa.Column('urged_on', sa.Date(), nullable=False),
    sa.Column('until', sa.Date(), nullable=False),
    sa.Column('staff_id', sa.Integer(), nullable=True),
    sa.ForeignKeyConstraint(['advice_id'], ['supervision_advice.id'], name=op.f('fk_supervision_urging_advice_id'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['staff_id'], ['person.id'], name=op.f('fk_supervision_urging_staff_id'), ondelete='SET NULL'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_supervision_urging'))
    )
    op.create_index('ix_supervision_urging_advice_id', 'supervision_urging', ['advice_id'])


def _consultation() -> None:
    op.create_table('consultation',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('area_id', sa.Integer(), nullable=False),
    sa.Column('title', sa.String(length=300), nullable=False),
    sa.Column('folded', sa.String(length=900), nullable=False),
    sa.Column('body', sa.String(length=200), nullable=False),
    sa.Column('summary', sa.Text(), nullable=False),
    sa.Column('full_text', sa.Text(), nullable=True),
    sa.Column('media_id', sa.String(length=30), nullable=True),
    sa.Column('suffix', sa.String(length=10), nullable=True),
    sa.Column('opens_on', sa.Date(), nullable=False),
    sa.Column('closes_on', sa.Date(), nullable=False),
    sa.Column('questions', JSON, nullable=False),
    sa.Column('renderings', JSON, nullable=False),
    sa.Column('state', sa.String(length=12), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('author_id', sa.Integer(), nullable=True),
    sa.Column('editor_ids', JSON, nullable=False),
    sa.Column('approver_id', sa.Integer(), nullable=True),
    sa.Column('created_at', storage.base.Instant(timezone=True), nullable=False),
    sa.Column('approved_at', storage.base.Instant(timezone=True), nullable=True),
    sa.Column('concluder_id', sa.Integer(), nullable=True),
    sa.Column('concluded_at', storage.base.Instant(timezone=True), nullable=True),
    sa.ForeignKeyConstraint(['approver_id'], ['person.id'], name=op.f('fk_consultation_approver_id'), ondelete='SET NULL'),
    sa.ForeignKeyConstraint(['concluder_id'], ['person.id'], name=op.f('fk_consultation_concluder_id'), ondelete='SET NULL'),
    sa.ForeignKeyConstraint(['area_id'], ['area.id'], name=op.f('fk_consultation_area_id')),
    sa.ForeignKeyConstraint(['author_id'], ['person.id'], name=op.f('fk_consultation_author_id'), ondelete='SET NULL'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_consultation'))
    )
    op.create_index('ix_consultation_area_id', 'consultation', ['area_id'])
    op.create_index('ix_consultation_state', 'consultation', ['state'])
    op.create_index('ix_consultation_closes_on', 'consultation', ['closes_on'])
    op.create_table('consultation_group',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('consultation_id', sa.Integer(), nullable=False),
    sa.Column('side', sa.String(length=10), nullable=False),
    sa.Column('title', sa.String(length=500), nullable=False),
    sa.Column('taken', sa.String(length=10), nullable=True),
    sa.Column('reply', sa.Text(), nullable=True),
    sa.Column('replied_on', sa.Date(), nullable=True),
    sa.ForeignKeyConstraint(['consultation_id'], ['consultation.id'], name=op.f('fk_consultation_group_consultation_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_consultation_group'))
    )
    op.create_index('ix_consultation_group_consultation_id', 'consultation_group', ['consultation_id'])


def _answers() -> None:
    op.create_table('consultation_turnout',
    sa.Column('consultation_id', sa.Integer(), nullable=False),
    sa.Column('area_id', sa.Integer(), nullable=False),
    sa.Column('people', sa.Integer(), nullable=False),
    sa.Column('marked', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['area_id'], ['area.id'], name=op.f('fk_consultation_turnout_area_id')),
    sa.ForeignKeyConstraint(['consultation_id'], ['consultation.id'], name=op.f('fk_consultation_turnout_consultation_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('consultation_id', 'area_id', name=op.f('pk_consultation_turnout'))
    )
    op.create_table('consultation_tally',
    sa.Column('consultation_id', sa.Integer(), nullable=False),
    sa.Column('question', sa.Integer(), autoincrement=False, nullable=False),
    sa.Column('choice', sa.Integer(), autoincrement=False, nullable=False),
    sa.Column('area_id', sa.Integer(), nullable=False),
    sa.Column('number', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['area_id'], ['area.id'], name=op.f('fk_consultation_tally_area_id')),
    sa.ForeignKeyConstraint(['consultation_id'], ['consultation.id'], name=op.f('fk_consultation_tally_consultation_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('consultation_id', 'question', 'choice', 'area_id', name=op.f('pk_consultation_tally'))
    )
    op.create_table('consultation_mark',
    sa.Column('consultation_id', sa.Integer(), nullable=False),
    sa.Column('person_id', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['consultation_id'], ['consultation.id'], name=op.f('fk_consultation_mark_consultation_id'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_consultation_mark_person_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('consultation_id', 'person_id', name=op.f('pk_consultation_mark')),
    sqlite_with_rowid=False
    )
    op.create_table('consultation_opinion',
    sa.Column('id', sa.BigInteger(), autoincrement=False, nullable=False),
    sa.Column('consultation_id', sa.Integer(), nullable=False),
    sa.Column('question', sa.Integer(), nullable=False),
    sa.Column('text', sa.Text(), nullable=True),
    sa.Column('media_id', sa.String(length=30), nullable=True),
    sa.Column('shown', sa.Text(), nullable=True),
    sa.Column('group_id', sa.Integer(), nullable=True),
    sa.ForeignKeyConstraint(['consultation_id'], ['consultation.id'], name=op.f('fk_consultation_opinion_consultation_id'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['group_id'], ['consultation_group.id'], name=op.f('fk_consultation_opinion_group_id'), ondelete='SET NULL'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_consultation_opinion')),
    sqlite_with_rowid=False
    )
    op.create_index('ix_consultation_opinion_consultation_id', 'consultation_opinion', ['consultation_id'])
    op.create_index('ix_consultation_opinion_group_id', 'consultation_opinion', ['group_id'])


def downgrade() -> None:
    for table in (
        'consultation_opinion', 'consultation_mark', 'consultation_tally', 'consultation_turnout',
        'consultation_group', 'consultation', 'supervision_urging', 'supervision_advice',
        'supervision_paper', 'supervision_finding', 'supervision',
    ):
        op.drop_table(table)
