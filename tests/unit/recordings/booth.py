"""People who record and confirm, at desks of their own, over a furnished commune."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.orm import Session

from handlers.desk import Desk
from handlers.messages import MediaFile
from handlers.recordings import actions
from handlers.recordings.actions import Take
from handlers.recordings.texts import Wanted, wanted
from storage import recordings
from storage.areas import Area
from storage.media import random_name
from storage.people import Appointment, Person
from storage.recordings import Recording
from tests.unit.casework.conftest import Commune
from tests.unit.casework.office import SINCE, TODAY

MONG = "hmn"


def add_speaker(session: Session, name: str, language: str = MONG) -> int:
    """The person's id."""
    area = session.query(Area).filter_by(level="province").one()
    person = Person(name=name, language="vi", created_on=TODAY)
    session.add(person)
    session.flush()
    post = {"role": "speaker", "area_id": area.id, "language": language, "since": SINCE}
    session.add(Appointment(person_id=person.id, **post))
    session.flush()
    return person.id


class Booth:
    """The kit in Mông, and two who speak it."""

    def __init__(self, commune: Commune, language: str = MONG) -> None:
        self.commune, self.language = commune, language
        with commune.database.write() as session:
            self.reader = add_speaker(session, "Giàng Thị Mỷ", language)
            self.listener = add_speaker(session, "Vàng A Lử", language)
            self.texts = wanted(session, language)

    @contextmanager
    def at(self, person: int) -> Iterator[Desk]:
        with self.commune.desk(person) as desk:
            yield desk

    def record(self, person: int, text: Wanted, *, ready: bool = True, reader: str = "") -> int:
        """The number of the new recording."""
        with self.at(person) as desk:
            file = MediaFile(random_name(), "voice", 5000, 3)
            name = actions.add_file(desk, file)
            take = Take(text.reads, self.language, name, reader, ready=ready)
            return actions.record(desk, take).id

    def confirm(self, person: int, number: int) -> None:
        with self.at(person) as desk:
            actions.confirm(desk, number)

    def reject(self, person: int, number: int, note: str = "khác nghĩa") -> None:
        with self.at(person) as desk:
            actions.reject(desk, number, note)

    def withdraw(self, person: int, number: int) -> None:
        with self.at(person) as desk:
            actions.withdraw(desk, number, "")

    def erase(self, person: int, number: int, *, all_of_reader: bool = False) -> int:
        with self.at(person) as desk:
            return actions.erase(desk, number, all_of_reader=all_of_reader)

    def heard(self, text: Wanted) -> int | None:
        """The number of the recording that people hear of it."""
        with self.commune.database.read() as session:
            found = recordings.confirmed(session, [text.reads], [self.language])
            played = found.get((text.reads, self.language))
            return played.id if played else None

    def states(self) -> dict[int, str]:
        with self.commune.database.read() as session:
            return {one.id: one.state for one in session.query(Recording)}
