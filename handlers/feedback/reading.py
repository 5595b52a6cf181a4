"""A case as a member of staff reads it, once it is open to them."""

from dataclasses import dataclass
from datetime import date, datetime

from handlers.desk import Desk
from handlers.feedback import rules
from handlers.feedback.door import opened, reach, subject
from handlers.feedback.rules import ACTS_AS, Actor
from handlers.feedback.telling import version
from storage import casework as storage
from storage.areas import Area
from storage.cases import Case, CaseContact, CaseEntry


@dataclass(frozen=True, slots=True)
class Cover:
    """What is seen before a case is opened: enough to know whether there is a reason to."""

    code: str
    topic: str
    commune: Area
    status: str
    anonymous: bool


@dataclass(frozen=True, slots=True)
class Passage:
    """One step in the case's history."""

    status: str
    on: date
    by: str | None  # a member of staff
    authority: str | None
    slip: str | None
    note: str | None


@dataclass(frozen=True, slots=True)
class Look:
    """Somebody opened the case."""

    at: datetime
    by: str | None
    reason: str | None


@dataclass(frozen=True, slots=True)
class CaseFile:
    code: str
    topic: str
    place: Area
    commune: Area
    language: str | None
    status: str
    anonymous: bool
    opened_on: date
    due_on: date | None
    overdue: bool
    entries: list[CaseEntry]
    history: list[Passage]
    looks: list[Look]
    contact: CaseContact | None
    authority: str | None
    actions: frozenset[str]
    version: int


def cover(desk: Desk, code: str) -> Cover:
    case = reach(desk, code)
    commune = storage.commune_of(desk.session, case.area_id)
    return Cover(case.code, case.topic, commune, case.status, case.anonymous)


def read(desk: Desk, code: str) -> CaseFile:
    """The whole case; refused unless it was opened within the hour."""
    case = opened(desk, code)
    commune = storage.commune_of(desk.session, case.area_id)
    place = commune if case.anonymous else storage.area_of(desk.session, case.area_id)
    return CaseFile(
        code=case.code,
        topic=case.topic,
        place=place,
        commune=commune,
        language=case.language,
        status=case.status,
        anonymous=case.anonymous,
        opened_on=case.opened_on,
        due_on=case.due_on,
        overdue=rules.is_overdue(case.status, case.due_on, desk.today),
        entries=list(case.entries),
        history=_history(desk, case),
        looks=[Look(*view) for view in storage.views(desk.session, subject(case))],
        contact=case.contact,
        authority=next((s.authority for s in reversed(case.steps) if s.authority), None),
        actions=actions(desk, case),
        version=version(case),
    )


def _history(desk: Desk, case: Case) -> list[Passage]:
    staff = [step.staff_id for step in case.steps if step.staff_id is not None]
    names = storage.names(desk.session, staff)
    return [
        Passage(
            step.status,
            step.taken_on,
            names.get(step.staff_id) if step.staff_id is not None else None,
            step.authority,
            step.slip,
            step.note,
        )
        for step in case.steps
    ]


def actions(desk: Desk, case: Case) -> frozenset[str]:
    """What this member of staff may do with the case as it stands."""
    roles = (role.role for role in desk.authority.roles)
    actors: set[Actor] = {actor for role in roles for actor in ACTS_AS.get(role, ())}

    def may(status: str) -> bool:
        return rules.may_any_move(case.status, status, actors)

    offered = {
        "topic": may(rules.SCREENED) or case.status == rules.SCREENED,
        "ask": may(rules.ASKED) or case.status == rules.ASKED,
        "forward": may(rules.FORWARDED),
        "in-hand": may(rules.IN_HAND),
        "answer": rules.way_to_answer(case.status) is not None,
        "refuse": may(rules.REFUSED),
        "summarise": may(rules.SUMMARISED) and case.anonymous,
    }
    return frozenset(name for name, possible in offered.items() if possible and actors)
