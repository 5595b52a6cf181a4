"""Lessons that were gone through; knowledge contests, who took part, and the draw."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

import storage.base

revision = '0019'
down_revision = '0018'
branch_labels = None
depends_on = None

JSON = sa.JSON(none_as_null=True).with_variant(
    postgresql.JSONB(none_as_null=True, astext_type=sa.Text()), 'postgresql'
)


def upgrade() -> None:
    op.create_table('lesson_done',
    sa.Column('person_id', sa.Integer(), nullable=False),
    sa.Column('lesson', sa.String(length=40), nullable=False),
    sa.Column('done_on', sa.Date(), nullable=False),
    sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_lesson_done_person_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('person_id', 'lesson', name=op.f('pk_lesson_done'))
    )
    op.create_table('contest',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('area_id', sa.Integer(), nullable=False),
    sa.Column('title', sa.String(length=200), nullable=False),
    sa.Column('intro', sa.Text(), nullable=False),
    sa.Column('prize', sa.String(length=300), nullable=False),
    sa.Column('winners', sa.Integer(), nullable=False),
    sa.Column('pass_right', sa.Integer(), nullable=False),
    sa.Column('opens_on', sa.Date(), nullable=False),
    sa.Column('closes_on', sa.Date(), nullable=False),
    sa.Column('draw_on', sa.Date(), nullable=False),
    sa.Column('seed_source', sa.String(length=300), nullable=False),
    sa.Column('questions', JSON, nullable=False),
    sa.Column('state', sa.String(length=12), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('author_id', sa.Integer(), nullable=True),
    sa.Column('editor_ids', JSON, nullable=False),
    sa.Column('approver_id', sa.Integer(), nullable=True),
    sa.Column('created_at', storage.base.Instant(timezone=True), nullable=False),
    sa.Column('approved_at', storage.base.Instant(timezone=True), nullable=True),
    sa.Column('tickets', JSON, nullable=True),
    sa.Column('seal', sa.String(length=64), nullable=True),
    sa.Column('sealed_at', storage.base.Instant(timezone=True), nullable=True),
    sa.Column('seed', sa.String(length=40), nullable=True),
    sa.Column('winning', JSON, nullable=True),
    sa.Column('drawer_id', sa.Integer(), nullable=True),
    sa.Column('drawn_at', storage.base.Instant(timezone=True), nullable=True),
    sa.ForeignKeyConstraint(['approver_id'], ['person.id'], name=op.f('fk_contest_approver_id'), ondelete='SET NULL'),
    sa.ForeignKeyConstraint(['area_id'], ['area.id'], name=op.f('fk_contest_area_id')),
    sa.ForeignKeyConstraint(['author_id'], ['person.id'], name=op.f('fk_contest_author_id'), ondelete='SET NULL'),
    sa.ForeignKeyConstraint(['drawer_id'], ['person.id'], name=op.f('fk_contest_drawer_id'), ondelete='SET NULL'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_contest'))
    )
    with op.batch_alter_table('contest', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_contest_area_id'), ['area_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_contest_closes_on'), ['closes_on'], unique=False)
        batch_op.create_index(batch_op.f('ix_contest_state'), ['state'], unique=False)

    op.create_table('contest_entry',
    sa.Column('contest_id', sa.Integer(), nullable=False),
    sa.Column('person_id', sa.Integer(), nullable=False),
    sa.Column('code', sa.String(length=20), nullable=False),
    sa.Column('ticket', sa.String(length=16), nullable=False),
    sa.Column('right', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['contest_id'], ['contest.id'], name=op.f('fk_contest_entry_contest_id'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_contest_entry_person_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('contest_id', 'person_id', name=op.f('pk_contest_entry')),
    sqlite_with_rowid=False
    )
    op.create_table('contest_tally',
    sa.Column('contest_id', sa.Integer(), nullable=False),
    sa.Column('question', sa.Integer(), autoincrement=False, nullable=False),
    sa.Column('choice', sa.Integer(), autoincrement=False, nullable=False),
    sa.Column('number', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['contest_id'], ['contest.id'], name=op.f('fk_contest_tally_contest_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('contest_id', 'question', 'choice', name=op.f('pk_contest_tally'))
    )
    op.create_table('contest_turnout',
    sa.Column('contest_id', sa.Integer(), nullable=False),
    sa.Column('area_id', sa.Integer(), nullable=False),
    sa.Column('people', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['area_id'], ['area.id'], name=op.f('fk_contest_turnout_area_id')),
    sa.ForeignKeyConstraint(['contest_id'], ['contest.id'], name=op.f('fk_contest_turnout_contest_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('contest_id', 'area_id', name=op.f('pk_contest_turnout'))
    )


def downgrade() -> None:
    for table in ('contest_turnout', 'contest_tally', 'contest_entry', 'contest', 'lesson_done'):
        op.drop_table(table)
