"""Writing an item: one form, taken when all of it is right, and given back filled in when it is not."""

import unicodedata
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from starlette.responses import RedirectResponse, Response

from bot.console import library_card
from bot.console.pages import Pages
from bot.console.visit import Visit
from content.feedback.topics import groups
from content.library import FORMS
from content.library.forms import CARD_LINES, FULL_WORDS, LOUDSPEAKER_MOST, SHORT_MOST, words
from handlers.desk import Desk
from handlers.errors import Refused
from handlers.messages import Words
from handlers.numbers import number_of
from handlers.policies import gaps, reading, sheet, workflow
from handlers.policies.workflow import Draft
from storage.library import PolicyVersion

AREA, TEXT = "area.", "text."  # how the names of the boxes and of the texts begin
PLAIN = (
    "label",
    "title",
    "document_number",
    "kind",
    "issuer",
    "source",
    "topic",
    "period",
    "caveat",
)
DAYS = ("issued", "in_force_from", "in_force_to")
LISTED = ("questions", "keywords")
LIMITS = {
    "short": SHORT_MOST,
    "card": CARD_LINES,
    "full": FULL_WORDS,
    "loudspeaker": LOUDSPEAKER_MOST,
}
MOST_QUESTIONS = 12
Form = Mapping[str, str]


def show_new(pages: Pages, visit: Visit) -> Response:
    """Empty, or with a question that nothing answered."""
    gap = number_of(visit.query.get("gap", ""))

    def look(desk: Desk) -> dict[str, str]:
        found = (one for one in gaps.open_for(desk) if one.id == gap)
        return {"questions": next((one.question for one in found), "")}

    return _show(pages, visit, visit.read(look))


def begin(pages: Pages, visit: Visit) -> Response:
    try:
        draft = draft_of(visit.form)
        version = visit.write(lambda desk: workflow.begin(desk, draft).id)
    except Refused as refused:
        return _show(pages, visit, visit.form, error=refused.words)
    return RedirectResponse(f"/console/library/{version}?done=begin", 303)


def show_edit(pages: Pages, visit: Visit) -> Response:
    number = number_of(visit.part("version"))
    filled = visit.read(lambda desk: _filled(_editable(desk, number)))
    return _show(pages, visit, filled, version=number)


def change(pages: Pages, visit: Visit) -> Response:
    number, form = number_of(visit.part("version")), visit.form
    try:
        visit.read(lambda desk: _editable(desk, number).id)
        draft, seen = draft_of(form), form.get("seen", "")
        visit.write(lambda desk: workflow.change(desk, number, draft, seen).id)
    except Refused as refused:
        return _show(pages, visit, form, version=number, error=refused.words)
    if form.get("do") == "look":
        return RedirectResponse(f"/console/library/{number}/edit?done=change#cards", 303)
    return RedirectResponse(f"/console/library/{number}?done=change", 303)


def _editable(desk: Desk, number: int) -> PolicyVersion:
    version = workflow.reach(desk, number)
    if version.state != "draft":
        raise Refused(Words("kv-khong-sua-duoc"))
    return version


def draft_of(form: Form) -> Draft:
    """The form as a draft. Raises `Refused` for a day that is none."""
    told: dict[str, Any] = {name: _line(form.get(name, "")) for name in PLAIN}
    told |= {name: _day(form, name) for name in DAYS}
    told |= {name: tuple(_listed(form.get(name, ""))) for name in LISTED}
    areas = (number_of(one.removeprefix(AREA)) for one in form if one.startswith(AREA))
    texts = {one: _text(form.get(f"{TEXT}{one}", "")) for one in FORMS}
    return Draft(**told, areas=tuple(area for area in areas if area), texts=texts)


def _line(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).split())


def _text(text: str) -> str:
    return unicodedata.normalize("NFC", text).replace("\r\n", "\n").strip()


def _listed(text: str) -> Iterable[str]:
    return [line for one in text.splitlines() if (line := _line(one))][: MOST_QUESTIONS * 2]


def _day(form: Form, name: str) -> date | None:
    text = form.get(name, "").strip()
    if not text and name == "in_force_to":
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise Refused(Words("kv-thieu", {"muc": Words(f"kv-muc-{name}")})) from None


def _filled(version: PolicyVersion) -> dict[str, str]:
    """What the form shows of a version."""
    told = {name: str(getattr(version, name)) for name in PLAIN}
    days = {name: getattr(version, name) for name in DAYS}
    told |= {name: day.isoformat() if day else "" for name, day in days.items()}
    told |= {name: "\n".join(getattr(version, name)) for name in LISTED}
    told |= {f"{AREA}{area}": "on" for area in version.areas}
    told |= {f"{TEXT}{form}": version.text(form) for form in FORMS}
    return told | {"seen": workflow.stamp(version)}


def field_of(words: Words | None) -> str:
    """Which field a refusal is about; "" where it is about none."""
    if words is None:
        return ""
    told = [one.key for one in words.args.values() if isinstance(one, Words)]
    for key in told:
        if key.startswith("kv-muc-"):
            return key.removeprefix("kv-muc-")
        if key.startswith("kv-dang-"):
            return TEXT + key.removeprefix("kv-dang-")
    known = {"kv-ten-dai": "label", "kv-ngay-nguoc": "in_force_to", "kv-ngoai-dia-ban": "areas"}
    return known.get(words.key, "")


def _show(
    pages: Pages, visit: Visit, filled: Form, version: int = 0, error: Words | None = None
) -> Response:
    def look(desk: Desk) -> dict[str, Any]:
        if not reading.writes(desk):
            raise Refused(Words("kv-khong-duoc-soan"))
        known = sheet.reach(desk, version) if version else None
        cards = library_card.drawn(desk, known, ("vi",)) if known else []
        return {
            "places": [(one.id, one.full_name) for one in reading.places(desk)],
            "for_all": reading.writes_for_all(desk),
            "cards": cards,
        }

    shown = visit.read(look)
    return pages.page(
        "library_form.html",
        409 if error else 200,
        visit=visit,
        version=version,
        filled=filled,
        error=error,
        field=field_of(error),
        topic_groups=groups(),
        forms=FORMS,
        limits=LIMITS,
        ticked={number_of(one.removeprefix(AREA)) for one in filled if one.startswith(AREA)},
        counts={form: _count(form, filled.get(f"{TEXT}{form}", "")) for form in FORMS},
        done=visit.query.get("done") == "change" and error is None,
        **shown,
    )


def _count(form: str, text: str) -> int:
    """Of what the form's limit counts."""
    if form == "short":
        return len(unicodedata.normalize("NFC", text).strip())
    if form == "card":
        return max(0, sum(bool(line.strip()) for line in text.splitlines()) - 1)
    return words(text)
