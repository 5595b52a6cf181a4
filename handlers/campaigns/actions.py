"""What a village head does in a campaign: takes something on, and shows how far it is."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from content.campaigns import Campaign, Criterion
from handlers.campaigns import answering, known, rules
from handlers.campaigns.rules import Task
from handlers.context import Context
from handlers.notices import writing
from storage import campaigns as storage
from storage import media
from storage.areas import Area
from storage.campaigns import CampaignEvidence, CampaignTask

MOST_TASKS = (
    12  # that a village has under way: as many as a head can look after, and a chat can show
)
OPEN = (rules.REGISTERED, rules.PROVED)


def running(context: Context) -> list[dict[str, str]]:
    """The campaigns that a village can register in today: code and name."""
    return [{"ma": one.code, "ten": one.name} for one in _running(context).values()]


def criteria(context: Context, code: str) -> list[dict[str, str]]:
    """What a campaign lets a village take on, and how each is measured."""
    found = _running(context).get(code)
    return [_criterion(one) for one in found.criteria] if found else []


def target(_: Context, said: str) -> float | None:
    return answering.amount(said)


def due(context: Context, code: str, said: str) -> str | None:
    """The day as ISO; None when it is none, has gone by, or the campaign ends before it."""
    found = _running(context).get(code)
    return answering.due(said, context.today, found.until) if found else None


def last_day(context: Context, code: str) -> str:
    """Of the campaign: "31/12/2030"."""
    return f"{known.of_speaker(context)[code].until:%d/%m/%Y}"


def register(
    context: Context, area_id: int, chosen: tuple[str, str], told: Mapping[str, Any]
) -> str | None:
    """Take something on. `chosen`: campaign and criterion; `told`: the five answers, `target`.

    Returns why it cannot be, as a key of the catalog; None: it is done.
    """
    if not writing.is_head_of(context, area_id):
        return "td-het-quyen"
    campaign = _running(context).get(chosen[0])
    offered = campaign.criteria if campaign else ()
    criterion = next((one for one in offered if one.code == chosen[1]), None)
    area = context.session.get_one(Area, area_id)
    if campaign is None or criterion is None or not campaign.is_for(area.path):
        return "td-phong-trao-het"
    if rules.missing(told):
        return "td-con-thieu"
    if len(storage.of_village(context.session, area_id, OPEN, most=MOST_TASKS)) == MOST_TASKS:
        return "td-nhieu-viec-qua"
    storage.add(context.session, _task(context, area_id, (campaign, criterion), told))
    return None


def tasks(context: Context, area_id: int) -> list[dict[str, Any]]:
    """What the village has under way, the first due before the others."""
    found = storage.of_village(context.session, area_id, OPEN, most=MOST_TASKS)
    return [_shown(context, one) for one in found]


def prove(context: Context, task_id: int, photo: str | None, amount: float | None) -> bool:
    """Keep evidence; False when the speaker no longer heads the village or the task is judged by now."""
    task = storage.lock(context.session, task_id)
    if task is None or not writing.is_head_of(context, task.area_id) or task.state not in OPEN:
        return False
    kept = media.take_over(context.session, [photo] if photo else [])
    evidence = CampaignEvidence(
        media_id=photo if photo in kept else None,
        amount=amount,
        author_id=context.speaker.person_id,
        at=context.now,
    )
    task.evidence.append(evidence)
    if amount is not None:
        task.how_far = f"{answering.shown(amount)} {task.unit}"
    task.state = rules.after(task.state, "prove")
    context.session.flush()
    return True


def _running(context: Context) -> dict[str, Campaign]:
    found = known.of_speaker(context).values()
    return {one.code: one for one in found if "village" in one.who and one.runs_on(context.today)}


def _criterion(one: Criterion) -> dict[str, str]:
    return {"ma": one.code, "ten": one.name, "do": one.measure, "don_vi": one.unit}


def _task(
    context: Context,
    area_id: int,
    chosen: tuple[Campaign, Criterion],
    told: Mapping[str, Any],
) -> CampaignTask:
    campaign, criterion = chosen
    return CampaignTask(
        area_id=area_id,
        campaign=campaign.code,
        criterion=criterion.code,
        who=told["who"],
        result=told["result"],
        target=told["target"],
        unit=criterion.unit,
        due_on=date.fromisoformat(told["by_when"]),
        measured_how=told["measured_how"],
        how_far=told["how_far"],
        state=rules.REGISTERED,
        author_id=context.speaker.person_id,
        at=context.now,
    )


def _shown(context: Context, task: CampaignTask) -> dict[str, Any]:
    overdue = rules.standing(Task(task.state, task.due_on), context.today) == rules.OVERDUE
    return {
        "id": task.id,
        "chi_tieu": task.result,
        "ngay": f"{task.due_on:%d/%m/%Y}",
        "da_lam": task.how_far,
        "dich": answering.shown(task.target),
        "don_vi": task.unit,
        "so_ngay": rules.days_late(task.due_on, context.today) if overdue else 0,
        "so_anh": sum(one.media_id is not None for one in task.evidence),
    }
