"""The addresses of an office's own campaigns; they stand before those of one campaign by its code."""

from collections.abc import Callable

from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from bot.console import campaign_plans_page as page_of
from bot.console.kept_files import LARGEST_FORM
from bot.console.pages import Pages
from bot.console.visit import Visit

Make = Callable[..., Route]
MOST_FORM = 256 * 1024  # bytes: forty criteria, percent-encoded


def campaign_plans_routes(page: Make, post: Make) -> list[Route]:
    root = page_of.ROOT
    one = f"{root}/{{number}}"
    return [
        page(root, _to_the_list),
        page(f"{root}/new", page_of.show_new),
        post(f"{root}/new", page_of.begin, most=MOST_FORM),
        page(f"{root}/template.xlsx", page_of.take_template),
        post(f"{root}/import", page_of.take_in, most=LARGEST_FORM),
        page(one, page_of.show),
        page(f"{one}/papers/{{paper}}", page_of.show_paper),
        post(f"{one}/{{action}}", page_of.forms.act, most=LARGEST_FORM),
    ]


def _to_the_list(_pages: Pages, _visit: Visit) -> Response:
    return RedirectResponse(page_of.ROOT.removesuffix("/plans"), 303)
