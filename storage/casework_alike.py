"""Cases that may be about the same thing: of one commune, on one topic, from days near each other."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from storage.areas import Area
from storage.cases import Case, CaseEntry
from storage.casework import Scope

MOST = 400  # cases that are compared; the newest of them when there are more


@dataclass(frozen=True, slots=True)
class Near:
    """Where to look: `since` and `until` are the first and the last day, both included."""

    commune_id: int
    topics: tuple[str, ...]
    statuses: tuple[str, ...]
    since: date
    until: date


@dataclass(frozen=True, slots=True)
class Candidate:
    id: int
    code: str
    topic: str
    status: str
    anonymous: bool
    opened_on: date


def near(session: Session, scope: Scope, where: Near) -> list[Candidate]:
    """The newest first. The areas are few and named, so that the index by area and status serves."""
    inside = or_(Area.id == where.commune_id, Area.parent_id == where.commune_id)
    areas = tuple(session.scalars(select(Area.id).where(inside, scope.holds())))
    found = session.execute(
        select(Case.id, Case.code, Case.topic, Case.status, Case.anonymous, Case.opened_on)
        .where(
            Case.area_id.in_(areas),
            Case.status.in_(where.statuses),
            Case.opened_on.between(where.since, where.until),
            Case.topic.in_(where.topics),
        )
        .order_by(Case.opened_on.desc(), Case.code)
        .limit(MOST)
    )
    return [Candidate(*row) for row in found]


def words_of(session: Session, case_ids: Sequence[int]) -> dict[int, str]:
    """What was said in each of the cases as it may be read: masked, where somebody masked it."""
    said = session.execute(
        select(
            CaseEntry.case_id,
            func.coalesce(CaseEntry.masked, CaseEntry.text),
            func.coalesce(CaseEntry.transcript_masked, CaseEntry.transcript),
            func.coalesce(CaseEntry.translation_masked, CaseEntry.translation),
        )
        .where(CaseEntry.case_id.in_(case_ids), CaseEntry.author == "resident")
        .order_by(CaseEntry.case_id, CaseEntry.position)
    )
    texts: dict[int, list[str]] = {}
    for case_id, *wordings in said:
        texts.setdefault(case_id, []).extend(filter(None, wordings))
    return {case_id: " ".join(parts) for case_id, parts in texts.items()}


def merged(session: Session, scope: Scope, case: Case) -> list[Case]:
    """The cases within the scope that were merged into this one, to be looked at."""
    found = select(Case).join(Area, Area.id == Case.area_id)
    mine = found.where(Case.same_as_id == case.id, scope.holds())
    return list(session.scalars(mine.order_by(Case.opened_on, Case.code)))
