"""The checklist of what must be made public: the villages, and one village's list."""

from collections.abc import Iterator, Mapping
from datetime import date
from urllib.parse import urlencode

from starlette.responses import RedirectResponse, Response

from bot.console.dossier_forms import day_of
from bot.console.kept_files import given_back
from bot.console.list_file import Row, list_file
from bot.console.pages import Pages, sentence
from bot.console.visit import Visit
from handlers.desk import Desk
from handlers.disclosure import actions, rules
from handlers.disclosure.actions import Check, Village
from handlers.disclosure.entering import Made
from handlers.errors import Refused
from handlers.messages import Words
from handlers.numbers import number_of

ROOT = "/console/disclosure"


def show_list(pages: Pages, visit: Visit) -> Response:
    words = _words(visit)
    page = number_of(visit.query.get("page", "")) or 1
    found = visit.read(lambda desk: actions.listing(desk, words, page))
    narrows: dict[str, str | int] = {"words": words} if words else {}
    return pages.page(
        "disclosures.html",
        visit=visit,
        listing=found,
        words=words,
        states=rules.STATES,
        link=lambda page: f"{ROOT}?{urlencode(narrows | ({'page': page} if page > 1 else {}))}",
        file=lambda kind: f"{ROOT}/list.{kind}?{urlencode(narrows)}",
    )


def show(pages: Pages, visit: Visit) -> Response:
    return _show(pages, visit)


def show_photo(_pages: Pages, visit: Visit) -> Response:
    number, entry = visit.part("number"), visit.part("entry")
    media_id = visit.read(lambda desk: actions.photo(desk, number, entry))
    return given_back(visit, media_id, "jpg")


def act(pages: Pages, visit: Visit) -> Response:
    """Enter or take out; when it is refused, what was typed is shown again."""
    number, action, form = visit.part("number"), visit.part("action"), visit.form
    command = COMMANDS.get(action)
    if command is None:
        return _show(pages, visit, Words("cs-khong-thay-trang"))
    try:
        visit.write(lambda desk: command(desk, number, form))
    except Refused as refused:
        return _show(pages, visit, refused.words)
    return RedirectResponse(f"{ROOT}/{number}?done={action}#{form.get('item', '')[:20]}", 303)


def _enter(desk: Desk, number: str, form: Mapping[str, str]) -> None:
    actions.enter(desk, number, _made(form))


def _take_out(desk: Desk, number: str, form: Mapping[str, str]) -> None:
    actions.take_out(desk, number, form.get("entry", ""))


COMMANDS = {"enter": _enter, "take-out": _take_out}


def _show(pages: Pages, visit: Visit, error: Words | None = None) -> Response:
    def look(desk: Desk) -> tuple[Village, bool]:
        village = actions.read(desk, visit.part("number"))
        return village, actions.may_enter(desk, village.area)

    village, may = visit.read(look)
    done = visit.query.get("done", "")
    return pages.page(
        "disclosure.html",
        409 if error else 200,
        visit=visit,
        village=village,
        may=may,
        typed=visit.form if error else {},
        error=error,
        done=done if done in COMMANDS and not error else "",
    )


def _made(form: Mapping[str, str]) -> Made:
    until: date | None = day_of(form, "until") if form.get("until") else None
    said = form.get("item", ""), form.get("form", "")
    return Made(*said, day_of(form, "since"), until, form.get("by", ""))


def _words(visit: Visit) -> str:
    return visit.query.get("words", "")[:100]


def _rows(desk: Desk, visit: Visit) -> Iterator[Row]:
    for village in actions.every_village(desk, _words(visit)):
        for check in village.checks:
            yield _cells(village, check)


def _cells(village: Village, check: Check) -> Row:
    standing = check.standing
    forms = sorted({row.form for row in check.rows if row.id in check.counted})
    return [
        village.area.full_name,
        village.commune.full_name,
        check.item.name,
        check.item.article,
        sentence(f"cs-ckh-muc-{standing.state}"),
        f"{standing.done_on:%d/%m/%Y}" if standing.done_on else "",
        ", ".join(sentence(f"cs-ckh-hinh-thuc-{form}") for form in forms),
        str(standing.speaker_days or ""),
        f"{standing.again_on:%d/%m/%Y}" if standing.again_on else "",
    ]


COLUMNS = ("cs-ckh-thon", "cs-loc-xa", "cs-ckh-noi-dung", "cs-ckh-can-cu", "cs-loc-trang-thai", "cs-ckh-ngay", "cs-ckh-hinh-thuc", "cs-ckh-ngay-loa", "cs-ckh-lam-lai")  # fmt: skip
disclosure_list = list_file("bang-kiem-cong-khai", COLUMNS, _rows)
