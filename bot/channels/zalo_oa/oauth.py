"""Zalo's OAuth v4 for Official Accounts: one address that gives pairs of tokens.

`POST /v4/oa/access_token`, form-encoded, the app's secret in a header of its own. Errors come with HTTP
200; no complete list of their numbers is published (?), so what is wrong is read off their words.
"""

import asyncio
import math
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any
from urllib.parse import urlencode

import orjson
from pydantic import SecretStr

from bot.channels.wire import LostError, NotSentError, Wire
from bot.settings import Settings

PATH = "/v4/oa/access_token"
SECONDS = 20.0  # to wait for an answer
ACCESS_LIVES = 90_000.0  # seconds; where Zalo names no figure
DAY = 86_400.0
# How an error calls what was wrong, by what was sent.
CALLED = {
    "refresh_token": ("refresh token", "invalid grant"),
    "authorization_code": ("code", "verifier", "invalid grant"),
}


class Trouble(StrEnum):
    NOT_SENT = "not_sent"  # nothing went out
    LOST = "lost"  # it went out, and no answer that can be read came
    INVALID = "invalid"  # the refresh token or code is wrong, used, or too old
    BAD_APP = "bad_app"  # the app's id or secret is wrong
    OTHER = "other"  # another error of Zalo's


class OAuthError(Exception):
    """`detail` is for the log: Zalo's number, or the name of an error; never its words."""

    def __init__(self, trouble: Trouble, detail: str = "") -> None:
        super().__init__(f"{trouble}: {detail}")
        self.trouble, self.detail = trouble, detail


@dataclass(frozen=True, slots=True)
class Granted:
    """A pair; lives in seconds."""

    access: SecretStr
    refresh: SecretStr
    access_lives: float
    refresh_lives: float


class OAuth:
    """Asks with this app's secret."""

    def __init__(self, settings: Settings) -> None:
        self._wire = Wire(str(settings.zalo_oa_oauth_api))
        self._app = settings.zalo_oa_app_id
        self._secret = settings.zalo_oa_app_secret or SecretStr("")
        self._refresh_lives = settings.zalo_oa_refresh_days * DAY

    async def refresh(self, token: SecretStr) -> Granted:
        """Uses the refresh token up. Raises OAuthError."""
        return await self._ask(
            {"grant_type": "refresh_token", "refresh_token": token.get_secret_value()}
        )

    async def exchange(self, code: SecretStr, verifier: str) -> Granted:
        """For the code that an administrator's consent gave. Raises OAuthError."""
        return await self._ask(
            {
                "grant_type": "authorization_code",
                "code": code.get_secret_value(),
                "code_verifier": verifier,
            }
        )

    def close(self) -> None:
        self._wire.close()

    async def _ask(self, fields: Mapping[str, str]) -> Granted:
        body = urlencode({"app_id": self._app, **fields}).encode()
        headers = {
            "Content-Type": "application/x-www-form-urlencoded",
            "secret_key": self._secret.get_secret_value(),
        }
        try:
            _, answer = await self._wire.post(PATH, body, SECONDS, headers)
        except NotSentError as error:
            raise OAuthError(Trouble.NOT_SENT, type(error).__name__) from None
        except LostError as error:
            raise OAuthError(Trouble.LOST, type(error).__name__) from None
        return read(answer, CALLED[fields["grant_type"]], self._refresh_lives)


def read(answer: bytes, called: tuple[str, ...], refresh_lives: float) -> Granted:
    """A pair out of an answer; `refresh_lives`: seconds, where it does not say. Raises OAuthError.

    What is no JSON object came from something between us and Zalo: nobody knows what happened.
    """
    try:
        found = orjson.loads(answer)
    except orjson.JSONDecodeError:
        raise OAuthError(Trouble.LOST, "no JSON") from None
    if not isinstance(found, dict):
        raise OAuthError(Trouble.LOST, "no object")
    inner = found.get("data")
    found = inner if isinstance(inner, dict) and "access_token" in inner else found  # wrapped (?)
    access, refresh = found.get("access_token"), found.get("refresh_token")
    if not (isinstance(access, str) and access and isinstance(refresh, str) and refresh):
        raise _refusal(found, called)
    return Granted(
        SecretStr(access),
        SecretStr(refresh),
        _seconds(found.get("expires_in"), ACCESS_LIVES),
        _seconds(found.get("refresh_token_expires_in"), refresh_lives),
    )


def _refusal(found: Mapping[str, Any], called: tuple[str, ...]) -> OAuthError:
    number = found.get("error", found.get("error_code"))
    if number in (None, 0, "0"):  # neither tokens nor an error
        return OAuthError(Trouble.LOST, "no tokens")
    named = ("error_name", "error_reason", "error_description", "message")
    words = " ".join(str(found.get(one, "")) for one in named).lower().replace("_", " ")
    return OAuthError(_kind(words, called), str(number)[:12])


def _kind(words: str, called: tuple[str, ...]) -> Trouble:
    if any(one in words for one in ("secret", "app id", "appid")):
        return Trouble.BAD_APP
    return Trouble.INVALID if any(one in words for one in called) else Trouble.OTHER


def _seconds(value: object, otherwise: float) -> float:
    """Zalo writes numbers as strings: "90000"."""
    try:
        seconds = float(str(value))
    except ValueError:
        return otherwise
    return seconds if math.isfinite(seconds) and seconds > 0 else otherwise


def refresh_once(settings: Settings, token: SecretStr) -> Granted:
    """From a thread that has no event loop. Raises OAuthError."""
    return asyncio.run(_refresh_once(OAuth(settings), token))


def exchange_once(settings: Settings, code: SecretStr, verifier: str) -> Granted:
    """From a thread that has no event loop. Raises OAuthError."""
    return asyncio.run(_exchange_once(OAuth(settings), code, verifier))


async def _refresh_once(oauth: OAuth, token: SecretStr) -> Granted:
    try:
        return await oauth.refresh(token)
    finally:
        oauth.close()


async def _exchange_once(oauth: OAuth, code: SecretStr, verifier: str) -> Granted:
    try:
        return await oauth.exchange(code, verifier)
    finally:
        oauth.close()
