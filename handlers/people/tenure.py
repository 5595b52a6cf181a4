"""From which moment to which an appointment holds, from the days that staff type. Pure."""

from datetime import date, datetime, time, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

from handlers.errors import Refused
from handlers.messages import Words


class Days(NamedTuple):
    """The first and the last day of an appointment; None: from today on; until somebody ends it."""

    since: date | None = None
    until: date | None = None


def moments(days: Days, now: datetime, zone: ZoneInfo) -> tuple[datetime, datetime | None]:
    """A post that begins today begins now; the last day counts to its end. Refused where it is none."""
    today = now.astimezone(zone).date()
    since = days.since or today
    if since < today:
        raise Refused(Words("ng-ngay-da-qua"))
    if days.until is not None and days.until < since:
        raise Refused(Words("ng-ngay-nguoc"))
    begins = now if since == today else _midnight(since, zone)
    return begins, end_of(days.until, zone)


def end_of(day: date | None, zone: ZoneInfo) -> datetime | None:
    return None if day is None else _midnight(day + timedelta(days=1), zone)


def last_day(until: datetime | None, zone: ZoneInfo) -> date | None:
    """The last day on which a post is held, of the moment at which it ends."""
    if until is None:
        return None
    return (until.astimezone(zone) - timedelta(microseconds=1)).date()


def _midnight(day: date, zone: ZoneInfo) -> datetime:
    return datetime.combine(day, time(), zone)
