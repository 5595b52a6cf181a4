"""T4 and T5: attendance by household with one thumb, and hands counted against the law's threshold."""

from datetime import timedelta

import pytest
from sqlalchemy.orm import Session

from handlers.meetings import attendance, counting
from handlers.people.appointing import hand_over
from storage import households as register
from storage import meetings as storage
from storage.meetings import Meeting, MeetingItem
from tests.unit.meetings.assembly import CHARTER, ROAD, called, listed
from tests.unit.people.talker import Places, Talker, head

OTHER = "Việc khác bản bàn và quyết định"
HEARD = "Nghe thông báo, góp ý, không biểu quyết"
PROCEDURE = "Thư ký, tổ kiểm phiếu, cách biểu quyết"


def on_its_day(
    session: Session, places: Places, matter: str = ROAD, number: int = 11
) -> tuple[Talker, Meeting]:
    listed(session, places, number)
    who, meeting = called(session, places, matter)
    who.now += timedelta(days=5, hours=11)
    return who, meeting


def attended(session: Session, meeting: Meeting, number: int) -> None:
    found = [one.id for one in register.listed(session, meeting.area_id)]
    storage.mark(session, meeting.id, found[:number], meeting.starts_at)


def takes_attendance(who: Talker, meeting: Meeting, known: int = 11) -> str:
    who.begins("meeting", str(meeting.id))
    who.taps("Điểm danh theo hộ")
    return who.taps(f"Đúng {known} hộ")


def counts(who: Talker, meeting: Meeting, way: str, *numbers: str) -> str:
    who.begins("meeting-count", str(meeting.id))
    if meeting.households is None:
        who.taps("Đúng 109 hộ")
    who.taps(way)
    for number in numbers:
        who.says(number)
    return who.heard


def test_a_tap_marks_a_household_and_another_takes_it_back(
    session: Session, places: Places
) -> None:
    who, meeting = on_its_day(session, places)
    assert "Có mặt 0/11 hộ (0,0%). Chưa đủ 2/3 tổng số hộ" in takes_attendance(who, meeting)
    assert "Có mặt 1/11 hộ (9,1%)" in who.taps("3. Nhà số 3")
    assert "✓ 3. Nhà số 3" in who.buttons
    assert "Có mặt 0/11 hộ" in who.taps("✓ 3. Nhà số 3")
    assert "Có mặt 7/11 hộ (63,6%)" in who.taps("Cả trang có mặt")
    assert "Trang 2/2" in who.heard
    assert "Có mặt 8/11 hộ (72,7%). Đủ hộ để biểu quyết." in who.taps("8. Nhà số 8")
    assert "Trang 1/2" in who.taps("Xem tiếp")
    assert "Có mặt 8/11" in who.taps("Xong điểm danh")
    assert len(storage.present(session, meeting.id)) == 8


def test_fifty_two_of_a_hundred_and_nine_do_not_pass_a_charter(
    session: Session, places: Places
) -> None:
    who, meeting = on_its_day(session, places, CHARTER, 109)
    attended(session, meeting, 52)
    assert (
        "Có mặt 52/109 hộ (47,7%). Chưa đủ quá nửa tổng số hộ để thông qua hương ước."
        in takes_attendance(who, meeting, 109)
    )
    said = counts(who, meeting, "Phiếu của từng hộ")
    assert "Bao nhiêu hộ tán thành" in said


def test_too_few_can_only_count_ballots_or_wait(session: Session, places: Places) -> None:
    who, meeting = on_its_day(session, places, CHARTER, 109)
    attended(session, meeting, 52)
    meeting.households = 109
    assert "Chưa đủ hộ để biểu quyết việc này" in who.begins("meeting-count", str(meeting.id))
    assert who.buttons == ["Để sau", "Phiếu của từng hộ"]
    who.taps("Phiếu của từng hộ")
    for number in ("60 hộ", "10", "5"):
        who.says(number)
    assert "Phiếu của hộ: 60/109 hộ = 55,0%" in who.heard
    assert "Kết quả: đạt" in who.heard


@pytest.mark.parametrize(("favour", "result"), [("75", "đạt."), ("72", "chưa đạt.")])
def test_hands_for_a_contribution_are_counted_of_all_households(
    session: Session, places: Places, favour: str, result: str
) -> None:
    who, meeting = on_its_day(session, places, ROAD, 109)
    attended(session, meeting, 84)
    said = counts(who, meeting, "Giơ tay", favour, "6", "3")
    assert f"{favour}/109 hộ = " in said
    assert "Ngưỡng áp dụng cho khoản đóng góp: từ 2/3 tổng số hộ, tức ít nhất 73 hộ" in said
    assert f"Kết quả: {result}" in said
    assert "chưa đối chiếu với văn bản luật" in said


def test_a_count_says_that_it_is_not_the_vote(session: Session, places: Places) -> None:
    who, meeting = on_its_day(session, places, OTHER)
    attended(session, meeting, 9)
    meeting.households = 11
    said = who.begins("meeting-count", str(meeting.id))
    assert "ý kiến bấm trên máy không thay cho biểu quyết" in said


def test_a_matter_of_the_room_is_counted_of_those_present(session: Session, places: Places) -> None:
    who, meeting = on_its_day(session, places, PROCEDURE, 109)
    attended(session, meeting, 20)
    said = counts(who, meeting, "Giơ tay", "11", "0", "9")
    assert "11/20 hộ = 55,0%" in said
    assert "quá nửa số hộ dự họp, tức ít nhất 11 hộ" in said
    assert "chưa đối chiếu" not in said


def test_more_hands_than_households_present_are_asked_again(
    session: Session, places: Places
) -> None:
    who, meeting = on_its_day(session, places, ROAD, 109)
    attended(session, meeting, 84)
    said = counts(who, meeting, "Giơ tay", "75", "6", "4")
    assert "mỗi hộ một ý kiến, nhiều nhất 84 hộ" in said
    assert "từ 0 đến 84" in who.says("85")
    assert session.query(MeetingItem).one().way is None


def test_the_numbers_of_a_count_stay_as_they_were_judged(session: Session, places: Places) -> None:
    who, meeting = on_its_day(session, places, ROAD, 109)
    attended(session, meeting, 84)
    counts(who, meeting, "Giơ tay", "75", "6", "3")
    kept = session.query(MeetingItem).one()
    numbers = (kept.in_favour, kept.of_households, kept.of_present, kept.needed, kept.passed)
    assert numbers == (75, 109, 84, 73, True)


def test_a_meeting_that_only_hears_has_nothing_to_count(session: Session, places: Places) -> None:
    who, meeting = on_its_day(session, places, HEARD)
    assert "không có nội dung phải biểu quyết" in takes_attendance(who, meeting)
    assert "không có nội dung phải biểu quyết" in who.begins("meeting-count", str(meeting.id))


def test_before_its_day_there_is_no_attendance(session: Session, places: Places) -> None:
    listed(session, places)
    who, meeting = called(session, places)
    who.begins("meeting", str(meeting.id))
    assert "Chưa đến ngày họp" in who.taps("Điểm danh theo hộ")


def test_without_a_list_the_head_is_led_to_it(session: Session, places: Places) -> None:
    who, meeting = called(session, places)
    who.now += timedelta(days=5)
    who.begins("meeting", str(meeting.id))
    who.taps("Điểm danh theo hộ")
    assert "chưa có danh sách hộ" in who.taps("Đúng 109 hộ")


def test_the_head_may_say_that_there_are_more_households_than_listed(
    session: Session, places: Places
) -> None:
    who, meeting = on_its_day(session, places)
    who.begins("meeting", str(meeting.id))
    who.taps("Điểm danh theo hộ")
    assert "không thể ít hơn 11 hộ" in who.says("10")
    assert "Có mặt 0/14 hộ" in who.says("14")


def test_who_is_head_no_longer_marks_nobody(session: Session, places: Places) -> None:
    who, meeting = on_its_day(session, places)
    takes_attendance(who, meeting)
    hand_over(session, places.ho_chim.id, who.now)
    assert "không phải của bản bác" in who.taps("3. Nhà số 3")
    assert storage.present(session, meeting.id) == set()
    context = who.context()
    assert attendance.set_total(context, str(meeting.id), 9) is False
    vote = {"way": "hands", "favour": 1, "against": 0, "other": 0}
    assert counting.record(context, str(meeting.id), str(meeting.items[0].id), vote) is None


def test_a_household_of_another_village_is_not_marked(session: Session, places: Places) -> None:
    who, meeting = on_its_day(session, places)
    head(session, places.huoi_xuan, "other")
    context = who.context()
    attendance.turn(context, str(meeting.id), "999999", "")
    assert storage.present(session, meeting.id) == set()
