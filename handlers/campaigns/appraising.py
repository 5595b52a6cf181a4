"""What staff of a commune see of emulation in their villages, and how they appraise it."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from content.campaigns import Campaign
from handlers.answers import fold
from handlers.campaigns import answering, known, reach, rules, scoring, standing
from handlers.campaigns.rules import Task
from handlers.campaigns.scoring import Given
from handlers.desk import Desk
from handlers.errors import Refused
from handlers.messages import Words
from handlers.numbers import number_of
from storage import campaign_lists as lists
from storage import campaign_plans as plans
from storage import campaigns as storage
from storage.areas import Area
from storage.campaign_lists import Light
from storage.campaign_plans import CampaignScore
from storage.campaigns import CampaignTask

# What staff note: the village's own score and review are on paper, the appraisal is theirs.
STEPS = ("score", "review", "appraise", "return", scoring.CONFIRM, scoring.REOPEN)
STANDINGS = (rules.UNDER_WAY, rules.WITH_EVIDENCE, rules.OVERDUE, rules.DONE)
PAGE = 30


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which tasks of a campaign; "" for every. `words`: of the village, of what it does, of who does it."""

    words: str = ""
    standing: str = ""
    criterion: str = ""
    page: int = 1


@dataclass(frozen=True, slots=True)
class Line:
    """A campaign in the list; `counts`: tasks by how they stand today."""

    campaign: Campaign
    runs: bool
    tasks: int
    counts: Counter[str]


@dataclass(frozen=True, slots=True)
class Entry:
    """A task as its row shows it; `most`: points of its criterion."""

    task: CampaignTask
    area: Area
    criterion: str
    target: str  # "300 mét"
    standing: str
    late: int  # days
    photos: list[str]  # ids
    steps: list[str]
    most: int | None
    score: CampaignScore | None


@dataclass(frozen=True, slots=True)
class Sheet:
    """One campaign; `thanked`: villages that did most of what they took on, among those of like size.

    `found`: how many tasks are as wanted; `entries` are those of one page of them.
    """

    line: Line
    entries: list[Entry]
    thanked: list[str]
    found: int
    page: int
    pages: int


def listing(desk: Desk) -> list[Line]:
    """Every campaign, with what the villages of their areas have taken on in it."""
    within = reach.of(desk)
    rows = lists.light(desk.session, within)
    every = known.of_desk(desk, within.inside).values()
    return [_line(desk, one, [row for row in rows if row.campaign == one.code]) for one in every]


def read(desk: Desk, code: str, wanted: Wanted | None = None) -> Sheet:
    """One campaign, by village and task; all of its tasks, or a page of those that are wanted."""
    within, campaign = reach.of(desk), standing.found(desk, code)
    rows = lists.light(desk.session, within, code)
    areas = lists.areas(desk.session, {one.area_id for one in rows})
    found = rows if wanted is None else _wanted(desk, rows, areas, wanted)
    most = len(found) if wanted is None else PAGE
    pages = max(1, -(-len(found) // PAGE)) if wanted else 1
    page = min(max(1, wanted.page), pages) if wanted else 1
    shown = [one.id for one in found[(page - 1) * most : page * most]]
    best = standing.thanked(standing.sums(rows, campaign), areas)
    return Sheet(
        _line(desk, campaign, rows),
        _entries(desk, campaign, shown),
        sorted(best),
        len(found),
        page,
        pages,
    )


def act(desk: Desk, number: str, step: str, seen: str, given: Given | None = None) -> str:
    """Note a step of a task; returns the campaign's code. Refused for their own, and when overtaken.

    `given`: the points of an appraisal, where its criterion has some.
    """
    task = storage.lock(desk.session, number_of(number))
    area = desk.session.get(Area, task.area_id) if task else None
    if task is None or area is None or not _is_within(desk, area):
        raise Refused(Words("cs-td-khong-thay"))
    if task.state != seen:
        raise Refused(Words("cs-td-vua-thay-doi"))
    campaign = standing.found(desk, task.campaign)
    score = plans.score(desk.session, task.id)
    if step not in _steps(desk, task, area, (campaign, score)):
        raise Refused(Words("cs-td-khong-lam-duoc"))
    if step == scoring.CONFIRM:
        scoring.confirm(desk, task)
        if campaign.ended_on is not None:
            task.state = rules.after(task.state, "sum-up")
    elif step == scoring.REOPEN:
        scoring.reopen(desk, task)
    else:
        if step == "appraise":
            scoring.give(desk, task, _most(campaign).get(task.criterion), given or Given())
        task.state = rules.after(task.state, step)
    desk.note(f"campaign.{step}", f"campaign-task:{task.id}", given.reason if given else "")
    return task.campaign


def photo(desk: Desk, media_id: str) -> str:
    """The id of a photo that is evidence in one of their areas."""
    if not storage.holds_photo(desk.session, reach.of(desk), media_id):
        raise Refused(Words("cs-td-khong-thay"))
    return media_id


def _is_within(desk: Desk, area: Area) -> bool:
    within = reach.of(desk)
    outside = tuple(within.outside)
    return area.path.startswith(tuple(within.inside)) and not area.path.startswith(outside)


def _wanted(
    desk: Desk, rows: Iterable[Light], areas: dict[int, Area], wanted: Wanted
) -> list[Light]:
    words = fold(wanted.words)

    def fits(row: Light) -> bool:
        said = f"{areas[row.area_id].full_name} {row.result} {row.who}"
        return (
            (not wanted.criterion or row.criterion == wanted.criterion)
            and (not wanted.standing or standing.standing_of(row, desk.today) == wanted.standing)
            and (not words or words in fold(said))
        )

    return [row for row in rows if fits(row)]


def _task(task: CampaignTask) -> Task:
    authors = {task.author_id, *(one.author_id for one in task.evidence)}
    return Task(task.state, task.due_on, frozenset(one for one in authors if one is not None))


def _steps(
    desk: Desk, task: CampaignTask, area: Area, of: tuple[Campaign, CampaignScore | None]
) -> list[str]:
    """`of`: the campaign, and the points. When the campaign has ended, only a confirmation is left."""
    campaign, score = of
    own, person_id = _task(task), desk.authority.person_id
    judges = scoring.judges(desk.authority, area)
    may = set(rules.actions(own, person_id, judges=judges))
    if judges and person_id not in own.author_ids:
        may |= set(scoring.steps(desk, task, score))
    if campaign.ended_on is not None:
        may &= {scoring.CONFIRM}
    return [step for step in STEPS if step in may]


def _line(desk: Desk, campaign: Campaign, rows: Sequence[Light]) -> Line:
    day = campaign.ended_on or desk.today  # nothing becomes overdue after the end
    counts = Counter(standing.standing_of(one, day) for one in rows)
    return Line(campaign, campaign.runs_on(desk.today), len(rows), counts)


def _most(campaign: Campaign) -> dict[str, int | None]:
    return {one.code: one.points for one in campaign.criteria}


def _entries(desk: Desk, campaign: Campaign, ids: Sequence[int]) -> list[Entry]:
    scores = plans.scores(desk.session, ids)
    return [
        _entry(desk, campaign, one, scores.get(one[0].id)) for one in lists.whole(desk.session, ids)
    ]


def _entry(
    desk: Desk, campaign: Campaign, of: tuple[CampaignTask, Area], score: CampaignScore | None
) -> Entry:
    task, area = of
    names = {one.code: one.name for one in campaign.criteria}
    stands = rules.standing(_task(task), desk.today)
    return Entry(
        task=task,
        area=area,
        criterion=names.get(task.criterion, task.criterion),
        target=f"{answering.shown(task.target)} {task.unit}",
        standing=stands,
        late=rules.days_late(task.due_on, desk.today) if stands == rules.OVERDUE else 0,
        photos=[one.media_id for one in task.evidence if one.media_id],
        steps=_steps(desk, task, area, (campaign, score)),
        most=_most(campaign).get(task.criterion),
        score=score,
    )
