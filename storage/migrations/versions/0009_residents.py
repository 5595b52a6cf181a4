"""Ratings of answers, as counts of nobody; what a village head sent for somebody who agreed;
links that make a chat a member of staff's.

Columns are added in place: making the table anew, as Alembic does on SQLite, would lose `WITHOUT ROWID`.
"""

import sqlalchemy as sa
from alembic import op

import storage.base

revision = '0009'
down_revision = '0008'
branch_labels = None
depends_on = None


def upgrade() -> None:
    for column in ('rating_asked', 'by_head'):
        op.add_column(
            'feedback_case',
            sa.Column(column, sa.Boolean(), server_default=sa.false(), nullable=False),
        )
    op.create_table('rating',
    sa.Column('area_id', sa.Integer(), autoincrement=False, nullable=False),
    sa.Column('quarter', sa.Date(), nullable=False),
    sa.Column('topic_group', sa.String(length=60), nullable=False),
    sa.Column('score', sa.Integer(), autoincrement=False, nullable=False),
    sa.Column('count', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['area_id'], ['area.id'], name=op.f('fk_rating_area_id')),
    sa.PrimaryKeyConstraint('area_id', 'quarter', 'topic_group', 'score', name=op.f('pk_rating')),
    sqlite_with_rowid=False
    )
    op.create_table('chat_link',
    sa.Column('token_hash', sa.String(length=64), nullable=False),
    sa.Column('person_id', sa.Integer(), nullable=False),
    sa.Column('expires_at', storage.base.Instant(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_chat_link_person_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('token_hash', name=op.f('pk_chat_link'))
    )
    op.create_index('ix_chat_link_person_id', 'chat_link', ['person_id'])


def downgrade() -> None:
    op.drop_table('chat_link')
    op.drop_table('rating')
    for column in ('by_head', 'rating_asked'):
        op.drop_column('feedback_case', column)
