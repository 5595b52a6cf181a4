"""The addresses of the Official Account's page."""

from collections.abc import Callable

from starlette.routing import Route

from bot.console import zalo_oa_page
from bot.console.proving import proved
from handlers.oa_tokens.alarm import ADDRESS

Make = Callable[..., Route]


def zalo_oa_routes(page: Make, post: Make) -> list[Route]:
    return [
        page(ADDRESS, zalo_oa_page.show_standing),
        page(f"{ADDRESS}/renew", proved(zalo_oa_page.show_steps)),
        post(f"{ADDRESS}/renew", proved(zalo_oa_page.renew)),
    ]
