"""What a member of staff's work may use: who they are, the time, the transaction, the office."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy.orm import Session

from handlers.context import Office
from handlers.people.authority import Authority


@dataclass(frozen=True, slots=True)
class Desk:
    """A member of staff at work, in one transaction."""

    session: Session
    authority: Authority
    now: datetime
    office: Office

    @property
    def today(self) -> date:
        """The day in the office's time zone."""
        return self.now.astimezone(self.office.timezone).date()
