"""Điện Biên, loaded once a module into a database of each kind, for tests that only read it."""

import contextlib
from collections.abc import Iterator
from datetime import date

import pytest

from handlers.areas.actions import load_province
from storage.database import Database, migrate, open_database
from tests.conftest import postgres_schema

TODAY = date(2026, 11, 23)
BEFORE = date(2025, 6, 30)


@pytest.fixture(
    scope="module", params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)]
)
def province(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Database]:
    with contextlib.ExitStack() as stack:
        if request.param == "sqlite":
            url = f"sqlite:///{tmp_path_factory.mktemp('areas')}/areas.db"
        else:
            server = request.getfixturevalue("postgres_server")
            url = stack.enter_context(postgres_schema(server))
        database = open_database(url)
        migrate(database)
        with database.write() as session:
            load_province(session)
        yield database
        database.close()


@pytest.fixture
def fresh(database: Database) -> Database:
    """Điện Biên, for tests that change it."""
    with database.write() as session:
        load_province(session)
    return database
