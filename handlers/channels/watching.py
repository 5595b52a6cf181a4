"""The clock looks at how each channel does: notes which are down, tells staff, and moves what waits."""

from dataclasses import dataclass
from datetime import datetime, timedelta

import structlog
from sqlalchemy.orm import Session

from handlers.channels import rules
from handlers.context import Office, Push
from handlers.feedback.telling import still_wants
from handlers.messages import Outgoing, Words
from handlers.people.authority import CASEWORKERS
from handlers.people.linking import DIGEST
from handlers.sending import send
from storage import appointments, outbox, people, reaching
from storage import channel_health as storage
from storage.channel_health import ChannelTrouble, Tally

log = structlog.get_logger()
NAMED = frozenset({"web", "telegram", "zalo-bot", "zalo-oa"})
PIECE = 500  # messages are moved in one transaction
QUIET = timedelta(hours=1)  # a channel on which nothing is tried so long is tried again


@dataclass(frozen=True, slots=True)
class Down:
    """A channel that is down: its name, since when, and how many pushes wait for it."""

    channel: str
    since: datetime
    waiting: int

    @property
    def name(self) -> str:
        """The key of what staff call it."""
        return named(self.channel)


@dataclass(frozen=True, slots=True)
class Seen:
    """What came of a channel's messages: in the minutes that are looked at, and in the very last."""

    recent: Tally
    latest: Tally


def minute_of(moment: datetime) -> int:
    return int(moment.timestamp() // 60)


def watch(session: Session, now: datetime, office: Office) -> bool:
    """A look at all channels, and a piece of what is to be moved; whether there is more to move."""
    minute = minute_of(now) + 1
    recent = storage.sums(session, minute - rules.WINDOW, minute)
    before = storage.sums(session, rules.usual_since(minute), minute - rules.WINDOW)
    latest = storage.sums(session, minute - rules.LATEST, minute)
    known = {trouble.channel: trouble for trouble in storage.down(session)}
    for channel in sorted(recent.keys() | known.keys()):
        tally = recent.get(channel, Tally())
        if channel in known:
            seen = Seen(tally, latest.get(channel, Tally()))
            _look_again(session, known[channel], seen, now)
        elif rules.is_down(tally, before.get(channel, Tally())):
            _found_down(session, channel, now, office)
    storage.by_day(session, minute - rules.WINDOW)
    storage.forget(session, rules.usual_since(minute))
    closed = [*_lasting(session, now, office), *office.channels_off]
    return sum(_move(session, one, office) for one in closed) > 0


def _found_down(session: Session, channel: str, now: datetime, office: Office) -> None:
    storage.set_down(session, channel, now)
    log.error("channel_down", channel=channel)
    since = f"{now.astimezone(office.timezone):%H:%M %d/%m}"
    told = {"kenh": Words(named(channel)), "luc": since, "phut": office.channel_patience}
    said = Outgoing((Words("kenh-hong-bao", told),))
    _tell_staff(session, channel, now, said)


def _look_again(session: Session, trouble: ChannelTrouble, seen: Seen, now: datetime) -> None:
    if seen.recent.tried:
        trouble.checked_at = now
    works = rules.is_up(seen.recent, seen.latest)
    if not works and now - trouble.checked_at < QUIET:
        return
    channel, began = trouble.channel, trouble.since
    session.flush()
    storage.set_up(session, channel)
    # Its minutes are no evidence of a new trouble, and no measure of what is usual.
    minutes = range(minute_of(began) - rules.WINDOW, minute_of(now) + 1 - rules.LATEST)
    storage.forget_trouble(session, channel, minutes)
    log.warning("channel_up", channel=channel)
    if works:
        words = Words("kenh-hong-het", {"kenh": Words(named(channel))})
        _tell_staff(session, f"{channel}:up:{began.timestamp():.0f}", now, Outgoing((words,)))


def _tell_staff(session: Session, what: str, now: datetime, said: Outgoing) -> None:
    """Whoever agreed to be written to, where a channel of theirs works: not on the one that is down."""
    dead = {trouble.channel for trouble in storage.down(session)}
    purpose = f"channel-down:{what}:{now:%Y%m%d%H%M}"
    pushes = [
        Push(address.id, address.channel, outbox.URGENT, purpose, said, resend=True)
        for person_id in appointments.reachable_staff(session, CASEWORKERS, now)
        if still_wants(people.consents(session, person_id), DIGEST)
        for address in reaching.at(session, person_id, besides=dead)
    ]
    send(session.connection(), *pushes)


def _lasting(session: Session, now: datetime, office: Office) -> list[str]:
    """Channels that are down for so long that nobody shall wait for them who has another."""
    patience = timedelta(minutes=office.channel_patience)
    return [one.channel for one in storage.down(session) if now - one.since >= patience]


def _move(session: Session, channel: str, office: Office) -> bool:
    """Pushes that wait for it go to another channel of their people; whether some are left to move."""
    dead = [*(trouble.channel for trouble in storage.down(session)), *office.channels_off]
    moved = reaching.move_from_channel(session, channel, dead, PIECE)
    if moved:
        log.warning("pushes_moved", channel=channel, count=moved)
    return moved == PIECE


def down(session: Session) -> list[Down]:
    """The channels that are down now."""
    return [
        Down(one.channel, one.since, storage.waiting_pushes(session, one.channel))
        for one in storage.down(session)
    ]


def stuck(session: Session, body_id: int | None) -> list[Down]:
    """The channels that are down for which messages of a notice wait, and how many."""
    if body_id is None:
        return []
    waits = (
        (one, storage.waiting_of(session, one.channel, body_id)) for one in storage.down(session)
    )
    return [Down(one.channel, one.since, number) for one, number in waits if number]


def named(channel: str) -> str:
    """The key of what staff call a channel."""
    name = channel.replace("_", "-")
    return f"kenh-hong-ten-{name if name in NAMED else 'khac'}"
