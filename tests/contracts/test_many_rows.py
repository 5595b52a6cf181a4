"""Many rows at once come back as they were put, on both databases; what is there already stays."""

from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from storage.database import Database
from storage.due import Due
from storage.statements import add_new

# PostgreSQL keeps no NUL, in a text or in JSON.
WORDS = st.text(st.characters(exclude_characters="\x00", exclude_categories=["Cs"]), max_size=20)
PAYLOAD = st.none() | st.dictionaries(WORDS, WORDS | st.integers(-(2**40), 2**40) | st.booleans())
MOMENT = st.floats(0, 4e9)


def row(number: int, what: tuple[str, float, dict[str, Any] | None]) -> dict[str, Any]:
    step, at, payload = what
    own = {"kind": "dialogue", "key": f"k{number}", "subject_id": 2**40 + number, "round": 1}
    moments = {"due_at": at, "event_at": at + 0.5}
    return own | moments | {"step": step[:10], "payload": payload, "author_id": None} | REST


REST = {"state": "waiting", "queuing": False}
ROWS = st.lists(st.tuples(WORDS, MOMENT, PAYLOAD), min_size=1, max_size=20)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(ROWS, ROWS)
def test_rows_come_back_as_they_were_put_and_the_first_under_a_key_stays(
    database: Database,
    first: list[tuple[str, float, dict[str, Any] | None]],
    second: list[tuple[str, float, dict[str, Any] | None]],
) -> None:
    put = [row(number, what) for number, what in enumerate(first)]
    again = [row(number, what) for number, what in enumerate(second)]
    with database.write() as session:
        add_new(session, Due, put)
        add_new(session, Due, again)
        columns = [Due.__table__.c[name] for name in put[0]]
        found = session.execute(select(*columns).order_by(Due.subject_id)).mappings()
        assert [dict(one) for one in found] == put + again[len(put) :]
        session.rollback()
