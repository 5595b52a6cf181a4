"""One person on several channels: codes to join them, where they are told, and how channels do."""

import sqlalchemy as sa
from alembic import op

revision = '0034'
down_revision = '0033'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column('address', sa.Column('preferred', sa.Boolean(), server_default=sa.false(), nullable=False))
    op.create_table('link_code',
    sa.Column('address_id', sa.Integer(), autoincrement=False, nullable=False),
    sa.Column('code_hash', sa.String(length=64), nullable=False),
    sa.Column('expires_at', sa.DateTime(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['address_id'], ['address.id'], name=op.f('fk_link_code_address_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('address_id', name=op.f('pk_link_code')),
    sa.UniqueConstraint('code_hash', name=op.f('uq_link_code_code_hash'))
    )
    op.create_table('link_try',
    sa.Column('address_id', sa.Integer(), autoincrement=False, nullable=False),
    sa.Column('number', sa.Integer(), nullable=False),
    sa.Column('since', sa.DateTime(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['address_id'], ['address.id'], name=op.f('fk_link_try_address_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('address_id', name=op.f('pk_link_try'))
    )
    op.create_table('channel_minute',
    sa.Column('channel', sa.String(length=20), nullable=False),
    sa.Column('minute', sa.BigInteger(), autoincrement=False, nullable=False),
    sa.Column('tried', sa.Integer(), nullable=False),
    sa.Column('troubled', sa.Integer(), nullable=False),
    sa.PrimaryKeyConstraint('channel', 'minute', name=op.f('pk_channel_minute'))
    )
    op.create_table('channel_trouble',
    sa.Column('channel', sa.String(length=20), nullable=False),
    sa.Column('since', sa.DateTime(timezone=True), nullable=False),
    sa.Column('checked_at', sa.DateTime(timezone=True), nullable=False),
    sa.PrimaryKeyConstraint('channel', name=op.f('pk_channel_trouble'))
    )


def downgrade() -> None:
    for table in ('channel_trouble', 'channel_minute', 'link_try', 'link_code'):
        op.drop_table(table)
    op.drop_column('address', 'preferred')
