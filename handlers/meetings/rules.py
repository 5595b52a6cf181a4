"""How a village meeting counts: shares of households, what is enough, what can still be reached.

Exact fractions throughout: at a threshold one household decides. Pure, no database.
"""

from dataclasses import dataclass
from fractions import Fraction

from content.meetings import PRESENT, Threshold


@dataclass(frozen=True, slots=True)
class Room:
    """Households of the village (`total`), and those with somebody at the meeting."""

    total: int
    present: int


@dataclass(frozen=True, slots=True)
class Tally:
    """Hands, or ballots: one a household."""

    favour: int
    against: int
    other: int

    @property
    def given(self) -> int:
        return self.favour + self.against + self.other


def needed(threshold: Threshold, room: Room) -> int:
    """The least number of households in favour that is enough."""
    whole = room.present if threshold.of == PRESENT else room.total
    exact = threshold.share * whole
    up = -(-exact.numerator // exact.denominator)
    return up + 1 if threshold.over and up == exact else up


def reachable(threshold: Threshold, room: Room, *, quorum: bool) -> bool:
    """Whether those present could pass it; `quorum`: the same share of all must be there."""
    if not room.present:
        return False
    attend = needed(Threshold("all", threshold.share, threshold.over), room) if quorum else 0
    return room.present >= max(needed(threshold, room), attend)


def passes(threshold: Threshold, room: Room, favour: int) -> bool:
    return room.present > 0 and favour >= needed(threshold, room)


def fits(tally: Tally, most: int) -> bool:
    """Nobody votes twice, and who is not there does not vote: `most` households at most."""
    parts = (tally.favour, tally.against, tally.other)
    return all(part >= 0 for part in parts) and 0 < tally.given <= most


def percent(part: int, whole: int) -> str:
    """ "47,7": one decimal, half up, never by floating point. Nothing of nothing is "0,0"."""
    if not whole:
        return "0,0"
    tenths = Fraction(part, whole) * 1000 + Fraction(1, 2)
    units, rest = divmod(tenths.numerator // tenths.denominator, 10)
    return f"{units},{rest}"


def in_clusters(total: int, limit: int) -> bool:
    """Whether the village may meet by clusters (Law 10/2022/QH15, article 18.3)."""
    return total >= limit
