"""What is asked of the meetings' tables, over both databases."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from handlers.villages.households import replace_list
from storage import calendar, meeting_reminders
from storage import households as register
from storage import meeting_clusters as clusters
from storage import meetings as storage
from storage.database import Database
from storage.meetings import (
    ABSENT,
    BALLOTS,
    GOING,
    HANDS,
    SENDING,
    ClusterCount,
    Meeting,
    MeetingCluster,
    MeetingItem,
    MeetingPresence,
    MeetingReply,
)
from storage.village_calendar import Within
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


def test_what_clusters_gave_is_added_up_by_the_way_it_was_given(
    session: Session, places: Places
) -> None:
    meeting = called(session, places)
    first, second = by_clusters(session, meeting)
    item = meeting.items[0].id
    assert clusters.summed(session, item, HANDS) == (0, 0, 0, 0)
    for cluster, way, favour in (
        (first, HANDS, 9),
        (first, HANDS, 3),  # counted again: the last count holds
        (second, HANDS, 2),
        (second, BALLOTS, 7),
    ):
        clusters.put(session, count(item, cluster, way, favour))
    assert clusters.summed(session, item, HANDS) == (2, 5, 2, 0)
    assert clusters.summed(session, item, BALLOTS) == (1, 7, 1, 0)
    told = [
        (one.cluster_id, one.way, one.in_favour) for one in clusters.counts(session, meeting.id)
    ]
    assert sorted(told) == sorted([(first, HANDS, 3), (second, HANDS, 2), (second, BALLOTS, 7)])


def test_a_household_is_counted_at_the_cluster_where_it_was_first_marked(
    session: Session, places: Places
) -> None:
    meeting = called(session, places)
    first, second = by_clusters(session, meeting)
    found = [one.id for one in register.listed(session, places.ho_chim.id)]
    storage.mark(session, meeting.id, found[:4], NOW, first)
    storage.mark(session, meeting.id, found[2:7], NOW, second)
    assert clusters.present(session, meeting.id) == {first: 4, second: 3}
    assert len(storage.present(session, meeting.id)) == 7
    assert clusters.whereabouts(session, meeting.id)[found[3]] == first


def test_who_was_to_come_to_a_cluster_that_is_moved_is_asked_again_and_nobody_else(
    session: Session, places: Places
) -> None:
    meeting = called(session, places)
    first, second = by_clusters(session, meeting)
    found = register.listed(session, places.ho_chim.id)[:3]
    for household in found:
        given = MeetingReply(meeting_id=meeting.id, household_id=household.id, answer=GOING, at=NOW)
        storage.reply(session, given)
    clusters.choose(session, meeting.id, found[0].id, first)
    clusters.choose(session, meeting.id, found[1].id, second)
    clusters.forget_replies(session, second)
    assert storage.replies(session, meeting.id) == {GOING: 2}
    assert storage.reply_of(session, meeting.id, found[1].id) is None


def test_the_calendar_has_a_meeting_once_for_each_cluster(session: Session, places: Places) -> None:
    called(session, places, 1)
    apart = called(session, places, 3)
    by_clusters(session, apart)
    hours = (NOW, NOW + timedelta(days=30))
    found = calendar.meetings(session, Within(places.ho_chim.path), hours)
    assert [(one.name, (one.starts_at - NOW).days) for one in found] == [
        ("", 1),
        ("Cụm 1", 3),
        ("Cụm 2", 4),
    ]
    assert calendar.meetings(session, Within(places.huoi_xuan.path), hours) == []


def test_a_meeting_goes_with_its_clusters_and_what_they_gave(
    session: Session, places: Places
) -> None:
    meeting = called(session, places)
    first, _ = by_clusters(session, meeting)
    clusters.put(session, count(meeting.items[0].id, first, HANDS, 3))
    found = register.listed(session, places.ho_chim.id)[0].id
    storage.mark(session, meeting.id, [found], NOW, first)
    session.delete(meeting)
    session.flush()
    for table in (MeetingCluster, ClusterCount, MeetingPresence):
        assert session.scalar(select(func.count()).select_from(table)) == 0


def by_clusters(session: Session, meeting: Meeting) -> tuple[int, int]:
    """The ids of two clusters, the second a day later."""
    meeting.clusters = [
        MeetingCluster(
            number=at,
            name=f"Cụm {at}",
            starts_at=meeting.starts_at + timedelta(days=at - 1),
            place="nhà văn hóa",
        )
        for at in (1, 2)
    ]
    session.flush()
    return meeting.clusters[0].id, meeting.clusters[1].id


def count(item: int, cluster: int, way: str, favour: int) -> ClusterCount:
    return ClusterCount(
        item_id=item, cluster_id=cluster, way=way, in_favour=favour, against=1, other=0
    )


def test_a_cluster_reminds_whoever_did_not_name_another_or_say_no(
    session: Session, places: Places
) -> None:
    meeting = called(session, places)
    first, second = by_clusters(session, meeting)
    found = register.listed(session, places.ho_chim.id)[:4]
    people = [resident(session, places.ho_chim, name).speaker.person_id for name in "abcd"]
    for who, household in zip(people, found, strict=True):
        register.join(session, who, household.id)
    for household, answer in zip(found[:3], (GOING, GOING, ABSENT), strict=True):
        given = MeetingReply(
            meeting_id=meeting.id, household_id=household.id, answer=answer, at=NOW
        )
        storage.reply(session, given)
    clusters.choose(session, meeting.id, found[0].id, second)
    rows = session.execute(meeting_reminders.of_clusters([first, second]))
    told = sorted((row.subject_id, row.person_id, row.answered) for row in rows)
    a, b, _, d = people
    assert told == sorted(
        [(first, b, 1), (first, d, 0), (second, a, 1), (second, b, 1), (second, d, 0)]
    )
    where = session.execute(meeting_reminders.areas_of_clusters([first, second])).all()
    assert {row[0]: row[1] for row in where} == dict.fromkeys((first, second), places.ho_chim.id)
    assert clusters.expected(session, meeting.id) == {second: 1}
    assert clusters.chosen(session, meeting.id, found[0].id) == "Cụm 2"
    assert clusters.chosen(session, meeting.id, found[1].id) == ""
