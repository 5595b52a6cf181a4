"""When a pair of tokens is renewed, and what a try that failed leaves. Pure, no database.

Zalo: an access token lives 25 hours, a refresh token 3 months, and each refresh gives a new pair. A
refresh token that is used again may be punished with the whole chain. So a try whose answer was lost is
repeated once, and as late as can be: until then the access token may well go on working.
"""

from enum import StrEnum

from storage.zalo_tokens import ZaloToken

HOUR = 3600.0
DAY = 24 * HOUR
FLIGHT = 120.0  # seconds; an answer is waited for a much shorter time
REST = 300.0  # seconds between two tries
EARLY = HOUR  # before the access token ends, what was lost is tried once more
FRESH = 300.0  # a pair as new as that which Zalo refuses is not renewed again at once
ALARM_AFTER = 2 * HOUR  # of failing; the access token then has about three more
ENDS_SOON = 14 * DAY  # before the refresh token ends
SHARE = 0.8  # of its life, after which an access token is renewed at the latest
TRIES = 2


class Next(StrEnum):
    USE = "use"  # the access token
    RENEW = "renew"
    WAIT = "wait"  # somebody renews it, or the next try is not due yet
    GONE = "gone"  # only a person can renew it


# Why it fails. The last four are final: only a person can help.
UNREACHABLE = "unreachable"  # no connection
REFUSED = "refused"  # Zalo answers with an error that does not concern the token
UNUSED = "unused"  # Zalo gave a pair, and refuses it
LOST = "lost"  # the answer of a try was lost
LOST_TWICE = "lost_twice"
DEAD = "dead"  # Zalo does not know the refresh token any more
UNREADABLE = "unreadable"  # sealed with another key
RESTORED = "restored"  # a backup holds no tokens; `bot.backups` writes it
FINAL = frozenset({LOST_TWICE, DEAD, UNREADABLE, RESTORED})


class Health(StrEnum):
    NEW = "new"  # there was no pair yet
    GOOD = "good"
    ENDING = "ending"  # the refresh token ends soon
    FAILING = "failing"  # for hours
    UNSURE = "unsure"  # the answer of a try was lost: the pair may be gone
    GONE = "gone"


def next_step(row: ZaloToken, now: float, *, refused: bool = False) -> Next:
    """What to do when a token is wanted. `refused`: Zalo did not take the one that we have."""
    usable = not refused and bool(row.sealed_access) and now < row.access_until
    if row.failure in FINAL or not row.sealed_refresh:
        return Next.USE if usable else Next.GONE
    if usable and now < row.renew_at:
        return Next.USE
    if now < row.flight_until or (now < row.next_try and not _is_last_hope(row, refused)):
        return Next.USE if usable else Next.WAIT
    return Next.RENEW


def _is_last_hope(row: ZaloToken, refused: bool) -> bool:
    """Nothing works any more, so there is nothing to wait for."""
    return refused and row.failure == LOST


def take_off(row: ZaloToken, flight: str, now: float) -> None:
    """The refresh token goes out, once this is committed."""
    row.sent += 1
    row.flight, row.flight_until = flight, now + FLIGHT


def lost(row: ZaloToken, now: float) -> None:
    """The answer of the try will not come any more."""
    _land(row)
    if row.sent >= TRIES:
        _fail(row, LOST_TWICE, now)
        return
    _fail(row, LOST, now)
    row.next_try = max(now + REST, row.access_until - EARLY)


def not_used(failure: str, row: ZaloToken, now: float) -> None:
    """The try did not use the refresh token up: it is tried again after a rest."""
    _land(row)
    row.sent -= 1
    _fail(row, LOST if row.sent else failure, now)  # an earlier answer stays lost
    row.next_try = now + REST


def died(failure: str, row: ZaloToken, now: float) -> None:
    """Only a person can help."""
    _land(row)
    _fail(row, failure, now)


def unused(row: ZaloToken, now: float) -> None:
    """Zalo refuses a pair that it has just given."""
    row.failure, row.next_try = UNUSED, now + REST


def _land(row: ZaloToken) -> None:
    row.flight, row.flight_until = "", 0.0


def _fail(row: ZaloToken, failure: str, now: float) -> None:
    row.failure = failure
    row.failing_since = row.failing_since or now


def health(row: ZaloToken, now: float) -> Health:
    if row.failure in FINAL or now >= row.refresh_until > 0:
        return Health.GONE
    if row.failure == LOST:
        return Health.UNSURE
    if _fails(row, now):
        return Health.FAILING
    if 0 < row.refresh_until <= now + ENDS_SOON:
        return Health.ENDING
    return Health.GOOD if row.sealed_access else Health.NEW


def _fails(row: ZaloToken, now: float) -> bool:
    if row.failure == UNUSED:
        return now < row.next_try + HOUR
    return bool(row.failing_since) and now - row.failing_since >= ALARM_AFTER
