"""Lessons that were gone through."""

import sqlalchemy as sa
from alembic import op

revision = '0019'
down_revision = '0018'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('lesson_done',
    sa.Column('person_id', sa.Integer(), nullable=False),
    sa.Column('lesson', sa.String(length=40), nullable=False),
    sa.Column('done_on', sa.Date(), nullable=False),
    sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_lesson_done_person_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('person_id', 'lesson', name=op.f('pk_lesson_done'))
    )


def downgrade() -> None:
    op.drop_table('lesson_done')
