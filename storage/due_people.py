"""Whom what is due reaches: at which address, at what price, and who has it already."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, Exists, Select, Subquery, and_, exists, func, or_, select
from sqlalchemy.orm import aliased

from storage.broadcasting import PIECE
from storage.outbox import Outgoing
from storage.people import Address, Consent
from storage.reaching import best_of
from storage.windows import Gate

People = Select[int, int, int, str]


def reached(people: People, gate: Gate | None) -> Subquery:
    """Those who agree, each with the address at which they are told.

    The address is found beside each person and not as a condition of a join: PostgreSQL takes such a join to
    leave one row, and then goes through all that is due once for each person.
    """
    who = people.subquery("people")
    cost = gate.cost if gate else None
    one = best_of(who.c.person_id, cost=cost).correlate(who)
    return (
        select(
            who.c.subject_id,
            who.c.person_id,
            who.c.answered,
            one.label("address_id"),
        )
        .where(_agrees(who.c.person_id, who.c.consent))
        .subquery("who")
    )


def affordable(found: Select[Any], names: Sequence[str], gate: Gate) -> Select[Any]:
    """A piece of all who cost nothing, and of as many others as the money is enough for.

    Who has not answered has the lower ids, so comes first.
    """
    rows = found.subquery()
    number, *others, cost = rows.c
    so_far = func.sum(cost).over(order_by=number).label("so_far")
    summed = select(number, *others, cost, so_far).subquery()
    columns = list(summed.c)
    pays = or_(columns[-2] == 0, columns[-1] <= gate.left)
    return select(*columns[: len(names)]).where(pays).order_by(columns[0]).limit(PIECE)


def _agrees(person: ColumnElement[int], purpose: ColumnElement[str]) -> ColumnElement[bool]:
    """The newest answer counts; a no to notices is a no to everything that came before it."""
    stopped = and_(Consent.purpose == "notices", ~Consent.given)
    return (
        select(Consent.given)
        .where(Consent.person_id == person, or_(Consent.purpose == purpose, stopped))
        .order_by(Consent.id.desc())
        .limit(1)
        .scalar_subquery()
    )


def was_said(person: ColumnElement[int], purpose: ColumnElement[str]) -> Exists:
    """At any address of theirs: they may have moved from one to another since."""
    theirs = aliased(Address)
    return exists().where(
        theirs.person_id == person,
        Outgoing.address_id == theirs.id,
        Outgoing.purpose == purpose,
    )
