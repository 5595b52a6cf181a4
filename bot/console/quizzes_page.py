"""The pages of knowledge contests: the list, the form, one contest with its draw; and of lessons."""

from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import urlencode

from starlette.responses import Response

from bot.console.dossier_forms import Command, DossierForms, day_of, plain
from bot.console.list_file import Row, list_file
from bot.console.new_form import NewForm
from bot.console.pages import Pages, sentence
from bot.console.visit import Visit
from content.lessons import Asked
from handlers.desk import Desk
from handlers.errors import Refused
from handlers.lessons import completion
from handlers.messages import Words
from handlers.numbers import number_of
from handlers.quizzes import actions, drawing, rules
from handlers.quizzes.actions import Draft
from handlers.quizzes.listing import Sought, every_one, listing
from handlers.quizzes.rules import Days
from storage.quizzes import Contest

ROOT = "/console/quizzes"
PLAIN = ("title", "intro", "prize", "seed_source", "opens_on", "closes_on", "draw_on", "winners", "pass_right")  # fmt: skip
NUMBERS = range(1, rules.QUESTIONS_MOST + 1)
Form = Mapping[str, str]


def show_list(pages: Pages, visit: Visit) -> Response:
    sought = _sought(visit)
    narrows = {name: value for name, value in _told(sought).items() if value}
    return pages.page(
        "quizzes.html",
        visit=visit,
        listing=visit.read(lambda desk: listing(desk, sought)),
        sought=sought,
        narrows=bool(narrows),
        stages=rules.STAGES,
        link=lambda page: f"{ROOT}?{urlencode(narrows | ({'page': page} if page > 1 else {}))}",
        file=lambda kind: f"{ROOT}/list.{kind}?{urlencode(narrows)}",
    )


def _sought(visit: Visit) -> Sought:
    """What the address says, if it makes sense; anything else narrows nothing."""
    asked = visit.query
    stage = asked.get("stage", "")
    page = number_of(asked.get("page", "")) or 1
    return Sought(asked.get("words", "")[:100], stage if stage in rules.STAGES else "", page)


def _told(sought: Sought) -> dict[str, str | int]:
    return {"words": sought.words, "stage": sought.stage}


def _rows(desk: Desk, visit: Visit) -> Iterator[Row]:
    for one in every_one(desk, _sought(visit)):
        row = one.row
        days = (f"{day:%d/%m/%Y}" for day in (row.opens_on, row.closes_on, row.draw_on))
        yield [
            row.title,
            one.area.full_name,
            *days,
            sentence(f"cs-thi-trang-thai-{one.stage}"),
            row.prize,
            str(row.winners),
            row.closed_early_because or "",
        ]


COLUMNS = ("cs-thi-ten", "cs-thi-noi", "cs-thi-mo-ngay", "cs-thi-dong-ngay", "cs-thi-ngay-quay", "cs-thi-trang-thai", "cs-thi-giai", "cs-thi-so-giai-cot", "cs-thi-ly-do-som")  # fmt: skip
quizzes_list = list_file("cuoc-thi", COLUMNS, _rows)


def show_lessons(pages: Pages, visit: Visit) -> Response:
    return pages.page("lessons.html", visit=visit, lines=visit.read(completion.by_commune))


def show(pages: Pages, visit: Visit) -> Response:
    return _show(pages, visit)


def check(pages: Pages, visit: Visit) -> Response:
    """Whether a code that somebody brings has won; posted, as a code is not for an address."""
    return _show(pages, visit)


def _show(pages: Pages, visit: Visit, error: Words | None = None) -> Response:
    number, code = visit.part("number"), visit.form.get("code", "")[:40]
    file = visit.read(lambda desk: actions.read(desk, number))
    tried = visit.part("action") if error else ""
    done = visit.query.get("done", "")
    return pages.page(
        "quiz.html",
        409 if error else 200,
        visit=visit,
        file=file,
        row=file.row,
        found=visit.read(lambda desk: drawing.results(desk, number)),
        won=visit.read(lambda desk: drawing.has_won(desk, number, code)) if code else None,
        code=code,
        draft=typed_in(visit.form) if tried == "save" else stored_in(file.row),
        typed=visit.form if error else {},
        numbers=NUMBERS,
        error=error,
        done=done if done in DONE and not error else "",
    )


def draft_of(form: Form) -> Draft:
    title, intro, prize, source = (form.get(name, "") for name in PLAIN[:4])
    days = Days(*(day_of(form, name) for name in PLAIN[4:7]))
    numbers = number_of(form.get("winners", "")), number_of(form.get("pass_right", ""))
    return Draft(title, intro, prize, source, days, numbers, asked_of(form))


def asked_of(form: Form) -> tuple[Asked, ...]:
    """The questions of a form; those that were left empty are left out."""
    typed = ((form.get(f"ask-{n}", ""), form.get(f"choices-{n}", "")) for n in NUMBERS)
    return tuple(_asked(text, choices) for text, choices in typed if text.strip())


def _asked(text: str, typed: str) -> Asked:
    """The right choice is the one whose line begins with *; of none or several: -1."""
    lines = [one.strip() for one in typed.splitlines() if one.strip()]
    starred = [n for n, one in enumerate(lines) if one.startswith("*")]
    right = starred[0] if len(starred) == 1 else -1
    return Asked(text, tuple(one.lstrip("* ") for one in lines), right, "")


def typed_in(form: Form) -> dict[str, Any]:
    asks = {n: (form.get(f"ask-{n}", ""), form.get(f"choices-{n}", "")) for n in NUMBERS}
    return {**{name: form.get(name, "") for name in PLAIN}, "asks": asks}


def stored_in(row: Contest) -> dict[str, Any]:
    """What is stored, as the form shows it."""
    asks = dict.fromkeys(NUMBERS, ("", ""))
    for n, one in enumerate(row.questions, start=1):
        lines = [("*" if at == one["right"] else "") + c for at, c in enumerate(one["choices"])]
        asks[n] = (one["text"], "\n".join(lines))
    return {**{name: str(getattr(row, name)) for name in PLAIN}, "asks": asks}


def _create(desk: Desk, form: Form) -> int:
    return actions.create(desk, number_of(form.get("area", "")), draft_of(form))


def _fields(_visit: Visit, form: Form) -> dict[str, Any]:
    return {"draft": typed_in(form), "numbers": NUMBERS}


new = NewForm(ROOT, "quiz_new.html", _create, _fields)


# --- the buttons --------------------------------------------------------------------------------------


def _save(desk: Desk, number: str, form: Form, seen: int) -> None:
    actions.save(desk, number, draft_of(form), seen)


def _seed(desk: Desk, number: str, form: Form, seen: int) -> None:
    drawing.seed(desk, number, form.get("seed", ""), seen)


def _postpone(desk: Desk, number: str, form: Form, seen: int) -> None:
    wanted = day_of(form, "draw_on"), form.get("seed_source", "")
    drawing.postpone(desk, number, wanted, seen)


def _close(desk: Desk, number: str, form: Form, seen: int) -> None:
    actions.close(desk, number, form.get("because", ""), seen)


def _no_files(_visit: Visit, _seen: int) -> None:
    raise Refused(Words("cs-khong-thay-trang"))


COMMANDS: dict[str, Command] = {
    "save": _save,
    "submit": plain(actions.submit),
    "approve": plain(actions.approve),
    "back": plain(actions.send_back),
    "discard": plain(actions.discard),
    "seed": _seed,
    "retype": plain(drawing.retype),
    "draw": plain(drawing.draw_lots),
    "postpone": _postpone,
    "close": _close,
}
DONE = frozenset({"draft", *COMMANDS} - {"discard"})
forms = DossierForms(ROOT, COMMANDS, {}, _no_files, _show)
