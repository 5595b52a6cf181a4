"""Telephone numbers, sealed, that people gave so that templates reach them there."""

import sqlalchemy as sa
from alembic import op

revision = '0037'
down_revision = '0036'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('notice_phone',
    sa.Column('person_id', sa.Integer(), autoincrement=False, nullable=False),
    sa.Column('sealed', sa.String(length=200), nullable=False),
    sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_notice_phone_person_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('person_id', name=op.f('pk_notice_phone'))
    )


def downgrade() -> None:
    op.drop_table('notice_phone')
