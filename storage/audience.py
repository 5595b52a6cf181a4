"""Who a notice goes to: everybody of its areas who agreed, narrowed down as its author chose."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import (
    ColumnElement,
    ScalarSelect,
    Select,
    and_,
    exists,
    false,
    func,
    literal,
    or_,
    select,
)
from sqlalchemy.orm import Session, aliased

from storage.appointments import holds
from storage.areas import Area
from storage.outbox import BULK, Outgoing
from storage.people import Address, Appointment, Consent, Person, Subscription
from storage.reaching import SAID, best_of
from storage.windows import Gate

PURPOSE = "notices"  # of the consent without which nobody is sent a notice

Recipients = Select[int, int | None, int, str, int, bool, bool]


@dataclass(frozen=True, slots=True)
class Audience:
    """Areas by id, each with all that lies in it; an empty tuple narrows nothing."""

    areas: tuple[int, ...]
    languages: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    channels: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()

    def as_json(self) -> dict[str, Any]:
        return asdict(self)

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> "Audience":
        return cls(**{name: tuple(values) for name, values in data.items()})


@dataclass(frozen=True, slots=True)
class Cap:
    """How many bulk notices somebody may be sent after that moment (seconds since 1970)."""

    most: int
    since: float


@dataclass(frozen=True, slots=True)
class Reach:
    """How many people a notice goes to in one village, on one channel, at one price (đồng)."""

    area_id: int
    channel: str
    people: int
    cost: int = 0
    by_phone: bool = False  # at no address any more: by the number alone that they gave


def address_of(audience: Audience, gate: Gate | None = None) -> ScalarSelect[int]:
    """One address a person, as `reaching.best_of` chooses, of the audience's channels."""
    chosen = (Address.channel.in_(audience.channels),) if audience.channels else ()
    return best_of(Person.id, *chosen, gate=gate).correlate(Person)


def belongs(session: Session, audience: Audience, now: datetime) -> ColumnElement[bool]:
    """Whether a person is meant and agreed; to be used in a statement over `Person`."""
    rules = [lives_in(session, audience), _agreed()]
    if audience.languages:
        rules.append(Person.language.in_(audience.languages))
    if audience.roles:
        rules.append(
            exists().where(
                Appointment.person_id == Person.id,
                Appointment.role.in_(audience.roles),
                holds(now),
            )
        )
    if audience.topics:
        rules.append(
            exists().where(
                Subscription.person_id == Person.id, Subscription.topic.in_(audience.topics)
            )
        )
    return and_(*rules)


def lives_in(session: Session, audience: Audience) -> ColumnElement[bool]:
    """Whether a person lives in one of the areas."""
    paths = session.scalars(select(Area.path).where(Area.id.in_(audience.areas))).all()
    inside = or_(*(Area.path.startswith(path, autoescape=True) for path in paths))
    return Person.area_id.in_(select(Area.id).where(inside))


def _agreed() -> ColumnElement[bool]:
    """Of a person's answers about notices the newest alone counts."""
    return (
        select(Consent.given)
        .where(Consent.person_id == Person.id, Consent.purpose == PURPOSE)
        .order_by(Consent.id.desc())
        .limit(1)
        .correlate(Person)
        .scalar_subquery()
    )


def has_room(cap: Cap) -> ColumnElement[bool]:
    """Whether the person of an address was sent fewer bulk notices, on all channels, than they may be."""
    theirs = aliased(Address)
    recent = (
        select(func.count())
        .select_from(theirs)
        .join(Outgoing, Outgoing.address_id == theirs.id)
        .where(
            theirs.person_id == Address.person_id,
            Outgoing.priority == BULK,
            Outgoing.queued_at > cap.since,
            Outgoing.state.in_(SAID),
        )
        .correlate(Address)
        .scalar_subquery()
    )
    return recent < cap.most


def recipients(
    session: Session, audience: Audience, now: datetime, cap: Cap | None, gate: Gate | None = None
) -> Recipients:
    """Whoever it goes to: person, address, channel and village of each, and what it costs."""
    found = (
        select(
            Person.id.label("person_id"),
            Person.area_id,
            Address.id.label("address_id"),
            Address.channel,
            (gate.cost if gate else literal(0)).label("cost"),
            (gate.by_template if gate else false()).label("by_template"),
            (Address.state != "active").label("by_phone"),
        )
        .join(Address, Address.id == address_of(audience, gate))
        .where(belongs(session, audience, now))
    )
    return found if cap is None else found.where(has_room(cap))


def reach(
    session: Session,
    audience: Audience,
    now: datetime,
    cap: Cap | None = None,
    gate: Gate | None = None,
) -> Sequence[Reach]:
    """How many people it goes to, by village, channel and price; the budget is not looked at."""
    found = recipients(session, audience, now, cap, gate).subquery()
    kinds = (found.c.area_id, found.c.channel)
    if gate is None:
        rows = session.execute(select(*kinds, func.count()).group_by(*kinds).order_by(*kinds))
    else:
        priced = (found.c.cost, found.c.by_phone)
        apart = (*kinds, *priced)
        rows = session.execute(
            select(*kinds, func.count(), *priced).group_by(*apart).order_by(*apart)
        )
    return [Reach(*row) for row in rows]


def households(session: Session, audience: Audience) -> int | None:
    """How many live in the villages of these areas; None when a village's number is not known."""
    paths = session.scalars(select(Area.path).where(Area.id.in_(audience.areas))).all()
    inside = or_(*(Area.path.startswith(path, autoescape=True) for path in paths))
    village = select(Area.households).where(inside, Area.level == "village")
    numbers: Sequence[int | None] = session.scalars(village.where(Area.valid_to.is_(None))).all()
    known = [number for number in numbers if number is not None]
    return sum(known) if known and len(known) == len(numbers) else None
