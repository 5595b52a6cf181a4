"""Campaigns that an office writes itself, their documents, points of tasks."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

import storage.base

revision = '0022'
down_revision = '0021'
branch_labels = None
depends_on = None

JSON = sa.JSON(none_as_null=True).with_variant(
    postgresql.JSONB(none_as_null=True, astext_type=sa.Text()), 'postgresql'
)


def upgrade() -> None:
    op.create_table('campaign',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('area_id', sa.Integer(), nullable=False),
    sa.Column('name', sa.String(length=200), nullable=False),
    sa.Column('issuer', sa.String(length=200), nullable=False),
    sa.Column('documents', JSON, nullable=False),
    sa.Column('since', sa.Date(), nullable=False),
    sa.Column('until', sa.Date(), nullable=False),
    sa.Column('who', JSON, nullable=False),
    sa.Column('criteria', JSON, nullable=False),
    sa.Column('milestones', JSON, nullable=False),
    sa.Column('state', sa.String(length=12), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('author_id', sa.Integer(), nullable=True),
    sa.Column('editor_ids', JSON, nullable=False),
    sa.Column('created_at', storage.base.Instant(timezone=True), nullable=False),
    sa.Column('launcher_id', sa.Integer(), nullable=True),
    sa.Column('launched_at', storage.base.Instant(timezone=True), nullable=True),
    sa.Column('notice_id', sa.Integer(), nullable=True),
    sa.Column('ender_id', sa.Integer(), nullable=True),
    sa.Column('ended_at', storage.base.Instant(timezone=True), nullable=True),
    sa.Column('frozen', JSON, nullable=True),
    sa.ForeignKeyConstraint(['area_id'], ['area.id'], name=op.f('fk_campaign_area_id')),
    sa.ForeignKeyConstraint(['author_id'], ['person.id'], name=op.f('fk_campaign_author_id'), ondelete='SET NULL'),
    sa.ForeignKeyConstraint(['launcher_id'], ['person.id'], name=op.f('fk_campaign_launcher_id'), ondelete='SET NULL'),
    sa.ForeignKeyConstraint(['notice_id'], ['notice.id'], name=op.f('fk_campaign_notice_id'), ondelete='SET NULL'),
    sa.ForeignKeyConstraint(['ender_id'], ['person.id'], name=op.f('fk_campaign_ender_id'), ondelete='SET NULL'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_campaign'))
    )
    op.create_index(op.f('ix_campaign_area_id'), 'campaign', ['area_id'], unique=False)
    op.create_index(op.f('ix_campaign_state'), 'campaign', ['state'], unique=False)
    op.create_table('campaign_paper',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('campaign_id', sa.Integer(), nullable=False),
    sa.Column('name', sa.String(length=200), nullable=False),
    sa.Column('media_id', sa.String(length=30), nullable=False),
    sa.Column('suffix', sa.String(length=8), nullable=False),
    sa.ForeignKeyConstraint(['campaign_id'], ['campaign.id'], name=op.f('fk_campaign_paper_campaign_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_campaign_paper'))
    )
    op.create_index(op.f('ix_campaign_paper_campaign_id'), 'campaign_paper', ['campaign_id'], unique=False)
    op.create_table('campaign_score',
    sa.Column('task_id', sa.Integer(), autoincrement=False, nullable=False),
    sa.Column('points', sa.Integer(), nullable=True),
    sa.Column('most', sa.Integer(), nullable=True),
    sa.Column('reason', sa.String(length=300), nullable=False),
    sa.Column('scorer_id', sa.Integer(), nullable=True),
    sa.Column('scored_at', storage.base.Instant(timezone=True), nullable=False),
    sa.Column('confirmer_id', sa.Integer(), nullable=True),
    sa.Column('confirmed_at', storage.base.Instant(timezone=True), nullable=True),
    sa.ForeignKeyConstraint(['task_id'], ['campaign_task.id'], name=op.f('fk_campaign_score_task_id'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['scorer_id'], ['person.id'], name=op.f('fk_campaign_score_scorer_id'), ondelete='SET NULL'),
    sa.ForeignKeyConstraint(['confirmer_id'], ['person.id'], name=op.f('fk_campaign_score_confirmer_id'), ondelete='SET NULL'),
    sa.PrimaryKeyConstraint('task_id', name=op.f('pk_campaign_score'))
    )


def downgrade() -> None:
    op.drop_table('campaign_score')
    op.drop_table('campaign_paper')
    op.drop_table('campaign')
