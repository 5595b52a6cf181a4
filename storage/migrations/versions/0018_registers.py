"""Registers of commitments, and what was made public in the villages."""

import sqlalchemy as sa
from alembic import op

import storage.base

revision = '0018'
down_revision = '0017'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('register_entry',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('area_id', sa.Integer(), nullable=False),
    sa.Column('register', sa.String(length=20), nullable=False),
    sa.Column('subject', sa.String(length=300), nullable=False),
    sa.Column('partner', sa.String(length=200), nullable=False),
    sa.Column('folded', sa.String(length=1600), nullable=False),
    sa.Column('held_on', sa.Date(), nullable=False),
    sa.Column('until', sa.Date(), nullable=True),
    sa.Column('document', sa.String(length=100), nullable=True),
    sa.Column('media_id', sa.String(length=30), nullable=True),
    sa.Column('suffix', sa.String(length=10), nullable=True),
    sa.Column('term_told_on', sa.Date(), nullable=True),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('created_at', storage.base.Instant(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['area_id'], ['area.id'], name=op.f('fk_register_entry_area_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_register_entry'))
    )
    op.create_index('ix_register_entry_area_id', 'register_entry', ['area_id'])
    op.create_index('ix_register_entry_register', 'register_entry', ['register'])
    op.create_table('register_commitment',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('entry_id', sa.Integer(), nullable=False),
    sa.Column('matter', sa.Text(), nullable=False),
    sa.Column('owner', sa.String(length=200), nullable=False),
    sa.Column('due_on', sa.Date(), nullable=False),
    sa.Column('state', sa.String(length=10), nullable=False),
    sa.Column('result', sa.Text(), nullable=True),
    sa.Column('done_on', sa.Date(), nullable=True),
    sa.Column('told_on', sa.Date(), nullable=True),
    sa.ForeignKeyConstraint(['entry_id'], ['register_entry.id'], name=op.f('fk_register_commitment_entry_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_register_commitment'))
    )
    op.create_index('ix_register_commitment_entry_id', 'register_commitment', ['entry_id'])
    op.create_index('ix_register_commitment_due_on', 'register_commitment', ['due_on'])
    op.create_table('disclosure',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('area_id', sa.Integer(), nullable=False),
    sa.Column('item', sa.String(length=20), nullable=False),
    sa.Column('form', sa.String(length=10), nullable=False),
    sa.Column('since', sa.Date(), nullable=False),
    sa.Column('until', sa.Date(), nullable=False),
    sa.Column('by', sa.String(length=200), nullable=False),
    sa.Column('entered_at', storage.base.Instant(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['area_id'], ['area.id'], name=op.f('fk_disclosure_area_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_disclosure')),
    sa.UniqueConstraint('area_id', 'item', 'form', 'since', name=op.f('uq_disclosure_area_id'))
    )


def downgrade() -> None:
    op.drop_table('disclosure')
    op.drop_table('register_commitment')
    op.drop_table('register_entry')
