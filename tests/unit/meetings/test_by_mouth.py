"""A household has one voice: its representative comes, or whom it sends, told by telephone or by mouth."""

import pytest
from sqlalchemy.orm import Session

from handlers.villages.households import replace_list
from storage import meetings as storage
from storage.meetings import MeetingReply
from tests.unit.meetings.assembly import called, listed, villager
from tests.unit.meetings.test_closing import closes
from tests.unit.meetings.test_counting import on_its_day
from tests.unit.people.talker import Places, Talker


def opens(who: Talker, meeting_id: int) -> str:
    who.begins("meeting", str(meeting_id))
    return who.taps("Ghi hộ báo miệng")


def sends(who: Talker, number: str, name: str) -> str:
    who.says(number)
    who.taps("Hộ cử người khác")
    return who.says(name)


def test_the_head_notes_who_goes_instead_for_a_household_without_a_telephone(
    session: Session, places: Places
) -> None:
    listed(session, places)
    who, meeting = called(session, places)
    assert "Hộ số mấy" in opens(who, meeting.id)
    assert "«Nhà số 3»: chưa trả lời" in who.says("hộ số 3")
    who.taps("Hộ cử người khác")
    noted = who.says("  cháu   Tủa. ")
    assert "hộ số 3 «Nhà số 3» cử cháu Tủa đi thay. Vẫn tính là một hộ." in noted
    assert "đang ghi cử cháu Tủa đi" in who.says("3")
    who.taps("Người đại diện hộ đi")
    who.taps("Hết hộ báo")
    assert "Đi họp: 1 hộ. Cử người khác: 0 hộ." in who.begins("meeting", str(meeting.id))


def test_however_often_and_by_whomever_it_is_told_it_is_one_household(
    session: Session, places: Places
) -> None:
    listed(session, places)
    one, other = villager(session, places, "anh", 3), villager(session, places, "chị", 3)
    who, meeting = called(session, places)
    one.begins("meeting-going", str(meeting.notice_id))
    other.begins("meeting-sending", str(meeting.notice_id))
    other.says("cháu Tủa")
    assert "cử cháu Tủa đi." in one.begins("village-meetings")
    opens(who, meeting.id)
    sends(who, "3", "bà Mẩy")
    assert storage.replies(session, meeting.id) == {"other": 1}
    assert [who for _, _, who in storage.delegates(session, meeting.id)] == ["bà Mẩy"]


def test_at_the_door_the_list_says_who_comes_instead_and_the_household_counts_once(
    session: Session, places: Places
) -> None:
    who, meeting = on_its_day(session, places)
    opens(who, meeting.id)
    sends(who, "3", "cháu Tủa")
    who.begins("meeting", str(meeting.id))
    who.taps("Điểm danh theo hộ")
    who.taps("Đúng 11 hộ")
    heard = who.taps("3. Nhà số 3 (cháu Tủa đi thay)")
    assert "Có mặt 1/11 hộ" in heard
    assert "✓ 3. Nhà số 3 (cháu Tủa đi thay)" in who.buttons
    closes(who, meeting)
    reply = session.query(MeetingReply).one()
    session.refresh(reply)
    assert (meeting.present, reply.delegate) == (1, None)


@pytest.mark.parametrize("number", ["0", "12", "ba", "hộ số 9999"])
def test_what_is_no_number_of_the_list_is_asked_again(
    number: str, session: Session, places: Places
) -> None:
    listed(session, places)
    who, meeting = called(session, places)
    opens(who, meeting.id)
    assert "Danh sách không có hộ ấy" in who.says(number)
    assert "«Nhà số 11»" in who.says("11")
    assert session.query(MeetingReply).count() == 0


def test_no_name_need_be_said(session: Session, places: Places) -> None:
    listed(session, places)
    who, meeting = called(session, places)
    opens(who, meeting.id)
    who.says("4")
    who.taps("Hộ cử người khác")
    assert "cử người khác đi thay" in who.taps("Không ghi tên")
    assert storage.delegates(session, meeting.id) == []


def test_without_a_list_nothing_is_noted(session: Session, places: Places) -> None:
    who, meeting = called(session, places)
    assert "chưa có danh sách hộ" in opens(who, meeting.id)


def test_a_household_that_left_the_list_meanwhile_is_not_noted(
    session: Session, places: Places
) -> None:
    listed(session, places)
    who, meeting = called(session, places)
    opens(who, meeting.id)
    who.says("3")
    replace_list(session, places.ho_chim.id, ["Nhà số 1"])
    assert "chưa ghi được" in who.taps("Người đại diện hộ đi")
    assert session.query(MeetingReply).count() == 0
