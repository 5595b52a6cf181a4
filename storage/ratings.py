"""How people found the answers they got: counts, tied to no case, no person and no day.

A cell is a commune, a quarter, a group of topics and a score. Which case a rating was of is not known:
the case only remembers that it was asked about once (`Case.rating_asked`), whether or not somebody
answered.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import ForeignKey, String, delete, func, select, tuple_, update
from sqlalchemy.orm import Mapped, Session, mapped_column

from storage.areas import Area
from storage.base import BY_RANDOM_ID, Base
from storage.casework import Scope
from storage.statements import insert_new

LOWEST, HIGHEST = 1, 5
LEAST = 10  # ratings: of fewer nothing leaves the table (the design's line, k = 10)
DAY = timedelta(days=1)


class Rating(Base):
    __tablename__ = "rating"
    __table_args__ = BY_RANDOM_ID

    area_id: Mapped[int] = mapped_column(
        ForeignKey("area.id"), primary_key=True, autoincrement=False
    )  # the commune; the area above for a case of no commune
    quarter: Mapped[date] = mapped_column(primary_key=True)  # its first day
    topic_group: Mapped[str] = mapped_column(String(60), primary_key=True)
    score: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)  # 1–5
    count: Mapped[int]


@dataclass(frozen=True, slots=True)
class CommuneRating:
    """The ratings of one commune, or of one group of topics there."""

    code: str
    commune: str  # "xã Sáng Nhè"
    count: int
    mean: float  # 1.0–5.0


def quarter_of(day: date) -> date:
    """The first day of the quarter."""
    return day.replace(month=(day.month - 1) // 3 * 3 + 1, day=1)


def count(session: Session, area_id: int, day: date, given: tuple[str, int]) -> None:
    """One more rating; of which case, by whom and on which day is not known here.

    `given`: the group of topics, and the score.
    """
    topic_group, score = given
    key = {
        "area_id": area_id,
        "quarter": quarter_of(day),
        "topic_group": topic_group,
        "score": score,
    }
    session.execute(insert_new(session.connection(), Rating), [{**key, "count": 0}])
    session.execute(
        update(Rating)
        .filter_by(**key)
        .values(count=Rating.count + 1)
        .execution_options(synchronize_session=False)
    )


def mean_by_commune(
    session: Session, scope: Scope, since: date, until: date, *, least: int = LEAST
) -> list[CommuneRating]:
    """Of the quarters that lie wholly within those days; the communes in the order of their names.

    A commune's quarter of fewer than `least` ratings is in none of the numbers, so none can be had by
    subtraction: every number is a sum of quarters of at least so many. The caller asks for no quarter
    that is not over (a number that still grows would tell each new rating).
    """
    quarters = (
        select(
            Rating.area_id,
            func.sum(Rating.count).label("count"),
            func.sum(Rating.count * Rating.score).label("points"),
        )
        .join(Area, Area.id == Rating.area_id)
        .where(scope.holds(), Rating.quarter >= since, Rating.quarter.in_(_within(since, until)))
        .group_by(Rating.area_id, Rating.quarter)
        .having(func.sum(Rating.count) >= least)
        .subquery()
    )
    number, points = func.sum(quarters.c.count), func.sum(quarters.c.points)
    found = session.execute(
        select(Area.code, Area.kind, Area.name, number, points)
        .join(quarters, quarters.c.area_id == Area.id)
        .group_by(Area.id, Area.code, Area.kind, Area.name)
        .order_by(Area.name, Area.code)
    )
    return [
        CommuneRating(code, f"{kind} {name}", int(total), int(score) / int(total))
        for code, kind, name, total, score in found
    ]


def drop_small(session: Session, today: date, *, least: int = LEAST) -> None:
    """What is never shown is not kept: a commune's quarter that is over with fewer than `least`."""
    small = (
        select(Rating.area_id, Rating.quarter)
        .where(Rating.quarter < quarter_of(today))
        .group_by(Rating.area_id, Rating.quarter)
        .having(func.sum(Rating.count) < least)
    )
    gone = delete(Rating).where(tuple_(Rating.area_id, Rating.quarter).in_(small))
    session.execute(gone.execution_options(synchronize_session=False))


def _within(since: date, until: date) -> Sequence[date]:
    """The first days of the quarters that begin and end within those days."""
    first = quarter_of(since)
    quarters = []
    while first <= until:
        following = quarter_of(first + timedelta(days=100))
        if first >= since and following - DAY <= until:
            quarters.append(first)
        first = following
    return quarters
