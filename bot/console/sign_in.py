"""Signing in with a link that works once, and out."""

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from bot.console.pages import Pages
from handlers.people.signing_in import SESSION

COOKIE = "nhipcau_console"


def door(pages: Pages) -> Response:
    """A button to press: whoever draws a preview of the link does not use it up."""
    return pages.page("enter.html", hours=int(SESSION.total_seconds() // 3600))


def signed_in(request: Request, token: str) -> Response:
    response = RedirectResponse("/console", 303)
    response.set_cookie(
        COOKIE,
        token,
        max_age=int(SESSION.total_seconds()),
        path="/console",
        httponly=True,
        samesite="lax",
        secure=request.url.scheme == "https",
    )
    return response


def signed_out(pages: Pages) -> Response:
    response = pages.notice("cs-da-thoat-tieu-de", "cs-da-thoat", 200)
    response.delete_cookie(COOKIE, path="/console")
    return response
