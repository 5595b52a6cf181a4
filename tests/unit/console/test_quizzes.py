"""Contests on the staff's pages: written, approved by another, drawn by another, checked by anybody."""

import hashlib

import pytest

from handlers.quizzes import closing, draw
from storage.lessons import LessonDone
from storage.outbox import Outgoing
from storage.people import Address, Person
from storage.quizzes import Contest, ContestEntry, ContestTally, ContestTurnout
from tests.unit.casework.office import TODAY
from tests.unit.console.conftest import Desktop, Page
from tests.unit.console.deskwork import area_id, shown

ROOT = "/console/quizzes"
DRAFT = {
    "title": "Tìm hiểu phòng chống lũ",
    "intro": "Một câu về phòng chống lũ.",
    "prize": "một chăn ấm",
    "seed_source": "giải đặc biệt xổ số kiến thiết miền Bắc",
    "opens_on": "2026-11-23",
    "closes_on": "2026-12-01",
    "draw_on": "2026-12-05",
    "winners": "2",
    "pass_right": "1",
    "ask-1": "Gọi số nào?",
    "choices-1": "*112\n100",
}


def begun(desktop: Desktop, **more: str) -> Page:
    return desktop.post(f"{ROOT}/new", area=str(area_id(desktop, "Sáng Nhè")), **DRAFT | more)


def the_one(desktop: Desktop) -> Contest:
    with desktop.commune.database.read() as session:
        return session.query(Contest).one()


def act(desktop: Desktop, action: str, **form: str) -> Page:
    row = the_one(desktop)
    return desktop.post(f"{ROOT}/{row.id}/{action}", **{"seen": str(row.version)} | form)


def winning(desktop: Desktop) -> list[str]:
    return list(the_one(desktop).winning or [])


def approved(desktop: Desktop) -> int:
    desktop.sign_in()
    begun(desktop)
    act(desktop, "submit")
    desktop.sign_in_anew(desktop.commune.provincial)
    assert "Đã duyệt." in shown(act(desktop, "approve"))
    return the_one(desktop).id


def entered(desktop: Desktop, number: int, people: int) -> list[str]:
    """So many people took part and were right; their codes."""
    codes = [draw.new_code() for _ in range(people)]
    village = area_id(desktop, "Hồ Chim 2")
    with desktop.commune.database.write() as session:
        for place, code in enumerate(codes):
            person = Person(language="vi", created_on=TODAY)
            person.addresses.append(Address(channel="test", external_id=f"c{place}"))
            session.add(person)
            session.flush()
            key = {"contest_id": number, "person_id": person.id}
            session.add(ContestEntry(**key, code=code, ticket=draw.ticket_of(code), right=1))
        session.add(ContestTurnout(contest_id=number, area_id=village, people=people))
        session.add(ContestTally(contest_id=number, question=0, choice=0, number=people))
    return codes


def sealed(desktop: Desktop, people: int = 12, days: int = 9) -> list[str]:
    number = approved(desktop)
    codes = entered(desktop, number, people)
    desktop.clock.passes(days=days)
    with desktop.commune.database.write() as session:
        closing.seal_ended(session, desktop.clock(), desktop.office)
    desktop.sign_in_anew(desktop.commune.officer)
    return codes


def test_whoever_wrote_it_does_not_approve_it(desktop: Desktop) -> None:
    desktop.sign_in()
    assert "Đã lưu." in shown(begun(desktop))
    act(desktop, "submit")
    assert "Việc này không làm được" in shown(act(desktop, "approve"))
    desktop.sign_in_anew(desktop.commune.provincial)
    assert "Đang mở" in shown(act(desktop, "approve"))


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"choices-1": "112\n100"}, "đúng một lựa chọn có dấu *"),
        ({"choices-1": "*112\n*100"}, "đúng một lựa chọn có dấu *"),
        ({"draw_on": "2026-12-02"}, "ít nhất 2 ngày"),
        ({"winners": "0"}, "Số giải từ 1 đến 50"),
        ({"seed_source": " "}, "số công khai dùng để quay"),
        ({"opens_on": ""}, "Nhập đủ các ngày."),
    ],
)
def test_what_was_typed_into_a_form_that_is_refused_is_shown_again(
    desktop: Desktop, change: dict[str, str], said: str
) -> None:
    desktop.sign_in()
    page = begun(desktop, **change)
    assert (page.status, said in shown(page)) == (409, True)
    assert "Gọi số nào?" in page.text


def test_the_number_waits_for_its_day_and_who_typed_it_does_not_draw(desktop: Desktop) -> None:
    codes = sealed(desktop)
    assert "Chưa đến ngày quay: 05/12/2026" in shown(act(desktop, "seed", seed="58213"))
    desktop.clock.passes(days=4)
    desktop.sign_in_anew(desktop.commune.provincial)
    assert "chỉ gồm chữ số" in shown(act(desktop, "seed", seed="mã 58213"))
    act(desktop, "seed", seed="58 213")
    assert "Việc này không làm được" in shown(act(desktop, "draw"))
    assert the_one(desktop).winning is None
    act(desktop, "retype")
    desktop.clock.passes(hours=1)
    desktop.sign_in_anew(desktop.commune.officer)
    act(desktop, "seed", seed="58213")
    desktop.clock.passes(hours=1)
    desktop.sign_in_anew(desktop.commune.provincial)
    text = shown(act(desktop, "draw"))
    tickets = [draw.ticket_of(code) for code in codes]
    assert the_one(desktop).winning == draw.winners(tickets, "58213", 2)
    assert "Đã quay." in text
    won = {code for code in codes if draw.ticket_of(code) in winning(desktop)}
    with desktop.commune.database.read() as session:
        told = [str(row.content) for row in session.query(Outgoing)]
    assert len(told) == 2
    assert all(any(code in one for one in told) for code in won)
    assert not any(code in text for code in codes)  # staff see tickets, nobody's code


def test_anybody_downloads_the_list_and_the_record_and_finds_the_seal(desktop: Desktop) -> None:
    codes = sealed(desktop)
    row = the_one(desktop)
    desktop.client.cookies.clear()
    listing = desktop.client.get(f"/draws/{row.id}/entries.txt")
    assert hashlib.sha256(listing.content).hexdigest() == row.seal
    assert row.seal in desktop.client.get(f"/draws/{row.id}/proof.txt").text
    assert not any(code in listing.text for code in codes)


def test_nothing_is_public_before_the_list_is_closed(desktop: Desktop) -> None:
    number = approved(desktop)
    for name in ("entries", "proof"):
        assert desktop.client.get(f"/draws/{number}/{name}.txt").status_code == 404


def test_a_list_that_was_closed_when_the_number_was_known_needs_another_number(
    desktop: Desktop,
) -> None:
    sealed(desktop, days=13)
    assert "Chốt muộn" in shown(desktop.get(f"{ROOT}/{the_one(desktop).id}"))
    assert "Việc này không làm được" in shown(act(desktop, "seed", seed="58213"))
    assert "sau hôm nay" in shown(act(desktop, "postpone", draw_on="2026-12-06", seed_source="x"))
    act(desktop, "postpone", draw_on="2026-12-20", seed_source="giải đặc biệt ngày 20/12")
    assert "Đã chốt danh sách" in shown(desktop.get(f"{ROOT}/{the_one(desktop).id}"))


def test_the_code_of_a_winner_is_known_and_another_is_not(desktop: Desktop) -> None:
    codes = sealed(desktop)
    desktop.clock.passes(days=4)
    desktop.sign_in_anew(desktop.commune.officer)
    act(desktop, "seed", seed="58213")
    desktop.sign_in_anew(desktop.commune.provincial)
    act(desktop, "draw")
    won = next(code for code in codes if draw.ticket_of(code) in winning(desktop))
    lost = next(code for code in codes if draw.ticket_of(code) not in winning(desktop))
    assert "Mã này trúng giải." in shown(act(desktop, "check", code=won.lower()))
    for other in (lost, winning(desktop)[0]):  # the public ticket is no code
        assert "Mã này không trúng." in shown(act(desktop, "check", code=other))


@pytest.mark.parametrize(("people", "told"), [(12, "12 người dự thi."), (9, "không hiện")])
def test_results_show_no_number_under_ten(desktop: Desktop, people: int, told: str) -> None:
    sealed(desktop, people)
    text = shown(desktop.get(f"{ROOT}/{the_one(desktop).id}"))
    assert told in text
    assert ("bản Hồ Chim 2: 12 người" in text) is (people == 12)
    assert ("Khoảng 100%" in text) is (people == 12)


def test_completion_of_lessons_is_counted_by_commune(desktop: Desktop) -> None:
    with desktop.commune.database.write() as session:
        for lesson in ("thoi-han", "che-thong-tin", "hai-nguoi"):
            session.add(LessonDone(person_id=desktop.commune.officer, lesson=lesson, done_on=TODAY))
    desktop.sign_in()
    text = shown(desktop.get(f"{ROOT}/lessons"))
    assert "xã Sáng Nhè" in text
    assert "Cán bộ Mặt trận" in text


def test_a_contest_ends_early_with_a_reason_and_the_villages_can_be_told(desktop: Desktop) -> None:
    number = approved(desktop)
    entered(desktop, number, 3)
    assert "Ghi lý do kết thúc sớm" in shown(act(desktop, "close", because=" "))
    page = shown(act(desktop, "close", because="Lũ về, bà con phải đi sơ tán."))
    row = the_one(desktop)
    assert (row.closes_on, row.closed_early_because) == (TODAY, "Lũ về, bà con phải đi sơ tán.")
    assert row.draw_on.isoformat() == "2026-12-05"
    assert "Lũ về, bà con phải đi sơ tán." in page
    assert "Soạn thông báo kết thúc sớm" in page
    assert "Hôm nay đã là ngày dự thi cuối cùng" in shown(act(desktop, "close", because="x"))
    desktop.sign_in_anew(desktop.commune.officer)
    assert "phải do người khác làm" in shown(act(desktop, "close", because="x"))


def test_the_list_is_searched_narrowed_and_taken_home(desktop: Desktop) -> None:
    desktop.sign_in()
    begun(desktop)
    begun(desktop, title="An toàn giao thông")
    page = shown(desktop.get(f"{ROOT}?words=phong+chong"))
    assert "Tìm hiểu phòng chống lũ" in page
    assert "An toàn giao thông" not in page
    assert "Không có cuộc thi nào như vậy" in shown(desktop.get(f"{ROOT}?stage=open"))
    taken = desktop.get(f"{ROOT}/list.csv?stage=draft").text
    assert "An toàn giao thông" in taken
    assert "Đang soạn" in taken
