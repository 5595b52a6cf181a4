"""What is printed and kept of a meeting: ballots, the signed list, the invitation, a calendar file."""

import io
import re
from datetime import timedelta
from pathlib import Path

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar, Component
from sqlalchemy.orm import Session

from content.documents import TEMPLATES
from content.documents.village_letters import DRAWN, built
from content.printing.ballots import Ballot, ballots_pdf
from handlers.errors import Refused
from handlers.meetings import changing, papers
from handlers.meetings.changing import Changed
from handlers.meetings.workshop import Workshop
from storage.conferences import BODIES, ConferenceAgreement, ConferencePlan
from storage.meeting_papers import DOCUMENT, MeetingPaper
from storage.meetings import CANCELLED, CLOSED, Meeting
from storage.people import AuditLine
from tests.unit.meetings.assembly import (
    CHARTER,
    begins,
    called,
    listed,
    villager,
    with_document,
)
from tests.unit.people.talker import NOW, OFFICE, TODAY, Places, Talker, head

CONFERENCE = "Hội nghị định kỳ của thôn bản"


def shop(session: Session) -> Workshop:
    return Workshop(session, OFFICE, NOW, Path())


def pages(pdf: bytes) -> int:
    return len(re.findall(rb"/Type /Page\b(?!s)", pdf))


def made(session: Session, meeting: Meeting, kind: str) -> bytes:
    return papers.made(shop(session), meeting, kind).data


def event(session: Session, meeting: Meeting) -> tuple[str, Component]:
    file = Calendar.from_ical(made(session, meeting, "calendar").decode())
    return str(file["method"]), file.walk("VEVENT")[0]


def test_four_ballots_are_on_a_sheet_and_every_household_has_one(
    session: Session, places: Places
) -> None:
    listed(session, places, number=11)
    _, meeting = called(session, places)
    assert pages(made(session, meeting, "ballots")) == 3
    assert pages(made(session, meeting, "secret")) == 3
    assert pages(made(session, meeting, "signing")) == 1


def ballot(questions: int, household: str = "Hộ: Nhà số 1") -> Ballot:
    asked = tuple(f"Nội dung {n}: mỗi hộ góp tiền làm đường" for n in range(questions))
    return Ballot(
        "Bản Hồ Chim 2", "PHIẾU", household, asked, ("Có", "Không", "Khác"), ("Nộp",), "Ký"
    )


@pytest.mark.parametrize(("questions", "sheets"), [(1, 2), (3, 4), (5, 8)])
def test_the_more_is_asked_the_fewer_are_on_a_sheet(questions: int, sheets: int) -> None:
    assert pages(ballots_pdf("Phiếu", [ballot(questions)] * 8)) == sheets


def test_what_is_only_heard_has_no_ballots(session: Session, places: Places) -> None:
    listed(session, places)
    _, meeting = called(session, places, "Nghe thông báo, góp ý, không biểu quyết")
    assert papers.kinds_of(shop(session), meeting) == ["invitation", "calendar"]
    with pytest.raises(Refused):
        made(session, meeting, "ballots")


def test_the_invitation_is_a_letter_to_sign(session: Session, places: Places) -> None:
    listed(session, places)
    _, meeting = called(session, places, CHARTER)
    found = docx.Document(io.BytesIO(made(session, meeting, "invitation")))
    told = "\n".join(paragraph.text for paragraph in found.paragraphs)
    assert "Thời gian: 19 giờ 30, ngày 28/11/2026" in told
    assert "1. Mỗi hộ góp 500.000 đồng làm đường nội bản." in told
    signed = [cell.text for table in found.tables for row in table.rows for cell in row.cells]
    assert any("TRƯỞNG BẢN" in text for text in signed)


@pytest.mark.parametrize("name", DRAWN)
def test_the_templates_are_as_they_are_built(name: str) -> None:
    assert (TEMPLATES / f"{name}.docx").read_bytes() == built(name)


@given(moves=st.lists(st.integers(-300, 300), max_size=4))
def test_what_changed_replaces_what_was(moves: list[int]) -> None:
    """A higher number each time that the hour becomes another one, and never a lower one."""
    meeting = Meeting(id=1, starts_at=NOW, place="nhà văn hóa", revision=0)
    for minutes in moves:
        before, new = meeting.revision, meeting.starts_at + timedelta(minutes=minutes)
        meeting.starts_at = new
        assert meeting.revision == before + (1 if minutes else 0)


def test_a_phone_is_told_of_a_change_and_that_it_is_not_held(
    session: Session, places: Places
) -> None:
    listed(session, places)
    _, meeting = called(session, places)
    method, first = event(session, meeting)
    assert (method, first["sequence"], first["status"]) == ("PUBLISH", 0, "CONFIRMED")
    assert len(first.walk("VALARM")) == 3
    meeting.starts_at += timedelta(days=1)
    _, moved = event(session, meeting)
    assert (moved["uid"], moved["sequence"]) == (first["uid"], 1)
    meeting.state = CANCELLED
    method, off = event(session, meeting)
    assert (method, off["sequence"], off["status"]) == ("CANCEL", 2, "CANCELLED")
    assert papers.kinds_of(shop(session), meeting) == ["calendar"]


def test_the_head_is_given_links_that_open_these_papers_only(
    session: Session, places: Places
) -> None:
    listed(session, places)
    who, meeting = called(session, places)
    told = who.begins("meeting-papers", str(meeting.id))
    tokens = re.findall(r"/m/([\w-]+)", told)
    assert len(set(tokens)) == 5
    assert tokens == re.findall(r"/m/([\w-]+)", who.begins("meeting-papers", str(meeting.id)))
    for token in tokens:
        served = papers.served(shop(session), token)
        assert served is not None
        assert served.data
    assert papers.served(shop(session), "\x00") is None
    meeting.state = CLOSED
    assert papers.served(shop(session), tokens[0]) is None  # nobody is invited any more
    stranger = villager(session, places, "Vừ", None)
    assert "/m/" not in stranger.begins("meeting-papers", str(meeting.id))


def test_who_comes_is_given_the_day_and_the_documents(session: Session, places: Places) -> None:
    listed(session, places)
    who, meeting = called(session, places)
    near = villager(session, places, "Páo", 2)
    session.add(MeetingPaper(meeting_id=meeting.id, kind=DOCUMENT, added_on=TODAY, name="Dự toán"))
    session.flush()
    told = near.begins("meeting-going", str(meeting.notice_id))
    assert "Dự toán: http" in told
    assert "lưu lịch" in told
    assert "lưu lịch" not in near.begins("meeting-absent", str(meeting.notice_id))
    changing.put_off(who.context(), str(meeting.id))
    from storage.notices import Notice

    assert "gỡ: http" in session.query(Notice).order_by(Notice.id.desc()).first().text  # type: ignore[union-attr]


def test_what_a_head_does_is_in_the_log_without_a_word(session: Session, places: Places) -> None:
    listed(session, places)
    who, meeting = called(session, places)
    changing.put_off(who.context(), str(meeting.id))
    lines = session.query(AuditLine).filter_by(subject=f"meeting:{meeting.id}").all()
    assert [line.action for line in lines] == ["meeting.call", "meeting.put-off"]
    assert {(line.person_id, line.reason) for line in lines} == {(who.speaker.person_id, None)}


def calls_conference(who: Talker) -> str:
    begins(who)
    who.taps(CONFERENCE)
    who.says("bàn việc năm sau")
    who.taps("Đủ rồi")
    who.says("28/11")
    who.says("19 giờ 30")
    return who.says("nhà văn hóa")


def test_a_head_is_reminded_when_nobody_agreed_to_the_conference(
    session: Session, places: Places
) -> None:
    listed(session, places)
    who = head(session, places.ho_chim)
    assert "Tôi chưa thấy ghi đã thống nhất" in calls_conference(who)
    assert "Gửi giấy mời" in who.buttons  # it is his to decide
    plan = ConferencePlan(
        area_id=places.ho_chim.id,
        held_on=TODAY + timedelta(days=5),
        starts="19:30",
        place="nhà văn hóa",
        content="bàn việc năm sau",
        created_at=NOW,
    )
    plan.agreements = [ConferenceAgreement(body=body, agreed_on=TODAY) for body in BODIES]
    session.add(plan)
    session.flush()
    assert "Tôi chưa thấy ghi đã thống nhất" not in calls_conference(who)


def test_the_invitation_and_the_news_of_a_change_name_the_documents(
    session: Session, places: Places
) -> None:
    who, meeting = called(session, places)
    assert "Tài liệu kèm theo" not in text_of(made(session, meeting, "invitation"))
    for name in ("Dự toán làm đường", "Dự thảo hương ước"):
        with_document(session, meeting, name)
    enclosed = "Tài liệu kèm theo: Dự toán làm đường; Dự thảo hương ước."
    assert enclosed in text_of(made(session, meeting, "invitation"))
    moved = Changed(ngay="2026-11-29", gio="19:30", dau="nhà văn hóa bản", cum="")
    told = changing.words(who.context(), str(meeting.id), moved)
    assert told is not None
    assert enclosed in told


def text_of(file: bytes) -> str:
    return "\n".join(one.text for one in docx.Document(io.BytesIO(file)).paragraphs)
