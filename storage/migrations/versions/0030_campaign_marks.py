"""Milestones of campaigns of the tables, as each office ticks them off."""

import sqlalchemy as sa
from alembic import op

revision = '0030'
down_revision = '0029'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('campaign_mark',
    sa.Column('area_id', sa.Integer(), autoincrement=False, nullable=False),
    sa.Column('campaign', sa.String(length=40), nullable=False),
    sa.Column('day', sa.Date(), nullable=False),
    sa.Column('done_on', sa.Date(), nullable=False),
    sa.ForeignKeyConstraint(['area_id'], ['area.id'], name=op.f('fk_campaign_mark_area_id')),
    sa.PrimaryKeyConstraint('area_id', 'campaign', 'day', name=op.f('pk_campaign_mark'))
    )


def downgrade() -> None:
    op.drop_table('campaign_mark')
