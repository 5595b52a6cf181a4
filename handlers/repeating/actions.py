"""What a head and staff do with what repeats: set it, approve it, change it, stop it.

A village head sets it for the village's people, staff for the village heads of their area. What an officer
sets waits for an approver, as an officer's notice does.
"""

from content.calendars.stored import to_stored
from handlers.desk import Desk
from handlers.dialogues.door import need
from handlers.errors import Refused
from handlers.messages import Words
from handlers.notices.approval import is_needed
from handlers.numbers import number_of
from handlers.repeating import planning, rules
from handlers.repeating.rules import Plan
from storage import repeating as storage
from storage.areas import Area
from storage.repeating import HEADS, OFF, ON, VILLAGE, WAITING, Repeating


def begin(desk: Desk, area_id: int, plan: Plan) -> Repeating:
    """Set it; its days are planned at once, or once it is approved."""
    area = desk.session.get(Area, area_id)
    whom = _whom(desk, area)
    if area is None or whom is None:
        raise Refused(Words("lap-khong-co-quyen"))
    if len(_there(desk, area, whom)) >= rules.MOST:
        raise Refused(Words("lap-qua-nhieu", {"nhieu_nhat": rules.MOST}))
    if not rules.next_days(plan.rule, desk.today):
        raise Refused(Words("lap-khong-con-ngay"))
    row = Repeating(
        area_id=area.id,
        whom=whom,
        what=" ".join(need(plan.what, "lap-can-viec", rules.WHAT_MOST).split()).rstrip(" .;,"),
        rule=to_stored(plan.rule),
        at=plan.at,
        author_id=desk.authority.person_id,
        state=WAITING if is_needed(desk.authority, [area]) else ON,
        created_at=desk.now,
    )
    desk.session.add(row)
    desk.session.flush()
    _note(desk, "begin", row)
    planning.plan_one(desk.session, row, desk.now, desk.office)
    return row


def change(desk: Desk, number: str, plan: Plan) -> Repeating:
    """Another takes its place; whoever was reminded of a day to come is told that it does not stand."""
    row, _ = take(desk, number)
    _end(desk, row)
    return begin(desk, row.area_id, plan)


def stop(desk: Desk, number: str) -> None:
    row, _ = take(desk, number)
    _end(desk, row)


def approve(desk: Desk, number: str) -> None:
    """By an approver of the area who did not set it."""
    row, area = take(desk, number)
    if row.state != WAITING or not may_approve(desk, row, area):
        raise Refused(Words("lap-khong-co-quyen"))
    row.state = ON
    desk.session.flush()
    _note(desk, "approve", row)
    planning.plan_one(desk.session, row, desk.now, desk.office)


def may_approve(desk: Desk, row: Repeating, area: Area) -> bool:
    own = row.author_id == desk.authority.person_id
    return row.state == WAITING and not own and desk.authority.may_approve_for(area)


def place(desk: Desk, area_id: int, replaces: str) -> Area:
    """Where it would be set: that area, or that of one that is changed."""
    if replaces:
        return take(desk, replaces)[1]
    area = desk.session.get(Area, area_id)
    if area is None or _whom(desk, area) is None:
        raise Refused(Words("lap-khong-co-quyen"))
    return area


def take(desk: Desk, number: str) -> tuple[Repeating, Area]:
    """One that has not ended and that they may change; another's is refused as one that is not."""
    found = find(desk, number)
    if found is None:
        raise Refused(Words("lap-khong-con"))
    return found


def find(desk: Desk, number: str) -> tuple[Repeating, Area] | None:
    found = storage.find(desk.session, number_of(number))
    return found if found and _whom(desk, found[1]) == found[0].whom else None


def _whom(desk: Desk, area: Area | None) -> str | None:
    """For whom they may set something there: a head for the village, staff for the heads of an area."""
    if area is None or not area.holds_on(desk.today):
        return None
    if desk.authority.is_head_of(area):
        return VILLAGE
    is_ours = desk.authority.is_caseworker and desk.authority.may_write_to(area)
    return HEADS if is_ours and area.level != "village" else None


def _there(desk: Desk, area: Area, whom: str) -> list[Repeating]:
    if whom == VILLAGE:
        return list(storage.of_village(desk.session, area.id))
    found = storage.for_heads(desk.session, [area.path])
    return [row for row, of_area in found if of_area.id == area.id]


def _end(desk: Desk, row: Repeating) -> None:
    row.state = OFF
    desk.session.flush()
    _note(desk, "stop", row)
    planning.call_off(desk.session, row, desk.now)


def _note(desk: Desk, action: str, row: Repeating) -> None:
    desk.note(f"repeating.{action}", f"repeating:{row.id}")
