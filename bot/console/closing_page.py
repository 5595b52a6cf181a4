"""How a campaign is closed: who is praised, their certificates, and the report that sums it up."""

from collections.abc import Mapping

from starlette.responses import RedirectResponse, Response

from bot.console.numbers import version_of
from bot.console.pages import Pages
from bot.console.reports_page import download
from bot.console.visit import Visit
from content.printing import PDF
from handlers.campaigns import certifying, praising
from handlers.campaigns.praising import Proposal
from handlers.desk import Desk
from handlers.errors import Refused
from handlers.messages import Words
from handlers.numbers import number_of
from handlers.reports import actions as reports
from handlers.reports import campaign as summing_up
from handlers.reports import rules

ROOT = "/console/campaigns/{code}/closing"
FIELDS = ("area", "kind", "name", "reason")
ACTIONS = (
    praising.APPROVE,
    praising.DROP,
    praising.NUMBER,
    praising.NAMED,
    praising.UNNAMED,
    praising.FORGET,
)
DONE = frozenset({"propose", *ACTIONS})


def show_closing(pages: Pages, visit: Visit) -> Response:
    return _show(pages, visit)


def propose_praise(pages: Pages, visit: Visit) -> Response:
    form, code = visit.form, visit.part("code")
    made = Proposal(
        area_id=number_of(form.get("area", "")),
        kind=form.get("kind", ""),
        name=form.get("name", ""),
        reason=form.get("reason", ""),
    )
    try:
        visit.write(lambda desk: praising.propose(desk, code, made))
    except Refused as refused:
        return _show(pages, visit, refused.words)
    return _back(code, "propose")


def act_on_praise(pages: Pages, visit: Visit) -> Response:
    code, number, action = (visit.part(name) for name in ("code", "number", "action"))
    if action not in ACTIONS:
        raise Refused(Words("cs-khong-thay-trang"))
    try:
        visit.write(lambda desk: _do(desk, number, action, visit.form))
    except Refused as refused:
        return _show(pages, visit, refused.words)
    return _back(code, action)


def _do(desk: Desk, number: str, action: str, form: Mapping[str, str]) -> None:
    seen = version_of(form)
    if action == praising.APPROVE:
        praising.approve(desk, number, seen)
    elif action == praising.DROP:
        praising.drop(desk, number, seen)
    elif action == praising.NUMBER:
        praising.give_number(desk, number, form.get("given", ""), seen)
    elif action == praising.FORGET:
        praising.forget(desk, number, seen)
    else:
        praising.note_answer(desk, number, action == praising.NAMED, seen)


def show_certificates(_pages: Pages, visit: Visit) -> Response:
    """All of the campaign, or that of the `number` which the address names."""
    code, asked = visit.part("code"), visit.query
    signer, number = asked.get("signer", ""), asked.get("number", "")
    made = visit.read(lambda desk: certifying.certificates(desk, code, signer, number))
    return download(made, f"giay-khen-{code}.pdf", PDF)


def _back(code: str, done: str) -> Response:
    return RedirectResponse(f"{ROOT.format(code=code)}?done={done}", 303)


def _show(pages: Pages, visit: Visit, error: Words | None = None) -> Response:
    code = visit.part("code")
    sheet = visit.read(lambda desk: praising.read(desk, code))
    areas = visit.read(lambda desk: reports.areas_for(desk, rules.CAMPAIGN))
    done = visit.query.get("done", "")
    return pages.page(
        "campaign_closing.html",
        409 if error else 200,
        visit=visit,
        sheet=sheet,
        campaign=sheet.campaign,
        areas=areas,
        phases=(summing_up.INTERIM, summing_up.FINAL),
        kinds=praising.KINDS,
        most={"name": praising.NAME_MOST, "reason": praising.REASON_MOST},
        typed={name: visit.form.get(name, "") for name in FIELDS} if error else {},
        done=done if done in DONE and not error else "",
        error=error,
    )
