"""Bringing events to the webhook: signed, 200 within two seconds, else again by the ladder, then off."""

import hashlib
from dataclasses import dataclass
from typing import Any

import orjson
from aiohttp import ClientError, ClientSession, ClientTimeout

from tests.emulators.zalo_oa.clock import Clock

PATIENCE = 2.0  # seconds
LADDER = (30, 300, 900, 1800, 3600)  # seconds until it comes again


@dataclass
class Hook:
    """`signed`: whose id begins what is signed, and by which secret."""

    url: str
    app_id: str
    signing_id: str
    secret: str
    stamp_in_header: bool = False
    off: bool = False  # the ladder ended once


@dataclass
class Waiting:
    body: bytes
    stamp: str
    tries: int = 0
    due: float = 0.0


class Pusher:
    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self.hook: Hook | None = None
        self.waiting: list[Waiting] = []
        self.answers: list[int] = []  # statuses; 0: none came
        self.dropped: list[dict[str, Any]] = []

    def bring(self, event: dict[str, Any]) -> None:
        if self.hook is None or self.hook.off:
            self.dropped.append(event)
            return
        stamp = self._clock.milliseconds
        body = orjson.dumps({"app_id": self.hook.app_id} | event | {"timestamp": stamp})
        self.waiting.append(Waiting(body, stamp))
        self._clock.move(seconds=0)  # whoever waits looks again

    async def run(self) -> None:
        """Those of one round one after the other: what a person did comes in its order."""
        async with ClientSession(timeout=ClientTimeout(PATIENCE)) as session:
            while True:
                moved, now = self._clock.moved, self._clock()
                for one in [one for one in self.waiting if one.due <= now]:
                    await self._push(session, one)
                if not any(one.due <= self._clock() for one in self.waiting):
                    await moved.wait()

    async def _push(self, session: ClientSession, one: Waiting) -> None:
        hook = self.hook
        if hook is None or hook.off:  # nobody is told any more
            self.waiting.remove(one)
            self.dropped.append(orjson.loads(one.body))
            return
        status = await self._answer(session, hook, one)
        self.answers.append(status)
        if status == 200:
            self.waiting.remove(one)
        elif one.tries >= len(LADDER):
            hook.off = True
            self.waiting.remove(one)
        else:
            one.due = self._clock() + LADDER[one.tries]
            one.tries += 1

    async def _answer(self, session: ClientSession, hook: Hook, one: Waiting) -> int:
        body = one.body
        if one.tries:
            body = orjson.dumps(orjson.loads(body) | {"num_retry": one.tries})
        try:
            async with session.post(
                hook.url, data=body, headers=headers_for(hook, body, one.stamp)
            ) as response:
                return response.status
        except (ClientError, TimeoutError, OSError):
            return 0


def headers_for(hook: Hook, body: bytes, stamp: str) -> dict[str, str]:
    signed = hook.signing_id.encode() + body + stamp.encode() + hook.secret.encode()
    headers = {
        "Content-Type": "application/json",
        "X-ZEvent-Signature": f"mac={hashlib.sha256(signed).hexdigest()}",
    }
    return headers | ({"X-ZEvent-Timestamp": stamp} if hook.stamp_in_header else {})
