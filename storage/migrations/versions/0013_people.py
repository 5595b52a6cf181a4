"""Signing in with a passkey or a password; sessions that are known by their browser; terms of office."""

import sqlalchemy as sa
from alembic import op

import storage.base

revision = '0013'
down_revision = '0012'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('sign_in_account',
    sa.Column('person_id', sa.Integer(), nullable=False),
    sa.Column('handle', sa.String(length=64), nullable=False),
    sa.Column('login', sa.String(length=40), nullable=True),
    sa.Column('password_hash', sa.String(length=200), nullable=True),
    sa.Column('totp_sealed', sa.String(length=300), nullable=True),
    sa.Column('totp_step', sa.BigInteger(), nullable=True),
    sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_sign_in_account_person_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('person_id', name=op.f('pk_sign_in_account')),
    sa.UniqueConstraint('handle', name=op.f('uq_sign_in_account_handle')),
    sa.UniqueConstraint('login', name=op.f('uq_sign_in_account_login'))
    )
    op.create_table('passkey',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('person_id', sa.Integer(), nullable=False),
    sa.Column('credential_id', sa.String(length=1400), nullable=False),
    sa.Column('public_key', sa.LargeBinary(), nullable=False),
    sa.Column('sign_count', sa.BigInteger(), nullable=False),
    sa.Column('label', sa.String(length=60), nullable=False),
    sa.Column('created_on', sa.Date(), nullable=False),
    sa.Column('used_on', sa.Date(), nullable=True),
    sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_passkey_person_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_passkey')),
    sa.UniqueConstraint('credential_id', name=op.f('uq_passkey_credential_id'))
    )
    with op.batch_alter_table('passkey', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_passkey_person_id'), ['person_id'], unique=False)
    op.create_table('recovery_code',
    sa.Column('person_id', sa.Integer(), nullable=False),
    sa.Column('code_hash', sa.String(length=64), nullable=False),
    sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_recovery_code_person_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('person_id', 'code_hash', name=op.f('pk_recovery_code'))
    )
    op.create_table('sign_in_challenge',
    sa.Column('challenge_hash', sa.String(length=64), nullable=False),
    sa.Column('person_id', sa.Integer(), nullable=True),
    sa.Column('expires_at', storage.base.Instant(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_sign_in_challenge_person_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('challenge_hash', name=op.f('pk_sign_in_challenge'))
    )
    with op.batch_alter_table('console_session', schema=None) as batch_op:
        batch_op.add_column(sa.Column('seen_at', storage.base.Instant(timezone=True), nullable=True))
        batch_op.add_column(sa.Column('confirmed_at', storage.base.Instant(timezone=True), nullable=True))
        batch_op.add_column(sa.Column('browser', sa.String(length=20), nullable=True))
    with op.batch_alter_table('invitation', schema=None) as batch_op:
        batch_op.add_column(sa.Column('appointed_until', storage.base.Instant(timezone=True), nullable=True))
        batch_op.add_column(sa.Column('invited_by', sa.Integer(), nullable=True))
        batch_op.create_foreign_key(batch_op.f('fk_invitation_invited_by'), 'person', ['invited_by'], ['id'], ondelete='SET NULL')


def downgrade() -> None:
    with op.batch_alter_table('invitation', schema=None) as batch_op:
        batch_op.drop_constraint(batch_op.f('fk_invitation_invited_by'), type_='foreignkey')
        batch_op.drop_column('invited_by')
        batch_op.drop_column('appointed_until')
    with op.batch_alter_table('console_session', schema=None) as batch_op:
        batch_op.drop_column('browser')
        batch_op.drop_column('confirmed_at')
        batch_op.drop_column('seen_at')
    op.drop_table('sign_in_challenge')
    op.drop_table('recovery_code')
    op.drop_table('passkey')
    op.drop_table('sign_in_account')
