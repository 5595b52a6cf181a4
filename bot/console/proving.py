"""Showing again that it is still the same person who sits there: before appointing, and before keys.

What was typed is not lost: it goes along, and is sent when they have shown it.
"""

from collections.abc import Callable, Mapping

from starlette.responses import JSONResponse, RedirectResponse, Response

from bot.console import sign_in
from bot.console.doors import TOO_OFTEN, Attempts
from bot.console.pages import Pages
from bot.console.visit import CSRF, Visit
from bot.keys import sealer
from handlers.desk import Desk
from handlers.errors import Refused
from handlers.messages import Words
from handlers.people import doors, passkeys, passwords, signing_in
from handlers.people.credentials import place_within
from handlers.people.passwords import Proof

ADDRESS = "/console/confirm"
Handle = Callable[[Pages, Visit], Response]
KEPT = "kept."  # how a field is called that goes along
NOT_KEPT = {CSRF, "password", "again", "code", "credential"}


def proved(handle: Handle) -> Handle:
    """Only for who has shown within the last minutes who they are."""

    def guarded(pages: Pages, visit: Visit) -> Response:
        return handle(pages, visit) if has_proved(visit) else _ask(pages, visit)

    return guarded


def has_proved(visit: Visit) -> bool:
    return visit.holder.has_proved(visit.now, sign_in.lasting_of(visit.services.settings))


def _ask(pages: Pages, visit: Visit) -> Response:
    request = visit.request
    posted = request.method == "POST"
    fields = {f"{KEPT}{name}": text for name, text in visit.form.items() if name not in NOT_KEPT}
    onward = request.url.path if posted else str(request.url).removeprefix(str(request.base_url))
    going = {"next": f"/{onward.lstrip('/')}", "posts": "1" if posted else "", **fields}
    return _page(pages, visit, going, status=403 if posted else 200)


def show_proof(pages: Pages, visit: Visit) -> Response:
    return _page(pages, visit, {"next": visit.query.get("next", ""), "posts": ""})


def _page(
    pages: Pages,
    visit: Visit,
    going: Mapping[str, str],
    error: Words | None = None,
    status: int = 200,
) -> Response:
    person_id = visit.holder.person_id
    kept = {name: text for name, text in going.items() if name.startswith(KEPT)}

    has_password, has_keys = visit.read(
        lambda desk: (
            passwords.known_as(desk.session, person_id) is not None,
            bool(passkeys.keys_of(desk.session, person_id)),
        )
    )
    return pages.page(
        "confirm.html",
        status,
        visit=visit,
        error=error,
        onward=place_within(going.get("next", "")),
        posts=going.get("posts", ""),
        kept=kept,
        has_password=has_password,
        has_passkeys=has_keys and sign_in.site(visit.services.settings) is not None,
    )


def proof_options(_pages: Pages, visit: Visit) -> Response:
    """What a passkey of theirs is asked to sign."""
    place = sign_in.site(visit.services.settings)
    if place is None:
        return JSONResponse({}, 403)
    asked = visit.write(
        lambda desk: passkeys.asked_at_the_door(
            desk.session, place, desk.now, desk.authority.person_id
        )
    )
    return Response(asked, media_type="application/json")


def prove(attempts: Attempts) -> Handle:
    def take(pages: Pages, visit: Visit) -> Response:
        account, address = f"person:{visit.holder.person_id}", sign_in.address(visit.request)
        try:
            attempts.check(account, address, visit.now)
            _shown(visit)
        except Refused as refused:
            status = 429 if refused.words == TOO_OFTEN else 403
            return _page(pages, visit, visit.form, refused.words, status)
        attempts.succeeded(account, address)
        return _onward(pages, visit)

    return take


def _shown(visit: Visit) -> None:
    if visit.form.get("credential"):
        _by_passkey(visit)
    else:
        _by_password(visit)


def _by_passkey(visit: Visit) -> None:
    place = sign_in.needed_site(visit.services.settings)
    answer, person_id = visit.form["credential"], visit.holder.person_id

    def recognise(desk: Desk) -> None:
        passkeys.recognised(desk.session, place, answer, desk.now, person_id)
        signing_in.confirm(desk.session, visit.token, desk.now)

    visit.write(recognise)


def _by_password(visit: Visit) -> None:
    with visit.services.database.read() as session:
        known = passwords.known_as(session, visit.holder.person_id)
    if not passwords.password_fits(known, visit.form.get("password", "")) or known is None:
        raise Refused(doors.WRONG)
    proof = Proof(visit.form.get("code", ""), sealer(visit.services.settings.data_dir))

    def use_up(desk: Desk) -> None:
        if not passwords.code_fits(desk.session, known, proof, desk.now):
            raise Refused(doors.WRONG)
        signing_in.confirm(desk.session, visit.token, desk.now)

    visit.write(use_up)


def _onward(pages: Pages, visit: Visit) -> Response:
    onward = place_within(visit.form.get("next", ""), "/console/account")
    if not visit.form.get("posts"):
        return RedirectResponse(onward, 303)
    kept = {
        name.removeprefix(KEPT): text for name, text in visit.form.items() if name.startswith(KEPT)
    }
    return pages.page("confirmed.html", visit=visit, onward=onward, kept=kept)
