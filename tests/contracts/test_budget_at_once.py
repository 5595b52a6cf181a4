"""Several processes spend the same month's money at once: together never more than there is."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from threading import Barrier

from sqlalchemy import func, select

from handlers.context import Office
from handlers.errors import Refused
from handlers.notices.acting import Acting
from handlers.notices.actions import Draft, send_notice
from handlers.windows.money import money, month_of
from storage import outbox, spending
from storage.audience import Audience
from storage.database import Database, open_database
from storage.outbox import Outgoing
from storage.people import Address, Person
from storage.windows import Windows, hour_of
from tests.unit.casework.conftest import furnish
from tests.unit.casework.office import NOW, TODAY, add_consent
from tests.unit.console.villagers import area_named

PRICE, PEOPLE, TOGETHER = 55, 4, 6
OA = Windows().channel


def office(budget: int, urgent: int = 0) -> Office:
    windows = replace(Windows(), budget=budget, urgent_budget=urgent, price=PRICE)
    return Office(windows=windows, weekly_pushes=0)


def paid_for(database: Database) -> int:
    """So many people of a village to whom a message costs money; the village."""
    with database.write() as session:
        village = area_named(session, "Hồ Chim 2")
        for number in range(PEOPLE):
            person = Person(created_on=TODAY, area_id=village.id, language="vi")
            session.add(person)
            session.flush()
            session.add(
                Address(
                    person_id=person.id,
                    channel=OA,
                    external_id=str(number),
                    heard_at=hour_of(NOW) - 60 * 3600,
                )
            )
            add_consent(session, person, "notices", given=True)
        return village.id


def together(url: str, village: int, place: Office, priority: str) -> int:
    """As many processes as there are send at the same moment; how many were not refused."""
    start = Barrier(TOGETHER, timeout=20)

    def sends(number: int) -> bool:
        database = open_database(url)
        try:
            start.wait()
            with database.write() as session:
                acting = Acting(session, None, NOW, place)
                send_notice(acting, Audience((village,)), Draft(f"Tin {number}", priority))
        except Refused:
            return False
        finally:
            database.close()
        return True

    with ThreadPoolExecutor(TOGETHER) as pool:
        return sum(pool.map(sends, range(TOGETHER)))


def bound(database: Database) -> int:
    with database.read() as session:
        return session.scalar(select(func.coalesce(func.sum(Outgoing.cost), 0))) or 0


def test_notices_that_are_sent_at_once_never_bind_more_than_the_month_s_money(
    database: Database, database_url: str
) -> None:
    furnish(database)
    village, budget = paid_for(database), 2 * PEOPLE * PRICE + PRICE
    together(database_url, village, office(budget), "bulk")
    assert bound(database) <= budget
    with database.read() as session:
        whole = session.execute(
            select(func.count()).group_by(Outgoing.body_id).where(Outgoing.cost > 0)
        )
        assert {count for (count,) in whole} <= {PEOPLE, 1}


def test_an_urgent_one_has_its_own_money_and_passes_it_as_little(
    database: Database, database_url: str
) -> None:
    furnish(database)
    village = paid_for(database)
    place = office(PEOPLE * PRICE, urgent=PEOPLE * PRICE)
    assert together(database_url, village, place, "urgent") == TOGETHER
    assert bound(database) == 2 * PEOPLE * PRICE


def test_what_was_sent_is_booked_once_and_what_was_called_off_is_free_again(
    database: Database, database_url: str
) -> None:
    furnish(database)
    village, place = paid_for(database), office(10 * PEOPLE * PRICE)
    together(database_url, village, place, "bulk")
    windows, month = place.windows, month_of(NOW, place)
    assert windows is not None
    with database.write() as session:
        connection = session.connection()
        rows = session.scalars(select(Outgoing.id).order_by(Outgoing.id)).all()
        sent, off = rows[:PEOPLE], rows[PEOPLE:]
        for _ in range(2):
            spending.book_rows(connection, OA, month, sent)
            outbox.mark_sent(connection, dict.fromkeys(sent, ""))
        outbox.give_up(connection, off, "outside")
    with database.read() as session:
        found = money(session.connection(), windows, month)
    assert (found.spent, found.bound) == (PEOPLE * PRICE, 0)
