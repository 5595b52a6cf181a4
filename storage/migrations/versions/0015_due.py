"""What is due: reminders as rows with their moment and a key."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = '0015'
down_revision = '0014'
branch_labels = None
depends_on = None

JSON = sa.JSON(none_as_null=True).with_variant(
    postgresql.JSONB(none_as_null=True, astext_type=sa.Text()), 'postgresql'
)


def upgrade() -> None:
    op.create_table('due',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('kind', sa.String(length=20), nullable=False),
    sa.Column('key', sa.String(length=80), nullable=False),
    sa.Column('subject_id', sa.BigInteger(), nullable=False),
    sa.Column('round', sa.Integer(), nullable=False),
    sa.Column('step', sa.String(length=10), nullable=False),
    sa.Column('due_at', sa.Double(), nullable=False),
    sa.Column('event_at', sa.Double(), nullable=False),
    sa.Column('payload', JSON, nullable=True),
    sa.Column('author_id', sa.Integer(), nullable=True),
    sa.Column('state', sa.String(length=10), nullable=False),
    sa.Column('body_id', sa.BigInteger(), nullable=True),
    sa.Column('queuing', sa.Boolean(), nullable=False),
    sa.Column('ended', sa.String(length=10), nullable=True),
    sa.ForeignKeyConstraint(['author_id'], ['person.id'], name=op.f('fk_due_author_id'), ondelete='SET NULL'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_due')),
    sa.UniqueConstraint('key', name=op.f('uq_due_key'))
    )
    with op.batch_alter_table('due', schema=None) as batch_op:
        batch_op.create_index('ix_due_state', ['state', 'due_at'], unique=False)
        batch_op.create_index('ix_due_subject', ['kind', 'subject_id'], unique=False)
        batch_op.create_index('ix_due_ended', ['ended', 'event_at'], unique=False)
        batch_op.create_index('ix_due_queuing', ['queuing'], unique=False)


def downgrade() -> None:
    op.drop_table('due')
