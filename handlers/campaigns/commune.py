"""What a commune itself takes on in a campaign, from the desk, and what shows how far it is.

Its own staff note how far it is; whoever works above it appraises (`scoring.judges`).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from handlers.campaigns import answering, reach, rules, standing
from handlers.campaigns import plan_rules as days
from handlers.campaigns.actions import MOST_TASKS, OPEN
from handlers.campaigns.rules import Task
from handlers.desk import Desk
from handlers.errors import Refused
from handlers.messages import Words
from handlers.numbers import number_of
from handlers.reports.office import our_areas
from storage import campaigns as storage
from storage.areas import Area
from storage.campaigns import CampaignEvidence, CampaignTask
from storage.media import Media
from storage.supervision import keep_file

FIELDS = ("criterion", "result", "target", "who", "by_when", "measured_how", "how_far")
LONGEST = {"result": 300, "who": 200, "measured_how": 200, "how_far": 300}
PHOTO = "photo"


@dataclass(frozen=True, slots=True)
class Sent:
    """A photo that was put into the media folder, and its size; or none."""

    media_id: str
    size: int


def offered(desk: Desk, code: str) -> list[Area]:
    """The communes in whose name they may register in it today; none where only others may."""
    campaign = standing.found(desk, code)
    if "commune" not in campaign.who or not campaign.runs_on(desk.today):
        return []
    return [one for one in our_areas(desk) if one.level == "commune" and campaign.is_for(one.path)]


def register(desk: Desk, code: str, told: Mapping[str, str]) -> None:
    """`told`: `area`, `FIELDS`, as typed."""
    area = next((one for one in offered(desk, code) if str(one.id) == told.get("area")), None)
    campaign = standing.found(desk, code)
    criterion = next((one for one in campaign.criteria if one.code == told.get("criterion")), None)
    if area is None or criterion is None:
        raise Refused(Words("cs-td-khong-thay"))
    said = {name: _line(told, name) for name in LONGEST}
    by_when = days.day(told.get("by_when", ""))
    if rules.missing({**said, "by_when": told.get("by_when", "")}):
        raise Refused(Words("pt-nam-dieu"))
    target = answering.amount(told.get("target", ""))
    if target is None:
        raise Refused(Words("pt-so-chua-ro"))
    if len(storage.of_village(desk.session, area.id, OPEN, most=MOST_TASKS)) == MOST_TASKS:
        raise Refused(Words("pt-nhieu-viec", {"nhieu_nhat": MOST_TASKS}))
    task = CampaignTask(
        area_id=area.id,
        campaign=code,
        criterion=criterion.code,
        target=target,
        unit=criterion.unit,
        due_on=_due(by_when, desk.today, campaign.until),
        state=rules.REGISTERED,
        author_id=desk.authority.person_id,
        at=desk.now,
        **said,
    )
    storage.add(desk.session, task)
    desk.note("campaign.register", f"campaign-task:{task.id}")


def prove(desk: Desk, number: str, amount: str, photo: Sent | None) -> str:
    """Keep what shows how far a task of the commune is; returns the campaign's code."""
    task = storage.lock(desk.session, number_of(number))
    if task is None or task.area_id not in {one.id for one in our_areas(desk)}:
        raise Refused(Words("cs-td-khong-thay"))
    if not may_prove(desk, task, desk.session.get_one(Area, task.area_id)):
        raise Refused(Words("cs-td-khong-lam-duoc"))
    done = answering.amount(amount) if amount.strip() else None
    if amount.strip() and done is None:
        raise Refused(Words("pt-so-chua-ro"))
    if done is None and photo is None:
        raise Refused(Words("pt-chua-co-gi"))
    if photo is not None:
        media = Media(id=photo.media_id, kind=PHOTO, size=photo.size, stored_on=desk.today)
        keep_file(desk.session, media)
    evidence = CampaignEvidence(
        media_id=photo.media_id if photo else None,
        amount=done,
        author_id=desk.authority.person_id,
        at=desk.now,
    )
    task.evidence.append(evidence)
    if done is not None:
        task.how_far = f"{answering.shown(done)} {task.unit}"
    task.state = rules.after(task.state, "prove")
    desk.note("campaign.prove", f"campaign-task:{task.id}")
    return task.campaign


def may_prove(desk: Desk, task: CampaignTask, area: Area) -> bool:
    """Staff of the commune, of what the commune took on, until it is judged."""
    ours = area.level == "commune" and any(
        role.area_id == area.id and role.path in reach.of(desk).inside
        for role in desk.authority.roles
    )
    campaign = standing.found(desk, task.campaign)
    fits = "prove" in rules.actions(Task(task.state, task.due_on), 0, judges=False)
    return ours and fits and campaign.ended_on is None


def provable(desk: Desk, rows: Iterable[tuple[CampaignTask, Area]]) -> set[int]:
    """Ids of those for which they may send evidence."""
    return {task.id for task, area in rows if may_prove(desk, task, area)}


def _line(told: Mapping[str, str], name: str) -> str:
    line = days.plain(told.get(name, ""))
    if len(line) > LONGEST[name]:
        raise Refused(Words("qua-dai", {"nhieu_nhat": LONGEST[name]}))
    return line


def _due(day: date | None, today: date, last: date) -> date:
    if day is None or not today <= day <= last:
        raise Refused(Words("pt-ngay-xong", {"den": f"{last:%d/%m/%Y}"}))
    return day
