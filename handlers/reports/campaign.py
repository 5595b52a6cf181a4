"""The report that sums up an emulation campaign, for now (sơ kết) or for good (tổng kết).

Its numbers are those of the day on which it was drafted and stay in it (decision 026). Villages are compared
with villages of like size only, and there is no last place.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from content.campaigns import Campaign
from content.documents import words
from content.documents.sheets import Sheet
from handlers.campaigns import answering, known, praising
from handlers.campaigns import rules as emulation
from handlers.campaigns.rules import BANDS, Task, Village
from handlers.desk import Desk
from handlers.errors import Refused
from handlers.messages import Words
from handlers.reports import rules
from handlers.reports.drafting import day, section
from handlers.reports.session import as_numbers, printed
from storage import campaigns as storage
from storage.areas import Area, communes_under
from storage.campaigns import CampaignTask, Reach
from storage.reports import Report

INTERIM, FINAL = "interim", "final"
Row = tuple[CampaignTask, Area]


@dataclass(frozen=True, slots=True)
class Closing:
    """Which campaign, and how it is summed up: interim | final."""

    campaign: str
    phase: str


@dataclass(frozen=True, slots=True)
class _Found:
    desk: Desk
    area: Area
    campaign: Campaign
    rows: list[Row]


def draft(desk: Desk, area: Area, closing: Closing) -> Report:
    campaign = known.known(desk.session, desk.office).get(closing.campaign)
    if campaign is None or closing.phase not in (INTERIM, FINAL):
        raise Refused(Words("cs-td-khong-thay"))
    if campaign.since > desk.today:
        raise Refused(Words("bc-ky-chua-toi"))
    rows = storage.under(desk.session, Reach((area.path,)), campaign.code)
    return Report(
        kind=rules.CAMPAIGN,
        session_code=closing.phase,
        session_name=campaign.name[:200],
        phase=closing.phase,
        due_on=_due_on(campaign, closing.phase, desk.today),
        since=campaign.since,
        until=min(campaign.until, desk.today),
        body=_body(_Found(desk, area, campaign, rows), closing.phase),
    )


def _due_on(campaign: Campaign, phase: str, today: date) -> date:
    """The next milestone of that kind, else the last one, else today."""
    days = sorted(one.on for one in campaign.milestones if one.kind == phase)
    return next((on for on in days if on >= today), days[-1] if days else today)


def _body(found: _Found, phase: str) -> dict[str, Any]:
    said, campaign = words.campaign()["report"], found.campaign
    named = {"viec": said[phase], "ten": campaign.name}
    criteria, areas = _criteria(found), _areas(found)
    return {
        "title": said["title"].format(**named),
        "subject": said["subject"].format(**named),
        "sections": [
            section("mo-dau", 0, "", [("", text) for text in _opening(found)]),
            section("ket-qua", 1, said["results"]),
            section("tieu-chi", 2, said["by_criterion"], _told(_criterion_lines(found))),
            section("quy-mo", 2, said["by_size"], _told(_size_lines(found))),
            section("khen", 2, said["praised"], _told(_praised(found))),
            section("han-che", 1, said["weak"], asked=True),
            section("nhiem-vu", 1, said["next"], asked=True),
        ],
        "tables": [
            _table(said["annex_criteria"], said["criterion"], criteria, _numbers(found)),
            _table(said["annex_areas"], said["area"], areas, _numbers(found)),
        ],
        "method": list(said["method"]),
    }


def _told(lines: Iterable[str]) -> list[tuple[str, str]]:
    return [("", line) for line in lines]


def _opening(found: _Found) -> list[str]:
    said, campaign = words.campaign()["report"], found.campaign
    told = {
        "ten": campaign.name,
        "ban_hanh": campaign.issuer,
        "tu": day(campaign.since),
        "den": day(campaign.until),
        "noi": found.area.full_name,
        "nay": day(min(campaign.until, found.desk.today)),
    }
    lines = [said["opening"].format(**told)]
    if campaign.documents:
        lines.append(said["documents"].format(van_ban="; ".join(campaign.documents)))
    if not campaign.verified:
        lines.append(said["example"].format(nguon=campaign.source))
    if not found.rows:
        return [*lines, said["nothing"]]
    villages = len({area.id for _, area in found.rows})
    return [*lines, said["overall"].format(ban=villages, **_counted(found, found.rows))]


def _counted(found: _Found, rows: Iterable[Row]) -> dict[str, int]:
    """Registered, with evidence, done, overdue: what is done or overdue may have evidence as well."""
    tasks = [task for task, _ in rows]
    standings = [
        emulation.standing(Task(task.state, task.due_on), found.desk.today) for task in tasks
    ]
    return {
        "dang_ky": len(tasks),
        "minh_chung": sum(bool(task.evidence) for task in tasks),
        "xong": standings.count(emulation.DONE),
        "qua_han": standings.count(emulation.OVERDUE),
    }


def _numbers(found: _Found) -> list[str]:
    return [str(number) for number in _counted(found, found.rows).values()]


def _table(title: str, first: str, rows: list[list[str]], total: list[str]) -> dict[str, Any]:
    said = words.campaign()["report"]
    return {
        "title": title,
        "head": [first, *said["numbers"]],
        "rows": [*rows, [said["sum"], *total]],
    }


def _grouped(rows: Iterable[Row], key: Any) -> dict[Any, list[Row]]:
    groups: dict[Any, list[Row]] = defaultdict(list)
    for task, area in rows:
        groups[key(task, area)].append((task, area))
    return groups


# --- by criterion, by area, by size -----------------------------------------------------------------


def _by_criterion(found: _Found) -> list[tuple[str, list[Row]]]:
    """In the campaign's order; what its table no longer has comes last under its code."""
    groups = _grouped(found.rows, lambda task, _: task.criterion)
    names = {one.code: one.name for one in found.campaign.criteria}
    codes = [*names, *(code for code in groups if code not in names)]
    return [(names.get(code, code), groups[code]) for code in codes if code in groups]


def _criteria(found: _Found) -> list[list[str]]:
    return [[name, *_cells(found, rows)] for name, rows in _by_criterion(found)]


def _cells(found: _Found, rows: list[Row]) -> list[str]:
    return [str(number) for number in _counted(found, rows).values()]


def _criterion_lines(found: _Found) -> list[str]:
    said = words.campaign()["report"]["criterion_line"]
    return [
        said.format(
            ten=name,
            dich=answering.shown(sum(task.target for task, _ in rows)),
            den_nay=answering.shown(sum(_amount(task) for task, _ in rows)),
            don_vi=rows[0][0].unit,
            **_counted(found, rows),
        )
        for name, rows in _by_criterion(found)
    ]


def _amount(task: CampaignTask) -> float:
    """Of all that is done: the newest amount counts."""
    amounts = [one.amount for one in task.evidence if one.amount is not None]
    return amounts[-1] if amounts else 0.0


def _areas(found: _Found) -> list[list[str]]:
    """By commune where the report is on more than one, else by village."""
    communes = {
        one.id: one.full_name
        for one in communes_under(found.desk.session, (found.area.path,), found.desk.today)
        if one.id != found.area.id
    }

    def place(_: CampaignTask, area: Area) -> str:
        return communes.get(area.parent_id or 0, area.full_name)

    return [[name, *_cells(found, rows)] for name, rows in _grouped(found.rows, place).items()]


def _size_lines(found: _Found) -> list[str]:
    """How each group of like size did, with those who did most of what they took on."""
    said = words.campaign()["report"]
    villages = [_village(found, rows) for rows in _of_villages(found).values()]
    best = emulation.thanked(villages)
    lines = []
    for size in sorted({emulation.band(one.households) for one in villages}, key=_last_if_unknown):
        group = [one for one in villages if emulation.band(one.households) == size]
        taken, done = sum(one.taken_on for one in group), sum(one.done for one in group)
        told = {"nhom": _size(size), "ban": len(group), "dang_ky": taken, "xong": done}
        line = said["size_line"].format(**told, ty_le=round(100 * done / taken))
        names = ", ".join(one.name for one in best.get(size, [])) if size is not None else ""
        lines.append(line + (said["size_best"].format(ten=names) if names else ""))
    return lines


def _of_villages(found: _Found) -> dict[int, list[Row]]:
    return _grouped(
        [(task, area) for task, area in found.rows if area.level == "village"],
        lambda _, area: area.id,
    )


def _village(found: _Found, rows: list[Row]) -> Village:
    area, counted = rows[0][1], _counted(found, rows)
    return Village(area.full_name, area.households, counted["dang_ky"], counted["xong"])


def _last_if_unknown(size: int | None) -> int:
    return len(BANDS) + 1 if size is None else size


def _size(size: int | None) -> str:
    said = words.campaign()["report"]
    if size is None:
        return str(said["no_size"])
    if size == 0:
        return str(said["first_size"].format(den=BANDS[0]))
    if size == len(BANDS):
        return str(said["last_size"].format(tu=BANDS[-1]))
    return str(said["middle_size"].format(tu=BANDS[size - 1], den=BANDS[size]))


def _praised(found: _Found) -> list[str]:
    """Villages by name, households and persons only as they agreed."""
    said = words.campaign()["report"]
    villages, named, others = praising.told_publicly(
        found.desk.session, found.campaign.code, found.area.path
    )
    lines = []
    if villages:
        lines.append(said["praised_villages"].format(ten=", ".join(villages)))
    if named:
        lines.append(said["praised_named"].format(ten=", ".join(named)))
    if others:
        lines.append(said["praised_others"].format(so=others))
    return lines or [said["nobody_praised"]]


# --- how it is printed ------------------------------------------------------------------------------


def title(report: Report) -> str:
    return str(report.body["title"])


def letter(_: Report) -> dict[str, Any]:
    said = words.campaign()["report"]
    return {"kind": said["kind"], "recipients": said["recipients"]}


def fields(report: Report) -> dict[str, Any]:
    body = report.body
    opening, *sections = body["sections"]
    names = ("ten", "dang_ky", "minh_chung", "xong", "qua_han")
    annexes = {
        f"phu_luc_{number}": [dict(zip(names, row, strict=True)) for row in table["rows"]]
        for number, table in enumerate(body["tables"], start=1)
    }
    return annexes | {
        "trich_yeu": body["subject"],
        "mo_dau": [said["text"] for said in opening["sentences"] if said["text"]],
        "cac_muc": [printed(one) for one in sections],
        "phuong_phap": body["method"],
    }


def sheets(report: Report) -> list[Sheet]:
    """By criterion and by area, as the report has them."""
    note = "" if report.state == rules.APPROVED else words.DRAFT_MARK
    return [
        Sheet(
            table["title"],
            f"{report.body['subject']}. {table['title']}",
            table["head"],
            [as_numbers(row) for row in table["rows"]],
            (48, 14, 16, 12, 12),
            note,
        )
        for table in report.body["tables"]
    ]
