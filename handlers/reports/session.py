"""The report before or after a session: drafted from the opinions of its period, and how it is printed."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from content.documents import words
from content.documents.sheets import Sheet
from handlers.desk import Desk
from handlers.reports import drafting, rules
from handlers.reports.counting import count, published_number
from handlers.reports.drafting import Material, day
from handlers.reports.office import front_of
from handlers.reports.protecting import THRESHOLD
from handlers.reports.rules import Plan
from storage import reports as storage
from storage.areas import Area
from storage.reports import Period, Report

NAME_MOST = 200


def draft(desk: Desk, area: Area, plan: Plan) -> Report:
    """From the numbers as they stand."""
    last = storage.before(desk.session, area.id, plan.since)
    earlier = Period(area.path, last.since, last.until) if last else None
    period = Period(area.path, plan.since, plan.until)
    counting = count(desk, area, period, drafting.tree)
    states = _tallies(desk, earlier, rules.REPORTED) if earlier else None
    now = _by_state(states or ())
    material = Material(
        tallies=counting.tallies,
        ledger=counting.ledger,
        every=counting.every,
        earlier=states,
        earlier_days=(earlier.since, earlier.until) if earlier else None,
        earlier_in_tens=earlier is not None and _differs_by_few(desk, area, earlier, now),
        unscreened=_tallies(desk, period, rules.UNSCREENED),
    )
    told = {"co_quan": front_of(area), "noi": area.full_name, "nay": day(desk.today)}
    days = {"tu": day(plan.since), "den": day(plan.until)}
    return Report(
        kind=rules.SESSION,
        session_code=plan.session,
        session_name=plan.name[:NAME_MOST],
        phase=plan.phase,
        due_on=rules.due_on(plan),
        since=plan.since,
        until=plan.until,
        body=drafting.draft(material, told | days) | {"earlier": _kept(earlier, now)},
    )


def _by_state(tallies: Sequence[storage.Tally]) -> dict[str, int]:
    return {node.key: node.count.opinions for node in drafting.states_of(tallies)}


def _kept(earlier: Period | None, now: dict[str, int]) -> dict[str, Any]:
    """What part two is made of, so that a later report on it is set beside it."""
    days = [earlier.since.isoformat(), earlier.until.isoformat()] if earlier else []
    return {"days": days, "states": now}


def _differs_by_few(desk: Desk, area: Area, earlier: Period, now: dict[str, int]) -> bool:
    """Whether the results of the period before, set beside any that were told already, or beside its
    own report, would tell what became of few."""
    whole = published_number(desk, area, earlier).least
    pairs = [(whole, sum(now.values()))]
    for one in _told_of(desk, area, earlier):
        before = one.body["earlier"]["states"]
        pairs += [(before.get(name, 0), now.get(name, 0)) for name in before.keys() | now.keys()]
    return any(0 < abs(before - after) < THRESHOLD for before, after in pairs)


def _told_of(desk: Desk, area: Area, earlier: Period) -> list[Report]:
    days = [earlier.since.isoformat(), earlier.until.isoformat()]
    every = storage.of_kind(desk.session, area.id, rules.SESSION)
    return [one for one in every if one.body.get("earlier", {}).get("days") == days]


def _tallies(desk: Desk, period: Period, statuses: frozenset[str]) -> list[storage.Tally]:
    late: tuple[date, frozenset[str]] = (desk.today, rules.LATE)
    return storage.tallies(desk.session, period, statuses, late)


# --- how it is printed --------------------------------------------------------------------------------


def title(report: Report) -> str:
    phase = words.report()["subject"][report.phase]
    return str(phase.format(ky_hop=report.session_name))


def letter(_: Report) -> dict[str, Any]:
    found: dict[str, Any] = words.letters()["report"]
    return found


def fields(report: Report) -> dict[str, Any]:
    body, texts = report.body, words.report()["subject"]
    opening, *sections = body["sections"]
    return {
        "trich_yeu": texts["text"].format(dip=title(report)),
        "mo_dau": [said["text"] for said in opening["sentences"] if said["text"]],
        "cac_muc": [printed(section) for section in sections],
        "phu_luc_1": [_annex_line(place, row) for place, row in enumerate(body["annex"], 1)],
        "phu_luc_2": [{"ten": name, "so": number} for name, number in body["figures"]],
        "phuong_phap": body["method"],
    }


def sheets(report: Report) -> list[Sheet]:
    note = "" if report.state == rules.APPROVED else words.DRAFT_MARK
    rows = [[place, *as_numbers(row)] for place, row in enumerate(report.body["annex"], start=1)]
    head = ("TT", "Mã nhóm", "Nội dung", "Địa bàn", "Số lượt ý kiến", "Cơ quan", "Tình trạng")
    one = "Phụ lục 1. Bảng ý kiến, kiến nghị theo nhóm"
    two = "Phụ lục 2. Số liệu, phương pháp và ngưỡng ẩn danh"
    figures = [as_numbers(row) for row in report.body["figures"]]
    method = [[text] for text in report.body["method"]]
    return [
        Sheet("Phụ lục 1", one, head, rows, (6, 15, 40, 22, 15, 32, 32), note),
        Sheet("Phụ lục 2", two, ("Số liệu", "Số lượt"), [*figures, *method], (90, 15), note),
    ]


def printed(section: dict[str, Any]) -> dict[str, Any]:
    """A section for the template: each line of a sentence is a paragraph, the code after the last."""
    said = [
        {"loi": line, "ma": sentence["code"] if line is lines[-1] else ""}
        for sentence in section["sentences"]
        if (lines := [line for line in sentence["text"].split("\n") if line])
        for line in lines
    ]
    results = [{"ten": name, "so": number} for name, number in section["results"]]
    cap = section["depth"] if section["title"] else 0
    return {"cap": cap, "ten": section["title"], "cac_cau": said, "ket_qua": results}


def _annex_line(place: int, row: list[str]) -> dict[str, Any]:
    names = ("ma", "noi_dung", "dia_ban", "so_luot", "co_quan", "tinh_trang")
    return {"tt": place, **dict(zip(names, row, strict=True))}


def as_numbers(row: list[str]) -> list[str | int]:
    return [int(cell) if cell.isascii() and cell.isdigit() else cell for cell in row]
