"""aiogram's session, with a shorter way for whatever carries no file."""

from collections.abc import Awaitable, Mapping
from typing import Any, cast

import orjson
from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.exceptions import (
    ClientDecodeError,
    TelegramEntityTooLarge,
    TelegramNetworkError,
    TelegramServerError,
)
from aiogram.methods import Response, TelegramMethod
from aiogram.methods.base import TelegramType

from bot.channels.telegram.methods import Plain
from bot.channels.wire import LostError, NotSentError, Wire

ANSWER_SECONDS = 25


class LeanSession(AiohttpSession):
    """Files go as multipart through aiohttp, all else as JSON over `Wire`.

    No error's text holds a URL: the token is in it.
    """

    def __init__(self, api: TelegramAPIServer) -> None:
        super().__init__(api=api, json_loads=orjson.loads, timeout=ANSWER_SECONDS)
        self._wire = Wire(api.base.partition("{")[0])
        self._prefix = "/" + api.base.split("://", 1)[1].partition("/")[2]

    async def plain(
        self, bot: Bot, method: type[Plain], fields: Mapping[str, Any], seconds: float | None = None
    ) -> Any:
        """The short way: JSON in, JSON out; aiogram is asked only what an error means."""
        try:
            status, content = await self._ask(bot, method.__api_method__, fields, seconds)
        except (NotSentError, LostError) as error:
            raise TelegramNetworkError(method(), type(error).__name__) from error
        if status == 200 and (found := _result(content)):
            return found[0]
        return self.check_response(bot, method(), status, content.decode("utf-8", "replace")).result

    async def make_request(
        self,
        bot: Bot,
        method: TelegramMethod[TelegramType],
        timeout: int | None = None,  # noqa: ASYNC109  aiogram's
    ) -> TelegramType:
        fields = self._fields(bot, method)
        if fields is None:
            return await self._upload(super().make_request(bot, method, timeout), method)
        try:
            status, content = await self._ask(bot, method.__api_method__, fields, timeout)
        except (NotSentError, LostError) as error:
            raise TelegramNetworkError(method, type(error).__name__) from error
        answer = self.check_response(bot, method, status, content.decode("utf-8", "replace"))
        return cast("TelegramType", answer.result)

    async def _ask(
        self, bot: Bot, name: str, fields: Mapping[str, Any], seconds: float | None
    ) -> tuple[int, bytes]:
        path = self._prefix.format(token=bot.token, method=name)
        wait = self.timeout if seconds is None else seconds
        return await self._wire.post(path, orjson.dumps(fields), wait)

    def check_response(
        self, bot: Bot, method: TelegramMethod[TelegramType], status_code: int, content: str
    ) -> Response[TelegramType]:
        """As aiogram's; a proxy's error page is the server's fault too, though it is not JSON."""
        try:
            return super().check_response(bot, method, status_code, content)
        except ClientDecodeError:
            if status_code < 500:
                raise
            raise TelegramServerError(method, str(status_code)) from None

    async def close(self) -> None:
        self._wire.close()
        await super().close()

    def _fields(self, bot: Bot, method: TelegramMethod[Any]) -> dict[str, Any] | None:
        """The fields to be sent as JSON; None when a file is among them."""
        files: dict[str, Any] = {}
        dumped = method.model_dump(exclude_none=True, warnings=False)
        fields = {
            name: self.prepare_value(value, bot, files, _dumps_json=False)
            for name, value in dumped.items()
        }
        return None if files else {k: v for k, v in fields.items() if v is not None}

    async def _upload(
        self, request: Awaitable[TelegramType], method: TelegramMethod[TelegramType]
    ) -> TelegramType:
        try:
            return await request
        except TelegramEntityTooLarge:
            raise
        except TelegramNetworkError as error:
            raise TelegramNetworkError(method, "upload") from error.__cause__
        except OSError as error:  # a connection that breaks under the file
            raise TelegramNetworkError(method, "upload") from error


def _result(content: bytes) -> tuple[Any] | None:
    """The result of a call that went well."""
    try:
        answer = orjson.loads(content)
    except orjson.JSONDecodeError:
        return None
    if isinstance(answer, dict) and answer.get("ok") is True and "result" in answer:
        return (answer["result"],)
    return None
