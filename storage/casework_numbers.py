"""How many cases there are of a kind: counted up to a cap, so that it is quick however many there are."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import ColumnElement, func, literal, select, union_all
from sqlalchemy.orm import Session

from storage.cases import Case
from storage.casework_lists import Places, Wanted, narrowed

COUNTED = 1000  # beyond it a number only says that there are more


def numbers(
    session: Session, where: Places, statuses: Sequence[str], *, most: int = COUNTED + 1
) -> dict[str, int]:
    """How many cases stand in each status, counted up to `most`; without those that have none."""
    counted = [
        select(literal(status), _counted([Case.status == status, *where.hold()], most))
        for status in statuses
    ]
    return {status: count for status, count in session.execute(union_all(*counted)) if count}


def number(session: Session, where: Places, wanted: Wanted, *, most: int = COUNTED + 1) -> int:
    """How many there are, counted up to `most`."""
    stand = [Case.status == status for status in wanted.statuses]
    others = [*narrowed(wanted), *where.hold()]
    return _sum(session, [[one, *others] for one in stand], most)


def late_number(
    session: Session,
    where: Places,
    statuses: Sequence[str],
    today: date,
    *,
    most: int = COUNTED + 1,
) -> int:
    """How many cases of those statuses are past their day: by the indexes of the days."""
    held = [Case.status.in_(statuses), Case.stopped_on.is_(None), *where.hold()]
    unscreened = [Case.screen_by < today, *held]
    others = [Case.due_on < today, Case.screen_by.is_(None), *held]
    return _sum(session, [unscreened, others], most)


def _sum(session: Session, pieces: Sequence[list[ColumnElement[bool]]], most: int) -> int:
    counts = [_counted(piece, most) for piece in pieces]
    return min(sum(session.execute(select(*counts)).one()), most)


def _counted(wanted: list[ColumnElement[bool]], most: int) -> ColumnElement[int]:
    some = select(Case.id).where(*wanted).limit(most).subquery()
    return select(func.count()).select_from(some).scalar_subquery()
