"""The private feed: what is in the calendar of a member of staff, or of a head's villages, for their own phone."""

import secrets
from datetime import date, datetime, timedelta

from sqlalchemy.orm import Session

from handlers.calendars import village
from handlers.calendars.entries import entries
from handlers.calendars.entry import Entry, in_order
from handlers.context import Office
from handlers.desk import Desk
from handlers.errors import Refused
from handlers.messages import Words
from handlers.people.authority import authority_of
from handlers.people.roster import rules_over
from handlers.people.signing_in import hash_of
from handlers.wording import wording
from storage import calendar as storage
from storage.areas import Area
from storage.calendar import Span

BEFORE, AHEAD = timedelta(days=30), timedelta(days=366)
MADE, DROPPED = "calendar.feed", "calendar.feed-drop"


def made_on(desk: Desk) -> date | None:
    """Since when they have a feed."""
    feed = storage.feed_of(desk.session, desk.authority.person_id)
    return feed.made_on if feed else None


def make(desk: Desk) -> str:
    """The address of a new feed, told this once; one that they had before opens no more."""
    if not _has_calendar(desk):
        raise Refused(Words("khong-co-quyen-xem"))
    token = secrets.token_urlsafe(24)
    storage.put_feed(desk.session, desk.authority.person_id, hash_of(token), desk.today)
    desk.note(MADE, f"person:{desk.authority.person_id}")
    return f"{desk.office.public_url}/calendar/{token}.ics"


def drop(desk: Desk) -> None:
    storage.drop_feed(desk.session, desk.authority.person_id)
    desk.note(DROPPED, f"person:{desk.authority.person_id}")


def kept_by(desk: Desk, person_id: int) -> date | None:
    """Since when somebody has a feed that whoever asks may take away; None: there is none such."""
    kept = storage.feed_of(desk.session, person_id) if rules_over(desk, person_id) else None
    return kept.made_on if kept else None


def take_away(desk: Desk, person_id: int) -> None:
    """Somebody's telephone is lost: a head has no console to turn the feed off in."""
    if not rules_over(desk, person_id):
        raise Refused(Words("ng-khong-duoc-doi"))
    storage.drop_feed(desk.session, person_id)
    desk.note(DROPPED, f"person:{person_id}")


def feed(session: Session, token: str, now: datetime, office: Office) -> bytes | None:
    """An iCalendar file (RFC 5545); None for a token that is nobody's, or of one who left the work."""
    person_id = storage.owner(session, hash_of(token))
    if person_id is None:
        return None
    desk = Desk(session, authority_of(session, person_id, now), now, office)
    if not _has_calendar(desk):
        return None
    return _file(desk, _all_of(desk, Span(desk.today - BEFORE, desk.today + AHEAD)))


def _has_calendar(desk: Desk) -> bool:
    return desk.authority.is_caseworker or desk.authority.is_head


def _all_of(desk: Desk, span: Span) -> list[Entry]:
    """Of who is both, each entry once, with its page in the console where there is one."""
    own = [
        one
        for role in desk.authority.villages
        for one in village.entries_of_head(_home(desk, role.area_id), span)
    ]
    return in_order([*own, *(entries(desk, span) if desk.authority.is_caseworker else ())])


def _home(desk: Desk, area_id: int) -> village.Home:
    return village.Home(desk.session, desk.office, desk.session.get_one(Area, area_id))


def _file(desk: Desk, made: list[Entry]) -> bytes:
    from content.documents.ics import Happening, calendar_file

    office = desk.office
    name = Words("lich-ten" if desk.authority.is_caseworker else "lich-ban-ten")
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
    return calendar_file(wording(name), happenings, desk.now)


def _starts(entry: Entry, office: Office) -> date | datetime:
    if not entry.starts:
        return entry.day
    return datetime.fromisoformat(f"{entry.day}T{entry.starts}").replace(tzinfo=office.timezone)
