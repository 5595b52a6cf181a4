"""Telegram. Nothing of aiogram is imported until the channel is switched on: it takes 170 MB."""

from typing import TYPE_CHECKING

from bot.channels.base import Receive
from bot.settings import Settings

if TYPE_CHECKING:
    from bot.channels.telegram.channel import TelegramChannel
    from bot.channels.uploading import Files
    from bot.media import Keep


def open_telegram(
    settings: Settings, files: "Files", keep: "Keep", receive: Receive
) -> "TelegramChannel | None":
    """The channel, if its token is set. Raises ValueError when the token cannot be one."""
    if settings.telegram_token is None:
        return None
    from bot.channels.telegram.channel import TelegramChannel

    return TelegramChannel(settings, files, keep, receive)


def who_am_i(settings: Settings) -> str:
    """The bot's username, asked of Telegram. Raises `SendFailed`. Not within an event loop."""
    from bot.channels.telegram.client import ask_username

    return ask_username(settings)
