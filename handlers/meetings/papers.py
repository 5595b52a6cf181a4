"""The papers of a meeting: which there are, how each is made, and the links behind which they lie.

Staff take them from the console. A head, and residents for what is theirs, are given `/m/<token>`;
whoever has such a link sees that paper and nothing else.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from content.documents import DOCX
from handlers.context import Context
from handlers.errors import Refused
from handlers.meetings.ballots import ballots, needs_ballots, signing_list
from handlers.meetings.calendar_file import calendar_file
from handlers.meetings.calling import own
from handlers.meetings.invitation_paper import invitation
from handlers.meetings.links import CALENDAR, address, link
from handlers.meetings.minutes import minutes_of, written
from handlers.meetings.resolution import resolution_of
from handlers.meetings.workshop import Workshop
from handlers.messages import Words
from storage import meeting_papers as storage
from storage.meetings import CALLED, CANCELLED, CLOSED, Meeting

PDF, ICS = "application/pdf", "text/calendar; charset=utf-8"
MINUTES = "minutes"
OF_THE_HEAD = ("invitation", "ballots", "secret", "signing")  # in the order in which they are used
_TOKEN = re.compile(r"[\w-]{1,30}", re.ASCII)


@dataclass(frozen=True, slots=True)
class Kind:
    """How a paper is made, and what its file is called; `states`: of meetings that have it."""

    make: Callable[[Workshop, Meeting], bytes]
    media_type: str
    name: str
    states: frozenset[str]


@dataclass(frozen=True, slots=True)
class Served:
    """A file: what was made, or where in the media folder it lies."""

    media_type: str
    name: str
    data: bytes = b""
    media_id: str = ""


def _minutes(shop: Workshop, meeting: Meeting) -> bytes:
    return written(shop.session, shop.office, meeting, shop.folder)


HELD = frozenset({CALLED, CLOSED})
KINDS = {
    "invitation": Kind(invitation, DOCX, "giay-moi-hop.docx", frozenset({CALLED})),
    "ballots": Kind(partial(ballots, secret=False), PDF, "phieu-lay-y-kien.pdf", HELD),
    "secret": Kind(partial(ballots, secret=True), PDF, "phieu-kin.pdf", HELD),
    "signing": Kind(signing_list, PDF, "danh-sach-ky-nhan.pdf", HELD),
    CALENDAR: Kind(calendar_file, ICS, "hop-ban.ics", frozenset({CALLED, CLOSED, CANCELLED})),
    MINUTES: Kind(_minutes, DOCX, "bien-ban-hop.docx", frozenset({CLOSED})),
}
TYPES = {
    "jpg": "image/jpeg",
    "pdf": PDF,
    "docx": DOCX,
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


def kinds_of(shop: Workshop, meeting: Meeting) -> list[str]:
    """The papers that the meeting has as it stands."""
    voted = needs_ballots(shop, meeting)
    return [
        name
        for name, kind in KINDS.items()
        if meeting.state in kind.states and (voted or name not in {"ballots", "secret", "signing"})
    ]


def made(shop: Workshop, meeting: Meeting, name: str) -> Served:
    """One of them. Raises `Refused` when there is none, or it cannot be drawn."""
    if name not in kinds_of(shop, meeting):
        raise Refused(Words("hopxa-khong-co-giay"))
    kind = KINDS[name]
    return Served(kind.media_type, kind.name, kind.make(shop, meeting))


def served(shop: Workshop, token: str) -> Served | None:
    """What lies behind a link; None when nothing does. Raises `Refused`."""
    sound = _TOKEN.fullmatch(token)  # PostgreSQL refuses to look for some characters
    paper = storage.by_token(shop.session, token) if sound else None
    if paper is None:
        data = minutes_of(shop.session, shop.office, token, shop.folder)
        return None if data is None else Served(DOCX, KINDS[MINUTES].name, data)
    if paper.media_id and paper.suffix:
        name = f"tai-lieu-{paper.id}.{paper.suffix}"
        return Served(TYPES[paper.suffix], name, media_id=paper.media_id)
    meeting = shop.session.get_one(Meeting, paper.meeting_id)
    return made(shop, meeting, paper.kind) if paper.kind in kinds_of(shop, meeting) else None


def served_resolution(shop: Workshop, token: str) -> Served | None:
    """The resolution behind the link of the minutes; None when nothing passed that has one."""
    data = resolution_of(shop.session, shop.office, token, shop.folder)
    return None if data is None else Served(DOCX, "nghi-quyet.docx", data)


def for_head(context: Context, meeting_id: str) -> dict[str, str] | None:
    """The links that the head prints from, by kind; None when the meeting is not his."""
    meeting = own(context, meeting_id)
    if meeting is None:
        return None
    shop = Workshop(context.session, context.office, context.now, Path())
    kinds = kinds_of(shop, meeting)
    return {
        kind: link(context, meeting, kind) for kind in (*OF_THE_HEAD, CALENDAR) if kind in kinds
    }


def for_resident(context: Context, meeting: Meeting) -> dict[str, str]:
    """What whoever was invited may want: the documents and the file for a calendar of their own."""
    return {"lich": link(context, meeting, CALENDAR), "tai_lieu": listed(context, meeting)}


def listed(context: Context, meeting: Meeting) -> str:
    """Each document with its link, a line each."""
    found = storage.documents(context.session, meeting.id)
    return "\n".join(f"{one.name}: {address(context.office, one)}" for one in found)
