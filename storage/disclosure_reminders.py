"""Who is reminded that something is to be made public: whoever heads the village when it is due."""

from collections.abc import Sequence

from sqlalchemy import and_, literal, or_, select

from storage.base import epoch_of
from storage.disclosures import Disclosure
from storage.due import Due, People
from storage.people import Appointment


def recipients(kind: str, ids: Sequence[int]) -> People:
    """(subject_id, person_id, answered, consent) of entries that a reminder of that kind is about."""
    due = and_(Due.kind == kind, Due.subject_id == Disclosure.id, Due.queuing)
    heads = and_(
        Appointment.area_id == Disclosure.area_id,
        Appointment.role == "head",
        epoch_of(Appointment.since) <= Due.due_at,
        or_(Appointment.until.is_(None), epoch_of(Appointment.until) > Due.due_at),
    )
    return (
        select(
            Disclosure.id.label("subject_id"),
            Appointment.person_id.label("person_id"),
            literal(0).label("answered"),
            literal("notices").label("consent"),
        )
        .select_from(Disclosure)
        .join(Due, due)
        .join(Appointment, heads)
        .where(Disclosure.id.in_(ids))
        .distinct()
    )
