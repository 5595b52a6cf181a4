"""From the evidence to the commune: the village scores itself, reviews that, and hands it in.

"Quy trình MTTQ và luật", section 9: self-scoring → village review → appraisal by the commune.
"""

from collections.abc import Callable
from datetime import date
from typing import Any

from content.campaigns.cycle import cycle
from handlers.campaigns import actions, answering, known, rules
from handlers.context import Context
from handlers.notices import writing
from handlers.numbers import number_of
from storage import campaign_reviews as storage
from storage import campaigns
from storage.areas import Area
from storage.campaign_reviews import CampaignReview
from storage.campaigns import CampaignTask

MOST_HOUSEHOLDS = 1000  # of a village whose households nobody has counted


def overview(context: Context, number: str) -> dict[str, Any] | None:
    """A task, where it stands, and what the next step needs; None when it is not their village's."""
    task = campaigns.lock(context.session, number_of(number))
    if task is None or not writing.is_head_of(context, task.area_id):
        return None
    area = context.session.get_one(Area, task.area_id)
    review = storage.find(context.session, task.id)
    found = actions.shown(context, task) | {"noi": area.full_name, "tu": task.at.date().isoformat()}
    found |= {"do": task.measured_how, "nhieu_ho": area.households or MOST_HOUSEHOLDS}
    return found | _milestone(context, task) | _scale(context, task) | told(review)


def told(review: CampaignReview | None) -> dict[str, Any]:
    """What the village said of it; -1 and "" stand for what it has not said."""
    if review is None:
        nothing = {"diem": -1, "tren": -1, "du": -1, "dong_y": -1, "da_nop": 0}
        return nothing | {"binh_xet": "", "nop": ""}
    return {
        "diem": -1 if review.points is None else review.points,
        "tren": -1 if review.of_points is None else review.of_points,
        "binh_xet": f"{review.held_on:%d/%m/%Y}" if review.held_on else "",
        "du": -1 if review.present is None else review.present,
        "dong_y": -1 if review.agreed is None else review.agreed,
        "da_nop": int(review.submitted_on is not None),
        "nop": f"{review.submitted_on:%d/%m/%Y}" if review.submitted_on else "",
    }


def points(_: Context, said: str, most: int) -> int | None:
    """Points or households that were typed: 0 to `most`."""
    return answering.count(said, most)


def held_on(context: Context, said: str, since: str) -> str | None:
    """The day of the village's review as ISO: between the registration and today."""
    return answering.past(said, date.fromisoformat(since), context.today)


def score(context: Context, task_id: int, points: int | None) -> bool:
    """The village's own points, None where the criterion has none. False: it is not theirs to score now."""

    def note(task: CampaignTask) -> None:
        most = _most(context, task)
        if (most is None) != (points is None) or (most is not None and (points or 0) > most):
            raise ValueError("points that the criterion does not give")
        storage.put(
            context.session,
            CampaignReview(task_id=task.id, points=points, of_points=most, scored_on=context.today),
        )

    return _step(context, task_id, "score", note)


def review(context: Context, task_id: int, counted: dict[str, Any]) -> str:
    """`counted`: `present`, `agreed` (households), `held_on` (ISO). Returns passed | failed | late.

    A review in which too few agree leaves the task as it is: the village works on and meets again.
    """
    passed = rules.has_passed(
        counted["agreed"], counted["present"], cycle(context.office.tables_dir).more_than
    )
    if not passed:
        return "failed"

    def note(task: CampaignTask) -> None:
        row = _row(context, task)
        row.present, row.agreed = counted["present"], counted["agreed"]
        row.held_on = date.fromisoformat(counted["held_on"])

    return "passed" if _step(context, task_id, "review", note) else "late"


def submit(context: Context, task_id: int) -> bool:
    """Hand it in to the commune, which appraises it."""

    def note(task: CampaignTask) -> None:
        _row(context, task).submitted_on = context.today

    return _step(context, task_id, "submit", note)


def milestones(context: Context) -> list[dict[str, Any]]:
    """The next milestone of each campaign that runs."""
    found = known.open_to(context, "village").values()
    days = [(one.name, known.next_milestone(one, context.today)) for one in found]
    return [
        {"ten": name, "ngay": f"{day:%d/%m/%Y}", "con": (day - context.today).days}
        for name, day in sorted(days, key=lambda one: one[1] or date.max)
        if day
    ]


def _step(
    context: Context, task_id: int, action: str, note: Callable[[CampaignTask], None]
) -> bool:
    """Do it, if they head the village still and it is the task's turn still."""
    task = campaigns.lock(context.session, task_id)
    if task is None or not writing.is_head_of(context, task.area_id):
        return False
    if task.state not in rules.AFTER[action][0]:
        return False
    note(task)
    task.state = rules.after(task.state, action)
    context.session.flush()
    return True


def _row(context: Context, task: CampaignTask) -> CampaignReview:
    """What the village said of it; a new row where staff noted its score from paper."""
    row = storage.find(context.session, task.id)
    if row is None:
        row = CampaignReview(task_id=task.id, scored_on=context.today)
        context.session.add(row)
    return row


def _most(context: Context, task: CampaignTask) -> int | None:
    """The points that the task's criterion gives at most; None where nobody has said."""
    campaign = known.known(context.session, context.office).get(task.campaign)
    criteria = campaign.criteria if campaign else ()
    return next((one.points for one in criteria if one.code == task.criterion), None)


def _scale(context: Context, task: CampaignTask) -> dict[str, Any]:
    return {"thang": _most(context, task) or 0}


def _milestone(context: Context, task: CampaignTask) -> dict[str, Any]:
    campaign = known.known(context.session, context.office).get(task.campaign)
    day = known.next_milestone(campaign, context.today) if campaign else None
    return {"moc": f"{day:%d/%m/%Y}" if day else ""}
