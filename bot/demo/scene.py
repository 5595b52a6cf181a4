"""Where the demonstration plays: the commune, who works there, who lives there."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from handlers.context import Context, Office, Speaker
from handlers.desk import Desk
from handlers.people.appointing import Post, appoint
from handlers.people.authority import APPROVER, HEAD, OBSERVER, OFFICER, authority_of
from handlers.people.synthesis import synthesize
from storage.areas import Area, current
from storage.people import Address, Person

VILLAGE = "03172-01"  # bản Hồ Chim 2
HOUSEHOLDS, REACHED = 109, 96
FIRST_ADDRESS = 1_000_000
HEAD_S_NAME = "Bác trưởng bản (làm thử)"
STAFF = (  # name, role, whether over the province
    ("Cán bộ Mặt trận xã (làm thử)", OFFICER, False),
    ("Lãnh đạo Mặt trận xã (làm thử)", APPROVER, False),
    ("Cán bộ Mặt trận tỉnh (làm thử)", OFFICER, True),
    ("Lãnh đạo Mặt trận tỉnh (làm thử)", APPROVER, True),
    ("Cán bộ theo dõi của tỉnh (làm thử)", OBSERVER, True),
)


@dataclass(frozen=True, slots=True)
class Scene:
    """The village, the commune's officer and approver, and residents: person id and address id of each.

    The first of the residents is the village's head.
    """

    session: Session
    village: Area
    office: Office
    officer: int
    approver: int
    residents: list[tuple[int, int]]

    @property
    def commune(self) -> Area:
        return self.session.get_one(Area, self.village.parent_id)

    @property
    def head(self) -> int:
        return self.residents[0][0]

    def desk(self, person_id: int, at: datetime) -> Desk:
        return Desk(self.session, authority_of(self.session, person_id, at), at, self.office)

    def context(self, number: int, at: datetime) -> Context:
        """The resident of that number, speaking."""
        person_id, address_id = self.residents[number]
        speaker = Speaker(address_id, person_id, "web", "vi", self.village.id)
        return Context(speaker, at, self.office, lambda: self.session)


def settle(session: Session, office: Office, now: datetime) -> Scene:
    """Put the people there."""
    village = current(session, VILLAGE, now.date())
    if village is None:
        raise LookupError("the example villages are not loaded")
    village.households = HOUSEHOLDS
    synthesize(
        session,
        count=REACHED,
        area_code=VILLAGE,
        channel="web",
        first_address=FIRST_ADDRESS,
        now=now - timedelta(days=30),
    )
    officer, approver = _staff(session, village, now)[:2]
    scene = Scene(session, village, office, officer, approver, _residents(session))
    session.get_one(Person, scene.head).name = HEAD_S_NAME
    appoint(session, scene.head, Post(HEAD, village.id), now - timedelta(days=60))
    return scene


def _staff(session: Session, village: Area, now: datetime) -> list[int]:
    """The ids of the members of staff, in their order."""
    commune = session.get_one(Area, village.parent_id)
    province = session.get_one(Area, commune.parent_id)
    ids = []
    for name, role, provincial in STAFF:
        person = Person(name=name, language="vi", created_on=now.date(), synthetic=True)
        session.add(person)
        session.flush()
        over = province if provincial else commune
        appoint(session, person.id, Post(role, over.id), now - timedelta(days=200))
        ids.append(person.id)
    return ids


def _residents(session: Session) -> list[tuple[int, int]]:
    rows = session.execute(select(Address.person_id, Address.id).order_by(Address.id))
    return [(person, address) for person, address in rows if person is not None]
