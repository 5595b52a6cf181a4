"""What `bot.start.prepare` makes, put into the database of a test as rows.

To make it takes longer than most stories: the first of a process does, and the others copy its rows.
"""

from typing import Any

from sqlalchemy import Connection, Select, Table, exists, insert, select, text

from bot.app import App
from bot.start import prepare
from storage.base import Base

_MADE: dict[str, dict[Table, list[dict[str, Any]]]] = {}  # dialect → its rows


def prepare_by_copy(app: App) -> None:
    """`app` as `prepare` leaves it. What was made to an earlier clock's time is as good."""
    engine = app.database.writing
    with engine.begin() as connection:
        fresh = not _has_any(connection, ("area", "person"))
        if fresh:
            _put(connection, _MADE.get(engine.dialect.name, {}))
    prepare(app)
    if fresh and engine.dialect.name not in _MADE:
        with engine.connect() as connection:
            _MADE[engine.dialect.name] = _rows(connection)


def _has_any(connection: Connection, names: tuple[str, ...]) -> bool:
    tables = [Base.metadata.tables[name] for name in names]
    return any(connection.scalar(select(exists(select(table)))) for table in tables)


def _rows(connection: Connection) -> dict[Table, list[dict[str, Any]]]:
    found = {
        table: [dict(row) for row in connection.execute(_in_order(table)).mappings()]
        for table in Base.metadata.sorted_tables
    }
    return {table: rows for table, rows in found.items() if rows}


def _in_order(table: Table) -> Select[Any]:
    """An area after the one that it is part of, as they were made."""
    return select(table).order_by(*table.primary_key)


def _put(connection: Connection, made: dict[Table, list[dict[str, Any]]]) -> None:
    for table, rows in made.items():
        connection.execute(insert(table), rows)
        if connection.dialect.name == "postgresql" and table.autoincrement_column is not None:
            name = table.autoincrement_column.name
            sequence = f"pg_get_serial_sequence('{table.name}', '{name}')"
            connection.execute(text(f"SELECT setval({sequence}, max({name})) FROM {table.name}"))
