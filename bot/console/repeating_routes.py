"""The addresses of the pages of what repeats."""

from collections.abc import Callable

from starlette.routing import Route

from bot.console import repeating_page

Make = Callable[..., Route]


def repeating_routes(page: Make, post: Make) -> list[Route]:
    root = repeating_page.ROOT
    return [
        page(root, repeating_page.show_list),
        page(f"{root}/new", repeating_page.show_new),
        post(f"{root}/look", repeating_page.look),
        post(f"{root}/again", repeating_page.again),
        post(f"{root}/new", repeating_page.begin),
        post(f"{root}/{{number}}/{{action}}", repeating_page.act),
    ]
