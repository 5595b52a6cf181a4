"""The addresses of the list of cases, and of what is taken away from it."""

from collections.abc import Callable

from starlette.routing import Route

from bot.console import package_page, queue_page

Make = Callable[..., Route]


def queue_routes(page: Make, post: Make) -> list[Route]:
    """They stand before `/console/cases/{code}`, which would take them for codes."""
    root = "/console/cases"
    return [
        page(root, queue_page.show_queue),
        page(f"{root}.{{kind}}", queue_page.list_as_file),
        page(f"{root}/package", package_page.show_package),
        post(f"{root}/package", package_page.make_package),
        page(f"{root}/{{code}}/next", queue_page.show_next),
    ]
