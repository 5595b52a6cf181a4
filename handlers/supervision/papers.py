"""The documents of a dossier, in the Front's form: plan, results, the letter that urges an answer."""

from datetime import date
from pathlib import Path
from typing import Any

from content.documents import words
from content.supervision import bases
from handlers.desk import Desk
from handlers.errors import Refused
from handlers.messages import Words
from handlers.reports.drafting import day
from handlers.reports.office import filled, frame, front_of
from handlers.supervision import door, rules
from handlers.supervision.proposals import reason
from storage.areas import Area
from storage.supervision import Advice, Finding, Supervision

DRAFTED = "DỰ THẢO"


def plan(desk: Desk, number: str, folder: Path) -> bytes:
    """The plan as a .docx: DỰ THẢO on every page until it is approved."""
    dossier, area = door.find(desk, number)
    form, written = words.supervision()["plan"], dossier.plan
    known = bases(desk.office.tables_dir)
    named = [known[code].name for code in written["bases"] if code in known]
    context = _frame(desk, area, form, dossier) | {
        "du_thao": "" if dossier.approved_at else DRAFTED,
        "mo_dau": [
            form["opening"].format(can_cu="; ".join(named) or "…", co_quan=front_of(area)),
            *filter(None, [reason(dossier.topic, dossier.place)]),
        ],
        "cac_muc": [_section(form["sections"][key], _texts(dossier, key)) for key in SECTIONS],
    }
    return filled("ke-hoach", context, folder)


SECTIONS = ("content", "scope", "way", "team")


def _texts(dossier: Supervision, key: str) -> list[str]:
    if key == "team":
        return [f"- {line};" for line in dossier.plan["team"]]
    lines = dossier.plan[key].split("\n") if dossier.plan[key] else []
    if key == "way":
        time = words.supervision()["plan"]["time"]
        lines.append(time.format(tu=day(dossier.since), den=day(dossier.until)))
    return lines


def results(desk: Desk, number: str, folder: Path) -> bytes:
    """The report of results as a .docx: DỰ THẢO until it is approved."""
    dossier, area = door.find(desk, number)
    if dossier.state not in rules.WITH_RESULTS:
        raise Refused(Words("gs-chua-co-ket-qua"))
    form = words.supervision()["results"]
    told = {"tu": day(dossier.since), "den": day(dossier.until), "co_quan": front_of(area)}
    titles = form["sections"]
    papers = [form["papers"].format(so=len(dossier.papers))] if dossier.papers else []
    found = [_finding(form["finding"], one) for one in dossier.findings]
    advice = [] if dossier.advices else [form["no_advice"]]
    context = _frame(desk, area, form, dossier) | {
        "du_thao": "" if dossier.concluded_at else DRAFTED,
        "mo_dau": [form["opening"].format(**told)],
        "cac_muc": [
            _section(titles["scope"], [*_texts(dossier, "content"), *_texts(dossier, "team")]),
            _section(titles["findings"], [*(found or [form["no_findings"]]), *papers]),
            _section(titles["conclusions"], (dossier.conclusions or "…").split("\n")),
            _section(titles["advice"], advice),
        ],
        "kien_nghi": [
            _row(place, one, desk.today) for place, one in enumerate(dossier.advices, start=1)
        ],
    }
    return filled("ket-qua", context, folder)


def urging(desk: Desk, number: str, advice: str, folder: Path) -> bytes:
    """The letter to an authority about all that it owes an answer to in this dossier."""
    dossier, area = door.find(desk, number)
    named = next((one.authority for one in dossier.advices if str(one.id) == advice), None)
    owed = [
        one for one in dossier.advices if one.authority == named and rules.is_late(one, desk.today)
    ]
    if named is None or not owed:
        raise Refused(Words("gs-khong-qua-han"))
    form = words.supervision()["urging"]
    told = {"co_quan": front_of(area), "noi_nhan": named, "nay": day(desk.today)}
    context = frame(desk, area, form["kind"], form["recipients"]) | {
        "trich_yeu": form["subject"],
        "kinh_gui": named,
        "mo_dau": [line.format(**told) for line in form["texts"]],
        "cac_viec": [_owed(place, one, area) for place, one in enumerate(owed, start=1)],
        "ket": [line.format(**told) for line in form["closing"]],
    }
    return filled("don-doc", context, folder)


def _frame(desk: Desk, area: Area, form: dict[str, Any], dossier: Supervision) -> dict[str, Any]:
    subject = form["subject"][dossier.kind].format(ten=dossier.title)
    return frame(desk, area, form["kind"], form["recipients"]) | {"trich_yeu": subject}


def _section(title: str, texts: list[str]) -> dict[str, Any]:
    return {"cap": 1, "ten": title, "cac_doan": texts}


def _finding(text: str, one: Finding) -> str:
    said = " ".join(one.text.split("\n"))
    return text.format(ngay=day(one.seen_on), noi=one.place, nguoi_lap=one.made_by, loi=said)


def _row(place: int, one: Advice, today: date) -> dict[str, str]:
    return {
        "tt": str(place),
        "noi_dung": one.matter,
        "co_quan": one.authority,
        "han": day(one.due_on),
        "ket_qua": _outcome(one, today),
    }


def _outcome(one: Advice, today: date) -> str:
    answers = words.supervision()["results"]["answers"]
    if one.taken:
        return f"{answers[one.taken]}: {one.answer}"
    return str(answers["late" if rules.is_late(one, today) else "none"])


def _owed(place: int, one: Advice, area: Area) -> dict[str, str]:
    return {
        "tt": str(place),
        "so_phieu": one.number or "",
        "ngay_chuyen": day(one.sent_on) if one.sent_on else "",
        "noi_dung": one.matter,
        "dia_ban": area.full_name,
        "han": day(one.due_on),
    }
