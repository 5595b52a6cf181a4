"""What villages say of their own tasks, and households that take part in a campaign."""

import sqlalchemy as sa
from alembic import op

revision = '0023'
down_revision = '0022'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('campaign_review',
    sa.Column('task_id', sa.Integer(), autoincrement=False, nullable=False),
    sa.Column('points', sa.Integer(), nullable=True),
    sa.Column('of_points', sa.Integer(), nullable=True),
    sa.Column('scored_on', sa.Date(), nullable=False),
    sa.Column('held_on', sa.Date(), nullable=True),
    sa.Column('present', sa.Integer(), nullable=True),
    sa.Column('agreed', sa.Integer(), nullable=True),
    sa.Column('submitted_on', sa.Date(), nullable=True),
    sa.ForeignKeyConstraint(['task_id'], ['campaign_task.id'], name=op.f('fk_campaign_review_task_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('task_id', name=op.f('pk_campaign_review'))
    )
    op.create_table('campaign_household',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('campaign', sa.String(length=40), nullable=False),
    sa.Column('title', sa.String(length=300), nullable=False),
    sa.Column('household_id', sa.Integer(), nullable=False),
    sa.Column('person_id', sa.Integer(), nullable=True),
    sa.Column('since', sa.Date(), nullable=False),
    sa.Column('done_on', sa.Date(), nullable=True),
    sa.ForeignKeyConstraint(['household_id'], ['household.id'], name=op.f('fk_campaign_household_household_id'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_campaign_household_person_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_campaign_household')),
    sa.UniqueConstraint('campaign', 'household_id', name=op.f('uq_campaign_household_campaign'))
    )
    op.create_index(op.f('ix_campaign_household_household_id'), 'campaign_household', ['household_id'], unique=False)
    op.create_index(op.f('ix_campaign_household_person_id'), 'campaign_household', ['person_id'], unique=False)


def downgrade() -> None:
    op.drop_table('campaign_household')
    op.drop_table('campaign_review')
