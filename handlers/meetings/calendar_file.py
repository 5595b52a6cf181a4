"""One meeting as an iCalendar file: put into a phone's calendar, changed there, or taken off.

Of a meeting by clusters each cluster is one event in it.
"""

from datetime import UTC

from content.reminders import kinds
from handlers.meetings.reminding import KIND, KIND_CLUSTER
from handlers.meetings.workshop import Workshop, say
from storage.meetings import CANCELLED, Meeting, MeetingCluster


def calendar_file(shop: Workshop, meeting: Meeting) -> bytes:
    """It rings as often before as people are reminded. Its key is the same for ever."""
    from content.documents.ics import Happening, Single, single_file

    area = shop.area(meeting)
    asked = "; ".join(one.question for one in meeting.items)
    known = kinds(shop.office.tables_dir)
    found = tuple(
        Happening(
            key=key,
            title=say("hopxa-lich-ten", noi=whose),
            starts=one.starts_at.astimezone(UTC),  # so that no zone has to be told
            place=f"{one.place}, {area.full_name}",
            about=asked,
            revision=meeting.revision,
            alarms=tuple(known[KIND_CLUSTER if meeting.clusters else KIND].before.values()),
        )
        for key, whose, one in _parts(meeting, area.full_name)
    )
    organizer = say("hopxa-lich-ai", noi=area.full_name), shop.office.public_url
    return single_file(Single(found, organizer, meeting.state == CANCELLED), shop.now)


def _parts(meeting: Meeting, village: str) -> list[tuple[str, str, Meeting | MeetingCluster]]:
    """What is one event each: its key, whose it is, and where and when it is."""
    if not meeting.clusters:
        return [(f"meeting-{meeting.id}", village, meeting)]
    return [
        (f"meeting-{meeting.id}-{one.number}", f"{village}, {one.name}", one)
        for one in meeting.clusters
    ]
