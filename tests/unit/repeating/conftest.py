"""A commune with two villages, in an empty database."""

from collections.abc import Iterator

import pytest
from sqlalchemy.orm import Session

from storage.database import Database
from tests.unit.people.talker import Places, add_places


@pytest.fixture
def session(database: Database) -> Iterator[Session]:
    with database.write() as opened:
        yield opened


@pytest.fixture
def places(session: Session) -> Places:
    return add_places(session)


@pytest.fixture
def database_url(sqlite_url: str) -> str:
    """SQLite alone: where the databases could differ is tried in tests/contracts and tests/stories."""
    return sqlite_url
