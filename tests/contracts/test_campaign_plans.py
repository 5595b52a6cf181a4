"""Campaigns of offices and the points of tasks, alike on both databases."""

from datetime import timedelta

from storage import campaign_lists as lists
from storage import campaign_plans as storage
from storage.campaign_plans import CampaignEnd, CampaignPlan, CampaignScore, Reach
from storage.campaigns import CampaignEvidence
from storage.campaigns import Reach as Within
from storage.database import Database
from storage.statements import insert_new
from tests.contracts.test_campaigns import taken_on
from tests.unit.casework.office import NOW, TODAY, add_places


def plan(area_id: int, state: str) -> CampaignPlan:
    return CampaignPlan(
        area_id=area_id,
        name="Sạch bản",
        issuer="Mặt trận",
        documents=["12/KH"],
        since=TODAY,
        until=TODAY + timedelta(days=90),
        who=["village"],
        criteria=[{"code": "1", "name": "Đường", "measure": "ảnh", "unit": "mét", "points": 20}],
        milestones=[],
        state=state,
        version=1,
        editor_ids=[],
        created_at=NOW,
    )


def test_campaigns_of_an_area_are_found_from_above_and_from_within(database: Database) -> None:
    with database.write() as session:
        places = add_places(session)
        ours = plan(places.sang_nhe.id, "draft")
        session.add_all([ours, plan(places.tua_chua.id, "launched")])
        session.flush()
        for path in (places.province.path, places.sang_nhe.path, places.ho_chim.path):
            assert storage.find(session, ours.id, Reach((path,))) is not None
        assert storage.find(session, ours.id, Reach((places.tua_chua.path,))) is None
        found = storage.listed(session, Reach((places.sang_nhe.path,)), ["draft"])
        assert [row.id for row, _ in found] == [ours.id]
        assert [area.name for _, area in storage.in_states(session, ["launched"])] == ["Tủa Chùa"]


def test_a_light_row_says_what_was_proved_and_which_points_a_second_person_confirmed(
    database: Database,
) -> None:
    with database.write() as session:
        places = add_places(session)
        bare = taken_on(session, places.pang_de, TODAY)
        scored = taken_on(session, places.ho_chim, TODAY, "appraised")
        scored.evidence.append(CampaignEvidence(amount=9, at=NOW))
        score = CampaignScore(
            task_id=scored.id, points=15, most=20, reason="Còn 50 m", scored_at=NOW
        )
        session.add(score)
        session.flush()
        within = Within((places.sang_nhe.path,))
        rows = {one.id: one for one in lists.light(session, within)}
        assert (bool(rows[bare.id].proved), rows[bare.id].points) == (False, None)
        assert (bool(rows[scored.id].proved), rows[scored.id].points) == (True, 15)
        assert not rows[scored.id].confirmed
        score.confirmed_at = NOW
        session.flush()
        assert [one.confirmed for one in lists.light(session, within)].count(True) == 1
        assert [task.id for task, _ in lists.whole(session, [scored.id, bare.id])] == [scored.id, bare.id]  # fmt: skip
        assert lists.villages_by_commune(session, within, TODAY) == {places.sang_nhe.id: 2}


def test_a_campaign_of_the_tables_ends_once_and_keeps_its_first_end(database: Database) -> None:
    with database.write() as session:
        for late in (0, 1):
            row = {"code": "nong-thon-moi", "ended_at": NOW + timedelta(days=late)}
            row |= {"ender_id": None, "frozen": [{"area": late, "taken": 2}]}
            session.execute(insert_new(session.connection(), CampaignEnd), [row])
    with database.read() as session:
        assert storage.ends(session) == {"nong-thon-moi": NOW}
        assert session.get_one(CampaignEnd, "nong-thon-moi").frozen == [{"area": 0, "taken": 2}]
