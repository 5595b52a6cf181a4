"""Over which areas and which time a member of staff sees figures.

Whoever handles the cases sees the period that runs. Whoever only watches sees periods that are over: from
the figures of two days, what came between them could be had by subtraction.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from handlers.desk import Desk
from handlers.errors import Refused
from handlers.feedback.door import scope_of
from handlers.figures.rules import Period, before
from handlers.messages import Words
from handlers.people.authority import STAFF
from storage.areas import Area, communes_under, within


@dataclass(frozen=True, slots=True)
class Ground:
    """The areas of a member of staff, none within another, and the communes in them."""

    areas: tuple[Area, ...]
    communes: tuple[Area, ...]
    running: bool  # whether they see a period before it is over

    @property
    def area_ids(self) -> list[int]:
        return [area.id for area in self.areas]

    @property
    def commune_ids(self) -> list[int]:
        return [area.id for area in self.communes]

    def newest(self, period: Period, today: date) -> Period:
        """The period itself, or the one before it while it runs and they may not see it."""
        return before(period) if period.holds(today) and not self.running else period


def ground_of(desk: Desk) -> Ground:
    """Refused to whoever is no staff. An area is left out for whoever is head of a village in it."""
    roles = [role for role in desk.authority.roles if role.role in STAFF]
    if not roles:
        raise Refused(Words("khong-co-quyen-xem"))
    own = scope_of(desk.authority).outside
    found = within(desk.session, {role.area_id for role in roles})
    areas = [area for area in found if not any(area.covers(path) for path in own)]
    apart = tuple(one for one in areas if not _lies_in_another(one, areas))
    communes = communes_under(desk.session, [area.path for area in apart], desk.today)
    return Ground(apart, tuple(communes), desk.authority.is_caseworker)


def _lies_in_another(area: Area, areas: Sequence[Area]) -> bool:
    return any(other.id != area.id and other.covers(area.path) for other in areas)
