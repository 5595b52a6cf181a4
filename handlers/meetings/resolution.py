"""The resolution of a meeting as .docx: what passed and has a paper of its own, behind the minutes' link.

Law 10/2022, art. 20.1. A charter's goes to the commune People's Committee to be recognised.
"""

from pathlib import Path
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from content.documents import BrokenTemplate, fill, template
from content.documents.resolution import NAME
from content.meetings import RECOGNISED, matters
from handlers.context import Context, Office
from handlers.errors import Refused
from handlers.meetings import clusters, rules
from handlers.meetings.attendance import threshold_words
from handlers.meetings.closing import begun, closed
from handlers.meetings.minutes import TOKEN, dated, link
from handlers.messages import Words
from handlers.wording import wording
from storage.areas import Area, commune_of
from storage.meetings import Meeting, MeetingItem


def resolution_link(context: Context, meeting_id: str) -> dict[str, Any] | None:
    """Where it is, and whether it must be recognised; None when nothing passed that has a paper."""
    meeting = closed(context, meeting_id)
    decided = _decided(context.office, meeting) if meeting else []
    address = link(context, meeting_id) if decided else None
    if address is None:
        return None
    return {"duong_dan": f"{address}/nghi-quyet", "gui_xa": int(_goes(context.office, decided))}


def resolution_of(session: Session, office: Office, token: str, folder: Path) -> bytes | None:
    """The resolution behind that link; None when there is none. Raises `Refused` as the minutes do."""
    sound = TOKEN.fullmatch(token)
    found = session.scalar(select(Meeting).where(Meeting.page_token == token)) if sound else None
    if found is None or not _decided(office, found):
        return None
    try:
        return fill(template(NAME, folder), _fields(session, office, found))
    except BrokenTemplate as broken:
        raise Refused(Words("bc-mau-hong", {"ten": broken.name})) from broken


def _decided(office: Office, meeting: Meeting) -> list[MeetingItem]:
    held = matters(office.tables_dir)
    return [one for one in meeting.items if one.passed and held[one.matter].paper]


def _goes(office: Office, decided: list[MeetingItem]) -> bool:
    held = matters(office.tables_dir)
    return any(held[one.matter].paper == RECOGNISED for one in decided)


def _fields(session: Session, office: Office, meeting: Meeting) -> dict[str, Any]:
    area = session.get_one(Area, meeting.area_id)
    commune = commune_of(session, area)
    settled, decided = meeting.last_at.astimezone(office.timezone), _decided(office, meeting)
    day = {"noi": area.full_name, "ngay": clusters.days(office, meeting)}
    xa = commune.full_name if commune else ""
    goes = _goes(office, decided)
    last = [_say("nq-gui-cong-nhan", dieu=len(decided) + 1, xa=xa)] if goes else []
    end = _say("nq-thi-hanh", dieu=len(decided) + len(last) + 1, noi=area.full_name)
    held = matters(office.tables_dir)
    unknown = {held[one.matter].short: None for one in decided if not held[one.matter].known}
    unchecked = [_say("bb-chua-doi-chieu", viec="; ".join(unknown))] if unknown else []
    return {
        "xa": xa.upper(),
        "ban": area.full_name.upper(),
        "dia_danh_ngay": dated(area, settled),
        "trich_yeu": _say("nq-trich-yeu", viec="; ".join(one.question for one in decided)),
        "can_cu": [_say("nq-can-cu-luat"), _say("nq-can-cu-bien-ban", **day), *unchecked],
        "dieu": [*(_article(office, at, one) for at, one in enumerate(decided, 1)), *last, end],
        "noi_nhan": [
            _say("nq-nhan-xa", xa=xa),
            _say("nq-nhan-mat-tran", xa=xa),
            _say("nq-nhan-ho", noi=area.full_name),
            _say("nq-nhan-luu", noi=area.full_name),
        ],
    }


def _article(office: Office, at: int, item: MeetingItem) -> str:
    threshold = matters(office.tables_dir)[item.matter].threshold
    present = threshold is not None and threshold.of == "present"
    whole = (item.of_present if present else item.of_households) or 0
    favour = item.in_favour or 0
    told = {"tan_thanh": favour, "tren": whole, "ty_le": rules.percent(favour, whole)}
    limit = wording(threshold_words(threshold)) if threshold else ""
    return _say("nq-dieu", dieu=at, noi_dung=begun(item.question), nguong=limit, **told)


def _say(key: str, **args: Any) -> str:
    return wording(Words(key, args))
