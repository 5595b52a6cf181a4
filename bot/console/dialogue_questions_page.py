"""The questions of one dialogue: what is alike together, groups, what is left out."""

from collections.abc import Callable, Mapping

from starlette.responses import FileResponse, RedirectResponse, Response

from bot.console.numbers import version_of
from bot.console.pages import HEADERS, Pages
from bot.console.visit import Visit
from bot.media import media_type
from handlers.desk import Desk
from handlers.dialogues import grouping, reading, rules
from handlers.dialogues.grouping import Choice
from handlers.dialogues.reading import DialogueFile
from handlers.errors import Refused
from handlers.messages import Words
from handlers.numbers import number_of

Command = Callable[[Desk, str, Choice, int], None]
QUESTION = "q."  # how the names of the boxes to tick begin
ID_MOST = 19  # digits of a question's random id


def show_questions(pages: Pages, visit: Visit) -> Response:
    visit.write(lambda desk: grouping.look(desk, visit.part("number")))
    return _show(pages, visit)


def work_on_questions(pages: Pages, visit: Visit) -> Response:
    """Do what a form asks for; when it is refused, what was ticked and typed is shown again."""
    wanted, form, action = visit.part("number"), visit.form, visit.part("action")
    command = COMMANDS.get(action)
    if command is None:
        raise Refused(Words("cs-khong-thay-trang"))
    try:
        visit.write(lambda desk: command(desk, wanted, _choice(form), version_of(form)))
    except Refused as refused:
        return _show(pages, visit, refused.words)
    return RedirectResponse(f"/console/dialogues/{wanted}/questions?done={action}", 303)


def show_file(_pages: Pages, visit: Visit) -> Response:
    """A recording or photo of a question, or the part of it that a player asks for."""
    wanted, media = visit.part("number"), visit.part("media")
    visit.read(lambda desk: grouping.media_kind(desk, wanted, media))
    path = visit.services.media.path(media)
    if not path.is_file():
        raise Refused(Words("cs-dt-khong-thay"))
    return FileResponse(path, media_type=media_type(path), headers=dict(HEADERS))


def _show(pages: Pages, visit: Visit, error: Words | None = None) -> Response:
    def look(desk: Desk) -> tuple[DialogueFile, grouping.Table]:
        wanted = visit.part("number")
        return reading.read(desk, wanted), grouping.table(desk, wanted)

    file, table = visit.read(look)
    done = visit.query.get("done", "")
    return pages.page(
        "dialogue_questions.html",
        409 if error else 200,
        visit=visit,
        file=file,
        one=file.dialogue,
        table=table,
        reasons=rules.REASONS,
        typed=dict(visit.form) if error else {},
        ticked=_choice(visit.form).questions if error else frozenset(),
        error=error,
        done=done if done in COMMANDS and not error else "",
        title_most=grouping.TITLE_MOST,
        words_most=grouping.WORDS_MOST,
    )


def _choice(form: Mapping[str, str]) -> Choice:
    ticked = (
        number_of(name.removeprefix(QUESTION), most=ID_MOST)
        for name in form
        if name.startswith(QUESTION)
    )
    return Choice(
        questions=frozenset(ticked),
        group=number_of(form.get("group", "")) or None,
        title=form.get("title", ""),
        words=form.get("words", ""),
        reason=form.get("reason", ""),
    )


COMMANDS: dict[str, Command] = {
    "put": grouping.put,
    "take-out": grouping.take_out,
    "leave-out": grouping.leave_out,
    "reword": grouping.reword,
    "up": grouping.move_up,
    "dissolve": grouping.dissolve,
}
