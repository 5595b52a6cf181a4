"""Which cases a published number counts, which report a case went into, and what kind a report is."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

import storage.base

revision = '0014'
down_revision = '0013'
branch_labels = None
depends_on = None

JSON = sa.JSON(none_as_null=True).with_variant(
    postgresql.JSONB(none_as_null=True, astext_type=sa.Text()), 'postgresql'
)


def upgrade() -> None:
    op.create_table('published_slice',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('area_id', sa.Integer(), nullable=False),
    sa.Column('since', sa.Date(), nullable=False),
    sa.Column('until', sa.Date(), nullable=False),
    sa.Column('made_at', storage.base.Instant(timezone=True), nullable=False),
    sa.Column('entries', JSON, nullable=False),
    sa.Column('cells', JSON, nullable=False),
    sa.Column('ways', JSON, nullable=True),
    sa.ForeignKeyConstraint(['area_id'], ['area.id'], name=op.f('fk_published_slice_area_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_published_slice'))
    )
    with op.batch_alter_table('published_slice', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_published_slice_area_id'), ['area_id'], unique=False)

    op.create_table('published_case',
    sa.Column('case_id', sa.BigInteger(), autoincrement=False, nullable=False),
    sa.Column('slice_id', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['case_id'], ['feedback_case.id'], name=op.f('fk_published_case_case_id'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['slice_id'], ['published_slice.id'], name=op.f('fk_published_case_slice_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('case_id', name=op.f('pk_published_case')),
    sqlite_with_rowid=False
    )
    with op.batch_alter_table('published_case', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_published_case_slice_id'), ['slice_id'], unique=False)

    op.create_table('reported_case',
    sa.Column('case_id', sa.BigInteger(), autoincrement=False, nullable=False),
    sa.Column('report_id', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['case_id'], ['feedback_case.id'], name=op.f('fk_reported_case_case_id'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['report_id'], ['report.id'], name=op.f('fk_reported_case_report_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('case_id', 'report_id', name=op.f('pk_reported_case')),
    sqlite_with_rowid=False
    )
    with op.batch_alter_table('reported_case', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_reported_case_report_id'), ['report_id'], unique=False)

    op.add_column('report', sa.Column('kind', sa.String(length=12), nullable=False, server_default='session'))


def downgrade() -> None:
    with op.batch_alter_table('report', schema=None) as batch_op:
        batch_op.drop_column('kind')
    op.drop_table('reported_case')
    op.drop_table('published_case')
    op.drop_table('published_slice')
