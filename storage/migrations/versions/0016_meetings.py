"""Village meetings: agenda, answers to the invitation, attendance, counts, and what follows."""

import sqlalchemy as sa
from alembic import op

import storage.base

revision = '0016'
down_revision = '0015'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('meeting',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('area_id', sa.Integer(), nullable=False),
    sa.Column('called_by', sa.Integer(), nullable=True),
    sa.Column('starts_at', storage.base.Instant(timezone=True), nullable=False),
    sa.Column('place', sa.String(length=200), nullable=False),
    sa.Column('state', sa.String(length=10), nullable=False),
    sa.Column('created_at', storage.base.Instant(timezone=True), nullable=False),
    sa.Column('households', sa.Integer(), nullable=True),
    sa.Column('present', sa.Integer(), nullable=True),
    sa.Column('notice_id', sa.Integer(), nullable=True),
    sa.Column('page_token', sa.String(length=30), nullable=True),
    sa.Column('signed_id', sa.String(length=30), nullable=True),
    sa.Column('told_at', storage.base.Instant(timezone=True), nullable=True),
    sa.ForeignKeyConstraint(['area_id'], ['area.id'], name=op.f('fk_meeting_area_id')),
    sa.ForeignKeyConstraint(['called_by'], ['person.id'], name=op.f('fk_meeting_called_by'), ondelete='SET NULL'),
    sa.ForeignKeyConstraint(['notice_id'], ['notice.id'], name=op.f('fk_meeting_notice_id'), ondelete='SET NULL'),
    sa.ForeignKeyConstraint(['signed_id'], ['media.id'], name=op.f('fk_meeting_signed_id'), ondelete='SET NULL'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_meeting')),
    sa.UniqueConstraint('notice_id', name=op.f('uq_meeting_notice_id')),
    sa.UniqueConstraint('page_token', name=op.f('uq_meeting_page_token'))
    )
    with op.batch_alter_table('meeting', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_meeting_area_id'), ['area_id'], unique=False)

    op.create_table('meeting_item',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('meeting_id', sa.Integer(), nullable=False),
    sa.Column('position', sa.Integer(), nullable=False),
    sa.Column('matter', sa.String(length=20), nullable=False),
    sa.Column('question', sa.Text(), nullable=False),
    sa.Column('way', sa.String(length=10), nullable=True),
    sa.Column('in_favour', sa.Integer(), nullable=True),
    sa.Column('against', sa.Integer(), nullable=True),
    sa.Column('other', sa.Integer(), nullable=True),
    sa.Column('of_households', sa.Integer(), nullable=True),
    sa.Column('of_present', sa.Integer(), nullable=True),
    sa.Column('needed', sa.Integer(), nullable=True),
    sa.Column('passed', sa.Boolean(), nullable=True),
    sa.ForeignKeyConstraint(['meeting_id'], ['meeting.id'], name=op.f('fk_meeting_item_meeting_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_meeting_item'))
    )
    with op.batch_alter_table('meeting_item', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_meeting_item_meeting_id'), ['meeting_id'], unique=False)

    op.create_table('meeting_task',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('meeting_id', sa.Integer(), nullable=False),
    sa.Column('matter', sa.Text(), nullable=False),
    sa.Column('owner', sa.String(length=100), nullable=False),
    sa.Column('due_on', sa.Date(), nullable=False),
    sa.Column('measure', sa.String(length=200), nullable=False),
    sa.Column('state', sa.String(length=10), nullable=False),
    sa.Column('done_at', storage.base.Instant(timezone=True), nullable=True),
    sa.ForeignKeyConstraint(['meeting_id'], ['meeting.id'], name=op.f('fk_meeting_task_meeting_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_meeting_task'))
    )
    with op.batch_alter_table('meeting_task', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_meeting_task_meeting_id'), ['meeting_id'], unique=False)

    for name, answered in (('meeting_reply', True), ('meeting_presence', False)):
        answer = [sa.Column('answer', sa.String(length=10), nullable=False)] if answered else []
        op.create_table(name,
        sa.Column('meeting_id', sa.Integer(), nullable=False),
        sa.Column('household_id', sa.Integer(), nullable=False),
        *answer,
        sa.Column('at', storage.base.Instant(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(['household_id'], ['household.id'], name=op.f(f'fk_{name}_household_id'), ondelete='CASCADE'),
        sa.ForeignKeyConstraint(['meeting_id'], ['meeting.id'], name=op.f(f'fk_{name}_meeting_id'), ondelete='CASCADE'),
        sa.PrimaryKeyConstraint('meeting_id', 'household_id', name=op.f(f'pk_{name}'))
        )


def downgrade() -> None:
    op.drop_table('meeting_presence')
    op.drop_table('meeting_reply')
    op.drop_table('meeting_task')
    op.drop_table('meeting_item')
    op.drop_table('meeting')
