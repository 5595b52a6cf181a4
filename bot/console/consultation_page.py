"""The page of one consultation: the draft, its other languages, and, when it has ended, what came in."""

from starlette.responses import FileResponse, Response

from bot.console.consultations_page import (
    ROOT,
    asks_of,
    draft_of,
    limits,
    stored_in,
    typed_in,
)
from bot.console.dossier_forms import Command, DossierForms, Form, day_of, plain
from bot.console.kept_files import given_back, kept
from bot.console.pages import HEADERS, Pages
from bot.console.reports_page import download, templates
from bot.console.visit import Visit
from bot.media import media_type
from content.documents import DOCX
from content.documents.sheets import XLSX
from content.languages import VIETNAMESE, languages
from handlers.consultations import actions, papers, results, rules
from handlers.consultations.actions import Rendering
from handlers.consultations.results import Reply
from handlers.desk import Desk
from handlers.errors import Refused
from handlers.messages import Words
from handlers.numbers import number_of


def show(pages: Pages, visit: Visit) -> Response:
    return _show(pages, visit)


def document(_pages: Pages, visit: Visit) -> Response:
    number, folder = visit.part("number"), templates(visit)
    made = visit.read(lambda desk: papers.summary(desk, number, folder))
    return download(made, f"tong-hop-gop-y-{number}.docx", DOCX)


def annex(_pages: Pages, visit: Visit) -> Response:
    number = visit.part("number")
    made = visit.read(lambda desk: papers.annex(desk, number))
    return download(made, f"tong-hop-gop-y-{number}-phu-luc.xlsx", XLSX)


def show_file(_pages: Pages, visit: Visit) -> Response:
    """The draft as it was attached."""
    row = visit.read(lambda desk: actions.read(desk, visit.part("number"))).row
    if not row.media_id or not row.suffix:
        raise Refused(Words("tep-khong-con"))
    return given_back(visit, row.media_id, row.suffix)


def play(_pages: Pages, visit: Visit) -> Response:
    number, media_id = visit.part("number"), visit.part("media")
    visit.read(lambda desk: results.voice(desk, number, media_id))
    path = visit.services.media.path(media_id)
    if not path.is_file():
        raise Refused(Words("tep-khong-con"))
    return FileResponse(path, media_type=media_type(path), headers=dict(HEADERS))


def _show(pages: Pages, visit: Visit, error: Words | None = None) -> Response:
    number, group = visit.part("number"), number_of(visit.query.get("group", "")) or None
    file = visit.read(lambda desk: actions.read(desk, number))
    ended = file.stage in rules.WITH_RESULTS
    found = visit.read(lambda desk: results.read(desk, number, group)) if ended else None
    tried = visit.part("action") if error else ""
    done = visit.query.get("done", "")
    return pages.page(
        "consultation.html",
        409 if error else 200,
        visit=visit,
        file=file,
        row=file.row,
        draft=typed_in(visit.form) if tried == "save" else stored_in(file.row),
        found=found,
        group=group,
        typed=visit.form if error else {},
        tried=tried,
        languages=[one for one in languages().values() if one.code != VIETNAMESE],
        sides=rules.SIDES,
        taken=rules.TAKEN,
        error=error,
        done=done if done in DONE and not error else "",
        **limits(),
    )


def _attach(visit: Visit, seen: int) -> None:
    number = visit.part("number")
    with kept(visit, "file") as file:
        given = file.media_id, file.suffix, file.size
        visit.write(lambda desk: actions.attach(desk, number, given, seen))


# --- the buttons ------------------------------------------------------------------------------------


def _save(desk: Desk, number: str, form: Form, seen: int) -> None:
    actions.save(desk, number, draft_of(form), seen)


def _render(desk: Desk, number: str, form: Form, seen: int) -> None:
    language, title, summary, by = (
        form.get(name, "") for name in ("language", "title", "summary", "by")
    )
    actions.render(desk, number, Rendering(language, title, summary, asks_of(form), by), seen)


def _group(desk: Desk, number: str, form: Form, seen: int) -> None:
    results.group(desk, number, (form.get("side", ""), form.get("name", "")), seen)


def _drop_group(desk: Desk, number: str, form: Form, seen: int) -> None:
    results.drop_group(desk, number, form.get("of", ""), seen)


def _put(desk: Desk, number: str, form: Form, seen: int) -> None:
    opinion = form.get("opinion", ""), form.get("shown", ""), form.get("of", "")
    results.put(desk, number, opinion, seen)


def _reply(desk: Desk, number: str, form: Form, seen: int) -> None:
    said = Reply(form.get("taken", ""), form.get("reply", ""), day_of(form, "replied_on"))
    results.reply(desk, number, (form.get("of", ""), said), seen)


COMMANDS: dict[str, Command] = {
    "save": _save,
    "render": _render,
    "submit": plain(actions.submit),
    "approve": plain(actions.approve),
    "back": plain(actions.send_back),
    "reopen": plain(actions.send_back),
    "report": plain(actions.report),
    "conclude": plain(actions.conclude),
    "discard": plain(actions.discard),
    "group": _group,
    "drop-group": _drop_group,
    "put": _put,
    "reply": _reply,
}
DONE = frozenset({"draft", "attach", *COMMANDS} - {"discard"})
PLACES = {
    **dict.fromkeys(("group", "drop-group", "put"), "#loi"),
    "reply": "#nhom",
    "render": "#tieng",
}
forms = DossierForms(ROOT, COMMANDS, PLACES, _attach, _show)
