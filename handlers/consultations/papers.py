"""The summary of a consultation: a report in the Front's form, and its annex in Excel.

All sides are kept: what people agree with, what they object to, what they add. A side on which nobody
spoke says so.
"""

from pathlib import Path
from typing import Any

from content.documents import words
from content.documents.sheets import Sheet, workbook
from handlers.consultations import results, rules
from handlers.consultations.results import GroupResult, Number, Results
from handlers.desk import Desk
from handlers.reports.drafting import day
from handlers.reports.office import filled, frame, front_of
from handlers.reports.protecting import THRESHOLD


def summary(desk: Desk, number: str, folder: Path) -> bytes:
    """The report as a .docx: DỰ THẢO on every page until it is approved."""
    found, form = results.read(desk, number), _form()
    row, told = found.row, {"ten": found.row.title, "co_quan_soan": found.row.body}
    opening = {
        **told,
        "tu": day(row.opens_on),
        "den": day(row.closes_on),
        "co_quan": front_of(found.area),
        "noi": found.area.full_name,
        "tong": _people(found),
    }
    recipients = [line.format(**told) for line in form["recipients"]]
    context = frame(desk, found.area, form["kind"], recipients) | {
        "du_thao": "" if row.concluded_at else "DỰ THẢO",
        "trich_yeu": form["subject"].format(**told),
        "mo_dau": [form["opening"].format(**opening)],
        "cac_muc": [*_choices(found), *_words(found), _section(1, form["sections"]["replies"])],
        "tra_loi": [_replied(place, one) for place, one in enumerate(found.groups, start=1)],
        "phuong_phap": [_method()],
    }
    return filled("gop-y", context, folder)


def annex(desk: Desk, number: str) -> bytes:
    """Counts by choice and commune, groups and answers, as an .xlsx."""
    found, form = results.read(desk, number), _form()
    counts = [
        [question.text, choice.text, place, _cell(number)]
        for question in found.questions
        for choice in question.choices
        for place, number in (("tất cả", choice.number), *choice.places)
    ]
    groups = [
        [
            form["sides"][one.row.side],
            one.row.title,
            _cell(one.number),
            _taken(one),
            one.row.reply or "",
        ]
        for one in found.groups
    ]
    one = f"Phụ lục 1. Kết quả các câu hỏi lựa chọn: {found.row.title}"
    two = f"Phụ lục 2. Nhóm ý kiến và trả lời: {found.row.title}"
    heads = ("Câu hỏi", "Lựa chọn", "Địa bàn", "Số lượt")
    sides = ("Loại ý kiến", "Nhóm ý kiến", "Số ý kiến", "Tiếp thu", "Trả lời")
    return workbook(
        [
            Sheet("Phụ lục 1", one, heads, [*counts, [_method()]], (50, 34, 24, 14)),
            Sheet("Phụ lục 2", two, sides, groups, (24, 50, 14, 20, 50)),
        ]
    )


def _form() -> dict[str, Any]:
    form: dict[str, Any] = words.supervision()["consultation"]
    return form


def _method() -> str:
    form = _form()
    told = {"nguong": THRESHOLD, "dau": THRESHOLD - 1, "chung": form["together"]}
    return str(form["method"].format(**told))


def _people(found: Results) -> str:
    form = _form()
    if found.people is None:
        return str(form["few_total"].format(nguong=THRESHOLD))
    low, high = found.people
    told = f"từ {low} đến {high}" if high else f"từ {low}"
    return str(form["total"].format(so=told))


def _choices(found: Results) -> list[dict[str, Any]]:
    form = _form()
    asked = [one for one in found.questions if one.choices]
    sections = [_section(1, form["sections"]["choices"])]
    for question in asked:
        lines = [
            form["choice"].format(lua_chon=choice.text, so=_number(choice.number))
            for choice in question.choices
        ]
        sections.append(_section(2, question.text, [f"- {line}" for line in lines]))
    return sections


def _words(found: Results) -> list[dict[str, Any]]:
    form = _form()
    sections = [_section(1, form["sections"]["words"])]
    for side in rules.SIDES:
        ours = [one for one in found.groups if one.row.side == side]
        lines = [f"- {one.row.title} ({_said(one.number)})." for one in ours]
        sections.append(_section(2, form["sides"][side], lines or [form["no_side"]]))
    return sections


def _section(level: int, title: str, texts: list[str] | None = None) -> dict[str, Any]:
    return {"cap": level, "ten": title, "cac_doan": texts or []}


def _replied(place: int, one: GroupResult) -> dict[str, str]:
    reply = one.row.reply or _form()["no_reply"]
    return {"tt": str(place), "nhom": one.row.title, "muc_do": _taken(one), "loi": reply}


def _taken(one: GroupResult) -> str:
    answers = words.supervision()["results"]["answers"]
    return str(answers[one.row.taken]) if one.row.taken else ""


def _number(number: Number) -> str:
    form = _form()
    key, told = ("few", {"nguong": THRESHOLD}) if number is None else ("number", {"so": number})
    return str(form[key].format(**told))


def _said(number: Number) -> str:
    return "một số ý kiến" if number is None else f"{number} ý kiến"


def _cell(number: Number) -> str | int:
    return _number(None) if number is None else number
