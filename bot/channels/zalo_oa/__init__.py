"""Zalo Official Account. Nothing of it is imported until the account's settings are there."""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.channels.base import Receive
    from bot.channels.zalo_oa.api import Tokens
    from bot.channels.zalo_oa.channel import ZaloOaChannel
    from bot.channels.zalo_oa.tokens import KeptTokens
    from bot.media import Keep
    from bot.services import Services


def open_tokens(services: "Services") -> "KeptTokens | None":
    """Those of the account, if there is one."""
    if not services.settings.zalo_oa_id:
        return None
    from bot.channels.zalo_oa.tokens import KeptTokens

    return KeptTokens(services)


def open_zalo_oa(
    services: "Services",
    tokens: "Tokens",
    ways: "tuple[Keep, Receive]",
    clock: Callable[[], datetime],
) -> "ZaloOaChannel":
    """The channel of the account that the settings name. `ways`: where files and events go."""
    from bot.channels.zalo_oa.channel import ZaloOaChannel
    from bot.channels.zalo_oa.parts import parts_of

    return ZaloOaChannel(services.settings, parts_of(services, tokens, ways, clock))
