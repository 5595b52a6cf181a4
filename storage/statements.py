"""The two statements that SQLite and PostgreSQL both have but SQLAlchemy spells for each."""

from functools import cache
from typing import Any

from sqlalchemy import Connection, Insert
from sqlalchemy.dialects import postgresql, sqlite

from storage.base import Base


def upsert(connection: Connection, table: type[Base], keys: list[str]) -> Insert:
    """Insert rows, or overwrite the ones that are there under the same keys."""
    return _upsert(connection.dialect.name, table, tuple(keys))


def insert_new(connection: Connection, table: type[Base]) -> Insert:
    """Insert rows, passing silently over the ones that are there already."""
    return _insert_new(connection.dialect.name, table)


@cache
def _upsert(dialect: str, table: type[Base], keys: tuple[str, ...]) -> Insert:
    statement = _insert(dialect)(table)
    others = {c.name: statement.excluded[c.name] for c in table.__table__.c if c.name not in keys}
    return statement.on_conflict_do_update(index_elements=list(keys), set_=others)  # type: ignore[no-any-return]


@cache
def _insert_new(dialect: str, table: type[Base]) -> Insert:
    return _insert(dialect)(table).on_conflict_do_nothing()  # type: ignore[no-any-return]


def _insert(dialect: str) -> Any:
    return sqlite.insert if dialect == "sqlite" else postgresql.insert
