"""The package that hands what was passed on to another system: a CSV, the slips, and what is in it.

No public interface of those systems is known, so it is a file; docs/exchange-package.md has its format.
"""

import csv
import io
import re
import zipfile
from collections.abc import Sequence
from pathlib import Path

from content.feedback.package import layout
from content.feedback.topics import topics
from handlers.desk import Desk
from handlers.feedback import rules
from handlers.feedback.passing import Days, Passed
from handlers.messages import Words
from handlers.reports.drafting import day
from handlers.reports.letters import SlipDraft, slip_document
from handlers.reports.office import our_areas
from handlers.wording import wording

FORMULA = ("=", "+", "-", "@", "\t", "\r")  # how what a spreadsheet would run begins


def package(desk: Desk, days: Days, packed: Sequence[Passed], folder: Path) -> bytes:
    """The zip. `folder` holds the office's own templates."""
    told, out = layout(), io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        rows = []
        for number, one in enumerate(packed, 1):
            name = _file_name(number, one) if one.text else ""
            if one.text:
                archive.writestr(name, slip_document(desk, one.commune, _draft(one), folder))
            rows.append(_row(number, one, name))
        archive.writestr(told.csv, _table(rows))
        archive.writestr(told.readme, _readme(desk, days, len(rows)))
    return out.getvalue()


def _file_name(number: int, one: Passed) -> str:
    slip = re.sub(r"[^A-Za-z0-9]+", "-", one.slip).strip("-")
    return f"{layout().folder}/{number:04}-phieu-{slip}.docx"


def _draft(one: Passed) -> SlipDraft:
    return SlipDraft(
        code="",  # it stands in no document
        topic=_topic(one)[0],
        place=one.commune.full_name,
        authority=one.authority,
        due_on=one.due_on or one.forwarded_on,
        text=one.text or "",
        unwritten=False,
        unread=False,
    )


def _topic(one: Passed) -> tuple[str, str]:
    """The topic's name and its group's."""
    topic = topics().get(one.topic)
    return (topic.name, topic.group) if topic else (one.topic, "")


def _row(number: int, one: Passed, file: str) -> dict[str, str]:
    topic, group = _topic(one)
    return {
        "stt": str(number),
        "so_phieu": one.slip,
        "ngay_chuyen": one.forwarded_on.isoformat(),
        "noi_nhan": one.authority,
        "han_tra_loi": one.due_on.isoformat() if one.due_on else "",
        "linh_vuc_ma": one.topic,
        "linh_vuc": topic,
        "nhom": group,
        "xa_ma": one.commune.code,
        "xa": one.commune.full_name,
        "ngay_nhan": one.opened_on.isoformat(),
        "trang_thai_ma": one.status,
        "trang_thai": wording(Words(rules.name(one.status))),
        "ngay_trang_thai": one.since.isoformat(),
        "noi_dung": one.text or "",
        "tep_phieu": file,
    }


def _table(rows: Sequence[dict[str, str]]) -> bytes:
    out = io.StringIO()
    writer = csv.DictWriter(out, [name for name, _ in layout().columns])
    writer.writeheader()
    writer.writerows({name: _harmless(cell) for name, cell in row.items()} for row in rows)
    return out.getvalue().encode("utf-8-sig")


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell.startswith(FORMULA) else cell


def _readme(desk: Desk, days: Days, number: int) -> bytes:
    told = layout()
    text = told.text.format(
        noi=", ".join(area.full_name for area in our_areas(desk)),
        tu=day(days.since),
        den=day(days.until),
        nay=day(desk.today),
        phien_ban=told.version,
        so=number,
        tep_csv=told.csv,
        thu_muc=told.folder,
    )
    columns = "".join(f"- {name}: {meaning}\n" for name, meaning in told.columns)
    return (text.lstrip() + columns).replace("\n", "\r\n").encode("utf-8-sig")
