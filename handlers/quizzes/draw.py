"""The draw: pure, and to be repeated by anybody who has the list and the number.

Each entry is a ticket. When the contest has ended the sorted tickets are *sealed*: the SHA-256 of the
list is public before the number is known from which the winners follow. Each ticket's HMAC-SHA256
under `seal:number` is its place in the line; the smallest win. Nobody who knows the list can choose
the number, and nobody who knows the number can still change the list. See docs/decisions/028.
"""

import hashlib
import hmac
import secrets
from collections.abc import Iterable

from handlers.feedback.codes import ALPHABET

RANDOM = 12  # letters of a code: 57 bits
TICKET = 16  # hexadecimal digits
SEED_LEAST, SEED_MOST = 2, 40


def new_code() -> str:
    """ "TD-7K4M-92QX-3FTH": what somebody who took part holds, and nobody else."""
    random = "".join(secrets.choice(ALPHABET) for _ in range(RANDOM))
    return "-".join(["TD", *(random[start : start + 4] for start in range(0, RANDOM, 4))])


def ticket_of(code: str) -> str:
    """What is drawn: worked out from the code, which cannot be worked out from it."""
    plain = "".join(one for one in code.upper() if one.isalnum()).removeprefix("TD")
    return hashlib.sha256(plain.encode()).hexdigest()[:TICKET]


def listing(tickets: Iterable[str]) -> str:
    """The list as it is sealed and published: sorted, a ticket a line, each line ended."""
    return "".join(f"{one}\n" for one in sorted(set(tickets)))


def seal(tickets: Iterable[str]) -> str:
    """What `sha256sum` says of the list."""
    return hashlib.sha256(listing(tickets).encode()).hexdigest()


def seed_of(typed: str) -> str | None:
    """The digits of a number as somebody typed it; None: it is no number that a draw can use."""
    bare = "".join(typed.split())
    fits = bare.isascii() and bare.isdigit() and SEED_LEAST <= len(bare) <= SEED_MOST
    return bare if fits else None


def winners(tickets: Iterable[str], seed: str, how_many: int) -> list[str]:
    """The first prize first; all of them when there are fewer than prizes."""
    entries = sorted(set(tickets))
    key = f"{seal(entries)}:{seed}".encode()
    return sorted(entries, key=lambda one: _place(key, one))[:how_many]


def _place(key: bytes, ticket: str) -> str:
    return hmac.new(key, ticket.encode(), hashlib.sha256).hexdigest()
