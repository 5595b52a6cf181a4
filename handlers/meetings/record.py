"""All that staff see of one meeting: what for, by which rule, who comes, what came of it. In sums."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from content.meetings import matters
from handlers.calendars.wording import lunar_in_words
from handlers.desk import Desk
from handlers.meetings import clusters, papers, rules
from handlers.meetings.attendance import can_pass, threshold_words
from handlers.meetings.counting import outcome
from handlers.meetings.door import reach
from handlers.meetings.links import address
from handlers.meetings.papers import Served
from handlers.meetings.rules import Room
from handlers.meetings.workshop import Workshop
from handlers.notices.actions import status
from handlers.wording import wording
from storage import households
from storage import meeting_clusters as cluster_storage
from storage import meeting_papers as paper_storage
from storage import meetings as storage
from storage.areas import Area
from storage.meeting_lists import AHEAD, HELD, OFF, OPEN
from storage.meeting_papers import MeetingPaper
from storage.meetings import (
    CALLED,
    CANCELLED,
    DONE,
    ClusterCount,
    Meeting,
    MeetingCluster,
    MeetingItem,
    MeetingTask,
)


@dataclass(frozen=True, slots=True)
class Item:
    """One thing on the agenda, with its rule and, once counted, what came of it."""

    question: str
    matter: str
    article: str
    known: bool  # whether its share was compared with the law
    threshold: str  # "" of what is only heard
    enough: bool | None  # whether those present can decide; None: not to be said yet
    counted: dict[str, Any] | None
    parts: list[tuple[str, ClusterCount]]  # what each cluster gave, by its name


@dataclass(frozen=True, slots=True)
class Record:
    """`told`: messages and households, by what became of them; None: nobody was invited here."""

    meeting: Meeting
    area: Area
    commune: str
    state: str  # of storage.meeting_lists
    lunar: str
    items: list[Item]
    households: int
    present: int
    share: str  # of all households, in percent
    answers: dict[str, int]
    silent: int  # households that gave no answer
    told: dict[str, int] | None
    tasks: list[tuple[MeetingTask, str]]  # with open | late | done
    documents: list[tuple[MeetingPaper, str]]  # with its link
    papers: list[str]  # that can be made
    clusters: list[tuple[MeetingCluster, int]]  # with how many households are there


def read(desk: Desk, number: str) -> Record:
    meeting, area = reach(desk, number)
    shop = _shop(desk, Path())
    total, present = shop.households(meeting), _present(desk, meeting)
    answers = storage.replies(desk.session, meeting.id)
    listed = paper_storage.documents(desk.session, meeting.id)
    return Record(
        meeting=meeting,
        area=area,
        commune=shop.commune(area),
        state=state_of(desk, meeting),
        lunar=wording(lunar_in_words(shop.here(meeting).date())),
        items=[_item(desk, meeting, one, Room(total, present)) for one in meeting.items],
        households=total,
        present=present,
        share=rules.percent(present, total),
        answers=answers,
        silent=max(0, total - sum(answers.values())),
        told=_told(desk, meeting),
        tasks=[(one, _task_state(desk, one)) for one in meeting.tasks],
        documents=[(one, address(desk.office, one)) for one in listed],
        papers=papers.kinds_of(shop, meeting),
        clusters=_clusters(desk, meeting),
    )


def paper(desk: Desk, number: str, kind: str, folder: Path) -> Served:
    """One of its papers, for staff. Raises `Refused`."""
    meeting, _ = reach(desk, number)
    return papers.made(_shop(desk, folder), meeting, kind)


def signed(desk: Desk, number: str) -> str:
    """The photo of the signed minutes; "" while there is none."""
    meeting, _ = reach(desk, number)
    return meeting.signed_id or ""


def state_of(desk: Desk, meeting: Meeting) -> str:
    """Ahead, begun and not closed, held, or not held."""
    if meeting.state == CALLED:
        return AHEAD if meeting.starts_at >= desk.now else OPEN
    return OFF if meeting.state == CANCELLED else HELD


def _shop(desk: Desk, folder: Path) -> Workshop:
    return Workshop(desk.session, desk.office, desk.now, folder)


def _present(desk: Desk, meeting: Meeting) -> int:
    if meeting.present is not None:
        return meeting.present
    return len(storage.present(desk.session, meeting.id))


def _clusters(desk: Desk, meeting: Meeting) -> list[tuple[MeetingCluster, int]]:
    there = cluster_storage.present(desk.session, meeting.id) if meeting.clusters else {}
    return [
        (one, there.get(one.id, 0) if one.present is None else one.present)
        for one in meeting.clusters
    ]


def _item(desk: Desk, meeting: Meeting, item: MeetingItem, room: Room) -> Item:
    matter = matters(desk.office.tables_dir)[item.matter]
    threshold = matter.threshold
    all_met = meeting.state != CALLED or meeting.last_at <= desk.now
    return Item(
        question=item.question,
        matter=matter.label,
        article=matter.article,
        known=matter.known,
        threshold=wording(threshold_words(threshold)) if threshold else "",
        enough=can_pass(matter, room) if threshold and room.present and all_met else None,
        counted=outcome(desk, item) if item.way is not None else None,
        parts=_parts(desk, meeting, item),
    )


def _parts(desk: Desk, meeting: Meeting, item: MeetingItem) -> list[tuple[str, ClusterCount]]:
    names = {one.id: one.name for one in meeting.clusters}
    found = clusters.counts_of(desk.session, meeting, item)
    return [(names[one.cluster_id], one) for one in found]


def _told(desk: Desk, meeting: Meeting) -> dict[str, int] | None:
    if meeting.notice_id is None:
        return None
    by_mouth = households.told(desk.session, meeting.notice_id)
    return {**status(desk.session, meeting.notice_id), "by_mouth": len(by_mouth)}


def _task_state(desk: Desk, task: MeetingTask) -> str:
    if task.state == DONE:
        return "done"
    return "late" if task.due_on < desk.today else "open"
