"""The address of the page «Kênh»."""

from collections.abc import Callable

from starlette.routing import Route

from bot.console.channels_page import show_channels

Make = Callable[..., Route]


def channels_routes(page: Make) -> list[Route]:
    return [page("/console/channels", show_channels)]
