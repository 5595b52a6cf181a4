"""What repeats, on the staff's pages: looked at, set, approved by another, stopped."""

from storage.repeating import Repeating
from tests.unit.console.conftest import Desktop
from tests.unit.console.deskwork import approver, area_id, shown
from tests.unit.people.talker import add_area

ROOT = "/console/repeating"
MONTHLY = {"kind": "monthly", "day": "5", "what": "Nộp báo cáo tháng", "at": "17:00"}


def states(desktop: Desktop) -> list[str]:
    with desktop.commune.database.read() as session:
        return [row.state for row in session.query(Repeating).order_by(Repeating.id)]


def form(desktop: Desktop, **more: str) -> dict[str, str]:
    return MONTHLY | {"area": str(area_id(desktop, "Sáng Nhè"))} | more


def test_the_next_five_days_stand_on_the_page_before_it_is_set(desktop: Desktop) -> None:
    desktop.sign_in()
    assert 'name="day"' in desktop.get(f"{ROOT}/new?kind=monthly").text
    seen = shown(desktop.post(f"{ROOT}/look", **form(desktop)))
    assert "ngày 5 hằng tháng" in seen
    assert "ngày 05/04/2027" in seen
    assert "Xin nhắc các trưởng thôn, bản, tổ dân phố xã Sáng Nhè: Nộp báo cáo tháng" in seen
    assert states(desktop) == []


def test_what_an_officer_sets_waits_for_an_approver(desktop: Desktop) -> None:
    desktop.sign_in()
    assert "Chờ duyệt" in shown(desktop.post(f"{ROOT}/new", **form(desktop)))
    assert desktop.post(f"{ROOT}/1/approve").status == 409
    desktop.sign_in_anew(approver(desktop))
    assert "Đã duyệt" in shown(desktop.post(f"{ROOT}/1/approve"))
    assert states(desktop) == ["on"]
    assert "Đã ngừng" in shown(desktop.post(f"{ROOT}/1/stop"))
    assert states(desktop) == ["off"]


def test_a_change_takes_the_place_of_what_was(desktop: Desktop) -> None:
    desktop.sign_in(approver(desktop))
    desktop.post(f"{ROOT}/new", **form(desktop))
    weekly = {"kind": "weekly", "weekday": "0", "what": "Giao ban", "at": "08:00", "replaces": "1"}
    assert "thứ Hai hằng tuần" in shown(desktop.post(f"{ROOT}/new", **weekly))
    assert states(desktop) == ["off", "on"]


def test_what_makes_no_sense_is_named_and_what_was_typed_stays(desktop: Desktop) -> None:
    desktop.sign_in()
    again = desktop.post(f"{ROOT}/look", **form(desktop, day="32"))
    assert again.status == 409
    assert "Chưa đúng ở ô: Ngày trong tháng" in shown(again)
    assert "Nộp báo cáo tháng" in again.text
    assert desktop.post(f"{ROOT}/look", **form(desktop, at="23:30")).status == 409


def test_who_goes_back_from_the_look_finds_what_was_typed(desktop: Desktop) -> None:
    desktop.sign_in()
    typed = form(desktop, kind="weekday", nth="2", weekday="3")
    seen = desktop.post(f"{ROOT}/look", **typed)
    assert 'action="/console/repeating/again"' in seen.text
    back = desktop.post(f"{ROOT}/again", **typed)
    assert back.status == 200
    for kept in (
        'name="what" required maxlength="120" value="Nộp báo cáo tháng"',
        'name="at" required value="17:00"',
        '<option value="2" selected>',
        '<option value="3" selected>',
        'name="kind" value="weekday"',
    ):
        assert kept in back.text
    assert states(desktop) == []


def test_what_is_changed_begins_as_it_stands(desktop: Desktop) -> None:
    desktop.sign_in(approver(desktop))
    desktop.post(f"{ROOT}/new", **form(desktop))
    opened = desktop.get(f"{ROOT}/new?kind=weekly&replaces=1").text
    assert 'value="Nộp báo cáo tháng"' in opened
    assert 'value="17:00"' in opened


def test_another_commune_s_are_not_theirs(desktop: Desktop) -> None:
    desktop.sign_in(approver(desktop))
    desktop.post(f"{ROOT}/new", **form(desktop))
    with desktop.commune.database.write() as session:
        add_area(session, "03172", "xã", "Na Sang", None)
    desktop.sign_in_anew(approver(desktop, "Lò Văn Ơn", "Na Sang"))
    assert "Nộp báo cáo tháng" not in desktop.get(ROOT).text
    assert desktop.post(f"{ROOT}/1/stop").status == 409
    assert desktop.post(f"{ROOT}/new", **form(desktop)).status == 409
    assert states(desktop) == ["on"]
