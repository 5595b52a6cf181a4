"""A head's calendar of the village in the chat: what comes, the month's sheet, and a feed for the phone."""

from datetime import timedelta
from typing import Any

from handlers.calendars import feed, sheet, village
from handlers.calendars.months import Month
from handlers.calendars.talk import MOST, line
from handlers.calendars.village import Home
from handlers.context import Context
from handlers.conversation import Talk
from handlers.desk import at_desk
from handlers.messages import Choice, Words
from handlers.notices import writing
from storage.areas import Area
from storage.calendar import Span

AHEAD = timedelta(days=27)
FEED = Choice("feed", Words("nut-lich-rieng"))
CLOSE = Choice("close", Words("nut-lich-xong"))
MAKE = Choice("make", Words("nut-lich-rieng-tao"))
ANEW = Choice("make", Words("nut-lich-rieng-moi"))
DROP = Choice("drop", Words("nut-lich-rieng-tat"))
KEEP = Choice("keep", Words("nut-lich-rieng-thoi"))


def calendar_of(talk: Talk, village: dict[str, Any]) -> None:
    found = talk.look(coming, village["id"])
    if found is None:
        talk.say("tb-het-quyen-ho", noi=village["noi"])
        return
    say = "lich-ban-sap-toi" if found["dong"] else "lich-ban-khong-co-gi"
    talk.say(say, noi=village["noi"], dong=found["dong"])
    if found["con"]:
        talk.say("lich-ban-con-nua", so=found["con"])
    months = [Choice(one["ma"], Words("nut-to-lich", one)) for one in found["to_lich"]]
    chosen = talk.choose("lich-ban-lam-gi", (*months, FEED, CLOSE))
    if chosen == "feed":
        _feed(talk)
    elif chosen == "close":
        talk.say("lich-ban-xong")
    else:
        _sheet(talk, village, next(one for one in found["to_lich"] if one["ma"] == chosen))


def _sheet(talk: Talk, village: dict[str, Any], month: dict[str, str]) -> None:
    address = talk.do(sheet_link, village["id"], month["ma"])
    if address is None:
        talk.say("tb-het-quyen-ho", noi=village["noi"])
    else:
        talk.say("to-lich-day", thang=month["thang"], noi=village["noi"], link=address)


def _feed(talk: Talk) -> None:
    known = talk.look(feed_day)
    talk.say("lich-rieng-la-gi")
    if known:
        talk.say("lich-rieng-dang-co", ngay=known)
    choices = (ANEW, DROP, KEEP) if known else (MAKE, KEEP)
    chosen = talk.choose("lich-rieng-hoi", choices)
    if chosen == "make":
        talk.say("lich-rieng-da-tao", dia_chi=talk.do(make_feed))
    elif chosen == "drop":
        talk.do(drop_feed)
        talk.say("lich-rieng-da-tat")
    else:
        talk.say("lich-rieng-thoi")


def coming(context: Context, area_id: int) -> dict[str, Any] | None:
    """The lines of the days from today on, how many more there are, and the months of a sheet.

    None of who heads the village no longer.
    """
    if not writing.is_head_of(context, area_id):
        return None
    home = Home(context.session, context.office, context.session.get_one(Area, area_id))
    found = village.entries_of_head(home, Span(context.today, context.today + AHEAD))
    month = Month(context.today.year, context.today.month)
    return {
        "dong": "\n".join(line(one) for one in found[:MOST]),
        "con": max(0, len(found) - MOST),
        "to_lich": [
            {"ma": str(one), "thang": f"{one.month}/{one.year}"} for one in (month, month.after)
        ],
    }


def sheet_link(context: Context, area_id: int, month: str) -> str | None:
    if not writing.is_head_of(context, area_id):
        return None
    year, number = (int(part) for part in month.split("-"))
    area = context.session.get_one(Area, area_id)
    return sheet.link(context.session, area, Month(year, number), context.office)


def feed_day(context: Context) -> str:
    """Since when they have one; "" without."""
    made_on = feed.made_on(at_desk(context))
    return f"{made_on:%d/%m/%Y}" if made_on else ""


def make_feed(context: Context) -> str:
    return feed.make(at_desk(context))


def drop_feed(context: Context) -> None:
    feed.drop(at_desk(context))
