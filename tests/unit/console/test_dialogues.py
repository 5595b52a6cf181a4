"""C7 on the staff's pages: planned, approved, asked at, concluded, tracked to the end."""

import io
import re

import pytest
from docx import Document
from sqlalchemy import select

from handlers.dialogues import rules
from storage.dialogues import Dialogue, Question, QuestionFile
from storage.notices import Notice
from storage.people import AuditLine
from tests.unit.console.conftest import Desktop, Page
from tests.unit.console.deskwork import approver, area_id, shown
from tests.unit.console.test_reports import fetched
from tests.unit.dialogues.meetings import area_named, question

NEW = {
    "leader": "Bí thư Đảng ủy xã Sáng Nhè",
    "subject": "đường vào bản và nước sinh hoạt",
    "place": "Hội trường xã",
    "day": "2026-12-15",
    "starts": "8h30",
}
WATER = ["Bao giờ bể nước bản tôi được sửa?", "Bể nước bản tôi bao giờ được sửa ạ?"]
ROAD = "Đường vào bản Hồ Chim sạt, gọi tôi số 0912 000 111."


def planned(desktop: Desktop, **change: str) -> Page:
    return desktop.post(
        "/console/dialogues", area=str(area_id(desktop, "Sáng Nhè")), **NEW | change
    )


def the_one(desktop: Desktop) -> Dialogue:
    with desktop.commune.database.read() as session:
        found = session.scalars(select(Dialogue)).one()
        _ = found.groups, found.conclusions
        return found


def act(desktop: Desktop, action: str, **form: str) -> Page:
    one = the_one(desktop)
    return desktop.post(
        f"/console/dialogues/{one.id}/{action}", **{"seen": str(one.version)} | form
    )


def ask(desktop: Desktop, *texts: str) -> list[int]:
    with desktop.commune.database.write() as session:
        area = area_named(session, "Sáng Nhè")
        made = [question(the_one(desktop).id, area, text, None, rules.NEW) for text in texts]
        session.add_all(made)
        session.flush()
        return [one.id for one in made]


def sits_down(desktop: Desktop, person: int) -> None:
    desktop.clock.passes(minutes=1)
    desktop.sign_in_anew(person)


def opened(desktop: Desktop) -> int:
    """A dialogue that takes questions; the id of who approved it."""
    desktop.sign_in()
    planned(desktop)
    act(desktop, "submit")
    other = approver(desktop)
    sits_down(desktop, other)
    assert "Bà con gửi câu hỏi được từ hôm nay" in shown(act(desktop, "approve"))
    sits_down(desktop, desktop.commune.officer)
    return other


def grouped(desktop: Desktop) -> None:
    water = ask(desktop, *WATER)
    [road] = ask(desktop, ROAD)
    ticked = {f"q.{number}": "on" for number in water}
    act(desktop, "questions/put", title="Bể nước", words="Bao giờ sửa bể nước?", **ticked)
    act(desktop, "questions/put", title="Đường", words="Bao giờ sửa đường?", **{f"q.{road}": "on"})


def comes_to_the_day(desktop: Desktop) -> None:
    desktop.clock.passes(days=22)
    sits_down(desktop, desktop.commune.officer)


def test_a_dialogue_goes_from_its_plan_to_its_last_conclusion(desktop: Desktop) -> None:
    other = opened(desktop)
    grouped(desktop)
    comes_to_the_day(desktop)
    assert "Ghi trả lời cho từng nhóm" in shown(act(desktop, "hold"))
    for group in the_one(desktop).groups:
        act(desktop, "answer", group=str(group.id), answer=f"Xã làm {group.title}.")
    form = {"matter": "Sửa bể nước", "owner": "UBND xã", "due": "2026-12-31"}
    page = act(desktop, "conclude", group=str(the_one(desktop).groups[0].id), **form)
    assert "Đã thêm kết luận." in shown(page)
    act(desktop, "report")
    sits_down(desktop, other)
    assert "Đã duyệt kết luận" in shown(act(desktop, "confirm"))
    sits_down(desktop, desktop.commune.officer)
    conclusion = str(the_one(desktop).conclusions[0].id)
    act(desktop, "progress", conclusion=conclusion, state="in_hand")
    page = act(desktop, "progress", conclusion=conclusion, state="done", result="Bể đã có nước.")
    assert "Đã đóng" in shown(page)
    assert the_one(desktop).state == rules.CLOSED
    listed = shown(desktop.get("/console/dialogues"))
    assert "1 cuộc đã họp" in listed
    assert "1/1 việc xong" in listed


def test_the_papers_say_what_was_asked_and_concluded_and_nobody_s_name(desktop: Desktop) -> None:
    opened(desktop)
    grouped(desktop)
    number = the_one(desktop).id
    early = desktop.get(f"/console/dialogues/{number}/papers/cau-hoi.docx")
    assert (early.status, "Còn đang nhận câu hỏi" in shown(early)) == (404, True)
    comes_to_the_day(desktop)
    made, name = fetched(desktop, f"/console/dialogues/{number}/papers/cau-hoi.docx")
    assert name == f'attachment; filename="doi-thoai-{number}-cau-hoi.docx"'
    text = words_of(made)
    assert "Bao giờ sửa bể nước?" in text
    assert "một số" in text
    assert not re.search(r"0912|DB-|\b[23] câu hỏi", text)
    act(desktop, "hold")
    made, _ = fetched(desktop, f"/console/dialogues/{number}/papers/ket-luan.docx")
    assert Document(io.BytesIO(made)).sections[0].header.paragraphs[-1].text == "DỰ THẢO"


def words_of(made: bytes) -> str:
    document = Document(io.BytesIO(made))
    cells = [c.text for table in document.tables for row in table.rows for c in row.cells]
    return "\n".join([*(p.text for p in document.paragraphs), *cells])


def test_questions_are_shown_masked_with_what_is_alike_together_and_looks_are_logged(
    desktop: Desktop,
) -> None:
    opened(desktop)
    ask(desktop, *WATER, ROAD)
    page = desktop.get(f"/console/dialogues/{the_one(desktop).id}/questions")
    assert "2 câu hỏi có vẻ giống nhau" in shown(page)
    assert "gọi tôi số [số điện thoại]" in page.text
    assert "0912" not in page.text
    desktop.get(f"/console/dialogues/{the_one(desktop).id}/questions")
    with desktop.commune.database.read() as session:
        looks = session.query(AuditLine).filter_by(action="dialogue.look").all()
    assert [line.person_id for line in looks] == [desktop.commune.officer]  # once a day


def test_the_invitation_is_a_notice_that_an_approver_looks_at(desktop: Desktop) -> None:
    opened(desktop)
    page = desktop.get(f"/console/dialogues/{the_one(desktop).id}")
    assert "chọn «Gửi câu hỏi đối thoại»" in page.text
    assert "Đã lập thông báo" in shown(act(desktop, "announce", text="Mời bà con gửi câu hỏi."))
    with desktop.commune.database.read() as session:
        notice = session.query(Notice).one()
    assert (notice.state, notice.text) == ("review", "Mời bà con gửi câu hỏi.")
    assert (
        f"/console/notices/{notice.id}"
        in desktop.get(f"/console/dialogues/{the_one(desktop).id}").text
    )


def test_a_recording_is_heard_on_its_own_dialogue_s_page_alone(desktop: Desktop) -> None:
    opened(desktop)
    [asked] = ask(desktop, "Nghe giúp tôi")
    media = desktop.add_media(b"OggS recording")
    with desktop.commune.database.write() as session:
        session.add(QuestionFile(media_id=media, question_id=asked, position=0, kind="voice"))
    number = the_one(desktop).id
    page = desktop.get(f"/console/dialogues/{number}/questions")
    assert f'src="/console/dialogues/{number}/media/{media}"' in page.text
    assert desktop.get(f"/console/dialogues/{number}/media/{media}").status == 200
    assert desktop.get(f"/console/media/{media}").status == 404
    assert desktop.get(f"/console/dialogues/{number}/media/nothing-there").status == 404


def test_a_dialogue_is_moved_and_called_off(desktop: Desktop) -> None:
    opened(desktop)
    page = act(desktop, "postpone", day="2026-12-01", starts="9h", place="Sân xã")
    assert (page.status, 'value="Sân xã"' in page.text) == (409, True)
    page = act(desktop, "postpone", day="2026-12-20", starts="9h00", place="Sân xã")
    assert "09:00 20/12/2026, Sân xã" in shown(page)
    assert "Không tổ chức" in shown(act(desktop, "cancel", reason="Bão"))
    assert the_one(desktop).state == rules.CANCELLED


def test_a_plan_that_is_refused_is_shown_again_as_it_was_typed(desktop: Desktop) -> None:
    desktop.sign_in()
    page = planned(desktop, day="2026-12-08")
    assert page.status == 409
    assert "Chọn ngày đối thoại từ 09/12/2026 trở đi." in shown(page)
    assert 'value="2026-12-08"' in page.text
    assert "đường vào bản và nước sinh hoạt</textarea>" in page.text


def test_what_was_typed_over_somebody_else_s_change_is_not_lost(desktop: Desktop) -> None:
    desktop.sign_in()
    planned(desktop)
    page = act(desktop, "save", **NEW | {"place": "Nhà văn hóa"}, seen="7")
    assert (page.status, 'value="Nhà văn hóa"' in page.text) == (409, True)


def test_a_group_that_is_refused_keeps_what_was_ticked_and_typed(desktop: Desktop) -> None:
    opened(desktop)
    [first, second] = ask(desktop, *WATER)
    page = act(desktop, "questions/put", words="Bao giờ sửa?", title="", **{f"q.{second}": "on"})
    assert (page.status, "Nhập tên nhóm." in shown(page)) == (409, True)
    assert "Bao giờ sửa?</textarea>" in page.text
    assert re.search(rf'name="q.{second}" checked', page.text)
    assert not re.search(rf'name="q.{first}" checked', page.text)


def test_nobody_plans_a_dialogue_outside_of_their_own_areas(desktop: Desktop) -> None:
    sits_down(desktop, desktop.commune.provincial)
    page = planned(desktop)
    assert (page.status, "Chọn địa bàn được giao." in shown(page)) == (409, True)
    with desktop.commune.database.read() as session:
        assert session.scalars(select(Dialogue)).all() == []


@pytest.mark.parametrize("path", ["", "/questions", "/papers/ket-luan.docx", "/media/abcdefgh"])
def test_staff_of_another_commune_find_no_dialogue(desktop: Desktop, path: str) -> None:
    opened(desktop)
    sits_down(desktop, desktop.commune.neighbour)
    there, nowhere = (
        desktop.get(f"/console/dialogues/{number}{path}") for number in (the_one(desktop).id, 99)
    )
    assert (there.status, there.text) == (nowhere.status, nowhere.text) == (404, there.text)


@pytest.mark.parametrize("who", ["observer", "head_and_officer"])
def test_an_observer_and_who_is_head_of_a_village_in_it_see_no_dialogue(
    desktop: Desktop, who: str
) -> None:
    opened(desktop)
    number = the_one(desktop).id
    sits_down(desktop, getattr(desktop.commune, who))
    assert desktop.get(f"/console/dialogues/{number}").status == 404
    assert desktop.get(f"/console/dialogues/{number}/questions").status == 404


@pytest.mark.parametrize("path", ["/console/dialogues", "/console/dialogues/1/approve"])
def test_a_form_of_another_site_is_refused(desktop: Desktop, path: str) -> None:
    desktop.sign_in()
    assert desktop.post(path, csrf="x", **NEW).status == 403


def test_a_discarded_draft_is_gone(desktop: Desktop) -> None:
    desktop.sign_in()
    planned(desktop)
    assert "Đã bỏ dự thảo." in shown(act(desktop, "discard"))
    with desktop.commune.database.read() as session:
        assert session.query(Dialogue).all() == []
        assert session.query(Question).all() == []


def test_what_is_late_is_urged_with_a_letter_and_not_again_the_next_day(desktop: Desktop) -> None:
    other = opened(desktop)
    grouped(desktop)
    comes_to_the_day(desktop)
    act(desktop, "hold")
    for group in the_one(desktop).groups:
        act(desktop, "answer", group=str(group.id), answer="Xã làm.")
    act(desktop, "conclude", matter="Sửa bể", owner="UBND xã", due="2026-12-16")
    act(desktop, "report")
    sits_down(desktop, other)
    act(desktop, "confirm")
    desktop.clock.passes(days=3)
    sits_down(desktop, desktop.commune.officer)
    number = the_one(desktop).id
    made, _ = fetched(
        desktop, f"/console/dialogues/{number}/papers/don-doc.docx?owner=UBND%20x%C3%A3"
    )
    assert "Kính gửi: UBND xã" in words_of(made)
    assert "Đã ghi đôn đốc." in shown(act(desktop, "urge", owner="UBND xã"))
    again = act(desktop, "urge", owner="UBND xã")
    assert (again.status, "vừa đôn đốc chưa lâu" in shown(again)) == (409, True)
