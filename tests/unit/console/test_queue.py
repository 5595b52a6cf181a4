"""The console's list of cases, and what stands beside one case, as a browser sees it."""

import csv
import io
import re
import zipfile

import pytest
from sqlalchemy import select

from handlers.context import Context, Office, Speaker
from handlers.feedback import actions
from storage.cases import Case
from storage.people import AuditLine
from tests.unit.casework.office import ANONYMOUS, CONTACTABLE, NOW
from tests.unit.console.conftest import Desktop, Page
from tests.unit.console.deskwork import shown

SECRETS = ("anh Páo", "0912 000 111", "lầy lội", "Pàng Dề")
PART = "Đường vào bản"


def _open(desktop: Desktop, code: str = CONTACTABLE) -> Page:
    return desktop.post(f"/console/cases/{code}/open", reason="Sàng lọc ý kiến mới")


def _case(desktop: Desktop, code: str = CONTACTABLE) -> Case:
    with desktop.commune.database.read() as session:
        case = session.scalars(select(Case).where(Case.code == code)).one()
        session.refresh(case, ["steps", "entries"])
        return case


def _work(desktop: Desktop, code: str, action: str, **form: str) -> Page:
    case = _case(desktop, code)
    seen = str(len(case.steps) + len(case.entries))
    return desktop.post(f"/console/cases/{code}/{action}", **{"seen": seen} | form)


def _alike(desktop: Desktop) -> None:
    with desktop.commune.database.write() as session:
        for case in session.scalars(select(Case)):
            case.topic = "HT01"


def test_what_is_typed_above_the_list_narrows_it_and_stays_there(desktop: Desktop) -> None:
    desktop.sign_in()
    page = desktop.get("/console/cases?q=nuoc+sinh+hoat&status=MOI")
    assert ANONYMOUS in page.text
    assert CONTACTABLE not in page.text
    assert 'value="nuoc sinh hoat"' in page.text
    assert "không khớp" in page.text or "Không có ý kiến nào" in shown(
        desktop.get("/console/cases?q=zzz")
    )


@pytest.mark.parametrize(
    "query", ["?after=x", "?q=%00", "?q=" + "a" * 500, "?due=khac", "?after=q~~"]
)
def test_an_address_that_makes_no_sense_does_no_harm(desktop: Desktop, query: str) -> None:
    desktop.sign_in()
    assert desktop.get(f"/console/cases{query}").status == 200


def test_a_number_above_the_cap_says_only_that_there_are_more() -> None:
    from bot.console.pages import _capped

    assert (_capped(12), _capped(1000), _capped(1001)) == ("12", "1.000", "hơn 1.000")


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_the_list_is_taken_away_without_words_codes_or_who(desktop: Desktop, kind: str) -> None:
    desktop.sign_in()
    response = desktop.client.get(f"/console/cases.{kind}?topic=HT03")
    assert response.status_code == 200
    if kind == "csv":
        text = response.content.decode("utf-8-sig")
        rows = list(csv.reader(io.StringIO(text)))
        assert len(rows) == 2
        assert "Nước sinh hoạt" in rows[1]
    else:
        book = zipfile.ZipFile(io.BytesIO(response.content))
        text = book.read("xl/sharedStrings.xml").decode()
        assert "Nước sinh hoạt" in text
    assert not [secret for secret in (*SECRETS, "DB-") if secret in text]
    with desktop.commune.database.read() as session:
        noted = session.scalars(select(AuditLine).where(AuditLine.action == "case.export")).one()
    assert noted.reason == "1"


@pytest.mark.parametrize("path", ["cases.csv", "cases.xlsx", "cases/package", "cases.pdf"])
def test_who_handles_no_cases_takes_nothing_away(desktop: Desktop, path: str) -> None:
    desktop.sign_in(desktop.commune.observer)
    assert desktop.get(f"/console/{path}").status == 404


def test_a_morning_s_cases_go_in_a_row(desktop: Desktop) -> None:
    desktop.sign_in()
    first = desktop.get(f"/console/cases/{ANONYMOUS}")
    assert "Còn 2 ý kiến chờ sàng lọc" in shown(first)
    asked = _work(desktop, ANONYMOUS, "topic", topic="HT03", then="next")
    assert "Lý do xem:" in asked.text  # the next one left a contact
    _open(desktop)
    last = _work(desktop, CONTACTABLE, "topic", topic="HT01", then="next")
    assert "Không có ý kiến nào chờ sàng lọc." in shown(last)


def test_the_next_one_of_somebody_else_s_case_is_refused(desktop: Desktop) -> None:
    desktop.sign_in(desktop.commune.neighbour)
    assert desktop.get(f"/console/cases/{ANONYMOUS}/next").status == 404


def test_alike_ones_are_proposed_put_together_for_a_reason_and_undone(desktop: Desktop) -> None:
    _alike(desktop)
    desktop.sign_in()
    assert "Giống 1 ý kiến" in shown(desktop.get("/console/cases"))
    page = desktop.get(f"/console/cases/{ANONYMOUS}")
    assert "Gộp ý kiến trùng (1)" in shown(page)
    for secret in ("anh Páo", "0912 000 111", "Pàng Dề"):
        assert secret not in page.text
    chosen = {f"with-{CONTACTABLE}": "1"}
    refused = _work(desktop, ANONYMOUS, "merge-alike", look="", **chosen)
    assert (refused.status, "Cần ghi lý do xem." in refused.text) == (409, True)
    done = _work(desktop, ANONYMOUS, "merge-alike", look="Gộp trùng", **chosen)
    assert "Vừa gộp 1 ý kiến." in shown(done)
    assert _case(desktop).status == "TRUNG"
    undone = _work(desktop, ANONYMOUS, "unmerge-alike", **chosen)
    assert "Đã tách ra." in shown(undone)
    assert _case(desktop).status == "SANG_LOC"


def test_nothing_ticked_is_said_so_and_nothing_typed_is_lost(desktop: Desktop) -> None:
    _alike(desktop)
    desktop.sign_in()
    desktop.get(f"/console/cases/{ANONYMOUS}")
    page = _work(desktop, ANONYMOUS, "merge-alike", look="Vì trùng nhau")
    assert "Cần chọn ít nhất một ý kiến." in page.text
    assert 'value="Vì trùng nhau"' in page.text


def test_one_message_becomes_two_cases_and_one_again(desktop: Desktop) -> None:
    desktop.sign_in()
    _open(desktop)
    refused = _work(desktop, CONTACTABLE, "split", part="Lời khác hẳn.", matter="KT01")
    assert "Lời khác hẳn.</textarea>" in refused.text
    page = _work(desktop, CONTACTABLE, "split", part=PART, matter="KT01")
    assert "Việc đã tách ra (1)" in shown(page)
    with desktop.commune.database.read() as session:
        new = session.scalars(select(Case.code).where(Case.split_from_id.is_not(None))).one()
    assert PART in desktop.get(f"/console/cases/{new}").text  # who split it need not say why
    back = _work(desktop, CONTACTABLE, "unsplit", matter=new)
    assert "Đã nhập lại như lúc đầu." in shown(back)


def test_the_likely_authority_is_chosen_already(desktop: Desktop) -> None:
    desktop.sign_in()
    desktop.get(f"/console/cases/{ANONYMOUS}")
    page = _work(desktop, ANONYMOUS, "topic", topic="HT01")
    field = re.search(r'<input id="f-authority"[^>]*value="([^"]*)"', page.text)
    assert field
    assert field[1] == "UBND xã Sáng Nhè"
    assert "Phòng Kinh tế xã Sáng Nhè" in page.text


def test_a_slip_that_waits_for_its_number_is_shown_and_its_form_filled_in(desktop: Desktop) -> None:
    desktop.sign_in()
    desktop.get(f"/console/cases/{ANONYMOUS}")
    _work(desktop, ANONYMOUS, "topic", topic="HT03")
    typed = {"authority": "Phòng Kinh tế xã", "due": "2026-12-21", "text": "Bể nước nứt."}
    assert desktop.post(f"/console/cases/{ANONYMOUS}/slip", **typed).status == 200
    assert "Chờ số văn bản" in shown(desktop.get("/console/cases?due=cho-so"))
    page = desktop.get(f"/console/cases/{ANONYMOUS}").text
    assert 'value="Phòng Kinh tế xã"' in page
    assert 'value="2026-12-21"' in page
    slip = {"authority": "Phòng Kinh tế xã", "slip": "15", "due": "2026-12-21"}
    assert "Đã ghi chuyển." in _work(desktop, ANONYMOUS, "forward", **slip).text
    assert "Chờ số văn bản" not in shown(desktop.get("/console/cases?due=cho-so&status=CHUYEN"))


def test_the_package_is_asked_for_with_a_reason(desktop: Desktop) -> None:
    desktop.sign_in()
    days = {"since": "2026-11-01", "until": "2026-11-23"}
    path = "/console/cases/package"
    assert "Cần ghi lý do lập gói." in desktop.post(path, **days).text
    empty = desktop.post(path, reason="Nhập vào Mặt trận số", **days)
    assert (empty.status, 'value="Nhập vào Mặt trận số"' in empty.text) == (409, True)
    desktop.get(f"/console/cases/{ANONYMOUS}")
    _work(desktop, ANONYMOUS, "topic", topic="HT03")
    slip = {"authority": "UBND xã Sáng Nhè", "slip": "15", "due": "2026-12-10"}
    _work(desktop, ANONYMOUS, "forward", **slip)
    made = desktop.post(path, reason="Nhập vào Mặt trận số", **days)
    assert made.headers["content-type"] == "application/zip"


def test_the_list_shows_what_somebody_is_to_act_on_and_the_rest_when_it_is_asked_for(
    desktop: Desktop,
) -> None:
    with desktop.commune.database.write() as session:
        case = session.scalars(select(Case).where(Case.code == ANONYMOUS)).one()
        case.status = "CO_TRA_LOI"
    desktop.sign_in()
    page = desktop.get("/console/cases")
    assert "Đang chờ xử lý (1)" in shown(page)
    assert ANONYMOUS not in page.text
    assert ANONYMOUS in desktop.get("/console/cases?status=CO_TRA_LOI").text
    assert ANONYMOUS in desktop.get(f"/console/cases?q={ANONYMOUS}").text


def test_the_home_says_how_many_slips_wait_for_their_number(desktop: Desktop) -> None:
    desktop.sign_in()
    desktop.get(f"/console/cases/{ANONYMOUS}")
    _work(desktop, ANONYMOUS, "topic", topic="HT03")
    typed = {"authority": "Phòng Kinh tế xã", "due": "2026-12-21", "text": "Bể nước nứt."}
    desktop.post(f"/console/cases/{ANONYMOUS}/slip", **typed)
    page = desktop.get("/console")
    assert "Phiếu chuyển đã lập, chờ văn thư cấp số: 1." in shown(page)
    assert 'href="/console/cases?due=cho-so"' in page.text


def test_who_decided_before_is_offered_no_form_first(desktop: Desktop) -> None:
    desktop.sign_in()
    _open(desktop)
    _work(desktop, CONTACTABLE, "topic", topic="HT01")
    _work(desktop, CONTACTABLE, "answer", answer="Xã đã sửa đường.")
    with desktop.commune.database.write() as session:
        phone = Context(Speaker(0, 0, "web"), NOW, Office(), lambda: session)
        assert actions.move(phone, CONTACTABLE, "CHUA_DONG_Y")
    page = desktop.get(f"/console/cases/{CONTACTABLE}")
    assert "Cần một cán bộ khác xem lại." in shown(page)
    assert not re.findall(r"<details class=\"action [^>]*\bopen>", page.text)
