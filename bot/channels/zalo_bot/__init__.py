"""Zalo Bot. Nothing more is imported until the channel is switched on."""

from typing import TYPE_CHECKING

from bot.channels.base import Receive
from bot.settings import Settings

if TYPE_CHECKING:
    from bot.channels.zalo_bot.channel import ZaloBotChannel
    from bot.media import Keep
    from bot.media_links import MediaLinks


def open_zalo_bot(
    settings: Settings, links: "MediaLinks", keep: "Keep", receive: Receive
) -> "ZaloBotChannel | None":
    """The channel, if its token is set. Raises ValueError when the token cannot be one."""
    if settings.zalo_bot_token is None:
        return None
    from bot.channels.zalo_bot.channel import ZaloBotChannel

    return ZaloBotChannel(settings, links, keep, receive)


def who_am_i(settings: Settings) -> str:
    """The bot's account name, asked of Zalo. Raises `SendFailed`. Not within an event loop."""
    from bot.channels.zalo_bot.api import ask_name

    return ask_name(settings)
