"""The page of one dossier: its plan, its records, its recommendations, and what is done with them."""

from starlette.responses import Response

from bot.console.dossier_forms import Command, DossierForms, Form, day_of, plain
from bot.console.kept_files import given_back, kept
from bot.console.pages import Pages
from bot.console.reports_page import download, templates
from bot.console.supervision_page import ROOT, frame_of
from bot.console.visit import Visit
from content.documents import DOCX
from content.supervision import bases
from handlers.desk import Desk
from handlers.messages import Words
from handlers.supervision import actions, advice, fieldwork, papers, rules
from handlers.supervision.actions import Plan
from handlers.supervision.advice import Answer, Proposal
from handlers.supervision.fieldwork import File, Record


def show(pages: Pages, visit: Visit) -> Response:
    return _show(pages, visit)


def plan_document(_pages: Pages, visit: Visit) -> Response:
    number, folder = visit.part("number"), templates(visit)
    made = visit.read(lambda desk: papers.plan(desk, number, folder))
    return download(made, f"ke-hoach-{number}.docx", DOCX)


def results_document(_pages: Pages, visit: Visit) -> Response:
    number, folder = visit.part("number"), templates(visit)
    made = visit.read(lambda desk: papers.results(desk, number, folder))
    return download(made, f"ket-qua-{number}.docx", DOCX)


def urging_letter(_pages: Pages, visit: Visit) -> Response:
    number, owed, folder = visit.part("number"), visit.part("advice"), templates(visit)
    made = visit.read(lambda desk: papers.urging(desk, number, owed, folder))
    return download(made, f"don-doc-{number}-{owed}.docx", DOCX)


def show_paper(_pages: Pages, visit: Visit) -> Response:
    number, wanted = visit.part("number"), visit.part("paper")
    found = visit.read(lambda desk: fieldwork.paper(desk, number, wanted))
    return given_back(visit, found.media_id, found.suffix)


def _show(pages: Pages, visit: Visit, error: Words | None = None) -> Response:
    dossier = visit.read(lambda desk: actions.read(desk, visit.part("number")))
    done = visit.query.get("done", "")
    return pages.page(
        "supervision_file.html",
        409 if error else 200,
        visit=visit,
        file=dossier,
        row=dossier.row,
        every_basis=bases(visit.services.office.tables_dir),
        texts=rules.TEXTS,
        kinds=rules.KINDS,
        taken=rules.TAKEN,
        typed=visit.form if error else {},
        tried=visit.part("action") if error else "",
        error=error,
        done=done if done in DONE and not error else "",
        most=actions.TEXT_MOST,
    )


def _attach(visit: Visit, seen: int) -> None:
    number, form = visit.part("number"), visit.form
    with kept(visit, "file") as file:
        given = File(
            file.media_id, file.suffix, file.size, form.get("name", ""), form.get("finding", "")
        )
        visit.write(lambda desk: fieldwork.attach(desk, number, given, seen))


# --- the buttons ------------------------------------------------------------------------------------


def _save(desk: Desk, number: str, form: Form, seen: int) -> None:
    chosen = tuple(name[6:] for name in form if name.startswith("basis-"))
    texts = {name: form.get(name, "") for name in rules.TEXTS}
    plan = Plan(texts, chosen, form.get("team", ""))
    actions.save(desk, number, (frame_of(form), plan), seen)


def _find(desk: Desk, number: str, form: Form, seen: int) -> None:
    said = (form.get(name, "") for name in ("where", "made_by", "text"))
    fieldwork.find(desk, number, Record(day_of(form, "seen_on"), *said), seen)


def _drop_finding(desk: Desk, number: str, form: Form, seen: int) -> None:
    fieldwork.drop_finding(desk, number, form.get("finding", ""), seen)


def _write_up(desk: Desk, number: str, form: Form, seen: int) -> None:
    actions.write_up(desk, number, form.get("conclusions", ""), seen)


def _advise(desk: Desk, number: str, form: Form, seen: int) -> None:
    said = form.get("authority", ""), form.get("matter", "")
    advice.advise(desk, number, Proposal(*said, day_of(form, "due_on")), seen)


def _drop_advice(desk: Desk, number: str, form: Form, seen: int) -> None:
    advice.drop_advice(desk, number, form.get("advice", ""), seen)


def _send(desk: Desk, number: str, form: Form, seen: int) -> None:
    advice.send(desk, number, (form.get("advice", ""), form.get("document", "")), seen)


def _answer(desk: Desk, number: str, form: Form, seen: int) -> None:
    said = Answer(form.get("taken", ""), form.get("answer", ""), day_of(form, "answered_on"))
    advice.answer(desk, number, (form.get("advice", ""), said), seen)


def _urge(desk: Desk, number: str, form: Form, seen: int) -> None:
    advice.urge(desk, number, form.get("advice", ""), seen)


COMMANDS: dict[str, Command] = {
    "save": _save,
    "submit": plain(actions.submit),
    "approve": plain(actions.approve),
    "back": plain(actions.send_back),
    "reopen": plain(actions.send_back),
    "find": _find,
    "drop-finding": _drop_finding,
    "write-up": _write_up,
    "advise": _advise,
    "drop-advice": _drop_advice,
    "report": plain(actions.report),
    "conclude": plain(actions.conclude),
    "send": _send,
    "answer": _answer,
    "urge": _urge,
    "close": plain(actions.close),
    "discard": plain(actions.discard),
}
DONE = frozenset({"draft", "attach", *COMMANDS} - {"discard"})
PLACES = {
    **dict.fromkeys(("find", "drop-finding", "attach"), "#hien-truong"),
    "write-up": "#ket-luan",
    **dict.fromkeys(("advise", "drop-advice", "send", "answer", "urge"), "#kien-nghi"),
}
forms = DossierForms(ROOT, COMMANDS, PLACES, _attach, _show)
