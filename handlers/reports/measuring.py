"""What is measured for a directive: the indicators of `content/directives/indicators.toml`, each as the
numbers of its sentence; one that has no number, or only one of few people, is left out.
"""

from collections import Counter
from collections.abc import Callable, Iterable
from datetime import date, timedelta
from statistics import median_low
from typing import Any

from content.directives import texts
from content.lessons import lessons
from handlers.figures import rules as figures
from handlers.figures.reading import pace
from handlers.lessons import rules as learning
from handlers.reports import outcomes, registered
from handlers.reports.drafting import coarse_number
from handlers.reports.protecting import THRESHOLD
from handlers.reports.rules import DIRECTIVE, MONTHLY, SESSION
from handlers.reports.surveying import Said, Survey
from storage import indicators as storage
from storage.indicators import Span
from storage.lessons import done_of as lessons_done
from storage.lessons import posts as posts_of
from storage.reports import Period

LONGEST_MONTH = timedelta(days=31)


def measured(found: Survey) -> dict[str, Said]:
    """By the indicator's code, the numbers of its sentence."""
    results = {code: measure(found) for code, measure in MEASURES.items()}
    return {code: said for code, said in results.items() if said is not None}


# --- numbers of cases -------------------------------------------------------------------------------


def opinions(found: Survey) -> Said | None:
    return {"so": found.numbers.number("")} if found.numbers.shows("") else None


def days_of(spans: Iterable[Span], what: Callable[[Span], int | None], people: int) -> int | None:
    """The median of so many days; None where it is of few."""
    days: Counter[int] = Counter()
    for span in spans:
        if (took := what(span)) is not None:
            days[took] += span.cases
    if days.total() < THRESHOLD or people < THRESHOLD:
        return None
    return median_low(days.elements())


def to_screen(span: Span) -> int | None:
    return (span.screened_on - span.opened_on).days if span.screened_on else None


def to_forward(span: Span) -> int | None:
    return (span.forwarded_on - span.opened_on).days if span.forwarded_on else None


def to_answer(span: Span) -> int | None:
    return (span.answered_on - span.opened_on).days if span.answered_on else None


def wait(found: Survey, step: str) -> str | None:
    """«9 giờ»: the median of those whose hour is known, and of the anonymous ones in working days.

    The figures of the home page have them by quarter; else days are counted here, of all alike.
    """
    hours, workdays = _by_quarter(found, step)
    if hours and workdays:
        return str(texts()["said"]["both"]).format(co=hours, khong=workdays)
    if hours or workdays:
        return hours or workdays
    days = days_of(found.spans, DAYS_TO[step], found.people[""])
    return None if days is None else _told("days", days)


def _by_quarter(found: Survey, step: str) -> tuple[str | None, str | None]:
    quarters = _quarters(found.period)
    if not quarters:
        return None, None
    waited = pace(found.desk, (found.area.id,), quarters).waits[step]
    hours = None if waited.hours is None else _told("hours", waited.hours)
    return hours, None if waited.workdays is None else _told("workdays", waited.workdays)


def _quarters(period: Period) -> list[figures.Period]:
    """Those that a term is made of; none where it begins within one, or is shorter."""
    first = figures.quarter_of(period.since)
    if period.since != first.since or period.until - period.since < LONGEST_MONTH:
        return []
    found = [first]
    while found[-1].until < period.until:
        found.append(figures.quarter_of(found[-1].until + timedelta(days=1)))
    return found


def _told(unit: str, number: int) -> str:
    return str(texts()["said"][unit]).format(so=number)


DAYS_TO: dict[str, Callable[[Span], int | None]] = {
    figures.TRIAGED: to_screen,
    figures.FORWARDED: to_forward,
    figures.ANSWERED: to_answer,
}


def _wait(step: str) -> Callable[[Survey], Said | None]:
    def measure(found: Survey) -> Said | None:
        told = wait(found, step)
        return {"luc": told} if told else None

    return measure


def in_time(found: Survey, commune: str = "") -> str | None:
    """The share of answers within their term, of those given and those that are late; None: of few."""
    good, late = found.timely.get(commune, (0, 0))
    return share(good, good + late) if found.people.get(commune, 0) >= THRESHOLD else None


def share(part: int, whole: int) -> str | None:
    """«81%»; where one of the two parts is of few, only that it is. None: both may be."""
    said, few = texts()["said"], THRESHOLD - 1
    if whole < 2 * THRESHOLD:
        return None
    if whole - part < THRESHOLD:
        return str(said["share_high"]).format(so=100 * (whole - few) // whole)
    if part < THRESHOLD:
        return str(said["share_low"]).format(so=-(-100 * THRESHOLD // whole))
    return str(said["share"]).format(so=100 * part // whole)


def _in_time(found: Survey) -> Said | None:
    told = in_time(found)
    return {"ty_le": told} if told else None


# --- numbers of villages, notices and documents ------------------------------------------------------


def _villages_told(found: Survey) -> Said | None:
    return _of_villages(found, found.told)


def _of_villages(found: Survey, some: set[int]) -> Said | None:
    there = {one.id for one in found.villages}
    return {"so": str(len(there & some)), "tong": str(len(there))} if there else None


def _delivered(found: Survey) -> Said | None:
    took, tried = storage.delivered(found.desk.session, found.area.path, found.moments)
    told = share(took, tried)
    return {"ty_le": told} if told else None


def _understood(found: Survey) -> Said | None:
    taps = storage.understood(found.desk.session, found.area.path, found.moments)
    return {"so": coarse_number(taps)} if taps >= THRESHOLD else None


def _passed_on(found: Survey) -> Said | None:
    times, where = storage.passed_on(found.desk.session, found.area.path, found.moments)
    return {"so": str(times), "thon": str(where)} if times else None


def _library(place: int) -> Callable[[Survey], Said | None]:
    def measure(found: Survey) -> Said | None:
        numbers = storage.library(found.desk.session, found.moments)
        said = {"so": str(numbers[place]), "tong": str(numbers[0])}
        return said if numbers[0] or numbers[place] else None

    return measure


def _decided(found: Survey) -> Said | None:
    said = _of_villages(found, found.decided)
    if said is None:
        return None
    chosen = {one.commune_id for one in found.villages if one.id in found.decided}
    return {**said, "xa": str(sum(one.id not in chosen for one in found.places))}


def _headed(found: Survey) -> Said | None:
    said = _of_villages(found, found.headed)
    if said is None:
        return None
    return {**said, "khuyet": str(int(said["tong"]) - int(said["so"]))}


def _households(found: Survey) -> Said | None:
    told = share(*storage.households(found.desk.session, found.area.path))
    return {"ty_le": told} if told else None


def _trained(found: Survey) -> Said | None:
    session, now = found.desk.session, found.desk.now
    posts = posts_of(session, [found.area.path], learning.LEARNERS, now)
    done = lessons_done(session, {person for person, _, _ in posts})
    lines = learning.progress(posts, done, list(lessons().values()))
    told = share(sum(one.finished for one in lines), sum(one.people for one in lines))
    return {"ty_le": told} if told else None


def _with_numbers(found: Survey) -> Said | None:
    villages = found.told | found.decided | found.headed
    alive = {one.commune_id for one in found.villages if one.id in villages}
    codes = {code.rsplit(".", 1)[1] for code in found.counting.every}
    some = [one for one in found.places if one.id in alive or one.code in codes]
    return {"so": str(len(some)), "tong": str(len(found.places))} if found.places else None


def urged(found: Survey) -> list[storage.Urging]:
    return storage.urgings(found.desk.session, storage.of_area(found.area.path), found.days)


def letters(urgings: Iterable[storage.Urging]) -> set[tuple[str, date]]:
    """Whom an urging went to, and when: however many cases it was about, it is one."""
    return {(one.authority, one.urged_on) for one in urgings}


def _urged(found: Survey) -> Said | None:
    sent = letters(urged(found))
    return {"so": str(len(sent)), "noi": str(len({name for name, _ in sent}))}


def _approved(*kinds: str) -> Callable[[Survey], Said | None]:
    def measure(found: Survey) -> Said | None:
        numbers = storage.reports(found.desk.session, found.area.path, found.moments)
        return {"so": str(sum(numbers.get(kind, (0, 0))[1] for kind in kinds))}

    return measure


def _documents(found: Survey) -> Said | None:
    drafted = storage.reports(found.desk.session, found.area.path, found.moments).values()
    slips = sum(one.cases for one in found.spans if one.forwarded_on)
    return {
        "phieu": coarse_number(slips),
        "don_doc": str(len(letters(urged(found)))),
        "bao_cao": str(sum(number for number, _ in drafted)),
    }


MEASURES: dict[str, Callable[[Survey], Any]] = {
    "thon-co-tin": _villages_told,
    "tin-toi-noi": _delivered,
    "noi-dung-tieng-dan-toc": _library(1),
    "da-hieu": _understood,
    "y-kien": opinions,
    "sang-loc": _wait(figures.TRIAGED),
    "chuyen": _wait(figures.FORWARDED),
    "tra-loi": _wait(figures.ANSWERED),
    "dung-han": _in_time,
    "tom-tat-thang": _approved(MONTHLY),
    "van-ban": _documents,
    "noi-dung-hieu-luc": _library(0),
    "noi-dung-duyet": _library(2),
    "bao-mieng": _passed_on,
    "bao-cao": _approved(SESSION, DIRECTIVE),
    "ho-co-kenh": _households,
    "chon-kenh": _decided,
    "cong-khai": registered.disclosures,
    "quy-che": registered.of_register("agreement"),
    "lam-viec-cap-uy": registered.of_register("session"),
    "bien-gioi": registered.of_register("border"),
    "co-truong-ban": _headed,
    "tap-huan": _trained,
    "don-doc": _urged,
    "xa-co-so-lieu": _with_numbers,
    "doi-thoai": outcomes.dialogues,
    "ket-luan-dung-han": outcomes.conclusions,
    "giam-sat-phan-bien": outcomes.supervision,
    "kien-nghi-dung-han": outcomes.recommendations,
    "gop-y-du-thao": outcomes.consultations,
    "hai-long": outcomes.ratings,
}
