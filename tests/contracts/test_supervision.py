"""Lists and counts of supervision and of consultations, alike on both databases."""

from datetime import date, timedelta

from sqlalchemy.orm import Session

from storage import consultation_answers as answers
from storage import consultations, supervision
from storage.areas import Area
from storage.consultations import Consultation
from storage.database import Database
from storage.people import erase
from storage.supervision import Advice, Reach, Supervision, Wanted
from tests.unit.casework.office import NOW, TODAY, add_places, add_resident

DAY = timedelta(days=1)
STATES = ("draft", "running", "concluded")


def dossier(session: Session, area: Area, title: str, state: str = "running") -> Supervision:
    row = Supervision(
        area_id=area.id,
        kind="supervision",
        title=title,
        folded=title,
        state=state,
        version=1,
        plan={},
        since=TODAY,
        until=TODAY,
        editor_ids=[],
        created_at=NOW,
    )
    supervision.add(session, row)
    return row


def owed(session: Session, row: Supervision, due_on: date, *, sent: bool = True) -> None:
    advice = Advice(authority="UBND xã", matter="Sửa bể", due_on=due_on)
    advice.sent_on = TODAY - 30 * DAY if sent else None
    row.advices.append(advice)
    session.flush()


def test_dossiers_are_found_by_area_words_and_state_and_counted(database: Database) -> None:
    with database.write() as session:
        places = add_places(session)
        water = dossier(session, places.sang_nhe, "viec cap nuoc", "concluded")
        road = dossier(session, places.tua_chua, "viec lam duong")
        owed(session, water, TODAY - DAY)
        owed(session, water, TODAY)
        owed(session, road, TODAY - DAY, sent=False)
        ours, all_ = Reach([places.sang_nhe.path], STATES), Reach([places.province.path], STATES)

        def found(reach: Reach, **narrowed: object) -> list[int]:
            wanted = Wanted(**narrowed)  # type: ignore[arg-type]
            return [row.id for row, _ in supervision.listed(session, reach, wanted, most=9)]

        assert found(ours) == [water.id]
        assert found(all_) == [road.id, water.id]
        assert found(all_, words="nuoc cap") == [water.id]
        assert found(all_, state="running") == [road.id]
        assert found(all_, before=road.id) == [water.id]
        assert supervision.find(session, road.id, ours) is None
        assert supervision.unanswered(session, all_) == {water.id: 2}
        assert [one.advice.due_on for one in supervision.late(session, all_, TODAY)] == [
            TODAY - DAY
        ]


def consultation(session: Session, area: Area) -> Consultation:
    row = Consultation(
        area_id=area.id,
        title="dự thảo",
        folded="du thao",
        body="UBND",
        summary="Tóm tắt.",
        opens_on=TODAY,
        closes_on=TODAY + DAY,
        questions=[],
        renderings={},
        state="approved",
        version=1,
        editor_ids=[],
        created_at=NOW,
    )
    session.add(row)
    session.flush()
    return row


def test_a_draft_is_open_to_who_lives_in_its_area_and_on_its_days(database: Database) -> None:
    with database.write() as session:
        places = add_places(session)
        row = consultation(session, places.sang_nhe)

        def is_open(area: Area, day: date = TODAY) -> bool:
            home = consultations.lives_in(area.id)
            found = consultations.is_any_open(session, home, day)
            assert found == bool(consultations.open_for(session, area.path, day))
            return found

        assert is_open(places.pang_de)
        assert is_open(places.sang_nhe, TODAY + DAY)
        assert not is_open(places.tua_chua)
        assert not is_open(places.province)
        assert not is_open(places.pang_de, TODAY + 2 * DAY)
        office = consultations.office_at("11", TODAY)
        assert not consultations.is_any_open(session, office, TODAY)
        row.area_id = places.province.id
        session.flush()
        assert consultations.is_any_open(session, office, TODAY)


def test_counts_go_up_one_by_one_and_marks_are_forgotten_at_the_end(database: Database) -> None:
    with database.write() as session:
        places = add_places(session)
        number = consultation(session, places.sang_nhe).id
        for marked in (False, True, True):
            answers.raise_turnout(session, number, places.sang_nhe.id, marked=marked)
            answers.raise_tally(session, number, (0, 1, places.sang_nhe.id))
        assert answers.turnout(session, number) == {places.sang_nhe.id: (3, 2)}
        assert [(one.choice, one.number) for one in answers.tallies(session, number)] == [(1, 3)]
        who = add_resident(session)
        for _ in range(2):
            answers.mark(session, number, who.id)
        assert answers.has_taken_part(session, number, who.id)
        assert answers.taken_part_in(session, who.id) == ["dự thảo"]
        answers.forget_marks(session, TODAY + DAY)
        assert answers.has_taken_part(session, number, who.id)
        answers.forget_marks(session, TODAY + 2 * DAY)
        assert not answers.has_taken_part(session, number, who.id)


def test_with_a_person_goes_that_they_took_part(database: Database) -> None:
    with database.write() as session:
        number = consultation(session, add_places(session).sang_nhe).id
        who = add_resident(session).id
        answers.mark(session, number, who)
        erase(session, who)
        assert not answers.has_taken_part(session, number, who)
