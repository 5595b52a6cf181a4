"""The end of a meeting: what is to be done, that it is over, and what the village is told."""

import unicodedata
from datetime import date
from typing import Any

from handlers.context import Context
from handlers.meetings import cluster_counting, clusters, reminding, task_reminding
from handlers.meetings.attendance import room_of, running
from handlers.meetings.calling import announce, own
from handlers.meetings.counting import outcome, settle_rest
from handlers.meetings.door import note_in_chat
from handlers.messages import Words
from handlers.notices.rules import is_too_long
from handlers.villages.households import forget_gone
from handlers.wording import wording
from storage import media, meeting_opinions
from storage import meetings as storage
from storage.areas import Area
from storage.meetings import CLOSED, DONE, OPEN, Meeting, MeetingItem, MeetingTask

MOST_TASKS = 8


def close(context: Context, meeting_id: str, tasks: list[dict[str, str]]) -> bool:
    """It is over: attendance and counts stay as they are. False: it was not running, or a cluster
    is still to meet.

    `tasks`: matter, owner, due (ISO), measure.
    """
    meeting = running(context, meeting_id)
    if meeting is None or not clusters.has_come_for_all(context, meeting):
        return False
    settle_rest(context, meeting)
    clusters.keep_presence(context, meeting)
    room = room_of(context, meeting)
    meeting.state, meeting.present = CLOSED, room.present
    reminding.ended(context, meeting)
    meeting.households = meeting.households or room.total or None
    meeting.tasks.extend(
        MeetingTask(
            matter=one["matter"],
            owner=one["owner"],
            due_on=date.fromisoformat(one["due"]),
            measure=one["measure"],
        )
        for one in tasks[:MOST_TASKS]
    )
    storage.forget_delegates(context.session, meeting.id)
    meeting_opinions.sum_up(context.session, meeting)
    context.session.flush()
    note_in_chat(context, "attendance", meeting)
    note_in_chat(context, "close", meeting)
    for task in meeting.tasks:
        task_reminding.planned(context, task, meeting.called_by)
    forget_gone(context.session, meeting.area_id)
    return True


def uncounted(context: Context, meeting_id: str) -> str:
    """What some clusters voted on and others did not; "" when there is nothing."""
    meeting = running(context, meeting_id)
    return cluster_counting.uncounted(context, meeting) if meeting else ""


def closed(context: Context, meeting_id: str) -> Meeting | None:
    meeting = own(context, meeting_id)
    return meeting if meeting is not None and meeting.state == CLOSED else None


def results(context: Context, meeting_id: str) -> str | None:
    """What the village would be told; None when the meeting is not over. Shorter when it must be."""
    meeting = closed(context, meeting_id)
    if meeting is None:
        return None
    return told_of(context, meeting)


def told_of(context: Context, meeting: Meeting) -> str:
    """The results of a meeting that is over, as short as a notice must be."""
    whole = _told(context, meeting, tasks=True)
    return _told(context, meeting, tasks=False) if is_too_long(whole) else whole


def _told(context: Context, meeting: Meeting, *, tasks: bool) -> str:
    decided = [_decided(context, one) for one in meeting.items if one.way is not None]
    todo = [_to_do(one) for one in meeting.tasks] if tasks else []
    area = context.session.get_one(Area, meeting.area_id)
    room = {"co_mat": meeting.present or 0, "tong": meeting.households or 0}
    told = {
        "noi": area.full_name,
        "ngay": clusters.days(context.office, meeting),
        **room,
        "ket_qua": " ".join(decided),
        "viec": "; ".join(todo),
        "co_viec": int(bool(todo)),
        "co_ket_qua": int(bool(decided)),
    }
    return unicodedata.normalize("NFC", " ".join(wording(Words("hop-tin-ket-qua", told)).split()))


def _decided(context: Context, item: MeetingItem) -> str:
    told = outcome(context, item)
    return wording(Words("hop-mot-ket-qua", told | {"noi_dung": begun(item.question)}))


def begun(text: str) -> str:
    """As it begins a sentence."""
    return text[:1].upper() + text[1:]


def _to_do(task: MeetingTask) -> str:
    told = {"viec": task.matter, "ai": task.owner, "han": f"{task.due_on:%d/%m/%Y}"}
    return wording(Words("hop-mot-viec", told))


def tell(context: Context, meeting_id: str) -> dict[str, Any] | None:
    """Send the results to the village, once; None when it may not be, or was done."""
    meeting, text = closed(context, meeting_id), results(context, meeting_id)
    if meeting is None or text is None or meeting.told_at is not None:
        return None
    sent = announce(context, meeting.area_id, text)
    if sent is not None:
        meeting.told_at = context.now
        note_in_chat(context, "tell", meeting)
    return sent


def signed(context: Context, meeting_id: str) -> dict[str, str] | None:
    """The photo of the signed minutes ("" while there is none); None when the meeting is not his."""
    meeting = closed(context, meeting_id)
    return None if meeting is None else {"anh": meeting.signed_id or ""}


def attach(context: Context, meeting_id: str, photo: str) -> bool:
    """Keep this photo of the signed minutes; one that was there before is deleted."""
    meeting = closed(context, meeting_id)
    if meeting is None or photo not in media.take_over(context.session, [photo]):
        return False
    if meeting.signed_id:
        media.expire(context.session, [meeting.signed_id])
    meeting.signed_id = photo
    note_in_chat(context, "sign", meeting)
    return True


def tasks(context: Context, meeting_id: str) -> list[dict[str, Any]] | None:
    """What is to be done, what is late first told as such; None when it is not his."""
    meeting = closed(context, meeting_id)
    if meeting is None:
        return None
    return [
        {
            "id": str(one.id),
            "viec": one.matter,
            "ai": one.owner,
            "han": f"{one.due_on:%d/%m/%Y}",
            "do": one.measure,
            "tinh_trang": _state(context, one),
        }
        for one in meeting.tasks
    ]


def _state(context: Context, task: MeetingTask) -> str:
    if task.state == DONE:
        return "done"
    return "late" if task.due_on < context.today else "open"


def finish(context: Context, meeting_id: str, task_id: str) -> bool:
    """This one is done."""
    meeting = closed(context, meeting_id)
    task = next((one for one in meeting.tasks if str(one.id) == task_id), None) if meeting else None
    if task is None or task.state != OPEN:
        return False
    task.state, task.done_at = DONE, context.now
    task_reminding.ended(context.session, task)
    return True
