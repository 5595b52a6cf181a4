"""What the clock does about what is due: a bounded piece a turn, by day only.

Each turn is one transaction: a row's new state, its body and its messages stand or fall together, so
that a crash, a second clock or a clock that is set back neither doubles nor loses anything.
"""

from collections.abc import Sequence
from datetime import UTC, datetime
from itertools import groupby
from typing import Any

from sqlalchemy import literal, select
from sqlalchemy.orm import Session

from content.reminders import kinds
from handlers.messages import Outgoing
from handlers.notices.rules import is_quiet
from handlers.reminders import rules
from handlers.reminders.pausing import held_back
from handlers.reminders.subjects import IN_TIME, LATE, Asked, Subject, Turn, by_kind
from handlers.windows.money import Spender, gate
from handlers.windows.templates import REMINDER, fitting
from handlers.windows.templates import Said as Told
from handlers.wording import wording
from storage import due as storage
from storage import due_queuing
from storage.due import NEWS, People, Row, Said

MOST = 2000  # rows a turn that are begun
AT_ONCE = 300  # rows whose people are looked up in one statement: with more, each piece looks at all of them


def run_due(session: Session, turn: Turn, limit: int = MOST) -> bool:
    """One turn; whether there is more to do now. At night nothing is queued."""
    grace = {
        name: kind.grace.total_seconds() for name, kind in kinds(turn.office.tables_dir).items()
    }
    storage.set_right(session, turn.now.timestamp(), grace)
    if is_quiet(turn.now, turn.office):
        return False
    unfinished = storage.queuing(session, min(limit, AT_ONCE))
    if not unfinished:
        taken = storage.take(session, turn.now.timestamp(), limit)
        if not taken:
            return False
        _begin(session, turn, held_back(session, turn, taken))
        unfinished = storage.queuing(session, min(limit, AT_ONCE))
    _queue(session, turn, unfinished)
    return True


def _begin(session: Session, turn: Turn, taken: Sequence[Row]) -> None:
    """Say in time, say late, or drop each of them."""
    said: list[Said] = []
    for name, rows in by_kind(taken):
        states = {row.id: _state(turn, row) for row in rows}
        asked = [
            Asked(row.id, row.subject_id, _manner(row, states[row.id]), row.payload or {})
            for row in rows
            if states[row.id] != rules.USELESS
        ]
        messages = turn.subjects[name].messages(session, asked) if name in turn.subjects else {}
        said += [
            Said(
                row,
                states[row.id],
                messages[row.id].as_json(),
                _template(session, turn, messages[row.id]),
            )
            for row in rows
            if row.id in messages
        ]
    kept = {one.row.id for one in said}
    storage.drop(session, [row.id for row in taken if row.id not in kept])
    storage.say(session, said, turn.now)


def _template(session: Session, turn: Turn, message: Outgoing) -> dict[str, Any] | None:
    """The same as one of the platform's templates, for those whom nothing else reaches."""
    if turn.office.windows is None:
        return None
    text = " ".join(wording(words) for words in message.says)
    return fitting(session, turn.office, Told(text, REMINDER, "", turn.now))


def _state(turn: Turn, row: Row) -> str:
    kind = kinds(turn.office.tables_dir).get(row.kind)
    if kind is None:
        return rules.USELESS
    due, event = (datetime.fromtimestamp(at, UTC) for at in (row.due_at, row.event_at))
    if row.step in NEWS:  # never too late while it is of use
        return rules.IN_TIME if turn.now < event else rules.USELESS
    return rules.verdict(due, event, turn.now, kind)


def _manner(row: Row, state: str) -> str:
    if row.step in NEWS:
        return row.step
    return LATE if state == rules.LATE else IN_TIME


def _queue(session: Session, turn: Turn, rows: Sequence[Row]) -> None:
    for name, some in by_kind(rows):
        for news, these in _by_news(some):
            people = _people(turn.subjects[name], name, news, [row.subject_id for row in these])
            for price, ids in _by_price(session, turn, [row.id for row in these]):
                allowed = gate(session, turn.office, turn.now, Spender(template=price))
                if not due_queuing.queue_piece(session, ids, people, turn.now, allowed):
                    return  # the rest at the next turn
                storage.all_queued(session, ids)


def _by_price(
    session: Session, turn: Turn, ids: Sequence[int]
) -> list[tuple[int | None, list[int]]]:
    """One statement knows one price of a template; without windows all go together."""
    if turn.office.windows is None:
        return [(None, list(ids))]
    prices = due_queuing.template_prices(session, ids)
    several = dict.fromkeys(prices.get(one) for one in ids)
    return [(price, [one for one in ids if prices.get(one) == price]) for price in several]


def _people(subject: Subject, name: str, news: bool, ids: Sequence[int]) -> People:
    """Of a change, whoever was reminded hears; of an event, whoever the subject names."""
    everybody = subject.recipients(ids)
    if not news:
        return everybody
    told = storage.told(name, ids)
    if subject.tells_answered:
        who, known = told.subquery(), everybody.subquery()
        hears = (
            select(literal(1))
            .where(
                known.c.answered == 1,
                known.c.subject_id == who.c.subject_id,
                known.c.person_id == who.c.person_id,
            )
            .exists()
        )
        return select(who.c.subject_id, who.c.person_id, who.c.answered, who.c.consent).where(
            ~hears
        )
    return told


def _by_news(rows: Sequence[Row]) -> list[tuple[bool, list[Row]]]:
    """What tells of a change goes first."""
    ordered = sorted(rows, key=lambda row: row.step not in NEWS)
    return [(new, list(some)) for new, some in groupby(ordered, key=lambda row: row.step in NEWS)]
