"""Emulation campaigns: what villages have taken on, how far they are, and the commune's appraisal."""

from collections.abc import Callable

from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from bot.console.kept_files import given_back
from bot.console.pages import Pages
from bot.console.reports_page import download
from bot.console.visit import Visit
from content.documents.sheets import XLSX
from handlers.campaigns import appraising
from handlers.campaigns.annex import annex
from handlers.errors import Refused
from handlers.messages import Words

ROOT = "/console/campaigns"
Make = Callable[..., Route]


def campaigns_routes(page: Make, post: Make) -> list[Route]:
    return [
        page(ROOT, show_list),
        page(f"{ROOT}/photos/{{media}}", show_photo),
        page(f"{ROOT}/{{code}}", show_one),
        page(f"{ROOT}/{{code}}/annex.xlsx", show_annex),
        post(f"{ROOT}/{{code}}", act),
    ]


def show_list(pages: Pages, visit: Visit) -> Response:
    lines = visit.read(appraising.listing)
    return pages.page("campaigns.html", visit=visit, lines=lines, standings=appraising.STANDINGS)


def show_one(pages: Pages, visit: Visit) -> Response:
    return _show(pages, visit)


def show_photo(_pages: Pages, visit: Visit) -> Response:
    found = visit.read(lambda desk: appraising.photo(desk, visit.part("media")))
    return given_back(visit, found, "jpg")


def show_annex(_pages: Pages, visit: Visit) -> Response:
    code = visit.part("code")
    made = visit.read(lambda desk: annex(desk, code))
    return download(made, f"thi-dua-{code}.xlsx", XLSX)


def act(pages: Pages, visit: Visit) -> Response:
    """Note what the village scored or reviewed, appraise a task, or give it back."""
    form = visit.form
    task, step, seen = (form.get(name, "") for name in ("task", "step", "seen"))
    try:
        code = visit.write(lambda desk: appraising.act(desk, task, step, seen))
    except Refused as refused:
        return _show(pages, visit, refused.words)
    return RedirectResponse(f"{ROOT}/{code}?done={step}", 303)


def _show(pages: Pages, visit: Visit, error: Words | None = None) -> Response:
    sheet = visit.read(lambda desk: appraising.read(desk, visit.part("code")))
    done = visit.query.get("done", "")
    return pages.page(
        "campaign.html",
        409 if error else 200,
        visit=visit,
        sheet=sheet,
        line=sheet.line,
        campaign=sheet.line.campaign,
        done=done if done in appraising.STEPS else "",
        error=error,
    )
