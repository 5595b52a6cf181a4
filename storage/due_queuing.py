"""Messages for the people of what is due (`storage/due.py`): a bounded piece at a time."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    Double,
    Exists,
    Select,
    SmallInteger,
    SQLColumnExpression,
    String,
    Subquery,
    and_,
    exists,
    func,
    literal,
    or_,
    select,
    text,
)
from sqlalchemy.orm import Session, aliased

from storage.broadcasting import PIECE, ids_of_body
from storage.due import Due, People
from storage.outbox import REMINDER, Body, Outgoing
from storage.people import Address, Consent
from storage.reaching import best_of
from storage.statements import insert_new
from storage.windows import Gate

HALF = 1 << 30  # those who have answered stand in the upper half of a body's rows


def template_prices(session: Session, ids: Sequence[int]) -> Mapping[int, int]:
    """Of each row that may go out as a template of the platform's: what that costs, in đồng."""
    found = select(Due.id, Body.template).join(Body, Body.id == Due.body_id)
    rows = session.execute(found.where(Due.id.in_(ids), Body.template.is_not(None)))
    return {row_id: template["price"] for row_id, template in rows}


def queue_piece(
    session: Session, ids: Sequence[int], people: People, now: datetime, gate: Gate | None = None
) -> bool:
    """Messages for people who have none of these rows yet, `PIECE` at most; whether all have one now.

    `people`: (subject_id, person_id, answered, consent) of the rows' subjects. Who has not answered
    comes first; who does not agree (any more) has none.
    """
    who = _reached(people, gate)
    row = _message(who, now)
    there = _was_said(who.c.person_id, row["purpose"])
    found = (
        select(*row.values())
        .select_from(Due)
        .join(who, who.c.subject_id == Due.subject_id)
        .join(Address, Address.id == who.c.address_id)
        .where(Due.id.in_(ids), ~there)
    )
    if session.connection().dialect.name == "postgresql":
        session.execute(text("SET LOCAL jit = off"))  # compiling takes longer than the statement
    names = list(row)
    if gate is None:
        found = found.order_by(who.c.answered).limit(PIECE)
    else:
        names += ["by_template", "cost"]
        found = _affordable(found.add_columns(gate.by_template, gate.cost), names, gate)
    put = insert_new(session.connection(), Outgoing).from_select(names, found)
    options = {"preserve_rowcount": True}
    return session.connection().execute(put, execution_options=options).rowcount < PIECE


def _message(who: Subquery, now: datetime) -> dict[str, ColumnElement[Any] | Any]:
    """The columns of a row of the outbox, for one of `who` and one thing that is due."""
    base = literal(ids_of_body(0)[0], BigInteger)
    number = (
        base
        + Due.body_id * literal(1 << 31, BigInteger)
        + who.c.answered * literal(HALF, BigInteger)
        + who.c.person_id
    )
    return {
        "id": number,
        "address_id": Address.id,
        "channel": Address.channel,
        "priority": literal(REMINDER, SmallInteger),
        "purpose": literal("due:", String) + Due.key,
        "part": literal(0, SmallInteger),
        "body_id": Due.body_id,
        "state": literal("waiting", String),
        "resend": literal(False),
        "not_before": literal(0.0, Double),
        "attempts": literal(0, SmallInteger),
        "queued_at": literal(now.timestamp(), Double),
    }


def _reached(people: People, gate: Gate | None) -> Subquery:
    """Those who agree, each with the address at which they are told.

    The address is found beside each person and not as a condition of a join: PostgreSQL takes such a join to
    leave one row, and then goes through all that is due once for each person.
    """
    who = people.subquery("people")
    return (
        select(
            who.c.subject_id,
            who.c.person_id,
            who.c.answered,
            best_of(who.c.person_id, gate=gate).correlate(who).label("address_id"),
        )
        .where(_agrees(who.c.person_id, who.c.consent))
        .subquery("who")
    )


def _was_said(person: ColumnElement[int], purpose: SQLColumnExpression[str]) -> Exists:
    """At any address of theirs: it may have moved from one to another since."""
    theirs = aliased(Address)
    return exists().where(
        theirs.person_id == person,
        Outgoing.address_id == theirs.id,
        Outgoing.purpose == purpose,
    )


def _affordable(found: Select[Any], names: Sequence[str], gate: Gate) -> Select[Any]:
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
