"""The page of one entry of a register: its frame, its paper, what is owed and what was done."""

from starlette.responses import Response

from bot.console.dossier_forms import Command, DossierForms, Form, day_of, plain
from bot.console.kept_files import given_back, kept
from bot.console.pages import Pages
from bot.console.registers_page import ROOT, frame_of
from bot.console.visit import Visit
from handlers.desk import Desk
from handlers.messages import Words
from handlers.registers import actions, rules
from handlers.registers.actions import File, Progress, Promise


def show(pages: Pages, visit: Visit) -> Response:
    return _show(pages, visit)


def _show(pages: Pages, visit: Visit, error: Words | None = None) -> Response:
    shown = visit.read(lambda desk: actions.read(desk, visit.part("number")))
    done = visit.query.get("done", "")
    return pages.page(
        "register.html",
        409 if error else 200,
        visit=visit,
        shown=shown,
        row=shown.row,
        states=rules.STATES,
        typed=visit.form if error else {},
        tried=visit.part("action") if error else "",
        error=error,
        done=done if done in DONE and not error else "",
        most=actions.TEXT_MOST,
    )


def show_paper(_pages: Pages, visit: Visit) -> Response:
    media_id, suffix = visit.read(lambda desk: actions.paper(desk, visit.part("number")))
    return given_back(visit, media_id, suffix)


def _attach(visit: Visit, seen: int) -> None:
    number = visit.part("number")
    with kept(visit, "file") as file:
        given = File(file.media_id, file.suffix, file.size)
        visit.write(lambda desk: actions.attach(desk, number, given, seen))


def _save(desk: Desk, number: str, form: Form, seen: int) -> None:
    actions.save(desk, number, frame_of(form), seen)


def _promise(desk: Desk, number: str, form: Form, seen: int) -> None:
    made = Promise(form.get("matter", ""), form.get("owner", ""), day_of(form, "due_on"))
    actions.promise(desk, number, made, seen)


def _progress(desk: Desk, number: str, form: Form, seen: int) -> None:
    made = Progress(form.get("commitment", ""), form.get("state", ""), form.get("result", ""))
    actions.progress(desk, number, made, seen)


def _drop(desk: Desk, number: str, form: Form, seen: int) -> None:
    actions.drop(desk, number, form.get("commitment", ""), seen)


COMMANDS: dict[str, Command] = {
    "save": _save,
    "promise": _promise,
    "progress": _progress,
    "drop": _drop,
    "discard": plain(actions.discard),
}
DONE = frozenset({"enter", "attach", *COMMANDS} - {"discard"})
PLACES = dict.fromkeys(("promise", "progress", "drop"), "#viec")
forms = DossierForms(ROOT, COMMANDS, PLACES, _attach, _show)
