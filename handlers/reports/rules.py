"""Pure rules of reports: when one is due, what belongs where, what was changed in a sentence."""

import difflib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from content.documents import words
from content.feedback.topics import topics
from handlers.feedback import rules
from handlers.reports.protecting import Count
from storage.reports import Tally

SESSION, DIRECTIVE, MONTHLY = "session", "directive", "monthly"  # the kinds of reports
CAMPAIGN = "campaign"
OF_TERMS = (DIRECTIVE, MONTHLY)
EVERY = (SESSION, *OF_TERMS, CAMPAIGN)
BEFORE, AFTER = "before", "after"
DRAFT, SUBMITTED, APPROVED = "draft", "submitted", "approved"
LONGEST = timedelta(days=400)  # a period; two sessions are never further apart

# What no report counts: withdrawn, refused as spam or abuse, shown the way elsewhere.
_LEFT_OUT = {rules.WITHDRAWN, rules.REFUSED, "HUONG_DAN"}
REPORTED = frozenset(words.report()["states"]) - {rules.OVERDUE} - _LEFT_OUT
UNSCREENED = frozenset({rules.NEW})
LATE = frozenset({rules.FORWARDED, rules.IN_HAND})  # where a case can be overdue


@dataclass(frozen=True, slots=True)
class Plan:
    """Which session a report is for, and the period that it covers (both days included)."""

    session: str
    name: str
    phase: str
    day: date  # of the opening, or of the closing
    since: date
    until: date


def due_on(plan: Plan) -> date:
    """By when the report is due: so many calendar days before the opening or after the closing."""
    session = words.sessions()[plan.session]
    if plan.phase == BEFORE:
        return plan.day - timedelta(days=session.days_before)
    return plan.day + timedelta(days=session.days_after)


def fault(plan: Plan, today: date) -> str | None:
    """The catalog's key of what is wrong with a plan."""
    if plan.session not in words.sessions() or plan.phase not in {BEFORE, AFTER}:
        return "bc-can-ky-hop"
    if not plan.name:
        return "bc-can-ten-ky-hop"
    if plan.since > plan.until or plan.until - plan.since > LONGEST:
        return "bc-ky-khong-hop-le"
    return "bc-ky-chua-het" if plan.until > today else None


def code(tally: Tally) -> str:
    """The code of the group that opinions belong to: what about, and where; never who."""
    return f"{tally.topic}.{tally.commune_code}"


def authority(tally: Tally) -> str:
    """Who has them in hand; else who is proposed for such a topic."""
    topic = topics().get(tally.topic)
    return tally.authority or (topic.authority if topic else "")


def level(name: str) -> str:
    """A, B or C: the centre, the province or the commune, by the first authority that is named."""
    found = [
        (place, one["key"])
        for one in words.report()["level"]
        for word in one["words"]
        if (place := name.find(word)) >= 0
    ]
    return min(found)[1] if found else "C"


def area_of_life(topic: str) -> str:
    """The heading under which a topic is reported."""
    known = topics().get(topic)
    fields = words.report()["field"]
    named = [one["title"] for one in fields if topic in one.get("topics", ())]
    grouped = [one["title"] for one in fields if known and known.group in one["groups"]]
    return str((named + grouped + [fields[-1]["title"]])[0])


def state(tally: Tally) -> str:
    """How far they are, as a report says it."""
    states = words.report()["states"]
    return str(states[rules.OVERDUE if tally.overdue else tally.status])


def count(tally: Tally) -> Count:
    return Count(tally.opinions, tally.anonymous, tally.people)


def changes(drafted: str, text: str) -> Iterator[tuple[str, str]]:
    """What became of a sentence, word by word: ("same" | "gone" | "new", the words)."""
    old, new = drafted.split(), text.split()
    for kind, a, b, c, d in difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind == "equal":
            yield "same", " ".join(old[a:b])
            continue
        if a < b:
            yield "gone", " ".join(old[a:b])
        if c < d:
            yield "new", " ".join(new[c:d])
