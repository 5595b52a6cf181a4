"""The address at which a village's month is printed."""

import sqlalchemy as sa
from alembic import op

revision = '0028'
down_revision = '0027'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('village_calendar',
    sa.Column('area_id', sa.Integer(), autoincrement=False, nullable=False),
    sa.Column('token', sa.String(length=30), nullable=False),
    sa.ForeignKeyConstraint(['area_id'], ['area.id'], name=op.f('fk_village_calendar_area_id')),
    sa.PrimaryKeyConstraint('area_id', name=op.f('pk_village_calendar')),
    sa.UniqueConstraint('token', name=op.f('uq_village_calendar_token'))
    )


def downgrade() -> None:
    op.drop_table('village_calendar')
