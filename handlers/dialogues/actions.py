"""What staff do with a dialogue until it is held: plan, lay it before an approver, open, call off."""

from dataclasses import dataclass, replace
from datetime import date

from content.dialogues import terms
from handlers.desk import Desk
from handlers.dialogues import reminding, rules
from handlers.dialogues.door import note, scope, take, tidy
from handlers.dialogues.listing import EVERY, Sought, listed
from handlers.dialogues.rules import Plan
from handlers.dialogues.telling import tell
from handlers.errors import Refused
from handlers.four_eyes import worked_on
from handlers.messages import Words
from handlers.reports.office import our_areas
from storage import dialogue_work as storage
from storage.areas import Area
from storage.dialogue_work import Figures, Line
from storage.dialogues import Dialogue, Question

MOST = {"leader": 200, "subject": 300, "place": 200, "reason": 300}  # characters


@dataclass(frozen=True, slots=True)
class Overview:
    """The list's page: the dialogues, whether there are older ones, and the year's figures."""

    lines: list[Line]
    older: int | None  # list those before that one
    figures: Figures
    areas: list[Area]  # in which they may plan one
    days: int  # that questions are taken


def overview(desk: Desk, sought: Sought = EVERY) -> Overview:
    lines, older = listed(desk, sought)
    year = (date(desk.today.year, 1, 1), desk.today)
    return Overview(
        lines=lines,
        older=older,
        figures=storage.figures(desk.session, scope(desk), year, desk.today),
        areas=[area for area in our_areas(desk) if not _is_headed(desk, area)],
        days=question_days(desk),
    )


def question_days(desk: Desk) -> int:
    return terms(desk.office.tables_dir)["questions"].amount


def _is_headed(desk: Desk, area: Area) -> bool:
    """Whether they are head of a village in it."""
    return any(area.covers(path) for path in scope(desk).outside)


def create(desk: Desk, area_id: int, plan: Plan) -> int:
    """Write down the plan of one in an area of theirs; its number."""
    area = next((one for one in our_areas(desk) if one.id == area_id), None)
    if area is None:
        raise Refused(Words("bc-can-dia-ban"))
    if _is_headed(desk, area):
        raise Refused(Words("cs-dt-truong-ban"))
    plan = _checked(desk, plan)
    dialogue = Dialogue(
        area_id=area.id,
        leader=plan.leader,
        subject=plan.subject,
        place=plan.place,
        held_on=plan.held_on,
        starts=plan.starts,
        state=rules.DRAFT,
        version=1,
        author_id=desk.authority.person_id,
        editor_ids=[desk.authority.person_id],
        created_at=desk.now,
    )
    desk.session.add(dialogue)
    desk.session.flush()
    note(desk, "plan", dialogue)
    return dialogue.id


def save(desk: Desk, number: str, plan: Plan, seen: int) -> None:
    dialogue, _ = take(desk, number, "save", seen)
    plan = _checked(desk, plan)
    dialogue.leader, dialogue.subject, dialogue.place = plan.leader, plan.subject, plan.place
    dialogue.held_on, dialogue.starts = plan.held_on, plan.starts
    worked_on(desk, dialogue)
    note(desk, "save", dialogue)


def submit(desk: Desk, number: str, seen: int) -> None:
    """Lay it before whoever approves it."""
    dialogue, _ = take(desk, number, "submit", seen)
    _fits(desk, dialogue)
    worked_on(desk, dialogue)
    _move(desk, dialogue, rules.SUBMITTED)


def approve(desk: Desk, number: str, seen: int) -> None:
    """By an approver who has not written at it: from today on questions are taken."""
    dialogue, _ = take(desk, number, "approve", seen)
    _fits(desk, dialogue)
    dialogue.approver_id = desk.authority.person_id
    dialogue.opened_on = desk.today
    dialogue.collects_to = rules.last_day(desk.today, question_days(desk))
    _move(desk, dialogue, rules.OPEN)
    reminding.planned(desk.session, dialogue, (desk.now, desk.office))


def send_back(desk: Desk, number: str, seen: int) -> None:
    dialogue, _ = take(desk, number, "back", seen)
    _move(desk, dialogue, rules.DRAFT)


def discard(desk: Desk, number: str, seen: int) -> None:
    dialogue, _ = take(desk, number, "discard", seen)
    note(desk, "discard", dialogue)
    desk.session.delete(dialogue)
    desk.session.flush()


def cancel(desk: Desk, number: str, reason: str, seen: int) -> None:
    """It will not be held; whoever asked with a contact is told so."""
    dialogue, _ = take(desk, number, "cancel", seen)
    reason = tidy(reason, MOST["reason"])
    if not reason:
        raise Refused(Words("cs-dt-can-ly-do"))
    dialogue.closed_on = desk.today
    _move(desk, dialogue, rules.CANCELLED, reason)
    reminding.called_off(desk.session, dialogue, (desk.now, desk.office))
    told = {"ngay": f"{dialogue.held_on:%d/%m/%Y}"}
    for question in _still_put(desk, dialogue):
        tell(
            desk.session, question, "off", Words("dt-bao-khong-hop", {"ma": question.code, **told})
        )


@dataclass(frozen=True, slots=True)
class Moved:
    """Another day, hour and place of a dialogue that people know of already."""

    held_on: date
    starts: str
    place: str


def postpone(desk: Desk, number: str, moved: Moved, seen: int) -> None:
    """It is held at another time; whoever asked with a contact is told, the others read it by code."""
    dialogue, _ = take(desk, number, "postpone", seen)
    starts, place = rules.clock(moved.starts), tidy(moved.place, MOST["place"])
    if starts is None:
        raise Refused(Words("cs-dt-can-gio"))
    if not place:
        raise Refused(Words("cs-dt-can-du"))
    if moved.held_on < desk.today or moved.held_on <= (dialogue.collects_to or desk.today):
        raise Refused(Words("cs-dt-doi-som"))
    before = f"{dialogue.held_on:%d/%m/%Y}"
    dialogue.held_on, dialogue.starts, dialogue.place = moved.held_on, starts, place
    worked_on(desk, dialogue)
    note(desk, "postpone", dialogue, before)
    reminding.moved(desk.session, dialogue, (desk.now, desk.office))
    told = {"gio": starts, "ngay": f"{moved.held_on:%d/%m/%Y}", "dia_diem": place}
    for question in _still_put(desk, dialogue):
        words = Words("dt-bao-doi-ngay", {"ma": question.code, "cu": before, **told})
        tell(desk.session, question, f"moved-{dialogue.version}", words)


def hold(desk: Desk, number: str, seen: int) -> None:
    """It was held: answers and conclusions are written down from now on."""
    dialogue, _ = take(desk, number, "hold", seen)
    _move(desk, dialogue, rules.HELD)
    reminding.held(desk.session, dialogue)


def _still_put(desk: Desk, dialogue: Dialogue) -> list[Question]:
    """Without what was left out: whoever asked that was told so already."""
    asked = storage.questions(desk.session, dialogue.id)
    return [question for question in asked if question.state != rules.LEFT_OUT]


def _checked(desk: Desk, plan: Plan) -> Plan:
    plan = replace(
        plan,
        leader=tidy(plan.leader, MOST["leader"]),
        subject=tidy(plan.subject, MOST["subject"]),
        place=tidy(plan.place, MOST["place"]),
    )
    days = question_days(desk)
    fault = rules.fault(plan, desk.today, days)
    if fault:
        earliest = rules.last_day(desk.today, days + 1)
        raise Refused(Words(fault, {"so_ngay": days, "som_nhat": f"{earliest:%d/%m/%Y}"}))
    return replace(plan, starts=rules.clock(plan.starts) or "")


def _fits(desk: Desk, dialogue: Dialogue) -> None:
    """Refused when its day has come too near for all the days of questions."""
    _checked(
        desk,
        Plan(dialogue.leader, dialogue.subject, dialogue.place, dialogue.held_on, dialogue.starts),
    )


def _move(desk: Desk, dialogue: Dialogue, state: str, reason: str = "") -> None:
    dialogue.state = state
    note(desk, state, dialogue, reason)
