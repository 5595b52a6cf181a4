"""Links to the papers of a meeting: whoever has one sees that paper and nothing else."""

from handlers.context import Context, Office
from storage import meeting_papers as storage
from storage.meeting_papers import MeetingPaper
from storage.meetings import Meeting

CALENDAR = "calendar"


def address(office: Office, paper: MeetingPaper) -> str:
    return f"{office.public_url}/m/{paper.token}"


def link(context: Context, meeting: Meeting, kind: str) -> str:
    """Where the paper is; made at its first use."""
    paper = storage.of_kind(context.session, meeting.id, kind)
    if paper is None:
        paper = MeetingPaper(meeting_id=meeting.id, kind=kind, added_on=context.today)
        context.session.add(paper)
        context.session.flush()
    return address(context.office, paper)


def kept_calendar(context: Context, meeting: Meeting) -> str:
    """Where those who put the meeting into a calendar got it; "" while nobody was given the link."""
    paper = storage.of_kind(context.session, meeting.id, CALENDAR)
    return address(context.office, paper) if paper else ""
