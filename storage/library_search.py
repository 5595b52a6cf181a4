"""Where the words of the library are looked up: SQLite's FTS5 or PostgreSQL's tsvector, one answer.

Both look up whole words of a text that is folded already (words of [a-z0-9], one blank between two),
so neither database's own idea of a word, of case or of a language has a say. Which of the items found
is meant is decided by the caller, the same for both.

The table is plain. What makes it quick is made by the migration: on SQLite the virtual table
`library_search_words` over it, kept by triggers, and its vocabulary; on PostgreSQL a stored
`words tsvector` with a GIN index, which no statement here writes.
"""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from sqlalchemy import Executable, Text, bindparam, delete, func, select, text
from sqlalchemy.orm import Mapped, Session, mapped_column

from storage.base import Base
from storage.statements import upsert

_WORD = re.compile(r"[a-z0-9]+")


class LibrarySearch(Base):
    """What is looked up of one version of an item."""

    __tablename__ = "library_search"

    item_id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    heavy: Mapped[str] = mapped_column(Text)  # folded title, questions, keywords
    light: Mapped[str] = mapped_column(Text)  # folded text


@dataclass(frozen=True, slots=True)
class Row:
    item_id: int
    heavy: str
    light: str


def is_made_by_migration(name: str | None, table: str | None) -> bool:
    """Whether a table, column or index in the database is one of those that no mapped class shows."""
    return (name or "").startswith(("library_search_", "ix_library_search_")) or (
        (table, name) == ("library_search", "words")
    )


def index(session: Session, item_id: int, heavy: str, light: str) -> None:
    """Let an item be found, or found anew; both texts are folded. ValueError when they are not."""
    for folded in (heavy, light):
        if not all(map(_WORD.fullmatch, folded.split(" ") if folded else ())):
            raise ValueError("library search: the text is not folded")
    connection = session.connection()
    row = {"item_id": item_id, "heavy": heavy, "light": light}
    connection.execute(upsert(connection, LibrarySearch, ["item_id"]), row)


def remove(session: Session, item_id: int) -> None:
    """Let an item be found no more; nothing happens when it was not."""
    session.connection().execute(delete(LibrarySearch).where(LibrarySearch.item_id == item_id))


def size(session: Session) -> int:
    """How many items can be found."""
    return session.scalar(select(func.count()).select_from(LibrarySearch)) or 0


def counts(session: Session, words: Collection[str]) -> dict[str, int]:
    """In how many items each of the folded words stands."""
    if not words:
        return {}
    found = session.execute(_of(session, _COUNT), {"words": sorted(_checked(words))})
    return dict.fromkeys(words, 0) | {row.word: row.many for row in found}


def candidates(session: Session, words: Collection[str], most: int) -> list[Row]:
    """The items in which any of the folded words stands, the newest first, at most so many."""
    if not words or most <= 0:
        return []
    quote, either = ('"', " OR ") if _dialect(session) == "sqlite" else ("'", " | ")
    asked = either.join(f"{quote}{word}{quote}" for word in sorted(_checked(words)))
    found = session.execute(_of(session, _FIND), {"asked": asked, "most": most})
    return [Row(*row) for row in found]


def vocabulary(session: Session) -> frozenset[str]:
    """Every word that stands in any item."""
    return frozenset(session.execute(_of(session, _VOCABULARY)).scalars())


def _checked(words: Iterable[str]) -> Iterator[str]:
    """Folded words need no escape in a query."""
    for word in words:
        if not _WORD.fullmatch(word):
            raise ValueError("library search: a word is not folded")
        yield word


def _dialect(session: Session) -> str:
    return session.get_bind().dialect.name


def _of(session: Session, statements: dict[str, Executable]) -> Executable:
    return statements[_dialect(session)]


_COUNT: dict[str, Executable] = {
    "sqlite": text(
        "SELECT term AS word, doc AS many FROM library_search_vocabulary WHERE term IN :words"
    ).bindparams(bindparam("words", expanding=True)),
    "postgresql": text("""
        SELECT word, (
            SELECT count(*) FROM library_search WHERE words @@ CAST(quote_literal(word) AS tsquery)
        ) AS many FROM unnest(CAST(:words AS text[])) AS word
    """),
}
_FIND: dict[str, Executable] = {
    "sqlite": text("""
        SELECT s.item_id, s.heavy, s.light FROM library_search_words AS w
        JOIN library_search AS s ON s.item_id = w.rowid
        WHERE library_search_words MATCH :asked ORDER BY s.item_id DESC LIMIT :most
    """),
    "postgresql": text("""
        SELECT item_id, heavy, light FROM library_search
        WHERE words @@ CAST(:asked AS tsquery) ORDER BY item_id DESC LIMIT :most
    """),
}
_VOCABULARY: dict[str, Executable] = {
    "sqlite": text("SELECT term FROM library_search_vocabulary"),
    "postgresql": text("SELECT word FROM ts_stat('SELECT words FROM library_search')"),
}
