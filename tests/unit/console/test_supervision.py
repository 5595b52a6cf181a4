"""Supervision on the staff's pages: from the largest group of opinions to the last answer (C8)."""

import io
from datetime import date, timedelta

import pytest
from docx import Document

from bot.console.sign_in import COOKIE
from bot.console.visit import csrf_of
from storage.supervision import Supervision
from tests.unit.console.conftest import Desktop, Page
from tests.unit.console.deskwork import area_id, shown
from tests.unit.media.files import photo
from tests.unit.reports.opinions import add_many

ROOT = "/console/supervision"
TITLE = "việc cấp nước sinh hoạt tại xã Sáng Nhè"
FRAME = {"kind": "supervision", "title": TITLE, "since": "2026-12-01", "until": "2026-12-20"}
PLAN = {
    "content": "Việc xây dựng, vận hành bể nước.",
    "scope": "UBND xã, các bản Pàng Dề A1, Hồ Chim 2.",
    "way": "Đi thực tế, làm việc với UBND xã.",
    "team": "Trưởng đoàn – Chủ tịch Ủy ban MTTQ xã\nThành viên – Ban Thanh tra nhân dân",
    "basis-luat-mttq": "1",
    "basis-nqlt-403": "1",
}
RECORD = {
    "seen_on": "2026-11-20",
    "where": "bể nước bản Hồ Chim 2",
    "made_by": "Ban Giám sát đầu tư của cộng đồng",
    "text": "Bể nứt hai chỗ, không có nước.",
}
ADVICE = {"authority": "UBND xã Sáng Nhè", "matter": "Sửa bể nước", "due_on": "2026-12-10"}


def begun(desktop: Desktop, **more: str) -> Page:
    return desktop.post(f"{ROOT}/new", area=str(area_id(desktop, "Sáng Nhè")), **FRAME | more)


def dossier(desktop: Desktop) -> Supervision:
    with desktop.commune.database.read() as session:
        return session.query(Supervision).one()


def act(desktop: Desktop, action: str, **form: str) -> Page:
    row = dossier(desktop)
    return desktop.post(f"{ROOT}/{row.id}/{action}", **{"seen": str(row.version)} | form)


def words(desktop: Desktop, path: str) -> str:
    response = desktop.client.get(f"{ROOT}/{dossier(desktop).id}/{path}")
    assert response.status_code == 200
    document = Document(io.BytesIO(response.content))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    head = document.sections[0].header.paragraphs[-1].text
    return "\n".join([head, *(one.text for one in document.paragraphs), *cells])


def running(desktop: Desktop) -> None:
    """A dossier whose plan was approved by somebody else; the officer is at the desk."""
    desktop.sign_in()
    begun(desktop)
    act(desktop, "save", **FRAME | PLAN)
    act(desktop, "submit")
    desktop.sign_in_anew(desktop.commune.provincial)
    assert "Đã duyệt kế hoạch." in shown(act(desktop, "approve"))
    desktop.sign_in_anew(desktop.commune.officer)


def concluded(desktop: Desktop) -> int:
    """A dossier with one recommendation that was sent; its id."""
    running(desktop)
    act(desktop, "advise", **ADVICE)
    act(desktop, "write-up", conclusions="Bể hỏng do thiếu bảo dưỡng.")
    act(desktop, "report")
    desktop.clock.passes(minutes=1)
    desktop.sign_in_anew(desktop.commune.provincial)
    assert "Đã duyệt kết quả." in shown(act(desktop, "conclude"))
    desktop.clock.passes(minutes=1)
    desktop.sign_in_anew(desktop.commune.officer)
    with desktop.commune.database.read() as session:
        number = session.query(Supervision).one().advices[0].id
    act(desktop, "send", advice=str(number), document="12/MTTQ-BTT")
    return number


def test_what_people_speak_of_most_is_proposed_in_bands_and_from_ten_people_up(
    desktop: Desktop,
) -> None:
    with desktop.commune.database.write() as session:
        summer = date(2026, 8, 10)
        add_many(session, 14, "HT03", opened_on=summer)
        add_many(session, 9, "HT01", opened_on=summer)
    desktop.sign_in()
    text = shown(desktop.get(f"{ROOT}/proposals"))
    assert "Nước sinh hoạt" in text
    assert "từ 10 đến 19" in text
    assert "14" not in text
    assert "Đường giao thông" not in text


def test_a_proposal_becomes_a_dossier_that_says_where_it_comes_from(desktop: Desktop) -> None:
    desktop.sign_in()
    page = desktop.get(f"{ROOT}/new?topic=HT03&place=xã Sáng Nhè")
    assert "việc giải quyết kiến nghị về nước sinh hoạt tại xã Sáng Nhè" in page.text
    text = shown(begun(desktop, topic="HT03", place="xã Sáng Nhè"))
    assert "Nhóm ý kiến Nước sinh hoạt, xã Sáng Nhè" in text


def test_a_dossier_goes_from_the_plan_to_the_answer(desktop: Desktop) -> None:
    desktop.sign_in()
    begun(desktop)
    assert "Kế hoạch còn thiếu: Nội dung." in shown(act(desktop, "submit"))
    assert "Đã lưu kế hoạch." in shown(act(desktop, "save", **FRAME | PLAN))
    assert "Việc này không làm được" in shown(act(desktop, "approve"))
    act(desktop, "submit")
    assert "DỰ THẢO" in words(desktop, "plan.docx")
    desktop.sign_in_anew(desktop.commune.provincial)
    act(desktop, "approve")
    plan = words(desktop, "plan.docx")
    assert "DỰ THẢO" not in plan
    assert "Căn cứ Luật Mặt trận Tổ quốc Việt Nam" in plan
    assert "- Thành viên – Ban Thanh tra nhân dân;" in plan


def test_an_officer_enters_the_record_of_the_village_s_board(desktop: Desktop) -> None:
    running(desktop)
    text = shown(act(desktop, "find", **RECORD))
    assert "Bể nứt hai chỗ" in text
    assert "Ban Giám sát đầu tư của cộng đồng lập" in text
    assert "Ngày lập biên bản không thể sau hôm nay." in shown(
        act(desktop, "find", **RECORD | {"seen_on": "2026-11-24"})
    )


def test_what_was_typed_into_a_record_that_is_refused_is_shown_again(desktop: Desktop) -> None:
    running(desktop)
    page = act(desktop, "find", **RECORD | {"where": " "})
    assert page.status == 409
    assert "Bể nứt hai chỗ" in page.text


def attached(desktop: Desktop, data: bytes) -> Page:
    row = dossier(desktop)
    csrf = csrf_of(desktop.client.cookies.get(COOKIE, ""))
    response = desktop.client.post(
        f"{ROOT}/{row.id}/attach",
        data={"csrf": csrf, "seen": str(row.version), "name": "Ảnh bể nước"},
        files={"file": ("x", data)},
    )
    return Page(response.status_code, response.text, dict(response.headers))


def test_a_photo_is_attached_cleaned_and_seen_again(desktop: Desktop) -> None:
    running(desktop)
    assert "Ảnh bể nước" in shown(attached(desktop, photo()))
    with desktop.commune.database.read() as session:
        paper = session.query(Supervision).one().papers[0].id
    response = desktop.client.get(f"{ROOT}/{dossier(desktop).id}/papers/{paper}")
    assert response.headers["content-type"] == "image/jpeg"
    assert b"MayAnhCuaPao" not in response.content


@pytest.mark.parametrize("data", [b"", b"MZ no photo", b"PK\x03\x04 no zip"])
def test_a_file_of_another_kind_is_refused_and_not_kept(desktop: Desktop, data: bytes) -> None:
    running(desktop)
    assert attached(desktop, data).status == 409
    folder = desktop.media.path("whatever1").parent
    assert not folder.exists() or list(folder.iterdir()) == []


def test_results_are_approved_by_another_and_recommendations_followed_to_the_answer(
    desktop: Desktop,
) -> None:
    number = concluded(desktop)
    results = words(desktop, "results.docx")
    assert "DỰ THẢO" not in results
    assert "Sửa bể nước" in results
    answered = {"advice": str(number), "taken": "partly", "answered_on": "2026-11-23"}
    assert "Nhập nội dung trả lời" not in shown(act(desktop, "close"))
    text = shown(act(desktop, "answer", **answered, answer="Sửa trong quý I."))
    assert "Tiếp thu một phần" in text
    assert "Đã đóng hồ sơ." in shown(act(desktop, "close"))
    assert "Tiếp thu một phần: Sửa trong quý I." in words(desktop, "results.docx")


def test_an_overdue_authority_is_urged_once_until_its_days_are_over(desktop: Desktop) -> None:
    number = concluded(desktop)
    assert "không có" not in shown(desktop.get(ROOT)).lower().split("danh sách hồ sơ")[0]
    desktop.clock.passes(days=20)
    desktop.sign_in_anew(desktop.commune.officer)
    assert "Kiến nghị quá hạn chưa được trả lời: 1" in shown(desktop.get(ROOT))
    letter = words(desktop, f"urging/{number}.docx")
    assert "Kính gửi: UBND xã Sáng Nhè" in letter
    assert "12/MTTQ-BTT" in letter
    assert "Đã ghi đôn đốc." in shown(act(desktop, "urge", advice=str(number)))
    assert "Kiến nghị chưa quá hạn" in shown(act(desktop, "urge", advice=str(number)))


def test_a_letter_for_what_is_not_overdue_is_refused(desktop: Desktop) -> None:
    number = concluded(desktop)
    path = f"{ROOT}/{dossier(desktop).id}/urging/{number}.docx"
    assert desktop.get(path).status == 404


@pytest.mark.parametrize("path", ["", "/plan.docx", "/results.docx", "/papers/1"])
def test_staff_of_another_commune_find_no_dossier(desktop: Desktop, path: str) -> None:
    running(desktop)
    desktop.sign_in_anew(desktop.commune.neighbour)
    there, nowhere = (desktop.get(f"{ROOT}/{number}{path}") for number in (dossier(desktop).id, 99))
    assert (there.status, there.text) == (404, nowhere.text)


@pytest.mark.parametrize("path", ["", "/new", "/proposals", "/1", "/1/results.docx"])
def test_who_only_watches_finds_no_dossier(desktop: Desktop, path: str) -> None:
    running(desktop)
    desktop.sign_in_anew(desktop.commune.observer)
    assert desktop.get(f"{ROOT}{path}").status == 404


def test_a_village_head_proposes_nothing_of_an_area_around_the_village(desktop: Desktop) -> None:
    desktop.sign_in(desktop.commune.head_and_officer)
    assert desktop.get(f"{ROOT}/proposals").status == 404
    assert "Nhờ cán bộ khác soạn." in shown(begun(desktop))


def test_the_list_is_searched_without_diacritics_and_narrowed_by_state(desktop: Desktop) -> None:
    desktop.sign_in()
    begun(desktop)
    begun(desktop, title="dự thảo hương ước", kind="criticism")
    text = desktop.get(f"{ROOT}?words=nuoc+sinh+hoat").text
    assert (TITLE in text, "hương ước" in text) == (True, False)
    assert TITLE not in desktop.get(f"{ROOT}?kind=criticism").text
    assert "Không có hồ sơ nào như vậy." in desktop.get(f"{ROOT}?state=closed").text


def test_a_long_list_is_turned_over_page_by_page(desktop: Desktop) -> None:
    desktop.sign_in()
    for number in range(31):
        begun(desktop, title=f"việc thứ {number:02}")
    first = desktop.get(ROOT).text
    assert ("việc thứ 30" in first, "việc thứ 00" in first) == (True, False)
    with desktop.commune.database.read() as session:
        oldest = sorted(row.id for row in session.query(Supervision))[1]
    assert f"before={oldest}" in first
    assert "việc thứ 00" in desktop.get(f"{ROOT}?before={oldest}").text


def test_somebody_else_s_change_is_not_overwritten(desktop: Desktop) -> None:
    desktop.sign_in()
    begun(desktop)
    page = act(desktop, "save", seen="7", **FRAME | PLAN)
    assert page.status == 409
    assert "Việc xây dựng, vận hành bể nước." in page.text


def test_a_discarded_draft_is_gone(desktop: Desktop) -> None:
    desktop.sign_in()
    begun(desktop)
    assert "Chưa có hồ sơ nào." in shown(act(desktop, "discard"))


def test_a_dossier_with_the_days_the_wrong_way_is_shown_again_as_it_was_typed(
    desktop: Desktop,
) -> None:
    desktop.sign_in()
    page = begun(desktop, until=(date(2026, 12, 1) - timedelta(days=1)).isoformat())
    assert (page.status, TITLE in page.text) == (409, True)
