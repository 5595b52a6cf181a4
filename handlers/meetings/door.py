"""The door to the villages' meetings: staff reach those of the areas whose cases they handle.

Who only watches is given sums (`sums_scope`) and no meeting.
"""

from handlers.context import Context
from handlers.desk import Desk, at_desk
from handlers.errors import Refused
from handlers.feedback.door import counted_scope_of, scope_of
from handlers.messages import Words
from handlers.numbers import number_of
from storage import meeting_lists as storage
from storage.areas import Area
from storage.meeting_lists import Reach
from storage.meetings import Meeting


def scope(desk: Desk) -> Reach:
    """Refused to whoever handles no cases."""
    own = scope_of(desk.authority)
    if not own.inside:
        raise Refused(Words("khong-co-quyen-xem"))
    return own


def sums_scope(desk: Desk) -> Reach:
    """Refused to whoever neither works nor watches anywhere."""
    counted = counted_scope_of(desk.authority)
    if not counted.inside:
        raise Refused(Words("khong-co-quyen-xem"))
    return counted


def reach(desk: Desk, number: str, *, lock: bool = False) -> tuple[Meeting, Area]:
    """One of theirs. One of somebody else's is refused in the same words as one that is not."""
    row = storage.find(desk.session, scope(desk), number_of(number), lock=lock)
    if row is None:
        raise Refused(Words("hopxa-khong-thay"))
    return row


def note(desk: Desk, action: str, meeting: Meeting) -> None:
    """A line of the audit log: which meeting and what was done, never what was said."""
    desk.note(f"meeting.{action}", f"meeting:{meeting.id}")


def note_in_chat(context: Context, action: str, meeting: Meeting) -> None:
    """The same of what a head does."""
    note(at_desk(context), action, meeting)
