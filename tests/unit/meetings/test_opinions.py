"""Opinions asked before a meeting: added up by household, and never a vote."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select
from sqlalchemy.orm import Session

from storage import meeting_opinions as storage
from storage.meeting_opinions import AGREE, DISAGREE, OTHER, MeetingOpinion
from storage.meetings import Meeting, MeetingItem
from storage.notices import Notice
from storage.outbox import Body
from tests.unit.meetings.assembly import called, listed, plans, villager
from tests.unit.meetings.test_closing import closes
from tests.unit.meetings.test_counting import HEARD
from tests.unit.people.talker import NOW, Places, Talker

TAPS = {AGREE: "Đồng ý", DISAGREE: "Không đồng ý", OTHER: "Ý kiến khác"}


def asks(session: Session, who: Talker, meeting: Meeting) -> str:
    """The notice's id."""
    who.begins("meeting", str(meeting.id))
    assert "không thay biểu quyết" in who.taps("Hỏi ý kiến trước")
    assert "đã hỏi" in who.taps("Hỏi cả bản")
    notice = session.scalars(select(Notice).order_by(Notice.id.desc())).first()
    assert notice is not None
    body = session.get_one(Body, notice.body_id)
    assert body.content["buttons"][0][0] == f"go.meeting-opinion.{notice.id}"
    return str(notice.id)


def test_the_head_sees_sums_and_the_count_sees_none_of_them(
    session: Session, places: Places
) -> None:
    listed(session, places)
    one, two = villager(session, places, "anh", 3), villager(session, places, "chị", 4)
    who, meeting = called(session, places)
    notice = asks(session, who, meeting)
    for person, opinion in ((one, OTHER), (one, AGREE), (two, DISAGREE)):
        assert "không thay biểu quyết" in person.begins("meeting-opinion", notice)
        assert "đã ghi ý kiến trước" in person.taps(TAPS[opinion])
    seen = who.begins("meeting", str(meeting.id))
    assert "Ý kiến trước, không thay biểu quyết: «mỗi hộ góp" in seen
    assert "đồng ý 1 hộ, không đồng ý 1 hộ, ý kiến khác 0 hộ" in seen
    item = session.query(MeetingItem).one()
    assert (item.in_favour, item.way, item.passed) == (None, None, None)


def test_when_it_is_over_the_sums_stay_and_who_thought_what_does_not(
    session: Session, places: Places
) -> None:
    listed(session, places)
    one = villager(session, places, "anh", 3)
    who, meeting = called(session, places)
    notice = asks(session, who, meeting)
    one.begins("meeting-opinion", notice)
    one.taps("Đồng ý")
    who.now = meeting.starts_at
    closes(who, meeting)
    assert session.query(MeetingOpinion).count() == 0
    assert "đồng ý 1 hộ" in who.begins("meeting", str(meeting.id))
    one.now = who.now
    assert "đã xong" in one.begins("meeting-opinion", notice)


def test_only_what_is_voted_on_is_asked_and_only_of_households(
    session: Session, places: Places
) -> None:
    listed(session, places)
    nobody = villager(session, places, "anh", None)
    who, meeting = called(session, places)
    notice = asks(session, who, meeting)
    assert "thuộc hộ nào" in nobody.begins("meeting-opinion", notice)
    assert "đã xong" in nobody.begins("meeting-opinion", "x")
    plans(who, HEARD, "29/11")
    who.taps("Gửi giấy mời")
    who.begins("meeting", str(meeting.id + 1))
    assert "không hỏi ý kiến trước được" in who.taps("Hỏi ý kiến trước")


@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(st.lists(st.tuples(st.integers(0, 4), st.sampled_from((AGREE, DISAGREE, OTHER)))))
def test_each_household_counts_once_with_its_last_word(
    session: Session, places: Places, said: list[tuple[int, str]]
) -> None:
    from storage import households as register

    if not register.count(session, places.ho_chim.id):
        listed(session, places)
    meeting = Meeting(area_id=places.ho_chim.id, starts_at=NOW, place="", created_at=NOW)
    meeting.items = [MeetingItem(position=1, matter="other", question="đường")]
    session.add(meeting)
    session.flush()
    ids = [one.id for one in register.listed(session, places.ho_chim.id)]
    for household, opinion in said:
        storage.put(session, meeting.items[0].id, ids[household], opinion)
    last = list(dict(said).values())
    wanted = {one: last.count(one) for one in (AGREE, DISAGREE, OTHER)}
    assert storage.sums(session, meeting.items[0]) == wanted
    storage.sum_up(session, meeting)
    assert storage.sums(session, meeting.items[0]) == wanted
