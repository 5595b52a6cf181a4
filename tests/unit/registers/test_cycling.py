"""What is due by its cycle is told of: near, overdue, never held; once each, and not once it is done."""

from datetime import date, timedelta

import pytest
from dateutil.relativedelta import relativedelta

from handlers.desk import Desk
from handlers.registers import rules
from handlers.registers.cycling import remind_of_cycles
from storage import cycles
from storage.reports import Report
from tests.unit.casework.conftest import Commune
from tests.unit.casework.office import NOW, TODAY
from tests.unit.dialogues.meetings import area_named
from tests.unit.registers.test_work import DAY, FRAME, MORNING, entered, listens

HELD = rules.Days(TODAY - 9 * DAY, None)  # the next is due six months later


@pytest.fixture
def office(sqlite_commune: Commune) -> Commune:
    return sqlite_commune


def said(office: Commune, days: range, times: int = 1) -> list[tuple[date, str, str]]:
    """On which mornings what was said to the commune's officer: day, way, what is due."""
    found = []
    for number in days:
        for _ in range(times):
            before = len(office.messages())
            with office.desk(now=MORNING + number * DAY) as desk:
                remind_of_cycles(desk.session, desk.now, desk.office)
                today = desk.today
            for message in office.messages()[before:]:
                assert message.content is not None
                key, args = message.content["says"][0]
                found.append((today, args["muc"], key))
    return [one for one in found if one[2] == "cs-ky-nhac-lam-viec"]


def test_a_session_that_never_was_is_told_of_again_after_some_days(office: Commune) -> None:
    listens(office)
    told = said(office, range(16), times=2)
    assert {way for _, way, _ in told} == {"never"}
    assert 2 <= len(told) <= 3


def test_one_that_is_near_is_told_of_once_and_again_when_it_is_overdue(office: Commune) -> None:
    listens(office)
    entered(office, FRAME, "session")
    due = HELD.held_on + relativedelta(months=6)
    far = (due - TODAY).days
    assert said(office, range(far - 30, far - 10)) == []
    told = said(office, range(far - 9, far + 20))
    ways = [way for _, way, _ in told]
    assert ways[0] == "soon"
    assert set(ways[1:]) == {"late"}
    assert len(ways) >= 3
    assert all(day > due for day, way, _ in told if way == "late")


def test_nobody_hears_of_it_at_night(office: Commune) -> None:
    listens(office)
    with office.desk(now=NOW + timedelta(hours=13)) as desk:
        assert remind_of_cycles(desk.session, desk.now, desk.office) == 0


def reviewed(desk: Desk) -> None:
    days = {"due_on": date(2026, 7, 10), "since": date(2026, 1, 1), "until": date(2026, 6, 30)}
    made = Report(kind="directive", session_code="half-2026-1", session_name="", phase="", **days)
    made.area_id = area_named(desk.session, "Điện Biên").id
    made.body, made.state, made.version, made.editor_ids = {}, "approved", 3, []
    made.created_at = made.approved_at = NOW
    desk.session.add(made)
    desk.session.flush()


@pytest.mark.parametrize("done", [False, True])
def test_a_half_year_is_told_of_until_its_review_is_approved(office: Commune, done: bool) -> None:
    with office.desk(now=MORNING) as desk:
        if done:
            reviewed(desk)
        remind_of_cycles(desk.session, desk.now, desk.office)
        told = cycles.told(desk.session, "directive:half-2026-1")
    assert bool(told) is not done
