"""A photo of what was made public, why a contest was closed early, and of which term staff were told."""

import sqlalchemy as sa
from alembic import op

revision = '0027'
down_revision = '0026'
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table('disclosure') as table:
        table.add_column(sa.Column('media_id', sa.String(length=30), nullable=True))
        table.create_foreign_key(
            op.f('fk_disclosure_media_id'), 'media', ['media_id'], ['id'], ondelete='SET NULL'
        )
    op.add_column('contest', sa.Column('closed_early_because', sa.Text(), nullable=True))
    op.add_column('appointment', sa.Column('term_told_on', sa.Date(), nullable=True))


def downgrade() -> None:
    op.drop_column('appointment', 'term_told_on')
    op.drop_column('contest', 'closed_early_because')
    with op.batch_alter_table('disclosure') as table:
        table.drop_constraint(op.f('fk_disclosure_media_id'), type_='foreignkey')
        table.drop_column('media_id')
