"""Emulation campaigns: what villages take on, and what shows how far they are."""

import sqlalchemy as sa
from alembic import op

import storage.base

revision = '0017'
down_revision = '0016'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('campaign_task',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('area_id', sa.Integer(), nullable=False),
    sa.Column('campaign', sa.String(length=40), nullable=False),
    sa.Column('criterion', sa.String(length=40), nullable=False),
    sa.Column('who', sa.String(length=200), nullable=False),
    sa.Column('result', sa.String(length=300), nullable=False),
    sa.Column('target', sa.Float(), nullable=False),
    sa.Column('unit', sa.String(length=40), nullable=False),
    sa.Column('due_on', sa.Date(), nullable=False),
    sa.Column('measured_how', sa.String(length=200), nullable=False),
    sa.Column('how_far', sa.Text(), nullable=False),
    sa.Column('state', sa.String(length=12), nullable=False),
    sa.Column('author_id', sa.Integer(), nullable=True),
    sa.Column('at', storage.base.Instant(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['area_id'], ['area.id'], name=op.f('fk_campaign_task_area_id')),
    sa.ForeignKeyConstraint(['author_id'], ['person.id'], name=op.f('fk_campaign_task_author_id'), ondelete='SET NULL'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_campaign_task'))
    )
    op.create_index(op.f('ix_campaign_task_area_id'), 'campaign_task', ['area_id'], unique=False)
    op.create_index(op.f('ix_campaign_task_campaign'), 'campaign_task', ['campaign'], unique=False)
    op.create_index(op.f('ix_campaign_task_due_on'), 'campaign_task', ['due_on'], unique=False)
    op.create_table('campaign_evidence',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('task_id', sa.Integer(), nullable=False),
    sa.Column('media_id', sa.String(length=30), nullable=True),
    sa.Column('amount', sa.Float(), nullable=True),
    sa.Column('author_id', sa.Integer(), nullable=True),
    sa.Column('at', storage.base.Instant(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['author_id'], ['person.id'], name=op.f('fk_campaign_evidence_author_id'), ondelete='SET NULL'),
    sa.ForeignKeyConstraint(['media_id'], ['media.id'], name=op.f('fk_campaign_evidence_media_id'), ondelete='SET NULL'),
    sa.ForeignKeyConstraint(['task_id'], ['campaign_task.id'], name=op.f('fk_campaign_evidence_task_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_campaign_evidence'))
    )
    op.create_index(op.f('ix_campaign_evidence_task_id'), 'campaign_evidence', ['task_id'], unique=False)


def downgrade() -> None:
    op.drop_table('campaign_evidence')
    op.drop_table('campaign_task')
