"""Dialogues between leaders and people."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

import storage.base

revision = '0011'
down_revision = '0010'
branch_labels = None
depends_on = None

JSON = sa.JSON(none_as_null=True).with_variant(
    postgresql.JSONB(none_as_null=True, astext_type=sa.Text()), 'postgresql'
)


def upgrade() -> None:
    _dialogues()
    _questions()
    _conclusions()


def _dialogues() -> None:
    op.create_table('dialogue',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('area_id', sa.Integer(), nullable=False),
    sa.Column('leader', sa.String(length=200), nullable=False),
    sa.Column('subject', sa.String(length=300), nullable=False),
    sa.Column('place', sa.String(length=200), nullable=False),
    sa.Column('held_on', sa.Date(), nullable=False),
    sa.Column('starts', sa.String(length=5), nullable=False),
    sa.Column('state', sa.String(length=12), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('opened_on', sa.Date(), nullable=True),
    sa.Column('collects_to', sa.Date(), nullable=True),
    sa.Column('concluded_on', sa.Date(), nullable=True),
    sa.Column('closed_on', sa.Date(), nullable=True),
    sa.Column('author_id', sa.Integer(), nullable=True),
    sa.Column('editor_ids', JSON, nullable=False),
    sa.Column('approver_id', sa.Integer(), nullable=True),
    sa.Column('created_at', storage.base.Instant(timezone=True), nullable=False),
    sa.Column('notice_id', sa.Integer(), nullable=True),
    sa.Column('told_notice_id', sa.Integer(), nullable=True),
    sa.ForeignKeyConstraint(['area_id'], ['area.id'], name=op.f('fk_dialogue_area_id')),
    sa.ForeignKeyConstraint(['author_id'], ['person.id'], name=op.f('fk_dialogue_author_id'), ondelete='SET NULL'),
    sa.ForeignKeyConstraint(['approver_id'], ['person.id'], name=op.f('fk_dialogue_approver_id'), ondelete='SET NULL'),
    sa.ForeignKeyConstraint(['notice_id'], ['notice.id'], name=op.f('fk_dialogue_notice_id'), ondelete='SET NULL'),
    sa.ForeignKeyConstraint(['told_notice_id'], ['notice.id'], name=op.f('fk_dialogue_told_notice_id'), ondelete='SET NULL'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_dialogue'))
    )
    op.create_index(op.f('ix_dialogue_area_id'), 'dialogue', ['area_id'], unique=False)
    op.create_index(op.f('ix_dialogue_state'), 'dialogue', ['state'], unique=False)
    op.create_table('dialogue_group',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('dialogue_id', sa.Integer(), nullable=False),
    sa.Column('position', sa.Integer(), nullable=False),
    sa.Column('title', sa.String(length=200), nullable=False),
    sa.Column('words', sa.Text(), nullable=False),
    sa.Column('answer', sa.Text(), nullable=True),
    sa.ForeignKeyConstraint(['dialogue_id'], ['dialogue.id'], name=op.f('fk_dialogue_group_dialogue_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_dialogue_group'))
    )
    op.create_index(op.f('ix_dialogue_group_dialogue_id'), 'dialogue_group', ['dialogue_id'], unique=False)


def _questions() -> None:
    op.create_table('dialogue_question',
    sa.Column('id', sa.BigInteger(), autoincrement=False, nullable=False),
    sa.Column('dialogue_id', sa.Integer(), nullable=False),
    sa.Column('code', sa.String(length=30), nullable=False),
    sa.Column('area_id', sa.Integer(), nullable=False),
    sa.Column('anonymous', sa.Boolean(), nullable=False),
    sa.Column('asked_on', sa.Date(), nullable=False),
    sa.Column('state', sa.String(length=12), nullable=False),
    sa.Column('reason', sa.String(length=20), nullable=True),
    sa.Column('text', sa.Text(), nullable=True),
    sa.Column('group_id', sa.Integer(), nullable=True),
    sa.ForeignKeyConstraint(['area_id'], ['area.id'], name=op.f('fk_dialogue_question_area_id')),
    sa.ForeignKeyConstraint(['dialogue_id'], ['dialogue.id'], name=op.f('fk_dialogue_question_dialogue_id'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['group_id'], ['dialogue_group.id'], name=op.f('fk_dialogue_question_group_id'), ondelete='SET NULL'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_dialogue_question')),
    sa.UniqueConstraint('code', name=op.f('uq_dialogue_question_code')),
    sqlite_with_rowid=False
    )
    op.create_index(op.f('ix_dialogue_question_dialogue_id'), 'dialogue_question', ['dialogue_id'], unique=False)
    op.create_index(op.f('ix_dialogue_question_group_id'), 'dialogue_question', ['group_id'], unique=False)
    op.create_table('dialogue_file',
    sa.Column('media_id', sa.String(length=30), nullable=False),
    sa.Column('question_id', sa.BigInteger(), nullable=False),
    sa.Column('position', sa.Integer(), nullable=False),
    sa.Column('kind', sa.String(length=10), nullable=False),
    sa.ForeignKeyConstraint(['media_id'], ['media.id'], name=op.f('fk_dialogue_file_media_id'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['question_id'], ['dialogue_question.id'], name=op.f('fk_dialogue_file_question_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('media_id', name=op.f('pk_dialogue_file')),
    sqlite_with_rowid=False
    )
    op.create_index(op.f('ix_dialogue_file_question_id'), 'dialogue_file', ['question_id'], unique=False)
    op.create_table('dialogue_contact',
    sa.Column('question_id', sa.BigInteger(), autoincrement=False, nullable=False),
    sa.Column('person_id', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_dialogue_contact_person_id'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['question_id'], ['dialogue_question.id'], name=op.f('fk_dialogue_contact_question_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('question_id', name=op.f('pk_dialogue_contact'))
    )
    op.create_index(op.f('ix_dialogue_contact_person_id'), 'dialogue_contact', ['person_id'], unique=False)


def _conclusions() -> None:
    op.create_table('dialogue_conclusion',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('dialogue_id', sa.Integer(), nullable=False),
    sa.Column('group_id', sa.Integer(), nullable=True),
    sa.Column('position', sa.Integer(), nullable=False),
    sa.Column('matter', sa.Text(), nullable=False),
    sa.Column('owner', sa.String(length=200), nullable=False),
    sa.Column('due_on', sa.Date(), nullable=False),
    sa.Column('state', sa.String(length=10), nullable=False),
    sa.Column('result', sa.Text(), nullable=True),
    sa.Column('done_on', sa.Date(), nullable=True),
    sa.Column('urged', sa.Integer(), nullable=False),
    sa.Column('urged_on', sa.Date(), nullable=True),
    sa.Column('reminded', sa.String(length=10), nullable=True),
    sa.ForeignKeyConstraint(['dialogue_id'], ['dialogue.id'], name=op.f('fk_dialogue_conclusion_dialogue_id'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['group_id'], ['dialogue_group.id'], name=op.f('fk_dialogue_conclusion_group_id'), ondelete='SET NULL'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_dialogue_conclusion'))
    )
    op.create_index(op.f('ix_dialogue_conclusion_dialogue_id'), 'dialogue_conclusion', ['dialogue_id'], unique=False)
    op.create_index(op.f('ix_dialogue_conclusion_due_on'), 'dialogue_conclusion', ['due_on'], unique=False)


def downgrade() -> None:
    for table in ('conclusion', 'contact', 'file', 'question', 'group'):
        op.drop_table(f'dialogue_{table}')
    op.drop_table('dialogue')
