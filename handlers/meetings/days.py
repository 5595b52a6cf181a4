"""What a head should know of a day before he settles on it (story T3)."""

from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from content.calendars.events import clashes, nearest_free
from content.holidays import calendar
from content.meetings import limits
from handlers.calendars.wording import clash_in_words, lunar_in_words
from handlers.context import Context, Office
from handlers.messages import Words
from handlers.wording import wording
from storage import meetings as storage
from storage.areas import Area, commune_of
from storage.meetings import CALLED

LOOKED_AT = 20  # meetings of the village, the newest


def about_day(context: Context, area_id: int, chosen: str) -> dict[str, Any]:
    """What is against the day, in sentences, and the nearest one that is free, if there is one."""
    meant, office = date.fromisoformat(chosen), context.office
    areas = _codes(context.session, area_id)
    against = _against(meant, areas, office)
    free = nearest_free(meant, context.today, *areas, folder=office.tables_dir) if against else None
    least = limits(office.tables_dir)["invite"]
    return {
        "ngay": f"{meant:%d/%m/%Y}",
        "am_lich": lunar_words(meant),
        "vuong": " ".join(against),
        "doi": free.isoformat() if free else "",
        "ngay_doi": f"{free:%d/%m}" if free else "",
        "trung": _has_meeting(context, area_id, meant),
        "gap": (meant - context.today).days < least,
        "truoc": least,
    }


def lunar_words(day: date) -> str:
    """ "tức ngày 20 tháng 10 năm Bính Ngọ"."""
    return wording(lunar_in_words(day))


def _against(day: date, areas: tuple[str, ...], office: Office) -> list[str]:
    """Market days, festivals and Tết of the commune; else the public holiday, by its name."""
    found = [wording(clash_in_words(one)) for one in clashes(day, *areas, folder=office.tables_dir)]
    holiday = calendar(office.tables_dir).name_of(day)
    if not found and holiday:
        told = {"ngay": f"{day:%d/%m}", "ten": holiday}
        found.append(wording(Words("lich-vuong-dip", told)))
    return found


def _has_meeting(context: Context, area_id: int, day: date) -> bool:
    zone = context.office.timezone
    return any(
        one.state == CALLED and any(at.astimezone(zone).date() == day for at in one.moments)
        for one in storage.recent(context.session, area_id, LOOKED_AT)
    )


def _codes(session: Session, area_id: int) -> tuple[str, ...]:
    """The village's code and its commune's: events know communes."""
    area = session.get_one(Area, area_id)
    commune = commune_of(session, area)
    return (area.code, commune.code) if commune else (area.code,)
