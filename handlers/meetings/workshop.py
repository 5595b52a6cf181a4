"""What every paper of a meeting needs, and what several of them say."""

from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from sqlalchemy.orm import Session

from handlers.context import Office
from handlers.messages import Words
from handlers.wording import wording
from storage import audience, households
from storage.areas import Area, commune_of
from storage.audience import Audience
from storage.meetings import Meeting, MeetingCluster


@dataclass(frozen=True, slots=True)
class Workshop:
    """`folder`: the office's own templates."""

    session: Session
    office: Office
    now: datetime
    folder: Path

    def area(self, meeting: Meeting) -> Area:
        return self.session.get_one(Area, meeting.area_id)

    def here(self, meeting: Meeting | MeetingCluster) -> datetime:
        """When it begins, on the clock of the place."""
        return meeting.starts_at.astimezone(self.office.timezone)

    def commune(self, area: Area) -> str:
        found = commune_of(self.session, area)
        return found.full_name if found else ""

    def households(self, meeting: Meeting) -> int:
        """All of the village: as its head said, else by its list or the province's table."""
        listed = households.count(self.session, meeting.area_id)
        known = audience.households(self.session, Audience((meeting.area_id,)))
        return max(meeting.households or known or 0, listed)


def say(key: str, **args: str | int) -> str:
    return wording(Words(key, args))


def begun(text: str) -> str:
    """As it begins a sentence."""
    return text[:1].upper() + text[1:]


def dated(name: str, day: date) -> str:
    """ "Hồ Chim 2, ngày 05 tháng 02 năm 2026": a zero before day and month below ten, and before
    January and February, as official papers have them."""
    month = f"{day:%m}" if day.month < 3 else str(day.month)
    return say("bb-dia-danh-ngay", noi=name, ngay=f"{day:%d}", thang=month, nam=str(day.year))
