"""Points of an appraisal: given by one, confirmed by another before anybody is praised for them.

See docs/decisions/030-one-appraises-two-praise.md.
"""

from dataclasses import dataclass

from handlers.campaigns import rules
from handlers.desk import Desk
from handlers.errors import Refused
from handlers.messages import Words
from handlers.people.authority import CASEWORKERS, Authority
from storage import campaign_plans as storage
from storage.areas import Area
from storage.campaign_plans import CampaignScore
from storage.campaigns import CampaignTask

CONFIRM, REOPEN = "confirm", "reopen"
REASON_MOST = 300


@dataclass(frozen=True, slots=True)
class Given:
    """As it was typed."""

    points: str = ""
    reason: str = ""


def judges(authority: Authority, area: Area) -> bool:
    """What a commune took on itself is judged by whoever works above it, never by its own staff."""
    if area.level == "village":
        return True
    return not any(
        role.role in CASEWORKERS and role.path.startswith(area.path) for role in authority.roles
    )


def steps(desk: Desk, task: CampaignTask, score: CampaignScore | None) -> list[str]:
    """Of a task that is appraised, for somebody who judges it: a second person confirms, or opens it again.

    Whoever gave the points may take them back while nobody has confirmed them.
    """
    if task.state != rules.APPRAISED or (score and score.confirmed_at):
        return []
    second = score is not None and score.scorer_id != desk.authority.person_id
    return [CONFIRM, REOPEN] if second else [REOPEN]


def understood(given: Given, most: int | None) -> tuple[int | None, str]:
    """(points, reason). Refused when the points are none of 0…most, or fewer without a reason.

    Where the criterion has no points only the words are kept.
    """
    reason = " ".join(given.reason.split())[:REASON_MOST]
    if most is None:
        return None, reason
    typed = given.points.strip()
    if not (typed.isascii() and typed.isdigit() and int(typed[:6]) <= most):
        raise Refused(Words("pt-diem-ngoai", {"nhieu_nhat": most}))
    if int(typed) < most and not reason:
        raise Refused(Words("pt-can-ly-do", {"nhieu_nhat": most}))
    return int(typed), reason


def give(desk: Desk, task: CampaignTask, most: int | None, given: Given) -> None:
    points, reason = understood(given, most)
    row = CampaignScore(
        task_id=task.id,
        points=points,
        most=most,
        reason=reason,
        scorer_id=desk.authority.person_id,
        scored_at=desk.now,
    )
    desk.session.add(row)
    desk.session.flush()


def confirm(desk: Desk, task: CampaignTask) -> None:
    row = storage.score(desk.session, task.id)
    if row is None:
        raise Refused(Words("cs-td-khong-lam-duoc"))
    row.confirmer_id, row.confirmed_at = desk.authority.person_id, desk.now


def reopen(desk: Desk, task: CampaignTask) -> None:
    """The points go; the task waits for its appraisal again."""
    row = storage.score(desk.session, task.id)
    if row is not None:
        desk.session.delete(row)
    task.state = rules.REVIEWED
    desk.session.flush()


def may_be_praised(desk: Desk, task_id: int) -> bool:
    """Whether a second person stands for the points: praise and certificates ask here."""
    row = storage.score(desk.session, task_id)
    return row is not None and row.confirmed_at is not None
