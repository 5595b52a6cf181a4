"""A large village meets by clusters: where and when each does, who came where, what each gave.

Beside it, when campaigns of the tables were ended.
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

import storage.base

revision = '0036'
down_revision = '0035'
branch_labels = None
depends_on = None

JSON = sa.JSON(none_as_null=True).with_variant(
    postgresql.JSONB(none_as_null=True, astext_type=sa.Text()), 'postgresql'
)
SAYING = ('meeting_reply', 'meeting_presence')


def upgrade() -> None:
    op.create_table('meeting_cluster',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('meeting_id', sa.Integer(), nullable=False),
    sa.Column('number', sa.Integer(), nullable=False),
    sa.Column('name', sa.String(length=60), nullable=False),
    sa.Column('starts_at', storage.base.Instant(timezone=True), nullable=False),
    sa.Column('place', sa.String(length=200), nullable=False),
    sa.Column('present', sa.Integer(), nullable=True),
    sa.ForeignKeyConstraint(['meeting_id'], ['meeting.id'], name=op.f('fk_meeting_cluster_meeting_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_meeting_cluster'))
    )
    with op.batch_alter_table('meeting_cluster', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_meeting_cluster_meeting_id'), ['meeting_id'], unique=False)

    op.create_table('meeting_cluster_count',
    sa.Column('item_id', sa.Integer(), nullable=False),
    sa.Column('cluster_id', sa.Integer(), nullable=False),
    sa.Column('way', sa.String(length=10), nullable=False),
    sa.Column('in_favour', sa.Integer(), nullable=False),
    sa.Column('against', sa.Integer(), nullable=False),
    sa.Column('other', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['cluster_id'], ['meeting_cluster.id'], name=op.f('fk_meeting_cluster_count_cluster_id'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['item_id'], ['meeting_item.id'], name=op.f('fk_meeting_cluster_count_item_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('item_id', 'cluster_id', 'way', name=op.f('pk_meeting_cluster_count'))
    )
    op.create_table('campaign_end',
    sa.Column('code', sa.String(length=40), nullable=False),
    sa.Column('ender_id', sa.Integer(), nullable=True),
    sa.Column('ended_at', storage.base.Instant(timezone=True), nullable=False),
    sa.Column('frozen', JSON, nullable=False),
    sa.ForeignKeyConstraint(['ender_id'], ['person.id'], name=op.f('fk_campaign_end_ender_id'), ondelete='SET NULL'),
    sa.PrimaryKeyConstraint('code', name=op.f('pk_campaign_end'))
    )
    for name in SAYING:
        with op.batch_alter_table(name, schema=None) as batch_op:
            batch_op.add_column(sa.Column('cluster_id', sa.Integer(), nullable=True))
            batch_op.create_foreign_key(
                op.f(f'fk_{name}_cluster_id'), 'meeting_cluster', ['cluster_id'], ['id'], ondelete='SET NULL'
            )


def downgrade() -> None:
    op.drop_table('campaign_end')
    for name in SAYING:
        with op.batch_alter_table(name, schema=None) as batch_op:
            batch_op.drop_constraint(op.f(f'fk_{name}_cluster_id'), type_='foreignkey')
            batch_op.drop_column('cluster_id')

    op.drop_table('meeting_cluster_count')
    op.drop_table('meeting_cluster')
