"""aiogram's bot as the settings have it."""

import asyncio
from collections.abc import Mapping
from typing import Any

from aiogram import Bot
from aiogram.client.telegram import PRODUCTION, TelegramAPIServer
from aiogram.exceptions import AiogramError
from aiogram.utils.token import TokenValidationError

from bot.channels.telegram.failures import failure_of
from bot.channels.telegram.methods import Plain
from bot.channels.telegram.session import LeanSession
from bot.settings import Settings


class LeanBot(Bot):
    """aiogram's, with a way past its models where nothing of them is needed."""

    def __init__(self, token: str, server: TelegramAPIServer) -> None:
        self._lean = LeanSession(server)
        super().__init__(token, session=self._lean)

    async def plain(
        self, method: type[Plain], fields: Mapping[str, Any], seconds: float | None = None
    ) -> Any:
        """The raw result; `seconds` to wait for it. Raises aiogram's errors."""
        return await self._lean.plain(self, method, fields, seconds)


def open_bot(settings: Settings) -> LeanBot:
    """Raises ValueError when the token is missing or cannot be one."""
    token = settings.telegram_token.get_secret_value() if settings.telegram_token else ""
    api = settings.telegram_api
    server = TelegramAPIServer.from_base(str(api)) if api else PRODUCTION
    try:
        return LeanBot(token, server)
    except TokenValidationError:
        raise ValueError("NHIPCAU_TELEGRAM_TOKEN: not a token, it looks like 123:ABC…") from None


def ask_username(settings: Settings) -> str:
    return asyncio.run(_ask_username(open_bot(settings)))


async def _ask_username(bot: Bot) -> str:
    try:
        return (await bot.get_me()).username or ""
    except AiogramError as error:
        raise failure_of(error) from None
    finally:
        await bot.session.close()
