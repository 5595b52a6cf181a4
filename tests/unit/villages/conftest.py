"""A commune with two villages, in an empty database of each kind."""

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
