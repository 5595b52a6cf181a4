"""From Zalo's error codes to our closed list. They come with HTTP 200."""

from datetime import datetime, time, timedelta, tzinfo

from bot.delivery.failures import GONE, Failure, SendFailed

TOKEN = frozenset({-216, -220, -124})  # the access token is not good (any more): a newer one, once
UPLOAD_AGAIN = -100  # it does not know that file, or not any more

CODES: dict[int, Failure] = {
    **dict.fromkeys(TOKEN, Failure.UNAUTHORISED),
    -32: Failure.RATE_LIMITED,
    UPLOAD_AGAIN: Failure.BAD_MEDIA,
    # Refused by the hour: 22:00 to 06:00.
    **dict.fromkeys((-133, -234), Failure.NOT_NOW),
    # Used up for the day or the month: by the account, by a template, by one person.
    **dict.fromkeys((-144, -147, -211, -218), Failure.QUOTA),
    # The account, its app, its package or its money: staff must act. -240: the API that we speak is gone.
    **dict.fromkeys(
        (-204, -205, -209, -212, -219, -221, -223, -224, -320, -321, -115, -240), Failure.SUSPENDED
    ),
    # They wrote too long ago.
    **dict.fromkeys((-230, -232), Failure.OUTSIDE),
    # The person does not follow, refuses messages of the account, or of this kind.
    **dict.fromkeys((-213, -244, -139, -141), Failure.BLOCKED),
    # There is no such account, or it is asleep.
    **dict.fromkeys((-118, -119), Failure.NOT_FOUND),
    -227: Failure.DEACTIVATED,
    **dict.fromkeys((-201, -210, -233, -248, -249, -1121, -1122), Failure.REFUSED),
}

MORNING = time(6)  # from then on everything is taken
WAITS = {
    Failure.RATE_LIMITED: 20.0,  # seconds; Zalo says none, and counts by the minute
    Failure.QUOTA: 3600.0,
    Failure.SUSPENDED: 900.0,
}


def failure_of(code: int, now: datetime) -> SendFailed:
    """What follows from it; a code that we do not know says that our message is wrong.

    `now`: in the zone of the office, for what may be sent again in the morning.
    """
    failure = CODES.get(code, Failure.REFUSED)
    wait = until_morning(now) if failure is Failure.NOT_NOW else WAITS.get(failure)
    return SendFailed(failure, wait, f"error {code}")


def of_a_phone(failed: SendFailed) -> SendFailed:
    """A number that takes nothing says nothing about the address of its person."""
    if failed.failure not in GONE:
        return failed
    return SendFailed(Failure.NO_NUMBER, detail=f"{failed.failure} by phone")


def until_morning(now: datetime) -> float:
    """Seconds until the next six o'clock."""
    today = datetime.combine(now.date(), MORNING, now.tzinfo)
    return ((today if now < today else today + timedelta(days=1)) - now).total_seconds()


def here(zone: tzinfo) -> datetime:
    return datetime.now(zone)
