"""The kinds of reports: how each is called, in which form it is written, what its files hold."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from content.documents.forms import FRONT, PARTY
from content.documents.sheets import Sheet
from handlers.reports import campaign, directive, monthly, session
from handlers.reports.rules import CAMPAIGN, DIRECTIVE, MONTHLY, SESSION
from storage.reports import Report


@dataclass(frozen=True, slots=True)
class Kind:
    template: str
    form: str  # unless another is chosen
    title: Callable[[Report], str]
    letter: Callable[[Report], dict[str, Any]]  # its abbreviation, and who receives it
    fields: Callable[[Report], dict[str, Any]]  # what the template asks for beside the frame
    sheets: Callable[[Report], Sequence[Sheet]]


KINDS = {
    SESSION: Kind("bao-cao", FRONT, session.title, session.letter, session.fields, session.sheets),
    DIRECTIVE: Kind(
        "bao-cao-chi-thi",
        PARTY,
        directive.title,
        directive.letter,
        directive.fields,
        directive.sheets,
    ),
    MONTHLY: Kind(
        "tom-tat-thang", FRONT, monthly.title, monthly.letter, monthly.fields, monthly.sheets
    ),
    CAMPAIGN: Kind(
        "so-ket-thi-dua", FRONT, campaign.title, campaign.letter, campaign.fields, campaign.sheets
    ),
}


def kind_of(report: Report) -> Kind:
    return KINDS[report.kind]
