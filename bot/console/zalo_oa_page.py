"""The Official Account's tokens: how they stand, and beginning them anew, step by step.

An administrator of the account agrees on Zalo's own page, which leads back here with a code (v4, with
PKCE). Where that page cannot be opened, a refresh token from Zalo's API explorer serves as well (?): where
exactly Zalo shows it changes, so the page only names the tool.
"""

import base64
import hashlib
import re
import secrets
from dataclasses import dataclass, field
from urllib.parse import parse_qs, urlencode, urlsplit

from pydantic import SecretStr
from starlette.responses import RedirectResponse, Response

from bot.channels.zalo_oa.oauth import Granted, OAuthError, Trouble, exchange_once, refresh_once
from bot.channels.zalo_oa.sealing import Sealing
from bot.console.pages import Pages
from bot.console.visit import Visit
from bot.keys import sealer
from handlers.errors import Refused
from handlers.messages import Words
from handlers.oa_tokens import renewing
from handlers.oa_tokens.alarm import ADDRESS
from handlers.oa_tokens.standing import may_renew
from handlers.sealing import unsealed

PERMISSION = "/v4/oa/permission"
EXPLORER = "https://developers.zalo.me/tools/explorer"
OPEN_SECONDS = (
    3600  # for which the way to Zalo and back may take; the code itself lives ten minutes
)
SHORTEST, LONGEST = 16, 4096  # characters of a code or token
MADE_OF = re.compile(r"[\w.~+/=-]+", re.ASCII)
TROUBLES = {
    Trouble.NOT_SENT: "zo-loi-khong-noi",
    Trouble.LOST: "zo-loi-khong-ro",
    Trouble.INVALID: "zo-loi-ma",
    Trouble.BAD_APP: "zo-loi-ung-dung",
}


@dataclass(frozen=True, slots=True)
class Pasted:
    """What was pasted. `verifier` "": it is a refresh token."""

    secret: SecretStr
    verifier: str = field(default="", repr=False)


def show_standing(pages: Pages, visit: Visit) -> Response:
    found, allowed = visit.read(lambda desk: (renewing.seen(desk), may_renew(desk)))
    done = visit.query.get("done") == "1"
    return pages.page(
        "zalo_oa.html", visit=visit, found=found, allowed=allowed, done=done, address=ADDRESS
    )


def show_steps(pages: Pages, visit: Visit, error: Words | None = None) -> Response:
    """`?code=…`: Zalo has led back here."""
    visit.read(renewing.refuse_unless_allowed)
    came = str(visit.request.url) if visit.query.get("code") else ""
    state = _open_state(visit)
    return pages.page(
        "zalo_oa_renew.html",
        409 if error else 200,
        visit=visit,
        error=error,
        came=came,
        state=state,
        permission=_permission(visit, state),
        explorer=EXPLORER,
        address=ADDRESS,
    )


def renew(pages: Pages, visit: Visit) -> Response:
    """What was pasted is tried out with Zalo, which uses it up, and kept at once."""
    visit.read(renewing.refuse_unless_allowed)
    try:
        granted = _granted(visit)
    except Refused as refused:
        return show_steps(pages, visit, refused.words)
    sealing = Sealing(visit.services.settings)
    pair = sealing.pair(granted)
    visit.write(lambda desk: renewing.begin_anew(desk, pair, sealing.mark))
    return RedirectResponse(f"{ADDRESS}?done=1", 303)


def _granted(visit: Visit) -> Granted:
    settings, pasted = visit.services.settings, _pasted(visit)
    try:
        if pasted.verifier:
            return exchange_once(settings, pasted.secret, pasted.verifier)
        return refresh_once(settings, pasted.secret)
    except OAuthError as error:
        key = TROUBLES.get(error.trouble)
        raise Refused(Words(key) if key else Words("zo-loi-khac", {"so": error.detail})) from None


def _pasted(visit: Visit) -> Pasted:
    """The address that Zalo led back to, the code out of it, or a refresh token."""
    text = visit.form.get("pasted", "").strip()
    if not text:
        raise Refused(Words("zo-loi-trong"))
    if "code=" in text:
        return _from_address(visit, text)
    if not SHORTEST <= len(text) <= LONGEST or not MADE_OF.fullmatch(text):
        raise Refused(Words("zo-loi-khong-phai-ma"))
    if visit.form.get("kind") == "refresh":
        return Pasted(SecretStr(text))
    return Pasted(SecretStr(text), _verifier(visit, visit.form.get("state", "")))


def _from_address(visit: Visit, text: str) -> Pasted:
    found = parse_qs(urlsplit(text).query or text.lstrip("?"))
    code, state = _one(found, "code"), _one(found, "state")
    account = _one(found, "oa_id")
    if account and account != visit.services.settings.zalo_oa_id:
        raise Refused(Words("zo-loi-oa-khac"))
    if not code:
        raise Refused(Words("zo-loi-khong-phai-ma"))
    return Pasted(SecretStr(code), _verifier(visit, state or visit.form.get("state", "")))


def _one(found: dict[str, list[str]], name: str) -> str:
    return found.get(name, [""])[0]


# --- the way to Zalo and back ---------------------------------------------------------------------


def _fresh_state(visit: Visit) -> str:
    """A verifier (RFC 7636), sealed: only we can open it, and only for this person."""
    verifier = secrets.token_urlsafe(32)
    key = sealer(visit.services.settings.data_dir)
    return key.encrypt(f"{visit.holder.person_id}:{verifier}".encode()).decode()


def _open_state(visit: Visit) -> str:
    """That of the page before, while it holds: the code in their hands belongs to it."""
    state = visit.form.get("state", "")
    try:
        _verifier(visit, state)
    except Refused:
        return _fresh_state(visit)
    return state


def _verifier(visit: Visit, state: str) -> str:
    key = sealer(visit.services.settings.data_dir)
    told = unsealed(state, key, OPEN_SECONDS) if state else ""
    owner, _, verifier = told.partition(":")
    if not verifier or owner != str(visit.holder.person_id):
        raise Refused(Words("zo-loi-lau"))
    return verifier


def _permission(visit: Visit, state: str) -> str:
    """Zalo's page on which an administrator agrees."""
    settings = visit.services.settings
    digest = hashlib.sha256(_verifier(visit, state).encode()).digest()
    asked = {
        "app_id": settings.zalo_oa_app_id,
        "redirect_uri": f"{settings.base_url}{ADDRESS}/renew",
        "code_challenge": base64.urlsafe_b64encode(digest).decode().rstrip("="),
        "code_challenge_method": "S256",  # not needed, say some (?); it does no harm
        "state": state,
    }
    return f"{str(settings.zalo_oa_oauth_api).rstrip('/')}{PERMISSION}?{urlencode(asked)}"
