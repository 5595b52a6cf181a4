"""Where the demonstration plays: the commune, who works there, who lives there."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from handlers.context import Context, Office, Speaker
from handlers.desk import Desk
from handlers.people.appointing import Post, appoint
from handlers.people.authority import APPROVER, authority_of
from storage.areas import Area
from storage.people import Person

LEADER = "Lãnh đạo Mặt trận xã (làm thử)"


@dataclass(frozen=True, slots=True)
class Scene:
    """The commune, its officer and its approver, and residents: person id and address id of each."""

    session: Session
    village: Area
    office: Office
    officer: int
    approver: int
    residents: list[tuple[int, int]]

    @property
    def commune(self) -> Area:
        return self.session.get_one(Area, self.village.parent_id)

    def desk(self, person_id: int, at: datetime) -> Desk:
        return Desk(self.session, authority_of(self.session, person_id, at), at, self.office)

    def context(self, number: int, at: datetime) -> Context:
        """The resident of that number, speaking."""
        person_id, address_id = self.residents[number]
        speaker = Speaker(address_id, person_id, "web", "vi", self.village.id)
        return Context(speaker, at, self.office, lambda: self.session)


def add_leader(session: Session, commune: Area, now: datetime) -> int:
    """Whoever approves what the commune's officer writes."""
    person = Person(name=LEADER, language="vi", created_on=now.date(), synthetic=True)
    session.add(person)
    session.flush()
    appoint(session, person.id, Post(APPROVER, commune.id), now - timedelta(days=200))
    return person.id
