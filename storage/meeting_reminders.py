"""Who is reminded of a village meeting."""

from collections.abc import Sequence

from sqlalchemy import case, literal, select

from storage.due import People
from storage.households import HouseholdMember
from storage.meetings import ABSENT, Meeting, MeetingReply
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
