"""Many rows into a database as quickly as it takes them."""

from typing import Any

from sqlalchemy import JSON, Connection, Table, insert, text
from sqlalchemy.orm import Session

from storage.base import Base


def put(session: Session, model: type[Base], rows: list[dict[str, Any]]) -> None:
    """PostgreSQL's COPY where it can be: rows a statement each take ten times as long."""
    if not rows:
        return
    connection = session.connection()
    table: Any = model.__table__
    if connection.dialect.name == "postgresql" and not _holds_json(table):
        _copy(connection, table, rows)
    else:
        connection.execute(insert(table), rows)


def _copy(connection: Connection, table: Table, rows: list[dict[str, Any]]) -> None:
    names = list(rows[0])
    columns = ", ".join(f'"{name}"' for name in names)
    cursor = connection.connection.cursor()
    with cursor.copy(f"COPY {table.name} ({columns}) FROM STDIN") as copy:
        for row in rows:
            copy.write_row(list(row.values()))


def _holds_json(table: Table) -> bool:
    return any(isinstance(column.type, JSON) for column in table.columns)


def trust(session: Session) -> None:
    """What is put in is consistent as it is made: PostgreSQL need not look each row's parent up."""
    if session.connection().dialect.name == "postgresql":
        session.execute(text("SET LOCAL session_replication_role = replica"))


def analyze(session: Session) -> None:
    """The planner's statistics, as autovacuum takes them in the night."""
    session.execute(text("ANALYZE"))
