"""The calendar's page: a month, a week, and the feed's address shown once."""

import re

from tests.unit.console.conftest import Desktop
from tests.unit.console.deskwork import shown
from tests.unit.console.test_dialogues import planned


def test_a_planned_dialogue_is_in_its_month_and_its_week(desktop: Desktop) -> None:
    desktop.sign_in()
    planned(desktop)
    month = desktop.get("/console/calendar?month=2026-12")
    assert "Lịch tháng 12/2026" in shown(month)
    assert "08:30 Bí thư Đảng ủy xã Sáng Nhè đối thoại" in shown(month)
    week = desktop.get("/console/calendar?week=2026-12-15")
    assert "Tuần từ 14/12/2026 đến 20/12/2026" in shown(week)
    assert "đường vào bản và nước sinh hoạt" in shown(week)
    assert "đường vào bản" not in shown(desktop.get("/console/calendar?week=2026-12-21"))


def test_addresses_that_make_no_sense_show_today(desktop: Desktop) -> None:
    desktop.sign_in()
    for wrong in ("month=2026-13", "month=x", "month=9999-12"):
        assert "Lịch tháng 11/2026" in shown(desktop.get(f"/console/calendar?{wrong}"))
    assert "Tuần từ 23/11/2026" in shown(desktop.get("/console/calendar?week=9999-12-31"))


def test_the_feed_s_address_is_shown_once(desktop: Desktop) -> None:
    desktop.sign_in()
    made = desktop.post("/console/calendar/feed")
    (address,) = re.findall(r"http\S+/calendar/[\w-]+\.ics", made.text)
    again = desktop.get("/console/calendar")
    assert address not in again.text
    assert "Đang dùng một địa chỉ" in shown(again)
    dropped = desktop.post("/console/calendar/feed/drop")
    assert "Đã tắt." in shown(dropped)
    assert "Đang dùng một địa chỉ" not in shown(dropped)


def test_what_an_entry_is_stands_there_as_a_word(desktop: Desktop) -> None:
    desktop.sign_in()
    planned(desktop)
    month = desktop.get("/console/calendar?month=2026-12").text
    assert '<b class="sort">Đối thoại</b>' in month.partition("</table>")[0]
    assert '<b class="sort">Hạn</b>' in month.partition('class="key"')[2]


def test_a_village_s_month_is_printed_for_staff_of_its_area_only(desktop: Desktop) -> None:
    desktop.sign_in()
    found = desktop.get("/console/calendar/villages?month=2026-12&words=pang de")
    (address,) = re.findall(r"/console/calendar/villages/\d+/2026-12\.pdf", found.text)
    paper = desktop.get(address)
    assert paper.headers["content-type"] == "application/pdf"
    assert paper.text.startswith("%PDF")
    assert "Không có thôn, bản nào" in shown(desktop.get("/console/calendar/villages?words=xyz"))
    desktop.sign_in_anew(desktop.commune.neighbour)
    assert desktop.get(address).status == 404
