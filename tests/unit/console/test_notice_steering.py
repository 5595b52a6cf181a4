"""Notices in the console: approving them, and what is done to one on its way."""

import re

import pytest

from handlers.notices import queuing
from handlers.notices.acting import Acting
from handlers.notices.actions import Draft, send_notice
from storage.audience import Audience
from storage.people import AuditLine
from storage.receipts import Receipt
from tests.unit.casework.office import NOW
from tests.unit.console.conftest import Desktop
from tests.unit.console.deskwork import (
    TEXT,
    act,
    becomes,
    compose,
    notice,
    people,
    shown,
    written,
)
from tests.unit.console.villagers import area_named

# --- approving --------------------------------------------------------------------------------------


def test_what_an_officer_wrote_waits_for_an_approver_and_leaves_when_approved(
    desktop: Desktop,
) -> None:
    people(desktop, "Pàng Dề A1", 3)
    desktop.sign_in()
    compose(desktop, "send", "Sáng Nhè")
    assert "Duyệt và gửi" not in desktop.get("/console/notices/1").text
    assert act(desktop, 1, "approve").status == 409
    desktop.sign_in_anew(desktop.commune.provincial)
    assert "Có 1 thông báo chờ duyệt." in shown(desktop.get("/console"))
    assert "Chờ duyệt (1)" in shown(desktop.get("/console/notices"))
    page = desktop.get("/console/notices/1")
    assert "3 người" in shown(page)
    assert "Duyệt và gửi" in page.text
    assert "Đã duyệt." in act(desktop, 1, "approve").text
    assert notice(desktop, 1).state == "sending"
    assert "chờ duyệt." not in shown(desktop.get("/console"))
    text = shown(desktop.get("/console/notices/1"))
    assert "Cán bộ · Lò Thị Hoa" in text
    assert "Vừ A Sình, 08:00 23/11/2026" in text


def test_a_notice_that_is_sent_back_does_not_leave(desktop: Desktop) -> None:
    people(desktop, "Pàng Dề A1", 3)
    number = written(desktop, desktop.commune.officer, "Sáng Nhè")
    desktop.sign_in(desktop.commune.provincial)
    assert "Đã trả lại. Không gửi gì cả." in act(desktop, number, "reject").text
    assert notice(desktop, number).state == "rejected"
    assert act(desktop, number, "approve").status == 409
    assert desktop.commune.messages() == []


def test_nobody_approves_their_own(desktop: Desktop) -> None:
    number = written(desktop, desktop.commune.provincial, "Điện Biên")
    desktop.sign_in(desktop.commune.provincial)
    assert "Duyệt và gửi" not in desktop.get(f"/console/notices/{number}").text
    assert act(desktop, number, "approve").status == 409
    assert notice(desktop, number).state == "review"


def test_an_urgent_notice_that_was_sent_is_shown_as_waiting_and_as_overdue_after_a_day(
    desktop: Desktop,
) -> None:
    number = written(desktop, desktop.commune.officer, "Sáng Nhè", priority="urgent")
    desktop.sign_in(desktop.commune.provincial)
    text = shown(desktop.get("/console/notices"))
    assert "Đã gửi, chờ duyệt" in text
    assert "Quá 24 giờ chưa duyệt" not in text
    desktop.clock.passes(hours=10)
    desktop.sign_in_anew(desktop.commune.provincial)
    desktop.clock.passes(hours=10)
    desktop.sign_in_anew(desktop.commune.provincial)
    desktop.clock.passes(hours=5)
    assert "Quá 24 giờ chưa duyệt" in shown(desktop.get("/console/notices"))
    assert "Trả lại" not in desktop.get(f"/console/notices/{number}").text
    act(desktop, number, "approve")
    assert "Quá 24 giờ chưa duyệt" not in shown(desktop.get("/console/notices"))


def test_the_list_is_narrowed_by_the_address(desktop: Desktop) -> None:
    mine = written(desktop, desktop.commune.provincial, "Sáng Nhè", text="Tin của tôi.")
    theirs = written(desktop, desktop.commune.officer, "Sáng Nhè", text="Tin chờ duyệt.")
    desktop.sign_in(desktop.commune.provincial)

    def listed(query: str) -> set[int]:
        text = desktop.get(f"/console/notices{query}").text
        return {int(found) for found in re.findall(r'/notices/(\d+)"', text)}

    assert listed("") == {mine, theirs}
    assert listed("?mine=1") == {mine}
    assert listed("?wait=1") == {theirs}
    assert listed("?state=sending") == {mine}
    assert listed("?state=done") == set()
    assert listed("?state=xx&mine=%27&wait=2") == {mine, theirs}


# --- steering ---------------------------------------------------------------------------------------


def test_a_notice_on_its_way_is_paused_goes_on_and_is_cancelled(desktop: Desktop) -> None:
    people(desktop, "Pàng Dề A1", 5)
    number = written(desktop, desktop.commune.provincial, "Sáng Nhè")
    becomes(desktop, "sent", 2)
    desktop.sign_in(desktop.commune.provincial)
    assert "Đã tạm dừng." in act(desktop, number, "pause").text
    assert notice(desktop, number).state == "paused"
    assert act(desktop, number, "pause").status == 409
    assert "Đang gửi tiếp." in act(desktop, number, "resume").text
    assert "Hủy thông báo này?" in desktop.get(f"/console/notices/{number}/cancel").text
    assert notice(desktop, number).state == "sending"
    act(desktop, number, "cancel")
    with desktop.commune.database.write() as session:
        while queuing.work(session, NOW, desktop.office):
            pass
    text = shown(desktop.get(f"/console/notices/{number}"))
    assert "2 / 5" in text
    assert "Đã dừng 3" in text


def test_a_page_that_was_overtaken_shows_how_it_is_now(desktop: Desktop) -> None:
    number = written(desktop, desktop.commune.officer, "Sáng Nhè")
    desktop.sign_in(desktop.commune.provincial)
    act(desktop, number, "cancel")
    page = act(desktop, number, "approve")
    assert page.status == 409
    assert "vừa có thay đổi" in page.text
    assert "Đã hủy" in page.text


def test_taking_back_needs_a_correction_that_fits(desktop: Desktop) -> None:
    people(desktop, "Pàng Dề A1", 2)
    number = written(desktop, desktop.commune.provincial, "Sáng Nhè")
    becomes(desktop, "sent", 2)
    desktop.sign_in(desktop.commune.provincial)
    assert "Đã tới 2 người." in shown(desktop.get(f"/console/notices/{number}/recall"))
    for wrong, told in (("  ", "Chưa có lời đính chính."), ("đ" * 321, "Nội dung dài 321 ký tự")):
        page = act(desktop, number, "recall", correction=wrong)
        assert page.status == 409
        assert told in shown(page)
    assert notice(desktop, number).state == "sending"
    assert (
        "Đang thu hồi." in act(desktop, number, "recall", correction="Ngày 26, không phải 25.").text
    )
    assert notice(desktop, number).state == "recalled"


@pytest.mark.parametrize(
    ("action", "to"), [("resend-unknown", "waiting"), ("accept-unknown", "sent")]
)
def test_what_nobody_knows_is_settled_by_hand(desktop: Desktop, action: str, to: str) -> None:
    people(desktop, "Pàng Dề A1", 3)
    number = written(desktop, desktop.commune.provincial, "Sáng Nhè")
    becomes(desktop, "unknown", 3)
    desktop.sign_in(desktop.commune.provincial)
    assert "3 tin không rõ đã tới chưa" in shown(desktop.get(f"/console/notices/{number}"))
    act(desktop, number, action)
    assert {row.state for row in desktop.commune.messages()} == {to}
    assert action not in desktop.get(f"/console/notices/{number}").text


def test_the_page_for_the_board_is_made_once_and_its_link_shown(desktop: Desktop) -> None:
    number = written(desktop, desktop.commune.provincial, "Sáng Nhè")
    desktop.sign_in(desktop.commune.provincial)
    assert "Lấy giấy A4" in desktop.get(f"/console/notices/{number}").text
    page = act(desktop, number, "paper")
    assert f'href="/p/{notice(desktop, number).page_token}"' in page.text


def test_taps_are_counted_by_village_and_each_step_is_in_the_history(desktop: Desktop) -> None:
    number = written(desktop, desktop.commune.provincial, "Sáng Nhè")
    with desktop.commune.database.write() as session:
        for village, kind, count in (
            ("Pàng Dề A1", "understood", 7),
            ("Pàng Dề A1", "question", 2),
            ("Hồ Chim 2", "understood", 3),
        ):
            area = area_named(session, village)
            session.add(Receipt(notice_id=number, area_id=area.id, kind=kind, count=count))
    desktop.sign_in(desktop.commune.provincial)
    act(desktop, number, "pause")
    text = shown(desktop.get(f"/console/notices/{number}"))
    assert "bản Hồ Chim 2 3 0 thôn Pàng Dề A1 7 2 Cộng 10 2" in text
    history = text.split("Quá trình")[1]
    assert history.index("Soạn và gửi Vừ A Sình") < history.index("Tạm dừng Vừ A Sình")


def test_whose_command_it_was_is_told(desktop: Desktop) -> None:
    with desktop.commune.database.write() as session:
        area = area_named(session, "Sáng Nhè")
        acting = Acting(session, None, NOW, desktop.office)
        typed = send_notice(acting, Audience((area.id,)), Draft(TEXT)).id
        line = session.query(AuditLine).filter_by(subject=f"notice:{typed}").one()
        assert line.reason == "operator"
    mine = written(desktop, desktop.commune.head, "Pàng Dề A1")
    desktop.sign_in()
    assert "Người soạn Quản trị" in shown(desktop.get(f"/console/notices/{typed}"))
    head = shown(desktop.get(f"/console/notices/{mine}"))
    assert "Người soạn Trưởng thôn, bản · Hạng A Chù" in head


def test_the_part_that_moves_is_a_part_and_no_page(desktop: Desktop) -> None:
    people(desktop, "Pàng Dề A1", 4)
    number = written(desktop, desktop.commune.provincial, "Sáng Nhè")
    becomes(desktop, "sent", 1)
    desktop.sign_in(desktop.commune.provincial)
    page = desktop.get(f"/console/notices/{number}/progress")
    assert "<html" not in page.text
    assert "1 / 4 25%" in shown(page)
    assert 'http-equiv="refresh"' in desktop.get(f"/console/notices/{number}").text
    assert page.headers["cache-control"] == "no-store"


def test_the_night_is_told(desktop: Desktop) -> None:
    people(desktop, "Pàng Dề A1", 1)
    number = written(desktop, desktop.commune.provincial, "Sáng Nhè")
    desktop.clock.passes(hours=14)
    desktop.sign_in(desktop.commune.provincial)
    text = shown(desktop.get(f"/console/notices/{number}/progress"))
    assert "Nghỉ đêm, gửi tiếp lúc 06:00 24/11/2026." in text
