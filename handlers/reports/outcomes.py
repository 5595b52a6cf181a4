"""Indicators of what came of it: dialogues, supervision, consultations, and how answers were rated."""

from collections.abc import Collection

from content.directives import texts
from handlers.ratings.rules import mean_of, told_mean
from handlers.reports.drafting import coarse_number
from handlers.reports.protecting import THRESHOLD
from handlers.reports.surveying import Said, Survey
from handlers.supervision.rules import CRITICISM, SUPERVISION
from storage import outcomes as storage
from storage.dialogue_work import Figures
from storage.dialogue_work import figures as of_dialogues
from storage.indicators import of_area
from storage.ratings import CommuneRating

NAMED_MOST = 5  # communes that stand in one sentence


def dialogues(found: Survey) -> Said:
    return {"so": str(_dialogues(found).held)}


def conclusions(found: Survey) -> Said | None:
    """Those that came due in the period, done in time of all of them."""
    counts = _dialogues(found)
    return _of(counts.in_time, counts.in_time + counts.done_late + counts.late)


def supervision(found: Survey) -> Said:
    numbers = storage.concluded(found.desk.session, found.area.path, found.moments)
    return {
        "giam_sat": str(numbers.get(SUPERVISION, 0)),
        "phan_bien": str(numbers.get(CRITICISM, 0)),
    }


def recommendations(found: Survey) -> Said | None:
    counts = storage.recommendations(
        found.desk.session, found.area.path, found.days, found.desk.today
    )
    return _of(counts.in_time, counts.due)


def consultations(found: Survey) -> Said | None:
    """People in tens, of the consultations in which enough took part."""
    people = storage.turnouts(found.desk.session, found.area.path, found.days, found.desk.today)
    known = [number for number in people if number >= THRESHOLD]
    if not people:
        return None
    told = coarse_number(sum(known)) if known else texts()["said"]["few"]
    return {"so": str(len(people)), "luot": told}


def ratings(found: Survey) -> Said | None:
    """Each commune's quarter is of enough ratings by itself (`storage.ratings`)."""
    rated = found.ratings.values()
    if not rated:
        return None
    number = sum(one.count for one in rated)
    return {"diem": told_mean(mean_of(rated)), "luot": str(number), "xa": _by_commune(rated)}


def _by_commune(rated: Collection[CommuneRating]) -> str:
    """«xã A 4,1; xã B 3,9»; of many communes the lowest and the highest."""
    said = texts()["said"]
    ordered = sorted(rated, key=lambda one: (one.mean, one.commune))
    if len(ordered) <= NAMED_MOST:
        return "; ".join(_told(one) for one in ordered)
    low, high = _told(ordered[0]), _told(ordered[-1])
    return str(said["low_high"]).format(thap=low, cao=high, so=len(ordered))


def _told(one: CommuneRating) -> str:
    return f"{one.commune} {told_mean(one.mean)}"


def _dialogues(found: Survey) -> Figures:
    return of_dialogues(found.desk.session, of_area(found.area.path), found.days, found.desk.today)


def _of(part: int, whole: int) -> Said | None:
    """Documents, not people: of few of them, too, all is told."""
    if not whole:
        return None
    return {"so": str(part), "tong": str(whole), "ty_le": str(round(100 * part / whole))}
