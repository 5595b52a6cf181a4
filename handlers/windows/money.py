"""What may be spent: the month's budget, what is left of it, and what a message may cost now."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection
from sqlalchemy.orm import Session

from handlers.context import Office
from storage import spending
from storage.windows import Gate, Windows


@dataclass(frozen=True, slots=True)
class Money:
    """Đồng of one month. `urgent`: beyond `monthly`, for safety notices alone."""

    monthly: int
    urgent: int
    spent: int
    bound: int  # by what is on its way

    def left(self, *, urgent: bool = False) -> int:
        limit = self.monthly + (self.urgent if urgent else 0)
        return max(limit - self.spent - self.bound, 0)


def month_of(now: datetime, office: Office) -> str:
    """ "2026-11": of the office's own days."""
    return f"{now.astimezone(office.timezone):%Y-%m}"


def money(connection: Connection, windows: Windows, month: str) -> Money:
    """What the console set, or else the settings."""
    found = spending.purse(connection, windows.channel, month)
    monthly = windows.budget if found.monthly is None else found.monthly
    urgent = windows.urgent_budget if found.urgent is None else found.urgent
    return Money(monthly, urgent, found.spent, found.bound)


@dataclass(frozen=True, slots=True)
class Spender:
    """What is about to be sent. `template`: the price of one that fits."""

    urgent: bool = False
    free_only: bool = False
    template: int | None = None


def gate(session: Session, office: Office, now: datetime, spender: Spender) -> Gate | None:
    """For a statement that queues; until the transaction ends nobody else spends.

    None where no channel has windows, and nothing is asked of the database.
    """
    if office.windows is None:
        return None
    return gate_of(session.connection(), office, now, spender)


def gate_of(connection: Connection, office: Office, now: datetime, spender: Spender) -> Gate:
    """The same, where a channel is known to have windows."""
    windows = office.windows or Windows()
    if spender.free_only:
        return windows.gate(now, 0)
    spending.hold(connection, windows.channel)
    left = money(connection, windows, month_of(now, office)).left(urgent=spender.urgent)
    return windows.gate(now, left, spender.template)
