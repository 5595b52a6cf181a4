"""One's own account: keys, password, recovery codes, and the browsers that are signed in."""

from typing import Any

from starlette.responses import JSONResponse, RedirectResponse, Response

from bot.console import sign_in
from bot.console.pages import Pages
from bot.console.proving import has_proved
from bot.console.visit import Visit
from handlers.desk import Desk
from handlers.errors import Refused
from handlers.messages import Words
from handlers.numbers import number_of
from handlers.people import account, passkeys, signing_in
from handlers.people.passkeys import NewKey

HOME = "/console/account"
DONE = ("key", "key-drop", "password-drop", "device", "others")


def show_account(pages: Pages, visit: Visit, error: Words | None = None) -> Response:
    settings = visit.services.settings

    def look(desk: Desk) -> dict[str, Any]:
        lasting = sign_in.lasting_of(settings)
        return {
            "mine": account.mine(desk),
            "devices": signing_in.devices(
                desk.session, visit.holder, visit.token, visit.now, lasting
            ),
        }

    done = visit.query.get("done", "")
    return pages.page(
        "account.html",
        409 if error else 200,
        visit=visit,
        error=error,
        done=done if done in DONE else "",
        proved=has_proved(visit),
        takes_passkeys=sign_in.site(settings) is not None,
        proposed=visit.form.get("label") or sign_in.browser(visit.request),
        **visit.read(look),
    )


def key_options(_pages: Pages, visit: Visit) -> Response:
    """What the browser is asked for a new passkey."""
    place = sign_in.site(visit.services.settings)
    if place is None or not has_proved(visit):
        return JSONResponse({}, 403)
    asked = visit.write(
        lambda desk: passkeys.asked_to_register(
            desk.session, desk.authority.person_id, place, desk.now
        )
    )
    return Response(asked, media_type="application/json")


def add_key(pages: Pages, visit: Visit) -> Response:
    label = visit.form.get("label", "").strip() or sign_in.browser(visit.request)
    try:
        place = sign_in.needed_site(visit.services.settings)
        new = NewKey(place, visit.form.get("credential", ""), label)
        visit.write(lambda desk: account.add_key(desk, new))
    except Refused as refused:
        return show_account(pages, visit, refused.words)
    return _done("key")


def drop_key(pages: Pages, visit: Visit) -> Response:
    number = number_of(visit.part("passkey"))
    try:
        visit.write(lambda desk: account.drop_key(desk, number))
    except Refused as refused:
        return show_account(pages, visit, refused.words)
    return _done("key-drop")


def end_device(_pages: Pages, visit: Visit) -> Response:
    """One browser, or all but this one: at once, even a minute later than one has shown who one is."""
    if chosen := visit.form.get("device", ""):
        visit.write(lambda desk: account.end_device(desk, chosen))
        return _done("device")
    visit.write(lambda desk: account.end_others(desk, visit.token))
    return _done("others")


def _done(what: str) -> Response:
    return RedirectResponse(f"{HOME}?done={what}", 303)
