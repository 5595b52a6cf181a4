"""What whoever holds a post does: sees which lessons are theirs, and goes through one."""

from typing import Any

from content.lessons import lessons
from handlers.context import Context
from handlers.errors import Refused
from handlers.lessons import rules
from handlers.messages import Words
from handlers.people.authority import roles_of
from storage import lessons as storage


def offered(context: Context) -> list[dict[str, Any]]:
    """[{"id", "ten", "xong"}] of the posts that they hold now; what is not yet learned comes first."""
    held = roles_of(context.session.connection(), context.speaker.person_id, context.now)
    done = storage.done_by(context.session, context.speaker.person_id)
    found = rules.lessons_for(held, lessons().values())
    told = [{"id": one.id, "ten": one.title, "xong": one.id in done} for one in found]
    return sorted(told, key=lambda one: bool(one["xong"]))


def complete(context: Context, lesson: str) -> int:
    """They went through it; how many of theirs are still to learn. Refused to who holds no post for it."""
    if lesson not in {one["id"] for one in offered(context)}:
        raise Refused(Words("bh-khong-danh-cho"))
    storage.complete(context.session, context.speaker.person_id, lesson, context.today)
    return sum(not one["xong"] for one in offered(context))
