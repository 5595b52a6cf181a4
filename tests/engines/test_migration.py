"""procrastinate's tables are one of our migrations."""

import pytest
from alembic import command
from procrastinate.schema import SchemaManager
from sqlalchemy import inspect, text

from storage.database import MIGRATIONS, alembic_config, open_database

STORED = MIGRATIONS / "versions" / "0002_procrastinate.sql"
ROUTINES = "SELECT count(*) FROM pg_proc WHERE pronamespace = current_schema()::regnamespace"


def test_the_stored_schema_is_that_of_the_installed_version() -> None:
    """If this fails, the library was upgraded: its own migrations become one of ours."""
    assert STORED.read_text("utf-8") == SchemaManager.get_schema()


@pytest.mark.postgres
def test_its_tables_come_and_go_with_the_migration(engine_tables: str) -> None:
    database = open_database(engine_tables)
    try:
        with database.writing.connect() as connection:
            assert inspect(connection).has_table("procrastinate_jobs")
            command.downgrade(alembic_config(connection), "0001")
            left = [
                name
                for name in inspect(connection).get_table_names()
                if name.startswith("procrastinate")
            ]
            assert left == []
            assert connection.scalar(text(ROUTINES)) == 0
            connection.rollback()
    finally:
        database.close()


def test_sqlite_has_none_of_them(sqlite_url: str) -> None:
    database = open_database(sqlite_url)
    with database.reading.connect() as connection:
        names = inspect(connection).get_table_names()
    database.close()
    assert not [name for name in names if name.startswith("procrastinate")]
