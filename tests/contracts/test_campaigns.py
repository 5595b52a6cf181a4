"""What villages take on and what shows it, alike on both databases."""

from datetime import date, timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from handlers.context import Office
from handlers.reminders.actions import Event, end, plan
from storage import campaign_households as households
from storage import campaign_marks as marks
from storage import campaign_reminders as reminders
from storage import campaigns as storage
from storage.areas import Area
from storage.campaign_households import CampaignHousehold
from storage.campaigns import CampaignEvidence, CampaignTask, Reach
from storage.database import Database
from storage.households import Household, join
from storage.people import erase
from tests.unit.casework.office import NOW, TODAY, add_places, add_resident


def taken_on(session: Session, area: Area, due_on: date, state: str = "registered") -> CampaignTask:
    task = CampaignTask(
        area_id=area.id,
        campaign="nong-thon-moi",
        criterion="duong",
        who="Chi hội Nông dân",
        result="Bê tông đường nội bản",
        target=300.5,
        unit="mét",
        due_on=due_on,
        measured_how="ảnh và số mét",
        how_far="Mới khảo sát",
        state=state,
        at=NOW,
    )
    storage.add(session, task)
    return task


def test_a_villages_tasks_are_found_by_state_the_first_due_before_the_others(
    database: Database,
) -> None:
    with database.write() as session:
        places = add_places(session)
        late = taken_on(session, places.sang_nhe, TODAY + timedelta(days=9))
        soon = taken_on(session, places.sang_nhe, TODAY)
        taken_on(session, places.sang_nhe, TODAY, "summed-up")
        taken_on(session, places.tua_chua, TODAY)
        found = storage.of_village(session, places.sang_nhe.id, ["registered"], most=9)
        assert [one.id for one in found] == [soon.id, late.id]
        assert found[0].target == 300.5
        assert len(storage.of_village(session, places.sang_nhe.id, ["registered"], most=1)) == 1


def test_evidence_outlives_the_account_of_who_sent_it_and_goes_with_its_task(
    database: Database,
) -> None:
    with database.write() as session:
        places = add_places(session)
        task = taken_on(session, places.sang_nhe, TODAY)
        person = add_resident(session).id
        task.author_id = person
        task.evidence.append(CampaignEvidence(amount=120, author_id=person, at=NOW))
        session.flush()
        erase(session, person)
        session.expire_all()
        kept = storage.lock(session, task.id)
        assert kept is not None
        assert (kept.author_id, [one.amount for one in kept.evidence]) == (None, [120])
        session.delete(kept)
        session.flush()
        assert session.scalar(select(func.count()).select_from(CampaignEvidence)) == 0


def test_households_are_counted_and_those_without_a_phone_are_found(database: Database) -> None:
    with database.write() as session:
        places = add_places(session)
        area = places.sang_nhe.id
        homes = [Household(area_id=area, number=one, name=f"Nhà {one}") for one in (1, 2, 3)]
        session.add_all(homes)
        session.flush()
        person = add_resident(session).id
        join(session, person, homes[0].id)
        for home, by, done in ((homes[0], person, TODAY), (homes[1], None, None)):
            registered = CampaignHousehold(
                campaign="nong-thon-moi",
                title="Nông thôn mới",
                household_id=home.id,
                person_id=by,
                since=TODAY,
                done_on=done,
            )
            households.add(session, registered)
        assert households.counts(session, area, "nong-thon-moi") == (2, 1)
        silent = households.without_phone(session, area, "nong-thon-moi")
        assert [(one.number, known is not None) for one, known in silent] == [(2, True), (3, False)]
        erase(session, person)
        session.expire_all()
        assert households.counts(session, area, "nong-thon-moi") == (1, 0)


def test_a_village_is_planned_for_once_by_its_first_open_task(database: Database) -> None:
    with database.write() as session:
        places = add_places(session)
        taken_on(session, places.sang_nhe, TODAY, "scored")
        first = taken_on(session, places.sang_nhe, TODAY)
        taken_on(session, places.sang_nhe, TODAY, "proved")
        event = Event("campaign-month", first.id, NOW + timedelta(days=6))
        planned = (event.kind, event.at.timestamp())
        assert reminders.first_tasks(session, "nong-thon-moi", planned, 9) == [first.id]
        plan(session, event, NOW, Office())
        assert reminders.first_tasks(session, "nong-thon-moi", planned, 9) == []
        assert reminders.households(session, "nong-thon-moi", planned, 9) == []
        assert session.execute(reminders.heads([first.id])).all() == []
        assert session.execute(reminders.members([1])).all() == []
        end(session, event.kind, first.id)
        assert reminders.first_tasks(session, "nong-thon-moi", planned, 9) == [first.id]


def test_a_milestone_is_reached_by_each_area_for_itself_and_for_the_villages_below_it(
    database: Database,
) -> None:
    with database.write() as session:
        places = add_places(session)
        ours, above = places.sang_nhe, places.province
        task = taken_on(session, places.pang_de, TODAY)
        mark = ("nong-thon-moi", date(2026, 12, 31))
        later = TODAY + timedelta(days=1)
        marks.put(session, [ours.id], mark, TODAY)
        marks.put(session, [ours.id], mark, later)  # the first day stays
        assert marks.reached(session, [ours.id]) == {mark: TODAY}
        assert marks.reached(session, [ours.id, places.tua_chua.id]) == {}
        assert marks.of_tasks(session, [task.id]) == {(task.id, mark[1])}
        province = Reach((above.path,))
        assert marks.communes(session, province, mark[0], {above.id}) == {mark[1]: 1}
        assert marks.communes(session, province, mark[0], {ours.id}) == {}
        marks.drop(session, [places.tua_chua.id], *mark)
        assert marks.reached(session, [ours.id]) == {mark: TODAY}
        marks.drop(session, [ours.id], *mark)
        assert marks.of_tasks(session, [task.id]) == set()
