"""What ends goes by itself: told a month before, kept where it was put there as over."""

from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import select

from handlers.context import Office
from handlers.housekeeping import tidy
from handlers.policies import expiring
from handlers.policies.library import load_starters
from handlers.policies.searching import search
from storage.library import PolicyVersion, published_of
from storage.people import AuditLine
from tests.unit.policies.shelf import Shelf

LAST = date(2026, 12, 31)
OFFICE = Office()


def midnight(day: date) -> datetime:
    """When that day begins in Điện Biên."""
    return datetime(day.year, day.month, day.day, tzinfo=UTC) - timedelta(hours=7)


def flagged(shelf: Shelf, day: date) -> list[int]:
    with shelf.desk(shelf.author, midnight(day)) as desk:
        return [one.id for one in expiring.ending_for(desk)]


def test_what_ends_is_told_for_a_month_to_whoever_may_change_it(shelf: Shelf) -> None:
    version = shelf.published(in_force_to=LAST)
    assert flagged(shelf, LAST - timedelta(days=32)) == []
    assert flagged(shelf, LAST - timedelta(days=31)) == [version]
    assert flagged(shelf, LAST) == [version]
    with shelf.desk(shelf.officer, midnight(LAST)) as desk:
        assert list(expiring.ending_for(desk)) == []


def test_after_its_last_day_nobody_reads_or_finds_it_and_the_log_says_so(both: Shelf) -> None:
    version = both.published(in_force_to=LAST)
    end = midnight(LAST + timedelta(days=1))
    with both.database.write() as session:
        tidy(session, end - timedelta(seconds=1), OFFICE)
    assert both.state(version) == "published"
    with both.database.write() as session:
        assert expiring.withdraw_ended(session, end, OFFICE) == 1
        assert expiring.withdraw_ended(session, end, OFFICE) == 0
        assert search(session, "hỗ trợ nhà ở") == []
    assert both.state(version) == "withdrawn"
    with both.database.read() as session:
        assert "31/12/2026" in session.get_one(PolicyVersion, version).note
        lines = session.scalars(select(AuditLine).where(AuditLine.action == "policy.expire")).all()
    assert [(line.person_id, line.at) for line in lines] == [(None, end)]


def test_a_period_alone_keeps_nothing_that_was_in_force_when_it_was_published(
    shelf: Shelf,
) -> None:
    version = shelf.published(in_force_to=LAST, period="2026")
    with shelf.database.write() as session:
        tidy(session, midnight(LAST + timedelta(days=1)), OFFICE)
    assert shelf.state(version) == "withdrawn"


@pytest.mark.parametrize(("period", "state"), [("2021–2025", "published"), ("", "withdrawn")])
def test_what_was_over_when_it_was_published_stays_when_it_says_of_which_period_it_is(
    shelf: Shelf, period: str, state: str
) -> None:
    version = shelf.published(in_force_to=date(2026, 2, 1), period="2021–2025")
    with shelf.database.write() as session:
        session.get_one(PolicyVersion, version).period = period
        tidy(session, midnight(date(2026, 12, 1)), OFFICE)
    assert shelf.state(version) == state


def test_the_directive_of_2020_that_is_over_stays_to_be_read(shelf: Shelf) -> None:
    with shelf.database.write() as session:
        load_starters(session, midnight(date(2026, 11, 1)))
        tidy(session, midnight(date(2027, 6, 1)), OFFICE)
        assert published_of(session, "chi-thi-01-ct-tu-2020") is not None
