"""What is asked of the meetings' tables, over both databases."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from sqlalchemy.orm import Session

from handlers.villages.households import replace_list
from storage import households as register
from storage import meetings as storage
from storage.database import Database
from storage.meetings import GOING, SENDING, Meeting, MeetingItem, MeetingReply
from tests.unit.people.talker import NOW, Places, add_places, resident


@pytest.fixture
def session(database: Database) -> Iterator[Session]:
    with database.write() as opened:
        yield opened


@pytest.fixture
def places(session: Session) -> Places:
    return add_places(session)


def called(session: Session, places: Places, days: int = 5) -> Meeting:
    area_id = places.ho_chim.id
    replace_list(session, area_id, [f"Nhà số {number}" for number in range(1, 12)])
    starts_at = NOW + timedelta(days=days)
    meeting = Meeting(area_id=area_id, starts_at=starts_at, place="nhà văn hóa", created_at=NOW)
    meeting.items.append(MeetingItem(position=1, matter="other", question="Làm đường"))
    session.add(meeting)
    session.flush()
    return meeting


def test_a_household_has_one_answer_and_its_last_word_counts(
    session: Session, places: Places
) -> None:
    meeting = called(session, places)
    first, second = register.listed(session, places.ho_chim.id)[:2]
    for household, answer in ((first, GOING), (second, GOING), (first, SENDING)):
        given = MeetingReply(
            meeting_id=meeting.id, household_id=household.id, answer=answer, at=NOW
        )
        storage.reply(session, given)
    assert storage.replies(session, meeting.id) == {GOING: 1, SENDING: 1}


def test_a_household_is_present_once_and_can_be_taken_off_again(
    session: Session, places: Places
) -> None:
    meeting = called(session, places)
    first, second = (one.id for one in register.listed(session, places.ho_chim.id)[:2])
    storage.mark(session, meeting.id, [first, second], NOW)
    storage.mark(session, meeting.id, [first], NOW)
    storage.mark(session, meeting.id, [], NOW)
    assert storage.present(session, meeting.id) == {first, second}
    storage.unmark(session, meeting.id, first)
    assert storage.present(session, meeting.id) == {second}


def test_the_list_comes_in_pieces_in_its_order(session: Session, places: Places) -> None:
    called(session, places)
    pages = [storage.household_page(session, places.ho_chim.id, at, 9) for at in (0, 9, 18)]
    assert [[number for _, number, _ in page] for page in pages] == [
        list(range(1, 10)),
        [10, 11],
        [],
    ]


def test_the_household_of_a_person_counts_in_its_own_village(
    session: Session, places: Places
) -> None:
    called(session, places)
    mine = register.listed(session, places.ho_chim.id)[2]
    who = resident(session, places.ho_chim).speaker.person_id
    assert storage.household_of(session, who, places.ho_chim.id) is None
    register.join(session, who, mine.id)
    assert storage.household_of(session, who, places.ho_chim.id) == mine.id
    assert storage.household_of(session, who, places.huoi_xuan.id) is None


def test_the_latest_meeting_comes_first(session: Session, places: Places) -> None:
    early, late = called(session, places, 1), called(session, places, 9)
    assert [one.id for one in storage.recent(session, places.ho_chim.id, 5)] == [late.id, early.id]
    assert storage.recent(session, places.huoi_xuan.id, 5) == []
    assert late.starts_at.tzinfo is not None
