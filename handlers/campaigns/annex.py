"""The annex of a campaign's report: registered, with evidence, done and overdue, by village and criterion."""

from collections import defaultdict

from content.documents.sheets import Cell, Sheet, workbook
from handlers.campaigns import appraising, rules
from handlers.campaigns.appraising import Entry
from handlers.desk import Desk
from handlers.messages import Words
from handlers.wording import wording

HEAD = ("noi", "tieu-chi", "dang-ky", "minh-chung", "xong", "qua-han")
WIDTHS = (28, 40, 14, 16, 14, 12)


def annex(desk: Desk, code: str) -> bytes:
    """The .xlsx of a campaign over the areas of whoever asks, with a line of sums."""
    sheet = appraising.read(desk, code)
    groups: dict[tuple[str, str], list[Entry]] = defaultdict(list)
    for entry in sheet.entries:
        groups[entry.area.full_name, entry.criterion].append(entry)
    rows: list[list[Cell]] = [[*names, *_numbers(entries)] for names, entries in groups.items()]
    total: list[Cell] = [wording(Words("cs-td-pl-cong")), "", *_numbers(sheet.entries)]
    asked_on = Words("cs-td-pl-ngay", {"ngay": f"{desk.today:%d/%m/%Y}"})
    made = Sheet(
        name=wording(Words("cs-td")),
        title=sheet.line.campaign.name,
        head=[wording(Words(f"cs-td-pl-{one}")) for one in HEAD],
        rows=[*rows, total],
        widths=WIDTHS,
        note=wording(asked_on),
    )
    return workbook([made])


def _numbers(entries: list[Entry]) -> list[int]:
    """Registered, with evidence, done, overdue: what is done or overdue may have evidence as well."""
    return [
        len(entries),
        sum(bool(one.task.evidence) for one in entries),
        sum(one.standing == rules.DONE for one in entries),
        sum(one.standing == rules.OVERDUE for one in entries),
    ]
