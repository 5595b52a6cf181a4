"""The addresses of the home page, the figures and their charts."""

from collections.abc import Callable

from starlette.routing import Route

from bot.console import figures_page, home_page

Make = Callable[..., Route]


def figures_routes(page: Make, post: Make) -> list[Route]:
    return [
        page("/console", home_page.show_home),
        page("/console/figures", figures_page.show_figures),
        page("/console/charts/weeks.svg", home_page.weeks_chart),
        post("/console/signs/report", figures_page.quick_report_file),
    ]
