"""When something may leave: neither at night, nor while an area mourns or keeps a festival."""

from collections.abc import Iterable
from datetime import datetime, time, timedelta

from content.calendars.pauses import Pause
from handlers.context import Office
from handlers.notices.rules import after_quiet


def allowed_at(moment: datetime, office: Office, pauses: Iterable[Pause] = ()) -> datetime:
    """The next moment, from `moment` on, that is neither in the office's night nor on a day of a pause.

    A pause is over at midnight in the office's zone, so what it held leaves when that night ends too.
    ValueError when the moment knows no time zone.
    """
    if moment.utcoffset() is None:
        raise ValueError("a moment without a time zone")
    held = sorted(pauses, key=lambda pause: pause.first)
    allowed = after_quiet(moment, office)
    for pause in held:  # in order: who has waited for one may run into a later one, never back
        if pause.holds(allowed.astimezone(office.timezone).date()):
            over = datetime.combine(pause.last + timedelta(days=1), time(), office.timezone)
            allowed = after_quiet(over, office)
    return allowed
