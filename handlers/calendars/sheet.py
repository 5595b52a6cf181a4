"""A village's month on one sheet: for the board, from the head's chat and from the console."""

import re
import secrets
from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

from sqlalchemy.orm import Session

from content.calendars.lunar import lunar_day
from handlers.calendars import months, village
from handlers.calendars.entry import Entry
from handlers.calendars.months import Month
from handlers.calendars.wording import day_in_words, lunar_in_words
from handlers.context import Office
from handlers.fonts_told import fonts_told
from handlers.messages import Words
from handlers.notices.printing import Press
from handlers.people.links import payload_of, web_link
from handlers.wording import wording
from storage import village_calendar as storage
from storage.areas import Area
from storage.calendar import Span

if TYPE_CHECKING:
    from content.printing.month import Line, Square

STRONG = frozenset({"meeting", "dialogue", "repeating"})  # what people must come to
GROUPED = frozenset({"holiday", "market", "festival", "day", "tet"})
HIDDEN = frozenset({"moon"})  # each square says it
_TOKEN = re.compile(r"[\w-]{1,30}", re.ASCII)


def link(session: Session, area: Area, month: Month, office: Office) -> str:
    """Where that month is printed; whoever has the address sees this village's months and nothing else."""
    token = storage.token_of(session, area.id)
    if token is None:
        token = secrets.token_urlsafe(16)
        storage.put_token(session, area.id, token)
    return f"{office.public_url}/calendar/{token}/{month}.pdf"


def printed(press: Press, token: str, typed: str) -> bytes | None:
    """None when there is no such page. Raises `Refused` for want of a font."""
    sound = _TOKEN.fullmatch(token)  # PostgreSQL refuses to look for some characters
    area = storage.village(press.session, token) if sound else None
    month = months.known(typed)
    return sheet(press, area, month) if area and month else None


def sheet(press: Press, area: Area, month: Month) -> bytes:
    """The month of a village as a PDF. Raises `Refused`."""
    from content.printing.month import MonthPage, month_pdf

    home, span = village.Home(press.session, press.office, area), month.days
    found = village.entries(home, span)
    page = MonthPage(
        owner=press.owner,
        title=_say("to-lich-tieu-de", thang=str(month.month), nam=str(month.year)),
        place=", ".join(filter(None, (_begun(area.full_name), press.commune(area)))),
        moon=_moon(span),
        weekdays=tuple(_say(f"lich-cot-{number}") for number in range(1, 8)),
        weeks=tuple(tuple(_square(day) for day in week) for week in months.weeks(month, found)),
        lines=_lines(found),
        address=web_link(press.office, payload_of(area)),
        scan=_say("to-lich-quet", loai=area.kind),
        phone=_say("to-lich-goi", sdt=press.office.phone) if press.office.phone else "",
        remarks=(_say("to-lich-in-ngay", ngay=f"{press.today:%d/%m/%Y}"),),
    )
    with fonts_told():
        return month_pdf(page)


def _moon(span: Span) -> str:
    first, last = (wording(lunar_in_words(day)) for day in (span.since, span.until))
    return _say("to-lich-am", tu=first.removeprefix("tức "), den=last.removeprefix("tức "))


def _square(day: months.Day) -> "Square | None":
    from content.printing.month import Square

    if day.outside:
        return None
    moon, kinds = lunar_day(day.day), dict.fromkeys(one.kind for one in day.entries)
    marks = {_say("to-lich-dau", loai=kind): kind in STRONG for kind in kinds if kind not in HIDDEN}
    return Square(
        day.day.day,
        months.lunar(day.day, full=day.day.day == 1),
        moon_day=moon.day in (1, 15),
        off=day.day.weekday() == 6 or "holiday" in kinds,
        marks=tuple(sorted(marks.items(), key=lambda mark: not mark[1])),
    )


def _lines(found: Iterable[Entry]) -> "tuple[Line, ...]":
    """What people must come to first, then what is due, or that there is nothing; then everybody's days."""
    from content.printing.month import Line

    strong, due = [], []
    grouped: dict[str, list[date]] = {}
    repeating: dict[str, list[date]] = {}  # a week's would fill the sheet
    for one in found:
        title = _titled(one)
        if one.kind in GROUPED:
            grouped.setdefault(title, []).append(one.day)
        elif one.kind == "repeating":
            said = _say("to-lich-luc", gio=_hour(one), viec=title)
            repeating.setdefault(said, []).append(one.day)
        elif one.kind in STRONG:
            strong.append(Line(_when(one), title, strong=True))
        elif one.kind not in HIDDEN:
            due.append(Line(_when(one), title, strong=False))
    shared = [Line(_days(days), title, strong=False) for title, days in grouped.items()]
    strong += [Line(_days(days), said, strong=True) for said, days in repeating.items()]
    own = (*strong, *due) or (Line("", _say("to-lich-trong"), strong=False),)
    return (*own, *shared)


def _titled(one: Entry) -> str:
    said = wording(one.title)
    return _say("to-lich-tai", viec=said, noi=one.place) if one.place else said


def _when(one: Entry) -> str:
    day = wording(day_in_words(one.day)).replace(f"/{one.day.year}", "")
    hour = _hour(one)
    said = _say("to-lich-gio", gio=hour, ngay=day) if hour else day
    return _begun(said)


def _hour(one: Entry) -> str:
    return f"{int(one.starts[:2])} giờ {one.starts[3:]}".removesuffix(" 00") if one.starts else ""


def _days(days: list[date]) -> str:
    """ "Ngày 4, 10, 16", "Ngày 6 đến 10": whole runs are told by their ends."""
    runs: list[list[int]] = []
    for day in sorted({one.day for one in days}):
        if runs and runs[-1][-1] == day - 1:
            runs[-1].append(day)
        else:
            runs.append([day])
    told = [f"{run[0]}–{run[-1]}" if len(run) > 1 else str(run[0]) for run in runs]
    return _say("to-lich-cac-ngay", ngay=", ".join(told))


def _say(key: str, **args: str) -> str:
    return wording(Words(key, args))


def _begun(text: str) -> str:
    return text[:1].upper() + text[1:]
