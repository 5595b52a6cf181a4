"""Emulation campaigns: what villages have taken on, how far they are, and the commune's appraisal."""

from collections.abc import Callable
from contextlib import nullcontext
from typing import Any
from urllib.parse import urlencode

from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from bot.console.kept_files import LARGEST_FORM, Kept, given_back, kept
from bot.console.pages import Pages
from bot.console.reports_page import download
from bot.console.visit import Visit
from content.documents.sheets import XLSX
from handlers.campaigns import appraising, commune, ending, marks, plans, standing
from handlers.campaigns.annex import annex
from handlers.campaigns.appraising import Sheet, Wanted
from handlers.campaigns.commune import Sent
from handlers.campaigns.scoring import Given
from handlers.campaigns.standing_sheet import band_words, standing_sheet
from handlers.desk import Desk
from handlers.errors import Refused
from handlers.messages import Words
from handlers.numbers import number_of

ROOT = "/console/campaigns"
NARROWED = ("q", "standing", "of")
DONE = frozenset({*appraising.STEPS, "register", "prove", "milestone", "end"})
Make = Callable[..., Route]


def campaigns_routes(page: Make, post: Make) -> list[Route]:
    one = f"{ROOT}/{{code}}"
    return [
        page(ROOT, show_list),
        page(f"{ROOT}/photos/{{media}}", show_photo),
        page(one, show_one),
        page(f"{one}/annex.xlsx", show_annex),
        page(f"{one}/standing", show_standing),
        page(f"{one}/standing.xlsx", take_standing),
        post(one, act),
        post(f"{one}/milestone", tick),
        post(f"{one}/register", register),
        post(f"{one}/end", end),
        post(f"{one}/prove", prove, most=LARGEST_FORM),
    ]


def show_list(pages: Pages, visit: Visit) -> Response:
    lines, drafts = visit.read(lambda desk: (appraising.listing(desk), plans.listed(desk)))
    return pages.page(
        "campaigns.html", visit=visit, lines=lines, drafts=drafts, standings=appraising.STANDINGS
    )


def show_one(pages: Pages, visit: Visit) -> Response:
    return _show(pages, visit)


def show_photo(_pages: Pages, visit: Visit) -> Response:
    found = visit.read(lambda desk: appraising.photo(desk, visit.part("media")))
    return given_back(visit, found, "jpg")


def show_annex(_pages: Pages, visit: Visit) -> Response:
    code = visit.part("code")
    made = visit.read(lambda desk: annex(desk, code))
    return download(made, f"thi-dua-{code}.xlsx", XLSX)


def show_standing(pages: Pages, visit: Visit) -> Response:
    found = visit.read(lambda desk: standing.read(desk, visit.part("code")))
    return pages.page(
        "campaign_standing.html",
        visit=visit,
        standing=found,
        campaign=found.campaign,
        band_words=band_words,
    )


def take_standing(_pages: Pages, visit: Visit) -> Response:
    code = visit.part("code")
    made = visit.read(lambda desk: standing_sheet(desk, code))
    return download(made, f"ket-qua-{code}.xlsx", XLSX)


def act(pages: Pages, visit: Visit) -> Response:
    """Note what the village scored or reviewed, appraise a task, or give it back."""
    form = visit.form
    task, step, seen = (form.get(name, "") for name in ("task", "step", "seen"))
    given = Given(form.get("points", ""), form.get("reason", ""))
    try:
        visit.write(lambda desk: appraising.act(desk, task, step, seen, given))
    except Refused as refused:
        return _show(pages, visit, refused.words)
    return _back(visit, step)


def tick(pages: Pages, visit: Visit) -> Response:
    """A milestone of the tables was reached, or was not after all."""
    code, form = visit.part("code"), visit.form
    done = form.get("done") == "1"
    try:
        visit.write(lambda desk: marks.tick(desk, code, form.get("on", ""), done=done))
    except Refused as refused:
        return _show(pages, visit, refused.words)
    return _back(visit, "milestone")


def register(pages: Pages, visit: Visit) -> Response:
    """What a commune itself takes on."""
    try:
        visit.write(lambda desk: commune.register(desk, visit.part("code"), visit.form))
    except Refused as refused:
        return _show(pages, visit, refused.words)
    return _back(visit, "register")


def end(pages: Pages, visit: Visit) -> Response:
    """A campaign of the tables is summed up; an office's own is ended where it was written."""
    sure = visit.form.get("sure") == "1"
    try:
        visit.write(lambda desk: ending.end(desk, visit.part("code"), sure=sure))
    except Refused as refused:
        return _show(pages, visit, refused.words)
    return _back(visit, "end")


def prove(pages: Pages, visit: Visit) -> Response:
    """What shows how far the commune is: a photo, a number, or both."""
    form = visit.form
    try:
        with kept(visit, "file") if visit.file("file") else nullcontext() as file:
            sent = _photo(file) if file else None
            task, amount = form.get("task", ""), form.get("amount", "")
            visit.write(lambda desk: commune.prove(desk, task, amount, sent))
    except Refused as refused:
        return _show(pages, visit, refused.words)
    return _back(visit, "prove")


def _photo(file: Kept) -> Sent:
    if file.suffix != "jpg":
        raise Refused(Words("pt-can-anh"))
    return Sent(file.media_id, file.size)


def _back(visit: Visit, done: str) -> Response:
    """To the page as it was narrowed."""
    kept_on = {name: visit.form[name] for name in (*NARROWED, "page") if visit.form.get(name)}
    return RedirectResponse(
        f"{ROOT}/{visit.part('code')}?{urlencode({**kept_on, 'done': done})}", 303
    )


def _show(pages: Pages, visit: Visit, error: Words | None = None) -> Response:
    code, asked = visit.part("code"), visit.form if error else visit.query
    narrowed = {name: asked.get(name, "")[:100] for name in NARROWED}
    page = number_of(asked.get("page", ""), otherwise=1)
    wanted = Wanted(narrowed["q"], narrowed["standing"], narrowed["of"], page)

    def look(desk: Desk) -> tuple[Sheet, dict[str, Any]]:
        found = appraising.read(desk, code, wanted)
        rows = [(one.task, one.area) for one in found.entries]
        return found, {
            "offered": commune.offered(desk, code),
            "provable": commune.provable(desk, rows),
            "ticks": marks.may_tick(desk) and found.line.campaign.plan_id is None,
            "to_end": ending.open_tasks(desk, code),
            "communes": marks.communes(desk, code),
        }

    sheet, beside = visit.read(look)
    done = visit.query.get("done", "")

    def link(number: int) -> str:
        told = {name: value for name, value in narrowed.items() if value}
        return f"{ROOT}/{code}?{urlencode({**told, 'page': number})}"

    return pages.page(
        "campaign.html",
        409 if error else 200,
        visit=visit,
        sheet=sheet,
        line=sheet.line,
        campaign=sheet.line.campaign,
        **beside,
        standings=appraising.STANDINGS,
        narrowed=narrowed,
        listing=sheet,
        link=link,
        typed=visit.form if error else {},
        tried=visit.form.get("step") or visit.request.url.path.rsplit("/", 1)[-1] if error else "",
        today=visit.today,
        done=done if done in DONE and not error else "",
        error=error,
    )
