"""The month's summary for the party committee: one page of what is said most, what is late, and figures."""

from datetime import timedelta
from typing import Any

from content.directives import directive, texts
from content.documents import words
from content.documents.sheets import Sheet
from content.feedback.topics import topics
from handlers.desk import Desk
from handlers.feedback import urging
from handlers.figures import rules as figures
from handlers.reports import drafting, measuring, rules
from handlers.reports.counting import count
from handlers.reports.drafting import Group, coarse_number, day, grouped, name_of, section
from handlers.reports.periods import Term, until
from handlers.reports.protecting import THRESHOLD
from handlers.reports.session import as_numbers, printed
from handlers.reports.surveying import Survey, survey
from storage.areas import Area
from storage.reports import Period, Report


def draft(desk: Desk, area: Area, term: Term) -> Report:
    period = Period(area.path, term.since, until(term, desk.today))
    counting = count(desk, area, period, drafting.commune_tree)
    held = directive(desk.office.tables_dir)
    return Report(
        kind=rules.MONTHLY,
        session_code=term.code,
        session_name=term.name,
        phase="",
        due_on=term.last + timedelta(days=held.due_days),
        since=period.since,
        until=period.until,
        body=_body(survey(desk, area, period, counting), term),
    )


def _body(found: Survey, term: Term) -> dict[str, Any]:
    said = texts()["monthly"]
    figures = _figures(found)
    told = {
        "tu": day(found.period.since),
        "den": day(found.period.until),
        "noi": found.area.full_name,
        "tong": found.numbers.said("") if found.counting.every else texts()["report"]["none"],
        "sang_loc": figures[1][1],
        "dung_han": figures[2][1],
    }
    return {
        "title": said["title"].format(ky=term.name),
        "subject": said["subject"].format(ky=term.name),
        "sections": [
            section("mo-dau", 0, "", [("tong", said["opening"].format(**told))]),
            section("noi-bat", 1, said["hot"], _hot(found)),
            section("qua-han", 1, said["late"], _late(found)),
            section("de-nghi", 1, said["asked"], asked=True),
        ],
        "tables": [{"title": said["figures"], "head": [], "rows": figures}],
        "method": [text.format(nguong=THRESHOLD) for text in texts()["method"]["texts"][:2]],
    }


def _hot(found: Survey) -> list[tuple[str, str]]:
    """The groups of the largest numbers that may be told."""
    said = texts()["monthly"]
    groups = grouped(found.counting.tallies)
    numbers = drafting.Numbers(
        found.counting.ledger, {one.code: frozenset({one.code}) for one in groups}
    )
    told = sorted(groups, key=lambda one: (-numbers.known(one.code).least, one.code))
    hot = [one for one in told if numbers.shows(one.code)][: said["hot_most"]]
    sentences = [(one.code, _hot_line(one, numbers.number(one.code))) for one in hot]
    return sentences or [("", said["few_hot"].format(nguong=THRESHOLD))]


def _hot_line(group: Group, number: str) -> str:
    name = name_of(group.topic)
    return str(
        texts()["monthly"]["hot_line"].format(
            Linh_vuc=name[0].upper() + name[1:],
            dia_ban=group.place,
            so=number,
            tinh_trang="; ".join(group.states),
        )
    )


def _late(found: Survey) -> list[tuple[str, str]]:
    """By authority, what it owes an answer to: in tens, and about what."""
    said, desk = texts()["monthly"], found.desk
    owed = [
        (one.authority, [case for case in one.cases if _lies_in(found, case.commune_code)])
        for one in urging.overdue(desk)
    ]
    sentences = [("", _late_line(found, name, cases)) for name, cases in owed if cases]
    return sentences or [("", said["none_late"])]


def _lies_in(found: Survey, commune: str) -> bool:
    return any(place.code == commune for place in found.places)


def _late_line(found: Survey, authority: str, cases: list[urging.OwedCase]) -> str:
    said, today = texts()["monthly"], found.desk.today
    times = max(one.urged for one in cases)
    names = sorted({name_of(one.topic) for one in cases if one.topic in topics()})
    return str(
        said["late_line"].format(
            co_quan=authority,
            so=coarse_number(len(cases)),
            ngay=(today - min(one.due_on for one in cases)).days,
            don_doc=said["late_urged"].format(lan=times) if times else "",
            linh_vuc=", ".join(names),
        )
    )


def _figures(found: Survey) -> list[list[str]]:
    said, none = texts()["monthly"], texts()["report"]["none"]
    in_time = measuring.in_time(found)
    return [
        [said["total"], found.numbers.cell("") if found.counting.every else "0"],
        [said["screened"], measuring.wait(found, figures.TRIAGED) or none],
        [said["in_time"], in_time or none],
        [said["answered"], measuring.wait(found, figures.ANSWERED) or none],
    ]


# --- how it is printed ------------------------------------------------------------------------------


def title(report: Report) -> str:
    return str(report.body["title"])


def letter(_: Report) -> dict[str, Any]:
    said = texts()["monthly"]
    return {"kind": said["kind"], "recipients": said["recipients"]}


def fields(report: Report) -> dict[str, Any]:
    body = report.body
    opening, *sections = body["sections"]
    return {
        "trich_yeu": body["subject"],
        "mo_dau": [said["text"] for said in opening["sentences"] if said["text"]],
        "cac_muc": [printed(one) for one in sections],
        "so_lieu": [{"ten": name, "so": number} for name, number in body["tables"][0]["rows"]],
        "phuong_phap": body["method"],
    }


def sheets(report: Report) -> list[Sheet]:
    note = "" if report.state == rules.APPROVED else words.DRAFT_MARK
    table = report.body["tables"][0]
    head, rows = texts()["monthly"]["figure_head"], [as_numbers(row) for row in table["rows"]]
    return [Sheet(texts()["monthly"]["sheet"], table["title"], head, rows, (60, 24), note)]
