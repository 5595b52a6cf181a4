"""The page of one dialogue: its plan, its notice, answers and conclusions, and how far these came."""

from collections.abc import Callable, Mapping

from starlette.responses import RedirectResponse, Response

from bot.console.dialogues_page import day, plan_of
from bot.console.numbers import version_of
from bot.console.pages import Pages
from bot.console.reports_page import download, templates
from bot.console.visit import CSRF, Visit
from content.documents import DOCX
from handlers.desk import Desk
from handlers.dialogues import actions, announcing, concluding, papers, reading, rules, tracking
from handlers.dialogues.concluding import Entry
from handlers.dialogues.tracking import Progress
from handlers.errors import Refused
from handlers.messages import Words
from handlers.notices.rules import LONGEST
from handlers.numbers import number_of

Command = Callable[[Desk, str, Mapping[str, str], int], object]
DONE = frozenset(
    {"plan", "save", "submit", "approve", "back", "announce", "hold", "cancel", "answer", "conclude",
     "drop", "report", "reopen", "confirm", "progress", "urge", "postpone"}
)  # fmt: skip
NOT_CARRIED = frozenset({CSRF, "seen"})


def show_dialogue(pages: Pages, visit: Visit) -> Response:
    return _show(pages, visit)


def work_on_dialogue(pages: Pages, visit: Visit) -> Response:
    """Do what a form on the page asks for; when it is refused, what was typed is shown again."""
    wanted, form, action = visit.part("number"), visit.form, visit.part("action")
    command = COMMANDS.get(action)
    if command is None:
        raise Refused(Words("cs-khong-thay-trang"))
    try:
        visit.write(lambda desk: command(desk, wanted, form, version_of(form)))
    except Refused as refused:
        return _show(pages, visit, refused.words)
    if action == "discard":
        return RedirectResponse("/console/dialogues?done=discard", 303)
    return RedirectResponse(f"/console/dialogues/{wanted}?done={action}", 303)


def paper(_pages: Pages, visit: Visit) -> Response:
    """One of the .docx files; the letter's `owner` stands in the query."""
    wanted, kind, folder = visit.part("number"), visit.part("paper"), templates(visit)
    owner = visit.query.get("owner", "")
    makers: dict[str, Callable[[Desk], bytes]] = {
        "cau-hoi": lambda desk: papers.agenda(desk, wanted, folder),
        "ket-luan": lambda desk: papers.conclusions(desk, wanted, folder),
        "don-doc": lambda desk: papers.urging(desk, wanted, owner, folder),
    }
    if kind not in makers:
        raise Refused(Words("cs-khong-thay-trang"))
    made = visit.write(makers[kind])
    beside = f"-{owner}" if kind == "don-doc" else ""
    return download(made, f"doi-thoai-{wanted}-{kind}{beside}.docx", DOCX)


def _show(pages: Pages, visit: Visit, error: Words | None = None) -> Response:
    file = visit.read(lambda desk: reading.read(desk, visit.part("number")))
    done = visit.query.get("done", "")
    return pages.page(
        "dialogue.html",
        409 if error else 200,
        visit=visit,
        file=file,
        one=file.dialogue,
        way=rules.WAY,
        typed={k: v for k, v in visit.form.items() if k not in NOT_CARRIED} if error else {},
        tried=visit.part("action") if error else "",
        error=error,
        done=done if done in DONE and not error else "",
        most=actions.MOST,
        answer_most=concluding.ANSWER_MOST,
        matter_most=concluding.MATTER_MOST,
        result_most=tracking.RESULT_MOST,
        longest=LONGEST,
    )


# --- the forms ------------------------------------------------------------------------------------


def _save(desk: Desk, wanted: str, form: Mapping[str, str], version: int) -> None:
    actions.save(desk, wanted, plan_of(form), version)


def _cancel(desk: Desk, wanted: str, form: Mapping[str, str], version: int) -> None:
    actions.cancel(desk, wanted, form.get("reason", ""), version)


def _postpone(desk: Desk, wanted: str, form: Mapping[str, str], version: int) -> None:
    held_on = day(form, "day", "cs-dt-can-ngay")
    moved = actions.Moved(held_on, form.get("starts", ""), form.get("place", ""))
    actions.postpone(desk, wanted, moved, version)


def _announce(desk: Desk, wanted: str, form: Mapping[str, str], version: int) -> None:
    announcing.send(desk, wanted, form.get("text", ""), version)


def _answer(desk: Desk, wanted: str, form: Mapping[str, str], version: int) -> None:
    said = number_of(form.get("group", "")), form.get("answer", "")
    concluding.answer(desk, wanted, said, version)


def _conclude(desk: Desk, wanted: str, form: Mapping[str, str], version: int) -> None:
    entry = Entry(
        form.get("matter", ""),
        form.get("owner", ""),
        day(form, "due", "cs-dt-can-han"),
        number_of(form.get("group", "")) or None,
    )
    concluding.conclude(desk, wanted, entry, version)


def _drop(desk: Desk, wanted: str, form: Mapping[str, str], version: int) -> None:
    concluding.drop(desk, wanted, number_of(form.get("conclusion", "")), version)


def _progress(desk: Desk, wanted: str, form: Mapping[str, str], version: int) -> None:
    made = Progress(
        number_of(form.get("conclusion", "")), form.get("state", ""), form.get("result", "")
    )
    tracking.progress(desk, wanted, made, version)


def _urge(desk: Desk, wanted: str, form: Mapping[str, str], version: int) -> None:
    tracking.urge(desk, wanted, form.get("owner", ""), version)


def _alone(command: Callable[[Desk, str, int], None]) -> Command:
    """A button without a field."""
    return lambda desk, wanted, _form, version: command(desk, wanted, version)


COMMANDS: dict[str, Command] = {
    "save": _save,
    "submit": _alone(actions.submit),
    "approve": _alone(actions.approve),
    "back": _alone(actions.send_back),
    "discard": _alone(actions.discard),
    "cancel": _cancel,
    "postpone": _postpone,
    "announce": _announce,
    "hold": _alone(actions.hold),
    "answer": _answer,
    "conclude": _conclude,
    "drop": _drop,
    "report": _alone(concluding.report),
    "reopen": _alone(concluding.reopen),
    "confirm": _alone(concluding.confirm),
    "progress": _progress,
    "urge": _urge,
}
