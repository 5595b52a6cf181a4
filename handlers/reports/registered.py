"""Indicators of what stands in registers and on the checklist of what must be made public."""

from collections import Counter
from collections.abc import Callable

from content.directives import texts
from content.disclosure import items
from handlers.disclosure import rules
from handlers.reports.surveying import Said, Survey
from storage import disclosures as checklist
from storage import registered
from storage.disclosures import Disclosure

NAMED_MOST = 5  # communes that stand in one sentence


def of_register(code: str) -> Callable[[Survey], Said | None]:
    """Documents and what they promise, not people: of few of them, too, all is told."""

    def measure(found: Survey) -> Said | None:
        numbers = registered.numbers(found.desk.session, found.area.path, code, found.days)
        if not numbers.entries:
            return None
        return {
            "so": str(numbers.in_force),
            "trong_ky": str(numbers.held),
            "xong": str(numbers.done),
            "den_han": str(numbers.due),
            "qua_han": str(numbers.late),
        }

    return measure


def disclosures(found: Survey) -> Said | None:
    """Villages of all, and items by commune."""
    if not found.villages:
        return None
    standing = _standing(found)
    some = sum(any(states) for states in standing.values())
    whole = sum(bool(states) and all(states) for states in standing.values())
    told = {"so": str(some), "tong": str(len(found.villages)), "du": str(whole)}
    return {**told, "xa": _by_commune(found, standing)}


def _by_commune(found: Survey, standing: dict[int, list[bool]]) -> str:
    """«xã A 12/40; xã B 3/30»; of many communes the lowest and the highest share."""
    done, asked = Counter[int](), Counter[int]()
    for village in found.villages:
        done[village.commune_id] += sum(standing[village.id])
        asked[village.commune_id] += len(standing[village.id])
    some = [place for place in found.places if asked[place.id]]
    told = {one.id: f"{one.name} {done[one.id]}/{asked[one.id]}" for one in some}
    if len(some) <= NAMED_MOST:
        return "; ".join(told.values())
    some.sort(key=lambda one: (done[one.id] / asked[one.id], one.name))
    low, high = told[some[0].id], told[some[-1].id]
    return str(texts()["said"]["low_high"]).format(thap=low, cao=high, so=len(some))


def _standing(found: Survey) -> dict[int, list[bool]]:
    """Of each village, whether each item of the checklist is done by the last day of the term."""
    session, last = found.desk.session, found.period.until
    known = items(found.desk.office.tables_dir).values()
    ids = [one.id for one in found.villages]
    decided = checklist.decided(session, ids)
    rows: dict[tuple[int, str], list[Disclosure]] = {}
    for row in checklist.of(session, ids):
        if row.since <= last:
            rows.setdefault((row.area_id, row.item), []).append(row)

    def is_done(village: int, code: str) -> bool:
        mine = rows.get((village, code), [])
        item = items(found.desk.office.tables_dir)[code]
        return rules.standing(item, mine, decided.get(village), last).state == rules.DONE

    return {number: [is_done(number, one.code) for one in known] for number in ids}
