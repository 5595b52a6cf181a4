"""The page of one item: what it says in each language, and the steps of whoever looks at it."""

from collections.abc import Callable
from typing import Any

from starlette.responses import FileResponse, RedirectResponse, Response

from bot.console import library_card
from bot.console.pages import HEADERS, Pages
from bot.console.visit import Visit
from bot.media import media_type
from content.languages import VIETNAMESE, written
from content.library import FORMS
from handlers.desk import Desk
from handlers.errors import Refused
from handlers.messages import Words
from handlers.numbers import number_of
from handlers.policies import editions, pictures, sheet, workflow
from handlers.policies.editions import Translation
from handlers.recordings import actions as recordings

STEPS = frozenset(action for _, action in workflow.STEPS)
DONE = STEPS | {"begin", "change", "revise", "translate", "confirm", "reject"}


def show(pages: Pages, visit: Visit, error: Words | None = None) -> Response:
    number = number_of(visit.part("version"))
    return _show(pages, visit, number, error)


def act(pages: Pages, visit: Visit) -> Response:
    """A step; what has moved on meanwhile is shown as it is now."""
    number, action, form = number_of(visit.part("version")), visit.part("action"), visit.form
    if action not in STEPS:
        raise Refused(Words("cs-khong-thay-trang"))
    note, seen = form.get("note", ""), form.get("seen", "")
    return _done(
        pages, visit, (number, action), lambda desk: workflow.step(desk, number, action, note, seen)
    )


def revise(pages: Pages, visit: Visit) -> Response:
    number = number_of(visit.part("version"))
    try:
        fresh = visit.write(lambda desk: workflow.revise(desk, number).id)
    except Refused as refused:
        return _show(pages, visit, number, refused.words)
    return RedirectResponse(f"/console/library/{fresh}/edit", 303)


def translate(pages: Pages, visit: Visit) -> Response:
    number, form = number_of(visit.part("version")), visit.form
    said = form.get("text", "").replace("\r\n", "\n")
    translation = Translation(
        form.get("language", ""), form.get("form", ""), said, form.get("translator", "")
    )
    return _done(
        pages, visit, (number, "translate"), lambda desk: editions.write(desk, number, translation)
    )


def judge_edition(pages: Pages, visit: Visit) -> Response:
    """A second speaker says whether a translation means the same."""
    edition, note = number_of(visit.part("edition")), visit.form.get("note", "")

    def judge(desk: Desk, judgement: str) -> None:
        if judgement == "confirm":
            editions.confirm(desk, edition)
        else:
            editions.reject(desk, edition, note)

    return _judge(pages, visit, judge)


def judge_sound(pages: Pages, visit: Visit) -> Response:
    """A second speaker says whether a recording means the same."""
    sound, note = number_of(visit.part("sound")), visit.form.get("note", "")

    def judge(desk: Desk, judgement: str) -> None:
        if judgement == "confirm":
            recordings.confirm(desk, sound)
        elif note.strip():
            recordings.reject(desk, sound, note)
        else:
            raise Refused(Words("kv-can-ly-do"))

    return _judge(pages, visit, judge)


def play(_pages: Pages, visit: Visit) -> Response:
    """A recording, also one that waits."""
    sound = number_of(visit.part("sound"))
    media_id = visit.read(lambda desk: sheet.sound(desk, sound).media_id)
    path = visit.services.media.path(media_id)
    if not path.is_file():
        raise Refused(Words("gh-khong-thay"))
    return FileResponse(path, media_type=media_type(path), headers=dict(HEADERS))


def card(pages: Pages, visit: Visit) -> Response:
    """The picture as people get it; in words where it cannot be drawn."""
    number, language = number_of(visit.part("version")), visit.part("language")

    def look(desk: Desk) -> Any:
        found = pictures.of_language(sheet.reach(desk, number), language)
        if found is None:
            raise Refused(Words("kv-khong-thay"))
        return pictures.drawn_from(found, desk.office)

    drawing = visit.read(look)
    if words := library_card.fault(drawing):
        return pages.notice("kv-the-khong-ve", words, 409, visit=visit)
    return Response(library_card.draw(drawing), media_type="image/png", headers=HEADERS)


def _judge(pages: Pages, visit: Visit, judge: Callable[[Desk, str], None]) -> Response:
    number, judgement = number_of(visit.form.get("version", "")), visit.part("judgement")
    if judgement not in {"confirm", "reject"}:
        raise Refused(Words("cs-khong-thay-trang"))
    return _done(pages, visit, (number, judgement), lambda desk: judge(desk, judgement))


def _done(
    pages: Pages, visit: Visit, step: tuple[int, str], work: Callable[[Desk], object]
) -> Response:
    """`step`: of which version, and what; shown when it is done, or else why it is not."""
    number, action = step

    def do(desk: Desk) -> None:
        work(desk)  # what it returns belongs to the transaction

    try:
        visit.write(do)
    except Refused as refused:
        return _show(pages, visit, number, refused.words)
    return RedirectResponse(f"/console/library/{number}?done={action}", 303)


def _show(pages: Pages, visit: Visit, number: int, error: Words | None) -> Response:
    def look(desk: Desk) -> dict[str, Any]:
        found = sheet.look(desk, number)
        spoken = [one.edition.language for form in found.forms for one in form.others]
        wanted = tuple(dict.fromkeys((VIETNAMESE, *spoken)))
        return {
            "sheet": found,
            "cards": library_card.drawn(desk, found.version, wanted),
            "stamp": workflow.stamp(found.version),
            "item_key": found.version.item.key,
        }

    done = visit.query.get("done", "")
    return pages.page(
        "library_item.html",
        409 if error else 200,
        visit=visit,
        error=error,
        done=done if done in DONE and error is None else "",
        filled=visit.form if error else {},
        written=written(),
        forms=FORMS,
        **visit.read(look),
    )
