"""The minutes as .docx (Form 03 of Decree 59/2023), behind a link that the head alone is given."""

import re
import secrets
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from content.documents import BrokenTemplate, fill, template
from content.meetings import matters
from handlers.context import Context, Office
from handlers.errors import Refused
from handlers.meetings import clusters, rules
from handlers.meetings.attendance import threshold_words
from handlers.meetings.closing import begun, closed
from handlers.messages import Words
from handlers.wording import wording
from storage.areas import Area, commune_of
from storage.meetings import BALLOTS, Meeting, MeetingCluster, MeetingItem

NAME = "bien-ban-hop.cong-dong"
TOKEN = re.compile(r"[\w-]{1,30}", re.ASCII)


def link(context: Context, meeting_id: str) -> str | None:
    """Where the minutes are; made at its first use. None when the meeting is not over, or not his."""
    meeting = closed(context, meeting_id)
    if meeting is None:
        return None
    meeting.page_token = meeting.page_token or secrets.token_urlsafe(16)
    context.session.flush()
    return f"{context.office.public_url}/m/{meeting.page_token}"


def minutes_of(session: Session, office: Office, token: str, folder: Path) -> bytes | None:
    """The minutes of that link; None when there are none. Raises `Refused` for a broken template."""
    sound = TOKEN.fullmatch(token)  # PostgreSQL refuses to look for some characters
    found = session.scalar(select(Meeting).where(Meeting.page_token == token)) if sound else None
    return None if found is None else written(session, office, found, folder)


def written(session: Session, office: Office, meeting: Meeting, folder: Path) -> bytes:
    """The minutes of a meeting that is over. Raises `Refused` for a broken template."""
    try:
        return fill(template(NAME, folder), _fields(session, office, meeting))
    except BrokenTemplate as broken:
        raise Refused(Words("bc-mau-hong", {"ten": broken.name})) from broken


def _fields(session: Session, office: Office, meeting: Meeting) -> dict[str, Any]:
    area = session.get_one(Area, meeting.area_id)
    commune = commune_of(session, area)
    last = meeting.last_at.astimezone(office.timezone)
    total, present = meeting.households or 0, meeting.present or 0
    room = {
        "co_mat": str(present),
        "vang": str(max(0, total - present)),
        "tong": str(total),
        "ty_le": rules.percent(present, total),
    }
    return {
        "xa": commune.full_name.upper() if commune else "",
        "ban": area.full_name.upper(),
        "dia_danh_ngay": dated(area, last),
        "trich_yeu": _say("bb-trich-yeu", noi=area.full_name),
        "mo_dau": _begun(office, meeting),
        "thanh_phan": [
            _say("bb-chu-tri", noi=area.full_name),
            _say("bb-thu-ky"),
            _say("bb-kiem-phieu"),
            _say("bb-so-ho", **room),
        ],
        "noi_dung": [
            row
            for at, one in enumerate(meeting.items, 1)
            for row in (_row(office, at, one), *_by_cluster(session, meeting, one))
        ],
        "cac_viec": [
            {
                "tt": str(at),
                "ten": begun(one.matter),
                "ai": one.owner,
                "han": f"{one.due_on:%d/%m/%Y}",
                "do": one.measure,
            }
            for at, one in enumerate(meeting.tasks, 1)
        ],
        "ket": [*_unchecked(office, meeting), _ended(meeting, last)],
    }


def _begun(office: Office, meeting: Meeting) -> list[str]:
    """When and where it was held; of clusters, each with who came to it."""
    if not meeting.clusters:
        return [_say("bb-mo-dau", **_held(office, meeting))]
    each = [
        _say("cum-bb-cum", ten=one.name, co_mat=str(one.present or 0), **_held(office, one))
        for one in meeting.clusters
    ]
    return [_say("cum-bb-mo-dau", so=len(each)), *each]


def _held(office: Office, one: Meeting | MeetingCluster) -> dict[str, str]:
    here = one.starts_at.astimezone(office.timezone)
    day = {"gio": f"{here.hour}", "phut": f"{here:%M}", "ngay": f"{here:%d/%m/%Y}"}
    return {**day, "dau": one.place}


def _ended(meeting: Meeting, last: datetime) -> str:
    return _say("cum-bb-ket", ngay=f"{last:%d/%m/%Y}") if meeting.clusters else _say("bb-ket")


def _by_cluster(session: Session, meeting: Meeting, item: MeetingItem) -> list[dict[str, str]]:
    """What each cluster gave, under the sum that decides."""
    names = {one.id: one.name for one in meeting.clusters}
    return [
        {
            "tt": "",
            "ten": names[one.cluster_id],
            "tan_thanh": str(one.in_favour),
            "khong": str(one.against),
            "khac": str(one.other),
            "nguong": "",
            "ket_qua": "",
        }
        for one in clusters.counts_of(session, meeting, item)
    ]


def _row(office: Office, at: int, item: MeetingItem) -> dict[str, str]:
    """One thing of the agenda; what was only heard, or not counted, has no numbers."""
    threshold = matters(office.tables_dir)[item.matter].threshold
    row = {"tt": str(at), "ten": begun(item.question), "nguong": "", "ket_qua": ""}
    if threshold is None:
        return row | {"tan_thanh": "", "khong": "", "khac": "", "ket_qua": _say("bb-chi-nghe")}
    row["nguong"] = wording(threshold_words(threshold))
    if item.way is None:
        return row | {"tan_thanh": "", "khong": "", "khac": "", "ket_qua": _say("bb-chua-dem")}
    whole = (item.of_present if threshold.of == "present" else item.of_households) or 0
    favour = item.in_favour or 0
    ballots = item.way == BALLOTS
    return row | {
        "tan_thanh": f"{favour}/{whole} ({rules.percent(favour, whole)}%)",
        "khong": str(item.against or 0),
        "khac": str(item.other or 0),
        "ket_qua": _say("bb-ket-qua", dat=int(bool(item.passed)), phieu=int(ballots)),
    }


def _unchecked(office: Office, meeting: Meeting) -> list[str]:
    """Thresholds that nobody has compared with the law are named, before anybody signs."""
    held = matters(office.tables_dir)
    unknown = {held[one.matter].short: None for one in meeting.items if not held[one.matter].known}
    return [_say("bb-chua-doi-chieu", viec="; ".join(unknown))] if unknown else []


def dated(area: Area, here: datetime) -> str:
    """Day and month below ten, and January and February, with a zero, as official papers have them."""
    month = f"{here:%m}" if here.month < 3 else str(here.month)
    day = {"ngay": f"{here:%d}", "thang": month, "nam": str(here.year)}
    return _say("bb-dia-danh-ngay", noi=area.name, **day)


def _say(key: str, **args: Any) -> str:
    return wording(Words(key, args))
