"""A large village meets by clusters and decides as one."""

import io
from datetime import timedelta
from pathlib import Path

import docx
import pytest
from icalendar import Calendar
from sqlalchemy.orm import Session

from handlers.meetings import attendance, closing, clusters, minutes, papers
from handlers.meetings.resolution import resolution_of
from handlers.meetings.workshop import Workshop
from storage import meetings as storage
from storage.due import Due
from storage.meetings import CLOSED, GOING, Meeting
from storage.notices import Notice
from tests.unit.meetings.assembly import CHARTER, ROAD, listed, villager
from tests.unit.meetings.clustered import (
    asked,
    called,
    counts,
    on_day_of,
    planned,
    there,
)
from tests.unit.meetings.test_reminding import reminders, ticks
from tests.unit.people.talker import OFFICE, Places, Talker, head

HANDS, BALLOTS = "Giơ tay", "Phiếu của từng hộ"
INVITED = (
    "Mời đại diện hộ dự họp bản Hồ Chim 2 ở một trong các cụm. Cụm 1: 19 giờ 30, 28/11/2026 "
    "(20/10 âm lịch), nhà văn hóa bản; Cụm 2: 19 giờ 30, 29/11/2026 (21/10 âm lịch), sân trường. "
    "Nội dung: mỗi hộ góp 500.000 đồng làm đường nội bản."
)


def paper(session: Session, meeting: Meeting, kind: str) -> bytes:
    shop = Workshop(session, OFFICE, meeting.last_at, Path())
    return papers.made(shop, meeting, kind).data


def words(document: bytes) -> str:
    found = docx.Document(io.BytesIO(document))
    rows = ["|".join(cell.text for cell in row.cells) for it in found.tables for row in it.rows]
    return "\n".join([*(one.text for one in found.paragraphs), *rows])


# --- calling ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(("number", "offered"), [(199, False), (200, True)])
def test_only_a_village_of_two_hundred_households_is_asked(
    session: Session, places: Places, number: int, offered: bool
) -> None:
    places.ho_chim.households = number
    heard = asked(head(session, places.ho_chim))
    assert (f"Bản có {number} hộ nên được họp theo cụm dân cư" in heard) is offered


def test_a_head_who_says_no_calls_it_in_one_place(session: Session, places: Places) -> None:
    listed(session, places, 200)
    who = head(session, places.ho_chim)
    asked(who)
    assert "Họp ngày nào" in who.taps("Họp chung một nơi")
    for said in ("28/11", "19 giờ 30", "nhà văn hóa bản"):
        who.says(said)
    who.taps("Gửi giấy mời")
    meeting = session.query(Meeting).one()
    assert (meeting.clusters, meeting.last_at) == ([], meeting.starts_at)


def test_the_invitation_lists_each_cluster_and_the_meeting_begins_with_the_first(
    session: Session, places: Places
) -> None:
    who, meeting = called(session, places)
    assert session.get_one(Notice, meeting.notice_id).text == INVITED
    assert [(one.name, one.place) for one in meeting.clusters] == [
        ("Cụm 1", "nhà văn hóa bản"),
        ("Cụm 2", "sân trường"),
    ]
    assert meeting.starts_at == meeting.clusters[0].starts_at
    assert meeting.last_at - meeting.starts_at == timedelta(days=1)
    assert "Họp theo cụm. Cụm 1: 19 giờ 30" in who.begins("meeting", str(meeting.id))


def test_the_second_cluster_may_meet_at_the_same_time_and_has_a_name_of_its_own(
    session: Session, places: Places
) -> None:
    listed(session, places, 210)
    who = head(session, places.ho_chim)
    asked(who)
    for step in ("Họp theo cụm", "2 cụm"):
        who.taps(step)
    for said in ("Huổi Lóng", "28/11", "19 giờ 30", "nhà văn hóa bản"):
        who.says(said)
    assert "Tên này đã có" in who.says("huổi lóng")
    who.taps("Cụm 2")
    who.taps("Cùng ngày 28/11/2026")
    who.taps("Cùng giờ: 19 giờ 30")
    heard = who.says("sân trường")
    assert "Huổi Lóng: 19 giờ 30, 28/11/2026" in heard
    assert "Cụm 2: 19 giờ 30, 28/11/2026" in heard


def test_many_clusters_are_told_without_the_lunar_days_when_a_notice_is_too_short(
    session: Session, places: Places
) -> None:
    listed(session, places, 210)
    who = head(session, places.ho_chim)
    asked(who)
    for step in ("Họp theo cụm", "5 cụm"):
        who.taps(step)
    for number in range(1, 6):
        who.taps(f"Cụm {number}")
        for said in ("28/11", f"{number + 7} giờ", "nhà trưởng cụm"):
            who.says(said)
    assert "âm lịch" not in who.heard
    assert "Cụm 5: 12 giờ, 28/11, nhà trưởng cụm" in who.heard
    assert "Gửi giấy mời" in who.buttons


# --- answers and reminders --------------------------------------------------------------------------


def test_a_household_that_names_its_cluster_is_reminded_of_that_one_only(
    session: Session, places: Places
) -> None:
    listed(session, places, 210)
    one, either, silent, absent = (
        villager(session, places, name, at) for at, name in enumerate(("a", "b", "c", "d"), 3)
    )
    who = head(session, places.ho_chim)
    planned(who)
    who.taps("Gửi giấy mời")
    meeting = session.query(Meeting).one()
    notice = str(meeting.notice_id)
    assert "Hộ nhà mình đến cụm nào ạ?" in one.begins("meeting-going", notice)
    label = "Cụm 2: 19 giờ 30, 29/11/2026 (21/10 âm lịch), sân trường"
    assert "Bản đã ghi: hộ nhà mình đến Cụm 2." in one.taps(label)
    either.begins("meeting-going", notice)
    assert "đến cụm nào cũng được" in either.taps("Chưa biết, đến cụm nào tiện")
    absent.begins("meeting-absent", notice)
    for cluster in meeting.clusters:
        for before in (timedelta(days=3), timedelta(days=1), timedelta(hours=2)):
            ticks(session, cluster.starts_at - before + timedelta(minutes=1))
            ticks(session, cluster.starts_at - before + timedelta(minutes=2))
    told = {
        who: [told.says[0].args["noi"][-5:] for told in reminders(session, person)]
        for who, person in (("one", one), ("either", either), ("silent", silent), ("no", absent))
    }
    assert told["one"] == ["Cụm 2"] * 3
    assert sorted(told["either"]) == sorted(told["silent"]) == ["Cụm 1"] * 3 + ["Cụm 2"] * 3
    assert told["no"] == []


def test_a_household_that_told_the_head_is_noted_with_its_cluster_and_both_see_it(
    session: Session, places: Places
) -> None:
    listed(session, places, 210)
    third = villager(session, places, "a", 3)
    who = head(session, places.ho_chim)
    planned(who)
    who.taps("Gửi giấy mời")
    meeting = session.query(Meeting).one()
    who.begins("meeting", str(meeting.id))
    who.taps("Ghi hộ báo miệng")
    who.says("3")
    assert "Hộ này đến cụm nào bác?" in who.taps("Người đại diện hộ đi")
    who.taps(who.buttons[0])
    assert "Đã báo đến: Cụm 1: 1 hộ; Cụm 2: 0 hộ." in who.begins("meeting", str(meeting.id))
    assert "Hộ nhà ông (bà) đã báo đến Cụm 1." in third.begins("village-meetings")


def test_a_meeting_by_clusters_has_no_reminders_of_its_own_beside_theirs(
    session: Session, places: Places
) -> None:
    called(session, places)
    assert {one.kind for one in session.query(Due).all()} == {"meeting-cluster"}


# --- attendance -------------------------------------------------------------------------------------


def test_attendance_is_taken_by_cluster_and_the_quorum_is_the_whole_village_s(
    session: Session, places: Places
) -> None:
    who, meeting = called(session, places, CHARTER)
    on_day_of(who, meeting, 0)
    who.begins("meeting", str(meeting.id))
    who.taps("Điểm danh theo hộ")
    heard = who.taps("Đúng 210 hộ")
    assert "Điểm danh Cụm 1." in heard
    assert "Chưa họp: Cụm 2." in heard
    who.taps("1. Nhà số 1")
    there(session, meeting, 2, 70, 0)
    on_day_of(who, meeting, 1)
    there(session, meeting, 100, 150, 1)
    who.begins("meeting", str(meeting.id))
    who.taps("Điểm danh theo hộ")
    heard = who.taps("Cụm 2")
    assert "Có mặt 121/210 hộ (57,6%). Cụm 1: 70 hộ; Cụm 2: 51 hộ. Đủ hộ" in heard


def test_a_household_counts_at_one_cluster_only(session: Session, places: Places) -> None:
    who, meeting = called(session, places)
    there(session, meeting, 1, 1, 0)
    on_day_of(who, meeting, 1)
    who.begins("meeting", str(meeting.id))
    who.taps("Điểm danh theo hộ")
    who.taps("Đúng 210 hộ")
    who.taps("Cụm 2")
    assert "Hộ này đã có mặt ở Cụm 1" in who.taps("1. Nhà số 1 – ở Cụm 1")
    who.taps("Cả trang có mặt")
    assert "Cụm 1: 1 hộ; Cụm 2: 6 hộ" in who.heard


def test_a_cluster_whose_day_has_not_come_takes_no_attendance_and_no_forged_button_helps(
    session: Session, places: Places
) -> None:
    who, meeting = called(session, places)
    on_day_of(who, meeting, 0)
    context, second = who.context(), str(meeting.clusters[1].id)
    for cluster in (second, "", "999", "x"):
        attendance.mark_page(context, str(meeting.id), 1, cluster)
    assert storage.present(session, meeting.id) == set()


# --- counting and closing ---------------------------------------------------------------------------


def voted(session: Session, places: Places, matter: str = ROAD) -> tuple[Talker, Meeting]:
    """Both clusters were counted: 80 and 65 in favour of 90 and 80 that came."""
    who, meeting = called(session, places, matter)
    there(session, meeting, 1, 90, 0)
    on_day_of(who, meeting, 0)
    heard = counts(who, meeting, "", HANDS, 80, 6, 4)
    assert "Cụm 1: tán thành 80, không 6, khác 4. Cộng 1/2 cụm: tán thành 80" in heard
    assert "Kết quả" not in heard
    there(session, meeting, 101, 180, 1)
    on_day_of(who, meeting, 1)
    heard = counts(who, meeting, "Cụm 2", HANDS, 65, 10, 5)
    assert "Cộng 2/2 cụm: tán thành 145, không 16, khác 9." in heard
    return who, meeting


def test_hands_of_all_clusters_are_one_decision(session: Session, places: Places) -> None:
    who, meeting = voted(session, places)
    assert "145/210 hộ = 69,0%. Ngưỡng áp dụng cho khoản đóng góp: từ 2/3" in who.heard
    item = meeting.items[0]
    assert (item.in_favour, item.against, item.other, item.passed) == (145, 16, 9, True)


def test_one_household_less_fails_over_the_sum(session: Session, places: Places) -> None:
    """2/3 of 210 are 140: 80 and 60 are enough, 80 and 59 are not."""
    who, meeting = voted(session, places)
    assert "Kết quả: đạt." in counts(who, meeting, "✓ Cụm 2", HANDS, 60, 15, 5)
    assert "Kết quả: chưa đạt." in counts(who, meeting, "✓ Cụm 2", HANDS, 59, 15, 5)


def test_no_more_hands_than_came_to_the_cluster_and_none_where_nobody_did(
    session: Session, places: Places
) -> None:
    who, meeting = called(session, places)
    on_day_of(who, meeting, 0)
    assert "chưa điểm danh hộ nào" in counts(who, meeting, "", HANDS)
    there(session, meeting, 1, 90, 0)
    assert "từ 0 đến 90" in counts(who, meeting, "", HANDS, 91)


def test_ballots_of_both_clusters_are_no_more_than_the_households(
    session: Session, places: Places
) -> None:
    who, meeting = called(session, places)
    on_day_of(who, meeting, 1)
    counts(who, meeting, "Cụm 1", BALLOTS, 120, 0, 0)
    assert "từ 0 đến 90" in counts(who, meeting, "Cụm 2", BALLOTS, 91)
    who.says("25")
    who.says("5")
    assert "145/210 hộ = 69,0%" in who.says("0")


def test_it_is_not_over_before_the_last_cluster_has_met(session: Session, places: Places) -> None:
    who, meeting = called(session, places)
    on_day_of(who, meeting, 0)
    who.begins("meeting", str(meeting.id))
    assert "còn Cụm 2" in who.taps("Kết thúc họp")
    assert not closing.close(who.context(), str(meeting.id), [])
    on_day_of(who, meeting, 1)
    assert closing.close(who.context(), str(meeting.id), [])


def test_what_one_cluster_did_not_vote_on_is_said_before_and_decided_by_the_others(
    session: Session, places: Places
) -> None:
    who, meeting = called(session, places)
    there(session, meeting, 1, 150, 0)
    on_day_of(who, meeting, 1)
    counts(who, meeting, "Cụm 1", HANDS, 140, 5, 5)
    assert meeting.items[0].way is None
    who.begins("meeting", str(meeting.id))
    assert "Chưa ghi biểu quyết của: Cụm 2: mỗi hộ góp" in who.taps("Kết thúc họp")
    who.taps("Hết việc rồi")
    who.taps("Kết thúc họp")
    assert meeting.state == CLOSED
    assert meeting.items[0].passed


def test_the_village_is_told_both_days_and_the_sum(session: Session, places: Places) -> None:
    who, meeting = voted(session, places)
    closing.close(who.context(), str(meeting.id), [])
    told = closing.results(who.context(), str(meeting.id)) or ""
    assert "ngày 28/11/2026 và 29/11/2026: có mặt 170/210 hộ." in told
    assert "145/210 hộ tán thành, đạt" in told


# --- changing ---------------------------------------------------------------------------------------


def test_a_change_asks_which_cluster_and_only_its_answers_and_reminders_go(
    session: Session, places: Places
) -> None:
    listed(session, places, 210)
    first, second = (villager(session, places, name, at) for at, name in enumerate("ab", 3))
    who = head(session, places.ho_chim)
    planned(who)
    who.taps("Gửi giấy mời")
    meeting = session.query(Meeting).one()
    notice = str(meeting.notice_id)
    for person, number in ((first, 0), (second, 1)):
        person.begins("meeting-going", notice)
        person.taps(person.buttons[number])
    stays = {
        one.id for one in session.query(Due).all() if one.event_at == meeting.starts_at.timestamp()
    }
    before = meeting.revision
    who.begins("meeting", str(meeting.id))
    who.taps("Đổi lịch hoặc hoãn")
    assert "Bác đổi lịch của cụm nào ạ?" in who.taps("Đổi ngày, giờ, nơi họp")
    who.taps("Cụm 2: 19 giờ 30, 29/11/2026 (21/10 âm lịch), sân trường")
    who.taps("Đổi ngày")
    who.says("27/11")
    if "Giữ nguyên" in who.buttons:
        who.taps("Giữ nguyên")
    heard = who.says("18 giờ")
    assert "cuộc họp bản Hồ Chim 2, Cụm 2 lúc 19 giờ 30, ngày 29/11/2026 đã đổi." in heard
    who.taps("Đổi và báo bà con")
    assert meeting.starts_at == meeting.clusters[1].starts_at
    assert meeting.place == "sân trường"
    assert meeting.revision == before + 1
    assert storage.replies(session, meeting.id) == {GOING: 1}
    assert stays <= {one.id for one in session.query(Due).all()}
    assert "Cụm 2: 18 giờ, 27/11/2026" in second.begins("meeting-going", notice)


def test_a_meeting_by_clusters_that_is_put_off_is_so_as_a_whole(
    session: Session, places: Places
) -> None:
    who, meeting = called(session, places)
    who.begins("meeting", str(meeting.id))
    who.taps("Đổi lịch hoặc hoãn")
    who.taps("Hoãn họp")
    who.taps("Hoãn họp")
    newest = session.query(Notice).order_by(Notice.id.desc()).first()
    assert newest is not None
    assert "cuộc họp theo cụm ngày 28/11/2026 và 29/11/2026 hoãn lại" in newest.text


# --- papers -----------------------------------------------------------------------------------------


def test_the_invitation_on_paper_and_the_calendar_have_each_cluster(
    session: Session, places: Places
) -> None:
    _, meeting = called(session, places)
    said = words(paper(session, meeting, "invitation"))
    assert "Cụm 1: 19 giờ 30, ngày 28/11/2026" in said
    assert "Cụm 2: 19 giờ 30, ngày 29/11/2026" in said
    file = Calendar.from_ical(paper(session, meeting, "calendar").decode())
    found = [(str(one["uid"]), str(one["summary"])) for one in file.walk("VEVENT")]
    assert found == [
        (f"meeting-{meeting.id}-1@nhipcau", "Họp bản Hồ Chim 2, Cụm 1"),
        (f"meeting-{meeting.id}-2@nhipcau", "Họp bản Hồ Chim 2, Cụm 2"),
    ]


def test_the_minutes_name_each_cluster_with_its_presence_and_votes(
    session: Session, places: Places
) -> None:
    who, meeting = voted(session, places)
    closing.close(who.context(), str(meeting.id), [])
    said = words(paper(session, meeting, "minutes"))
    assert "Cụm 1: vào hồi 19 giờ 30, ngày 28/11/2026, tại nhà văn hóa bản; có mặt 90 hộ." in said
    assert "Cụm 2: vào hồi 19 giờ 30, ngày 29/11/2026, tại sân trường; có mặt 80 hộ." in said
    assert "170/210 hộ" in said
    assert "145/210 (69,0%)|16|9" in said
    assert "|Cụm 1|80|6|4||" in said
    assert "|Cụm 2|65|10|5||" in said
    assert "ngày 29 tháng 11 năm 2026" in said


def test_a_resolution_names_both_days_and_bears_the_last(session: Session, places: Places) -> None:
    who, meeting = voted(session, places, CHARTER)
    closing.close(who.context(), str(meeting.id), [])
    link = minutes.link(who.context(), str(meeting.id)) or ""
    made = resolution_of(session, OFFICE, link.rpartition("/")[2], Path())
    assert made is not None
    said = words(made)
    assert "bản Hồ Chim 2 ngày 28/11/2026 và 29/11/2026" in said
    assert "ngày 29 tháng 11 năm 2026" in said
    assert "145/210 hộ (69,0%)" in said


def test_days_are_told_once_each(session: Session, places: Places) -> None:
    _, meeting = called(session, places)
    assert clusters.days(OFFICE, meeting) == "28/11/2026 và 29/11/2026"
    meeting.clusters[1].starts_at = meeting.clusters[0].starts_at
    assert clusters.days(OFFICE, meeting) == "28/11/2026"
