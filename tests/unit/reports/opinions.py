"""Many opinions at once, and plans of reports on them."""

from datetime import date
from itertools import count
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from handlers.reports.rules import BEFORE, Plan
from storage.areas import Area
from storage.cases import Case, CaseStep
from storage.people import Person
from tests.unit.casework.office import TODAY, add_case

NUMBERS = count(100_000)
NOVEMBER = Plan(
    session="hdnd-xa",
    name="kỳ họp thứ hai, Hội đồng nhân dân xã",
    phase=BEFORE,
    day=date(2026, 12, 20),
    since=date(2026, 11, 1),
    until=TODAY,
)


def area(session: Session, name: str) -> Area:
    return session.scalars(select(Area).where(Area.name == name)).one()


def add_many(
    session: Session,
    number: int,
    topic: str,
    place: str = "Sáng Nhè",
    *,
    status: str = "SANG_LOC",
    who: Person | None = None,
    authority: str = "",
    opened_on: date = date(2026, 11, 10),
    due_on: date | None = None,
) -> list[Case]:
    """Screened cases, anonymous ones unless `who`; passed on when there is an authority."""
    found = area(session, place)
    made = []
    for place_in_row in range(number):
        more: dict[str, Any] = {"topic": topic, "opened_on": opened_on, "due_on": due_on}
        case = add_case(session, f"DB-{next(NUMBERS)}", found, who=who, status=status, **more)
        if authority:
            step = CaseStep(position=1, status="CHUYEN", taken_on=opened_on, authority=authority)
            step.slip = f"{place_in_row + 1}/PC-MTTQ"
            case.steps.append(step)
        made.append(case)
    session.flush()
    return made


def resident(session: Session, number: int) -> Person:
    person = session.get(Person, number)
    assert person is not None
    return person
