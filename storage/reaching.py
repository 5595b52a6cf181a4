"""At which one of their addresses a person is told something unasked.

The one that they chose, while it works; else the oldest that works. So whoever has several channels hears
a thing once, and when a platform says that an address is dead (`gone`) the next takes its place.
"""

from collections.abc import Collection, Sequence
from datetime import date
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    ScalarSelect,
    Select,
    and_,
    exists,
    or_,
    select,
    update,
)
from sqlalchemy.orm import Session, aliased

from storage.conversations import end
from storage.outbox import REPLY, Body, Outgoing
from storage.people import Address, Person
from storage.shown_menus import erase
from storage.windows import Gate

_NEXT: tuple[Any, ...] = (Address.preferred.desc(), Address.id)
# What a message takes along from one address to another: nothing of how it left there.
_ANEW = {
    "message_ids": None,
    "lease_until": None,
    "owner": None,
    "cost": None,
    "by_template": False,
}
SAID = (
    "waiting",
    "held",
    "sending",
    "sent",
    "unknown",
)  # states of what reached them, or still may


def best_of(
    person_id: ColumnElement[int] | Any, *rules: ColumnElement[bool], gate: Gate | None = None
) -> ScalarSelect[int]:
    """The address of each person of a statement; `rules` narrow down which may be taken.

    Where a channel has windows, none that would be refused; after the one that they chose, if there is
    money for it, the cheapest. A dead one, whose person gave a number, comes last.
    """
    mine = select(Address.id).where(Address.person_id == person_id, *rules)
    works = Address.state == "active"
    if gate is None:
        found, order = mine.where(works), _NEXT
    else:
        found = mine.where(gate.may_reach, gate.cost.is_not(None))
        chosen = and_(Address.preferred, gate.cost <= gate.left)
        order = (works.desc(), chosen.desc(), gate.cost, Address.id)
    return found.order_by(*order).limit(1).scalar_subquery()


def at(session: Session, person_id: int, besides: Collection[str] = ()) -> list[Address]:
    """Where somebody is told: one address, or none; on none of the channels `besides`."""
    mine = Address.person_id == person_id, Address.state == "active"
    found = select(Address).where(*mine, Address.channel.not_in(besides))
    return list(session.scalars(found.order_by(*_NEXT).limit(1)))


def prefer(session: Session, person_id: int, address_id: int) -> None:
    """From now on they are told there."""
    session.execute(
        update(Address)
        .where(Address.person_id == person_id)
        .values(preferred=Address.id == address_id)
        .execution_options(synchronize_session=False)
    )


def next_to(session: Session, address_id: int) -> Address | None:
    """Where the person of an address is reached when that address is not."""
    lost = aliased(Address)
    found = select(Address).join(lost, lost.person_id == Address.person_id)
    others = found.where(lost.id == address_id, Address.id != address_id, Address.state == "active")
    return session.scalar(others.order_by(*_NEXT).limit(1))


def move_pushes(session: Session, address_id: int, to: Address) -> int:
    """What waits for one address waits for another of the same person; how many.

    A row is moved, never copied: it cannot be in two places, whenever the process dies. What was said
    at the other address, or waits there, already is not said again.
    """
    return _move(session, to, Outgoing.address_id == address_id, _unsaid())


def move_failed(session: Session, row_id: int, to: Address) -> bool:
    """A message that failed for good is tried elsewhere; False: it was said there already.

    One of a notice that is paused or cancelled stays as it is: it would wait for ever.
    """
    failed = Outgoing.id == row_id, Outgoing.state == "failed", Outgoing.priority != REPLY
    return (
        _move(session, to, *failed, ~Outgoing.recall, _goes_on(), state="waiting", attempts=0) > 0
    )


def move_from_channel(session: Session, channel: str, dead: Sequence[str], most: int) -> int:
    """What waits for a channel goes to another of the same person that is not `dead`; how many."""
    there = _elsewhere(dead, Outgoing.channel == channel, _unsaid())
    rows = _first_of_each(session.connection(), there.limit(most))
    for row_id, values in rows.items():
        one = update(Outgoing).where(Outgoing.id == row_id, _unsaid()).values(values)
        session.execute(one.execution_options(synchronize_session=False))
    return len(rows)


def move_refused(connection: Connection, ids: Sequence[int], dead: Sequence[str]) -> set[int]:
    """Pushes that their channel will not take go to another of the same person; which of them did.

    `dead` holds the channels that are down too: what they give up would come back here for ever.
    """
    mine = Outgoing.id.in_(ids), Outgoing.priority != REPLY, ~Outgoing.recall, _goes_on()
    rows = _first_of_each(connection, _elsewhere(dead, *mine)) if ids else {}
    for row_id, values in rows.items():
        again = {"state": "waiting", "attempts": 0, "error": None, "not_before": 0.0}
        connection.execute(update(Outgoing).where(Outgoing.id == row_id).values(values | again))
    return set(rows)


def _elsewhere(dead: Sequence[str], *which: ColumnElement[bool]) -> Select[int, int, str]:
    """Of messages: the other places of their people, the chosen one first, where it was not said."""
    there, mine = aliased(Outgoing), aliased(Address)
    double = exists().where(
        there.address_id == Address.id,
        there.purpose == Outgoing.purpose,
        there.part == Outgoing.part,
    )
    return (
        select(Outgoing.id, Address.id, Address.channel)
        .join(mine, mine.id == Outgoing.address_id)
        .join(Address, Address.person_id == mine.person_id)
        .where(*which, ~double, Address.state == "active", Address.channel != mine.channel)
        .where(Address.channel.not_in(dead))
        .order_by(Outgoing.id, *_NEXT)
    )


def _first_of_each(
    connection: Connection, places: Select[int, int, str]
) -> dict[int, dict[str, Any]]:
    """What changes in each message."""
    rows: dict[int, dict[str, Any]] = {}
    for row_id, address_id, name in connection.execute(places):
        rows.setdefault(row_id, {"address_id": address_id, "channel": name, **_ANEW})
    return rows


def _goes_on() -> ColumnElement[bool]:
    stopped = Outgoing.body_id.in_(select(Body.id).where(Body.held))
    return or_(Outgoing.body_id.is_(None), ~stopped)


def _unsaid() -> ColumnElement[bool]:
    waits = Outgoing.state.in_(("waiting", "held")), Outgoing.priority != REPLY, ~Outgoing.recall
    return waits[0] & waits[1] & waits[2]


def _move(session: Session, to: Address, *which: ColumnElement[bool], **values: Any) -> int:
    there = aliased(Outgoing)
    double = exists().where(
        there.address_id == to.id, there.purpose == Outgoing.purpose, there.part == Outgoing.part
    )
    moved = (
        update(Outgoing)
        .where(*which, ~double)
        .values(address_id=to.id, channel=to.channel, **_ANEW)
    )
    done = session.execute(moved.values(**values).execution_options(synchronize_session=False))
    return done.rowcount  # type: ignore[attr-defined, no-any-return]


def drop_doubles(session: Session, person_id: int) -> None:
    """Of what waits at several addresses of one person, or was said at one, one is left."""
    mine = select(Address.id).where(Address.person_id == person_id)
    rows = session.execute(
        select(Outgoing.id, Outgoing.purpose, Outgoing.part, Outgoing.state)
        .where(
            Outgoing.address_id.in_(mine.scalar_subquery()),
            Outgoing.priority != REPLY,
            Outgoing.state.in_(SAID),
            ~Outgoing.recall,
        )
        .order_by(Outgoing.state.in_(("waiting", "held")), Outgoing.id)
    )
    seen: set[tuple[str, int]] = set()
    doubles = []
    for row_id, purpose, part, state in rows:
        if (purpose, part) in seen and state in {"waiting", "held"}:
            doubles.append(row_id)
        seen.add((purpose, part))
    session.execute(
        update(Outgoing)
        .where(Outgoing.id.in_(doubles))
        .values(state="cancelled")
        .execution_options(synchronize_session=False)
    )


def made_stranger(session: Session, address_id: int, today: date) -> int:
    """The address is somebody's of whom nothing is known; the id of that person."""
    stranger = Person(created_on=today)
    session.add(stranger)
    session.flush()
    session.execute(
        update(Address)
        .where(Address.id == address_id)
        .values(person_id=stranger.id, preferred=False)
        .execution_options(synchronize_session=False)
    )
    return stranger.id


def end_talk(session: Session, address_id: int) -> None:
    """Nothing of the talk at an address is left, nor of the menu that it shows."""
    end(session.connection(), [address_id])
    erase(session.connection(), [address_id])
