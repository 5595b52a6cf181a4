"""The lists of cases: quick with a million of them, so every query ends after a page.

A list is read in the order of its days, a page after the other (`Key`), never by counting what was
skipped; numbers are counted up to a cap. Whoever sees all areas reads each status in the order of its
index; whoever sees some reads those few cases and sorts them: a planner left to choose may walk
through everybody's. Nothing here looks into what was said, so there is no search for words, and none
for who said them.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import (
    ColumnElement,
    Date,
    Select,
    Subquery,
    and_,
    case,
    func,
    or_,
    select,
    type_coerce,
    union_all,
)
from sqlalchemy.orm import Session, aliased

from storage.areas import Area
from storage.cases import Case, CaseEntry, CaseSlip, CaseStep, CaseUrging
from storage.casework import Scope
from storage.statements import begins_with

NAMES_MOST = 2000  # authorities that are looked through for a name
WALKS_MOST = 40  # pieces of one query


@dataclass(frozen=True, slots=True)
class Places:
    """The areas of a list by their ids. `inside`: None where no area lies outside."""

    inside: tuple[int, ...] | None
    outside: tuple[int, ...] = ()

    def hold(self) -> list[ColumnElement[bool]]:
        held: list[ColumnElement[bool]] = (
            [] if self.inside is None else [Case.area_id.in_(self.inside)]
        )
        return [*held, Case.area_id.not_in(self.outside)] if self.outside else held


@dataclass(frozen=True, slots=True)
class Key:
    """A case's place in the order: its day, its hour if one was kept (days without stand first), its code."""

    opened_on: date
    opened_at: datetime | None
    code: str


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a list is narrowed to; None: not narrowed. `late`: (today, where one can be late, whether)."""

    statuses: tuple[str, ...]
    topics: tuple[str, ...] | None = None
    held_by: tuple[str, ...] | None = None
    late: tuple[date, tuple[str, ...], bool] | None = None
    code: str | None = None
    slip: str | None = None  # its number, or what stands before the first "/" of it
    awaits_number: bool = False
    running: bool = False  # only those whose clock runs
    areas: tuple[int, ...] | None = None  # and everything else outside of these is left out


@dataclass(frozen=True, slots=True)
class CaseLine:
    """A case in a list: nothing of what was said in it, and nothing of who said it."""

    code: str
    topic: str
    commune: Area  # however exactly the person named the place
    language: str | None
    status: str
    anonymous: bool
    opened_on: date
    opened_at: datetime | None
    due_on: date | None  # the last day of what is owed now
    stopped_on: date | None  # since when the clock stands
    urged: int  # how often the authority was
    parts: int  # words, recordings and photos of the person
    last_author: str  # resident | staff: who spoke last
    held_by: str | None
    slip: str | None  # the newest number under which it was passed on
    awaits_number: bool  # a slip was made out, and the clerk has not given its number

    @property
    def key(self) -> Key:
        return Key(self.opened_on, self.opened_at, self.code)


_Commune = aliased(Area)
_commune_id = case((Area.level == "village", Area.parent_id), else_=Area.id)
_Urging, _Entry, _Step = aliased(CaseUrging), aliased(CaseEntry), aliased(CaseStep)
_order = (Case.opened_on, Case.opened_at.nulls_first(), Case.code)
_runs_until = case(
    (Case.stopped_on.is_not(None), None), else_=func.coalesce(Case.screen_by, Case.due_on)
)
_urged = select(func.count()).where(_Urging.case_id == Case.id).scalar_subquery()
_parts = (
    select(func.count())
    .where(_Entry.case_id == Case.id, _Entry.author == "resident")
    .scalar_subquery()
)
_last_author = (
    select(CaseEntry.author)
    .where(CaseEntry.case_id == Case.id)
    .order_by(CaseEntry.position.desc())
    .limit(1)
    .scalar_subquery()
)
_slip = (
    select(_Step.slip)
    .where(_Step.case_id == Case.id, _Step.slip.is_not(None))
    .order_by(_Step.position.desc())
    .limit(1)
    .scalar_subquery()
)
_awaits = (
    select(CaseSlip.case_id)
    .where(CaseSlip.case_id == Case.id, CaseSlip.number.is_(None))
    .correlate(Case)
    .exists()
)


def places(session: Session, scope: Scope, commune_id: int | None = None) -> Places:
    """Where a list looks: the scope's areas, or those of one commune among them."""
    within = or_(Area.id == commune_id, Area.parent_id == commune_id)
    narrowed = [within] if commune_id is not None else []
    held = tuple(session.scalars(select(Area.id).where(scope.holds(), *narrowed)))
    if narrowed:
        return Places(held)
    rest = tuple(session.scalars(select(Area.id).where(~scope.holds()).limit(len(held) + 1)))
    return Places(None, rest) if len(rest) * 10 < len(held) else Places(held)


def lines(
    session: Session,
    where: Places,
    wanted: Sequence[Wanted],
    *,
    after: Key | None = None,
    most: int,
) -> list[CaseLine]:
    """The cases that any of `wanted` asks for, the oldest first, from behind `after` on."""
    found = _first(where, wanted, after, most)
    statement = (
        select(
            Case.code,
            Case.topic,
            _Commune,
            Case.language,
            Case.status,
            Case.anonymous,
            Case.opened_on,
            Case.opened_at,
            type_coerce(_runs_until, Date),
            Case.stopped_on,
            _urged,
            _parts,
            func.coalesce(_last_author, "resident"),
            Case.held_by,
            _slip,
            _awaits,
        )
        .join(found, found.c.id == Case.id)
        .join(Area, Area.id == Case.area_id)
        .join(_Commune, _Commune.id == _commune_id)
        .order_by(*_order)
        .limit(most)
    )
    return [CaseLine(*tuple(row)) for row in session.execute(statement)]


def _first(where: Places, wanted: Sequence[Wanted], after: Key | None, most: int) -> Subquery:
    """The ids of the first ones; each once, although two pieces may hold it."""
    behind = [] if after is None else [_behind(after)]
    pieces = [
        _cut(select(Case.id).where(*piece, *where.hold(), *behind), most, few=_is_few(one, where))
        for one in wanted
        for piece in _pieces(one, where)
    ]
    return select(union_all(*pieces).subquery().c.id).distinct().subquery()


def _is_few(wanted: Wanted, where: Places) -> bool:
    """Whether what is asked for is read as a whole and sorted."""
    exact = wanted.code is not None or wanted.slip is not None or wanted.awaits_number
    return exact or where.inside is not None or wanted.areas is not None


def _cut(piece: Select[int], most: int, *, few: bool) -> Select[int]:
    """A piece of the list, cut after a page."""
    if not few:
        return select(piece.order_by(*_order).limit(most).subquery().c.id)
    held = piece.add_columns(Case.opened_on, Case.opened_at, Case.code)
    whole = held.cte().prefix_with("MATERIALIZED").c
    order = (whole.opened_on, whole.opened_at.nulls_first(), whole.code)
    return select(select(whole.id).order_by(*order).limit(most).subquery().c.id)


def _pieces(wanted: Wanted, where: Places) -> list[list[ColumnElement[bool]]]:
    """What is wanted, cut so that each piece can be read in the order of an index."""
    others = narrowed(wanted)
    if _is_few(wanted, where):
        return [[Case.status.in_(wanted.statuses), *others]]
    stand = [Case.status == status for status in wanted.statuses]
    named = [Case.held_by == name for name in wanted.held_by or ()]
    about = [Case.topic == topic for topic in wanted.topics or ()]
    cut = named or about
    if not cut or len(cut) * len(stand) > WALKS_MOST:
        return [[one, *others] for one in stand]
    return [[one, other, *others] for one in stand for other in cut]


def narrowed(wanted: Wanted) -> list[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = []
    if wanted.areas is not None:
        found.append(Case.area_id.in_(wanted.areas))
    if wanted.topics is not None:
        found.append(Case.topic.in_(wanted.topics))
    if wanted.held_by is not None:
        found.append(Case.held_by.in_(wanted.held_by))
    if wanted.code is not None:
        found.append(Case.code == wanted.code)
    if wanted.slip is not None:
        found.append(Case.id.in_(_with_slip(wanted.slip)))
    if wanted.late is not None:
        found.append(_late(*wanted.late))
    if wanted.awaits_number:
        found.append(Case.id.in_(select(CaseSlip.case_id).where(CaseSlip.number.is_(None))))
    if wanted.running:
        found.append(Case.stopped_on.is_(None))
    return found


def _with_slip(number: str) -> Select[int]:
    begins = begins_with(CaseStep.slip, f"{number}/")
    return select(CaseStep.case_id).where(or_(CaseStep.slip == number, begins))


def _late(today: date, statuses: tuple[str, ...], late: bool) -> ColumnElement[bool]:
    """Its clock runs and its last day had gone by; or not."""
    until = func.coalesce(Case.screen_by, Case.due_on)
    if late:
        return and_(Case.status.in_(statuses), Case.stopped_on.is_(None), until < today)
    stands = or_(Case.stopped_on.is_not(None), until.is_(None), until >= today)
    return or_(Case.status.not_in(statuses), stands)


def _behind(key: Key) -> ColumnElement[bool]:
    later_code = Case.code > key.code
    if key.opened_at is None:
        same_day = or_(Case.opened_at.is_not(None), later_code)
    else:
        same_hour = and_(Case.opened_at == key.opened_at, later_code)
        same_day = or_(Case.opened_at > key.opened_at, same_hour)
    later_day = Case.opened_on > key.opened_on
    return and_(Case.opened_on >= key.opened_on, or_(later_day, same_day))


def communes(session: Session, scope: Scope) -> list[Area]:
    """The communes of the scope as they are today."""
    found = select(Area).where(scope.holds(), Area.level == "commune", Area.valid_to.is_(None))
    return list(session.scalars(found.order_by(Area.name)))


def areas_of(session: Session, commune_ids: Sequence[int]) -> tuple[int, ...]:
    """The communes and their villages."""
    found = select(Area.id).where(or_(Area.id.in_(commune_ids), Area.parent_id.in_(commune_ids)))
    return tuple(session.scalars(found))


def holders(session: Session) -> list[str]:
    """Every authority that has a case, by jumping from each to the next one in the index."""
    first = select(func.min(Case.held_by).label("name")).cte("holder", recursive=True)
    following = select(func.min(Case.held_by)).where(Case.held_by > first.c.name)
    names = first.union_all(
        select(following.scalar_subquery()).select_from(first).where(first.c.name.is_not(None))
    )
    found = select(names.c.name).where(names.c.name.is_not(None)).limit(NAMES_MOST)
    return list(session.scalars(found))
