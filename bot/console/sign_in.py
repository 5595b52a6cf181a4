"""The cookies of the console: a session's, and the one that ties a form at the door to its browser."""

from datetime import timedelta

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from bot.console.pages import Pages
from bot.settings import Settings
from handlers.errors import Refused
from handlers.messages import Words
from handlers.people.credentials import browser_of
from handlers.people.passkeys import Site, site_of
from handlers.people.signing_in import Lasting
from handlers.wording import wording

COOKIE = "nhipcau_console"
DOOR_COOKIE, DOOR = "nhipcau_door", "/console/sign-in"
DOOR_SECONDS = 3600


def lasting_of(settings: Settings) -> Lasting:
    return Lasting(
        timedelta(hours=settings.console_hours),
        timedelta(minutes=settings.console_idle_minutes),
        timedelta(minutes=settings.console_proof_minutes),
    )


def site(settings: Settings) -> Site | None:
    """Where passkeys are good; None where browsers have none."""
    return site_of(settings.base_url, wording(Words("cs-ten")))


def needed_site(settings: Settings) -> Site:
    """Refused where there is none."""
    found = site(settings)
    if found is None:
        raise Refused(Words("dn-khoa-khong-duoc"))
    return found


def browser(request: Request) -> str:
    return browser_of(request.headers.get("user-agent", ""))


def address(request: Request) -> str:
    """From where somebody tries; it is kept nowhere."""
    return request.client.host if request.client else ""


def is_secure(request: Request, settings: Settings) -> bool:
    return request.url.scheme == "https" or settings.base_url.startswith("https://")


def welcome(pages: Pages, settings: Settings) -> Response:
    """A button to press: whoever draws a preview of the link does not use it up."""
    return pages.page(
        "enter.html", hours=settings.console_hours, minutes=settings.console_idle_minutes
    )


def signed_in(
    request: Request, settings: Settings, token: str, onward: str = "/console"
) -> Response:
    response = RedirectResponse(onward, 303)
    response.set_cookie(
        COOKIE,
        token,
        max_age=settings.console_hours * 3600,
        path="/console",
        httponly=True,
        samesite="lax",
        secure=is_secure(request, settings),
    )
    response.delete_cookie(DOOR_COOKIE, path=DOOR)
    return response


def at_the_door(request: Request, settings: Settings, response: Response, token: str) -> Response:
    """A form at the door is taken only from the browser that was shown it."""
    response.set_cookie(
        DOOR_COOKIE,
        token,
        max_age=DOOR_SECONDS,
        path=DOOR,
        httponly=True,
        samesite="strict",
        secure=is_secure(request, settings),
    )
    return response


def signed_out(pages: Pages) -> Response:
    response = pages.notice("cs-da-thoat-tieu-de", "cs-da-thoat", 200, door=True)
    response.delete_cookie(COOKIE, path="/console")
    return response
