"""A valid access token, whenever one is wanted: renewed by one process at a time, and kept before use.

See `handlers.oa_tokens.rules` for when it is renewed and what becomes of a try that failed.
"""

import asyncio
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial

import structlog
from pydantic import SecretStr

from bot.channels.zalo_oa.oauth import SECONDS, Granted, OAuthError, Trouble, refresh_once
from bot.channels.zalo_oa.sealing import Sealing
from bot.delivery.failures import Failure, SendFailed
from bot.services import Services
from handlers.oa_tokens import rules
from handlers.oa_tokens.chain import Chain, Flight, Held
from handlers.oa_tokens.rules import Next
from storage.zalo_tokens import ZaloToken

log = structlog.get_logger()
LOOK_AGAIN = (
    60.0  # seconds for which what was read is believed: another process may have renewed it
)
KEEP_EVERY = 60.0

Note = Callable[[ZaloToken, float], None]


Grant = Callable[[SecretStr], Granted]
"""Gives a pair for a refresh token, which is used up by it. Raises OAuthError."""


@dataclass(frozen=True, slots=True)
class _Known:
    sealed: str = field(repr=False)
    token: str = field(repr=False)
    until: float  # of the process's own clock


class KeptTokens:
    """Of one account. What waits for the network and the database does so on a thread.

    Nobody cancels a thread: whoever asks may go away while a pair is on its way, and it is still kept.
    """

    def __init__(
        self, services: Services, grant: Grant | None = None, chain: Chain | None = None
    ) -> None:
        self._services = services
        self._grant = grant or partial(refresh_once, services.settings)
        self._chain = chain or Chain(services.settings.zalo_oa_id)
        self._sealing = Sealing(services.settings)
        self._known: _Known | None = None
        self._turn = asyncio.Lock()  # so that those who wait hold one thread, not all
        self._flight = threading.Lock()

    async def access(self) -> str:
        if (known := self._believed()) is not None:
            return known.token
        async with self._turn:
            if (known := self._believed()) is None:
                known = await asyncio.to_thread(self._look_up, "")
            return known.token

    async def refused(self, token: str) -> str:
        async with self._turn:
            known, self._known = self._known, None
            if known is None or known.token != token:  # perhaps there is a newer one
                known = await asyncio.to_thread(self._look_up, "")
            if known.token == token:
                known = await asyncio.to_thread(self._look_up, known.sealed)
            if known.token == token:
                raise SendFailed(Failure.UNAUTHORISED, detail="there is no other token")
            return known.token

    async def keep(self) -> None:
        """Renew it in time even when nobody sends anything, until cancelled."""
        while True:
            try:
                await self.access()
            except SendFailed as failed:
                log.warning("oa_tokens_wanting", failure=failed.failure, detail=failed.detail)
            except Exception as error:  # a database that restarts: the next turn tries again
                log.error("oa_tokens_failed", error=type(error).__name__)
            await asyncio.sleep(KEEP_EVERY)

    async def aclose(self) -> None:
        """Wait for a pair that is on its way, so that it is kept."""
        if await asyncio.to_thread(self._flight.acquire, True, SECONDS):
            self._flight.release()

    def _believed(self) -> _Known | None:
        known = self._known
        return known if known is not None and time.monotonic() < known.until else None

    # --- on a thread ----------------------------------------------------------------------------

    def _look_up(self, refused: str) -> _Known:
        """`refused`: the sealed access token that Zalo does not take."""
        with self._flight:
            held = self._look(refused)
            if held is None or held.step is Next.RENEW:
                held = self._renew(refused)
            return self._opened(held)

    def _look(self, refused: str) -> Held | None:
        with self._services.database.read() as session:
            held = self._chain.look(session, refused)
        if held is not None and refused == held.sealed and refused and held.is_fresh:
            self._note(held.version, rules.unused)
            raise SendFailed(Failure.UNAUTHORISED, detail="a new token is refused")
        return held

    def _renew(self, refused: str) -> Held:
        first = self._sealing.first()
        begun = self._services.writer.call(lambda s: self._chain.begin(s, first, refused))
        if isinstance(begun, Held):
            return begun
        self._fly(begun)
        held = self._look(refused)
        if held is None or held.step is Next.RENEW:  # at the next wish
            raise SendFailed(Failure.UNREACHABLE, detail="the token is not renewed yet")
        return held

    def _fly(self, flight: Flight) -> None:
        """The refresh token goes out; the new pair is in the database before anybody sees it."""
        token = self._sealing.opened(flight.sealed)
        if token is None:
            self._failed(flight, partial(rules.died, rules.UNREADABLE))
            return
        try:
            granted = self._grant(token)
        except OAuthError as error:
            log.warning("oa_token_not_renewed", trouble=error.trouble, detail=error.detail)
            self._failed(flight, _note_of(error.trouble))
            return
        pair = self._sealing.pair(granted)
        self._services.writer.call(lambda s: self._chain.keep(s, flight, pair))
        log.info("oa_token_renewed")

    def _opened(self, held: Held) -> _Known:
        if held.step is Next.GONE:
            raise SendFailed(Failure.UNAUTHORISED, detail="somebody must renew the tokens")
        if held.step is Next.WAIT:
            raise SendFailed(Failure.UNREACHABLE, detail="the token is being renewed")
        token = self._sealing.opened(held.sealed)
        if token is None:
            self._note(held.version, partial(rules.died, rules.UNREADABLE))
            raise SendFailed(Failure.UNAUTHORISED, detail="sealed with another key")
        until = time.monotonic() + LOOK_AGAIN
        self._known = _Known(held.sealed, token.get_secret_value(), until)
        return self._known

    def _failed(self, flight: Flight, note: Note) -> None:
        self._services.writer.call(lambda s: self._chain.failed(s, flight, note))

    def _note(self, version: int, note: Note) -> None:
        self._services.writer.call(lambda s: self._chain.note(s, version, note))


def _note_of(trouble: Trouble) -> Note:
    """What a try leaves that brought no pair."""
    if trouble is Trouble.LOST:
        return rules.lost
    if trouble is Trouble.INVALID:
        return partial(rules.died, rules.DEAD)
    unsent = trouble is Trouble.NOT_SENT
    return partial(rules.not_used, rules.UNREACHABLE if unsent else rules.REFUSED)
