"""The pages for people, as a browser sees them."""

import io
import re

import pytest
from openpyxl import load_workbook
from sqlalchemy import select

from storage.areas import Area
from storage.people import Appointment, AuditLine, ConsoleSession, Person
from tests.unit.console.conftest import Desktop
from tests.unit.console.deskwork import approver, area_id, shown

ENTER = re.compile(r"/console/enter/([\w-]+)")


def post_of(desktop: Desktop, person_id: int) -> str:
    with desktop.commune.database.read() as session:
        found = select(Appointment.id).where(Appointment.person_id == person_id)
        return str(session.scalars(found.order_by(Appointment.id)).first())


def numbered(desktop: Desktop, name: str) -> int:
    with desktop.commune.database.read() as session:
        return session.scalars(select(Person.id).where(Person.name == name)).one()


def test_the_list_shows_posts_and_narrows(desktop: Desktop) -> None:
    desktop.sign_in()
    text = shown(desktop.get("/console/people"))
    for words in ("Lò Thị Hoa", "Hạng A Chù", "thôn Pàng Dề A1, xã Sáng Nhè", "1 thôn, bản"):
        assert words in text
    assert "Lường Văn Ơn" not in text
    only = shown(desktop.get("/console/people?words=hang a chu&role=head"))
    assert "Hạng A Chù" in only
    assert "Lò Thị Hoa" not in only.replace("Lò Thị Hoa Thoát", "")


@pytest.mark.parametrize("query", ["?page=²", "?page=99", "?state=x", "?role='--", "?words=%00"])
def test_what_makes_no_sense_in_the_address_does_no_harm(desktop: Desktop, query: str) -> None:
    desktop.sign_in()
    assert desktop.get(f"/console/people{query}").status == 200


@pytest.mark.parametrize("address", ["", "/new", ".csv", ".xlsx", "/1"])
def test_an_observer_sees_no_names(desktop: Desktop, address: str) -> None:
    desktop.sign_in(desktop.commune.observer)
    page = desktop.get(f"/console/people{address}")
    assert page.status == 404
    assert "Lò Thị Hoa" not in page.text


def test_an_observer_reads_who_may_do_what_and_is_not_sent_to_the_list(desktop: Desktop) -> None:
    desktop.sign_in(desktop.commune.observer)
    page = desktop.get("/console/people/rights")
    assert "Trưởng bản không bao giờ xem được ý kiến của bản mình" in page.text
    assert 'href="/console/people"' not in page.text


def test_the_list_is_taken_away_and_the_log_says_so(desktop: Desktop) -> None:
    desktop.sign_in()
    told = desktop.client.get("/console/people.csv?role=head").content.decode("utf-8-sig")
    assert [row.split(",")[0] for row in told.splitlines()] == ["Họ tên", "Hạng A Chù", "Mùa A Tủa"]
    book = load_workbook(io.BytesIO(desktop.client.get("/console/people.xlsx").content))
    assert book.active is not None
    assert book.active.max_row == 5  # who holds two posts is there twice
    with desktop.commune.database.read() as session:
        lines = session.scalars(select(AuditLine).where(AuditLine.action == "people.export"))
        assert [line.reason for line in lines] == ["csv", "xlsx"]


def test_an_approver_appoints_and_the_link_works_once(desktop: Desktop) -> None:
    desktop.sign_in(approver(desktop))
    post = f"officer.{area_id(desktop, 'Sáng Nhè')}"
    page = desktop.post("/console/people/new", name="Tòng Thị Én", post=post)
    assert "Đường dẫn đăng nhập của Tòng Thị Én" in shown(page)
    [token] = set(ENTER.findall(page.text))
    desktop.client.cookies.clear()
    assert desktop.client.post(f"/console/enter/{token}").url.path == "/console"
    assert "Sáng Nhè" in shown(desktop.get("/console/people"))


def test_what_was_typed_is_there_again_when_it_is_refused(desktop: Desktop) -> None:
    desktop.sign_in(approver(desktop))
    post = f"officer.{area_id(desktop, 'Sáng Nhè')}"
    for days, why in (
        ({"since": "2026-11-01"}, "Ngày này đã qua"),
        ({"since": "mai"}, "Ngày chưa đúng"),
        ({"until": "2020-01-01"}, "Ngày cuối phải sau ngày đầu"),
    ):
        page = desktop.post("/console/people/new", name="Tòng Thị Én", post=post, **days)
        assert page.status == 409
        assert why in shown(page)
        assert 'value="Tòng Thị Én"' in page.text
        assert f'value="{post}" selected' in page.text


def test_an_officer_does_not_appoint_staff(desktop: Desktop) -> None:
    desktop.sign_in()
    assert desktop.get("/console/people/new").status == 404
    assert "Giao việc cho cán bộ mới" not in desktop.get("/console/people").text
    post = f"officer.{area_id(desktop, 'Sáng Nhè')}"
    assert desktop.post("/console/people/new", name="Mai", post=post).status == 404


def test_a_person_s_page_says_in_words_what_they_may_do(desktop: Desktop) -> None:
    desktop.sign_in(approver(desktop))
    text = shown(desktop.get(f"/console/people/{desktop.commune.head_and_officer}"))
    assert "Ở xã Sáng Nhè được: Xem và xử lý ý kiến" in text
    assert "Không xem được ý kiến của thôn Pàng Dề A1" in text
    assert "Duyệt thông báo của người khác" not in text


def test_a_person_elsewhere_is_not_there(desktop: Desktop) -> None:
    desktop.sign_in()
    assert desktop.get(f"/console/people/{desktop.commune.neighbour}").status == 404
    assert desktop.get(f"/console/people/{desktop.commune.resident}").status == 404


def test_ending_a_post_signs_out_and_keeps_the_reason_when_refused(desktop: Desktop) -> None:
    desktop.sign_in()
    post = post_of(desktop, desktop.commune.officer)
    desktop.sign_in_anew(approver(desktop))
    page = f"/console/people/{desktop.commune.officer}"
    refused = desktop.post(f"{page}/end", appointment=post, reason=" ")
    assert "Cần ghi lý do" in shown(refused)
    done = desktop.post(f"{page}/end", appointment=post, reason="Nghỉ hưu")
    assert "Đã cho thôi việc" in shown(done)
    with desktop.commune.database.read() as session:
        left = session.scalars(select(ConsoleSession.person_id)).all()
        assert desktop.commune.officer not in left


def test_the_commune_hands_a_village_over(desktop: Desktop) -> None:
    desktop.sign_in()
    post = post_of(desktop, desktop.commune.head)
    page = f"/console/people/{desktop.commune.head}"
    assert "Bàn giao ngay" in desktop.get(page).text
    done = desktop.post(f"{page}/hand-over", appointment=post)
    assert "Mời trưởng thôn Pàng Dề A1 mới" in shown(done)
    assert done.text.count("<svg") == 2
    assert "Bàn giao ngay" not in desktop.get(page).text


@pytest.mark.parametrize(
    "action", ["days", "end", "hand-over", "link", "cut", "lock", "rename", "appoint"]
)
def test_nobody_acts_on_themselves(desktop: Desktop, action: str) -> None:
    me = approver(desktop)
    desktop.sign_in(me)
    form = {"appointment": post_of(desktop, me), "reason": "x", "name": "Khác"}
    form["post"] = f"observer.{area_id(desktop, 'Sáng Nhè')}"
    page = desktop.post(f"/console/people/{me}/{action}", **form)
    assert page.status == 409
    assert numbered(desktop, "Giàng A Dế") == me


def test_an_action_that_there_is_none_of_is_refused(desktop: Desktop) -> None:
    desktop.sign_in(approver(desktop))
    page = f"/console/people/{desktop.commune.officer}"
    assert desktop.post(f"{page}/promote").status == 409


def test_the_term_of_a_post_is_changed(desktop: Desktop) -> None:
    desktop.sign_in(approver(desktop))
    page = f"/console/people/{desktop.commune.officer}"
    post = post_of(desktop, desktop.commune.officer)
    done = desktop.post(f"{page}/days", appointment=post, until="2026-12-31")
    assert "đến hết ngày 31/12/2026" in shown(done)
    wrong = desktop.post(f"{page}/days", appointment=post, until="2020-12-31")
    assert 'value="2020-12-31"' in wrong.text


def test_a_term_of_a_head_is_kept_when_the_village_is_missing(desktop: Desktop) -> None:
    desktop.sign_in()
    page = desktop.post("/console/heads", village="", until="2028-06-30")
    assert page.status == 409
    assert 'value="2028-06-30"' in page.text
    with desktop.commune.database.read() as session:
        village = session.scalars(select(Area.id).where(Area.name == "Hồ Chim 2")).one()
    wrong = desktop.post("/console/heads", village=str(village), until="hè")
    assert f'value="{village}" selected' in wrong.text
