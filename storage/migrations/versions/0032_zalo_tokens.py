"""The tokens of an Official Account, sealed."""

import sqlalchemy as sa
from alembic import op

revision = '0032'
down_revision = '0031'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('zalo_token',
    sa.Column('oa_id', sa.String(length=40), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('sealed_access', sa.Text(), nullable=False),
    sa.Column('sealed_refresh', sa.Text(), nullable=False),
    sa.Column('renew_at', sa.Double(), nullable=False),
    sa.Column('access_until', sa.Double(), nullable=False),
    sa.Column('refresh_until', sa.Double(), nullable=False),
    sa.Column('got_at', sa.Double(), nullable=False),
    sa.Column('sent', sa.SmallInteger(), nullable=False),
    sa.Column('flight', sa.String(length=32), nullable=False),
    sa.Column('flight_until', sa.Double(), nullable=False),
    sa.Column('next_try', sa.Double(), nullable=False),
    sa.Column('failure', sa.String(length=20), nullable=False),
    sa.Column('failing_since', sa.Double(), nullable=False),
    sa.Column('marks', sa.Text(), nullable=False),
    sa.PrimaryKeyConstraint('oa_id', name=op.f('pk_zalo_token'))
    )


def downgrade() -> None:
    op.drop_table('zalo_token')
