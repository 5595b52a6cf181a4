"""The invitation on A4 (Form 01 of Decree 59/2023), one page for every household to fill in its name."""

from collections.abc import Mapping

from content.documents import BrokenTemplate, fill, template
from content.documents.village_letters import INVITATION
from handlers.calendars.wording import lunar_in_words
from handlers.errors import Refused
from handlers.meetings.documents import enclosed
from handlers.meetings.workshop import Workshop, begun, dated, say
from handlers.messages import Words
from handlers.wording import wording
from storage.meetings import Meeting, MeetingCluster


def invitation(shop: Workshop, meeting: Meeting) -> bytes:
    """A .docx to sign. Raises `Refused` for a broken template."""
    area = shop.area(meeting)
    items = [
        say("gm-viec", tt=at, viec=begun(one.question)) for at, one in enumerate(meeting.items, 1)
    ]
    fields = {
        "xa": shop.commune(area).upper(),
        "ban": area.full_name.upper(),
        "dia_danh_ngay": dated(area.name, shop.now.astimezone(shop.office.timezone).date()),
        "trich_yeu": say("gm-trich-yeu", noi=area.full_name),
        "kinh_gui": say("gm-kinh-gui"),
        "noi_dung": [
            say("gm-moi", noi=area.full_name),
            *_when_and_where(shop, meeting),
            say("gm-noi-dung"),
            *items,
            *(wording(one) for one in enclosed(shop.session, meeting.id)),
        ],
        "ket": [say("gm-cu-nguoi")],
        "nguoi_moi": head_s_title(area.kind),
    }
    return filled(INVITATION, fields, shop)


def _when_and_where(shop: Workshop, meeting: Meeting) -> list[str]:
    """A household comes to one of the clusters, if there are some."""
    if not meeting.clusters:
        return [say("gm-luc", **_when(shop, meeting)), say("gm-dau", dau=meeting.place)]
    each = [
        say("cum-gm-cum", ten=one.name, dau=one.place, **_when(shop, one))
        for one in meeting.clusters
    ]
    return [say("cum-gm-theo-cum"), *each]


def _when(shop: Workshop, one: Meeting | MeetingCluster) -> dict[str, str]:
    here = shop.here(one)
    return {
        "gio": f"{here.hour}",
        "phut": f"{here:%M}",
        "ngay": f"{here:%d/%m/%Y}",
        "am_lich": wording(lunar_in_words(here.date())),
    }


def head_s_title(kind: str) -> str:
    """ "TRƯỞNG BẢN", as it stands over a signature."""
    return say("gm-truong", loai=kind, to=int(kind.startswith("tổ"))).upper()


def filled(name: str, fields: Mapping[str, object], shop: Workshop) -> bytes:
    try:
        return fill(template(name, shop.folder), fields)
    except BrokenTemplate as broken:
        raise Refused(Words("bc-mau-hong", {"ten": broken.name})) from broken
