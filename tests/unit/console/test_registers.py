"""The registers on the staff's pages: entered, followed, searched, taken home."""

import io

import pytest
from openpyxl import load_workbook

from bot.console.sign_in import COOKIE
from bot.console.visit import csrf_of
from storage.commitments import Entry
from tests.unit.console.conftest import Desktop, Page
from tests.unit.console.deskwork import area_id, shown
from tests.unit.media.files import photo

ROOT = "/console/registers"
FRAME = {
    "register": "agreement",
    "subject": "Phối hợp công tác năm",
    "partner": "UBND xã",
    "held_on": "2026-11-02",
    "until": "2027-11-02",
    "document": "01/QCPH",
}
OWED = {"matter": "Gửi báo cáo quý", "owner": "UBND xã", "due_on": "2026-11-20"}


def entered(desktop: Desktop, **more: str) -> Page:
    return desktop.post(f"{ROOT}/new", **{"area": str(area_id(desktop, "Sáng Nhè"))} | FRAME | more)


def entry(desktop: Desktop) -> Entry:
    with desktop.commune.database.read() as session:
        row = session.query(Entry).one()
        _ = row.commitments
        return row


def act(desktop: Desktop, action: str, **form: str) -> Page:
    row = entry(desktop)
    return desktop.post(f"{ROOT}/{row.id}/{action}", **{"seen": str(row.version)} | form)


def test_an_agreement_is_entered_followed_and_stands_first_while_it_is_late(
    desktop: Desktop,
) -> None:
    desktop.sign_in()
    assert "Đã ghi vào sổ." in shown(entered(desktop))
    assert "quá 3 ngày" in shown(act(desktop, "promise", **OWED))
    listed = shown(desktop.get(ROOT))
    assert "Việc quá hạn chưa xong" in listed
    assert "0/1 việc xong" in listed
    one = str(entry(desktop).commitments[0].id)
    act(desktop, "progress", commitment=one, state="done", result="Đã gửi")
    listed = shown(desktop.get(ROOT))
    assert "Việc quá hạn chưa xong" not in listed
    assert "1/1 việc xong" in listed


def test_a_refused_form_shows_again_what_was_typed(desktop: Desktop) -> None:
    desktop.sign_in()
    again = entered(desktop, held_on="2027-01-01")
    assert again.status == 409
    assert "Phối hợp công tác năm" in again.text
    entered(desktop)
    late = act(desktop, "promise", **OWED | {"due_on": "2026-01-01"})
    assert late.status == 409
    assert "Gửi báo cáo quý" in late.text


def test_a_page_that_was_overtaken_is_refused(desktop: Desktop) -> None:
    desktop.sign_in()
    entered(desktop)
    seen = str(entry(desktop).version)
    act(desktop, "promise", **OWED)
    again = desktop.post(f"{ROOT}/{entry(desktop).id}/promise", seen=seen, **OWED)
    assert "vừa được người khác sửa" in shown(again)
    assert len(entry(desktop).commitments) == 1


def test_the_signed_paper_is_kept_and_shown_to_who_sees_the_entry(desktop: Desktop) -> None:
    desktop.sign_in()
    entered(desktop)
    number = entry(desktop).id
    form = {"csrf": _csrf(desktop), "seen": "1"}
    file = {"file": ("a.jpg", photo(), "image/jpeg")}
    desktop.client.post(f"{ROOT}/{number}/attach", data=form, files=file)
    assert desktop.client.get(f"{ROOT}/{number}/paper").headers["content-type"] == "image/jpeg"
    desktop.clock.passes(minutes=1)
    desktop.sign_in_anew(desktop.commune.neighbour)
    assert desktop.get(f"{ROOT}/{number}/paper").status == 404


def _csrf(desktop: Desktop) -> str:
    return csrf_of(desktop.client.cookies.get(COOKIE, ""))


def test_the_list_is_taken_home_a_line_for_each_commitment(desktop: Desktop) -> None:
    desktop.sign_in()
    entered(desktop)
    act(desktop, "promise", **OWED)
    csv = desktop.client.get(f"{ROOT}/list.csv").content.decode("utf-8-sig").splitlines()
    assert len(csv) == 2
    assert csv[1].startswith("Gửi báo cáo quý,UBND xã,20/11/2026,Có việc quá hạn")
    nothing = desktop.client.get(f"{ROOT}/list.csv?register=border").content.decode("utf-8-sig")
    assert len(nothing.splitlines()) == 1
    sheet = load_workbook(io.BytesIO(desktop.client.get(f"{ROOT}/list.xlsx").content)).active
    assert sheet is not None
    assert sheet.max_row == 2


@pytest.mark.parametrize("who", ["observer", "head"])
def test_who_works_for_no_area_is_shown_no_register(desktop: Desktop, who: str) -> None:
    desktop.sign_in()
    entered(desktop)
    desktop.clock.passes(minutes=1)
    desktop.sign_in_anew(getattr(desktop.commune, who))
    assert desktop.get(ROOT).status == 404
    assert desktop.get(f"{ROOT}/{entry(desktop).id}").status == 404
