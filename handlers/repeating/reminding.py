"""Reminders of what repeats: the village's people who agreed to notices, or the village heads of that day."""

from collections.abc import Mapping, Sequence

from sqlalchemy.orm import Session

from handlers.calendars.wording import day_in_words, lunar_in_words
from handlers.context import DIEN_BIEN
from handlers.messages import Outgoing, Words
from handlers.reminders.subjects import IN_TIME, LATE, OFF, Asked
from storage import repeating as storage
from storage.areas import Area
from storage.due import People
from storage.repeating import VILLAGE, Occurrence, Repeating

STOP = ("stop", Words("nut-dung-nhan-tin"))
WORDS = {IN_TIME: "lap-nhac-sap-den", LATE: "lap-nhac-muon", OFF: "lap-nhac-thoi"}


class RepeatingReminders:
    """See `handlers.reminders.subjects.Subject`."""

    tells_answered = False

    def recipients(self, ids: Sequence[int]) -> People:
        return storage.recipients(ids)

    def places(self, session: Session, ids: Sequence[int]) -> Mapping[int, str]:
        return {number: area.path for number, (_, _, area) in storage.of_days(session, ids).items()}

    def messages(self, session: Session, asked: Sequence[Asked]) -> Mapping[int, Outgoing]:
        found = storage.of_days(session, {one.subject_id for one in asked})
        return {
            one.id: message(*found[one.subject_id], one.manner)
            for one in asked
            if one.subject_id in found and _stands(found[one.subject_id][1], one.manner)
        }


def _stands(row: Repeating, manner: str) -> bool:
    return row.state == (storage.OFF if manner == OFF else storage.ON)


def message(day: Occurrence, row: Repeating, area: Area, manner: str) -> Outgoing:
    starts = day.at.astimezone(DIEN_BIEN)
    told = {
        "ai": "ban" if row.whom == VILLAGE else "truong",
        "noi": area.full_name,
        "viec": row.what,
        "gio": f"{starts:%H:%M}",
        "ngay": day_in_words(starts.date()),
        "am_lich": lunar_in_words(starts.date()),
    }
    return Outgoing((Words(WORDS[manner], told),), (STOP,))
