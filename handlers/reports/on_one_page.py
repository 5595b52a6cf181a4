"""The month's summary on one page to print, from the same body as its Word file (clause C1, point 4)."""

from typing import TYPE_CHECKING, Any

from content.documents.forms import forms
from content.documents.words import DRAFT_MARK
from handlers.desk import Desk
from handlers.errors import Refused
from handlers.fonts_told import fonts_told
from handlers.messages import Words
from handlers.reports.access import find
from handlers.reports.kinds import kind_of
from handlers.reports.office import frame
from handlers.reports.rules import APPROVED, MONTHLY
from handlers.wording import wording
from storage.areas import Area
from storage.reports import Report

if TYPE_CHECKING:  # what draws is loaded only when something is printed
    from content.printing.one_page import OnePage, Part

URGENT, NUMBERED = frozenset({"qua-han"}), frozenset({"noi-bat"})


def on_one_page(desk: Desk, number: str) -> bytes:
    """The PDF; refused for a report of another kind, and where a font or a letter is missing."""
    report, area = find(desk, number)
    if report.kind != MONTHLY:
        raise Refused(Words("bc-khong-mot-trang"))
    from content.printing.one_page import one_page_pdf

    with fonts_told():
        return one_page_pdf(_page(desk, report, area))


def _page(desk: Desk, report: Report, area: Area) -> "OnePage":
    from content.printing.one_page import OnePage

    kind, body = kind_of(report), report.body
    letter = kind.letter(report)
    around = frame(desk, area, letter["kind"], letter["recipients"], form=kind.form)
    form = forms()[kind.form]
    opening, *sections = body["sections"]
    return OnePage(
        left=(*around["cap_tren"], around["co_quan"]),
        right=tuple(form["national"]),
        number=around["so"],
        place=_word("ngay", noi=around["dia_danh"], nam=around["nam"]),
        kind=_word("ten-loai"),
        subject=body["subject"],
        opening=" ".join(_said(opening)),
        figures=tuple((name, number) for name, number in body["tables"][0]["rows"]),
        parts=tuple(_part(one) for one in sections),
        remarks=" ".join(body["method"]),
        signer=(around["thay_mat"], around["chuc_vu"]),
        recipients=(form["recipients_title"], *letter["recipients"]),
        mark="" if report.state == APPROVED else DRAFT_MARK,
        more=_word("con-nua"),
    )


def _part(section: dict[str, Any]) -> "Part":
    from content.printing.one_page import Part

    key = section["key"]
    numbered = key in NUMBERED and section["sentences"][0]["code"] != ""
    return Part(section["title"], tuple(_said(section)), numbered, urgent=key in URGENT)


def _said(section: dict[str, Any]) -> list[str]:
    """Its sentences, each line by itself; an empty one is left out."""
    return [line for said in section["sentences"] for line in said["text"].split("\n") if line]


def _word(name: str, **told: str) -> str:
    return wording(Words(f"bc-mot-trang-{name}", told))
