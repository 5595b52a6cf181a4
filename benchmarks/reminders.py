"""100,000 reminders that are due in one minute: how long until they are all in the outbox.

Dialogues of which each has as many people who asked; the same rows are put there a row at a time by the
ORM, for a sample, to compare with.

    python -m benchmarks.reminders [--dialogues 1658] [--people 60] [--sample 2000]
"""

import argparse
import tempfile
import time
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from benchmarks.bulk import analyze, put
from benchmarks.delivery_tables import note, table
from benchmarks.processes import postgres_schema
from handlers.context import DIEN_BIEN, Office
from handlers.reminders.actions import Event, plan
from handlers.reminders.register import SUBJECTS
from handlers.reminders.running import run_due
from handlers.reminders.subjects import Turn
from storage.areas import Area
from storage.database import Database, migrate, open_database
from storage.dialogues import Dialogue, Question, QuestionContact
from storage.due import Due
from storage.outbox import REMINDER, Body, Outgoing, new_id
from storage.people import Address, Consent, Person

EVENT = datetime(2026, 12, 15, 9, 0, tzinfo=DIEN_BIEN)
NOW = EVENT - timedelta(days=1)
DAY = date(2026, 11, 1)


def furnish(session: Session, dialogues: int, people: int) -> None:
    area = Area(
        code="11", level="province", kind="tỉnh", name="Điện Biên", path="/1/", valid_from=DAY
    )
    session.add(area)
    session.flush()
    everybody = range(1, dialogues * people + 1)
    add_people(session, area.id, everybody)
    for number in range(1, dialogues + 1):
        session.add(dialogue(number, area.id))
    session.flush()
    put(session, Question, [asked(n, 1 + (n - 1) // people, area.id) for n in everybody])
    put(session, QuestionContact, [{"question_id": n, "person_id": n} for n in everybody])
    for number in range(1, dialogues + 1):
        plan(session, Event("dialogue", number, EVENT), NOW - timedelta(hours=1), Office())
    analyze(session)


def dialogue(number: int, area_id: int) -> Dialogue:
    return Dialogue(
        id=number,
        area_id=area_id,
        leader="Bí thư Đảng ủy xã",
        subject="Đường và nước",
        place="Hội trường xã",
        held_on=EVENT.date(),
        starts="09:00",
        state="open",
        version=1,
        editor_ids=[],
        created_at=NOW,
    )


def asked(number: int, dialogue_id: int, area_id: int) -> dict[str, object]:
    own = {"id": number, "dialogue_id": dialogue_id, "code": f"DB-{number}", "area_id": area_id}
    return own | {"anonymous": False, "asked_on": DAY, "state": "new", "text": "Bao giờ có nước?"}


def add_people(session: Session, area_id: int, everybody: range) -> None:
    put(session, Person, [_person(n, area_id) for n in everybody])
    put(session, Address, [_address(n) for n in everybody])
    put(session, Consent, [_consent(n) for n in everybody])


def _person(n: int, area_id: int) -> dict[str, object]:
    return {"id": n, "area_id": area_id, "language": "vi", "synthetic": True, "created_on": DAY}


def _address(n: int) -> dict[str, object]:
    own = {"id": n, "person_id": n, "channel": "telegram", "external_id": str(n)}
    return own | {"state": "active", "free_at": 0.0}


def _consent(n: int) -> dict[str, object]:
    own = {"id": n, "person_id": n, "purpose": "dialogue", "given": True, "text_version": "1"}
    return own | {"proof": "", "channel": "telegram", "at": datetime(2026, 11, 1, tzinfo=UTC)}


def queue(database: Database) -> tuple[float, float, int]:
    """Seconds in all, seconds of the longest turn, and how many messages there are then."""
    begun, longest, more = time.perf_counter(), 0.0, True
    while more:
        turn = time.perf_counter()
        with database.write() as session:
            more = run_due(session, Turn(NOW, Office(), SUBJECTS))
        longest = max(longest, time.perf_counter() - turn)
    taken = time.perf_counter() - begun
    with database.read() as session:
        return taken, longest, session.scalar(select(func.count()).select_from(Outgoing)) or 0


def row_by_row(database: Database, sample: int) -> float:
    """Seconds for so many messages, each looked up and added by the ORM."""
    begun = time.perf_counter()
    with database.write() as session:
        body = session.scalars(select(Body).limit(1)).one()
        due = session.scalars(select(Due).limit(1)).one()
        for number in range(1, sample + 1):
            address = session.scalars(select(Address).where(Address.person_id == number)).one()
            given = select(Consent.given).where(Consent.person_id == number)
            if session.scalars(given.order_by(Consent.id.desc()).limit(1)).one():
                session.add(_message(address, body.id, f"peer:{due.key}"))
    return time.perf_counter() - begun


def _message(address: Address, body_id: int, purpose: str) -> Outgoing:
    return Outgoing(
        id=new_id(),
        address_id=address.id,
        channel=address.channel,
        priority=REMINDER,
        purpose=purpose,
        body_id=body_id,
        resend=False,
    )


def measure(url: str, asked_for: argparse.Namespace) -> list[str | int | float]:
    database = open_database(url)
    migrate(database)
    with database.write() as session:
        furnish(session, asked_for.dialogues, asked_for.people)
    note(f"furnished {database.writing.dialect.name}")
    taken, longest, rows = queue(database)
    peer = row_by_row(database, min(asked_for.sample, rows))
    name = database.writing.dialect.name
    database.close()
    ratio = (peer / min(asked_for.sample, rows)) / (taken / rows)
    shape = f"{asked_for.dialogues} × {asked_for.people}"
    return [name, shape, rows, taken, longest * 1000, rows / taken, ratio]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--dialogues", type=int, default=1658)
    parser.add_argument("--people", type=int, default=61)
    parser.add_argument("--sample", type=int, default=2000)
    asked_for = parser.parse_args()
    head = ["database", "events × people", "messages", "seconds", "longest turn, ms", "messages/s"]
    with tempfile.TemporaryDirectory() as folder, postgres_schema() as url:
        rows = [measure(one, asked_for) for one in (f"sqlite:///{Path(folder) / 'b.db'}", url)]
    table("Reminders due in one minute", [*head, "× a row at a time by the ORM"], rows)


if __name__ == "__main__":
    main()
