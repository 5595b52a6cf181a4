"""What staff owe by a day: campaigns, registers, contests, the checklist of disclosure, reports."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from itertools import groupby

from dateutil.relativedelta import relativedelta

from content.calendars.dates import dates
from content.calendars.events import events
from content.campaigns import Campaign
from content.disclosure import Item, items
from content.documents.words import sessions
from handlers.calendars.entry import DAY, Entry, begun
from handlers.campaigns import actions as campaign_rules
from handlers.campaigns import known
from handlers.desk import Desk
from handlers.dialogues.door import scope
from handlers.disclosure.rules import counts
from handlers.messages import Words
from handlers.quizzes import rules as contest_rules
from handlers.reports.rules import DRAFT, SUBMITTED
from storage import calendar_work as storage
from storage import disclosures
from storage.areas import Area
from storage.calendar import Span
from storage.disclosures import Disclosure

MONTH = timedelta(days=31)
COUNCIL = "hdnd"  # with which the codes of the councils' sessions begin


def milestones(found: Campaign, span: Span) -> Iterator[tuple[date, Words]]:
    """When a campaign is summed up, and its last day."""
    for one in found.milestones:
        if span.since <= one.on <= span.until:
            yield one.on, Words("lich-moc-thi-dua", {"moc": one.kind, "ten": found.name})
    summed_up = {one.on for one in found.milestones if one.kind == "final"}
    if span.since <= found.until <= span.until and found.until not in summed_up:
        yield found.until, Words("lich-het-thi-dua", {"ten": found.name})


def _campaigns(desk: Desk, span: Span) -> Iterator[Entry]:
    for found in known.of_desk(desk, scope(desk).inside).values():
        for day, title in milestones(found, span):
            address, key = f"/console/campaigns/{found.code}", f"campaign-{found.code}-{day}"
            yield Entry(day, "", "campaign", title, "", address, key)


def _campaign_tasks(desk: Desk, span: Span) -> Iterator[Entry]:
    """One entry for all of a campaign on a day: a province has thousands."""
    every = known.of_desk(desk, scope(desk).inside)
    owed = storage.tasks_by_day(desk.session, scope(desk), span, campaign_rules.OPEN)
    for code, day, number in owed:
        name = every[code].name if code in every else code
        title = Words("lich-han-thi-dua", {"so": number, "ten": name})
        address = f"/console/campaigns/{code}" if code in every else ""
        yield Entry(day, "", "deadline", title, "", address, f"tasks-{code}-{day}")


def _commitments(desk: Desk, span: Span) -> Iterator[Entry]:
    for one, entry, area in storage.commitments(desk.session, scope(desk), span):
        title = Words("lich-cam-ket", {"ai": one.owner, "viec": begun(one.matter)})
        address, key = f"/console/registers/{entry.id}", f"commitment-{one.id}"
        yield Entry(one.due_on, "", "deadline", title, area.full_name, address, key)


def _terms(desk: Desk, span: Span) -> Iterator[Entry]:
    for one, area in storage.terms(desk.session, scope(desk), span):
        if one.until:
            title = Words("lich-het-ky", {"viec": begun(one.subject), "voi": one.partner})
            address, key = f"/console/registers/{one.id}", f"term-{one.id}"
            yield Entry(one.until, "", "deadline", title, area.full_name, address, key)


def _contests(desk: Desk, span: Span) -> Iterator[Entry]:
    states = (contest_rules.APPROVED, contest_rules.SEEDED)
    for one, area in storage.contests(desk.session, scope(desk), span, states):
        days = (("lich-het-thi", "ends", one.closes_on), ("lich-quay-so", "draw", one.draw_on))
        for words, what, day in days:
            if span.since <= day <= span.until:
                title, key = Words(words, {"ten": one.title}), f"contest-{one.id}-{what}"
                address = f"/console/quizzes/{one.id}"
                yield Entry(day, "", "deadline", title, area.full_name, address, key)


def _reports(desk: Desk, span: Span) -> Iterator[Entry]:
    for one, area in storage.reports(desk.session, scope(desk), span, (DRAFT, SUBMITTED)):
        title = Words("lich-han-bao-cao", {"ky": one.session_name})
        address, key = f"/console/reports/{one.id}", f"report-{one.id}"
        yield Entry(one.due_on, "", "deadline", title, area.full_name, address, key)


def _before_sessions(desk: Desk, span: Span) -> Iterator[Entry]:
    """When the report before a council's session is to be there, drafted already or not."""
    ahead = max(one.days_before for code, one in sessions().items() if code.startswith(COUNCIL))
    for event in events(desk.office.tables_dir):
        if event.kind == "session":
            for held in dates(event.rule, span.since + ahead * DAY, span.until + ahead * DAY):
                told = {"ky": event.name, "ngay": f"{held:%d/%m}", "chac": str(event.exact)}
                day, key = held - ahead * DAY, f"session-{event.code}-{held}"
                title = Words("lich-truoc-ky-hop", told)
                yield Entry(day, "", "deadline", title, "", "/console/reports", key)


def _disclosures(desk: Desk, span: Span) -> Iterator[Entry]:
    """What must be made public anew, of all villages of a commune together."""
    known = {c: one for c, one in items(desk.office.tables_dir).items() if one.again}
    since = span.since - max((one.again for one in known.values()), default=0) * MONTH
    rows = storage.made_public(desk.session, scope(desk), sorted(known), since)
    decided = disclosures.decided(desk.session, {area.id for _, area in rows})
    owed: dict[tuple[date, str], list[Area]] = {}
    for (_, code), held in groupby(rows, key=lambda row: (row[0].area_id, row[0].item)):
        made = list(held)
        area = made[0][1]
        day = _again(known[code], [row for row, _ in made], decided.get(area.id))
        if day and span.since <= day <= span.until:
            owed.setdefault((day, code), []).append(area)
    for (day, code), areas in owed.items():
        title = Words("lich-cong-khai-lai", {"viec": known[code].name, "so": len(areas)})
        one = areas[0] if len(areas) == 1 else None
        address = f"/console/disclosure/{one.id}" if one else "/console/disclosure"
        place = one.full_name if one else ""
        yield Entry(day, "", "deadline", title, place, address, f"disclosure-{code}-{day}")


def _again(item: Item, rows: list[Disclosure], decided_on: date | None) -> date | None:
    """The day by which the newest of what counted is due anew."""
    counted = [row.since for row in rows if counts(row, item, decided_on)]
    return max(counted) + relativedelta(months=item.again) if counted else None


SOURCES: tuple[Callable[[Desk, Span], Iterator[Entry]], ...] = (
    _campaigns,
    _campaign_tasks,
    _commitments,
    _terms,
    _contests,
    _reports,
    _before_sessions,
    _disclosures,
)
