"""What is asked of the dialogues' tables, over both databases."""

from datetime import date

from handlers.dialogues import rules
from storage import dialogue_work as storage
from storage.casework import Scope
from storage.database import Database
from storage.dialogue_work import Figures
from storage.dialogues import Conclusion, Dialogue
from tests.unit.casework.conftest import Commune, furnish
from tests.unit.casework.office import TODAY
from tests.unit.dialogues.meetings import Meeting, area_named, planned

YEAR = (date(2026, 1, 1), date(2026, 12, 31))


def conclude(meeting: Meeting, *rows: tuple[str, date, date | None]) -> None:
    """Conclusions of that state, due day and day on which they were done."""
    with meeting.commune.database.write() as session:
        dialogue = session.get_one(Dialogue, meeting.id)
        dialogue.state = rules.TRACKED
        for at, (state, due_on, done_on) in enumerate(rows):
            kept = {"state": state, "due_on": due_on, "done_on": done_on, "urged": 0}
            dialogue.conclusions.append(
                Conclusion(position=at, matter="Việc", owner="UBND xã", **kept)
            )


def scope(commune: Commune, *outside: str) -> Scope:
    with commune.database.read() as session:
        inside = area_named(session, "Sáng Nhè").path
        return Scope((inside,), tuple(area_named(session, name).path for name in outside))


def test_what_is_done_in_time_late_and_not_at_all_is_counted(database: Database) -> None:
    meeting = planned(furnish(database))
    early, late = date(2026, 11, 1), date(2026, 11, 20)
    conclude(
        meeting,
        (rules.DONE, late, early),
        (rules.DONE, late, late),
        (rules.DONE, early, late),
        (rules.IN_HAND, early, None),
        (rules.NOT_BEGUN, date(2026, 12, 30), None),
        (rules.NOT_BEGUN, date(2027, 2, 1), None),
    )
    with database.read() as session:
        found = storage.figures(session, scope(meeting.commune), YEAR, TODAY)
        elsewhere = storage.figures(session, Scope(("/999/",)), YEAR, TODAY)
    assert (found.share_in_time, elsewhere.share_in_time) == (40, None)
    assert found == Figures(held=1, conclusions=5, in_time=2, done_late=1, late=1)
    assert elsewhere == Figures(0, 0, 0, 0, 0)


def test_the_list_counts_questions_and_late_conclusions_of_the_areas_alone(
    database: Database,
) -> None:
    meeting = planned(furnish(database))
    meeting.asked("Một", "Hai")
    meeting.asked("Ba", state=rules.WITHDRAWN)
    conclude(meeting, (rules.NOT_BEGUN, date(2026, 11, 1), None), (rules.DONE, TODAY, TODAY))
    with database.read() as session:
        [line] = storage.listed(session, scope(meeting.commune), rules.STATES, TODAY)
        assert (line.questions, line.conclusions, line.done, line.late) == (2, 2, 1, 1)
        headed = scope(meeting.commune, "Pàng Dề A1")
        assert storage.listed(session, headed, rules.STATES, TODAY) == []
        assert storage.find(session, meeting.id, headed) is None
        found = storage.listed(session, scope(meeting.commune), rules.STATES, TODAY, meeting.id)
        assert found == []


def test_it_takes_questions_from_its_own_villages_while_it_is_open(database: Database) -> None:
    meeting = planned(furnish(database))
    with database.read() as session:
        village = area_named(session, "Hồ Chim 2").id
        assert not storage.is_collecting(session.connection(), village, TODAY)
    meeting.opens()
    with database.read() as session:
        connection = session.connection()
        elsewhere = area_named(session, "Tủa Chùa").id
        assert storage.is_collecting(connection, village, TODAY)
        assert storage.is_collecting(connection, village, date(2026, 12, 8))
        assert not storage.is_collecting(connection, village, date(2026, 12, 9))
        assert not storage.is_collecting(connection, elsewhere, TODAY)
        assert [one.id for one, _ in storage.collecting(session, village, TODAY)] == [meeting.id]


def test_a_person_who_is_erased_leaves_dialogue_and_question_without_a_name(
    database: Database,
) -> None:
    from storage.people import erase

    meeting = planned(furnish(database))
    meeting.opens()
    [number] = meeting.asked("Bao giờ có nước?", who=meeting.commune.resident)
    with database.write() as session:
        for person in (meeting.commune.resident, meeting.commune.officer, meeting.approver):
            erase(session, person)
    with database.read() as session:
        dialogue = session.get_one(Dialogue, meeting.id)
        assert (dialogue.author_id, dialogue.approver_id) == (None, None)
        [question] = storage.questions(session, meeting.id)
        assert (question.id, question.contact) == (number, None)
