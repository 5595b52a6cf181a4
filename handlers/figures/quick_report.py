"""The quick report on an early sign, for the Standing Committee of the commune's Party."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from content.documents.quick import quick
from content.feedback.topics import topics
from content.figures import sign_rule
from handlers.desk import Desk
from handlers.errors import Refused
from handlers.figures.grounds import ground_of
from handlers.figures.signs import Sign, signs
from handlers.messages import Words
from handlers.reports.drafting import day, name_of
from handlers.reports.office import filled, frame, front_of, our_area
from handlers.reports.protecting import THRESHOLD


def find(desk: Desk, topic: str, commune: str, week: str) -> Sign:
    """A sign that they see now; `commune`: the code, `week`: its Monday. Refused when there is none."""
    for sign in signs(desk, ground_of(desk)):
        if (sign.topic, sign.commune.code, sign.week.since.isoformat()) == (topic, commune, week):
            return sign
    raise Refused(Words("sl-khong-con-canh-bao"))


def document(desk: Desk, sign: Sign, folder: Path) -> bytes:
    """The report as a .docx, DỰ THẢO: whoever signs it gives it its number and date."""
    area, texts = our_area(desk, sign.commune), quick()
    told = _told(desk, sign) | {"co_quan": front_of(area)}
    context = frame(desk, area, texts["kind"], texts["recipients"]) | {
        "du_thao": "DỰ THẢO",
        "trich_yeu": texts["subject"].format(**told),
        "kinh_gui": texts["addressee"],
        "mo_dau": [line.format(**told) for line in texts["texts"]],
        "cac_dong": _rows(sign, texts["rows"], texts["few_cell"]),
        "ket": [line.format(**told) for line in texts["closing"]],
    }
    made = filled("bao-cao-nhanh", context, folder)
    desk.note("figures.quick-report", f"sign:{sign.topic}.{sign.commune.code}:{sign.week.since}")
    return made


def _told(desk: Desk, sign: Sign) -> dict[str, str]:
    share = sign_rule(desk.office.tables_dir).share
    return {
        "linh_vuc": f"«{name_of(sign.topic)}»",
        "dia_ban": sign.commune.full_name,
        "tu": day(sign.week.since),
        "den": day(sign.week.until),
        "so": str(sign.count.opinions),
        "nguong": str(THRESHOLD),
        "truoc_do": _usual(sign),
        "muc": f"{share * 100:g}%".replace(".", ","),
    }


def _usual(sign: Sign) -> str:
    texts, usual = quick(), sign.usual.value
    key = "few" if usual is None else "usual" if usual else "none"
    return str(texts[key].format(tuan=sign.weeks, so=usual))


def _rows(sign: Sign, named: Mapping[str, str], few: str) -> list[dict[str, str]]:
    usual = few if sign.usual.value is None else str(sign.usual.value)
    rows = (
        ("topic", topics()[sign.topic].name),
        ("place", sign.commune.full_name),
        ("week", _week(sign.week.since, sign.week.until)),
        ("now", str(sign.count.opinions)),
        ("usual", usual),
    )
    return [{"ten": named[key], "so": value} for key, value in rows]


def _week(since: date, until: date) -> str:
    return f"{day(since)} – {day(until)}"
