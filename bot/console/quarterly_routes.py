"""The addresses of the log of urgings."""

from collections.abc import Callable

from starlette.routing import Route

from bot.console.urgings_page import show_urgings, urgings_file


def quarterly_routes(page: Callable[..., Route]) -> list[Route]:
    return [
        page("/console/urgings", show_urgings),
        page("/console/urgings/xlsx", urgings_file),
    ]
