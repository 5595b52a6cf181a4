"""What a village head does in a campaign: takes something on, and shows how far it is."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from content.campaigns import Campaign, Criterion
from content.campaigns.units import ways_of_writing
from handlers.campaigns import answering, known, reminding, rules
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
MOST_SHOWN = 60  # with what is done, or lies with the commune
OPEN = (rules.REGISTERED, rules.PROVED)
SHOWN = rules.STATES


def running(context: Context) -> list[dict[str, str]]:
    """The campaigns that a village can register in today: code and name."""
    return [{"ma": one.code, "ten": one.name} for one in _running(context).values()]


def criteria(context: Context, code: str) -> list[dict[str, str]]:
    """What a campaign lets a village take on, and how each is measured."""
    found = _running(context).get(code)
    return [_criterion(one) for one in found.criteria] if found else []


def measured(context: Context, said: str, unit: str) -> dict[str, Any]:
    """`so`: the amount in that unit, or None and why not as a key, "" where it is unclear."""
    found = answering.measured(said, unit, ways_of_writing(context.office.tables_dir))
    return {"so": found.number, "vi_sao": found.fault}


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
    task = _task(context, area_id, (campaign, criterion), told)
    storage.add(context.session, task)
    reminding.registered(context, task)
    return None


def tasks(context: Context, area_id: int) -> list[dict[str, Any]]:
    """What the village has taken on, the first due before the others and what is done at the end."""
    found = storage.of_village(context.session, area_id, SHOWN, most=MOST_SHOWN)
    return sorted((shown(context, one) for one in found), key=lambda one: bool(one["xong"]))


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
    return known.open_to(context, "village")


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


def shown(context: Context, task: CampaignTask) -> dict[str, Any]:
    """A task as a talk needs it. `phan_tram`: of the target; -1: nobody has given a number yet."""
    standing = rules.standing(Task(task.state, task.due_on), context.today)
    amounts = [one.amount for one in task.evidence if one.amount is not None]
    done = rules.share(amounts[-1] if amounts else None, task.target)
    late = rules.days_late(task.due_on, context.today) if standing == rules.OVERDUE else 0
    return {
        "id": task.id,
        "chi_tieu": task.result,
        "ai": task.who,
        "ngay": f"{task.due_on:%d/%m/%Y}",
        "da_lam": task.how_far,
        "dich": answering.shown(task.target),
        "don_vi": task.unit,
        "phan_tram": -1 if done is None else done,
        "so_ngay": late,
        "xong": int(standing == rules.DONE),
        "trang_thai": task.state,
        "so_anh": sum(one.media_id is not None for one in task.evidence),
    }
