"""A case as a member of staff reads it, once it is open to them."""

from dataclasses import dataclass
from datetime import date, datetime

from handlers.desk import Desk
from handlers.feedback import rules
from handlers.feedback.door import opened, reach, subject
from handlers.feedback.moving import actors_of, is_excluded
from handlers.feedback.telling import version
from handlers.feedback.urging import may_be_urged
from handlers.feedback.waiting import waited
from handlers.masking.pieces import Piece, pieces
from handlers.messages import Words
from storage import casework as storage
from storage.areas import Area
from storage.cases import Case, CaseContact, CaseUrging


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
    at_original: bool  # at what had been masked


@dataclass(frozen=True, slots=True)
class CaseFile:
    code: str
    topic: str
    place: Area
    commune: Area
    language: str | None
    status: str
    anonymous: bool
    by_head: bool  # a village head sent it for somebody, who agreed
    opened_on: date
    due_on: date | None  # the last day of what is owed now; None while the clock stands too
    stopped_on: date | None
    waited: Words
    overdue: bool
    urgings: list[CaseUrging]
    excluded: bool  # the second look is somebody else's
    merged_into: str | None  # the code of the case that goes on for this one
    entries: list[Piece]  # as they may be read: masked, where somebody masked them
    history: list[Passage]
    looks: list[Look]
    contact: CaseContact | None
    authority: str | None
    actions: frozenset[str]
    version: int

    @property
    def waiting_words(self) -> int:
        """How many pieces have words that nobody has read over and masked."""
        return sum(piece.waits for piece in self.entries)

    @property
    def words_version(self) -> int:
        """Grows with everything that is said, and that staff make of it."""
        return sum(1 + piece.revision for piece in self.entries)

    @property
    def is_masked(self) -> bool:
        return any(piece.is_masked for piece in self.entries)


def cover(desk: Desk, code: str) -> Cover:
    case = reach(desk, code)
    commune = storage.commune_of(desk.session, case.area_id)
    return Cover(case.code, case.topic, commune, case.status, case.anonymous)


def read(desk: Desk, code: str, *, originals: bool = False) -> CaseFile:
    """The whole case; refused unless it was opened within the hour. `originals`: also what was masked."""
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
        by_head=case.by_head,
        opened_on=case.opened_on,
        due_on=case.runs_until,
        stopped_on=case.stopped_on,
        waited=waited(desk, case),
        overdue=rules.is_overdue(case.status, case.runs_until, desk.today),
        urgings=list(case.urgings),
        excluded=is_excluded(desk, case) and not rules.has_ended(case.status),
        merged_into=storage.code_of(desk.session, case.same_as_id),
        entries=pieces(desk, case, originals=originals),
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
    actors = actors_of(desk)
    excluded = is_excluded(desk, case)

    def may(status: str) -> bool:
        if excluded and rules.needs_another(case.status, status):
            return False
        return rules.may_any_move(case.status, status, actors)

    offered = {
        "topic": case.status == rules.SCREENED
        or (may(rules.SCREENED) and case.status != rules.MERGED),
        "ask": may(rules.ASKED) or case.status == rules.ASKED,
        "forward": may(rules.FORWARDED),
        "in-hand": may(rules.IN_HAND),
        "answer": rules.way_to_answer(case.status) is not None and not excluded,
        "explain": may(rules.EXPLAINED),
        "merge": may(rules.MERGED),
        "unmerge": case.status == rules.MERGED,
        "refuse": may(rules.REFUSED),
        "summarise": may(rules.SUMMARISED) and case.anonymous,
        "urge": may_be_urged(case, desk.today),
    }
    return frozenset(name for name, possible in offered.items() if possible and actors)
