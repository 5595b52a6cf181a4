"""Reminders of campaigns: monthly, before a task is due, before a milestone; never of what is done.

A village hears once of a campaign, however many tasks it has in it: `campaign-month` and
`campaign-mark` hang on its first open task. A village's head is told, and of a household whoever
belongs to it, if they agreed to notices. What is due before the month's day has come is planned a week
ahead (`plan_ahead`), so that a machine that was off for days plans it late rather than never.
"""

from calendar import monthrange
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, date, datetime, time, timedelta

from sqlalchemy.orm import Session

from content.campaigns import Campaign
from content.campaigns.cycle import cycle
from content.reminders import kinds
from handlers.campaigns import known
from handlers.context import DIEN_BIEN, Context, Office
from handlers.messages import Outgoing, Words
from handlers.reminders.actions import Event, end, plan
from handlers.reminders.subjects import LATE, Asked, Subject
from storage import campaign_reminders as storage
from storage.campaign_reminders import When
from storage.campaigns import CampaignTask
from storage.due import People
from storage.places import paths

MONTH, DUE, MARK, HOME = "campaign-month", "campaign-due", "campaign-mark", "campaign-home"
EVENING = time(18)  # of the day on which something is due
AHEAD = timedelta(days=7)
PIECE = 200  # plans a turn
MOST_NAMED = 3
STOP = ("stop", Words("nut-dung-nhan-tin"))
Find = Callable[[Session, str, tuple[str, float], int], Sequence[int]]


class VillageReminders:
    """See `handlers.reminders.subjects.Subject`; a subject is a task, and stands for its village."""

    tells_answered = False

    def __init__(self, key: str, *, own_task: bool = False) -> None:
        self._key, self._own_task = key, own_task

    def recipients(self, ids: Sequence[int]) -> People:
        return storage.heads(ids)

    def places(self, session: Session, ids: Sequence[int]) -> Mapping[int, str]:
        return paths(session, CampaignTask, ids)

    def messages(self, session: Session, asked: Sequence[Asked]) -> Mapping[int, Outgoing]:
        found = storage.open_beside(session, {one.subject_id for one in asked})
        moments = storage.moments(session, [one.id for one in asked])
        said = {}
        for one in asked:
            tasks = found.get(one.subject_id, [])
            if self._own_task:
                tasks = [task for task in tasks if task.id == one.subject_id]
            if tasks:
                said[one.id] = self._message(tasks, moments[one.id], one.manner)
        return said

    def _message(self, tasks: list[CampaignTask], when: When, manner: str) -> Outgoing:
        told = {"ngay": f"{_here(when.event_at):%d/%m/%Y}", "muon": int(manner == LATE)}
        named = [_task(one, _here(when.due_at)) for one in tasks[:MOST_NAMED]]
        more = len(tasks) - len(named)
        rest = [Words("nhac-td-con-nua", {"so": more})] if more else []
        button = (f"go.campaign-task.{tasks[0].id}", Words("nut-td-xem-viec"))
        return Outgoing((Words(self._key, told), *named, *rest), (button, STOP))


class HouseholdReminders:
    """See `handlers.reminders.subjects.Subject`; a subject is a household's registration."""

    tells_answered = False

    def recipients(self, ids: Sequence[int]) -> People:
        return storage.members(ids)

    def places(self, session: Session, ids: Sequence[int]) -> Mapping[int, str]:
        return storage.places(session, ids)

    def messages(self, session: Session, asked: Sequence[Asked]) -> Mapping[int, Outgoing]:
        titles = storage.titles(session, {one.subject_id for one in asked})
        button = ("go.household-campaigns", Words("nut-td-xem-viec"))
        return {
            one.id: Outgoing(
                (Words("nhac-td-ho", {"ten": titles[one.subject_id]}),), (button, STOP)
            )
            for one in asked
            if one.subject_id in titles
        }


SUBJECTS: dict[str, Subject] = {
    MONTH: VillageReminders("nhac-td-thang"),
    DUE: VillageReminders("nhac-td-han", own_task=True),
    MARK: VillageReminders("nhac-td-moc"),
    HOME: HouseholdReminders(),
}


def registered(context: Context, task: CampaignTask) -> None:
    """Its head is reminded before it is due."""
    at = _evening(task.due_on, context.office)
    event = Event(DUE, task.id, at, task.author_id)
    plan(context.session, event, context.now, context.office)


def ended(session: Session, campaign: str) -> None:
    """The campaign is over before its day: nobody is reminded of it any more."""
    tasks, households = storage.of_campaign(session, campaign)
    for number in tasks:
        for kind in (MONTH, DUE, MARK):
            end(session, kind, number)
    for number in households:
        end(session, HOME, number)


def plan_ahead(session: Session, now: datetime, office: Office) -> None:
    """What the campaigns that run owe in the week to come; done again and again, it plans each once."""
    today = now.astimezone(office.timezone).date()
    for campaign in known.known(session, office).values():
        if not campaign.runs_on(today):
            continue
        _plan_month(session, campaign, now, office)
        mark = known.next_milestone(campaign, today)
        if mark:
            _plan(session, (MARK, _evening(mark, office)), campaign, (now, office))


def _plan_month(session: Session, campaign: Campaign, now: datetime, office: Office) -> None:
    moment = next_monthly(campaign.code, now, office)
    if moment - now > AHEAD or not campaign.runs_on(moment.astimezone(office.timezone).date()):
        return
    for kind in (MONTH, HOME):
        useful = max(kinds(office.tables_dir)[kind].before.values())
        _plan(session, (kind, moment + useful), campaign, (now, office))


def _plan(
    session: Session,
    event: tuple[str, datetime],
    campaign: Campaign,
    clock: tuple[datetime, Office],
) -> None:
    kind, at = event
    find: Find = storage.households if kind == HOME else storage.first_tasks
    if at - max(kinds(clock[1].tables_dir)[kind].before.values()) - clock[0] > AHEAD:
        return
    for number in find(session, campaign.code, (kind, at.timestamp()), PIECE):
        plan(session, Event(kind, number, at), *clock)


def next_monthly(campaign: str, now: datetime, office: Office) -> datetime:
    """The next moment of the month's day; in a short month its last day."""
    rule = cycle(office.tables_dir)
    here = now.astimezone(office.timezone).date()
    following = (here.replace(day=1) + timedelta(days=32)).replace(day=1)
    moments = [
        datetime.combine(_day_in(month, rule.day_of(campaign)), time(rule.hour), office.timezone)
        for month in (here, following)
    ]
    return next(one for one in moments if one > now)


def _day_in(month: date, day: int) -> date:
    return month.replace(day=min(day, monthrange(month.year, month.month)[1]))


def _here(moment: float) -> date:
    return datetime.fromtimestamp(moment, UTC).astimezone(DIEN_BIEN).date()


def _evening(day: date, office: Office) -> datetime:
    return datetime.combine(day, EVENING, office.timezone)


def _task(task: CampaignTask, day: date) -> Words:
    """ "Bản mình đăng ký …": the words of the monthly reminder; what is overdue is said to be so."""
    told = {"chi_tieu": task.result, "ngay": f"{task.due_on:%d/%m/%Y}", "da_lam": task.how_far}
    return Words("nhac-td-viec", told | {"tre": int(task.due_on < day)})
