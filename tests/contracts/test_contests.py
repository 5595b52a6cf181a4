"""One try a person however many come at once, and lists of contests, alike on both databases."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from handlers.quizzes import draw
from storage import quizzes
from storage.areas import Area
from storage.database import Database
from storage.people import erase
from storage.quizzes import Contest, ContestEntry, Reach
from tests.unit.casework.office import NOW, TODAY, add_places, add_resident

DAY = timedelta(days=1)
QUESTIONS = [{"text": "?", "choices": ["a", "b"], "right": 0}]


def contest(session: Session, area: Area, title: str = "thi", state: str = "approved") -> Contest:
    row = Contest(
        area_id=area.id,
        title=title,
        intro="lời",
        prize="chăn",
        winners=1,
        pass_right=1,
        opens_on=TODAY,
        closes_on=TODAY + DAY,
        draw_on=TODAY + 4 * DAY,
        seed_source="xổ số",
        questions=QUESTIONS,
        state=state,
        version=1,
        editor_ids=[],
        created_at=NOW,
    )
    session.add(row)
    session.flush()
    return row


def entry(contest_id: int, person_id: int, right: int = 1) -> dict[str, object]:
    code = draw.new_code()
    row = {"contest_id": contest_id, "person_id": person_id, "code": code, "right": right}
    return row | {"ticket": draw.ticket_of(code)}


def test_of_many_who_answer_for_one_person_at_once_one_is_counted(database: Database) -> None:
    with database.write() as session:
        places = add_places(session)
        number = contest(session, places.sang_nhe).id
        home, person = places.sang_nhe.id, add_resident(session).id

    def tries(_: int) -> bool:
        with database.write() as session:
            assert quizzes.if_open(session, number, TODAY, lock=True) is not None
            new = quizzes.enter(session, entry(number, person))
            if new:
                quizzes.count(session, number, home, [0])
            return new

    with ThreadPoolExecutor(8) as pool:
        assert sorted(pool.map(tries, range(16))) == [False] * 15 + [True]
    with database.read() as session:
        assert session.scalar(select(func.count()).select_from(ContestEntry)) == 1
        assert [people for _, people in quizzes.turnout(session, number)] == [1]
        assert quizzes.tallies(session, number) == {(0, 0): 1}


def test_contests_are_found_by_area_and_open_to_who_lives_there(database: Database) -> None:
    with database.write() as session:
        places = add_places(session)
        ours = contest(session, places.sang_nhe)
        other = contest(session, places.tua_chua)
        contest(session, places.sang_nhe, state="draft")
        reach = Reach([places.sang_nhe.path])
        assert quizzes.find(session, other.id, reach) is None
        assert [row.id for row, _ in quizzes.listed(session, reach, None, most=9)][-1] == ours.id
        found = quizzes.open_for(session, places.sang_nhe.path, TODAY)
        assert [one.id for one in found] == [ours.id]
        assert list(quizzes.open_for(session, places.sang_nhe.path, TODAY + 2 * DAY)) == []


def test_only_who_had_enough_right_is_in_the_list_and_a_forgotten_person_is_not(
    database: Database,
) -> None:
    with database.write() as session:
        places = add_places(session)
        row = contest(session, places.sang_nhe)
        people = [add_resident(session, channel).id for channel in ("a", "b", "c")]
        made = [
            entry(row.id, person, right) for person, right in zip(people, (1, 0, 1), strict=True)
        ]
        assert all(quizzes.enter(session, one) for one in made)
        wanted = sorted(str(made[n]["ticket"]) for n in (0, 2))
        assert quizzes.tickets(session, row.id, 1) == wanted
        assert quizzes.unsealed(session, TODAY + DAY) == []
        assert [one.id for one in quizzes.unsealed(session, TODAY + 2 * DAY)] == [row.id]
        number = row.id
        erase(session, people[0])
        assert quizzes.tickets(session, number, 1) == [made[2]["ticket"]]
