"""The console as a browser sees it."""

import html
from collections import Counter

import pytest
from sqlalchemy import select
from starlette.applications import Starlette
from starlette.routing import Route

from storage.cases import Case, CaseEntry
from storage.people import AuditLine, Invitation
from tests.unit.casework.office import ANONYMOUS, CONTACTABLE, TODAY
from tests.unit.console.conftest import Desktop, Page

WROTE = "Đường vào bản lầy lội."
VOICE = b"OggS" + bytes(range(256)) * 8
PATHS = [
    f"/console/cases/{CONTACTABLE}/open",
    f"/console/cases/{CONTACTABLE}/answer",
    "/console/heads",
]


def _open(desktop: Desktop, code: str = CONTACTABLE) -> Page:
    return desktop.post(f"/console/cases/{code}/open", reason="Sàng lọc ý kiến mới")


def _work(desktop: Desktop, action: str, **form: str) -> Page:
    with desktop.commune.database.read() as session:
        case = session.scalars(select(Case).where(Case.code == CONTACTABLE)).one()
        seen = len(case.steps) + len(case.entries)
    return desktop.post(f"/console/cases/{CONTACTABLE}/{action}", **{"seen": str(seen)} | form)


def _case(desktop: Desktop) -> Case:
    with desktop.commune.database.read() as session:
        return session.scalars(select(Case).where(Case.code == CONTACTABLE)).one()


def test_the_list_counts_what_waits_and_shows_no_one(desktop: Desktop) -> None:
    desktop.sign_in()
    page = desktop.get("/console/cases")
    text = page.text.replace("\u00a0", " ")
    assert "Ý kiến chờ sàng lọc: 2. Cũ nhất: hôm nay." in text
    assert text.index(ANONYMOUS) < text.index(CONTACTABLE)
    for secret in ("anh Páo", "0912 000 111", WROTE, "Pàng Dề"):
        assert secret not in text


@pytest.mark.parametrize("query", ["?commune=abc", "?commune=²", "?status=XX", "?topic='--"])
def test_a_filter_that_makes_no_sense_does_no_harm(desktop: Desktop, query: str) -> None:
    desktop.sign_in()
    assert desktop.get(f"/console/cases{query}").status == 200


def test_a_filter_narrows_the_list(desktop: Desktop) -> None:
    desktop.sign_in()
    page = desktop.get("/console/cases?topic=HT03")
    assert ANONYMOUS in page.text
    assert CONTACTABLE not in page.text


def test_nothing_of_a_case_with_a_name_is_shown_before_a_reason_is_given(desktop: Desktop) -> None:
    desktop.sign_in()
    page = desktop.get(f"/console/cases/{CONTACTABLE}")
    assert "Lượt xem này được ghi nhật ký. Lý do xem:" in page.text
    for secret in ("anh Páo", "0912 000 111", WROTE, "Pàng Dề"):
        assert secret not in page.text


def test_a_reason_opens_the_case(desktop: Desktop) -> None:
    desktop.sign_in()
    page = _open(desktop)
    for shown in ("anh Páo", "0912 000 111", WROTE, "thôn Pàng Dề A1"):
        assert shown in page.text


def test_an_empty_reason_opens_nothing(desktop: Desktop) -> None:
    desktop.sign_in()
    page = desktop.post(f"/console/cases/{CONTACTABLE}/open", reason=" ")
    assert page.status == 409
    assert WROTE not in page.text


def test_an_anonymous_case_opens_at_once_and_the_look_is_logged(desktop: Desktop) -> None:
    desktop.sign_in()
    assert WROTE in desktop.get(f"/console/cases/{ANONYMOUS}").text
    desktop.get(f"/console/cases/{ANONYMOUS}")
    with desktop.commune.database.read() as session:
        subjects = session.scalars(select(AuditLine.subject)).all()
    assert subjects == [f"case:{ANONYMOUS}"]


@pytest.mark.parametrize("code", [CONTACTABLE, ANONYMOUS])
def test_staff_of_another_commune_see_what_they_see_of_a_code_that_is_none(
    desktop: Desktop, code: str
) -> None:
    desktop.sign_in(desktop.commune.neighbour)
    there, nowhere = (desktop.get(f"/console/cases/{c}") for c in (code, "DB-NONE"))
    assert (there.status, there.text) == (nowhere.status, nowhere.text)
    assert "DB-" not in desktop.get("/console/cases").text


@pytest.mark.parametrize("path", PATHS)
def test_a_form_from_another_site_does_nothing(desktop: Desktop, path: str) -> None:
    desktop.sign_in()
    sent = {"reason": "x", "answer": "x", "village": "1"}
    assert desktop.client.post(path, data=sent).status_code == 403
    assert desktop.client.post(path, data=sent | {"csrf": "0" * 64}).status_code == 403
    with desktop.commune.database.read() as session:
        assert session.scalars(select(AuditLine)).all() == []


@pytest.mark.parametrize("path", PATHS)
def test_who_is_not_signed_in_posts_nothing(desktop: Desktop, path: str) -> None:
    assert desktop.client.post(path, data={"reason": "x"}).status_code == 401


def test_a_form_that_is_far_too_large_is_not_read(desktop: Desktop) -> None:
    desktop.sign_in()
    assert _open(desktop).status == 200
    assert _work(desktop, "answer", answer="a" * 70_000).status == 403


def test_a_case_is_screened_asked_about_passed_on_and_answered(desktop: Desktop) -> None:
    desktop.sign_in()
    _open(desktop)
    assert "Đã lưu lĩnh vực." in _work(desktop, "topic", topic="HT03").text
    assert "Đã gửi câu hỏi." in _work(desktop, "ask", question="Ở đoạn nào ạ?").text
    slip = {"authority": "UBND xã Sáng Nhè", "slip": "15", "due": "2026-12-10"}
    assert "Đã ghi chuyển." in _work(desktop, "forward", **slip).text
    assert "Đã ghi đang giải quyết." in _work(desktop, "in-hand").text
    page = _work(desktop, "answer", answer="Tháng 12 xã rải đá.")
    assert "Đã gửi trả lời. Người gửi được nhắn tin ngay." in page.text
    assert _case(desktop).status == "CO_TRA_LOI"


def test_a_form_of_a_page_that_was_overtaken_is_refused_and_what_was_typed_is_kept(
    desktop: Desktop,
) -> None:
    desktop.sign_in()
    _open(desktop)
    _work(desktop, "topic", topic="HT01")
    page = _work(desktop, "answer", answer="Một câu trả lời dài.", seen="1")
    assert page.status == 409
    assert "vừa có thay đổi" in page.text
    assert "Một câu trả lời dài.</textarea>" in page.text
    assert _case(desktop).status == "SANG_LOC"


def test_an_answer_typed_for_more_than_an_hour_is_not_lost(desktop: Desktop) -> None:
    desktop.sign_in()
    _open(desktop)
    _work(desktop, "topic", topic="HT01")
    desktop.clock.passes(minutes=61)
    typed = "Nghĩ <lâu> & kỹ."
    asked = _work(desktop, "answer", answer=typed)
    assert asked.status == 409
    assert f'value="{html.escape(typed)}"' in asked.text
    assert WROTE not in asked.text
    again = desktop.post(
        f"/console/cases/{CONTACTABLE}/open", reason="Soạn trả lời", answer=typed, action="answer"
    )
    assert f"{html.escape(typed)}</textarea>" in again.text


@pytest.mark.parametrize("action", ["delete", "open2"])
def test_an_action_that_there_is_none_of_is_refused(desktop: Desktop, action: str) -> None:
    desktop.sign_in()
    _open(desktop)
    assert _work(desktop, action).status == 404


def test_what_people_write_is_shown_and_never_run(desktop: Desktop) -> None:
    with desktop.commune.database.write() as session:
        case = session.scalars(select(Case).where(Case.code == CONTACTABLE)).one()
        case.entries[0].text = "<script>alert(1)</script>"
    desktop.sign_in()
    assert "<script>alert" not in _open(desktop).text


def _add_voice(desktop: Desktop) -> str:
    media_id = desktop.add_media(VOICE)
    with desktop.commune.database.write() as session:
        case = session.scalars(select(Case).where(Case.code == CONTACTABLE)).one()
        case.entries.append(
            CaseEntry(position=1, author="resident", kind="voice", media_id=media_id, said_on=TODAY)
        )
    return f"/console/media/{media_id}"


def test_a_recording_is_heard_once_its_case_is_open_and_can_be_jumped_in(desktop: Desktop) -> None:
    path = _add_voice(desktop)
    desktop.sign_in()
    assert desktop.get(path).status == 404
    assert f'src="{path}"' in _open(desktop).text
    whole = desktop.client.get(path)
    part = desktop.client.get(path, headers={"Range": "bytes=100-199"})
    assert (whole.content, whole.headers["content-type"]) == (VOICE, "audio/ogg")
    assert (part.status_code, part.content) == (206, VOICE[100:200])
    assert whole.headers["cache-control"] == "no-store"


@pytest.mark.parametrize("name", ["..%2F..%2Fetc%2Fpasswd", "nhipcau.db", "x"])
def test_no_other_file_comes_out(desktop: Desktop, name: str) -> None:
    desktop.sign_in()
    assert desktop.get(f"/console/media/{name}").status == 404


def test_a_head_s_invitation_is_shown_once_with_its_picture(desktop: Desktop) -> None:
    desktop.sign_in()
    page = desktop.get("/console/heads")
    assert "bản Hồ Chim 2" in page.text
    with desktop.commune.database.read() as session:
        village = session.scalars(select(Case.area_id).where(Case.code == CONTACTABLE)).one()
    shown = desktop.post("/console/heads", village=str(village))
    assert shown.text.count("<svg") == 2
    assert "/chat?invite=" in shown.text
    assert "https://t.me/nhipcau_bot?start=i_" in shown.text
    with desktop.commune.database.read() as session:
        invited = session.scalars(select(Invitation).where(Invitation.role == "head")).one()
    assert invited.area_id == village


@pytest.mark.parametrize("who", ["neighbour", "observer"])
def test_nobody_invites_a_head_outside_the_area_that_they_answer_for(
    desktop: Desktop, who: str
) -> None:
    with desktop.commune.database.read() as session:
        village = session.scalars(select(Case.area_id).where(Case.code == CONTACTABLE)).one()
    desktop.sign_in(getattr(desktop.commune, who))
    assert "Hồ Chim" not in desktop.get("/console/heads").text
    assert desktop.post("/console/heads", village=str(village)).status in {404, 409}


def test_no_address_is_served_twice(desktop: Desktop) -> None:
    """Of two routes with one address the first answers, whatever the second asks of a visitor."""
    application = desktop.client.app
    assert isinstance(application, Starlette)
    served = [
        (route.path, method)
        for route in application.routes
        if isinstance(route, Route)
        for method in (route.methods or set()) - {"HEAD"}
    ]
    assert [one for one, count in Counter(served).items() if count > 1] == []
