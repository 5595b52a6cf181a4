"""The record of processing and the impact assessment, filled from the declarations in `content/privacy`."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from content.consents import texts
from content.privacy import (
    BASIC,
    SECRET,
    SENSITIVE,
    Activity,
    Held,
    activities,
    forms,
    inventory,
    retentions,
)
from handlers.people.actions import office_name
from handlers.reports.office import filled, frame
from handlers.wording import wording
from storage.areas import Area

ABROAD = "Telegram"
Section = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Filing:
    """Who files, when, and what of the settings the forms tell."""

    area: Area
    today: date
    numbers: Mapping[str, int]  # of a retention's key: the number in its words
    reached_at: str  # whom people call; "": nobody was named
    channels: tuple[str, ...]  # that are on, as people call them
    on_postgresql: bool


def records(filing: Filing, folder: Path) -> bytes:
    """The record of processing activities as a .docx; `folder` holds the office's own templates."""
    words = forms()["records"]
    parts = [_section(1, words["office"]["title"], _of_the_office(filing))]
    for number, activity in enumerate(_personal(), 1):
        parts.append(_section(1, f"{number}. {activity.name}", _of_activity(filing, activity)))
    context = _framed(filing, words) | {
        "cac_muc": parts,
        "ten_phu_luc": words["annex"],
        "phu_luc_1": [_row(filing, held) for held in _held()],
    }
    return filled("ban-ke-xu-ly", context, folder)


def impact(filing: Filing, folder: Path) -> bytes:
    """The impact assessment as a .docx; what nothing erases yet stands in it by name."""
    words = forms()["impact"]
    told = _counts() | {"de_trong": forms()["blank"]}
    parts = {
        name: [line.format(**told) for line in words[name]["lines"]]
        for name in ("data", "open", "rights", "conclusion")
    }
    parts["open"] += _endless()
    context = _framed(filing, words) | {
        "rui_ro": [
            {"tt": number, "ten": one.name, "loi": one.risk, "bien_phap": one.measures}
            for number, one in enumerate(_personal(), 1)
        ],
        "cac_muc": [_section(1, words[name]["title"], lines) for name, lines in parts.items()],
    }
    return filled("danh-gia-tac-dong", context, folder)


def _framed(filing: Filing, words: Mapping[str, Any]) -> dict[str, Any]:
    told = _counts() | {"co_quan": _office(filing), "ngay": f"{filing.today:%d/%m/%Y}"}
    return frame(filing, filing.area, "", forms()["recipients"]) | {
        "trich_yeu": words["subject"],
        "mo_dau": [line.format(**told) for line in words["opening"]],
    }


def _office(filing: Filing) -> str:
    return wording(office_name(filing.area.full_name))


def _held() -> list[Held]:
    return [held for held in inventory() if held.is_personal]


def _personal() -> list[Activity]:
    """Those that keep anything of people."""
    used = {held.activity for held in inventory() if held.sensitivity in (BASIC, SENSITIVE)}
    return [one for one in activities().values() if one.key in used]


def _counts() -> dict[str, Any]:
    held = _held()
    columns = {
        kind: sum(len(one.columns) for one in held if one.sensitivity == kind)
        for kind in (BASIC, SENSITIVE, SECRET)
    }
    return {
        "n_cot": columns[BASIC] + columns[SENSITIVE],
        "n_bang": len({one.table for one in held if one.sensitivity != SECRET}),
        "n_viec": len(_personal()),
        "n_co_ban": columns[BASIC],
        "n_nhay_cam": columns[SENSITIVE],
        "n_khoa": columns[SECRET],
    }


def _section(level: int, title: str, lines: list[str]) -> Section:
    return {"cap": level, "ten": title, "cac_doan": lines}


def _of_the_office(filing: Filing) -> list[str]:
    words = forms()["records"]["office"]
    told = {
        "co_quan": _office(filing),
        "lien_he": filing.reached_at or forms()["no_phone"],
        "de_trong": forms()["blank"],
        "noi_luu": words["postgresql" if filing.on_postgresql else "sqlite"],
        "kenh": ", ".join(filing.channels),
        "nuoc_ngoai": words["abroad" if ABROAD in filing.channels else "at_home"],
    }
    return [line.format(**told) for line in words["lines"]]


def _of_activity(filing: Filing, activity: Activity) -> list[str]:
    lines = [
        words.format(getattr(activity, name)) for name, words in forms()["records"]["parts"].items()
    ]
    versions = [texts()[purpose].version for purpose in activity.consents]
    if versions:
        lines.append(forms()["asked"].format(ban=", ".join(versions)))
    return lines


def _row(filing: Filing, held: Held) -> dict[str, str]:
    return {
        "bang": held.table,
        "cot": ", ".join(held.columns),
        "nhay_cam": forms()["sensitivities"][held.sensitivity],
        "giu": retentions()[held.retention].words.format(n=filing.numbers.get(held.retention, "")),
    }


def _endless() -> list[str]:
    """The tables of which something of people stays until somebody decides, activity by activity."""
    words = forms()
    found: dict[str, dict[str, None]] = {}
    for held in _lasting("yes"):
        kind = words["sensitivities"][held.sensitivity]
        line = words["no_end"].format(bang=held.table, nhay_cam=kind)
        found.setdefault(held.activity, {})[line] = None
    with_records = ", ".join(dict.fromkeys(held.table for held in _lasting("with-record")))
    return [
        *(
            words["kept"].format(viec=activities()[key].name, cac_bang="; ".join(lines))
            for key, lines in found.items()
        ),
        words["with_records"].format(cac_bang=with_records),
    ]


def _lasting(endless: str) -> list[Held]:
    """Of people's own data; keys and codes are told in the annex."""
    return [
        held
        for held in _held()
        if held.sensitivity != SECRET and retentions()[held.retention].endless == endless
    ]
