"""The addresses of the calendar."""

from collections.abc import Callable

from starlette.routing import Route

from bot.console import calendar_page, calendar_villages

Make = Callable[..., Route]


def calendar_routes(page: Make, post: Make) -> list[Route]:
    home = calendar_page.HOME
    return [
        page(home, calendar_page.show_calendar),
        page(f"{home}/villages", calendar_villages.show_villages),
        page(f"{home}/villages/{{number}}/{{month}}.pdf", calendar_villages.print_month),
        post(f"{home}/feed", calendar_page.make_feed),
        post(f"{home}/feed/drop", calendar_page.drop_feed),
    ]
