"""Calls of the Zalo Bot API: one POST of JSON each.

Its errors come with HTTP 200, inside the envelope. The token is part of the path, so no path and no URL is
ever logged or put into an error.
"""

import asyncio
import re
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

import orjson

from bot.channels.wire import LostError, NotSentError, Wire
from bot.channels.zalo_bot.failures import failure_of
from bot.delivery.failures import Failure, SendFailed
from bot.settings import Settings

SECONDS = 20.0  # to wait for an answer
_TOKEN = re.compile(r"[A-Za-z0-9:._~-]{8,300}")  # Zalo shows "12345689:abc-xyz"


class ZaloApi:
    """Belongs to one event loop."""

    def __init__(self, base: str, token: str) -> None:
        """Raises ValueError when the token cannot be one."""
        if not _TOKEN.fullmatch(token):
            raise ValueError("NHIPCAU_ZALO_BOT_TOKEN: not a token, it looks like 123:abc…")
        self._prefix = f"{urlsplit(base).path.rstrip('/')}/bot{token}/"
        self._wire = Wire(base)

    async def call(
        self, method: str, fields: Mapping[str, Any], seconds: float = SECONDS
    ) -> Mapping[str, Any]:
        """The result; empty where Zalo gives none (`sendChatAction`). Raises SendFailed."""
        body = orjson.dumps(fields)
        try:
            status, answer = await self._wire.post(self._prefix + method, body, seconds)
        except NotSentError:
            raise SendFailed(Failure.UNREACHABLE, detail="no connection") from None
        except LostError:
            raise SendFailed(Failure.UNCERTAIN, detail="line lost") from None
        return _result(status, answer)

    def close(self) -> None:
        self._wire.close()


def _result(status: int, body: bytes) -> Mapping[str, Any]:
    try:
        answer = orjson.loads(body)
    except orjson.JSONDecodeError:
        answer = None
    if not isinstance(answer, dict) or "ok" not in answer:
        raise _not_theirs(status)
    if answer["ok"] is not True:
        raise failure_of(answer.get("error_code", status), answer.get("description"))
    result = answer.get("result")
    return result if isinstance(result, dict) else {}


def _not_theirs(status: int) -> SendFailed:
    """An answer without the envelope, such as a proxy's page. With 200 anything may have happened."""
    if status == 200:
        return SendFailed(Failure.UNCERTAIN, detail="not an answer of Zalo's")
    return failure_of(status, None)


def api_of(settings: Settings) -> ZaloApi:
    """Raises ValueError when the token is missing or cannot be one."""
    token = settings.zalo_bot_token.get_secret_value() if settings.zalo_bot_token else ""
    return ZaloApi(str(settings.zalo_bot_api), token)


def ask_name(settings: Settings) -> str:
    return asyncio.run(_ask_name(api_of(settings)))


async def _ask_name(api: ZaloApi) -> str:
    try:
        return str((await api.call("getMe", {})).get("account_name", ""))
    finally:
        api.close()
