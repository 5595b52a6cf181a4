"""Whom a notice reaches free, for money, and not at all; and whether the month's money is enough."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from handlers.context import Office
from handlers.errors import Refused
from handlers.messages import Words
from handlers.numbers import dong
from handlers.windows.money import Money, money, month_of
from handlers.windows.templates import Said, fitting
from storage import audience as storage
from storage.audience import Audience, Cap, Reach


@dataclass(frozen=True, slots=True)
class Asked:
    """A notice that is looked at: to whom, what it says, and how it is to go."""

    audience: Audience
    said: Said
    cap: Cap | None
    urgent: bool = False
    free_only: bool = False


@dataclass(frozen=True, slots=True)
class Price:
    """People, and đồng. `paid` are not sent it when it goes `free_only`; `silent` in no case."""

    free: int
    paid: int
    silent: int
    cost: int  # of all who are paid for
    left: int
    free_only: bool
    urgent: bool
    by_phone: int = 0  # of those who are paid for: by the number alone that they gave

    @property
    def is_over(self) -> bool:
        """Whether the month's money is not enough; what is urgent goes as far as it reaches."""
        return not self.free_only and not self.urgent and self.cost > self.left

    @property
    def due(self) -> int:
        """Đồng that it will cost."""
        return 0 if self.free_only else self.cost


def price(
    session: Session, office: Office, asked: Asked
) -> tuple[Price | None, Sequence[Reach], int]:
    """The price, whom the notice goes to, and how many addresses work, were nothing refused there.

    No price where no channel has windows. Where no money was set aside it goes free of charge only.
    """
    now, windows = asked.said.now, office.windows
    everybody = storage.reach(session, asked.audience, now, asked.cap)
    if windows is None:
        return None, everybody, _people(everybody)
    purse = money(session.connection(), windows, month_of(now, office))
    template = fitting(session, office, asked.said)
    gate = windows.gate(now, 0, template["price"] if template else None)
    found = storage.reach(session, asked.audience, now, asked.cap, gate)
    told = _price(found, _people(everybody), purse, asked)
    goes = [one for one in found if not one.cost or not told.free_only]
    return told, goes, _people(everybody)


def _price(found: Sequence[Reach], willing: int, purse: Money, asked: Asked) -> Price:
    free, paid = (
        _people([one for one in found if bool(one.cost) is is_paid]) for is_paid in (False, True)
    )
    by_phone = _people([one for one in found if one.by_phone])
    return Price(
        free=free,
        paid=paid,
        silent=max(willing - free - (paid - by_phone), 0),
        cost=sum(one.people * one.cost for one in found),
        left=purse.left(urgent=asked.urgent),
        free_only=asked.free_only or not has_money(purse, urgent=asked.urgent),
        urgent=asked.urgent,
        by_phone=by_phone,
    )


def _people(found: Sequence[Reach]) -> int:
    return sum(one.people for one in found)


def has_money(purse: Money, *, urgent: bool) -> bool:
    """Whether anything was set aside at all."""
    return purse.monthly > 0 or (urgent and purse.urgent > 0)


def refuse_beyond(told: Price | None) -> None:
    """Raises `Refused` when the month's money is not enough."""
    if told is not None and told.is_over:
        raise Refused(Words("tien-vuot", {"ton": dong(told.cost), "con": dong(told.left)}))


def spends(session: Session, office: Office, now: datetime) -> bool:
    """Whether any message may cost anything this month."""
    windows = office.windows
    return windows is not None and has_money(
        money(session.connection(), windows, month_of(now, office)), urgent=True
    )
