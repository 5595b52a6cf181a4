"""Ratings over both databases: counted once a case, shown by ten, of quarters that are over."""

from datetime import UTC, date, datetime

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from handlers.context import Context, Office, Speaker
from handlers.ratings import actions
from storage import ratings
from storage.cases import Case
from storage.casework import EVERYWHERE
from storage.database import Database
from storage.ratings import Rating, mean_by_commune
from tests.unit.casework.office import (
    ANONYMOUS,
    NOW,
    Places,
    add_case,
    add_places,
    add_staff,
    desk_of,
)

Q3, Q4 = date(2026, 7, 15), date(2026, 11, 23)
YEAR = (date(2026, 1, 1), date(2026, 12, 31))


def context(session: Session, now: datetime = NOW) -> Context:
    return Context(Speaker(0, 0, "web"), now, Office(), lambda: session)


def fill(session: Session, area_id: int, day: date, *scores: int) -> None:
    for score in scores:
        ratings.count(session, area_id, day, ("Hạ tầng", score))


def shown(session: Session) -> dict[str, tuple[int, float]]:
    found = mean_by_commune(session, EVERYWHERE, *YEAR)
    return {one.commune: (one.count, one.mean) for one in found}


def test_a_case_is_rated_once_and_the_count_leads_to_nobody(database: Database) -> None:
    with database.write() as session:
        places = add_places(session)
        case = add_case(session, ANONYMOUS, places.sang_nhe, status="DA_GIAI_QUYET")
        here = context(session)
        assert actions.rate(here, ANONYMOUS, 4)
        assert here.erase
        assert not actions.rate(context(session), ANONYMOUS, 1)
        (row,) = session.scalars(select(Rating))
        assert (row.area_id, row.quarter, row.score) == (places.sang_nhe.id, date(2026, 10, 1), 4)
        assert (row.count, row.topic_group) == (1, "Hạ tầng")
        columns = set(Rating.__table__.c.keys())
        assert columns == {"area_id", "quarter", "topic_group", "score", "count"}
        assert case.rating_asked


def test_who_would_rather_not_leaves_the_same_mark_as_who_rates(database: Database) -> None:
    with database.write() as session:
        places = add_places(session)
        for number, score in enumerate((None, 5)):
            code = f"{ANONYMOUS}{number}"
            add_case(session, code, places.sang_nhe, status="DA_GIAI_QUYET")
            actions.rate(context(session), code, score)
        cases = session.scalars(select(Case)).all()
        assert [case.rating_asked for case in cases] == [True, True]
        assert len(session.scalars(select(Rating)).all()) == 1


@pytest.mark.parametrize("status", ["MOI", "CO_TRA_LOI", "CHUA_DONG_Y", "TRUNG"])
def test_what_has_no_answer_that_stands_is_not_rated(sqlite_url: str, status: str) -> None:
    from storage.database import open_database

    database = open_database(sqlite_url)
    with database.write() as session:
        places = add_places(session)
        add_case(session, ANONYMOUS, places.sang_nhe, status=status)
        assert not actions.rate(context(session), ANONYMOUS, 4)
        assert not actions.may_rate(context(session), ANONYMOUS)
    database.close()


def test_fewer_than_ten_of_a_quarter_are_in_no_number(database: Database) -> None:
    with database.write() as session:
        places = add_places(session)
        fill(session, places.sang_nhe.id, Q3, *[5] * 6, *[2] * 6)
        fill(session, places.sang_nhe.id, Q4, 1, 1, 1)
        fill(session, places.tua_chua.id, Q3, *[4] * 9)
        assert shown(session) == {"xã Sáng Nhè": (12, 3.5)}


def test_a_quarter_that_is_not_over_is_not_shown_to_staff(database: Database) -> None:
    with database.write() as session:
        places = add_places(session)
        fill(session, places.sang_nhe.id, Q4, *[5] * 12)
        observer = add_staff(session, "Ban Tuyên giáo", ("observer", places.province))
        stranger = add_staff(session, "Tủa Chùa", ("officer", places.tua_chua))
        assert actions.mean_by_commune(desk_of(session, observer), *YEAR) == []
        later = datetime(2027, 1, 2, tzinfo=UTC)
        (one,) = actions.mean_by_commune(desk_of(session, observer, later), *YEAR)
        assert (one.commune, one.count, one.mean) == ("xã Sáng Nhè", 12, 5.0)
        assert actions.mean_by_commune(desk_of(session, stranger, later), *YEAR) == []


def test_what_can_never_be_shown_is_forgotten_when_its_quarter_is_over(database: Database) -> None:
    with database.write() as session:
        places: Places = add_places(session)
        fill(session, places.sang_nhe.id, Q3, *[5] * 10)
        fill(session, places.tua_chua.id, Q3, *[4] * 9)
        fill(session, places.tua_chua.id, Q4, 4)
        ratings.drop_small(session, NOW.date())
        left = {(row.area_id, row.quarter) for row in session.scalars(select(Rating))}
        assert left == {
            (places.sang_nhe.id, date(2026, 7, 1)),
            (places.tua_chua.id, date(2026, 10, 1)),
        }
