"""What is counted, by whom it may be seen, and that it follows what becomes of the cases."""

from datetime import date, timedelta

from sqlalchemy import select

from handlers.desk import Desk
from handlers.feedback import casework, door
from handlers.figures import rules
from handlers.figures.counting import refresh
from handlers.figures.grounds import ground_of
from handlers.figures.reading import communes, pace, topics, weeks
from storage.cases import Case, CaseStep
from storage.figures import FigureCount
from storage.people import Person
from tests.unit.casework.conftest import Commune
from tests.unit.casework.office import ANONYMOUS, CONTACTABLE, NOW, TODAY
from tests.unit.reports.opinions import add_many

LAST_WEEK = TODAY - timedelta(days=7)
OCTOBER = date(2026, 10, 26)  # in a block that is over, with nothing else in it


def counted(desk: Desk) -> None:
    while refresh(desk.session, desk.now, desk.office, pieces=50):
        pass


def received(desk: Desk, person: int | None = None) -> list[int | None]:
    return [one.received.value for one in weeks(desk, ground_of(desk))]


def test_a_week_counts_what_came_in_it_and_hides_what_came_of_few(commune: Commune) -> None:
    with commune.desk() as desk:
        add_many(desk.session, 12, "HT01", opened_on=LAST_WEEK)
        counted(desk)
        assert received(desk)[-2:] == [12, None]  # two of this week
        assert received(desk)[0] == 0


def test_a_neighbour_sees_nothing_of_it(sqlite_commune: Commune) -> None:
    with sqlite_commune.desk() as desk:
        add_many(desk.session, 12, "HT01", opened_on=LAST_WEEK)
        counted(desk)
    with sqlite_commune.desk(sqlite_commune.neighbour) as desk:
        assert set(received(desk)) == {0}


def add_two_communes(desk: Desk, number: int, other: int, day: date) -> dict[str, int | None]:
    """So many opinions from each; what the province then sees of the four weeks."""
    add_many(desk.session, number, "HT01", opened_on=day)
    add_many(desk.session, other, "HT01", "Tủa Chùa", opened_on=day)
    counted(desk)
    found = communes(desk, ground_of(desk), rules.block_of(day))
    return {area.name: number.value for area, number in found}


def test_the_province_sees_its_communes_beside_each_other(sqlite_commune: Commune) -> None:
    with sqlite_commune.desk(sqlite_commune.provincial) as desk:
        found = add_two_communes(desk, 30, 15, OCTOBER)
        assert found == {"Sáng Nhè": 30, "Tủa Chùa": 15}


def test_one_small_commune_is_not_had_from_the_sum_and_the_other(sqlite_commune: Commune) -> None:
    with sqlite_commune.desk(sqlite_commune.provincial) as desk:
        found = add_two_communes(desk, 30, 3, OCTOBER)
        assert found == {"Sáng Nhè": None, "Tủa Chùa": None}


def test_a_hidden_week_is_not_had_from_the_communes(sqlite_commune: Commune) -> None:
    """This week has two opinions; the communes' sum less the week before would tell it."""
    with sqlite_commune.desk(sqlite_commune.provincial) as desk:
        found = add_two_communes(desk, 30, 15, LAST_WEEK)
        assert found == {"Sáng Nhè": 32, "Tủa Chùa": None}


def test_who_only_watches_sees_no_week_that_still_runs(sqlite_commune: Commune) -> None:
    with sqlite_commune.desk(sqlite_commune.observer) as desk:
        add_many(desk.session, 20, "HT01", opened_on=LAST_WEEK)
        add_many(desk.session, 20, "HT01", opened_on=TODAY)
        counted(desk)
        ground = ground_of(desk)
        assert not ground.running
        assert [one.received.value for one in weeks(desk, ground)][-1] == 20
        assert weeks(desk, ground)[-1].period.until < TODAY


def test_a_head_who_is_an_officer_too_sees_no_figures_of_that_commune(
    sqlite_commune: Commune,
) -> None:
    with sqlite_commune.desk(sqlite_commune.head_and_officer) as desk:
        assert ground_of(desk).areas == ()


def test_a_withdrawn_case_is_counted_as_withdrawn(sqlite_commune: Commune) -> None:
    with sqlite_commune.desk() as desk:
        made = add_many(desk.session, 12, "HT01", opened_on=LAST_WEEK)
        made[0].status = "RUT"
        desk.session.flush()
        counted(desk)
        assert received(desk)[-2] == 11
        row = select(FigureCount.opinions).where(
            FigureCount.measure == rules.WITHDRAWN, FigureCount.span == rules.WEEK
        )
        assert set(desk.session.scalars(row)) == {1}


def test_figures_of_a_week_that_is_over_are_made_anew_the_next_day(sqlite_commune: Commune) -> None:
    with sqlite_commune.desk() as desk:
        made = add_many(desk.session, 12, "HT01", opened_on=LAST_WEEK)
        counted(desk)
        made[0].status = "RUT"
        desk.session.flush()
        counted(desk)
        assert received(desk)[-2] == 12
    with sqlite_commune.desk(now=NOW + timedelta(days=1)) as desk:
        counted(desk)
        assert received(desk)[-2] == 11


def test_topics_of_a_week_are_told_the_most_frequent_first(sqlite_commune: Commune) -> None:
    with sqlite_commune.desk() as desk:
        add_many(desk.session, 11, "HT01", opened_on=LAST_WEEK)
        add_many(desk.session, 14, "HT03", opened_on=LAST_WEEK)
        counted(desk)
        found = topics(desk, ground_of(desk), rules.week_of(LAST_WEEK))
        assert [(topic, number.value) for topic, number in found] == [("HT03", 14), ("HT01", 11)]


def test_how_long_anonymous_people_waited_is_told_in_working_days(commune: Commune) -> None:
    monday = date(2026, 11, 9)
    with commune.desk() as desk:
        for case in add_many(desk.session, 12, "HT01", opened_on=monday, status="MOI"):
            case.steps[0].taken_on = monday
            step = CaseStep(position=1, status="SANG_LOC", taken_on=monday + timedelta(days=2))
            late = CaseStep(position=2, status="CHUYEN", taken_on=TODAY)
            answer = CaseStep(position=3, status="CO_TRA_LOI", taken_on=TODAY, owed_on=TODAY)
            case.steps.extend([step, late, answer])
        desk.session.flush()
        counted(desk)
        quarter = rules.quarter_of(TODAY)
        found = pace(desk, ground_of(desk).area_ids, [quarter])
        assert found.waits[rules.TRIAGED].workdays == 2
        assert found.waits[rules.TRIAGED].hours is None
        assert found.waits[rules.ANSWERED].workdays == 10
        assert found.in_time == 1.0
        assert found.answered.value == 12


def test_staff_s_step_keeps_its_hour_unless_the_person_is_anonymous(
    sqlite_commune: Commune,
) -> None:
    with sqlite_commune.desk() as desk:
        for code in (CONTACTABLE, ANONYMOUS):
            door.open_case(desk, code, "Sàng lọc buổi sáng")
            casework.choose_topic(desk, code, "HT01")
        found = select(CaseStep.taken_at, Case.anonymous).join(Case, Case.id == CaseStep.case_id)
        steps = desk.session.execute(found.where(CaseStep.position == 1)).all()
        assert {(at, anonymous) for at, anonymous in steps} == {(NOW, False), (None, True)}


def test_how_long_people_with_a_contact_waited_is_told_in_hours(sqlite_commune: Commune) -> None:
    with sqlite_commune.desk() as desk:
        for number in range(10):
            who = Person(created_on=TODAY)
            desk.session.add(who)
            desk.session.flush()
            (case,) = add_many(desk.session, 1, "HT01", who=who, opened_on=LAST_WEEK, status="MOI")
            case.opened_at = NOW - timedelta(days=7, hours=number)
            step = CaseStep(position=1, status="SANG_LOC", taken_on=LAST_WEEK)
            step.taken_at = NOW - timedelta(days=7)
            case.steps.append(step)
        desk.session.flush()
        counted(desk)
        found = pace(desk, ground_of(desk).area_ids, [rules.quarter_of(TODAY)])
        assert (found.waits[rules.TRIAGED].hours, found.waits[rules.TRIAGED].workdays) == (4, None)
