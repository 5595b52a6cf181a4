"""A dialogue's papers as .docx: the agenda of questions, the notice of conclusions, urging letters."""

from datetime import date
from pathlib import Path
from typing import Any

from content.dialogues import papers
from handlers.desk import Desk
from handlers.dialogues import rules
from handlers.dialogues.door import note, reach
from handlers.dialogues.grouping import as_asked
from handlers.errors import Refused
from handlers.messages import Words
from handlers.reports.office import filled, frame, front_of
from handlers.reports.protecting import THRESHOLD
from storage import dialogue_work as storage
from storage.areas import Area
from storage.dialogues import Dialogue

AGENDA, CONCLUSIONS, URGING = "cau-hoi-doi-thoai", "ket-luan-doi-thoai", "don-doc-doi-thoai"


def agenda(desk: Desk, number: str, folder: Path) -> bytes:
    """The questions by groups, in their order, without names; when no more questions are taken.

    Printed while questions still come in, two of them would tell what was asked between.
    """
    dialogue, area = reach(desk, number)
    if not dialogue.groups:
        raise Refused(Words("cs-dt-chua-co-nhom"))
    if dialogue.collects_to is None or dialogue.collects_to >= desk.today:
        raise Refused(Words("cs-dt-con-nhan"))
    asked = [as_asked(one) for one in storage.questions(desk.session, dialogue.id)]
    numbers = rules.counts([one for one in asked if one.group is not None])
    words = papers()["agenda"]
    told = _told(desk, dialogue, area) | {
        "tong": _number(numbers.get(None)),
        "nhom": str(len(dialogue.groups)),
        "nguong": str(THRESHOLD),
    }
    context = _framed(desk, area, words, told) | {
        "du_thao": "",
        "cac_nhom": [
            {"tt": at, "ten": group.title, "loi": group.words, "so": _number(numbers.get(group.id))}
            for at, group in enumerate(dialogue.groups, 1)
        ],
    }
    note(desk, "print-agenda", dialogue)
    return filled(AGENDA, context, folder)


def conclusions(desk: Desk, number: str, folder: Path) -> bytes:
    """«Thông báo kết luận đối thoại»: DỰ THẢO on every page until it is approved."""
    dialogue, area = reach(desk, number)
    if dialogue.state not in {rules.HELD, rules.REPORTED, rules.TRACKED, rules.CLOSED}:
        raise Refused(Words("cs-dt-chua-hop"))
    words = papers()["conclusions"]
    context = _framed(desk, area, words, _told(desk, dialogue, area)) | {
        "du_thao": "" if dialogue.concluded_on else "DỰ THẢO",
        "cac_nhom": [
            {
                "tt": at,
                "ten": group.title,
                "cac_dong": _lines(group.answer or papers()["no_answer"]),
            }
            for at, group in enumerate(dialogue.groups, 1)
        ],
        "cac_viec": [
            {"tt": at, "noi_dung": one.matter, "co_quan": one.owner, "han": _day(one.due_on)}
            for at, one in enumerate(dialogue.conclusions, 1)
        ],
    }
    note(desk, "print-conclusions", dialogue)
    return filled(CONCLUSIONS, context, folder)


def urging(desk: Desk, number: str, owner: str, folder: Path) -> bytes:
    """The letter to who is late with a conclusion."""
    dialogue, area = reach(desk, number)
    late = [
        one
        for one in dialogue.conclusions
        if one.owner == owner and rules.is_late(one.state, one.due_on, desk.today)
    ]
    if dialogue.state != rules.TRACKED or not late:
        raise Refused(Words("cs-dt-chua-don-doc"))
    words = papers()["urging"]
    told = _told(desk, dialogue, area) | {"noi_nhan": owner}
    context = _framed(desk, area, words, told) | {
        "kinh_gui": owner,
        "cac_viec": [
            {"tt": at, "noi_dung": one.matter, "han": _day(one.due_on)}
            for at, one in enumerate(late, 1)
        ],
    }
    note(desk, "print-urging", dialogue, owner)
    return filled(URGING, context, folder)


def _told(desk: Desk, dialogue: Dialogue, area: Area) -> dict[str, str]:
    first, last = dialogue.opened_on or dialogue.held_on, dialogue.collects_to or dialogue.held_on
    return {
        "lanh_dao": dialogue.leader,
        "noi": area.full_name,
        "noi_dung": dialogue.subject,
        "ngay": _day(dialogue.held_on),
        "dia_diem": dialogue.place,
        "co_quan": front_of(area),
        "tu": _day(first),
        "den": _day(last),
        "nay": _day(desk.today),
    }


def _framed(desk: Desk, area: Area, words: dict[str, Any], told: dict[str, str]) -> dict[str, Any]:
    recipients = [line.format(**told) for line in words["recipients"]]
    return frame(desk, area, words["kind"], recipients) | {
        "trich_yeu": words["subject"].format(**told),
        "mo_dau": [line.format(**told) for line in words["texts"]],
        "ket": [line.format(**told) for line in words["closing"]],
    }


def _number(count: int | None) -> str:
    """Never one of fewer people than the threshold."""
    return papers()["few"] if count is None else str(count)


def _lines(text: str) -> list[str]:
    return [line for line in text.split("\n") if line]


def _day(day: date) -> str:
    return f"{day:%d/%m/%Y}"
