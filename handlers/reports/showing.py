"""A report as its page shows it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from content.documents import words
from handlers.desk import Desk
from handlers.messages import Words
from handlers.reports import general_notice, rules
from handlers.reports.access import actions_of
from handlers.reports.kinds import kind_of
from storage import reports as storage
from storage.areas import Area
from storage.reports import Report

Change = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Sentence:
    """One of a report's; `changes` say what staff made of what was drafted, if anything."""

    number: int
    code: str
    text: str
    drafted: str
    changes: list[Change]


@dataclass(frozen=True, slots=True)
class Section:
    key: str
    depth: int
    title: str
    asked: bool
    sentences: list[Sentence]
    results: list[list[str]]

    @property
    def changed(self) -> int:
        """How many of its sentences are not as they were drafted."""
        return sum(bool(one.changes) for one in self.sentences)


@dataclass(frozen=True, slots=True)
class Table:
    """An annex; `head` is empty where each row names itself."""

    title: str
    head: Sequence[str]
    rows: Sequence[Sequence[str]]
    notes: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class ReportFile:
    number: int
    area: Area
    kind: str
    title: str
    state: str
    version: int
    due_on: date
    since: date
    until: date
    author: str | None
    approver: str | None
    approved_at: datetime | None
    sections: list[Section]
    annex: list[list[str]]
    figures: list[list[str]]
    method: list[str]
    tables: list[Table]
    form: str  # that it is written in, unless another is chosen
    missing: list[str]  # titles of what staff must still write
    actions: frozenset[str]
    general: Words | None  # the general notice

    @property
    def changed(self) -> list[Section]:
        """The sections that staff changed against the draft."""
        return [one for one in self.sections if one.changed]


def shown(desk: Desk, report: Report, area: Area) -> ReportFile:
    kind, body = kind_of(report), report.body
    return ReportFile(
        number=report.id,
        area=area,
        kind=report.kind,
        title=kind.title(report),
        state=report.state,
        version=report.version,
        due_on=report.due_on,
        since=report.since,
        until=report.until,
        author=storage.name_of(desk.session, report.author_id),
        approver=storage.name_of(desk.session, report.approver_id),
        approved_at=report.approved_at,
        sections=[_section(data) for data in body["sections"]],
        annex=body.get("annex", []),
        figures=body.get("figures", []),
        method=body["method"],
        tables=[Table(**data) for data in body.get("tables", [])],
        form=kind.form,
        missing=missing(report),
        actions=actions_of(desk, report, area),
        general=_general(desk, report),
    )


def _general(desk: Desk, report: Report) -> Words | None:
    if report.kind != rules.SESSION:
        return None
    return general_notice.of_report(desk.session, report, desk.office.timezone)


def missing(report: Report) -> list[str]:
    """The parts that staff write and have not written."""
    parts = words.report()["parts"]
    return [
        section["title"] or parts["four"]
        for section in report.body["sections"]
        if section["asked"] and not any(said["text"] for said in section["sentences"])
    ]


def _section(data: dict[str, Any]) -> Section:
    sentences = [
        Sentence(
            place,
            said["code"],
            said["text"],
            said["drafted"],
            list(rules.changes(said["drafted"], said["text"]))
            if said["text"] != said["drafted"]
            else [],
        )
        for place, said in enumerate(data["sentences"])
    ]
    return Section(
        data["key"], data["depth"], data["title"], data["asked"], sentences, data["results"]
    )
