"""Calls of Zalo's open API: the token in a header, errors within answers that say 200."""

import secrets
from collections.abc import Mapping
from typing import Any, Protocol

import orjson

from bot.channels.wire import LostError, NotSentError, Wire
from bot.channels.zalo_oa.failures import TOKEN
from bot.channels.zalo_oa.headroom import Headroom
from bot.delivery.failures import Failure, SendFailed

ANSWER_SECONDS, UPLOAD_SECONDS = 12.0, 25.0
JSON = "application/json"


class Tokens(Protocol):
    """`tokens.py` has the real ones."""

    async def access(self) -> str:
        """A valid access token."""
        ...

    async def refused(self, token: str) -> str:
        """A newer one than this. Raises SendFailed(UNAUTHORISED) where there is none to be had."""
        ...


class RefusedError(Exception):
    """Zalo did not do it; `code` says why. Its words are not kept: they may quote what was sent."""

    def __init__(self, code: int) -> None:
        super().__init__(f"error {code}")
        self.code = code


class Api:
    """One host. Raises RefusedError, and SendFailed for what has no code."""

    def __init__(self, base: str, tokens: Tokens) -> None:
        self._tokens = tokens
        self._headroom = Headroom()
        self._wire = Wire(base, self._headroom.hear)

    async def call(self, path: str, fields: Mapping[str, Any]) -> Mapping[str, Any]:
        """The `data` of the answer."""
        return await self._ask(path, orjson.dumps(fields), JSON, ANSWER_SECONDS)

    async def upload(self, path: str, name: str, data: bytes) -> Mapping[str, Any]:
        """A file as the field `file` of a form."""
        mark = secrets.token_hex(16)
        head = (
            f'--{mark}\r\nContent-Disposition: form-data; name="file"; filename="{name}"\r\n'
            "Content-Type: application/octet-stream\r\n\r\n"
        )
        body = head.encode() + data + f"\r\n--{mark}--\r\n".encode()
        return await self._ask(path, body, f"multipart/form-data; boundary={mark}", UPLOAD_SECONDS)

    def close(self) -> None:
        self._wire.close()

    async def _ask(self, path: str, body: bytes, kind: str, seconds: float) -> Mapping[str, Any]:
        """A token that is refused is changed for a newer one, and it is asked once more."""
        token = await self._tokens.access()
        try:
            return await self._once(
                path, body, {"access_token": token, "Content-Type": kind}, seconds
            )
        except RefusedError as refused:
            if refused.code not in TOKEN:
                raise
        token = await self._tokens.refused(token)
        return await self._once(path, body, {"access_token": token, "Content-Type": kind}, seconds)

    async def _once(
        self, path: str, body: bytes, headers: Mapping[str, str], seconds: float
    ) -> Mapping[str, Any]:
        await self._headroom.slot()
        try:
            status, content = await self._wire.post(path, body, seconds, headers)
        except NotSentError as error:
            raise SendFailed(Failure.UNREACHABLE, detail=str(error)) from None
        except LostError as error:
            raise SendFailed(Failure.UNCERTAIN, detail=str(error)) from None
        return _data(status, content)


def _data(status: int, content: bytes) -> Mapping[str, Any]:
    """Of an answer that says 200 and `error: 0`."""
    if status == 429:
        raise SendFailed(Failure.RATE_LIMITED, 20.0, "status 429")
    if status >= 500:
        raise SendFailed(Failure.SERVER, detail=f"status {status}")
    answer = _object(content)
    if answer is None:  # a page of something between us, or garbage: it may have arrived
        failure = Failure.UNCERTAIN if status < 400 else Failure.REFUSED
        raise SendFailed(failure, detail=f"no answer of Zalo's, status {status}")
    code = answer.get("error")
    if isinstance(code, str) and code.lstrip("-").isdigit():
        code = int(code)
    if type(code) is not int:
        raise SendFailed(Failure.UNCERTAIN, detail="an answer without its error code")
    if code != 0:
        raise RefusedError(code)
    data = answer.get("data")
    return data if isinstance(data, dict) else {}


def _object(content: bytes) -> dict[str, Any] | None:
    try:
        answer = orjson.loads(content)
    except orjson.JSONDecodeError:
        return None
    return answer if isinstance(answer, dict) else None
