"""The addresses of the money that messages cost."""

from collections.abc import Callable

from starlette.routing import Route

from bot.console import spending_page

Make = Callable[..., Route]


def spending_routes(page: Make, post: Make) -> list[Route]:
    home = spending_page.HOME
    return [
        page(home, spending_page.show_spending),
        post(f"{home}/budget", spending_page.set_budget),
        post(f"{home}/templates", spending_page.save_template),
        post(f"{home}/templates/{{number}}/drop", spending_page.drop_template),
    ]
