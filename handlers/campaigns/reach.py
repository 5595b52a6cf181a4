"""Whose emulation a member of staff sees."""

from handlers.desk import Desk
from handlers.errors import Refused
from handlers.feedback.door import scope_of
from handlers.messages import Words
from storage.campaigns import Reach


def of(desk: Desk) -> Reach:
    """The areas whose cases they handle, but for a village that they head themselves."""
    scope = scope_of(desk.authority)
    if not scope.inside:
        raise Refused(Words("khong-co-quyen-xem"))
    return Reach(scope.inside, scope.outside)


def offices(desk: Desk) -> set[int]:
    """The areas that they work for themselves, by id."""
    inside = of(desk).inside
    return {role.area_id for role in desk.authority.roles if role.path in inside}
