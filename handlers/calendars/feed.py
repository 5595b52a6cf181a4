"""The private feed: what is in the console's calendar, for a member of staff's own phone or computer."""

import secrets
from datetime import date, datetime, timedelta

from sqlalchemy.orm import Session

from handlers.calendars.entries import Entry, entries
from handlers.context import Office
from handlers.desk import Desk
from handlers.errors import Refused
from handlers.messages import Words
from handlers.people.authority import authority_of
from handlers.people.signing_in import hash_of
from handlers.wording import wording
from storage import calendar as storage
from storage.calendar import Span

BEFORE, AHEAD = timedelta(days=30), timedelta(days=366)
MADE, DROPPED = "calendar.feed", "calendar.feed-drop"


def made_on(desk: Desk) -> date | None:
    """Since when they have a feed."""
    feed = storage.feed_of(desk.session, desk.authority.person_id)
    return feed.made_on if feed else None


def make(desk: Desk) -> str:
    """The address of a new feed, told this once; one that they had before opens no more."""
    if not desk.authority.is_caseworker:
        raise Refused(Words("khong-co-quyen-xem"))
    token = secrets.token_urlsafe(24)
    storage.put_feed(desk.session, desk.authority.person_id, hash_of(token), desk.today)
    desk.note(MADE, f"person:{desk.authority.person_id}")
    return f"{desk.office.public_url}/calendar/{token}.ics"


def drop(desk: Desk) -> None:
    storage.drop_feed(desk.session, desk.authority.person_id)
    desk.note(DROPPED, f"person:{desk.authority.person_id}")


def feed(session: Session, token: str, now: datetime, office: Office) -> bytes | None:
    """An iCalendar file (RFC 5545); None for a token that is nobody's, or of one who left the work."""
    person_id = storage.owner(session, hash_of(token))
    if person_id is None:
        return None
    desk = Desk(session, authority_of(session, person_id, now), now, office)
    if not desk.authority.is_caseworker:
        return None
    made = entries(desk, Span(desk.today - BEFORE, desk.today + AHEAD))
    return _file(made, now, office)


def _file(made: list[Entry], now: datetime, office: Office) -> bytes:
    from content.documents.ics import Happening, calendar_file

    happenings = [
        Happening(
            key=one.key,
            title=wording(one.title),
            starts=_starts(one, office),
            place=one.place,
            address=f"{office.public_url}{one.address}" if one.address else "",
        )
        for one in made
    ]
    return calendar_file(wording(Words("lich-ten")), happenings, now)


def _starts(entry: Entry, office: Office) -> date | datetime:
    if not entry.starts:
        return entry.day
    return datetime.fromisoformat(f"{entry.day}T{entry.starts}").replace(tzinfo=office.timezone)
