"""What villages take on and what shows it, alike on both databases."""

from datetime import date, timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from storage import campaigns as storage
from storage.areas import Area
from storage.campaigns import CampaignEvidence, CampaignTask
from storage.database import Database
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
