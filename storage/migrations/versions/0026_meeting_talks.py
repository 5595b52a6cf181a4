"""Meetings that move, delegates, opinions asked beforehand, consent by word of mouth."""

import sqlalchemy as sa
from alembic import op

import storage.base

revision = '0026'
down_revision = '0025'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column('meeting_reply', sa.Column('delegate', sa.String(length=100), nullable=True))
    for name in ('asked_for', 'asked_against', 'asked_other'):
        op.add_column('meeting_item', sa.Column(name, sa.Integer(), nullable=True))

    op.create_table('household_consent',
    sa.Column('household_id', sa.Integer(), autoincrement=False, nullable=False),
    sa.Column('given', sa.Boolean(), nullable=False),
    sa.Column('text_version', sa.String(length=20), nullable=False),
    sa.Column('proof', sa.String(length=64), nullable=False),
    sa.Column('heard_by', sa.Integer(), nullable=True),
    sa.Column('at', storage.base.Instant(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['heard_by'], ['person.id'], name=op.f('fk_household_consent_heard_by'), ondelete='SET NULL'),
    sa.ForeignKeyConstraint(['household_id'], ['household.id'], name=op.f('fk_household_consent_household_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('household_id', name=op.f('pk_household_consent'))
    )
    op.create_table('meeting_notice',
    sa.Column('notice_id', sa.Integer(), autoincrement=False, nullable=False),
    sa.Column('meeting_id', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['meeting_id'], ['meeting.id'], name=op.f('fk_meeting_notice_meeting_id'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['notice_id'], ['notice.id'], name=op.f('fk_meeting_notice_notice_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('notice_id', name=op.f('pk_meeting_notice'))
    )
    op.create_table('meeting_opinion',
    sa.Column('item_id', sa.Integer(), autoincrement=False, nullable=False),
    sa.Column('household_id', sa.Integer(), autoincrement=False, nullable=False),
    sa.Column('opinion', sa.String(length=10), nullable=False),
    sa.ForeignKeyConstraint(['household_id'], ['household.id'], name=op.f('fk_meeting_opinion_household_id'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['item_id'], ['meeting_item.id'], name=op.f('fk_meeting_opinion_item_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('item_id', 'household_id', name=op.f('pk_meeting_opinion'))
    )


def downgrade() -> None:
    for name in ('meeting_opinion', 'meeting_notice', 'household_consent'):
        op.drop_table(name)
    for name in ('asked_for', 'asked_against', 'asked_other'):
        op.drop_column('meeting_item', name)
    op.drop_column('meeting_reply', 'delegate')
