"""What repeats, as it is shown before it is set and in lists: rule and days in words."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

from content.calendars.rules import Rule
from content.calendars.stored import from_stored
from handlers.calendars.wording import day_in_words, in_words, lunar_in_words
from handlers.context import Context
from handlers.desk import Desk, at_desk
from handlers.errors import Refused
from handlers.feedback.door import scope_of
from handlers.messages import Words
from handlers.reminders.subjects import IN_TIME
from handlers.repeating import actions, rules
from handlers.repeating.reminding import message
from handlers.wording import wording
from storage import repeating as storage
from storage.areas import Area
from storage.repeating import Occurrence, Repeating


@dataclass(frozen=True, slots=True)
class Line:
    """One that is set, as a page lists it."""

    row: Repeating
    area: Area
    rule: str
    next_days: list[str]
    may_approve: bool


def days_in_words(rule: Rule, today: date) -> list[str]:
    """ "thứ Hai ngày 07/12/2026, tức ngày 29 tháng 10 năm Bính Ngọ", the next five."""
    return [
        wording(Words("lap-ngay", {"ngay": day_in_words(day), "am_lich": lunar_in_words(day)}))
        for day in rules.next_days(rule, today)
    ]


def rule_in_words(rule: Rule) -> str:
    return wording(in_words(rule))


def look(desk: Desk, area: Area, plan: rules.Plan) -> dict[str, Any]:
    """What it would be: rule and days in words, the next reminder as it reads. Refused without a day."""
    days = rules.next_days(plan.rule, desk.today)
    if not days:
        raise Refused(Words("lap-khong-con-ngay"))
    at = datetime.combine(days[0], time.fromisoformat(plan.at), desk.office.timezone)
    whom = storage.VILLAGE if area.level == "village" else storage.HEADS
    said = message(Occurrence(at=at), Repeating(whom=whom, what=plan.what), area, IN_TIME)
    return {
        "what": plan.what,
        "area": area.full_name,
        "rule": rule_in_words(plan.rule),
        "days": days_in_words(plan.rule, desk.today),
        "message": wording(said.says[0]),
    }


def listed(desk: Desk) -> list[Line]:
    """Those for the village heads of their areas."""
    found = storage.for_heads(desk.session, scope_of(desk.authority).inside)
    return [line(desk, row, area) for row, area in found]


def awaited(desk: Desk) -> int:
    """How many they may approve."""
    found = storage.for_heads(desk.session, scope_of(desk.authority).inside)
    return sum(actions.may_approve(desk, row, area) for row, area in found)


def line(desk: Desk, row: Repeating, area: Area) -> Line:
    rule = from_stored(row.rule)
    days = days_in_words(rule, desk.today)
    return Line(row, area, rule_in_words(rule), days, actions.may_approve(desk, row, area))


# --- in the chat ----------------------------------------------------------------------------------


def of_village(context: Context, area_id: int) -> list[dict[str, str]]:
    """Those that are set for a village's people."""
    return [
        {"id": str(row.id), "viec": row.what, "luc": rule_in_words(from_stored(row.rule))}
        for row in storage.of_village(context.session, area_id)
    ]


def one(context: Context, number: str) -> dict[str, str] | None:
    """One of them; None when it has ended, or is not theirs."""
    desk = at_desk(context)
    found = actions.find(desk, number)
    if found is None:
        return None
    row, _ = found
    rule = from_stored(row.rule)
    days = "\n".join(days_in_words(rule, desk.today))
    return {"viec": row.what, "luc": rule_in_words(rule), "gio": row.at, "cac_ngay": days}


def parts(context: Context, number: str) -> dict[str, Any] | None:
    """What is set, in the parts in which it was asked for, so that one of them can be changed."""
    found = actions.find(at_desk(context), number)
    if found is None:
        return None
    row, _ = found
    return {"what": row.what, "rule": dict(row.rule), "at": row.at}


def typed(desk: Desk, number: str) -> dict[str, str]:
    """The same for the form of a page; the rule is chosen there anew."""
    found = actions.find(desk, number)
    return {} if found is None else {"what": found[0].what, "at": found[0].at}


def preview(
    context: Context, area_id: int, what: str, made: Mapping[str, Any]
) -> dict[str, str] | None:
    """The same for a talk; None when the rule falls on no day to come."""
    area = context.session.get_one(Area, area_id)
    plan = rules.Plan(what, from_stored(made["rule"]), made["at"])
    try:
        shown = look(at_desk(context), area, plan)
    except Refused:
        return None
    days = "\n".join(shown["days"])
    return {"luc": shown["rule"], "cac_ngay": days, "tin": shown["message"]}
