"""Two communes with their staff, a village head and some cases, for tests of the staff's side."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any

from sqlalchemy.orm import Session

from handlers.context import Office
from handlers.desk import Desk
from handlers.people.authority import authority_of
from storage.areas import Area
from storage.cases import Case, CaseContact, CaseEntry, CaseStep
from storage.people import Address, Appointment, Consent, Person

NOW = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)  # eight in the morning in Điện Biên
TODAY = date(2026, 11, 23)
SINCE = datetime(2026, 1, 1, tzinfo=UTC)
CONTACTABLE, ANONYMOUS = "DB-3FAA-22BC-DEFG", "DB-7K4M-92QX-ABCD"


@dataclass
class Places:
    province: Area
    sang_nhe: Area
    tua_chua: Area
    pang_de: Area
    ho_chim: Area


def add_places(session: Session) -> Places:
    province = _area(session, "11", "province", "tỉnh", "Điện Biên")
    sang_nhe = _area(session, "03226", "commune", "xã", "Sáng Nhè", province)
    tua_chua = _area(session, "03217", "commune", "xã", "Tủa Chùa", province)
    pang_de = _area(session, "03226-01", "village", "thôn", "Pàng Dề A1", sang_nhe)
    ho_chim = _area(session, "03226-02", "village", "bản", "Hồ Chim 2", sang_nhe)
    return Places(province, sang_nhe, tua_chua, pang_de, ho_chim)


def _area(
    session: Session, code: str, level: str, kind: str, name: str, parent: Area | None = None
) -> Area:
    area = Area(
        code=code,
        level=level,
        kind=kind,
        name=name,
        parent_id=parent.id if parent else None,
        path="",
        valid_from=date(2025, 7, 1),
    )
    session.add(area)
    session.flush()
    area.path = f"{parent.path if parent else '/'}{area.id}/"
    session.flush()
    return area


def add_staff(session: Session, name: str, *posts: tuple[str, Area]) -> Person:
    person = Person(name=name, created_on=TODAY)
    session.add(person)
    session.flush()
    for role, area in posts:
        session.add(Appointment(person_id=person.id, role=role, area_id=area.id, since=SINCE))
    session.flush()
    return person


def add_resident(session: Session, channel: str = "telegram", *, agrees: bool = True) -> Person:
    person = Person(language="hmn", created_on=TODAY)
    person.addresses.append(Address(channel=channel, external_id="4242"))
    session.add(person)
    session.flush()
    add_consent(session, person, "contact", given=agrees)
    return person


def add_consent(session: Session, person: Person, purpose: str, *, given: bool) -> None:
    session.add(
        Consent(
            person_id=person.id,
            purpose=purpose,
            given=given,
            text_version="1",
            proof="0" * 64,
            channel="telegram",
            at=SINCE,
        )
    )
    session.flush()


def add_case(
    session: Session,
    code: str,
    area: Area,
    *,
    who: Person | None = None,
    status: str = "MOI",
    **more: Any,
) -> Case:
    """A case of `who`, or an anonymous one, with one sentence in it."""
    row = {
        "topic": "HT01",
        "language": "vi",
        "opened_on": TODAY,
        "opened_at": NOW - timedelta(hours=19) if who else None,
    }
    case = Case(code=code, area_id=area.id, status=status, anonymous=who is None, **(row | more))
    case.entries.append(
        CaseEntry(
            position=0,
            author="resident",
            kind="words",
            text="Đường vào bản lầy lội.",
            said_on=TODAY,
        )
    )
    case.steps.append(CaseStep(position=0, status=status, taken_on=TODAY))
    if who is not None:
        case.contact = CaseContact(person_id=who.id, name="anh Páo", phone="0912 000 111")
    session.add(case)
    session.flush()
    return case


def desk_of(session: Session, person: Person, now: datetime = NOW) -> Desk:
    return Desk(session, authority_of(session, person.id, now), now, Office(phone="0215 000 000"))
