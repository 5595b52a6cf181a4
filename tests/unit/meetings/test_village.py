"""What residents see of meetings, whom households send, and the register behind both."""

from datetime import timedelta

from sqlalchemy.orm import Session

from handlers import menu
from handlers.villages.households import replace_list
from handlers.wording import wording
from storage import households as register
from storage import meetings as storage
from storage.households import Household
from storage.meetings import CLOSED, SENDING, MeetingReply
from tests.unit.meetings.assembly import called, listed, villager
from tests.unit.meetings.test_closing import closes
from tests.unit.meetings.test_counting import attended, counts, on_its_day
from tests.unit.people.talker import Places, Talker, resident


def names(number: int) -> list[str]:
    return [f"Nhà số {one}" for one in range(1, number + 1)]


def menu_of(who: Talker) -> list[str]:
    return [wording(words) for _, words in menu.entries(who.context())]


def test_the_menu_has_the_meetings_while_the_village_has_one(
    session: Session, places: Places
) -> None:
    listed(session, places)
    near, far = villager(session, places, "anh", 3), resident(session, places.huoi_xuan, "khách")
    assert "Lịch họp bản" not in menu_of(near)
    assert "chưa có cuộc họp" in near.begins("village-meetings")
    called(session, places)
    assert "Lịch họp bản" in menu_of(near)
    assert "Lịch họp bản" not in menu_of(far)
    assert "chưa có cuộc họp" in far.begins("village-meetings")


def test_a_resident_sees_the_meeting_their_answer_and_can_give_one(
    session: Session, places: Places
) -> None:
    listed(session, places)
    who = villager(session, places, "anh", 3)
    called(session, places)
    seen = who.begins("village-meetings")
    assert "Sắp họp: 19 giờ 30, ngày 28/11/2026, tại nhà văn hóa bản." in seen
    assert "chưa trả lời" in seen
    who.follows("Tôi đi họp")
    assert "đã báo: có người đi họp" in who.begins("village-meetings")
    stranger = villager(session, places, "chị", None)
    assert "chưa vào hộ nào" in stranger.begins("village-meetings")


def test_what_was_decided_stands_there_and_so_does_what_was_put_off(
    session: Session, places: Places
) -> None:
    who, meeting = on_its_day(session, places, number=109)
    attended(session, meeting, 84)
    counts(who, meeting, "Giơ tay", "75", "6", "3")
    closes(who, meeting)
    one = villager(session, places, "anh", 3)
    one.now = who.now
    assert "75/109 hộ tán thành, đạt" in one.begins("village-meetings")
    one.now += timedelta(days=200)
    assert "chưa có cuộc họp" in one.begins("village-meetings")


def test_a_household_says_whom_it_sends_and_the_name_is_gone_after_the_meeting(
    session: Session, places: Places
) -> None:
    who, meeting = on_its_day(session, places)
    one = villager(session, places, "anh", 3)
    one.begins("meeting-sending", str(meeting.notice_id))
    assert "cử cháu Tủa đi họp" in one.says("  cháu   Tủa. ")
    assert "3. Nhà số 3: cháu Tủa" in who.begins("meeting", str(meeting.id))
    who.taps("Điểm danh theo hộ")
    who.taps("Đúng 11 hộ")
    closes(who, meeting)
    reply = session.query(MeetingReply).one()
    session.refresh(reply)
    assert (meeting.state, reply.answer, reply.delegate) == (CLOSED, SENDING, None)


def test_no_name_need_be_said_and_an_answer_given_anew_forgets_it(
    session: Session, places: Places
) -> None:
    listed(session, places)
    one = villager(session, places, "anh", 3)
    who, meeting = called(session, places)
    notice = str(meeting.notice_id)
    one.begins("meeting-sending", notice)
    assert "không ghi tên" in one.taps("Không ghi tên")
    one.begins("meeting-sending", notice)
    one.says("cháu Tủa")
    one.begins("meeting-going", notice)
    assert "Tủa" not in who.begins("meeting", str(meeting.id))


def test_attendance_outlives_a_new_list(session: Session, places: Places) -> None:
    who, meeting = on_its_day(session, places)
    attended(session, meeting, 4)
    one = villager(session, places, "anh", 2)
    keeps = names(11)[2:]  # the first two, who are there, are missing from the file
    replace_list(session, places.ho_chim.id, keeps)
    assert len(storage.present(session, meeting.id)) == 4
    assert register.count(session, places.ho_chim.id) == 9
    assert register.of_person(session, one.speaker.person_id) is None
    replace_list(session, places.ho_chim.id, [*keeps, "Nhà số 1"])
    assert len(storage.present(session, meeting.id)) == 4
    who.begins("meeting", str(meeting.id))
    who.taps("Điểm danh theo hộ")
    who.taps("Đúng 109 hộ") if "Đúng 109 hộ" in who.buttons else who.says("11")
    assert "Có mặt 4/" in who.heard
    closes(who, meeting)
    assert meeting.present == 4
    assert session.query(Household).count() == 10


def test_another_represents_a_household_and_everything_stays(
    session: Session, places: Places
) -> None:
    who, meeting = on_its_day(session, places)
    attended(session, meeting, 3)
    one = villager(session, places, "anh", 3)
    one.begins("meeting-going", str(meeting.notice_id))
    who.opens_work("Danh sách hộ")
    who.taps("Đổi người đại diện hộ")
    assert "đang ghi «Nhà số 3»" in who.says("hộ số 3")
    assert "nay là «Nhà bà Mẩy»" in who.says("Nhà bà Mẩy")
    household = register.of_person(session, one.speaker.person_id)
    assert household is not None
    assert (household.number, household.name) == (3, "Nhà bà Mẩy")
    assert household.id in storage.present(session, meeting.id)
    assert storage.replies(session, meeting.id) == {"going": 1}


def test_a_name_that_another_household_has_is_refused(session: Session, places: Places) -> None:
    who, _ = on_its_day(session, places)
    for number, name, why in (
        ("3", "nhà số 4", "đã có hộ"),
        ("99", None, "Không có hộ ấy"),
        ("x", None, "Không có hộ ấy"),
        ("3", "x" * 101, "dài quá"),
    ):
        who.opens_work("Danh sách hộ")
        who.taps("Đổi người đại diện hộ")
        said = who.says(number)
        assert why in (who.says(name) if name else said)
