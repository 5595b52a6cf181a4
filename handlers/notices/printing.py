"""What is printed: the page of a notice for the board, a village's poster, slips of its households.

The sentences come from the catalog, the layout from `content.printing`, which is loaded only when
something is printed.
"""

import re
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from sqlalchemy import select
from sqlalchemy.orm import Session

from handlers.context import Office
from handlers.errors import Refused
from handlers.fonts_told import fonts_told
from handlers.messages import Words
from handlers.people.actions import office_name
from handlers.people.links import payload_of, telegram_link, web_link
from handlers.villages.households import JOIN
from handlers.wording import wording
from storage import households, receipts
from storage.areas import Area, commune_of, current, holding
from storage.notices import PUBLIC, Notice

if TYPE_CHECKING:
    from content.printing.poster import Code

POSTED = frozenset({"scheduled", *PUBLIC})  # states in which it is what people are told
STEPS = ("ap-buoc-1", "ap-buoc-2", "ap-buoc-3")
ZALO_STEPS = ("ap-buoc-1", "ap-zalo-buoc-2", "ap-buoc-3")
_TOKEN = re.compile(r"[\w-]{1,30}", re.ASCII)
NARROW = "\u00a0"  # a name is not torn apart at the end of a line


@dataclass(frozen=True, slots=True)
class Press:
    """What every paper needs: the transaction, the office, the day; the bot's name on Telegram."""

    session: Session
    office: Office
    today: date
    telegram: str = ""  # "" while the channel is off

    @property
    def owner(self) -> str:
        """ "Ủy ban MTTQ Việt Nam xã Na Sang"."""
        area = current(self.session, self.office.area_code, self.today)
        return wording(office_name(whole(area.full_name) if area else ""))

    def commune(self, area: Area) -> str:
        """What a village lies in; "" for a larger unit."""
        found = commune_of(self.session, area) if area.level == "village" else None
        return found.full_name if found else ""

    def payload(self, area: Area) -> str:
        return payload_of(area) if area.level == "village" else ""


def whole(name: str) -> str:
    return name.replace(" ", NARROW)


def is_posted(notice: Notice) -> bool:
    """Whether people may be shown it: not while it waits for approval, nor once it was taken back."""
    return notice.state in POSTED


def page_link(session: Session, notice: Notice, office: Office) -> str:
    """Where the notice's page is; whoever has the link sees this notice and nothing else."""
    if notice.page_token is None:
        notice.page_token = secrets.token_urlsafe(16)
        session.flush()
    return f"{office.public_url}/p/{notice.page_token}"


def page_of(press: Press, token: str) -> bytes | None:
    """The notice's page as a PDF; None when there is none. Raises `Refused` for want of a font."""
    sound = _TOKEN.fullmatch(token)  # PostgreSQL refuses to look for some characters
    notice = (
        press.session.scalar(select(Notice).where(Notice.page_token == token)) if sound else None
    )
    if notice is None or not is_posted(notice):
        return None
    from content.printing.page import NoticePage, notice_pdf

    area = press.session.get_one(Area, notice.area_id)
    here = notice.created_at.astimezone(press.office.timezone)
    page = NoticePage(
        owner=press.owner,
        place=area.full_name,
        within=press.commune(area),
        title=_say("giay-tieu-de"),
        day=_day(here),
        text=notice.text,
        ask=(_say("giay-hoi-ai"), _whom(press.office)),
        phone=press.office.phone,
        address=_address(press, area),
        scan=_scan(area),
        remarks=_remarks(press, notice, area),
        page=_say("giay-trang"),
    )
    with fonts_told():
        return notice_pdf(page)


def poster(press: Press, area: Area) -> bytes:
    """A village's poster as a PDF. Raises `Refused`."""
    from content.printing.poster import Poster, poster_pdf

    office, payload = press.office, payload_of(area)
    made = Poster(
        owner=press.owner,
        title=_say("ap-tieu-de", loai=area.kind),
        place=_begun(area.full_name),
        within=press.commune(area),
        codes=_codes(press, payload),
        steps=tuple(_say(step, ma=payload) for step in _steps(office)),
        help=_say("ap-goi", ten=_contact(office)) if office.phone else _say("ap-den"),
        phone=office.phone,
        remarks=(_say("ap-giup"), _say("ap-dung")),
    )
    with fonts_told():
        return poster_pdf(made)


def _codes(press: Press, payload: str) -> tuple["Code", ...]:
    """The first is for most people: Zalo where it is on, then the page, which needs nothing.

    No more than two: a third would make all of them too small to be scanned from a step away, so
    Telegram gives way to Zalo. A link of Zalo carries no village: there people write its code.
    """
    from content.printing.poster import Code

    office = press.office
    typed = office.public_url.partition("://")[2] + "/chat"
    web = Code(_say("ap-web"), web_link(office, payload), _say("ap-go-dia-chi", dia_chi=typed))
    if office.zalo_link:
        shown = office.zalo_link.partition("://")[2]
        return (Code(_say("ap-zalo"), office.zalo_link, shown), web)
    if press.telegram:
        link = telegram_link(press.telegram, payload)
        return (web, Code(_say("ap-telegram"), link, f"@{press.telegram}"))
    return (web,)


def _steps(office: Office) -> tuple[str, ...]:
    return ZALO_STEPS if office.zalo_link else STEPS


def slips(press: Press, area: Area) -> bytes:
    """One slip a household of the village's list, to cut out. Raises `Refused` without a list."""
    from content.printing.slips import Slip, slips_pdf

    listed = households.listed(press.session, area.id)
    if not listed:
        raise Refused(Words("in-khong-co-ho", {"noi": _begun(area.full_name)}))
    place = ", ".join(filter(None, (whole(area.full_name), whole(press.commune(area)))))
    phone = (_say("ph-hoi", sdt=press.office.phone),) if press.office.phone else ()
    lines = (_say("ph-cach", loai=area.kind), *phone, _say("ph-dung"))
    made = [
        Slip(
            number=_say("ph-ho", so=str(one.number)),
            name=one.name,
            place=place,
            address=web_link(press.office, f"{JOIN}{one.join_code}"),
            lines=lines,
        )
        for one in listed
    ]
    with fonts_told():
        return slips_pdf(_begun(area.full_name), made)


def villages_of(press: Press, code: str) -> Sequence[Area]:
    """The village of that code, or all that lie in the unit. Raises `Refused`."""
    area = current(press.session, code, press.today)
    if area is None:
        raise Refused(Words("dia-ban-khong-co", {"ma": code}))
    inside = Area.path.startswith(area.path, autoescape=True)
    today = select(Area).where(inside, Area.level == "village", holding(press.today))
    found = press.session.scalars(today.order_by(Area.code)).all()
    if not found:
        raise Refused(Words("in-khong-co-ban", {"noi": area.full_name}))
    return found


def _address(press: Press, area: Area) -> str:
    payload = press.payload(area)
    return web_link(press.office, payload) if payload else f"{press.office.public_url}/chat"


def _scan(area: Area) -> str:
    village = area.level == "village"
    return _say("giay-quet-ma", loai=area.kind) if village else _say("giay-quet-ma-chung")


def _remarks(press: Press, notice: Notice, area: Area) -> tuple[str, ...]:
    """Where it comes from; and that it is no legal disclosure, unless the village decided so."""
    source = _say("giay-nguon", so=str(notice.id), co_quan=press.owner)
    if receipts.newest_decision(press.session, area.id) is not None:
        return (source,)
    return (source, _say("giay-khong-thay-niem-yet"))


def _whom(office: Office) -> str:
    return _contact(office) if office.phone else _say("giay-hoi-tru-so")


def _contact(office: Office) -> str:
    return office.contact or _say("can-bo-mat-tran")


def _day(here: datetime) -> str:
    """ "Ngày 05 tháng 02 năm 2026": day and month below ten, and January and February, with a zero,
    as official papers have them."""
    month = f"{here:%m}" if here.month < 3 else str(here.month)
    return _say("giay-ngay", ngay=f"{here:%d}", thang=month, nam=str(here.year))


def _say(key: str, **args: str) -> str:
    return wording(Words(key, args))


def _begun(name: str) -> str:
    return name[0].upper() + name[1:]
