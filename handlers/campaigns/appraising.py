"""What staff of a commune see of emulation in their villages, and how they appraise it."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from content.campaigns import Campaign, campaigns
from handlers.campaigns import answering, rules
from handlers.campaigns.rules import Task, Village
from handlers.desk import Desk
from handlers.errors import Refused
from handlers.feedback.door import scope_of
from handlers.messages import Words
from handlers.numbers import number_of
from storage import campaigns as storage
from storage.areas import Area
from storage.campaigns import CampaignTask, Reach

# What staff note: the village's own score and review are on paper, the appraisal is theirs.
STEPS = ("score", "review", "appraise", "return")
STANDINGS = (rules.UNDER_WAY, rules.WITH_EVIDENCE, rules.OVERDUE, rules.DONE)


@dataclass(frozen=True, slots=True)
class Line:
    """A campaign in the list; `counts`: tasks by how they stand today."""

    campaign: Campaign
    runs: bool
    tasks: int
    counts: Counter[str]


@dataclass(frozen=True, slots=True)
class Entry:
    """A task as its row shows it."""

    task: CampaignTask
    area: Area
    criterion: str
    target: str  # "300 mét"
    standing: str
    late: int  # days
    photos: list[str]  # ids
    steps: list[str]


@dataclass(frozen=True, slots=True)
class Sheet:
    """One campaign; `thanked`: villages that did most of what they took on, among those of like size."""

    line: Line
    entries: list[Entry]
    thanked: list[str]


def listing(desk: Desk) -> list[Line]:
    """Every campaign, with what the villages of their areas have taken on in it."""
    reach = reach_of(desk)
    tasks = [task for task, _ in storage.under(desk.session, reach)]
    known = campaigns(desk.office.tables_dir).values()
    return [
        _line(desk, one, [task for task in tasks if task.campaign == one.code]) for one in known
    ]


def read(desk: Desk, code: str) -> Sheet:
    """One campaign, by village and task."""
    campaign = campaigns(desk.office.tables_dir).get(code)
    if campaign is None:
        raise Refused(Words("cs-td-khong-thay"))
    rows = storage.under(desk.session, reach_of(desk), code)
    names = {one.code: one.name for one in campaign.criteria}
    entries = [_entry(desk, task, area, names) for task, area in rows]
    line = _line(desk, campaign, [task for task, _ in rows])
    return Sheet(line, entries, _thanked(entries))


def act(desk: Desk, number: str, step: str, seen: str) -> str:
    """Note a step of a task; returns the campaign's code. Refused for their own, and when overtaken."""
    reach = reach_of(desk)
    task = storage.lock(desk.session, number_of(number))
    within = {
        one.id for one, _ in storage.under(desk.session, reach, task.campaign if task else "")
    }
    if task is None or task.id not in within:
        raise Refused(Words("cs-td-khong-thay"))
    if task.state != seen:
        raise Refused(Words("cs-td-vua-thay-doi"))
    if step not in _steps(desk, task):
        raise Refused(Words("cs-td-khong-lam-duoc"))
    task.state = rules.after(task.state, step)
    desk.note(f"campaign.{step}", f"campaign-task:{task.id}")
    return task.campaign


def photo(desk: Desk, media_id: str) -> str:
    """The id of a photo that is evidence in one of their areas."""
    if not storage.holds_photo(desk.session, reach_of(desk), media_id):
        raise Refused(Words("cs-td-khong-thay"))
    return media_id


def reach_of(desk: Desk) -> Reach:
    """The areas whose cases they handle, but for a village that they head themselves."""
    scope = scope_of(desk.authority)
    if not scope.inside:
        raise Refused(Words("khong-co-quyen-xem"))
    return Reach(scope.inside, scope.outside)


def _task(task: CampaignTask) -> Task:
    authors = {task.author_id, *(one.author_id for one in task.evidence)}
    return Task(task.state, task.due_on, frozenset(one for one in authors if one is not None))


def _steps(desk: Desk, task: CampaignTask) -> list[str]:
    may = rules.actions(_task(task), desk.authority.person_id, judges=True)
    return [step for step in STEPS if step in may]


def _line(desk: Desk, campaign: Campaign, tasks: list[CampaignTask]) -> Line:
    counts = Counter(rules.standing(_task(one), desk.today) for one in tasks)
    return Line(campaign, campaign.runs_on(desk.today), len(tasks), counts)


def _entry(desk: Desk, task: CampaignTask, area: Area, names: dict[str, str]) -> Entry:
    standing = rules.standing(_task(task), desk.today)
    overdue = standing == rules.OVERDUE
    return Entry(
        task=task,
        area=area,
        criterion=names.get(task.criterion, task.criterion),
        target=f"{answering.shown(task.target)} {task.unit}",
        standing=standing,
        late=rules.days_late(task.due_on, desk.today) if overdue else 0,
        photos=[one.media_id for one in task.evidence if one.media_id],
        steps=_steps(desk, task),
    )


def _thanked(entries: Iterable[Entry]) -> list[str]:
    """Names of villages, those of the smaller ones first."""
    areas = {one.area.id: one.area for one in entries}
    taken = Counter(one.area.id for one in entries)
    done = Counter(one.area.id for one in entries if one.standing == rules.DONE)
    villages = [
        Village(area.full_name, area.households, taken[number], done[number])
        for number, area in areas.items()
    ]
    return [one.name for group in rules.thanked(villages).values() for one in group]
