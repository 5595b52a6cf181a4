"""The report on a directive: by its clauses what the program can measure, and honestly what it cannot."""

from collections.abc import Iterable, Mapping
from datetime import timedelta
from typing import Any

from content.directives import Clause, Directive, Indicator, directive, indicators, texts
from content.documents import words
from content.documents.sheets import Sheet
from handlers.desk import Desk
from handlers.ratings.rules import told_mean
from handlers.reports import drafting, measuring, rules
from handlers.reports.counting import count
from handlers.reports.drafting import coarse_number, day, section
from handlers.reports.measuring import letters, measured, urged
from handlers.reports.periods import Term, until
from handlers.reports.protecting import THRESHOLD
from handlers.reports.session import as_numbers, printed
from handlers.reports.surveying import Said, Survey, survey
from storage.areas import Area
from storage.indicators import Place
from storage.reports import Period, Report


def draft(desk: Desk, area: Area, term: Term) -> Report:
    """From what is measured as it stands; «chưa có số liệu» where there is nothing."""
    held = directive(desk.office.tables_dir)
    period = Period(area.path, term.since, until(term, desk.today))
    counting = count(desk, area, period, drafting.commune_tree, by_month=True)
    found = survey(desk, area, period, counting)
    return Report(
        kind=rules.DIRECTIVE,
        session_code=term.code,
        session_name=term.name,
        phase="",
        due_on=term.last + timedelta(days=held.due_days),
        since=period.since,
        until=period.until,
        body=_body(held, found, term),
    )


def _body(held: Directive, found: Survey, term: Term) -> dict[str, Any]:
    said, told = texts()["report"], _told(held, found, term)
    numbers = measured(found)
    opening = [text.format(**told) for text in said["opening"]]
    if held.holds_until is not None and held.holds_until < found.period.until:
        opening.append(said["ended"].format(den=day(held.holds_until)))
    return {
        "title": said["title"].format(**told),
        "subject": said["subject"].format(**told),
        "addressee": held.addressee,
        "recipients": list(held.recipients),
        "sections": [
            section("mo-dau", 0, "", [("", text) for text in opening]),
            section("tom-tat", 1, said["summary"], [("", _summary(numbers, term))]),
            *_parts(held, numbers),
            section("danh-gia", 1, said["assessment"]),
            section("nhan-xet", 2, said["assessed"], asked=True),
            section("kien-nghi", 2, said["proposed"], asked=True),
        ],
        "tables": [_by_clause(held, numbers), _by_commune(found), _of_urgings(found)],
        "method": [text.format(nguong=THRESHOLD) for text in texts()["method"]["texts"]],
    }


def _told(held: Directive, found: Survey, term: Term) -> dict[str, str]:
    return {
        "so": held.number,
        "ngay": day(held.issued_on),
        "ban_hanh": held.issuer,
        "ve": held.subject,
        "ky": term.name,
        "tu": day(found.period.since),
        "den": day(found.period.until),
        "noi": found.area.full_name,
    }


def _summary(numbers: Mapping[str, Said], term: Term) -> str:
    """The sentence that stands first: what of it has a number."""
    said = texts()["report"]
    parts = said["summary_parts"].items()
    some = [text.format(**numbers[code]) for code, text in parts if code in numbers]
    name = term.name[0].upper() + term.name[1:]
    return str(said["summary_text"].format(Ky=name, cau="; ".join(some) or said["none"]))


def _parts(held: Directive, numbers: Mapping[str, Said]) -> Iterable[dict[str, Any]]:
    for code, title in held.parts.items():
        yield section(code, 1, title)
        for clause in held.clauses:
            if clause.part == code:
                name = texts()["report"]["clause"].format(ma=clause.code, y=clause.text)
                yield section(f"dieu-{clause.code}", 2, name, _of_clause(clause, numbers))


def _of_clause(clause: Clause, numbers: Mapping[str, Said]) -> list[tuple[str, str]]:
    """A sentence for each indicator, with the clause's code; one for all that there is nothing of."""
    said = [_sentence(indicators()[code], numbers.get(code)) for code in clause.measures]
    if clause.lacking:
        said.append(texts()["report"]["lacking"].format(gi="; ".join(clause.lacking)))
    return [(clause.code, text) for text in said]


def _sentence(indicator: Indicator, numbers: Said | None) -> str:
    if numbers is None:
        none = texts()["report"]["no_number"]
        return str(none.format(ten=indicator.name, nguong=THRESHOLD))
    text = indicator.says.format(**numbers)
    return text[0].upper() + text[1:]


# --- annexes ----------------------------------------------------------------------------------------


def _by_clause(held: Directive, numbers: Mapping[str, Said]) -> dict[str, Any]:
    said, rows = texts()["report"], []
    for clause in held.clauses:
        for code in clause.measures:
            one = indicators()[code]
            value = one.says.format(**numbers[code]) if code in numbers else said["none"]
            rows.append([clause.code, clause.text, one.name, value[0].upper() + value[1:]])
        rows += [[clause.code, clause.text, lack, said["none"]] for lack in clause.lacking]
    return {"title": said["annex_clauses"], "head": said["clause_head"], "rows": rows}


def _by_commune(found: Survey) -> dict[str, Any]:
    said = texts()["report"]
    rows = [_commune_row(found, place) for place in found.places]
    return {"title": said["annex_communes"], "head": said["commune_head"], "rows": rows}


def _commune_row(found: Survey, place: Place) -> list[str]:
    there = {one.id for one in found.villages if one.commune_id == place.id}
    in_time = measuring.in_time(found, place.code)
    anything = any(code.endswith(f".{place.code}") for code in found.counting.every)
    return [
        place.name,
        found.numbers.cell(place.code) if anything else "",
        in_time or "",
        *(_of(there, some) for some in (found.told, found.decided, found.headed)),
        told_mean(rated.mean) if (rated := found.ratings.get(place.code)) else "",
    ]


def _of(there: set[int], some: set[int]) -> str:
    """«3/12»; nothing where no village is known."""
    return f"{len(there & some)}/{len(there)}" if there else ""


def _of_urgings(found: Survey) -> dict[str, Any]:
    """By authority: how often, when last, about how many cases in tens."""
    said, rows = texts()["report"], []
    every = urged(found)
    for name in sorted({one.authority for one in every}):
        mine = [one for one in every if one.authority == name]
        last = max(one.urged_on for one in mine)
        rows.append([name, str(len(letters(mine))), day(last), coarse_number(len(mine))])
    return {"title": said["annex_urgings"], "head": said["urging_head"], "rows": rows}


# --- how it is printed ------------------------------------------------------------------------------


def title(report: Report) -> str:
    return str(report.body["title"])


def letter(report: Report) -> dict[str, Any]:
    return {"kind": texts()["report"]["kind"], "recipients": report.body["recipients"]}


def fields(report: Report) -> dict[str, Any]:
    body = report.body
    opening, *sections = body["sections"]
    clauses, communes, urgings = (table["rows"] for table in body["tables"])
    nobody = [texts()["report"]["nobody_urged"], "", "", ""]
    return {
        "trich_yeu": body["subject"],
        "kinh_gui": body["addressee"],
        "mo_dau": [said["text"] for said in opening["sentences"] if said["text"]],
        "cac_muc": [_without_codes(printed(one)) for one in sections],
        "phu_luc_1": [
            _named(row, "dieu", "noi_dung", "chi_so", "so_lieu") for row in _said_once(clauses)
        ],
        "phu_luc_2": [
            _named(row, "xa", "y_kien", "dung_han", "thong_bao", "kenh", "truong_ban", "hai_long")
            for row in communes
        ],
        "phu_luc_3": [
            _named(row, "co_quan", "luot", "gan_nhat", "kien_nghi") for row in urgings or [nobody]
        ],
        "phuong_phap": body["method"],
    }


def _without_codes(part: dict[str, Any]) -> dict[str, Any]:
    """The clause's code stands in its title already."""
    return {**part, "cac_cau": [{**said, "ma": ""} for said in part["cac_cau"]]}


def _said_once(rows: list[list[str]]) -> list[list[str]]:
    """A clause is named in its first row only."""
    before = [["", ""], *rows]
    return [
        ["", "", *row[2:]] if row[:2] == last[:2] else row
        for last, row in zip(before, rows, strict=False)
    ]


def _named(row: list[str], *names: str) -> dict[str, str]:
    return dict(zip(names, row, strict=True))


def sheets(report: Report) -> list[Sheet]:
    note = "" if report.state == rules.APPROVED else words.DRAFT_MARK
    widths = ((8, 44, 44, 60), (26, 18, 18, 18, 22, 22, 16), (40, 16, 16, 20))
    return [
        Sheet(
            f"Phụ lục {place}",
            table["title"],
            table["head"],
            [as_numbers(row) for row in table["rows"]],
            width,
            note,
        )
        for place, (table, width) in enumerate(
            zip(report.body["tables"], widths, strict=True), start=1
        )
    ]
