"""Who has the page open: a cookie of its own, and nothing else about them.

What is stored is a hash of the cookie, so that the database opens nobody's chat.
"""

import base64
import hashlib
import re
import secrets
from urllib.parse import urlsplit

from starlette.requests import Request
from starlette.responses import Response

COOKIE = "nhipcau_chat"
TWO_YEARS = 2 * 365 * 24 * 3600
HEADER = "x-nhip-cau"  # our page's script sets it; a form or a picture of another site cannot
_TOKEN = re.compile(r"[\w-]{43}", re.ASCII)  # 256 bits


def address_of(token: str) -> str:
    """192 bits of its SHA-256."""
    digest = hashlib.sha256(token.encode()).digest()[:24]
    return base64.urlsafe_b64encode(digest).decode()


def visitor(request: Request) -> str | None:
    """The address of whoever asks; None when they have no cookie of ours."""
    token = request.cookies.get(COOKIE, "")
    return address_of(token) if _TOKEN.fullmatch(token) else None


def remember(request: Request, response: Response, *, secure: bool) -> None:
    """Give the browser its cookie, or two more years of it."""
    token = request.cookies.get(COOKIE, "")
    response.set_cookie(
        COOKIE,
        token if _TOKEN.fullmatch(token) else secrets.token_urlsafe(32),
        max_age=TWO_YEARS,
        path="/chat",
        httponly=True,
        samesite="lax",
        secure=secure,
    )


def is_from_our_page(request: Request, public_url: str) -> bool:
    """Whether our own script asks: its header is there, and no other site's name is."""
    if HEADER not in request.headers:
        return False
    if request.headers.get("sec-fetch-site", "same-origin") != "same-origin":
        return False
    origin = request.headers.get("origin")
    ours = {request.headers.get("host"), urlsplit(public_url).netloc}
    return origin is None or urlsplit(origin).netloc in ours
