"""A year of what repeats, for every residential area: its days and its reminders as rows that the clock finds.

The product plans some days ahead only (`handlers/repeating/planning.AHEAD`); here it plans a whole year at once. The
same rows are put there one at a time by the ORM, for a sample, to compare with.

    python -m benchmarks.repeating [--areas 1658] [--sample 2000]
"""

import argparse
import tempfile
import time
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from itertools import cycle, islice
from pathlib import Path

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from benchmarks.bulk import analyze, put
from benchmarks.delivery_tables import note, table
from benchmarks.processes import postgres_schema
from content.calendars.rules import Lunar, MarketDays, Monthly, NthWeekday, Rule
from content.calendars.stored import to_stored
from handlers.context import Office
from handlers.repeating.planning import plan_ahead
from storage.areas import Area
from storage.database import Database, migrate, open_database
from storage.due import Due
from storage.people import Appointment, Person
from storage.repeating import HEAD, ON, VILLAGE, Occurrence, Repeating

NOW = datetime(2026, 12, 31, 1, 0, tzinfo=UTC)
YEAR = timedelta(days=365)
SINCE = date(2026, 1, 1)
RULES: tuple[Rule, ...] = (
    Monthly(5),
    NthWeekday(1, 5),
    Lunar((1, 15)),
    MarketDays((0, 6)),
    Monthly(20, 3, SINCE),
)


@dataclass(frozen=True, slots=True)
class Planned:
    """How long it took, in seconds, and what is there then."""

    seconds: float
    days: int
    reminders: int


def furnish(session: Session, areas: int) -> None:
    """Each area with its head, who has set something that repeats."""
    numbers = range(1, areas + 1)
    put(session, Area, [_area(n) for n in numbers])
    put(session, Person, [_head(n) for n in numbers])
    put(session, Appointment, [_appointment(n) for n in numbers])
    rules = islice(cycle(RULES), areas)
    put(session, Repeating, [_repeating(n, rule) for n, rule in zip(numbers, rules, strict=True)])
    analyze(session)


def _area(n: int) -> dict[str, object]:
    own = {"id": n, "code": f"{n:06}", "name": f"Bản {n}", "path": f"/{n}/", "valid_from": SINCE}
    return own | {"level": "village", "kind": "bản"}


def _head(n: int) -> dict[str, object]:
    return {"id": n, "area_id": n, "language": "vi", "synthetic": True, "created_on": SINCE}


def _appointment(n: int) -> dict[str, object]:
    own = {"id": n, "person_id": n, "area_id": n, "role": HEAD}
    return own | {"since": datetime(2026, 1, 1, tzinfo=UTC)}


def _repeating(n: int, rule: Rule) -> dict[str, object]:
    own = {"id": n, "area_id": n, "whom": VILLAGE, "what": "Họp bản", "at": "19:30"}
    made = {"rule": to_stored(rule), "author_id": n, "state": ON, "created_at": NOW}
    return own | made


def plan_a_year(database: Database) -> Planned:
    begun = time.perf_counter()
    with database.write() as session:
        plan_ahead(session, NOW, Office(), YEAR)
    taken = time.perf_counter() - begun
    with database.read() as session:
        days = session.scalar(select(func.count()).select_from(Occurrence)) or 0
        reminders = session.scalar(select(func.count()).select_from(Due)) or 0
    return Planned(taken, days, reminders)


def row_by_row(database: Database, sample: int) -> float:
    """Seconds for so many reminders, each looked for and added by the ORM; taken back afterwards."""
    with database.write() as session:
        rows = session.scalars(select(Due).order_by(Due.id).limit(sample)).all()
        begun = time.perf_counter()
        for row in rows:
            key = f"peer:{row.key}"
            if session.scalars(select(Due.id).where(Due.key == key)).one_or_none() is None:
                session.add(_copy(row, key))
        session.flush()
        taken = time.perf_counter() - begun
        session.rollback()
    return taken


def _copy(row: Due, key: str) -> Due:
    moments = {"due_at": row.due_at, "event_at": row.event_at}
    own = {"kind": row.kind, "subject_id": row.subject_id, "round": 1, "step": row.step}
    return Due(key=key, author_id=row.author_id, **own, **moments)


def measure(url: str, asked_for: argparse.Namespace) -> list[str | int | float]:
    database = open_database(url)
    migrate(database)
    with database.write() as session:
        furnish(session, asked_for.areas)
    name = database.writing.dialect.name
    note(f"furnished {name}")
    planned = plan_a_year(database)
    sample = min(asked_for.sample, planned.reminders)
    peer = row_by_row(database, sample)
    database.close()
    ratio = (peer / sample) / (planned.seconds / planned.reminders)
    return [name, asked_for.areas, planned.days, planned.reminders, planned.seconds, ratio]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--areas", type=int, default=1658)
    parser.add_argument("--sample", type=int, default=2000)
    asked_for = parser.parse_args()
    head = ["database", "areas", "days", "reminders", "seconds", "× a row at a time by the ORM"]
    with tempfile.TemporaryDirectory() as folder, postgres_schema() as url:
        rows = [measure(one, asked_for) for one in (f"sqlite:///{Path(folder) / 'b.db'}", url)]
    table("A year of what repeats", head, rows)


if __name__ == "__main__":
    main()
