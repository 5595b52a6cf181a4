"""The forms on a case's page for what was said: mask it, write a voice down, look at what was masked."""

from collections.abc import Callable, Mapping

from starlette.responses import RedirectResponse, Response

from bot.console.case_page import ask_reason, look_at_cover, show_opened
from bot.console.numbers import version_of
from bot.console.pages import Pages
from bot.console.visit import CSRF, Visit
from handlers.desk import Desk
from handlers.errors import Refused
from handlers.feedback.door import open_case
from handlers.masking import actions
from handlers.masking.actions import Spot, Written
from handlers.messages import Words
from handlers.numbers import number_of

TAKEN = "take-"  # how the fields of what is proposed begin
ORIGINALS = "originals"  # the page showed what had been masked
SPOT_FIELDS = ("position", "which", "revision")
Command = Callable[[Desk, str, Spot, Mapping[str, str]], None]


def work_on_words(pages: Pages, visit: Visit) -> Response:
    """Do what a form under somebody's words asks for; when it is refused, nothing typed is lost."""
    code, form, act = visit.part("code"), visit.form, visit.part("act")
    command = COMMANDS.get(act)
    if command is None:
        raise Refused(Words("cs-khong-thay-trang"))
    try:
        visit.write(lambda desk: command(desk, code, _spot(form), form))
    except Refused as refused:
        return _again(pages, visit, act, refused.words)
    return RedirectResponse(_anchor(code, form, act), 303)


def look_at_originals(pages: Pages, visit: Visit) -> Response:
    """The case as it was said, once a reason is written down; only this answer shows it."""
    code, form = visit.part("code"), visit.form
    try:
        visit.write(lambda desk: actions.look_at_originals(desk, code, form.get("reason", "")))
    except Refused as refused:
        return _again(pages, visit, "originals", refused.words)
    return show_opened(pages, visit, code, originals=True)


def _again(pages: Pages, visit: Visit, act: str, error: Words) -> Response:
    """The same page with what was typed; without a reason within the hour, the question for it first."""
    code = visit.part("code")
    typed = {name: value for name, value in visit.form.items() if name not in {CSRF, "reason"}}
    draft = typed | {"act": act}
    cover, may_read = visit.read(lambda desk: look_at_cover(desk, code))
    if not may_read:
        if not cover.anonymous:
            return ask_reason(pages, visit, cover, error, draft)
        visit.write(lambda desk: open_case(desk, code))
    originals = ORIGINALS in visit.form and visit.read(
        lambda desk: actions.may_see_originals(desk, code)
    )
    return show_opened(pages, visit, code, draft=draft, error=error, originals=originals)


def _spot(form: Mapping[str, str]) -> Spot:
    position, which, revision = (form.get(name, "") for name in SPOT_FIELDS)
    return Spot(number_of(position, otherwise=-1), which, number_of(revision, otherwise=-1))


def _anchor(code: str, form: Mapping[str, str], act: str) -> str:
    position = number_of(form.get("position", ""), otherwise=-1)
    there = f"#piece-{position}" if position >= 0 else ""
    return f"/console/cases/{code}?done=words-{act}{there}"


# --- the forms ------------------------------------------------------------------------------------


def _mask(desk: Desk, code: str, spot: Spot, form: Mapping[str, str]) -> None:
    taken = frozenset(name.removeprefix(TAKEN) for name in form if name.startswith(TAKEN))
    more = tuple(form.get("more", "").splitlines())
    actions.mask(desk, code, spot, taken, more)


def _edit(desk: Desk, code: str, spot: Spot, form: Mapping[str, str]) -> None:
    actions.edit(desk, code, spot, form.get("masked", ""))


def _write(desk: Desk, code: str, spot: Spot, form: Mapping[str, str]) -> None:
    fields = {name: form.get(name) for name in ("language", "transcript", "translation")}
    actions.write(desk, code, spot, Written(**fields))


def _mask_all(desk: Desk, code: str, _spot: Spot, form: Mapping[str, str]) -> None:
    actions.mask_all(desk, code, version_of(form))


COMMANDS: dict[str, Command] = {
    "mask": _mask,
    "all": _mask_all,
    "edit": _edit,
    "write": _write,
}
