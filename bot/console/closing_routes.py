"""The addresses of how a campaign is closed."""

from collections.abc import Callable

from starlette.routing import Route

from bot.console import closing_page
from bot.console.closing_page import ROOT

Make = Callable[..., Route]


def closing_routes(page: Make, post: Make) -> list[Route]:
    return [
        page(ROOT, closing_page.show_closing),
        page(f"{ROOT}/certificates.pdf", closing_page.show_certificates),
        post(ROOT, closing_page.propose_praise),
        post(f"{ROOT}/{{number}}/{{action}}", closing_page.act_on_praise),
    ]
