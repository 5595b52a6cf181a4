"""An office of the province with so many cases behind it, in an empty database, ready to be measured."""

import time
from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy.orm import Session

from benchmarks.bulk import analyze
from benchmarks.console_cases import fill
from benchmarks.console_office import furnish
from handlers.context import Office
from handlers.figures import rules
from handlers.figures.counting import refresh
from storage import figure_sources, figures
from storage.database import Database
from storage.figures import FigureRun


@dataclass(frozen=True, slots=True)
class Seeded:
    """How long that took, in seconds; `counts`: each turn in which figures were counted."""

    filling: float
    counts: list[float]


def seed(database: Database, count: int) -> Seeded:
    now, started = datetime.now(UTC), time.perf_counter()
    with database.write() as session:
        office = furnish(session, now)
    fill(database, count, office.residents, office.staff_id, now.astimezone().date())
    with database.write() as session:
        analyze(session)
    return Seeded(time.perf_counter() - started, _counted(database, now))


def _counted(database: Database, now: datetime) -> list[float]:
    """The product counts the periods that pages show; older ones are not due while it is measured."""
    with database.write() as session:
        _put_off(session, now)
    seconds = []
    while True:
        started = time.perf_counter()
        with database.write() as session:
            if not refresh(session, now, Office(), pieces=1):
                break
        seconds.append(time.perf_counter() - started)
    with database.write() as session:
        analyze(session)
    return seconds


def _put_off(session: Session, now: datetime) -> None:
    today = now.astimezone(Office().timezone).date()
    first = figure_sources.first_day(session) or today
    for period in rules.periods(first, today):
        if today - period.until > rules.SHOWN:
            figures.replace(
                session, FigureRun(span=period.span, since=period.since, counted_at=now), [], []
            )
