"""Notices in the console: who may write, approve, steer and look, and what the pages say."""

import re
from datetime import timedelta

import pytest
from sqlalchemy import select, update

from handlers.notices import queuing
from handlers.notices.acting import Acting
from handlers.notices.actions import Draft, send_notice
from handlers.people.authority import authority_of
from storage.audience import Audience
from storage.notices import Notice
from storage.outbox import Outgoing
from storage.people import Appointment, AuditLine
from storage.receipts import Receipt
from tests.unit.casework.office import NOW, add_staff
from tests.unit.console.conftest import Desktop, Page
from tests.unit.console.villagers import add_villagers, area_named

TEXT = "Trưởng thôn xin báo bà con: tiêm phòng trâu bò 7 giờ sáng mai ở nhà văn hóa."
ACTIONS = ("approve", "reject", "pause", "resume", "cancel", "recall", "resend-unknown",
           "accept-unknown", "paper")  # fmt: skip


def area_id(desktop: Desktop, name: str) -> int:
    with desktop.commune.database.read() as session:
        return area_named(session, name).id


def people(desktop: Desktop, village: str, count: int, channel: str = "telegram") -> None:
    with desktop.commune.database.write() as session:
        add_villagers(session, village, count, channel)


def approver(desktop: Desktop, name: str = "Giàng A Dế", area: str = "Sáng Nhè") -> int:
    with desktop.commune.database.write() as session:
        return add_staff(session, name, ("approver", area_named(session, area))).id


def compose(desktop: Desktop, do: str, *areas: str, **form: str) -> Page:
    ticked = {f"area.{area_id(desktop, name)}": "on" for name in areas}
    return desktop.post("/console/notices/new", **{"text": TEXT, "do": do} | ticked | form)


def written(
    desktop: Desktop, author: int, *areas: str, priority: str = "bulk", text: str = TEXT
) -> int:
    """A notice by that person, as the core takes it."""
    with desktop.commune.database.write() as session:
        audience = Audience(tuple(area_named(session, name).id for name in areas))
        draft = Draft(text, priority)
        who = authority_of(session, author, NOW)
        return send_notice(Acting(session, who, NOW, desktop.office), audience, draft).id


def notice(desktop: Desktop, number: int) -> Notice:
    with desktop.commune.database.read() as session:
        return session.get_one(Notice, number)


def becomes(desktop: Desktop, state: str, number: int) -> None:
    """So many of the messages come to that state."""
    with desktop.commune.database.write() as session:
        some = select(Outgoing.id).where(Outgoing.state == "waiting").limit(number)
        session.execute(update(Outgoing).where(Outgoing.id.in_(some)).values(state=state))


def act(desktop: Desktop, number: int, action: str, **form: str) -> Page:
    return desktop.post(f"/console/notices/{number}/{action}", **form)


def shown(page: Page) -> str:
    """What is read on a page: without marks, and every space a plain one."""
    body = re.sub(r"<(script|style).*?</\1>", " ", page.text, flags=re.DOTALL)
    return " ".join(re.sub(r"<[^>]+>", " ", body).replace("\u00a0", " ").split())


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
def test_an_observer_looks_and_does_nothing(desktop: Desktop, action: str) -> None:
    people(desktop, "Pàng Dề A1", 3)
    number = written(desktop, approver(desktop), "Sáng Nhè")
    becomes(desktop, "unknown", 1)
    desktop.sign_in(desktop.commune.observer)
    page = desktop.get(f"/console/notices/{number}")
    assert TEXT in page.text
    assert "chỉ xem được" in page.text
    assert f"/{number}/" not in re.sub(r"/progress", "", page.text)
    assert act(desktop, number, action, correction="Sai rồi.").status == 409
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
    assert "0 đ. Zalo: sẽ có khi nối Zalo." in text
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
