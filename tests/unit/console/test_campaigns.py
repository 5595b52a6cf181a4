"""The console's pages of emulation: who sees what, the steps in their order, nobody's own."""

import io
from datetime import timedelta

import pytest
from openpyxl import load_workbook
from sqlalchemy import select

from storage.areas import Area
from storage.campaign_plans import CampaignScore
from storage.campaigns import CampaignEvidence, CampaignTask
from storage.people import Appointment, AuditLine
from tests.unit.casework.office import NOW, TODAY, add_staff
from tests.unit.console.bookshelf import second_approver
from tests.unit.console.conftest import Desktop
from tests.unit.console.deskwork import area_id, shown
from tests.unit.media.files import photo as picture

PAGE = "/console/campaigns/nong-thon-moi"


def take_on(desktop: Desktop, area_id: int, author: int | None = None, days: int = 30) -> str:
    with desktop.commune.database.write() as session:
        task = CampaignTask(
            area_id=area_id,
            campaign="nong-thon-moi",
            criterion="duong",
            who="Chi hội Nông dân",
            result="Bê tông 300 m đường",
            target=300,
            unit="mét",
            due_on=TODAY + timedelta(days=days),
            measured_how="ảnh",
            how_far="120 mét",
            state="proved",
            author_id=author,
            at=NOW,
        )
        session.add(task)
        session.flush()
        return str(task.id)


def post_area(desktop: Desktop, person_id: int) -> int:
    with desktop.commune.database.read() as session:
        found = select(Appointment.area_id).where(Appointment.person_id == person_id)
        return session.scalars(found).first() or 0


def elsewhere(desktop: Desktop) -> int:
    """An area that the commune's officer has nothing to do with."""
    with desktop.commune.database.read() as session:
        own = session.get_one(Area, post_area(desktop, desktop.commune.officer))
        every = session.scalars(select(Area).where(Area.level == "commune")).all()
        return next(one.id for one in every if one.id != own.id)


@pytest.fixture
def task(desktop: Desktop) -> str:
    desktop.sign_in()
    return take_on(desktop, area_id(desktop, "Hồ Chim 2"))


def state_of(desktop: Desktop, task: str) -> str:
    with desktop.commune.database.read() as session:
        return session.get_one(CampaignTask, int(task)).state


def test_what_villages_registered_is_listed_with_the_five_answers(
    desktop: Desktop, task: str
) -> None:
    assert "nông thôn mới" in desktop.get("/console/campaigns").text
    page = desktop.get(PAGE)
    for part in ("Chi hội Nông dân", "Bê tông 300 m đường", "120 mét", "300 mét", "ví dụ"):
        assert part in page.text


def test_a_milestone_of_the_tables_is_ticked_off_by_each_office_for_itself(
    desktop: Desktop,
) -> None:
    ticked = f"xong {TODAY:%d/%m/%Y}"
    desktop.sign_in()
    assert "Đánh dấu đã xong: Sơ kết 31/12/2026" in desktop.get(PAGE).text
    assert "Đã ghi mốc." in desktop.post(f"{PAGE}/milestone", on="2026-12-31", done="1").text
    assert ticked in desktop.get(PAGE).text
    desktop.post(f"{PAGE}/milestone", on="2026-12-31", done="1")  # tapped twice
    desktop.sign_in_anew(desktop.commune.neighbour)
    assert ticked not in desktop.get(PAGE).text
    desktop.sign_in_anew(desktop.commune.provincial)
    above = desktop.get(PAGE).text
    assert ticked not in above
    assert "(1 xã, phường đã xong)" in above
    desktop.sign_in_anew(desktop.commune.head_and_officer)
    desktop.post(f"{PAGE}/milestone", on="2026-12-31", done="0")
    assert ticked not in desktop.get(PAGE).text
    assert desktop.post(f"{PAGE}/milestone", on="2026-12-30", done="1").status == 409


def test_a_task_is_appraised_after_the_village_scored_and_reviewed_it(
    desktop: Desktop, task: str
) -> None:
    assert desktop.post(PAGE, task=task, step="appraise", seen="proved").status == 409
    for step, seen in (("score", "proved"), ("review", "scored"), ("appraise", "reviewed")):
        assert 'role="status"' in desktop.post(PAGE, task=task, step=step, seen=seen).text
    assert state_of(desktop, task) == "appraised"
    with desktop.commune.database.read() as session:
        noted = set(session.scalars(select(AuditLine.action)))
    assert {"campaign.score", "campaign.review", "campaign.appraise"} <= noted


def test_a_button_of_a_page_that_is_out_of_date_does_nothing(desktop: Desktop, task: str) -> None:
    desktop.post(PAGE, task=task, step="score", seen="proved")
    assert desktop.post(PAGE, task=task, step="score", seen="proved").status == 409
    assert state_of(desktop, task) == "scored"


def test_nobody_gives_back_or_appraises_what_they_registered(desktop: Desktop) -> None:
    desktop.sign_in()
    officer = desktop.commune.officer
    own = take_on(desktop, area_id(desktop, "Hồ Chim 2"), author=officer)
    assert desktop.post(PAGE, task=own, step="return", seen="proved").status == 409
    assert state_of(desktop, own) == "proved"


def test_the_annex_counts_what_is_registered_proved_done_and_overdue(
    desktop: Desktop, task: str
) -> None:
    take_on(desktop, area_id(desktop, "Hồ Chim 2"), days=-1)
    with desktop.commune.database.write() as session:
        row = session.get_one(CampaignTask, int(task))
        row.evidence.append(CampaignEvidence(amount=120, at=NOW))
        row.state = "appraised"
    take_on(desktop, elsewhere(desktop))
    answer = desktop.client.get(f"{PAGE}/annex.xlsx")
    sheet = load_workbook(io.BytesIO(answer.content)).active
    assert sheet is not None
    last = [cell.value for cell in list(sheet.rows)[-1]]
    assert [last[0], *last[2:]] == ["Cộng", 2, 1, 1, 1]


def test_what_is_overdue_is_marked_as_not_done(desktop: Desktop) -> None:
    desktop.sign_in()
    take_on(desktop, area_id(desktop, "Hồ Chim 2"), days=-1)
    assert "tính là chưa làm" in desktop.get(PAGE).text


def test_tasks_and_photos_of_other_areas_are_not_there(desktop: Desktop, task: str) -> None:
    photo = desktop.add_media(picture())
    other = take_on(desktop, elsewhere(desktop))
    with desktop.commune.database.write() as session:
        row = session.get_one(CampaignTask, int(other))
        row.evidence.append(CampaignEvidence(media_id=photo, at=NOW))
    address = f"/console/campaigns/photos/{photo}"
    assert desktop.get(address).status != 200
    refused = desktop.post(PAGE, task=other, step="score", seen="proved")
    assert "Không thấy" in refused.text
    with desktop.commune.database.write() as session:
        session.get_one(CampaignTask, int(other)).area_id = session.get_one(
            CampaignTask, int(task)
        ).area_id
    with desktop.client.stream("GET", address) as answer:
        assert answer.status_code == 200
        assert answer.headers["content-type"] == "image/jpeg"


def judged(desktop: Desktop, place: int) -> tuple[str, str]:
    """Two tasks that were praised; a second person stands for the first one's points."""
    tasks = take_on(desktop, place), take_on(desktop, place)
    with desktop.commune.database.write() as session:
        for number in tasks:
            session.get_one(CampaignTask, int(number)).state = "praised"
        session.add(
            CampaignScore(task_id=int(tasks[0]), reason="", scored_at=NOW, confirmed_at=NOW)
        )
    return tasks


def test_an_approver_of_the_province_ends_a_campaign_of_the_tables_and_it_is_summed_up(
    desktop: Desktop,
) -> None:
    sure, open_yet = judged(desktop, area_id(desktop, "Hồ Chim 2"))
    desktop.sign_in(second_approver(desktop))
    assert "Kết thúc phong trào" in desktop.get(PAGE).text
    assert "Đánh dấu vào ô xác nhận" in shown(desktop.post(f"{PAGE}/end"))
    assert state_of(desktop, sure) == "praised"
    done = desktop.post(f"{PAGE}/end", sure="1")
    assert "Đã kết thúc. Kết quả được giữ nguyên." in shown(done)
    assert [state_of(desktop, one) for one in (sure, open_yet)] == ["summed-up", "praised"]
    with desktop.commune.database.write() as session:
        session.get_one(CampaignTask, int(open_yet)).state = "proved"
    standing = load_workbook(io.BytesIO(desktop.client.get(f"{PAGE}/standing.xlsx").content))
    rows = list(standing.worksheets[0].values)[4:]
    assert [(row[0], row[3], row[4]) for row in rows] == [("bản Hồ Chim 2", 2, 2)]
    assert "Kết thúc phong trào" not in desktop.get(PAGE).text
    assert desktop.post(f"{PAGE}/end", sure="1").status == 409


def test_a_commune_ends_no_campaign_of_the_whole_province(desktop: Desktop) -> None:
    sure, _ = judged(desktop, area_id(desktop, "Hồ Chim 2"))
    with desktop.commune.database.write() as session:
        ours = session.get_one(Area, area_id(desktop, "Sáng Nhè"))
        approver = add_staff(session, "Lò Văn Đôi", ("approver", ours)).id
    for who in (desktop.commune.officer, approver):
        desktop.sign_in_anew(who)
        assert "Kết thúc phong trào" not in desktop.get(PAGE).text
        assert desktop.post(f"{PAGE}/end", sure="1").status == 409
    assert state_of(desktop, sure) == "praised"
