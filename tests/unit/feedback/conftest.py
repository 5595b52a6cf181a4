"""A commune with a village and an office, in an empty database."""

from collections.abc import Iterator

import pytest

from storage.database import Database
from tests.unit.casework.office import add_places
from tests.unit.feedback.residents import Commune


@pytest.fixture
def commune(database: Database) -> Iterator[Commune]:
    with database.write() as session:
        yield Commune(session, add_places(session))


@pytest.fixture
def database_url(sqlite_url: str) -> str:
    """SQLite alone: where the databases could differ is tried in tests/contracts and tests/stories."""
    return sqlite_url
