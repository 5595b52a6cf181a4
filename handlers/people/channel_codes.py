"""The code by which a person joins another channel to the one that they write from.

Nine digits, in threes, as a telephone number is said: who cannot write letters can type it. It lives ten
minutes and is good once. Guessing is hopeless: five wrong codes an address and a hundred in all are
looked at in a quarter of an hour, out of a thousand million.
"""

import re
import secrets
from datetime import timedelta

from handlers.answers import fold
from handlers.context import Context
from handlers.people.signing_in import hash_of
from storage import link_codes as storage

LINK = "n_"  # how the payload of a link with such a code begins
LIFE = timedelta(minutes=10)
WINDOW = timedelta(minutes=15)
MOST_TRIES, MOST_OF_ALL = 5, 100
_DIGITS = 9
_TYPED = re.compile(r"(noi (?:kenh )?)?((?:\d[ .-]?){8}\d)", re.ASCII)


def read(text: str, *, alone: bool) -> str | None:
    """The digits of a code that somebody typed: "NỐI 482 771 305", or `alone` without the word."""
    typed = _TYPED.fullmatch(fold(text))
    if typed is None or not (alone or typed[1]):
        return None
    return re.sub(r"\D", "", typed[2])


def new(context: Context) -> str:
    """A code as it is said: "482 771 305"; the one before of this channel is good no more."""
    code = f"{secrets.randbelow(10**_DIGITS):0{_DIGITS}d}"
    until = context.now + LIFE
    storage.drop_expired(context.session, context.now, context.now - WINDOW)
    storage.put(context.session, context.speaker.address_id, hash_of(code), until)
    return f"{code[:3]} {code[3:6]} {code[6:]}"


def may_try(context: Context) -> bool:
    """Whether a code that is typed here is looked at, and not refused unseen."""
    since = context.now - WINDOW
    here = storage.tries(context.session, since, context.speaker.address_id)
    return here < MOST_TRIES and storage.tries(context.session, since) < MOST_OF_ALL


def was_wrong(context: Context) -> None:
    address_id, now = context.speaker.address_id, context.now
    storage.count_try(context.session, address_id, now - WINDOW, now)
