"""An office's own campaigns: the form, the workbook, one campaign with its launch and its end."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from starlette.responses import RedirectResponse, Response

from bot.console.dossier_forms import Command, DossierForms, plain
from bot.console.files import XLSX, as_file
from bot.console.kept_files import given_back, kept
from bot.console.pages import Pages
from bot.console.visit import Visit
from content.campaigns import workbook
from content.campaigns.typed import ROWS_MOST, Typed, TypedCriterion, TypedMilestone
from handlers.campaigns import plan_rules, plans
from handlers.campaigns.plans import Given, NotUnderstood
from handlers.desk import Desk
from handlers.errors import Refused
from handlers.messages import Words
from handlers.numbers import number_of
from handlers.reports.office import our_areas

ROOT = "/console/campaigns/plans"
WHO = ("household", "village", "commune")
SPARE = 3  # empty rows under those that are filled in
LEAST = {"criteria": 5, "milestones": 3}
Form = Mapping[str, str]


def show_new(pages: Pages, visit: Visit) -> Response:
    return _new(pages, visit, Typed())


def begin(pages: Pages, visit: Visit) -> Response:
    """A new campaign; when the form is refused, what was typed is shown again."""
    typed, area = typed_in(visit.form), number_of(visit.form.get("area", ""))
    try:
        number = visit.write(lambda desk: plans.create(desk, area, typed))
    except NotUnderstood as refused:
        return _new(pages, visit, typed, refused.lines)
    except Refused as refused:
        return _new(pages, visit, typed, [refused.words])
    return RedirectResponse(f"{ROOT}/{number}?done=draft", 303)


def take_template(_pages: Pages, _visit: Visit) -> Response:
    return as_file("mau-phong-trao", XLSX, workbook.template())


def take_in(pages: Pages, visit: Visit) -> Response:
    """Everything that a workbook holds, in the form, with what is to be put right; nothing is stored yet."""
    try:
        typed = workbook.read(visit.file("file"))
    except workbook.UnreadableError as unreadable:
        most = {"nhieu_nhat": max(ROWS_MOST.values())}
        return _new(pages, visit, Typed(), [Words(str(unreadable), most)])
    return _new(pages, visit, typed, plan_rules.faults(typed), taken=len(typed.criteria))


def _new(
    pages: Pages,
    visit: Visit,
    typed: Typed,
    faults: Iterable[Words] = (),
    taken: int | None = None,
) -> Response:
    lines = list(faults)
    return pages.page(
        "campaign_new.html",
        409 if lines and taken is None else 200,
        visit=visit,
        areas=visit.read(our_areas),
        area=visit.form.get("area", ""),
        faults=lines,
        taken=taken,
        **_fields(typed),
    )


def show(pages: Pages, visit: Visit) -> Response:
    return _show(pages, visit)


def show_paper(_pages: Pages, visit: Visit) -> Response:
    number, wanted = visit.part("number"), visit.part("paper")
    found = visit.read(lambda desk: plans.paper(desk, number, wanted))
    return given_back(visit, found.media_id, found.suffix)


def _show(pages: Pages, visit: Visit, error: Words | None = None) -> Response:
    file = visit.read(lambda desk: plans.read(desk, visit.part("number")))
    again = error is not None and visit.part("action") == "save"
    typed = typed_in(visit.form) if again else plans.typed_of(file.row)
    done = visit.query.get("done", "")
    lines = (plan_rules.faults(typed) if again else []) or ([error] if error else [])
    return pages.page(
        "campaign_plan.html",
        409 if error else 200,
        visit=visit,
        file=file,
        row=file.row,
        today=visit.today.isoformat(),
        faults=lines,
        done=done if done in DONE and not error else "",
        **_fields(typed),
    )


# --- the form -----------------------------------------------------------------------------------------


def typed_in(form: Form) -> Typed:
    """Rows that were left empty are left out; the others keep the number that they have on the page."""
    criteria = (
        TypedCriterion(n, *_cells(form, n, ("c-name", "c-measure", "c-unit", "c-points")))
        for n in range(1, ROWS_MOST["criteria"] + 1)
    )
    milestones = (
        TypedMilestone(n, *_cells(form, n, ("m-on", "m-name", "m-kind")))
        for n in range(1, ROWS_MOST["milestones"] + 1)
    )
    return Typed(
        form.get("name", ""),
        form.get("issuer", ""),
        form.get("documents", ""),
        form.get("since", ""),
        form.get("until", ""),
        frozenset(one for one in WHO if form.get(f"who-{one}")),
        tuple(one for one in criteria if not one.is_empty),
        tuple(one for one in milestones if not one.is_empty),
    )


def _cells(form: Form, n: int, names: tuple[str, ...]) -> list[str]:
    return [form.get(f"{name}-{n}", "") for name in names]


def _fields(typed: Typed) -> dict[str, Any]:
    """What the form's fields show. A day that is understood is shown as a date field takes it."""
    criteria = _rows(typed.criteria, "criteria", TypedCriterion)
    milestones = _rows(typed.milestones, "milestones", TypedMilestone)
    return {
        "typed": typed,
        "who": WHO,
        "kinds": plan_rules.KINDS,
        "criteria": criteria,
        "milestones": milestones,
        "as_date": _as_date,
        "as_day": _as_day,
    }


def _rows(filled: tuple[Any, ...], kind: str, empty: type[Any]) -> list[Any]:
    wanted = min(ROWS_MOST[kind], max(LEAST[kind], len(filled) + SPARE))
    return [*filled, *(empty(n) for n in range(len(filled) + 1, wanted + 1))]


def _as_date(typed: str) -> str:
    day = plan_rules.day(typed)
    return day.isoformat() if day else typed


def _as_day(iso: str) -> str:
    return f"{date.fromisoformat(iso):%d/%m/%Y}"


# --- the buttons --------------------------------------------------------------------------------------


def _attach(visit: Visit, seen: int) -> None:
    number = visit.part("number")
    with kept(visit, "file") as file:
        given = Given(file.media_id, file.suffix, file.size, visit.form.get("name", ""))
        visit.write(lambda desk: plans.attach(desk, number, given, seen))


def _save(desk: Desk, number: str, form: Form, seen: int) -> None:
    plans.save(desk, number, typed_in(form), seen)


def _end(desk: Desk, number: str, form: Form, seen: int) -> None:
    plans.end(desk, number, seen, sure=form.get("sure") == "1")


def _tick(desk: Desk, number: str, form: Form, seen: int) -> None:
    plans.tick(desk, number, form.get("place", ""), seen)


def _drop_paper(desk: Desk, number: str, form: Form, seen: int) -> None:
    plans.drop_paper(desk, number, form.get("paper", ""), seen)


COMMANDS: dict[str, Command] = {
    "save": _save,
    "submit": plain(plans.submit),
    "back": plain(plans.send_back),
    "launch": plain(plans.launch),
    "end": _end,
    "milestone": _tick,
    "drop-paper": _drop_paper,
    "discard": plain(plans.discard),
}
DONE = frozenset({"draft", "attach", *COMMANDS} - {"discard"})
PLACES = {"milestone": "#moc", "attach": "#van-ban", "drop-paper": "#van-ban"}
forms = DossierForms(ROOT, COMMANDS, PLACES, _attach, _show)
