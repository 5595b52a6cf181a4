"""The next two weeks in the chat of a member of staff."""

from datetime import timedelta
from typing import Any

from handlers.calendars.days import moon_days
from handlers.calendars.entries import entries
from handlers.calendars.entry import Entry, in_order
from handlers.context import Context
from handlers.conversation import Flow, Talk
from handlers.desk import at_desk
from handlers.messages import Words
from handlers.wording import wording
from storage.calendar import Span

AHEAD = timedelta(days=13)
MOST = 12  # lines, so that a phone shows them at once


def calendar(talk: Talk) -> None:
    found = talk.look(coming)
    if found is None:
        talk.say("lich-khong-quyen")
        return
    if found["dong"]:
        talk.say("lich-sap-toi", **found)
    else:
        talk.say("lich-khong-co-gi")
    if found["con"] != "0":
        talk.say("lich-con-nua", so=found["con"])


def coming(context: Context) -> dict[str, Any] | None:
    """The lines of the days from today on, and how many more there are; None of who is no staff."""
    desk = at_desk(context)
    if not desk.authority.is_caseworker:
        return None
    span = Span(desk.today, desk.today + AHEAD)
    found = in_order([*entries(desk, span), *moon_days(span)])
    return {
        "dong": "\n".join(line(one) for one in found[:MOST]),
        "con": str(max(0, len(found) - MOST)),
    }


def line(entry: Entry) -> str:
    """ "• 19:30 ngày 28/11: Họp bản: … (nhà văn hóa)"."""
    day, task = f"{entry.day:%d/%m}", wording(entry.title)
    if entry.starts:
        day = wording(Words("lich-luc-gio", {"gio": entry.starts, "ngay": day}))
    if entry.place:
        task = wording(Words("lich-viec-o", {"viec": task, "noi": entry.place}))
    return wording(Words("lich-dong", {"luc": day, "viec": task}))


FLOWS = (Flow("calendar", 1, calendar, Words("viec-lich")),)
