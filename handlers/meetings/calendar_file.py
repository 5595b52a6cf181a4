"""One meeting as an iCalendar file: put into a phone's calendar, changed there, or taken off."""

from datetime import UTC

from content.reminders import kinds
from handlers.meetings.reminding import KIND
from handlers.meetings.workshop import Workshop, say
from storage.meetings import CANCELLED, Meeting


def calendar_file(shop: Workshop, meeting: Meeting) -> bytes:
    """It rings as often before as people are reminded. Its key is the same for ever."""
    from content.documents.ics import Happening, Single, single_file

    area = shop.area(meeting)
    asked = "; ".join(one.question for one in meeting.items)
    happening = Happening(
        key=f"meeting-{meeting.id}",
        title=say("hopxa-lich-ten", noi=area.full_name),
        starts=meeting.starts_at.astimezone(UTC),  # so that no zone has to be told
        place=f"{meeting.place}, {area.full_name}",
        about=asked,
        revision=meeting.revision,
        alarms=tuple(kinds(shop.office.tables_dir)[KIND].before.values()),
    )
    organizer = say("hopxa-lich-ai", noi=area.full_name), shop.office.public_url
    return single_file(Single(happening, organizer, meeting.state == CANCELLED), shop.now)
