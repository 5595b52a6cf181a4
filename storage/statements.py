"""What SQLite and PostgreSQL both have but SQLAlchemy spells for each."""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

import orjson
from sqlalchemy import ColumnElement, Connection, Insert, and_, literal, text
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.orm import Session
from sqlalchemy.sql.functions import FunctionElement
from sqlalchemy.types import NullType

from storage.base import Base

PIECE = 10_000  # rows in one value


def upsert(connection: Connection, table: type[Base], keys: list[str]) -> Insert:
    """Insert rows, or overwrite the ones that are there under the same keys."""
    return _upsert(connection.dialect.name, table, tuple(keys))


def upsert_so(
    connection: Connection, table: type[Base], keys: list[str], kept: dict[str, Any]
) -> Insert:
    """The same, but these columns become what is said of the row that is there."""
    statement = _insert(connection.dialect.name)(table)
    others = {c.name: statement.excluded[c.name] for c in table.__table__.c if c.name not in keys}
    return statement.on_conflict_do_update(index_elements=keys, set_=others | kept)  # type: ignore[no-any-return]


def insert_new(connection: Connection, table: type[Base]) -> Insert:
    """Insert rows, passing silently over the ones that are there already."""
    return _insert_new(connection.dialect.name, table)


def add_new(session: Session, table: type[Base], rows: Sequence[Mapping[str, Any]]) -> None:
    """Insert many rows at once, passing silently over the ones that are there already.

    All have the same columns. PostgreSQL gets them as one value: a statement a row takes four times as
    long, and so does one of very many values.
    """
    connection = session.connection()
    if connection.dialect.name == "sqlite":
        connection.execute(insert_new(connection, table), list(rows))
        return
    name, columns = table.__tablename__, ", ".join(rows[0])
    put = text(
        f"INSERT INTO {name} ({columns}) SELECT {columns}"  # noqa: S608  the names are our own
        f" FROM json_populate_recordset(NULL::{name}, CAST(:rows AS json)) ON CONFLICT DO NOTHING"
    )
    for first in range(0, len(rows), PIECE):
        piece = orjson.dumps([dict(row) for row in rows[first : first + PIECE]])
        connection.execute(put, {"rows": piece.decode()})


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


class begins(FunctionElement[Any]):  # noqa: N801  reads as the SQL function that it is
    """Whether a text begins so; made by `begins_with`. What differs between two uses is bound outside.

    Not typed as a boolean: SQLite would be asked for `(…) = 1`, and use no index.
    """

    type = NullType()
    inherit_cache = True


def begins_with(column: Any, text: str) -> ColumnElement[bool]:
    """By an index: SQLite looks up only what lies between two texts, PostgreSQL only a LIKE.

    Letters count as they are. `text` must not be empty; PostgreSQL's index is one of `text_pattern_ops`.
    """
    following = text[:-1] + chr(ord(text[-1]) + 1)
    pattern = text.replace("/", "//").replace("%", "/%").replace("_", "/_") + "%"
    return begins(column, literal(text), literal(following), literal(pattern))


@compiles(begins, "sqlite")
def _sqlite_begins(element: Any, compiler: Any, **rest: Any) -> str:
    column, text, following, _pattern = element.clauses
    return str(compiler.process(and_(column >= text, column < following).self_group(), **rest))


@compiles(begins, "postgresql")
def _postgres_begins(element: Any, compiler: Any, **rest: Any) -> str:
    column, _text, _following, pattern = element.clauses
    return str(compiler.process(column.like(pattern, escape="/"), **rest))
