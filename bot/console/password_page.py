"""Setting up the way in without a passkey: a name, a password and an app that shows codes."""

from starlette.responses import RedirectResponse, Response

from bot.console.account_page import HOME
from bot.console.links import picture
from bot.console.pages import Pages, sentence
from bot.console.visit import Visit
from bot.keys import sealer
from handlers.errors import Refused
from handlers.messages import Words
from handlers.people import account, passwords
from handlers.people.credentials import login_fault, login_of, password_fault
from handlers.people.passwords import Proof, Setup
from handlers.sealing import unsealed

SECRET_SECONDS = 3600  # for which the page with the picture may stand open


def show_password(pages: Pages, visit: Visit, error: Words | None = None) -> Response:
    mine = visit.read(account.mine)
    login = visit.form.get("login") or mine.login or login_of(visit.name)
    secret = _secret(visit) or passwords.fresh_secret()
    key = sealer(visit.services.settings.data_dir)
    app = passwords.address_for_app(secret, login, sentence("cs-ten"))
    return pages.page(
        "account_password.html",
        409 if error else 200,
        visit=visit,
        error=error,
        login=login,
        has_password=mine.login is not None,
        secret=" ".join(secret[at : at + 4] for at in range(0, len(secret), 4)),
        sealed=key.encrypt(f"{visit.holder.person_id}:{secret}".encode()).decode(),
        picture=picture(app),
    )


def set_password(pages: Pages, visit: Visit) -> Response:
    """The app's secret stays the same when something else is wrong; passwords are typed again."""
    try:
        setup = _setup(visit)
        codes = visit.write(lambda desk: account.set_password(desk, setup))
    except Refused as refused:
        return show_password(pages, visit, refused.words)
    return pages.page("account_codes.html", visit=visit, codes=codes)


def give_up_password(_pages: Pages, visit: Visit) -> Response:
    visit.write(account.give_up_password)
    return RedirectResponse(f"{HOME}?done=password-drop", 303)


def fresh_codes(pages: Pages, visit: Visit) -> Response:
    return pages.page("account_codes.html", visit=visit, codes=visit.write(account.new_codes))


def _setup(visit: Visit) -> Setup:
    """What was typed, checked before the slow hash, which is worked out in no transaction."""
    form, secret = visit.form, _secret(visit)
    login, password = login_of(form.get("login", "")), form.get("password", "")
    if not secret:
        raise Refused(Words("cs-trang-cu"))
    if fault := login_fault(login) or password_fault(password, login, visit.name):
        raise Refused(fault)
    if password != form.get("again", ""):
        raise Refused(Words("dn-mat-khau-khac-nhau"))
    proof = Proof(form.get("code", ""), sealer(visit.services.settings.data_dir))
    return Setup(login, passwords.hashed(password), secret, proof)


def _secret(visit: Visit) -> str:
    """That the form brought back: drawn by us, for this person, within the hour."""
    key = sealer(visit.services.settings.data_dir)
    sealed = visit.form.get("sealed", "")
    told = unsealed(sealed, key, SECRET_SECONDS) if sealed else ""
    owner, _, secret = told.partition(":")
    return secret if owner == str(visit.holder.person_id) else ""
