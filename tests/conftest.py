"""Fixtures that every kind of test shares: an empty migrated database of each kind."""

import os
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

import hypothesis
import pytest
from sqlalchemy import create_engine, text

import storage.tables  # noqa: F401  every test sees every table
from storage.base import Base
from storage.database import Database, migrate, open_database

POSTGRES = os.environ.get(
    "NHIPCAU_TEST_POSTGRES", "postgresql+psycopg://postgres@127.0.0.1:5432/test"
)
REQUIRE_ALL = os.environ.get("NHIPCAU_REQUIRE_ALL") == "1"

# A test that fails because a machine is slow tells nothing: speed is measured in benchmarks/.
hypothesis.settings.register_profile("nhipcau", deadline=None)
hypothesis.settings.load_profile("nhipcau")


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Where everything is required, a skipped test is a failure."""
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if REQUIRE_ALL and reporter is not None and reporter.stats.get("skipped"):
        session.exitstatus = session.exitstatus or pytest.ExitCode.TESTS_FAILED


EMPTIED = """
DO $$ DECLARE name text; BEGIN
  ALTER TABLE audit_line DISABLE TRIGGER USER; ALTER TABLE audit_head DISABLE TRIGGER USER;
  {deletions}
  ALTER TABLE audit_line ENABLE TRIGGER USER; ALTER TABLE audit_head ENABLE TRIGGER USER;
  FOR name IN SELECT sequencename FROM pg_sequences WHERE schemaname = current_schema()
  LOOP EXECUTE 'ALTER SEQUENCE ' || quote_ident(name) || ' RESTART'; END LOOP;
END $$
"""


@cache
def _emptied() -> str:
    """Deleting little is far quicker than truncating, and one round trip than one a table."""
    tables = reversed(Base.metadata.sorted_tables)
    return EMPTIED.format(deletions=" ".join(f"DELETE FROM {table.name};" for table in tables))


def _postgres_answers() -> bool:
    try:
        engine = create_engine(POSTGRES, connect_args={"connect_timeout": 2})
        with engine.connect() as connection:
            connection.execute(text("SELECT 1"))
        engine.dispose()
    except Exception:
        return False
    return True


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One migrated file, copied for each test: migrating takes longer than most tests."""
    file = tmp_path_factory.mktemp("template") / "template.db"
    database = open_database(f"sqlite:///{file}")
    migrate(database)
    database.truncate_log()
    database.close()
    return file


@pytest.fixture
def sqlite_url(sqlite_template: Path, tmp_path: Path) -> str:
    file = tmp_path / "nhipcau.db"
    file.write_bytes(sqlite_template.read_bytes())
    return f"sqlite:///{file}"


@pytest.fixture(scope="session")
def postgres_server() -> str:
    if _postgres_answers():
        return POSTGRES
    if REQUIRE_ALL:
        pytest.fail("PostgreSQL does not answer, and NHIPCAU_REQUIRE_ALL is set")
    pytest.skip("PostgreSQL does not answer on 127.0.0.1:5432")


@contextmanager
def postgres_schema(server: str) -> Iterator[str]:
    """A migrated schema of its own, so that tests can run side by side; its URL."""
    schema = f"t{uuid.uuid4().hex}"
    engine = create_engine(server)
    with engine.begin() as connection:
        connection.execute(text(f"CREATE SCHEMA {schema}"))
    url = f"{server}?options=-csearch_path%3D{schema}%20-csynchronous_commit%3Doff"
    database = open_database(url)
    migrate(database)
    database.close()
    try:
        yield url
    finally:
        with engine.begin() as connection:
            connection.execute(text(f"DROP SCHEMA {schema} CASCADE"))
        engine.dispose()


@pytest.fixture(scope="session")
def postgres_tables(postgres_server: str) -> Iterator[str]:
    """One schema for all the tests of a worker: making its tables takes longer than most tests."""
    with postgres_schema(postgres_server) as url:
        yield url


@pytest.fixture
def postgres_url(postgres_tables: str) -> Iterator[str]:
    """The worker's schema, with nothing in it."""
    yield postgres_tables
    engine = create_engine(postgres_tables)
    with engine.begin() as connection:
        connection.execute(text(_emptied()))
    engine.dispose()


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def each_database_url(request: pytest.FixtureRequest) -> str:
    return str(request.getfixturevalue(f"{request.param}_url"))


@pytest.fixture
def database_url(each_database_url: str) -> str:
    """Both, unless a folder's own conftest says that one is enough."""
    return each_database_url


@pytest.fixture
def database(database_url: str) -> Iterator[Database]:
    """A migrated, empty database, on SQLite and on PostgreSQL."""
    opened = open_database(database_url)
    yield opened
    opened.close()
