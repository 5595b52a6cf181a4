"""An office's own campaign: written or read from a workbook, launched by another, registered in, ended."""

import io

import pytest
from openpyxl import load_workbook
from sqlalchemy import select

from content.campaigns import workbook
from handlers.campaigns import known
from storage.audience import Audience
from storage.campaign_plans import CampaignPlan, CampaignScore
from storage.campaigns import CampaignTask
from storage.notices import Notice
from tests.unit.casework.office import NOW, TODAY
from tests.unit.console.conftest import Desktop, Page
from tests.unit.console.deskwork import approver, area_id, shown
from tests.unit.console.test_campaigns import take_on

ROOT = "/console/campaigns/plans"
FORM = {
    "name": "Sáng, xanh, sạch đường bản",
    "issuer": "Ủy ban MTTQ Việt Nam xã Sáng Nhè",
    "documents": "Kế hoạch số 12/KH-MTTQ ngày 20/11/2026",
    "since": "2026-11-01",
    "until": "2027-12-31",
    "who-village": "1",
    "who-commune": "1",
    "c-name-1": "Đường nội bản",
    "c-measure-1": "Ảnh và số mét",
    "c-unit-1": "mét",
    "c-points-1": "20",
    "m-on-1": "2026-11-20",
    "m-name-1": "Họp sơ kết quý",
    "m-kind-1": "interim",
}
ANSWERS = {
    "criterion": "1",
    "result": "Làm 500 mét đường mẫu",
    "target": "500",
    "who": "Ban Thường trực",
    "by_when": "2027-06-30",
    "measured_how": "ảnh và số mét",
    "how_far": "mới khảo sát",
}


def begun(desktop: Desktop, **more: str) -> Page:
    return desktop.post(f"{ROOT}/new", area=str(area_id(desktop, "Sáng Nhè")), **FORM | more)


def the_one(desktop: Desktop) -> CampaignPlan:
    with desktop.commune.database.read() as session:
        return session.query(CampaignPlan).one()


def act(desktop: Desktop, action: str, **form: str) -> Page:
    row = the_one(desktop)
    return desktop.post(f"{ROOT}/{row.id}/{action}", **{"seen": str(row.version)} | form)


def launched(desktop: Desktop, **more: str) -> str:
    """Written by the officer, launched by an approver of the commune, who is signed in; its address."""
    desktop.sign_in()
    begun(desktop, **more)
    act(desktop, "submit")
    desktop.sign_in_anew(approver(desktop))
    assert "Đã phát động." in shown(act(desktop, "launch"))
    return f"/console/campaigns/{known.PREFIX}{the_one(desktop).id}"


def put(desktop: Desktop, code: str, place: str, **more: object) -> str:
    """A task of a place in that campaign."""
    task = take_on(desktop, area_id(desktop, place))
    with desktop.commune.database.write() as session:
        row = session.get_one(CampaignTask, int(task))
        row.campaign, row.criterion = code, "1"
        for name, value in more.items():
            setattr(row, name, value)
    return task


def points(desktop: Desktop) -> list[tuple[int | None, bool]]:
    with desktop.commune.database.read() as session:
        every = session.scalars(select(CampaignScore).order_by(CampaignScore.task_id))
        return [(one.points, one.confirmed_at is not None) for one in every]


def test_who_wrote_a_campaign_does_not_launch_it_and_villages_see_it_only_then(
    desktop: Desktop,
) -> None:
    author = approver(desktop, "Sùng A Páo")
    desktop.sign_in(author)
    begun(desktop)
    assert "Bản nháp" in desktop.get("/console/campaigns").text
    act(desktop, "submit")
    assert act(desktop, "launch").status == 409
    assert desktop.get(f"/console/campaigns/{known.PREFIX}{the_one(desktop).id}").status == 404
    desktop.sign_in_anew(approver(desktop))
    assert act(desktop, "launch").status in (200, 303)
    page = desktop.get(f"/console/campaigns/{known.PREFIX}{the_one(desktop).id}")
    assert "Đường nội bản" in page.text


def test_launching_tells_the_heads_of_the_area_through_a_notice(desktop: Desktop) -> None:
    launched(desktop)
    with desktop.commune.database.read() as session:
        notice = session.get_one(Notice, the_one(desktop).notice_id)
        audience = Audience.from_json(notice.audience)
    assert audience.areas == (area_id(desktop, "Sáng Nhè"),)
    assert audience.roles == ("head",)
    assert "«Sáng, xanh, sạch đường bản»" in notice.text


def test_where_households_register_everybody_who_agreed_is_told(desktop: Desktop) -> None:
    launched(desktop, **{"who-household": "1"})
    with desktop.commune.database.read() as session:
        notice = session.get_one(Notice, the_one(desktop).notice_id)
        assert Audience.from_json(notice.audience).roles == ()


def test_every_row_that_is_not_understood_is_named_and_what_was_typed_is_there(
    desktop: Desktop,
) -> None:
    desktop.sign_in()
    page = begun(desktop, **{"c-name-2": "Trồng cây", "c-points-1": "nhiều", "m-on-1": "mai"})
    assert page.status == 409
    for part in ("dòng 1: điểm «nhiều»", "dòng 2: cần đủ tên", "ngày «mai»", "Trồng cây"):
        assert part in page.text
    with desktop.commune.database.read() as session:
        assert session.query(CampaignPlan).count() == 0


def filled(**cells: str) -> bytes:
    """The template with those cells of sheets ("1.B2") written in."""
    book = load_workbook(io.BytesIO(workbook.template()))
    for name, value in cells.items():
        sheet, cell = name.split("_")
        book.worksheets[int(sheet[1])][cell] = value
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def sent(desktop: Desktop, data: bytes) -> Page:
    from bot.console.sign_in import COOKIE
    from bot.console.visit import csrf_of

    csrf = csrf_of(desktop.client.cookies.get(COOKIE, ""))
    answer = desktop.client.post(f"{ROOT}/import", data={"csrf": csrf}, files={"file": data})
    return Page(answer.status_code, answer.text, {})


def test_a_workbook_comes_into_the_form_with_its_faults_by_row(desktop: Desktop) -> None:
    desktop.sign_in()
    data = filled(
        s0_B2="Sạch bản", s0_B3="Mặt trận xã", s0_B5="01/01/2027", s0_B6="31/12/2027", s0_B8="x",
        s1_A2="Thu gom rác", s1_B2="số buổi", s1_C2="buổi", s1_D2="10",
        s1_A4="Trồng hoa", s1_D4="mười",
    )  # fmt: skip
    page = sent(desktop, data)
    assert page.status == 200
    for part in ("Đã đọc 2 tiêu chí", "Sạch bản", 'value="2027-01-01"', "Thu gom rác", "Trồng hoa"):
        assert part in page.text
    assert "dòng 4: điểm «mười»" in page.text
    assert "dòng 4: cần đủ tên" in page.text
    assert "dòng 2" not in page.text


def test_what_is_no_workbook_of_ours_is_said_kindly(desktop: Desktop) -> None:
    desktop.sign_in()
    assert "không đọc được" in sent(desktop, b"PK\x03\x04 no").text
    assert "không đọc được" in sent(desktop, b"").text


def test_a_commune_registers_and_proves_and_the_province_appraises(desktop: Desktop) -> None:
    page = launched(desktop)
    desktop.sign_in_anew(desktop.commune.officer)
    area = str(area_id(desktop, "Sáng Nhè"))
    refused = desktop.post(f"{page}/register", area=area, **ANSWERS | {"by_when": "2029-01-01"})
    assert refused.status == 409
    assert "Làm 500 mét đường mẫu" in refused.text
    desktop.post(f"{page}/register", area=area, **ANSWERS)
    assert "Ban Thường trực" in desktop.get(page).text
    assert 'role="status"' in desktop.post(f"{page}/prove", task="1", amount="120").text
    for step, seen in (("score", "proved"), ("review", "scored")):
        desktop.post(page, task="1", step=step, seen=seen)
    given = {"task": "1", "step": "appraise", "seen": "reviewed", "points": "20"}
    assert desktop.post(page, **given).status == 409
    desktop.sign_in_anew(desktop.commune.provincial)
    assert 'role="status"' in desktop.post(page, **given).text
    assert points(desktop) == [(20, False)]


@pytest.mark.parametrize(
    ("points_", "reason", "refused"),
    [("21", "", "từ 0 đến 20"), ("15", "", "ghi lý do"), ("", "", "từ 0 đến 20"), ("15", "Còn 50 mét", "")],
)  # fmt: skip
def test_fewer_points_than_the_most_need_a_reason(
    desktop: Desktop, points_: str, reason: str, refused: str
) -> None:
    page = launched(desktop)
    task = put(desktop, page.rsplit("/", 1)[1], "Hồ Chim 2", state="reviewed")
    form = {"task": task, "step": "appraise", "seen": "reviewed"}
    answer = desktop.post(page, **form, points=points_, reason=reason)
    assert (answer.status == 409) == bool(refused)
    assert refused in answer.text
    assert points(desktop) == ([] if refused else [(15, False)])


def test_a_second_person_confirms_and_only_then_the_village_is_said_to_have_done_most(
    desktop: Desktop,
) -> None:
    page = launched(desktop)
    with desktop.commune.database.write() as session:
        from storage.areas import Area

        session.get_one(Area, area_id(desktop, "Hồ Chim 2")).households = 60
    task = put(desktop, page.rsplit("/", 1)[1], "Hồ Chim 2", state="reviewed")
    desktop.post(page, task=task, step="appraise", seen="reviewed", points="20")
    assert desktop.post(page, task=task, step="confirm", seen="appraised").status == 409
    assert ">Làm nhiều nhất</span>" not in desktop.get(f"{page}/standing").text
    desktop.sign_in_anew(desktop.commune.officer)
    assert 'role="status"' in desktop.post(page, task=task, step="confirm", seen="appraised").text
    assert points(desktop) == [(20, True)]
    standing = desktop.get(f"{page}/standing").text
    assert ">Làm nhiều nhất</span>" in standing
    assert "từ 50 đến dưới 100 hộ" in standing
    assert "20/20" in standing


def test_ending_freezes_the_standing_and_closes_registration(desktop: Desktop) -> None:
    page = launched(desktop)
    code = page.rsplit("/", 1)[1]
    done = put(desktop, code, "Hồ Chim 2", state="appraised")
    put(desktop, code, "Pàng Dề A1")
    assert act(desktop, "end").status == 409
    assert "Đã kết thúc" in shown(act(desktop, "end", sure="1"))
    with desktop.commune.database.write() as session:
        session.get_one(CampaignTask, int(done)).state = "reviewed"
    sheet = desktop.client.get(f"{page}/standing.xlsx")
    rows = list(load_workbook(io.BytesIO(sheet.content)).worksheets[0].values)[4:]
    assert [(row[0], row[3], row[4]) for row in rows] == [("bản Hồ Chim 2", 1, 1), ("thôn Pàng Dề A1", 1, 0)]  # fmt: skip
    assert (
        desktop.post(page, task=done, step="appraise", seen="reviewed", points="20").status == 409
    )
    area = str(area_id(desktop, "Sáng Nhè"))
    assert desktop.post(f"{page}/register", area=area, **ANSWERS).status == 409


def state_of(desktop: Desktop, task: str) -> str:
    with desktop.commune.database.read() as session:
        return session.get_one(CampaignTask, int(task)).state


def test_ending_sums_up_what_a_second_person_stands_for_and_a_late_confirmation_too(
    desktop: Desktop,
) -> None:
    page = launched(desktop)
    code = page.rsplit("/", 1)[1]
    sure, waits, open_yet = (
        put(desktop, code, "Hồ Chim 2", state=state)
        for state in ("praised", "appraised", "submitted")
    )
    with desktop.commune.database.write() as session:
        session.add(CampaignScore(task_id=int(sure), reason="", scored_at=NOW, confirmed_at=NOW))
        session.add(CampaignScore(task_id=int(waits), reason="", scored_at=NOW, scorer_id=1))
    act(desktop, "end", sure="1")
    after = [state_of(desktop, one) for one in (sure, waits, open_yet)]
    assert after == ["summed-up", "appraised", "submitted"]
    desktop.sign_in_anew(desktop.commune.officer)
    assert desktop.post(page, task=waits, step="confirm", seen="appraised").status in (200, 303)
    assert state_of(desktop, waits) == "summed-up"
    assert "Đã tổng kết" in shown(desktop.get(page))


def test_a_campaign_of_another_commune_is_not_there(desktop: Desktop) -> None:
    page = launched(desktop)
    desktop.sign_in_anew(desktop.commune.neighbour)
    assert desktop.get(page).status == 404
    assert desktop.get(f"{ROOT}/{the_one(desktop).id}").status == 404
    assert "Sáng, xanh" not in desktop.get("/console/campaigns").text


def test_a_draft_of_the_province_is_not_for_a_commune_until_it_is_launched(
    desktop: Desktop,
) -> None:
    desktop.sign_in(desktop.commune.provincial)
    desktop.post(f"{ROOT}/new", area=str(area_id(desktop, "Điện Biên")), **FORM)
    desktop.sign_in_anew(desktop.commune.officer)
    assert FORM["name"] not in desktop.get("/console/campaigns").text
    assert desktop.get(f"{ROOT}/{the_one(desktop).id}").status == 404


def test_a_milestone_that_has_gone_by_is_overdue_until_it_is_ticked_off(desktop: Desktop) -> None:
    page = launched(desktop)
    assert ">quá hạn<" in desktop.get(page).text
    act(desktop, "milestone", place="0")
    assert ">quá hạn<" not in desktop.get(page).text
    assert the_one(desktop).milestones[0]["done_on"] == TODAY.isoformat()


def test_tasks_are_searched_without_accents_and_come_in_pages(desktop: Desktop) -> None:
    page = launched(desktop)
    code = page.rsplit("/", 1)[1]
    for _ in range(31):
        put(desktop, code, "Hồ Chim 2")
    put(desktop, code, "Pàng Dề A1", result="Trồng đào ven đường")
    assert desktop.get(page).text.count("data-row") == 30
    assert desktop.get(f"{page}?page=2").text.count("data-row") == 2
    found = desktop.get(f"{page}?q=trong+dao").text
    assert found.count("data-row") == 1
    assert "Pàng Dề A1" in found
    assert "Không có việc nào như vậy." in desktop.get(f"{page}?standing=done").text
