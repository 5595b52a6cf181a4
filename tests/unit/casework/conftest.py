"""Two communes, who works there, and one case of each kind, in an empty database."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import pytest
from sqlalchemy import select

from handlers.desk import Desk
from storage.database import Database
from storage.outbox import Outgoing
from storage.people import Person
from tests.unit.casework.office import (
    ANONYMOUS,
    CONTACTABLE,
    NOW,
    add_case,
    add_places,
    add_resident,
    add_staff,
    desk_of,
)


@dataclass
class Commune:
    database: Database
    officer: int
    provincial: int
    neighbour: int
    head: int
    head_and_officer: int
    observer: int
    resident: int
    tua_chua: int

    @contextmanager
    def desk(self, person_id: int | None = None, now: datetime = NOW) -> Iterator[Desk]:
        """A member of staff at work (the commune's officer), in one transaction."""
        with self.database.write() as session:
            person = session.get_one(Person, person_id or self.officer)
            yield desk_of(session, person, now)

    def messages(self) -> list[Outgoing]:
        with self.database.read() as session:
            return list(session.scalars(select(Outgoing).order_by(Outgoing.id)))


@pytest.fixture
def commune(database: Database) -> Commune:
    return furnish(database)


@pytest.fixture
def sqlite_commune(sqlite_url: str, tmp_path: Path) -> Iterator[Commune]:
    """For what a database makes no difference to."""
    from storage.database import open_database

    opened = open_database(sqlite_url)
    yield furnish(opened)
    opened.close()


def furnish(database: Database) -> Commune:
    with database.write() as session:
        places = add_places(session)
        resident = add_resident(session)
        add_case(session, CONTACTABLE, places.pang_de, who=resident)
        add_case(session, ANONYMOUS, places.sang_nhe, topic="HT03")
        return Commune(
            database,
            officer=add_staff(session, "Lò Thị Hoa", ("officer", places.sang_nhe)).id,
            provincial=add_staff(session, "Vừ A Sình", ("approver", places.province)).id,
            neighbour=add_staff(session, "Lường Văn Ơn", ("officer", places.tua_chua)).id,
            head=add_staff(session, "Hạng A Chù", ("head", places.pang_de)).id,
            head_and_officer=add_staff(
                session, "Mùa A Tủa", ("head", places.pang_de), ("officer", places.sang_nhe)
            ).id,
            observer=add_staff(session, "Quàng Thị Ún", ("observer", places.province)).id,
            resident=resident.id,
            tua_chua=places.tua_chua.id,
        )


@pytest.fixture
def database_url(sqlite_url: str) -> str:
    """SQLite alone: where the databases could differ is tried in tests/contracts and tests/stories."""
    return sqlite_url
