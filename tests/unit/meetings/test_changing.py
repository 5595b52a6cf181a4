"""A called meeting is moved: whoever was invited hears of it, and old answers and reminders die."""

from datetime import timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from handlers.people.appointing import hand_over
from storage import meetings as storage
from storage.due import WAITING, Due
from storage.meetings import GOING, Meeting
from storage.notices import Notice
from storage.outbox import Body
from tests.unit.meetings.assembly import called, listed, villager
from tests.unit.meetings.test_reminding import STARTS, reminders, ticks
from tests.unit.people.talker import NOW, Places, Talker, head


def opens(who: Talker, meeting: Meeting, what: str) -> str:
    who.begins("meeting", str(meeting.id))
    who.taps("Đổi lịch hoặc hoãn")
    who.taps("Đổi ngày, giờ, nơi họp")
    return who.taps(what)


def moves(who: Talker, meeting: Meeting, day: str = "30/11") -> str:
    opens(who, meeting, "Đổi ngày")
    who.says(day)
    return who.says("19 giờ")


def newest(session: Session) -> Notice:
    return session.scalars(select(Notice).order_by(Notice.id.desc())).first()  # type: ignore[return-value]


def test_another_day_is_told_at_once_and_everybody_is_asked_again(
    session: Session, places: Places
) -> None:
    listed(session, places)
    one = villager(session, places, "anh", 3)
    who, meeting = called(session, places)
    old = str(meeting.notice_id)
    one.begins("meeting-going", old)
    assert "đã đổi. Nay họp lúc 19 giờ, ngày 30/11/2026 (tức ngày 22 tháng 10" in moves(
        who, meeting
    )
    assert "báo đến 1 máy" in who.taps("Đổi và báo bà con")
    assert "Mời mỗi hộ trả lời lại." in newest(session).text
    assert storage.replies(session, meeting.id) == {}
    body = session.get_one(Body, newest(session).body_id)
    assert body.content["buttons"][0][0] == f"go.meeting-going.{meeting.notice_id}"
    assert "nay họp lúc 19 giờ, ngày 30/11/2026" in one.begins("meeting-going", old)
    one.follows("Tôi đi họp")
    assert storage.replies(session, meeting.id) == {GOING: 1}


def test_another_hour_or_place_keeps_the_answers(session: Session, places: Places) -> None:
    listed(session, places)
    one = villager(session, places, "anh", 3)
    who, meeting = called(session, places)
    one.begins("meeting-going", str(meeting.notice_id))
    opens(who, meeting, "Đổi nơi họp")
    said = who.says("sân trường")
    assert "tại sân trường" in said
    assert "trả lời lại" not in said
    who.taps("Đổi và báo bà con")
    opens(who, meeting, "Đổi giờ")
    who.says("18 giờ")
    who.taps("Đổi và báo bà con")
    assert (meeting.place, meeting.starts_at) == ("sân trường", STARTS.replace(hour=18, minute=0))
    assert storage.replies(session, meeting.id) == {GOING: 1}


def test_old_reminders_die_and_new_ones_say_the_new_place(session: Session, places: Places) -> None:
    listed(session, places)
    one = villager(session, places, "anh", 3)
    who, meeting = called(session, places)
    moves(who, meeting)
    who.taps("Đổi và báo bà con")
    waiting = session.scalars(select(Due.event_at).where(Due.state == WAITING)).all()
    assert set(waiting) == {meeting.starts_at.timestamp()}
    ticks(session, STARTS - timedelta(hours=2))
    ticks(session, meeting.starts_at - timedelta(hours=2))
    days = {told.says[0].args["ngay"] for told in reminders(session, one)}
    assert days == {"30/11/2026"}


def test_who_was_written_to_often_this_week_hears_of_the_change_too(
    session: Session, places: Places
) -> None:
    listed(session, places)
    one = villager(session, places, "anh", 3)
    who, meeting = called(session, places)
    for day in ("30/11", "1/12", "2/12", "3/12"):
        moves(who, meeting, day)
        assert "báo đến 1 máy" in who.taps("Đổi và báo bà con")
    assert "ngày 03/12/2026" in one.begins("meeting-going", "1")


def test_a_change_at_night_leaves_in_the_morning(session: Session, places: Places) -> None:
    who, meeting = called(session, places)
    who.now += timedelta(hours=15)  # eleven in the evening
    moves(who, meeting)
    who.taps("Đổi và báo bà con")
    assert newest(session).leaves_at > who.now.timestamp()


def test_nothing_changed_and_kept_as_it_is_tell_nobody(session: Session, places: Places) -> None:
    who, meeting = called(session, places)
    opens(who, meeting, "Đổi nơi họp")
    assert "vẫn như cũ" in who.says("nhà văn hóa bản")
    moves(who, meeting)
    assert "giữ nguyên" in who.taps("Thôi, để nguyên")
    assert session.query(Notice).count() == 1


def test_only_its_head_changes_it_and_only_before_it_begins(
    session: Session, places: Places
) -> None:
    who, meeting = called(session, places)
    moves(who, meeting)
    hand_over(session, places.ho_chim.id, NOW)
    assert "không đổi được" in who.taps("Đổi và báo bà con")
    assert meeting.starts_at == STARTS
    again = head(session, places.ho_chim, "new")
    again.now = STARTS + timedelta(minutes=1)
    again.begins("meeting", str(meeting.id))
    again.taps("Đổi lịch hoặc hoãn")
    assert "không đổi được" in again.taps("Đổi ngày, giờ, nơi họp")
