"""A PostgreSQL schema of its own for these tests: procrastinate's tables are in it as well."""

from collections.abc import Iterator

import pytest
from sqlalchemy import create_engine, text

from tests.conftest import postgres_schema

EMPTY = "TRUNCATE procrastinate_jobs, procrastinate_workers, procrastinate_periodic_defers CASCADE"


@pytest.fixture(scope="session")
def engine_tables(postgres_server: str) -> Iterator[str]:
    with postgres_schema(postgres_server) as url:
        yield url


@pytest.fixture
def engine_url(engine_tables: str) -> Iterator[str]:
    """The URL of that schema, with no job in it."""
    yield engine_tables
    engine = create_engine(engine_tables)
    with engine.begin() as connection:
        connection.execute(text(EMPTY))
    engine.dispose()
