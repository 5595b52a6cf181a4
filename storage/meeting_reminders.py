"""Who is reminded of a village meeting."""

from collections.abc import Sequence

from sqlalchemy import Select, case, literal, select

from storage.due import People
from storage.households import HouseholdMember
from storage.meetings import ABSENT, Meeting, MeetingCluster, MeetingReply
from storage.people import Person


def recipients(ids: Sequence[int]) -> People:
    """(subject_id, person_id, answered, consent): the village's people, but for those whose household
    answered that it cannot come."""
    said = case((MeetingReply.answer.is_(None), 0), else_=1)
    return (
        select(
            Meeting.id.label("subject_id"),
            Person.id.label("person_id"),
            said.label("answered"),
            literal("notices").label("consent"),
        )
        .join(Person, Person.area_id == Meeting.area_id)
        .outerjoin(HouseholdMember, HouseholdMember.person_id == Person.id)
        .outerjoin(
            MeetingReply,
            (MeetingReply.meeting_id == Meeting.id)
            & (MeetingReply.household_id == HouseholdMember.household_id),
        )
        .where(
            Meeting.id.in_(ids),
            MeetingReply.answer.is_(None) | (MeetingReply.answer != ABSENT),
        )
    )


def of_clusters(ids: Sequence[int]) -> People:
    """The same of clusters: whoever's household named another cluster is not reminded of this one."""
    said = case((MeetingReply.answer.is_(None), 0), else_=1)
    return (
        select(
            MeetingCluster.id.label("subject_id"),
            Person.id.label("person_id"),
            said.label("answered"),
            literal("notices").label("consent"),
        )
        .join(Meeting, Meeting.id == MeetingCluster.meeting_id)
        .join(Person, Person.area_id == Meeting.area_id)
        .outerjoin(HouseholdMember, HouseholdMember.person_id == Person.id)
        .outerjoin(
            MeetingReply,
            (MeetingReply.meeting_id == Meeting.id)
            & (MeetingReply.household_id == HouseholdMember.household_id),
        )
        .where(
            MeetingCluster.id.in_(ids),
            MeetingReply.answer.is_(None) | (MeetingReply.answer != ABSENT),
            MeetingReply.cluster_id.is_(None) | (MeetingReply.cluster_id == MeetingCluster.id),
        )
    )


def areas_of_clusters(ids: Sequence[int]) -> Select[int, int]:
    """The village of each, by the cluster's id."""
    found = select(MeetingCluster.id, Meeting.area_id)
    return found.join(Meeting, Meeting.id == MeetingCluster.meeting_id).where(
        MeetingCluster.id.in_(ids)
    )
