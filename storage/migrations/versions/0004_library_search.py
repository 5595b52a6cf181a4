"""Where the words of the library are looked up: FTS5 on SQLite, a tsvector with a GIN index on PostgreSQL.

The words are folded before they are stored, so neither database folds them again: the ascii tokenizer
splits at blanks only, and array_to_tsvector takes each word as it is.
"""

import sqlalchemy as sa
from alembic import op

revision = '0004'
down_revision = '0003'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('library_search',
    sa.Column('item_id', sa.Integer(), autoincrement=False, nullable=False),
    sa.Column('heavy', sa.Text(), nullable=False),
    sa.Column('light', sa.Text(), nullable=False),
    sa.PrimaryKeyConstraint('item_id', name=op.f('pk_library_search'))
    )
    for statement in STATEMENTS[op.get_bind().dialect.name]:
        op.execute(statement)


def downgrade() -> None:
    if op.get_bind().dialect.name == "sqlite":
        op.execute("DROP TABLE library_search_vocabulary")
        op.execute("DROP TABLE library_search_words")
    op.drop_table('library_search')  # its triggers, or its index, go with it


STATEMENTS = {
    "sqlite": (
        """CREATE VIRTUAL TABLE library_search_words USING fts5(
            heavy, light, content='library_search', content_rowid='item_id', tokenize='ascii'
        )""",
        """CREATE VIRTUAL TABLE library_search_vocabulary
            USING fts5vocab('library_search_words', 'row')""",
        """CREATE TRIGGER library_search_added AFTER INSERT ON library_search BEGIN
            INSERT INTO library_search_words (rowid, heavy, light)
            VALUES (new.item_id, new.heavy, new.light);
        END""",
        """CREATE TRIGGER library_search_removed AFTER DELETE ON library_search BEGIN
            INSERT INTO library_search_words (library_search_words, rowid, heavy, light)
            VALUES ('delete', old.item_id, old.heavy, old.light);
        END""",
        """CREATE TRIGGER library_search_changed AFTER UPDATE ON library_search BEGIN
            INSERT INTO library_search_words (library_search_words, rowid, heavy, light)
            VALUES ('delete', old.item_id, old.heavy, old.light);
            INSERT INTO library_search_words (rowid, heavy, light)
            VALUES (new.item_id, new.heavy, new.light);
        END""",
    ),
    "postgresql": (
        """ALTER TABLE library_search ADD COLUMN words tsvector NOT NULL GENERATED ALWAYS AS (
            array_to_tsvector(array_remove(string_to_array(heavy || ' ' || light, ' '), ''))
        ) STORED""",
        "CREATE INDEX ix_library_search_words ON library_search USING gin (words)",
    ),
}
