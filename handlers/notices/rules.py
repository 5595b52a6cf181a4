"""When a notice leaves, and how long it may be."""

import re
from datetime import datetime, time, timedelta

from handlers.context import Office
from handlers.errors import Refused
from handlers.messages import Words

LONGEST = 320  # characters: one thing, on one small screen (the Front's own proposal)
GOOD_HOURS = ((time(6, 0), time(7, 0)), (time(18, 30), time(20, 30)))  # when people are at home
_CLOCK = re.compile(r"([01]?\d|2[0-3]):[0-5]\d")


def is_too_long(text: str) -> bool:
    return len(text) > LONGEST


def leaves_at(at: str, now: datetime, office: Office) -> float:
    """Seconds since 1970 before which nothing leaves: `now` (0), `best`, or HH:MM of the office's day.

    Raises `Refused` for anything else.
    """
    if at == "now":
        return 0.0
    here = now.astimezone(office.timezone)
    if at == "best":
        return _best(here).timestamp()
    if _CLOCK.fullmatch(at) is None:
        raise Refused(Words("tb-gio-khong-ro", {"gio": at}))
    return _next(here, time.fromisoformat(at.zfill(5))).timestamp()


def is_quiet(now: datetime, office: Office) -> bool:
    """Whether people are asleep: nothing leaves but replies and what is urgent."""
    at = now.astimezone(office.timezone).time()
    begin, end = office.quiet_from, office.quiet_to
    return begin <= at < end if begin <= end else at >= begin or at < end


def after_quiet(now: datetime, office: Office) -> datetime:
    """The next moment at which a push may leave: now, or the end of the night."""
    if not is_quiet(now, office):
        return now
    return _next(now.astimezone(office.timezone), office.quiet_to)


def _best(here: datetime) -> datetime:
    """Now, if people are at home now; otherwise when they next are."""
    if any(begin <= here.time() < end for begin, end in GOOD_HOURS):
        return here
    return min(_next(here, begin) for begin, _ in GOOD_HOURS)


def _next(here: datetime, at: time) -> datetime:
    """The next moment at which a clock on the wall shows that."""
    today = datetime.combine(here.date(), at, here.tzinfo)
    return today if today >= here else today + timedelta(days=1)
