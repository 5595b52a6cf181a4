"""An address that does not exist: said on a page of the console, with a way home."""

from starlette.responses import Response

from bot.console.pages import Pages
from bot.console.visit import Visit


def show_nothing(pages: Pages, visit: Visit) -> Response:
    """Only for who is signed in: nobody else is told which addresses exist."""
    return pages.notice("cs-khong-co-trang-tieu-de", "cs-khong-co-trang", 404, visit=visit)
