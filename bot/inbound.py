"""The one way in: events that wait together are handled in one transaction.

What they need is read in one statement for all of them, each is handled alone (in a savepoint, if
it touches the database), and what they changed is written together. A crash leaves nothing or
everything. An event that raises is kept with its error, and its person is told kindly.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from typing import Any, Protocol

import structlog
from sqlalchemy import Connection
from sqlalchemy.orm import Session

from bot.delivery.parcels import Reply
from handlers.commands import command_of
from handlers.context import Context, Office, Push, Speaker
from handlers.conversation import State
from handlers.feedback.codes import parse
from handlers.messages import (
    OF_GROUPS,
    Incoming,
    Kind,
    MediaFile,
    Outgoing,
    Words,
)
from handlers.numbered import Menu, chosen
from handlers.people.actions import register
from handlers.reception import Reception
from handlers.sending import row as push_row
from handlers.villages import groups
from handlers.windows.missed import offer_missed
from storage import conversations, inbox, outbox, people, shown_menus, webmail
from storage.database import lock_in_order
from storage.media import Media
from storage.windows import heard, hour_of

log = structlog.get_logger()
LEAVING = frozenset({Kind.LEFT, Kind.UNFOLLOWED})
SPOKEN = frozenset({*Kind} - {*OF_GROUPS, Kind.RETURNED, *LEAVING})  # the person did something
Who = tuple[str, str]  # channel, the channel's id of the person


@dataclass(slots=True)
class Guest:
    """Whoever speaks in this batch, with the talk as their last message left it."""

    speaker: Speaker
    external_id: str
    state: dict[str, Any] | None = None
    touched: datetime | None = None
    changed: bool = False
    gone: bool = False  # the platform said that nobody is there
    heard_at: float | None = None  # where that is kept: the hour in which they last wrote


@dataclass(slots=True)
class Batch:
    """What one transaction reads first, and gathers until it writes it all."""

    session: Session
    now: datetime
    guests: dict[Who, Guest] = field(default_factory=dict)
    menus: dict[int, Menu] = field(default_factory=dict)  # address → the menu by number last shown
    replies: list[Reply] = field(default_factory=list)
    pushes: list[Push] = field(default_factory=list)
    erased: set[int] = field(default_factory=set)
    heard: set[int] = field(default_factory=set)  # addresses whose windows begin anew
    worked: bool = False  # some event wrote for itself, perhaps into the outbox


AfterCommit = Callable[[], None]


class Dispatch(Protocol):
    """Puts replies into the outbox, leased to this process; what it returns hands them over.

    `ring`: other messages may have been put there too.
    """

    def __call__(
        self, connection: Connection, replies: Sequence[Reply], *, ring: bool
    ) -> AfterCommit: ...


def utc_now() -> datetime:
    return datetime.now(UTC)


class Door:
    def __init__(
        self,
        office: Office,
        dispatch: Dispatch,
        *,
        clock: Callable[[], datetime] = utc_now,
        by_number: frozenset[str] = frozenset(),
    ) -> None:
        """`by_number`: the channels on which some menus are numbers to send."""
        self._by_number = by_number
        self._office = office
        self._dispatch = dispatch
        self._clock = clock
        self._reception = Reception()

    def handle(self, session: Session, events: Sequence[Incoming]) -> tuple[bool, AfterCommit]:
        """Handle events that came together: whether anything was erased, and what to do next."""
        batch = Batch(session, self._clock())
        connection = session.connection()
        lock_in_order(connection, {":".join(event.who) for event in events})
        today = self._context(batch, None).today
        new = inbox.accept(connection, [event.key for event in events], today)
        fresh = list(_first_of_each(event for event in events if event.key in new))
        from_people = {event.who for event in fresh if event.kind not in OF_GROUPS}
        batch.guests = _guests(connection, from_people)
        batch.menus = self._menus(batch)
        for event in fresh:
            if event.kind in OF_GROUPS:
                self._in_a_group(batch, event)
            else:
                self._one(batch, event)
        _store(batch)
        after = self._dispatch(connection, batch.replies, ring=batch.worked)
        return bool(batch.erased), after

    def _menus(self, batch: Batch) -> dict[int, Menu]:
        speakers = [guest.speaker for guest in batch.guests.values()]
        asked = [one.address_id for one in speakers if one.channel in self._by_number]
        shown = shown_menus.of(batch.session.connection(), asked)
        return {address: Menu.from_json(menu) for address, menu in shown.items()}

    def _context(self, batch: Batch, speaker: Speaker | None) -> Context:
        nobody = Speaker(0, 0, "")
        return Context(speaker or nobody, batch.now, self._office, lambda: batch.session)

    def _one(self, batch: Batch, event: Incoming) -> None:
        guest = batch.guests.get(event.who)
        if guest is None:
            today = self._context(batch, None).today
            speaker = register(batch.session, event.channel, event.address, today)
            guest = batch.guests[event.who] = Guest(speaker, event.address)
        before = asdict(guest.speaker)
        context = self._context(batch, guest.speaker)
        context.hint = event.hint
        savepoint = _Savepoint(batch.session)
        context.open_session = savepoint.open
        try:
            with savepoint:
                self._handle(batch, guest, context, event)
            batch.worked = batch.worked or savepoint.used
        except Exception as error:  # kept and told; the other events go on
            guest.speaker = Speaker(**before)
            self._failed(batch, guest, event, error)

    def _in_a_group(self, batch: Batch, event: Incoming) -> None:
        """Nobody speaks here: no person is looked up, none is made, and no talk begins."""
        context = self._context(batch, None)
        savepoint = _Savepoint(batch.session)
        context.open_session = savepoint.open
        batch.worked = True
        try:
            with savepoint:
                answer = groups.happened(context, event)
        except Exception as error:  # the next events go on
            log.error(
                "event_failed", channel=event.channel, flow="group", error=type(error).__name__
            )
            inbox.fail(batch.session.connection(), _failure(batch, event, error))
            return
        if answer is not None:
            address_id, message = answer
            group = Speaker(address_id, 0, event.channel)
            batch.replies.append(Reply(outbox.new_id(), group, event.address, message))

    def _handle(self, batch: Batch, guest: Guest, context: Context, event: Incoming) -> None:
        menu = batch.menus.get(guest.speaker.address_id)
        if menu is not None and command_of(event) is None:
            meant = chosen(menu, event, guest.speaker.language)
            if isinstance(meant, Outgoing):
                _say(batch, guest, meant)
                return
            event = meant
        if guest.gone and event.kind not in LEAVING:  # who writes is there again
            people.mark(context.session, guest.speaker.address_id, "active")
            guest.gone = False
        if event.media is not None:
            _adopt(context, event.media)
        state = None if guest.state is None else State.from_json(guest.state)
        reply = self._reception.receive(context, state, guest.touched, event)
        packed = None if reply.state is None else reply.state.as_json()
        guest.changed = guest.changed or packed is not None or guest.state is not None
        guest.state, guest.touched = packed, batch.now
        self._heard(batch, guest, context, event)
        batch.pushes.extend(context.pushes)
        if context.erase:
            batch.erased.add(guest.speaker.address_id)
            batch.replies = [r for r in batch.replies if r.speaker is not guest.speaker]
        if reply.message is not None:
            _say(batch, guest, reply.message)

    def _heard(self, batch: Batch, guest: Guest, context: Context, event: Incoming) -> None:
        """On a channel with windows: they begin anew, and what the person missed is offered.

        Not of an anonymous talk: when somebody wrote such a thing is kept nowhere.
        """
        windows = self._office.windows
        if windows is None or event.channel != windows.channel or event.kind not in SPOKEN:
            return
        if context.erase or context.forgotten or _is_anonymous(guest.state):
            return
        if guest.heard_at != (hour := hour_of(batch.now)):
            batch.heard.add(guest.speaker.address_id)
            offer_missed(context, windows, guest.heard_at)
            guest.heard_at = hour

    def _failed(self, batch: Batch, guest: Guest, event: Incoming, error: Exception) -> None:
        flow = guest.state["flow"] if guest.state else "reception"
        hidden = _is_anonymous(guest.state) or parse(event.text or event.tap) is not None
        log.error("event_failed", channel=event.channel, flow=flow, error=type(error).__name__)
        inbox.fail(
            batch.session.connection(),
            {
                "channel": event.channel,
                "event_id": event.event_id,
                "address_id": None if hidden else guest.speaker.address_id,
                "payload": None if hidden else asdict(event),
                "error": f"{type(error).__name__} ({flow})",
                "at": batch.now,
            },
        )
        _say(batch, guest, Outgoing((Words("co-loi"),)))


def _failure(batch: Batch, event: Incoming, error: Exception) -> dict[str, Any]:
    """That something failed, and nothing of what it was: it may be a code."""
    return {
        "channel": event.channel,
        "event_id": event.event_id,
        "address_id": None,
        "payload": None,
        "error": f"{type(error).__name__} (group)",
        "at": batch.now,
    }


def unpack(payload: dict[str, Any], failure_id: int) -> Incoming:
    """A failed event, to be handled again: under a new id, since its own was seen."""
    media = MediaFile(**payload["media"]) if payload["media"] else None
    changed = {
        "kind": Kind(payload["kind"]),
        "media": media,
        "event_id": f"{payload['event_id']}~{failure_id}"[:80],
    }
    return Incoming(**{**payload, **changed})


class _Savepoint:
    """A savepoint that opens at the first use of the session: most answers need none."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._nested: Any = None

    @property
    def used(self) -> bool:
        return self._nested is not None

    def open(self) -> Session:
        if self._nested is None:
            self._nested = self._session.begin_nested()
        return self._session

    def __enter__(self) -> None:
        pass

    def __exit__(self, kind: Any, error: Any, trace: Any) -> None:
        if self._nested is None:
            return
        if kind is None:
            self._nested.commit()
        elif self._nested.is_active:
            self._nested.rollback()


def _first_of_each(events: Iterable[Incoming]) -> Iterable[Incoming]:
    """A channel may send the same event twice within one batch."""
    first: dict[Who, Incoming] = {}
    for event in events:
        first.setdefault(event.key, event)
    return first.values()


def _guests(connection: Connection, who: set[Who]) -> dict[Who, Guest]:
    rows = conversations.speakers(connection, sorted(who)) if who else ()
    return {
        (row["channel"], row["external_id"]): Guest(
            Speaker(
                row["address_id"],
                row["person_id"],
                row["channel"],
                row["language"],
                row["area_id"],
                row["by_ear"],
            ),
            row["external_id"],
            row["state"],
            row["touched_at"],
            gone=row["address_state"] == "gone",
            heard_at=row["heard_at"],
        )
        for row in rows
    }


def _adopt(context: Context, file: MediaFile) -> None:
    """Know a file that a channel has stored as this person's, until a case takes it over."""
    context.session.add(
        Media(
            id=file.id,
            kind=file.kind,
            seconds=file.seconds,
            size=file.size,
            address_id=context.speaker.address_id,
            stored_on=context.today,
        )
    )


def _say(batch: Batch, guest: Guest, message: Outgoing) -> None:
    batch.replies.append(Reply(outbox.new_id(), guest.speaker, guest.external_id, message))


def _is_anonymous(state: dict[str, Any] | None) -> bool:
    return state is not None and (state["anonymous"] or _is_anonymous(state["below"]))


def _store(batch: Batch) -> None:
    connection = batch.session.connection()
    heard(connection, batch.heard, hour_of(batch.now))
    changed = [guest for guest in batch.guests.values() if guest.changed]
    if batch.erased:
        outbox.erase_replies(connection, sorted(batch.erased))
        inbox.forget_failures(connection, sorted(batch.erased))
        webmail.erase(connection, sorted(batch.erased))
        shown_menus.erase(connection, sorted(batch.erased))
    conversations.end(
        connection, [guest.speaker.address_id for guest in changed if guest.state is None]
    )
    conversations.save(
        connection,
        [
            {
                "address_id": guest.speaker.address_id,
                "flow": guest.state["flow"],
                "version": guest.state["version"],
                "state": guest.state,
                "anonymous": _is_anonymous(guest.state),
                "touched_at": guest.touched,
            }
            for guest in changed
            if guest.state is not None
        ],
    )
    outbox.add(connection, [push_row(push) for push in batch.pushes])
