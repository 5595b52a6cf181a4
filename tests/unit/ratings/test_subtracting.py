"""Whatever periods are asked for, no number of fewer than ten ratings can be had by subtraction."""

from datetime import date
from itertools import permutations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import delete

from storage.casework import EVERYWHERE
from storage.database import open_database
from storage.ratings import LEAST, Rating, mean_by_commune
from tests.unit.casework.office import add_places

QUARTERS = (date(2026, 1, 1), date(2026, 4, 1), date(2026, 7, 1), date(2026, 10, 1))
CELLS = st.lists(st.lists(st.integers(0, 13), min_size=5, max_size=5), min_size=4, max_size=4)
ENDS = (date(2026, 3, 31), date(2026, 6, 30), date(2026, 9, 30), date(2026, 12, 31))


@given(CELLS)
@settings(
    max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_two_periods_differ_by_nothing_or_by_ten(sqlite_url: str, cells: list[list[int]]) -> None:
    database = open_database(sqlite_url)
    with database.write() as session:
        session.execute(delete(Rating))
        area = add_places(session).sang_nhe
        for quarter, counts in zip(QUARTERS, cells, strict=True):
            for score, number in enumerate(counts, 1):
                cell = {"area_id": area.id, "quarter": quarter, "topic_group": "Hạ tầng"}
                session.add(Rating(**cell, score=score, count=number))
        session.flush()
        found = {
            (i, j): sum(one.count for one in mean_by_commune(session, EVERYWHERE, since, until))
            for i, since in enumerate(QUARTERS)
            for j, until in enumerate(ENDS)
            if i <= j
        }
        session.rollback()
    database.close()
    for (i, j), (k, m) in permutations(found, 2):
        if i <= k and m <= j:  # the one lies within the other
            left = found[i, j] - found[k, m]
            assert left == 0 or left >= LEAST
    assert all(number == 0 or number >= LEAST for number in found.values())
