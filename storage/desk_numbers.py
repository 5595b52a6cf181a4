"""How many cases wait for a member of staff: counted as far as it matters, never further."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import ColumnElement, and_, func, or_, select
from sqlalchemy.orm import Session

from storage.areas import Area
from storage.cases import Case
from storage.casework import Scope

MOST = 1000  # one more is counted: then there are more


def standing(
    session: Session, scope: Scope, statuses: Sequence[str], *, running: bool = False
) -> int:
    """The cases in these statuses, up to `MOST` + 1; `running`: only those whose clock runs."""
    wanted: ColumnElement[bool] = Case.status.in_(statuses)
    if running:
        wanted = and_(wanted, Case.stopped_on.is_(None))
    return _capped(session, scope, wanted)


def late(session: Session, scope: Scope, statuses: Sequence[str], today: date) -> int:
    """Those of them whose last day has gone by, up to `MOST` + 1."""
    gone_by = or_(Case.screen_by < today, and_(Case.screen_by.is_(None), Case.due_on < today))
    running = and_(Case.status.in_(statuses), Case.stopped_on.is_(None))
    return _capped(session, scope, and_(running, gone_by))


def _capped(session: Session, scope: Scope, wanted: ColumnElement[bool]) -> int:
    some = (
        select(Case.id)
        .join(Area, Area.id == Case.area_id)
        .where(scope.holds(), wanted)
        .limit(MOST + 1)
        .subquery()
    )
    return session.scalar(select(func.count()).select_from(some)) or 0
