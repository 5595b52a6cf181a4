"""The list of consultations, and the form in which a draft and its questions are written."""

from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import urlencode

from starlette.responses import Response

from bot.console.dossier_forms import day_of
from bot.console.list_file import Row, list_file
from bot.console.new_form import NewForm
from bot.console.pages import Pages, sentence
from bot.console.visit import Visit
from handlers.consultations import actions, rules
from handlers.consultations.actions import Draft, Line
from handlers.consultations.rules import Ask
from handlers.desk import Desk
from handlers.numbers import number_of
from storage.consultations import Consultation, Wanted

ROOT = "/console/consultations"
PLAIN = ("title", "body", "summary", "full_text", "opens_on", "closes_on")
NUMBERS = range(1, rules.QUESTIONS_MOST + 1)
Form = Mapping[str, str]


def show_list(pages: Pages, visit: Visit) -> Response:
    typed = visit.query.get("words", "")[:100]
    wanted = Wanted(typed, number_of(visit.query.get("before", "")) or None)
    lines, older = visit.read(lambda desk: actions.listed(desk, wanted))
    return pages.page(
        "consultations.html",
        visit=visit,
        lines=lines,
        older=urlencode({"words": typed, "before": older}) if older else "",
        file=lambda kind: f"{ROOT}/list.{kind}?{urlencode({'words': typed})}",
        words=typed,
    )


def limits() -> dict[str, Any]:
    return {
        "numbers": NUMBERS,
        "summary_most": actions.SUMMARY_MOST,
        "text_most": actions.TEXT_MOST,
        "choices_most": rules.CHOICES_MOST,
    }


def draft_of(form: Form) -> Draft:
    title, body, summary, full_text = (form.get(name, "") for name in PLAIN[:4])
    days = day_of(form, "opens_on"), day_of(form, "closes_on")
    return Draft(title, body, summary, full_text, days, asks_of(form))


def asks_of(form: Form) -> tuple[Ask, ...]:
    """The questions of a form, those that were left empty among them left out."""
    return tuple(
        Ask(form.get(f"ask-{n}", ""), tuple(form.get(f"choices-{n}", "").splitlines()))
        for n in NUMBERS
        if form.get(f"ask-{n}", "").strip()
    )


def typed_in(form: Form) -> dict[str, Any]:
    """What was typed, as the form shows it."""
    asks = {n: (form.get(f"ask-{n}", ""), form.get(f"choices-{n}", "")) for n in NUMBERS}
    return {**{name: form.get(name, "") for name in PLAIN}, "asks": asks}


def stored_in(row: Consultation) -> dict[str, Any]:
    """What is stored, as the form shows it."""
    asks = dict.fromkeys(NUMBERS, ("", ""))
    for n, one in enumerate(row.questions, start=1):
        asks[n] = (one["text"], "\n".join(one["choices"]))
    days = {"opens_on": row.opens_on.isoformat(), "closes_on": row.closes_on.isoformat()}
    texts = {"title": row.title, "body": row.body, "summary": row.summary}
    return {**texts, "full_text": row.full_text or "", **days, "asks": asks}


def _create(desk: Desk, form: Form) -> int:
    return actions.create(desk, number_of(form.get("area", "")), draft_of(form))


def _fields(_visit: Visit, form: Form) -> dict[str, Any]:
    return {"draft": typed_in(form), **limits()}


new = NewForm(ROOT, "consultation_new.html", _create, _fields)


def _rows(desk: Desk, visit: Visit) -> Iterator[Row]:
    return map(_cells, actions.every_line(desk, visit.query.get("words", "")[:100]))


def _cells(line: Line) -> Row:
    row = line.row
    return [
        row.title,
        row.body,
        line.area.full_name,
        f"{row.opens_on:%d/%m/%Y} – {row.closes_on:%d/%m/%Y}",
        sentence(f"cs-gy-trang-thai-{line.stage}"),
    ]


COLUMNS = ("cs-gy-du-thao", "cs-gy-ben-soan", "cs-bc-cot-noi", "cs-gy-thoi-gian", "cs-bc-cot-trang-thai")  # fmt: skip
consultations_list = list_file("gop-y", COLUMNS, _rows)
