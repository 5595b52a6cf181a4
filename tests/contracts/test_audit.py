"""The audit log's chain, on both databases: several writers, and what the database itself refuses."""

from concurrent.futures import ThreadPoolExecutor
from typing import Any

import orjson
import pytest
from alembic import command
from sqlalchemy import delete, insert, select, text, update
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from bot.writer import Writer
from handlers.auditing import exported, verify, verify_file
from storage import merging, people
from storage.audit import AuditHead, AuditLine, head
from storage.audit_chain import Break, Fault
from storage.database import Database, alembic_config, open_database
from storage.people import Person
from tests.unit.casework.office import NOW, TODAY

WRITERS, EACH = 4, 25
REASON = "Dân kể: nhà bị dột"


def line(action: str = "case.view", **more: Any) -> AuditLine:
    return AuditLine(**{"at": NOW, "action": action, "subject": "case:DB-1"} | more)


def person(session: Session, name: str = "Lò Thị Mai") -> int:
    made = Person(name=name, created_on=TODAY)
    session.add(made)
    session.flush()
    return made.id


def write(database: Database, *lines: AuditLine) -> None:
    with database.write() as session:
        session.add_all(lines)


def verdict(database: Database) -> tuple[int, Break | None]:
    with database.read() as session:
        found = verify(session)
    return found.count, found.broken


def forge(database: Database, statement: Any) -> None:
    """As somebody does who owns the database's server and has put the triggers out of the way."""
    with database.writing.begin() as connection:
        if database.is_sqlite:
            names = connection.scalars(
                text(
                    "SELECT name FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'audit_%'"
                )
            )
            for name in names.all():
                connection.execute(text(f"DROP TRIGGER {name}"))
        else:
            connection.execute(text("ALTER TABLE audit_line DISABLE TRIGGER USER"))
        connection.execute(statement)
        if not database.is_sqlite:
            connection.execute(text("ALTER TABLE audit_line ENABLE TRIGGER USER"))


def test_several_processes_write_one_chain(database_url: str) -> None:
    """Each with connections of its own, as processes have them."""

    def work(who: int) -> None:
        own = open_database(database_url)
        for at in range(EACH):
            write(own, line(f"w{who}.{at}"), line(f"w{who}.{at}.second"))
        own.close()

    with ThreadPoolExecutor(WRITERS) as pool:
        list(pool.map(work, range(WRITERS)))
    opened = open_database(database_url)
    assert verdict(opened) == (WRITERS * EACH * 2, None)
    with opened.read() as session:
        numbers = session.scalars(select(AuditLine.number).order_by(AuditLine.number)).all()
    assert list(numbers) == list(range(1, WRITERS * EACH * 2 + 1))
    opened.close()


def test_a_line_of_work_that_failed_leaves_no_gap(database: Database) -> None:
    def fails(session: Session) -> None:
        session.add(line("lost"))
        session.flush()
        raise RuntimeError

    def works(session: Session) -> None:
        session.add(line("kept"))

    writer = Writer(database)
    writer.call(works)
    with pytest.raises(RuntimeError):
        writer.call(fails)
    writer.call(works)
    writer.close()
    assert verdict(database) == (2, None)


REFUSED = [
    update(AuditLine).values(action="case.close"),
    update(AuditLine).values(reason=None),
    update(AuditLine).values(at=NOW.replace(year=2020)),
    update(AuditLine).values(hash="0" * 64),
    update(AuditLine).values(number=5),
    update(AuditLine).values(salt="x"),
    update(AuditLine).values(opening=None),
    update(AuditLine).values(hash=None, number=None),
    delete(AuditLine),
    delete(AuditHead),
    update(AuditHead).values(number=0),
]


@pytest.mark.parametrize("statement", REFUSED, ids=str)
def test_the_database_itself_refuses_to_change_or_delete_a_line(
    database: Database, statement: Any
) -> None:
    with database.write() as session:
        session.add(line(person_id=person(session), reason=REASON))
    with pytest.raises(DBAPIError, match="lines are only added"), database.write() as session:
        session.execute(statement)
    assert verdict(database) == (1, None)


def test_a_line_of_nobody_is_not_made_somebody_s(database: Database) -> None:
    write(database, line())
    with pytest.raises(DBAPIError, match="lines are only added"), database.write() as session:
        session.execute(update(AuditLine).values(person_id=person(session)))


FORGED = [
    (update(AuditLine).where(AuditLine.number == 2).values(action="x"), Break(2, Fault.CHANGED)),
    (update(AuditLine).where(AuditLine.number == 2).values(reason="x"), Break(2, Fault.CHANGED)),
    (update(AuditLine).where(AuditLine.number == 2).values(opening="x"), Break(2, Fault.AUTHOR)),
    (
        update(AuditLine).where(AuditLine.number == 2).values(opening=None, person_id=None),
        Break(3, Fault.STRUCK),
    ),
    (delete(AuditLine).where(AuditLine.number == 2), Break(3, Fault.GAP)),
    (delete(AuditLine).where(AuditLine.number == 3), Break(2, Fault.END)),
    (insert(AuditLine).values(at=NOW, action="x", subject="y"), Break(3, Fault.UNSEALED)),
]


@pytest.mark.parametrize(("statement", "broken"), FORGED, ids=[str(one[1]) for one in FORGED])
def test_what_was_done_past_the_database_s_refusal_is_found(
    database: Database, statement: Any, broken: Break
) -> None:
    with database.write() as session:
        who = person(session)
        session.add_all(line(person_id=who, reason=REASON) for _ in range(3))
    forge(database, statement)
    assert verdict(database)[1] == broken


def test_an_erased_person_s_lines_stay_whole_and_lead_to_nobody(database: Database) -> None:
    with database.write() as session:
        who, other = person(session), person(session, "Vàng A Sử")
        session.add_all([line(person_id=who), line(person_id=other), line(person_id=who)])
    with database.write() as session:
        people.erase(session, who)
    assert verdict(database) == (4, None)
    with database.read() as session:
        rows = session.scalars(select(AuditLine).order_by(AuditLine.number)).all()
        assert [row.person_id for row in rows] == [None, other, None, None]
        assert [row.opening is None for row in rows] == [True, False, True, True]
        assert rows[-1].subject == "audit:2"
        assert rows[0].author != rows[2].author  # nor do they tell that one person did both


def test_lines_of_two_who_became_one_lead_to_who_is_left(database: Database) -> None:
    with database.write() as session:
        kept, gone = person(session), person(session)
        session.add_all([line(person_id=gone), line(person_id=kept)])
    with database.write() as session:
        merging.merge(session, kept, gone, NOW)
    assert verdict(database) == (3, None)
    with database.read() as session:
        found = session.scalars(select(AuditLine.person_id).order_by(AuditLine.number)).all()
    assert found == [kept, kept, None]
    with database.write() as session:
        people.erase(session, kept)
    assert verdict(database) == (4, None)


def test_a_line_that_was_led_to_somebody_else_is_found(database: Database) -> None:
    with database.write() as session:
        who, other = person(session), person(session)
        session.add_all([line(), line(person_id=who)])
    with database.write() as session:
        session.execute(update(AuditLine).where(AuditLine.number == 2).values(person_id=other))
    assert verdict(database)[1] == Break(2, Fault.AUTHOR)


def test_an_export_is_whole_and_holds_no_name_and_no_reason(database: Database) -> None:
    with database.write() as session:
        who = person(session)
        session.add_all([line(person_id=who, reason=REASON), line("policy.expire")])
    with database.read() as session:
        raw = list(exported(session))
        assert verify_file(raw, session).broken is None
    told = [orjson.loads(one) for one in raw]
    assert [one.get("action") for one in told] == ["case.view", "policy.expire", None]
    assert told[-1] == {"lines": 2, "hash": told[1]["hash"]}
    whole = b"".join(raw).decode()
    assert "Mai" not in whole
    assert "dột" not in whole
    assert told[0]["opening"].endswith(f":{who}")


def test_a_log_that_was_written_anew_does_not_go_on_from_its_export(database: Database) -> None:
    write(database, line())
    with database.read() as session:
        raw = list(exported(session))
    changed = update(AuditLine).values(hash="1" * 64)
    forge(database, changed)
    with database.read() as session:
        assert verify_file(raw).broken is None
        assert verify_file(raw, session).broken == Break(1, Fault.PREVIOUS)


def test_old_lines_are_chained_by_the_migration(database_url: str) -> None:
    database = open_database(database_url)
    with database.write() as session:
        who = person(session)
    with database.writing.connect() as connection:  # what follows is rolled back
        connection.begin()
        command.downgrade(alembic_config(connection), "0037")
        old = text("INSERT INTO audit_line (at, person_id, action, subject, reason) "
                   "VALUES (:at, :who, 'case.view', 'case:DB-1', :reason)")  # fmt: skip
        at = "2026-11-23 01:00:00.500000" + ("" if database.is_sqlite else "+00")
        for reason in ("Sàng lọc", None):
            connection.execute(old, {"at": at, "who": who, "reason": reason})
        connection.execute(old, {"at": at, "who": None, "reason": None})
        command.upgrade(alembic_config(connection), "0039")
        session = Session(connection)
        assert head(session)[0] == 3
        found = verify(session)
        assert (found.count, found.broken) == (3, None)
        session.close()
        connection.rollback()
    database.close()
