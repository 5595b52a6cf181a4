"""When the platform takes a message. Pure, no database."""

from datetime import datetime, timedelta

from handlers.context import Office
from storage.windows import Windows


def promotes_again_at(windows: Windows, now: datetime, office: Office) -> datetime:
    """The next moment at which promotional templates are taken: now, or the end of the night."""
    here = now.astimezone(office.timezone)
    if windows.promotes_from <= here.time() < windows.promotes_to:
        return now
    morning = datetime.combine(here.date(), windows.promotes_from, office.timezone)
    return morning if morning > here else morning + timedelta(days=1)
