"""Where pairs of tokens come from: `POST /v4/oa/access_token`, and what it punishes.

A refresh token works once. Used again, it takes the whole chain with it: nothing that it ever gave works
any more. Errors have HTTP 200, `expires_in` is a string.
"""

import base64
import hashlib
import secrets
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web

APP_ID, APP_SECRET = "4242424242", "secret-of-the-app"
ACCESS_LIVES = 90_000  # seconds: 25 hours
REFRESH_LIVES = 90 * 86_400
CODE_LIVES = 600
PATH = "/v4/oa/access_token"


@dataclass
class Consent:
    """A chain: what one administrator's consent began. The newest pair is the last one."""

    alive: bool = True
    access: dict[str, float] = field(default_factory=dict)  # until when
    refresh: dict[str, float] = field(default_factory=dict)


@dataclass
class Codes:
    consent: Consent
    challenge: str
    until: float


class OAuth:
    """`clock`: seconds. `loses`: so many of the next answers do not arrive."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self.clock = clock
        self.loses = 0
        self.uses: Counter[str] = Counter()  # of each refresh token, whatever came of it
        self._chains: list[Consent] = []
        self._codes: dict[str, Codes] = {}

    def begin(self) -> str:
        """What an administrator gets in Zalo's API explorer: a first refresh token."""
        chain = Consent()
        self._chains.append(chain)
        return str(self._give(chain)["refresh_token"])

    def consents(self, challenge: str) -> str:
        """An administrator agrees in the browser: the code that comes back in the address."""
        chain, code = Consent(), secrets.token_urlsafe(24)
        self._chains.append(chain)
        self._codes[code] = Codes(chain, challenge, self.clock() + CODE_LIVES)
        return code

    def is_valid(self, access: str) -> bool:
        now = self.clock()
        return any(one.alive and one.access.get(access, 0) > now for one in self._chains)

    def kill(self) -> None:
        """The account's owner takes every permission back."""
        for chain in self._chains:
            chain.alive = False

    def answer(self, form: Mapping[str, str], secret: str) -> dict[str, Any]:
        """What is answered to a request; it has then happened."""
        if form.get("app_id") != APP_ID:
            return _error(-14002, "Invalid app id")
        if secret != APP_SECRET:
            return _error(-14004, "Invalid secret key")
        if form.get("grant_type") == "authorization_code":
            return self._for_code(form)
        if form.get("grant_type") == "refresh_token":
            return self._for_refresh(form.get("refresh_token", ""))
        return _error(-14001, "Invalid grant type")

    async def serve(self, request: web.Request) -> web.StreamResponse:
        form = {name: str(value) for name, value in (await request.post()).items()}
        answer = self.answer(form, request.headers.get("secret_key", ""))
        if self.loses:
            self.loses -= 1
            if request.transport is not None:
                request.transport.close()
        return web.json_response(answer)

    def routes(self) -> list[web.RouteDef]:
        return [web.post(PATH, self.serve)]

    def _for_refresh(self, token: str) -> dict[str, Any]:
        self.uses[token] += 1
        chain = next((one for one in self._chains if token in one.refresh), None)
        if chain is None or not chain.alive or chain.refresh[token] <= self.clock():
            return _error(-14014, "Invalid refresh token")
        if self.uses[token] > 1:
            chain.alive = False
            return _error(-14014, "Invalid refresh token")
        return self._give(chain)

    def _for_code(self, form: Mapping[str, str]) -> dict[str, Any]:
        given = self._codes.pop(form.get("code", ""), None)
        if given is None or given.until <= self.clock():
            return _error(-14010, "Invalid authorization code")
        if challenge_of(form.get("code_verifier", "")) != given.challenge:
            return _error(-14011, "Invalid code verifier")
        return self._give(given.consent)

    def _give(self, chain: Consent) -> dict[str, Any]:
        access, refresh = secrets.token_urlsafe(48), secrets.token_urlsafe(48)
        chain.access[access] = self.clock() + ACCESS_LIVES
        chain.refresh[refresh] = self.clock() + REFRESH_LIVES
        return {
            "access_token": access,
            "refresh_token": refresh,
            "expires_in": str(ACCESS_LIVES),
        }


def challenge_of(verifier: str) -> str:
    digest = hashlib.sha256(verifier.encode()).digest()
    return base64.urlsafe_b64encode(digest).decode().rstrip("=")


def _error(number: int, name: str) -> dict[str, Any]:
    """The numbers are as others saw them; no list of them is published (?)."""
    return {"error": number, "error_name": name, "error_description": name, "ref_doc": ""}
