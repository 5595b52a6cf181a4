"""Consultations on the staff's pages: written, approved by another, read when they have ended."""

import io
from datetime import date

import pytest
from docx import Document
from openpyxl import load_workbook

from storage.consultation_answers import Opinion, Tally, Turnout
from storage.consultations import Consultation
from storage.media import Media
from tests.unit.casework.office import TODAY
from tests.unit.console.conftest import Desktop, Page
from tests.unit.console.deskwork import area_id, shown

ROOT = "/console/consultations"
DRAFT = {
    "title": "dự thảo hương ước mẫu",
    "body": "UBND xã Sáng Nhè",
    "summary": "Việc cưới không quá hai ngày.",
    "full_text": "Điều 1.",
    "opens_on": "2026-11-23",
    "closes_on": "2026-12-08",
    "ask-1": "Có hợp không?",
    "choices-1": "Hợp\nChưa hợp",
    "ask-2": "Còn điều gì cần sửa?",
}


def begun(desktop: Desktop, **more: str) -> Page:
    area = str(area_id(desktop, "Sáng Nhè"))
    return desktop.post(f"{ROOT}/new", area=area, **DRAFT | more)


def the_one(desktop: Desktop) -> Consultation:
    with desktop.commune.database.read() as session:
        return session.query(Consultation).one()


def act(desktop: Desktop, action: str, **form: str) -> Page:
    row = the_one(desktop)
    return desktop.post(f"{ROOT}/{row.id}/{action}", **{"seen": str(row.version)} | form)


def approved(desktop: Desktop) -> int:
    desktop.sign_in()
    begun(desktop)
    act(desktop, "submit")
    desktop.sign_in_anew(desktop.commune.provincial)
    assert "Đã duyệt." in shown(act(desktop, "approve"))
    desktop.sign_in_anew(desktop.commune.officer)
    return the_one(desktop).id


def ended(desktop: Desktop) -> int:
    """With answers of two communes' worth: 40 for, 12 of them told apart; 7 against; one in words."""
    number = approved(desktop)
    commune, whole = area_id(desktop, "Hồ Chim 2"), area_id(desktop, "Sáng Nhè")
    with desktop.commune.database.write() as session:
        for choice, area, times in ((0, whole, 28), (0, commune, 12), (1, whole, 7)):
            key = {"consultation_id": number, "question": 0, "choice": choice}
            session.add(Tally(**key, area_id=area, number=times))
        session.add(Turnout(consultation_id=number, area_id=whole, people=47, marked=38))
        words = "Gọi tôi 0912 000 111, hộ nghèo nên bớt ngày công"
        session.add(Opinion(consultation_id=number, question=1, text=words))
    desktop.clock.passes(days=20)
    desktop.sign_in_anew(desktop.commune.officer)
    return number


def head(desktop: Desktop, number: int) -> str:
    """What stands at the head of the summary's pages."""
    made = desktop.client.get(f"{ROOT}/{number}/summary.docx").content
    return str(Document(io.BytesIO(made)).sections[0].header.paragraphs[-1].text)


def opinion(desktop: Desktop) -> Opinion:
    with desktop.commune.database.read() as session:
        return session.query(Opinion).one()


def test_a_consultation_is_written_submitted_and_approved_by_another(desktop: Desktop) -> None:
    desktop.sign_in()
    assert "Đã lưu." in shown(begun(desktop))
    act(desktop, "submit")
    assert "Việc này không làm được" in shown(act(desktop, "approve"))
    desktop.sign_in_anew(desktop.commune.provincial)
    text = shown(act(desktop, "approve"))
    assert "Đang nhận ý kiến" in text
    assert "Kết quả hiện khi hết hạn" in text


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"summary": " "}, "Nhập tên dự thảo"),
        ({"closes_on": "2026-11-01"}, "Thời gian chưa đúng"),
        ({"choices-1": "Hợp"}, "từ 2 đến 6 lựa chọn"),
        ({"opens_on": ""}, "Nhập đủ các ngày."),
    ],
)
def test_what_was_typed_into_a_form_that_is_refused_is_shown_again(
    desktop: Desktop, change: dict[str, str], said: str
) -> None:
    desktop.sign_in()
    page = begun(desktop, **change)
    assert (page.status, said in shown(page)) == (409, True)
    assert "Còn điều gì cần sửa?" in page.text


def test_one_without_a_question_is_not_submitted(desktop: Desktop) -> None:
    desktop.sign_in()
    begun(desktop, **{"ask-1": "", "ask-2": ""})
    assert "Thêm ít nhất một câu hỏi" in shown(act(desktop, "submit"))


def test_nothing_of_what_came_in_is_seen_while_it_is_open(desktop: Desktop) -> None:
    number = approved(desktop)
    with desktop.commune.database.write() as session:
        session.add(Opinion(consultation_id=number, question=1, text="Ngày công nhiều quá"))
    assert "Ngày công nhiều quá" not in desktop.get(f"{ROOT}/{number}").text
    assert desktop.get(f"{ROOT}/{number}/summary.docx").status == 404
    assert desktop.get(f"{ROOT}/{number}/annex.xlsx").status == 404


def test_numbers_under_ten_are_not_told_nor_can_they_be_had_by_subtraction(
    desktop: Desktop,
) -> None:
    text = shown(desktop.get(f"{ROOT}/{ended(desktop)}"))
    assert "Có từ 20 đến 49 người trả lời." in text
    assert "40 lượt" in text
    assert "bản Hồ Chim 2: 12 lượt" in text
    assert "Chưa hợp" in text
    assert "7 lượt" not in text
    assert "47" not in text


def test_words_are_masked_grouped_and_answered_by_the_drafting_body(desktop: Desktop) -> None:
    number = ended(desktop)
    text = desktop.get(f"{ROOT}/{number}").text
    assert "0912" not in text
    assert "[số điện thoại]" in text
    assert "bớt ngày công" in text
    act(desktop, "group", side="against", name="đề nghị bớt ngày công cho hộ nghèo")
    with desktop.commune.database.read() as session:
        group = session.query(Consultation).one().groups[0].id
    which = str(opinion(desktop).id)
    act(desktop, "put", opinion=which, shown="Hộ nghèo nên bớt ngày công", of=str(group))
    assert "Lời chưa xếp nhóm: 0" in shown(desktop.get(f"{ROOT}/{number}"))
    assert "Hộ nghèo nên bớt ngày công" in desktop.get(f"{ROOT}/{number}?group={group}").text
    assert "DỰ THẢO" in head(desktop, number)
    act(desktop, "report")
    assert "Việc này không làm được" in shown(act(desktop, "conclude"))
    desktop.clock.passes(minutes=1)
    desktop.sign_in_anew(desktop.commune.provincial)
    assert "Đã duyệt tổng hợp." in shown(act(desktop, "conclude"))
    desktop.clock.passes(minutes=1)
    desktop.sign_in_anew(desktop.commune.officer)
    assert head(desktop, number) == ""
    reply = {"of": str(group), "taken": "whole", "replied_on": "2026-12-10"}
    assert "Giảm một nửa." in shown(act(desktop, "reply", **reply, reply="Giảm một nửa."))
    made = desktop.client.get(f"{ROOT}/{number}/summary.docx").content
    document = Document(io.BytesIO(made))
    cells = [c.text for table in document.tables for row in table.rows for c in row.cells]
    lines = [paragraph.text for paragraph in document.paragraphs]
    assert "- đề nghị bớt ngày công cho hộ nghèo (một số ý kiến)." in lines
    assert lines[lines.index("Ý kiến đồng tình") + 1] == "Không có."
    assert "- Chưa hợp: dưới 10." in lines
    assert "Giảm một nửa." in cells
    book = load_workbook(io.BytesIO(desktop.client.get(f"{ROOT}/{number}/annex.xlsx").content))
    rows = [[cell.value for cell in row] for row in book["Phụ lục 1"].iter_rows(min_row=5)]
    assert ["Có hợp không?", "Hợp", "bản Hồ Chim 2", 12] in rows
    assert ["Có hợp không?", "Chưa hợp", "tất cả", "dưới 10"] in rows


def test_a_dropped_group_leaves_its_words_in_none(desktop: Desktop) -> None:
    ended(desktop)
    act(desktop, "group", side="add", name="hỏi thêm")
    with desktop.commune.database.read() as session:
        group = session.query(Consultation).one().groups[0].id
    act(desktop, "put", opinion=str(opinion(desktop).id), shown="Hỏi", of=str(group))
    assert "Lời chưa xếp nhóm: 1" in shown(act(desktop, "drop-group", of=str(group)))


def test_a_recording_is_heard_by_those_who_work_on_it_and_by_nobody_else(
    desktop: Desktop,
) -> None:
    number = ended(desktop)
    media_id = desktop.add_media(b"OggS recording")
    with desktop.commune.database.write() as session:
        session.query(Opinion).one().media_id = media_id
    path = f"{ROOT}/{number}/voices/{media_id}"
    assert desktop.client.get(path).content == b"OggS recording"
    desktop.sign_in_anew(desktop.commune.observer)
    assert [desktop.get(one).status for one in (path, ROOT, f"{ROOT}/{number}")] == [404] * 3
    desktop.sign_in_anew(desktop.commune.neighbour)
    assert desktop.get(path).status == 404


def test_a_translation_asks_as_much_as_the_original_and_names_who_made_it(
    desktop: Desktop,
) -> None:
    desktop.sign_in()
    begun(desktop)
    rendering = {"language": "hmn", "by": "Hạng A Chù", "title": "Tên", "summary": "Tóm tắt"}
    asks = {"ask-1": "Một?", "choices-1": "A\nB", "ask-2": "Hai?"}
    assert "Người dịch: Hạng A Chù" in shown(act(desktop, "render", **rendering | asks))
    missing = act(desktop, "render", **rendering | asks | {"choices-1": "A"})
    assert "đủ số lựa chọn" in shown(missing)
    act(desktop, "save", **DRAFT | {"choices-1": "Hợp\nChưa hợp\nChưa rõ"})
    assert the_one(desktop).renderings == {}


def test_the_draft_s_file_is_for_everybody_while_it_is_open(desktop: Desktop) -> None:
    number = approved(desktop)
    with desktop.commune.database.write() as session:
        media_id = desktop.media.write(b"%PDF-1.7", desktop.clock())
        session.add(Media(id=media_id, kind="paper", size=8, stored_on=TODAY))
        row = session.query(Consultation).one()
        row.media_id, row.suffix = media_id, "pdf"
    desktop.client.cookies.clear()
    assert desktop.client.get(f"/drafts/{number}").content == b"%PDF-1.7"
    assert desktop.client.get("/drafts/99").status_code == 404
    with desktop.commune.database.write() as session:
        session.query(Consultation).one().closes_on = date(2026, 11, 22)
    assert desktop.client.get(f"/drafts/{number}").status_code == 404


def test_staff_of_another_commune_find_none(desktop: Desktop) -> None:
    number = approved(desktop)
    desktop.sign_in_anew(desktop.commune.neighbour)
    there, nowhere = (desktop.get(f"{ROOT}/{one}") for one in (number, 99))
    assert (there.status, there.text) == (404, nowhere.text)
    assert DRAFT["title"] not in desktop.get(ROOT).text


def test_a_village_head_asks_nothing_about_an_area_around_the_village(desktop: Desktop) -> None:
    desktop.sign_in(desktop.commune.head_and_officer)
    assert "Nhờ cán bộ khác soạn." in shown(begun(desktop))


def test_the_list_is_searched_without_diacritics(desktop: Desktop) -> None:
    desktop.sign_in()
    begun(desktop)
    assert DRAFT["title"] in desktop.get(f"{ROOT}?words=huong+uoc").text
    assert "Không có dự thảo nào như vậy." in desktop.get(f"{ROOT}?words=thuy+loi").text


def test_a_discarded_one_is_gone(desktop: Desktop) -> None:
    desktop.sign_in()
    begun(desktop)
    assert "Chưa lấy ý kiến lần nào." in shown(act(desktop, "discard"))


def test_a_notice_that_invites_people_is_begun_from_the_page(desktop: Desktop) -> None:
    page = desktop.get(f"{ROOT}/{approved(desktop)}")
    invitation = "Xin ý kiến bà con về dự thảo hương ước mẫu đến hết ngày 08/12/2026."
    assert invitation in page.text
    assert invitation in desktop.post("/console/notices/new", text=invitation).text


def test_one_of_a_single_commune_is_not_parted_by_commune(desktop: Desktop) -> None:
    number = approved(desktop)
    whole = area_id(desktop, "Sáng Nhè")
    with desktop.commune.database.write() as session:
        key = {"consultation_id": number, "question": 0, "choice": 0}
        session.add(Tally(**key, area_id=whole, number=12))
        session.add(Turnout(consultation_id=number, area_id=whole, people=12, marked=3))
    desktop.clock.passes(days=20)
    desktop.sign_in_anew(desktop.commune.officer)
    text = shown(desktop.get(f"{ROOT}/{number}"))
    assert "12 lượt" in text
    assert "không tách theo xã" not in text
