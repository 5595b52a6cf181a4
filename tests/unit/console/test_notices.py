"""Notices in the console: who may look and write, and what the pages say."""

import re
from datetime import timedelta

import pytest
from sqlalchemy import select, update

from storage.audience import Audience
from storage.notices import Notice
from storage.outbox import Outgoing
from storage.people import Appointment
from tests.unit.casework.office import NOW, add_staff
from tests.unit.console.conftest import Desktop
from tests.unit.console.deskwork import (
    ACTIONS,
    TEXT,
    act,
    approver,
    area_id,
    becomes,
    compose,
    notice,
    people,
    shown,
    written,
)
from tests.unit.console.villagers import area_named

# --- who may look -----------------------------------------------------------------------------------


@pytest.mark.parametrize("path", ["", "/new", "/1", "/1/progress", "/1/cancel", "/1/recall"])
def test_who_is_not_signed_in_sees_nothing(desktop: Desktop, path: str) -> None:
    written(desktop, desktop.commune.officer, "Sáng Nhè")
    page = desktop.get(f"/console/notices{path}")
    assert page.status == 401
    assert TEXT not in page.text


@pytest.mark.parametrize("path", ["", "/new", "/1", "/1/progress", "/1/cancel"])
def test_a_head_has_no_console(desktop: Desktop, path: str) -> None:
    written(desktop, desktop.commune.head, "Pàng Dề A1")
    desktop.sign_in(desktop.commune.head)
    page = desktop.get(f"/console/notices{path}")
    assert page.status == 404
    assert TEXT not in page.text


@pytest.mark.parametrize("path", ["", "/progress", "/cancel", "/recall"])
def test_another_areas_notice_is_told_as_one_that_does_not_exist(
    desktop: Desktop, path: str
) -> None:
    number = written(desktop, desktop.commune.officer, "Sáng Nhè")
    desktop.sign_in(desktop.commune.neighbour)
    there, nowhere = (desktop.get(f"/console/notices/{one}{path}") for one in (number, number + 1))
    assert (there.status, there.text) == (nowhere.status, nowhere.text)
    assert there.status == 404
    assert TEXT not in desktop.get("/console/notices").text


@pytest.mark.parametrize("number", ["0", "-1", "x", "²", "9" * 30])
def test_a_number_that_is_none_is_no_notice(desktop: Desktop, number: str) -> None:
    desktop.sign_in()
    assert desktop.get(f"/console/notices/{number}").status == 404


@pytest.mark.parametrize("action", ACTIONS)
def test_nobody_does_anything_to_another_areas_notice(desktop: Desktop, action: str) -> None:
    number = written(desktop, desktop.commune.officer, "Sáng Nhè")
    desktop.sign_in(desktop.commune.neighbour)
    assert act(desktop, number, action, correction="Sai rồi.").status == 404
    assert notice(desktop, number).state == "review"


@pytest.mark.parametrize("action", ACTIONS)
def test_an_observer_sees_no_notice_and_does_nothing(desktop: Desktop, action: str) -> None:
    people(desktop, "Pàng Dề A1", 3)
    number = written(desktop, approver(desktop), "Sáng Nhè")
    becomes(desktop, "unknown", 1)
    desktop.sign_in(desktop.commune.observer)
    page = desktop.get(f"/console/notices/{number}")
    assert page.status == 404
    assert TEXT not in page.text
    assert act(desktop, number, action, correction="Sai rồi.").status == 404
    found = notice(desktop, number)
    assert (found.state, found.page_token) == ("sending", None)


def test_an_observer_writes_nothing(desktop: Desktop) -> None:
    desktop.sign_in(desktop.commune.observer)
    assert "/console/notices/new" not in desktop.get("/console/notices").text
    assert desktop.get("/console/notices/new").status == 404
    for do in ("preview", "send", "find", "edit"):
        assert compose(desktop, do, "Sáng Nhè").status == 404
    with desktop.commune.database.read() as session:
        assert session.query(Notice).count() == 0


def test_staff_of_two_communes_see_what_went_to_both_and_staff_of_one_do_not(
    desktop: Desktop,
) -> None:
    with desktop.commune.database.write() as session:
        both = [("officer", area_named(session, name)) for name in ("Sáng Nhè", "Tủa Chùa")]
        of_both = add_staff(session, "Sùng A Dơ", *both).id
    number = written(desktop, of_both, "Sáng Nhè", "Tủa Chùa")
    province = written(desktop, desktop.commune.provincial, "Điện Biên", text="Cả tỉnh.")
    desktop.sign_in(of_both)
    listed = desktop.get("/console/notices").text
    assert f'/notices/{number}"' in listed
    assert f'/notices/{province}"' not in listed
    desktop.sign_in_anew(desktop.commune.officer)
    assert f'/notices/{number}"' not in desktop.get("/console/notices").text
    assert desktop.get(f"/console/notices/{number}").status == 404


@pytest.mark.parametrize("path", ["new", "1/approve", "1/cancel", "1/recall"])
def test_a_form_from_another_site_does_nothing(desktop: Desktop, path: str) -> None:
    number = written(desktop, desktop.commune.officer, "Sáng Nhè")
    desktop.sign_in(desktop.commune.provincial)
    sent = {"text": TEXT, "do": "send", "correction": "x", "csrf": "0" * 64}
    assert desktop.client.post(f"/console/notices/{path}", data=sent).status_code == 403
    assert notice(desktop, number).state == "review"


def test_an_appointment_that_has_ended_counts_at_once(desktop: Desktop) -> None:
    number = written(desktop, desktop.commune.officer, "Sáng Nhè")
    desktop.sign_in()
    with desktop.commune.database.write() as session:
        session.execute(
            update(Appointment)
            .where(Appointment.person_id == desktop.commune.officer)
            .values(until=NOW)
        )
    assert desktop.get(f"/console/notices/{number}").status == 404
    assert act(desktop, number, "cancel").status == 404
    assert compose(desktop, "send", "Sáng Nhè").status == 404
    assert notice(desktop, number).state == "review"


# --- writing ----------------------------------------------------------------------------------------


def test_the_preview_tells_the_numbers_and_sends_nothing(desktop: Desktop) -> None:
    people(desktop, "Pàng Dề A1", 4)
    people(desktop, "Hồ Chim 2", 2, "web")
    desktop.sign_in()
    page = compose(desktop, "preview", "Sáng Nhè")
    text = shown(page)
    assert page.status == 200
    assert "6 người" in text
    assert "Hồ Chim 2 0 2 2" in text
    assert "Pàng Dề A1 4 0 4" in text
    assert "Cộng 4 2 6" in text
    assert "Gửi trong chưa đến một phút (28 tin một giây)" in text
    assert "0 đồng: các kênh đang dùng đều không mất tiền." in text
    assert "Trình duyệt" in text
    with desktop.commune.database.read() as session:
        assert session.query(Notice).count() == 0
        assert session.query(Outgoing).count() == 0


@pytest.mark.parametrize(
    ("households", "told"),
    [
        (None, "Chưa có số hộ của mọi thôn, bản"),
        (30, "Ít nhất 26 trong 30 hộ"),
        (3, "Số người nhận không ít hơn số hộ (3)"),
    ],
)
def test_who_is_reached_by_no_telephone_is_told_honestly(
    desktop: Desktop, households: int | None, told: str
) -> None:
    people(desktop, "Pàng Dề A1", 4)
    with desktop.commune.database.write() as session:
        area_named(session, "Pàng Dề A1").households = households
    desktop.sign_in()
    assert told in shown(compose(desktop, "preview", "Pàng Dề A1"))


def test_who_had_their_notices_of_the_week_is_told_and_left_out_unless_it_is_urgent(
    desktop: Desktop,
) -> None:
    people(desktop, "Pàng Dề A1", 2)
    for week in ("một", "hai", "ba"):
        written(desktop, desktop.commune.head, "Pàng Dề A1", text=f"Tin {week}.")
    people(desktop, "Hồ Chim 2", 1)
    desktop.sign_in()
    text = shown(compose(desktop, "preview", "Sáng Nhè"))
    assert "2 người đã nhận đủ 3 tin trong bảy ngày" in text
    assert "1 người" in text
    urgent = shown(compose(desktop, "preview", "Sáng Nhè", priority="urgent"))
    assert "3 người" in urgent
    assert "Đã đủ tin tuần này Không có ai." in urgent


@pytest.mark.parametrize(
    ("who", "areas", "priority", "word", "state"),
    [
        ("officer", ("Pàng Dề A1",), "bulk", "Trình duyệt", "review"),
        ("officer", ("Sáng Nhè",), "urgent", "Gửi khẩn ngay", "sending"),
        ("provincial", ("Sáng Nhè",), "bulk", "Gửi", "sending"),
        ("provincial", ("Điện Biên",), "bulk", "Trình duyệt", "review"),
        ("provincial", ("Sáng Nhè", "Tủa Chùa"), "bulk", "Trình duyệt", "review"),
        ("provincial", ("Sáng Nhè", "Pàng Dề A1"), "bulk", "Gửi", "sending"),
    ],
)
def test_the_button_says_what_it_does(
    desktop: Desktop, who: str, areas: tuple[str, ...], priority: str, word: str, state: str
) -> None:
    desktop.sign_in(getattr(desktop.commune, who))
    preview = compose(desktop, "preview", *areas, priority=priority)
    assert f'value="send">{word}</button>' in preview.text
    assert compose(desktop, "send", *areas, priority=priority).status == 200
    with desktop.commune.database.read() as session:
        assert session.scalars(select(Notice.state)).all() == [state]


def test_a_notice_goes_out_as_it_was_ticked(desktop: Desktop) -> None:
    desktop.sign_in(desktop.commune.provincial)
    ticked = {"language.hmn": "on", "role": "head", "channel": "web", "unknown": "resend"}
    compose(desktop, "send", "Sáng Nhè", at="clock", clock="18:45", **ticked)
    with desktop.commune.database.read() as session:
        found = session.scalars(select(Notice)).one()
        audience = Audience.from_json(found.audience)
    assert (audience.languages, audience.roles, audience.channels) == (
        ("hmn",),
        ("head",),
        ("web",),
    )
    assert (found.resend, found.state, found.by_day) == (True, "scheduled", True)
    assert found.leaves_at == (NOW + timedelta(hours=10, minutes=45)).timestamp()
    assert "18:45 23/11/2026" in desktop.get(f"/console/notices/{found.id}").text


@pytest.mark.parametrize(
    ("form", "told"),
    [
        ({"text": "  \r\n "}, "Chưa có nội dung thông báo."),
        ({"text": "đ" * 321}, "Nội dung dài 321 ký tự, nhiều nhất 320."),
        ({"at": "clock"}, "Chưa rõ giờ gửi."),
        ({"at": "clock", "clock": "25:00"}, "Chưa rõ giờ gửi."),
    ],
)
@pytest.mark.parametrize("do", ["preview", "send"])
def test_what_is_wrong_is_told_and_nothing_typed_is_lost(
    desktop: Desktop, do: str, form: dict[str, str], told: str
) -> None:
    desktop.sign_in()
    page = compose(desktop, do, "Pàng Dề A1", **form)
    assert page.status == 409
    assert told in shown(page)
    assert form.get("text", TEXT).strip() in page.text
    number = area_id(desktop, "Pàng Dề A1")
    assert re.search(rf'name="area\.{number}"\s+checked', page.text)
    with desktop.commune.database.read() as session:
        assert session.query(Notice).count() == 0


@pytest.mark.parametrize("do", ["preview", "send"])
def test_an_area_that_is_not_theirs_is_as_if_it_had_not_been_ticked(
    desktop: Desktop, do: str
) -> None:
    desktop.sign_in()
    for area in ("Tủa Chùa", "Điện Biên"):
        assert "Chưa chọn nơi nhận." in compose(desktop, do, area).text
    with desktop.commune.database.read() as session:
        assert session.query(Notice).count() == 0


def test_three_hundred_and_twenty_letters_fit_however_they_are_spelled(desktop: Desktop) -> None:
    desktop.sign_in()
    in_two_parts = "e\u0302\u0323" * 320
    assert compose(desktop, "preview", "Sáng Nhè", text=in_two_parts).status == 200
    assert compose(desktop, "preview", "Sáng Nhè", text="a\r\n" * 160).status == 200


def test_a_place_is_found_by_a_slip_of_the_finger_but_only_in_ones_own_area(
    desktop: Desktop,
) -> None:
    desktop.sign_in()
    assert "Hồ Chim 2" in desktop.post("/console/notices/new", do="find", find="ho chim").text
    page = desktop.post("/console/notices/new", do="find", find="Tủa Chùa", text="Đang viết dở")
    assert "Không thấy nơi nào tên «Tủa Chùa»" in page.text
    assert "Đang viết dở</textarea>" in page.text
    desktop.sign_in_anew(desktop.commune.provincial)
    found = desktop.post("/console/notices/new", do="find", find="tua chua").text
    assert "xã Tủa Chùa" in found.split("Tìm thấy")[1]


def test_pressed_twice_it_is_one_notice(desktop: Desktop) -> None:
    desktop.sign_in()
    first, second = (compose(desktop, "send", "Sáng Nhè") for _ in range(2))
    assert first.text == second.text
    desktop.clock.passes(minutes=11)
    compose(desktop, "send", "Sáng Nhè")
    with desktop.commune.database.read() as session:
        assert session.query(Notice).count() == 2


def test_what_is_written_is_shown_and_never_run(desktop: Desktop) -> None:
    desktop.sign_in()
    script = "<script>alert(1)</script>"
    for do in ("preview", "edit", "send"):
        assert script not in compose(desktop, do, "Sáng Nhè", text=script).text
    assert script not in desktop.get("/console/notices").text
