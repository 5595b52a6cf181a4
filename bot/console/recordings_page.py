"""The recording kit: how far each language is, and the texts of one, to be heard, confirmed, taken down."""

from collections.abc import Callable

from starlette.responses import FileResponse, RedirectResponse, Response

from bot.console.pages import HEADERS, Pages
from bot.console.recordings_lines import FILTERS, Chosen, chosen_lines, look_at
from bot.console.visit import Visit
from content.languages import Language, languages
from handlers.desk import Desk
from handlers.errors import Refused
from handlers.messages import Words
from handlers.recordings import actions
from handlers.recordings.crew import crew
from handlers.recordings.kit import Progress, kit, progress
from storage.recordings import Recording

ROOT = "/console/recordings"
A_PAGE = 25
DONE = frozenset({"confirm", "reject", "withdraw", "erase", "erase-reader", "dismiss", "keep"})


def show_languages(pages: Pages, visit: Visit) -> Response:
    def look(desk: Desk) -> list[tuple[Language, Progress]]:
        session = staff_desk(desk).session
        return [(one, progress(kit(session, one.code))) for one in languages().values()]

    done = visit.query.get("done", "")
    return pages.page(
        "recordings.html",
        visit=visit,
        languages=visit.read(look),
        crew=visit.read(crew),
        done=done if done in DONE else "",
    )


def show_kit(
    pages: Pages, visit: Visit, error: Words | None = None, chosen: Chosen | None = None
) -> Response:
    language = chosen_language(visit)
    chosen = chosen or chosen_lines(visit.query)
    lines, rows = visit.read(lambda desk: look_at(staff_desk(desk), language.code, chosen))
    last = max(1, -(-len(rows) // A_PAGE))
    page = min(chosen.page, last)
    done = visit.query.get("done", "")
    return pages.page(
        "recordings_language.html",
        409 if error else 200,
        visit=visit,
        language=language,
        progress=progress(lines),
        rows=rows[(page - 1) * A_PAGE : page * A_PAGE],
        found=len(rows),
        chosen=Chosen(chosen.show, chosen.words, page),
        last=last,
        filters=FILTERS,
        error=error,
        done=done if done in DONE else "",
    )


def act_on_recording(pages: Pages, visit: Visit) -> Response:
    """Confirm, refuse, take down or erase one, then back to the list as it was looked at."""
    number, action = int(visit.part("number")), visit.part("action")
    act = _ACTIONS.get(action)
    if act is None:
        raise Refused(Words("gh-khong-thay"))
    note, chosen = visit.form.get("note", ""), chosen_lines(visit.form)
    try:
        visit.write(lambda desk: act(desk, number, note))
    except Refused as refused:
        return show_kit(pages, visit, refused.words, chosen)
    query = "&".join(part for part in (chosen.query, f"done={action}") if part)
    return RedirectResponse(f"{ROOT}/{chosen_language(visit).code}?{query}", 303)


def _confirm(desk: Desk, number: int, _note: str) -> None:
    actions.confirm(desk, number)


def _reject(desk: Desk, number: int, note: str) -> None:
    if not note.strip():
        raise Refused(Words("cs-ga-can-vi-sao"))
    actions.reject(desk, number, note)


def _withdraw(desk: Desk, number: int, note: str) -> None:
    actions.withdraw(staff_desk(desk), number, note)


def _erase(desk: Desk, number: int, _note: str) -> None:
    actions.erase(staff_desk(desk), number)


def _erase_reader(desk: Desk, number: int, _note: str) -> None:
    actions.erase(staff_desk(desk), number, all_of_reader=True)


_ACTIONS: dict[str, Callable[[Desk, int, str], None]] = {
    "confirm": _confirm,
    "reject": _reject,
    "withdraw": _withdraw,
    "erase": _erase,
    "erase-reader": _erase_reader,
}


def recording_sound(_pages: Pages, visit: Visit) -> Response:
    """The file, or the part of it that a player asks for when it jumps."""
    number = int(visit.part("number"))

    def look(desk: Desk) -> str:
        recording = staff_desk(desk).session.get(Recording, number)
        if recording is None:
            raise Refused(Words("gh-khong-thay"))
        return recording.media_id

    path = visit.services.media.path(visit.read(look))
    if not path.is_file():
        raise Refused(Words("gh-mat-tep"))
    return FileResponse(path, media_type="audio/ogg", headers=dict(HEADERS))


def staff_desk(desk: Desk) -> Desk:
    """The desk of somebody who may use the kit. Raises Refused."""
    if not desk.authority.is_caseworker:
        raise Refused(Words("gh-khong-duoc-ghi"))
    return desk


def chosen_language(visit: Visit) -> Language:
    """That of the address, or of a form about one recording. Raises Refused when there is none."""
    named = visit.request.path_params.get("language", visit.form.get("language", ""))
    found = languages().get(str(named))
    if found is None:
        raise Refused(Words("cs-khong-thay-trang"))
    return found
