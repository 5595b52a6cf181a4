"""Whoever acts on a notice, and in what: one transaction, one moment, one office."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from handlers.context import Office
from handlers.desk import Desk
from handlers.people.authority import Authority


@dataclass(frozen=True, slots=True)
class Acting:
    """A head or a member of staff (`who`); nobody: the operator, whose command is approved by being
    typed and is logged so.
    """

    session: Session
    who: Authority | None
    now: datetime
    office: Office

    @property
    def person_id(self) -> int | None:
        return self.who.person_id if self.who else None


def at_desk(desk: Desk) -> Acting:
    """A member of staff."""
    return Acting(desk.session, desk.authority, desk.now, desk.office)
