"""Where nobody is signed in yet: the one-time link, the passkey, the password; and the way out."""

import secrets
from collections.abc import Callable, Mapping
from datetime import datetime

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from bot.console import sign_in
from bot.console.pages import HEADERS, Pages
from bot.console.sign_in import COOKIE, DOOR, DOOR_COOKIE
from bot.console.visit import csrf_of, is_ours, posted_form
from bot.keys import sealer
from bot.services import Services
from handlers.errors import Refused
from handlers.messages import Words
from handlers.people import doors, passkeys, passwords, signing_in
from handlers.people.credentials import login_of, place_within
from handlers.people.doors import Arrival
from handlers.people.passwords import Proof
from handlers.people.tries import Tries

FROM_ONE_ADDRESS = 4  # times what one account may be tried: an office shares one
ASKED_FROM_ONE_ADDRESS = 100  # times: what a passkey is asked is no guess, but it is a row
TOO_OFTEN = Words("dn-thu-nhieu-qua")
Form = Mapping[str, str]


class Attempts:
    """What may be tried yet, at one account and from one address."""

    def __init__(self, most: int) -> None:
        self._accounts, self._addresses = Tries(most), Tries(most * FROM_ONE_ADDRESS)
        self._asked = Tries(most * ASKED_FROM_ONE_ADDRESS)

    def check(self, account: str, address: str, now: datetime) -> None:
        """Count a try; `account` "": none was named. Refused when it is one too many."""
        allowed = self._addresses.allow(address, now)
        if not allowed or (account and not self._accounts.allow(account, now)):
            raise Refused(TOO_OFTEN)

    def succeeded(self, account: str, address: str) -> None:
        """Only what fails counts: a whole office comes from one address in the morning."""
        self._addresses.take_back(address)
        if account:
            self._accounts.forgive(account)

    def ask(self, address: str, now: datetime) -> bool:
        """Whether a passkey may be asked once more from there."""
        return self._asked.allow(address, now)


class Doors:
    def __init__(self, services: Services, clock: Callable[[], datetime], pages: Pages) -> None:
        self._services, self._clock, self._pages = services, clock, pages
        self._settings = services.settings
        self._lasting = sign_in.lasting_of(services.settings)
        self.attempts = Attempts(services.settings.sign_in_tries)

    def routes(self) -> list[BaseRoute]:
        return [
            Route("/console/enter/{token}", self._threaded(self._enter), methods=["GET", "POST"]),
            Route("/console/leave", self._leaving, methods=["POST"]),
            Route(DOOR, self._threaded(self._show), methods=["GET"]),
            Route(DOOR, self._posting(self._try), methods=["POST"]),
            Route(f"{DOOR}/options", self._posting(self._options), methods=["POST"]),
        ]

    def _threaded(self, answer: Callable[[Request], Response]) -> Callable[..., object]:
        async def endpoint(request: Request) -> Response:
            return hardened(await run_in_threadpool(answer, request))

        return endpoint

    def _posting(self, answer: Callable[[Request, Form], Response]) -> Callable[..., object]:
        async def endpoint(request: Request) -> Response:
            form = await posted_form(request) or {}
            return hardened(await run_in_threadpool(answer, request, form))

        return endpoint

    # --- the one-time link ----------------------------------------------------------------------

    def _enter(self, request: Request) -> Response:
        token, now = request.path_params["token"], self._clock()
        if request.method == "GET":
            with self._services.database.read() as session:
                good = signing_in.is_link(session, token, now)
            return sign_in.welcome(self._pages, self._settings) if good else self._used_up()
        browser = sign_in.browser(request)
        try:
            fresh = self._services.writer.call(
                lambda s: signing_in.enter(s, token, now, self._lasting, browser)
            )
        except Refused:
            return self._used_up()
        return sign_in.signed_in(request, self._settings, fresh)

    def _used_up(self) -> Response:
        return self._pages.notice("cs-het-han-tieu-de", "cs-het-han", 410, door=True)

    # --- the sign-in page -----------------------------------------------------------------------

    def _show(self, request: Request) -> Response:
        onward = place_within(request.query_params.get("next", ""))
        with self._services.database.read() as session:
            token = request.cookies.get(COOKIE, "")
            if signing_in.holder(session, token, self._clock(), self._lasting):
                return RedirectResponse(onward, 303)
        return self._page(request, {"next": onward})

    def _page(
        self, request: Request, form: Form, error: Words | None = None, status: int = 200
    ) -> Response:
        door = request.cookies.get(DOOR_COOKIE) or secrets.token_urlsafe(32)
        shown = self._pages.page(
            "sign_in.html",
            status,
            csrf=csrf_of(door),
            has_passkeys=sign_in.site(self._settings) is not None,
            onward=place_within(form.get("next", "")),
            login=form.get("login", "")[:60],
            error=error,
        )
        return sign_in.at_the_door(request, self._settings, shown, door)

    def _try(self, request: Request, form: Form) -> Response:
        """What is wrong is told in the same words, and nothing but the name is shown again."""
        if not self._is_from_the_door(request, form):
            return self._page(request, form, Words("cs-trang-cu"), 403)
        try:
            token = self._arrive(request, form)
        except Refused as refused:
            status = 429 if refused.words == TOO_OFTEN else 403
            return self._page(request, form, refused.words, status)
        return sign_in.signed_in(request, self._settings, token, place_within(form.get("next", "")))

    def _arrive(self, request: Request, form: Form) -> str:
        now, address = self._clock(), sign_in.address(request)
        arrival = Arrival(now, self._lasting, sign_in.browser(request))
        answer = form.get("credential", "")
        account = "" if answer else f"login:{login_of(form.get('login', ''))}"
        self.attempts.check(account, address, now)
        token = self._by_passkey(answer, arrival) if answer else self._by_password(form, arrival)
        self.attempts.succeeded(account, address)
        return token

    def _by_passkey(self, answer: str, arrival: Arrival) -> str:
        place = sign_in.needed_site(self._settings)
        return self._services.writer.call(
            lambda session: doors.by_passkey(session, place, answer, arrival)
        )

    def _by_password(self, form: Form, arrival: Arrival) -> str:
        with self._services.database.read() as session:
            known = passwords.look_up(session, form.get("login", ""))
        fits = passwords.password_fits(known, form.get("password", ""))  # slow: in no transaction
        if known is None or not fits:
            raise Refused(doors.WRONG)
        proof = Proof(form.get("code", ""), sealer(self._settings.data_dir))
        return self._services.writer.call(
            lambda session: doors.by_password(session, known, proof, arrival)
        )

    def _options(self, request: Request, form: Form) -> Response:
        """What a passkey is asked to sign."""
        place, now = sign_in.site(self._settings), self._clock()
        if place is None or not self._is_from_the_door(request, form):
            return JSONResponse({}, 403)
        if not self.attempts.ask(sign_in.address(request), now):
            return JSONResponse({}, 429)
        asked = self._services.writer.call(
            lambda session: passkeys.asked_at_the_door(session, place, now)
        )
        return Response(asked, media_type="application/json")

    def _is_from_the_door(self, request: Request, form: Form) -> bool:
        door = request.cookies.get(DOOR_COOKIE, "")
        return bool(door) and is_ours(form, door)

    # --- out ------------------------------------------------------------------------------------

    async def _leaving(self, request: Request) -> Response:
        form = await posted_form(request) or {}
        token = request.cookies.get(COOKIE, "")
        if not is_ours(form, token):
            return RedirectResponse("/console", 303)
        await self._services.writer.run(lambda s: signing_in.leave(s, token), quiet=True)
        return hardened(sign_in.signed_out(self._pages))


def hardened(response: Response) -> Response:
    for name, value in HEADERS.items():
        response.headers.setdefault(name, value)
    return response
