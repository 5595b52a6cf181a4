"""The chain of pairs in the database. Each function is one short transaction of the caller's.

`begin` is committed before a refresh token goes out, and `keep` before the new pair is used; what a
process leaves that dies between the two is an answer that was lost.
"""

import secrets
from collections.abc import Callable
from dataclasses import dataclass, field

from sqlalchemy.orm import Session

from handlers.oa_tokens import rules
from handlers.oa_tokens.rules import Next
from storage import zalo_tokens as storage
from storage.zalo_tokens import ZaloToken

Clock = Callable[[Session], float]


@dataclass(frozen=True, slots=True)
class First:
    """The refresh token of the settings, sealed; `mark` knows it again and tells nothing of it."""

    mark: str
    sealed: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Held:
    """The access token as it is kept, and what to do."""

    step: Next
    version: int
    sealed: str = field(repr=False)
    got_at: float = 0.0
    now: float = 0.0

    @property
    def is_fresh(self) -> bool:
        return self.now - self.got_at < rules.FRESH


@dataclass(frozen=True, slots=True)
class Flight:
    """A refresh token that may go out now, once."""

    id: str
    version: int
    sealed: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Pair:
    """What Zalo gave, sealed; lives in seconds. `renew_after`: then it is renewed."""

    sealed_access: str = field(repr=False)
    sealed_refresh: str = field(repr=False)
    access_lives: float = 90_000.0
    refresh_lives: float = 90 * rules.DAY
    renew_after: float = 20 * rules.HOUR


@dataclass(frozen=True, slots=True)
class Chain:
    """Of one account, by one clock."""

    oa_id: str
    clock: Clock = storage.now

    def look(self, session: Session, refused: str = "") -> Held | None:
        """What is known; None: nothing yet. `refused`: the sealed access token that Zalo refused."""
        row = storage.of(session, self.oa_id)
        return None if row is None else self._held(row, self.clock(session), refused)

    def begin(self, session: Session, first: First, refused: str = "") -> Held | Flight:
        """The right to send the refresh token, if it is time and nobody else has it."""
        row, now = storage.locked(session, self.oa_id), self.clock(session)
        _take_from_settings(row, first)
        if row.flight and row.flight_until <= now:
            rules.lost(row, now)
        held = self._held(row, now, refused)
        if held.step is not Next.RENEW:
            return held
        rules.take_off(row, secrets.token_hex(16), now)
        return Flight(row.flight, row.version, row.sealed_refresh)

    def keep(self, session: Session, flight: Flight, pair: Pair) -> bool:
        """A flight's pair, however late it comes; not over one that came since."""
        row = storage.locked(session, self.oa_id)
        if row.version != flight.version:
            return False
        self._put(row, pair, self.clock(session))
        return True

    def replace(self, session: Session, pair: Pair, mark: str) -> None:
        """A chain that a person began anew; what the settings hold (`mark`) does not replace it."""
        row = storage.locked(session, self.oa_id)
        if mark not in row.marks.split():
            row.marks = f"{row.marks} {mark}".strip()
        self._put(row, pair, self.clock(session))

    def failed(
        self, session: Session, flight: Flight, note: Callable[[ZaloToken, float], None]
    ) -> None:
        """What the try came to, unless somebody else is trying by now."""
        row = storage.locked(session, self.oa_id)
        if row.flight == flight.id:
            note(row, self.clock(session))

    def note(
        self, session: Session, version: int, note: Callable[[ZaloToken, float], None]
    ) -> None:
        """Something about a pair, unless it is another one by now."""
        row = storage.locked(session, self.oa_id)
        if row.version == version and not row.flight:
            note(row, self.clock(session))

    def _held(self, row: ZaloToken, now: float, refused: str) -> Held:
        is_refused = bool(refused) and refused == row.sealed_access
        step = rules.next_step(row, now, refused=is_refused)
        return Held(step, row.version, row.sealed_access, row.got_at, now)

    @staticmethod
    def _put(row: ZaloToken, pair: Pair, now: float) -> None:
        row.version += 1
        row.sealed_access, row.sealed_refresh = pair.sealed_access, pair.sealed_refresh
        row.got_at, row.renew_at = now, now + min(pair.renew_after, rules.SHARE * pair.access_lives)
        row.access_until, row.refresh_until = now + pair.access_lives, now + pair.refresh_lives
        row.sent, row.flight, row.flight_until = 0, "", 0.0
        row.next_try, row.failure, row.failing_since = 0.0, "", 0.0


def _take_from_settings(row: ZaloToken, first: First) -> None:
    """A token that an operator has put there begins a new chain; one that was seen is used up."""
    marks = row.marks.split()
    if first.mark in marks:
        return
    row.marks = " ".join([*marks, first.mark])
    row.version += 1
    row.sealed_access, row.sealed_refresh = "", first.sealed
    row.renew_at = row.access_until = row.refresh_until = row.got_at = 0.0
    row.sent, row.flight, row.flight_until = 0, "", 0.0
    row.next_try, row.failure, row.failing_since = 0.0, "", 0.0
