"""Summary reports, and the numbers that they are made of: counts by topic and area, never a person."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import (
    ColumnElement,
    ForeignKey,
    Select,
    String,
    and_,
    case,
    delete,
    extract,
    false,
    func,
    or_,
    select,
    true,
)
from sqlalchemy.orm import Mapped, Session, aliased, mapped_column

from storage.areas import Area
from storage.base import Base
from storage.cases import Case, CaseContact, CaseStep
from storage.people import Person
from storage.published import is_free


class Report(Base):
    """A summary report of one area and period, from its draft until it is approved.

    `body` holds sentences, tables and figures as they were drafted, and the sentences as they were
    edited since: cases that move later change nothing in it.
    """

    __tablename__ = "report"

    id: Mapped[int] = mapped_column(primary_key=True)
    area_id: Mapped[int] = mapped_column(ForeignKey("area.id"), index=True)
    kind: Mapped[str] = mapped_column(String(12), default="session", server_default="session")
    session_code: Mapped[str] = mapped_column(
        String(20)
    )  # which kind of session or period, by its table
    session_name: Mapped[str] = mapped_column(String(200))
    phase: Mapped[str] = mapped_column(String(10))  # before | after the session; "" of a period
    due_on: Mapped[date]
    since: Mapped[date]
    until: Mapped[date]  # the last day
    state: Mapped[str] = mapped_column(String(10))  # draft | submitted | approved
    version: Mapped[int]  # counts the changes, so that nobody overwrites what they have not seen
    body: Mapped[dict[str, Any]]
    author_id: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"))
    editor_ids: Mapped[list[Any]]  # who wrote or submitted it: none of them approves it
    approver_id: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"))
    created_at: Mapped[datetime]
    approved_at: Mapped[datetime | None]


@dataclass(frozen=True, slots=True)
class Tally:
    """How many opinions of one topic, commune, authority and status; `people`: who left a contact."""

    topic: str
    commune_code: str
    commune: str  # "xã Sáng Nhè"
    authority: str | None  # who has them in hand
    status: str
    overdue: bool
    opinions: int
    anonymous: int
    people: int  # each once


_Commune = aliased(Area)
_commune_id = case((Area.level == "village", Area.parent_id), else_=Area.id)


def _latest(column: Any) -> Any:
    """What the last step that named an authority says."""
    return (
        select(column)
        .where(CaseStep.case_id == Case.id, CaseStep.authority.is_not(None))
        .order_by(CaseStep.position.desc())
        .limit(1)
        .scalar_subquery()
    )


_authority = _latest(CaseStep.authority)


def _is_overdue(today: date, statuses: Collection[str]) -> ColumnElement[bool]:
    return and_(Case.status.in_(statuses), Case.due_on.is_not(None), Case.due_on < today)


@dataclass(frozen=True, slots=True)
class Period:
    """The cases of the areas under `path` that were opened from `since` to `until`, both included."""

    path: str
    since: date
    until: date

    def holds(self) -> ColumnElement[bool]:
        inside = Area.path.startswith(self.path, autoescape=True)
        return and_(inside, Case.opened_on >= self.since, Case.opened_on <= self.until)

    def standing(self, *statuses: str) -> ColumnElement[bool]:
        """Those of them that stand in one of these statuses."""
        return and_(self.holds(), Case.status.in_(statuses))


def tallies(
    session: Session,
    period: Period,
    statuses: Collection[str],
    late: tuple[date, Collection[str]],
    *,
    free: bool = False,
) -> list[Tally]:
    """Those of the cases that stand in one of the statuses; `late`: today, and where one can be late.

    `free`: only those that no published number counts.
    """
    overdue = case((_is_overdue(*late), 1), else_=0)
    rows = (
        select(
            Case.topic.label("topic"),
            _Commune.code.label("code"),
            _Commune.kind.label("kind"),
            _Commune.name.label("name"),
            _latest(CaseStep.authority).label("authority"),
            Case.status.label("status"),
            overdue.label("overdue"),
            case((Case.anonymous, 1), else_=0).label("anonymous"),
            CaseContact.person_id.label("person_id"),
        )
        .join(Area, Area.id == Case.area_id)
        .join(_Commune, _Commune.id == _commune_id)
        .outerjoin(CaseContact, CaseContact.case_id == Case.id)
        .where(period.standing(*statuses), is_free() if free else true())
        .subquery()
    )
    key = (rows.c.topic, rows.c.code, rows.c.kind, rows.c.name, rows.c.authority, rows.c.status)
    counted = (
        select(
            *key,
            rows.c.overdue,
            func.count(),
            func.sum(rows.c.anonymous),
            func.count(rows.c.person_id.distinct()),
        )
        .group_by(*key, rows.c.overdue)
        .order_by(*key, rows.c.overdue)
    )
    return [
        Tally(topic, code, f"{kind} {name}", authority, status, bool(is_late), *map(int, counts))
        for topic, code, kind, name, authority, status, is_late, *counts in session.execute(counted)
    ]


@dataclass(frozen=True, slots=True)
class Monthly:
    """How many opinions of one topic, commune and month no published number counts."""

    topic: str
    commune_code: str
    year: int
    month: int
    opinions: int
    anonymous: int
    people: int  # each once


def by_month(session: Session, holds: ColumnElement[bool]) -> list[Monthly]:
    key = (
        Case.topic,
        _Commune.code,
        extract("year", Case.opened_on),
        extract("month", Case.opened_on),
    )
    found = (
        select(
            *key,
            func.count(),
            func.sum(case((Case.anonymous, 1), else_=0)),
            func.count(CaseContact.person_id.distinct()),
        )
        .join(Area, Area.id == Case.area_id)
        .join(_Commune, _Commune.id == _commune_id)
        .outerjoin(CaseContact, CaseContact.case_id == Case.id)
        .where(holds, is_free())
        .group_by(*key)
    )
    return [
        Monthly(topic, code, *map(int, numbers)) for topic, code, *numbers in session.execute(found)
    ]


def _under(paths: Sequence[str]) -> ColumnElement[bool]:
    return or_(false(), *(Area.path.startswith(path, autoescape=True) for path in paths))


# --- the reports themselves -----------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Sight:
    """The reports on areas under these paths in these states; of one kind only, when it is named."""

    paths: tuple[str, ...]
    states: tuple[str, ...]
    kind: str = ""

    def holds(self) -> ColumnElement[bool]:
        of_kind = Report.kind == self.kind if self.kind else true()
        return and_(_under(self.paths), Report.state.in_(self.states), of_kind)


def _of(sights: Sequence[Sight]) -> Select[Report, Area]:
    found = select(Report, Area).join(Area, Area.id == Report.area_id)
    return found.where(or_(false(), *(one.holds() for one in sights)))


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the list is narrowed to; "" and 0 narrow nothing. `before`: only those older than that one."""

    kind: str = ""
    state: str = ""
    before: int = 0


def listed(
    session: Session, sights: Sequence[Sight], wanted: Wanted, *, most: int
) -> list[tuple[Report, Area]]:
    """The reports of these areas, the newest first."""
    found = _of(sights).order_by(Report.id.desc()).limit(most)
    if wanted.kind:
        found = found.where(Report.kind == wanted.kind)
    if wanted.state:
        found = found.where(Report.state == wanted.state)
    if wanted.before:
        found = found.where(Report.id < wanted.before)
    return [(report, area) for report, area in session.execute(found)]


def find(session: Session, number: int, sights: Sequence[Sight]) -> tuple[Report, Area] | None:
    """A report that may be seen."""
    row = session.execute(_of(sights).where(Report.id == number)).one_or_none()
    return None if row is None else (row[0], row[1])


def lock(session: Session, report: Report) -> None:
    session.refresh(report, with_for_update=True)


def before(session: Session, area_id: int, day: date) -> Report | None:
    """The last approved report on a session of the area whose period had ended before that day."""
    found = select(Report).where(
        Report.area_id == area_id,
        Report.kind == "session",
        Report.until < day,
        Report.state == "approved",
    )
    return session.scalars(found.order_by(Report.until.desc()).limit(1)).first()


def of_kind(session: Session, area_id: int, kind: str) -> Sequence[Report]:
    """Every report of that kind on the area, whatever its state."""
    return session.scalars(
        select(Report).where(Report.area_id == area_id, Report.kind == kind)
    ).all()


def add(session: Session, report: Report) -> None:
    session.add(report)
    session.flush()


def drop(session: Session, report: Report) -> None:
    session.execute(delete(Report).where(Report.id == report.id))


def name_of(session: Session, person_id: int | None) -> str | None:
    """What a member of staff is called."""
    return session.scalar(select(Person.name).where(Person.id == person_id))


def area_of(session: Session, area_id: int) -> Area:
    return session.get_one(Area, area_id)
