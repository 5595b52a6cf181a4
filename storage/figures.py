"""Figures that are counted beforehand: by period and commune, never by person, village or case.

A row is of one span of time (`week`, `block` of four weeks, `quarter`) that begins on `since`, and of
one commune, or of the unit above the communes with everything in it. `topic` is "" for all topics. The
rows of a period are made anew from the cases themselves (`replace`), so what was withdrawn or erased
since is not in them.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import ForeignKey, String, delete, func, insert, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from storage.base import Base
from storage.statements import upsert

ALL = ""  # of the topics
# What is counted of cases, as it stands in a row.
RECEIVED, WITHDRAWN = "received", "withdrawn"
TRIAGED, FORWARDED, ANSWERED = "triaged", "forwarded", "answered"
IN_TIME, LATE, OVERDUE = "in-time", "late", "overdue"


class FigureCount(Base):
    """How many of `measure` there were; `people`: who left a contact, each once in that row."""

    __tablename__ = "figure_count"

    span: Mapped[str] = mapped_column(String(8), primary_key=True)
    since: Mapped[date] = mapped_column(primary_key=True)
    area_id: Mapped[int] = mapped_column(
        ForeignKey("area.id", ondelete="CASCADE"), primary_key=True
    )
    measure: Mapped[str] = mapped_column(String(12), primary_key=True)
    topic: Mapped[str] = mapped_column(String(10), primary_key=True)
    opinions: Mapped[int]
    anonymous: Mapped[int]
    people: Mapped[int]


class FigureWait(Base):
    """How many cases waited so long for a step: in hours, or in working days where no hour is kept."""

    __tablename__ = "figure_wait"

    span: Mapped[str] = mapped_column(String(8), primary_key=True)
    since: Mapped[date] = mapped_column(primary_key=True)
    area_id: Mapped[int] = mapped_column(
        ForeignKey("area.id", ondelete="CASCADE"), primary_key=True
    )
    measure: Mapped[str] = mapped_column(String(12), primary_key=True)
    unit: Mapped[str] = mapped_column(String(8), primary_key=True)  # hour | workday
    amount: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    cases: Mapped[int]


class FigureVillages(Base):
    """How many villages a commune has, how many were active, and how many chose a public channel."""

    __tablename__ = "figure_villages"

    area_id: Mapped[int] = mapped_column(
        ForeignKey("area.id", ondelete="CASCADE"), primary_key=True
    )
    villages: Mapped[int]
    active: Mapped[int]  # had a notice, or their head was at work, within the last 30 days
    decided: Mapped[int]  # a meeting agreed on how the village makes things public
    counted_on: Mapped[date]


class FigureRun(Base):
    """When the rows of a period were last made."""

    __tablename__ = "figure_run"

    span: Mapped[str] = mapped_column(String(8), primary_key=True)
    since: Mapped[date] = mapped_column(primary_key=True)
    counted_at: Mapped[datetime]


@dataclass(frozen=True, slots=True)
class Counted:
    """One row of counts, as it is read."""

    since: date
    area_id: int
    measure: str
    topic: str
    opinions: int
    anonymous: int
    people: int


@dataclass(frozen=True, slots=True)
class Waited:
    """So many cases waited that long (`amount` of `unit`) for the step that `measure` names."""

    measure: str
    unit: str
    amount: int
    cases: int


@dataclass(frozen=True, slots=True)
class Sought:
    """Which rows are wanted: periods of a span that begin on `first` to `last`, both included."""

    span: str
    first: date
    last: date
    area_ids: Collection[int]


def counts(
    session: Session,
    sought: Sought,
    measures: Collection[str],
    *,
    by_topic: bool = False,
    at_least: int = 0,
) -> list[Counted]:
    """The counts of all topics together, or of each topic and not the sum; none below `at_least`."""
    row = FigureCount
    topic = row.topic != ALL if by_topic else row.topic == ALL
    found = (
        select(
            row.since,
            row.area_id,
            row.measure,
            row.topic,
            row.opinions,
            row.anonymous,
            row.people,
        )
        .where(
            row.span == sought.span,
            row.since.between(sought.first, sought.last),
            row.area_id.in_(sought.area_ids),
            row.measure.in_(measures),
            row.opinions >= at_least,
            topic,
        )
        .order_by(row.since, row.area_id, row.measure, row.topic)
    )
    return [Counted(*one) for one in session.execute(found)]


def waits(session: Session, sought: Sought) -> list[Waited]:
    """How long cases waited, added up over the areas and periods."""
    row = FigureWait
    key = (row.measure, row.unit, row.amount)
    found = (
        select(*key, func.sum(row.cases))
        .where(
            row.span == sought.span,
            row.since.between(sought.first, sought.last),
            row.area_id.in_(sought.area_ids),
        )
        .group_by(*key)
        .order_by(*key)
    )
    return [
        Waited(measure, unit, amount, int(cases))
        for measure, unit, amount, cases in session.execute(found)
    ]


def villages(session: Session, area_ids: Collection[int]) -> list[FigureVillages]:
    """One row a commune."""
    found = select(FigureVillages).where(FigureVillages.area_id.in_(area_ids))
    return list(session.scalars(found.order_by(FigureVillages.area_id)))


def counted_at(session: Session, span: str, since: date) -> datetime | None:
    """When the rows of that period were made; None: not yet."""
    return session.scalar(
        select(FigureRun.counted_at).where(FigureRun.span == span, FigureRun.since == since)
    )


def runs(session: Session) -> dict[tuple[str, date], datetime]:
    """When the rows of each period were made, by (span, first day)."""
    found = session.execute(select(FigureRun.span, FigureRun.since, FigureRun.counted_at))
    return {(span, since): at for span, since, at in found}


def replace(
    session: Session,
    run: FigureRun,
    counted: Sequence[Counted],
    waited: Iterable[tuple[int, Waited]],
) -> None:
    """Put the rows of a period in the place of the old ones. `waited`: (id of the area, row)."""
    span, since = run.span, run.since
    for table in (FigureCount, FigureWait):
        old = delete(table).where(table.span == span, table.since == since)
        session.execute(old.execution_options(synchronize_session=False))
    rows = [
        {
            "span": span,
            "since": since,
            "area_id": one.area_id,
            "measure": one.measure,
            "topic": one.topic,
            "opinions": one.opinions,
            "anonymous": one.anonymous,
            "people": one.people,
        }
        for one in counted
    ]
    if rows:
        session.execute(insert(FigureCount), rows)
    lasting = [
        {
            "span": span,
            "since": since,
            "area_id": area_id,
            "measure": one.measure,
            "unit": one.unit,
            "amount": one.amount,
            "cases": one.cases,
        }
        for area_id, one in waited
    ]
    if lasting:
        session.execute(insert(FigureWait), lasting)
    noted = {"span": span, "since": since, "counted_at": run.counted_at}
    session.execute(upsert(session.connection(), FigureRun, ["span", "since"]), [noted])


def replace_villages(session: Session, rows: Sequence[dict[str, int | date]]) -> None:
    """What is known of the communes' villages, anew."""
    session.execute(delete(FigureVillages).execution_options(synchronize_session=False))
    if rows:
        session.execute(insert(FigureVillages), rows)
