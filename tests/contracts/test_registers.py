"""The registers' list and the clock's questions, alike on both databases."""

from datetime import date, timedelta

from sqlalchemy.orm import Session

from storage import commitments
from storage.areas import Area
from storage.commitments import Commitment, Days, Entry, Wanted
from storage.database import Database
from tests.unit.casework.office import NOW, TODAY, add_places

DAY = timedelta(days=1)


def entry(session: Session, area: Area, register: str, *owed: tuple[date, str]) -> Entry:
    row = Entry(
        area_id=area.id,
        register=register,
        subject="Quy chế",
        partner="UBND xã",
        folded="quy che ubnd xa",
        held_on=TODAY - 30 * DAY,
        version=1,
        created_at=NOW,
    )
    row.commitments = [
        Commitment(matter="việc", owner="UBND", due_on=due, state=state) for due, state in owed
    ]
    commitments.add(session, row)
    return row


def test_entries_are_counted_and_narrowed_within_the_areas(database: Database) -> None:
    with database.write() as session:
        places = add_places(session)
        late = entry(session, places.sang_nhe, "agreement", (TODAY - DAY, "waiting"))
        done = entry(session, places.sang_nhe, "session", (TODAY - DAY, "done"), (TODAY, "done"))
        other = entry(session, places.tua_chua, "border")
        other.until = TODAY - DAY
        session.flush()

        def found(area: Area, **narrowed: str) -> list[int]:
            wanted = Wanted([area.path], TODAY, **narrowed)
            lines = commitments.listed(session, wanted, most=9)
            assert commitments.number(session, wanted) == len(lines)
            return [line.entry.id for line in lines]

        assert found(places.province) == [other.id, done.id, late.id]
        assert found(places.sang_nhe) == [done.id, late.id]
        assert found(places.province, state="late") == [late.id]
        assert found(places.province, state="open") == [late.id]
        assert found(places.province, state="done") == [done.id]
        assert found(places.province, state="ended") == [other.id]
        assert found(places.province, words="quy ubnd", register="session") == [done.id]
        line = commitments.listed(session, Wanted([places.sang_nhe.path], TODAY), most=1)[0]
        assert (line.commitments, line.done, line.late) == (2, 2, 0)
        assert [
            one.entry.id for one in commitments.late(session, [places.province.path], TODAY, 9)
        ] == [late.id]


def test_the_clock_finds_what_is_near_or_overdue_and_was_not_told_of(database: Database) -> None:
    with database.write() as session:
        places = add_places(session)
        owed = [(TODAY - DAY, "waiting"), (TODAY + DAY, "in_hand"), (TODAY - DAY, "done")]
        row = entry(session, places.sang_nhe, "agreement", *owed, (TODAY + 30 * DAY, "waiting"))
        row.until = TODAY + DAY
        session.flush()
        days = Days(TODAY, TODAY + 3 * DAY, TODAY - 7 * DAY)
        found = commitments.to_remind(session, "agreement", days)
        assert {one.commitment.due_on for one in found} == {TODAY - DAY, TODAY + DAY}
        assert commitments.to_remind(session, "session", days) == []
        for one in found:
            one.commitment.told_on = TODAY
        assert commitments.to_remind(session, "agreement", days) == []
        week = Days(TODAY + 8 * DAY, TODAY + 11 * DAY, TODAY + DAY)
        assert len(commitments.to_remind(session, "agreement", week)) == 2
        assert list(commitments.terms_ending(session, "agreement", days)) == [row]
        row.term_told_on = TODAY
        assert list(commitments.terms_ending(session, "agreement", days)) == []
