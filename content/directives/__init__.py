"""The directive whose carrying out is reported on: its clauses, and what each is measured by.

A directive is data. An office that has another one puts a `directive.toml` of its own into its folder of
tables (`NHIPCAU_TABLES_DIR`); what stands in it is checked when it is read. What can be measured is
`indicators.toml`: names and sentences for the numbers that the program has.
"""

import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from content.tables import TableError, own

FOLDER = Path(__file__).parent
OWN = "directive.toml"
UNITS = ("quarter", "half", "year")


@dataclass(frozen=True, slots=True)
class Clause:
    """`measures`: indicators that the program counts; `lacking`: what it has no numbers of."""

    code: str
    part: str
    text: str
    measures: tuple[str, ...]
    lacking: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Directive:
    number: str
    issued_on: date
    issuer: str
    subject: str
    addressee: str  # who is reported to
    holds_until: date | None  # the last day on which it says that it holds
    source: str
    due_days: int  # after the term's last day
    due_verified: bool
    review_unit: str  # how often its carrying out is reviewed: quarter | half | year
    review_remind: int  # working days before the review is due, on which staff are told
    review_again: int  # working days between two words about one that is overdue
    recipients: tuple[str, ...]
    parts: dict[str, str]  # titles by code, in the order of the report
    clauses: tuple[Clause, ...]


@dataclass(frozen=True, slots=True)
class Indicator:
    """`says`: the sentence, with the indicator's own numbers in braces."""

    code: str
    name: str
    says: str
    counted: str  # what is counted, and how


@cache
def directive(folder: str = "") -> Directive:
    """The directive: the office's own, else the one that comes with the product.

    Raises `TableError` when a clause makes no sense.
    """
    path = own(folder, OWN) or FOLDER / OWN
    try:
        return _directive(tomllib.loads(path.read_text("utf-8")))
    except (KeyError, TypeError, ValueError) as error:
        raise TableError(f"{path.name}: {error}") from error


@cache
def indicators() -> dict[str, Indicator]:
    found = tomllib.loads((FOLDER / "indicators.toml").read_text("utf-8"))
    return {code: Indicator(code, **row) for code, row in found.items()}


@cache
def texts() -> dict[str, Any]:
    """The words of the report on a directive and of the month's summary."""
    return tomllib.loads((FOLDER / "words.toml").read_text("utf-8"))


def _directive(data: dict[str, Any]) -> Directive:
    head, parts = data["directive"], {one["code"]: one["title"] for one in data["part"]}
    if not str(head["source"]).strip():
        raise ValueError("no source")
    return Directive(
        number=head["number"],
        issued_on=head["issued_on"],
        issuer=head["issuer"],
        subject=head["subject"],
        addressee=head["addressee"],
        holds_until=head.get("holds_until"),
        source=head["source"],
        due_days=int(head["due_days"]),
        due_verified=bool(head["due_verified"]),
        review_unit=_unit(head.get("review_unit", "half")),
        review_remind=int(head.get("review_remind", 5)),
        review_again=int(head.get("review_again", 5)),
        recipients=tuple(head["recipients"]),
        parts=parts,
        clauses=tuple(_clause(one, parts) for one in data["clause"]),
    )


def _unit(told: str) -> str:
    if told not in UNITS:
        raise ValueError(f"review_unit {told!r}")
    return told


def _clause(row: dict[str, Any], parts: dict[str, str]) -> Clause:
    measures = tuple(row.get("measures", ()))
    unknown = [code for code in measures if code not in indicators()]
    if unknown or row["part"] not in parts:
        raise ValueError(f"clause {row['code']}: {', '.join(unknown) or row['part']} is not known")
    lacking = tuple(row.get("lacking", ()))
    return Clause(row["code"], row["part"], row["text"], measures, lacking)
