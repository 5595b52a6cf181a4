"""What staff make of the words in a case: masked words, transcripts, translations, languages.

Columns are added in place: making the table anew, as Alembic does on SQLite, would lose `WITHOUT ROWID`.
"""

import sqlalchemy as sa
from alembic import op

revision = '0007'
down_revision = '0006'
branch_labels = None
depends_on = None

TEXTS = ('masked', 'transcript', 'transcript_masked', 'translation', 'translation_masked')


def upgrade() -> None:
    for column in TEXTS:
        op.add_column('case_entry', sa.Column(column, sa.Text(), nullable=True))
    op.add_column('case_entry', sa.Column('language', sa.String(length=20), nullable=True))
    op.add_column(
        'case_entry', sa.Column('revision', sa.Integer(), server_default='0', nullable=False)
    )


def downgrade() -> None:
    for column in ('revision', 'language', *reversed(TEXTS)):
        op.drop_column('case_entry', column)
