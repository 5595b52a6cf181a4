"""All that is stored of one person: what they may see, take with them and have erased."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from storage.areas import Area
from storage.cases import Case, CaseContact
from storage.people import Address, Appointment, AuditLine, Person

VIEWED = ("case.view", "case.original")


def person(session: Session, person_id: int) -> tuple[Person, Area | None]:
    found = session.execute(
        select(Person, Area)
        .outerjoin(Area, Area.id == Person.area_id)
        .where(Person.id == person_id)
        .execution_options(populate_existing=True)
    ).one()
    return found[0], found[1]


def addresses(session: Session, person_id: int) -> Sequence[Address]:
    found = select(Address).where(Address.person_id == person_id).order_by(Address.id)
    return session.scalars(found).all()


def appointments(session: Session, person_id: int) -> Sequence[tuple[Appointment, Area]]:
    """Past ones too."""
    found = session.execute(
        select(Appointment, Area)
        .join(Area, Area.id == Appointment.area_id)
        .where(Appointment.person_id == person_id)
        .order_by(Appointment.id)
    )
    return [(appointment, area) for appointment, area in found]


def cases(session: Session, person_id: int) -> Sequence[tuple[Case, CaseContact]]:
    """Those that they left their name or number with."""
    found = session.execute(
        select(Case, CaseContact)
        .join(CaseContact, CaseContact.case_id == Case.id)
        .where(CaseContact.person_id == person_id)
        .order_by(Case.opened_on, Case.code)
    )
    return [(case, contact) for case, contact in found]


def views(
    session: Session, codes: Sequence[str]
) -> Sequence[tuple[datetime, str | None, str, str | None]]:
    """Who of the staff opened these cases: when, their name, the case's code, the reason."""
    subjects = [f"case:{code}" for code in codes]
    found = session.execute(
        select(AuditLine.at, Person.name, AuditLine.subject, AuditLine.reason)
        .outerjoin(Person, Person.id == AuditLine.person_id)
        .where(AuditLine.action.in_(VIEWED), AuditLine.subject.in_(subjects))
        .order_by(AuditLine.id)
    )
    return [
        (at, name, subject.removeprefix("case:"), reason) for at, name, subject, reason in found
    ]
