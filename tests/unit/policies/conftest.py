"""The library over SQLite, for what a database makes no difference to."""

from collections.abc import Iterator

import pytest

from storage.database import Database, open_database
from tests.unit.policies.shelf import Shelf, furnish


@pytest.fixture
def shelf(sqlite_url: str) -> Iterator[Shelf]:
    database = open_database(sqlite_url)
    yield furnish(database)
    database.close()


@pytest.fixture
def both(database: Database) -> Shelf:
    """Over each of the databases."""
    return furnish(database)
