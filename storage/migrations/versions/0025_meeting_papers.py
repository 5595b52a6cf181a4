"""Meetings at the desk: papers behind links, plans of conferences, how often a meeting changed."""

import sqlalchemy as sa
from alembic import op

import storage.base

revision = '0025'
down_revision = '0024'
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table('meeting', schema=None) as batch_op:
        batch_op.add_column(sa.Column('revision', sa.Integer(), server_default='0', nullable=False))

    op.create_table('meeting_paper',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('meeting_id', sa.Integer(), nullable=False),
    sa.Column('kind', sa.String(length=12), nullable=False),
    sa.Column('token', sa.String(length=30), nullable=False),
    sa.Column('added_on', sa.Date(), nullable=False),
    sa.Column('name', sa.String(length=200), nullable=True),
    sa.Column('media_id', sa.String(length=30), nullable=True),
    sa.Column('suffix', sa.String(length=4), nullable=True),
    sa.ForeignKeyConstraint(['media_id'], ['media.id'], name=op.f('fk_meeting_paper_media_id'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['meeting_id'], ['meeting.id'], name=op.f('fk_meeting_paper_meeting_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_meeting_paper')),
    sa.UniqueConstraint('token', name=op.f('uq_meeting_paper_token'))
    )
    with op.batch_alter_table('meeting_paper', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_meeting_paper_meeting_id'), ['meeting_id'], unique=False)

    op.create_table('conference_plan',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('area_id', sa.Integer(), nullable=False),
    sa.Column('held_on', sa.Date(), nullable=False),
    sa.Column('starts', sa.String(length=5), nullable=False),
    sa.Column('place', sa.String(length=200), nullable=False),
    sa.Column('content', sa.Text(), nullable=False),
    sa.Column('sent_on', sa.Date(), nullable=True),
    sa.Column('sent_number', sa.String(length=60), nullable=True),
    sa.Column('created_by', sa.Integer(), nullable=True),
    sa.Column('created_at', storage.base.Instant(timezone=True), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['area_id'], ['area.id'], name=op.f('fk_conference_plan_area_id')),
    sa.ForeignKeyConstraint(['created_by'], ['person.id'], name=op.f('fk_conference_plan_created_by'), ondelete='SET NULL'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_conference_plan'))
    )
    with op.batch_alter_table('conference_plan', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_conference_plan_area_id'), ['area_id'], unique=False)

    op.create_table('conference_agreement',
    sa.Column('plan_id', sa.Integer(), nullable=False),
    sa.Column('body', sa.String(length=10), nullable=False),
    sa.Column('agreed_on', sa.Date(), nullable=False),
    sa.Column('number', sa.String(length=60), nullable=True),
    sa.ForeignKeyConstraint(['plan_id'], ['conference_plan.id'], name=op.f('fk_conference_agreement_plan_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('plan_id', 'body', name=op.f('pk_conference_agreement'))
    )


def downgrade() -> None:
    op.drop_table('conference_agreement')
    op.drop_table('conference_plan')
    op.drop_table('meeting_paper')
    with op.batch_alter_table('meeting', schema=None) as batch_op:
        batch_op.drop_column('revision')
