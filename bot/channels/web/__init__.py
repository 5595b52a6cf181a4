"""The web chat: a small page of our own, for whoever has a browser and no account anywhere."""

from bot.channels.base import Receive
from bot.channels.web.channel import WebChannel
from bot.media import Keep
from bot.services import Services

__all__ = ["WebChannel", "open_web_chat"]


def open_web_chat(services: Services, keep: Keep, receive: Receive) -> WebChannel:
    return WebChannel(services, keep, receive)
