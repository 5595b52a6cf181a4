"""Meetings of the village of `nhipcau demo`: one held with its minutes, one that too few came to, one
that is ahead, and the plan of a regular conference."""

import tomllib
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import content
from bot.demo.scene import HOUSEHOLDS, Scene
from handlers.context import Context
from handlers.meetings import attendance, closing, conferences, counting, minutes
from handlers.meetings.conferences import Draft, Letter
from storage import households
from storage import meetings as storage
from storage.meetings import ABSENT, GOING, SENDING, Meeting, MeetingItem, MeetingReply

TABLE = Path(content.__file__).parent / "demo" / "meetings.toml"
CALLED = timedelta(days=5)  # before its day
LASTED = timedelta(hours=1)


def furnish_meetings(scene: Scene, now: datetime) -> None:
    """The village's list of households must be there."""
    table = tomllib.loads(TABLE.read_text("utf-8"))
    today = now.astimezone(scene.office.timezone).date()
    _held(scene, table["held"], today)
    _short(scene, table["short"], today)
    _ahead(scene, table["ahead"], now)
    _planned(scene, table["plan"], now)


def _held(scene: Scene, told: dict[str, Any], today: date) -> None:
    meeting = _called(scene, told, today)
    context = _there(scene, meeting, told["present"])
    for item, one in zip(meeting.items, told["items"], strict=True):
        counting.record(context, str(meeting.id), str(item.id), one)
    tasks = [
        {name: one[name] for name in ("matter", "owner", "measure")}
        | {"due": (today + timedelta(days=one["due"])).isoformat()}
        for one in told["tasks"]
    ]
    closing.close(context, str(meeting.id), tasks)
    minutes.link(context, str(meeting.id))
    for task, one in zip(meeting.tasks, told["tasks"], strict=True):
        if one["done"]:
            closing.finish(context, str(meeting.id), str(task.id))


def _short(scene: Scene, told: dict[str, Any], today: date) -> None:
    _there(scene, _called(scene, told, today), told["present"])


def _ahead(scene: Scene, told: dict[str, Any], now: datetime) -> None:
    meeting = _called(scene, told, now.astimezone(scene.office.timezone).date())
    meeting.created_at = now
    given = [GOING] * told["going"] + [SENDING] * told["sending"] + [ABSENT] * told["absent"]
    listed = households.listed(scene.session, scene.village.id)
    for household, answer in zip(listed, given, strict=False):
        said = MeetingReply(meeting_id=meeting.id, household_id=household.id, answer=answer, at=now)
        storage.reply(scene.session, said)


def _called(scene: Scene, told: dict[str, Any], today: date) -> Meeting:
    """Nobody is sent an invitation: those of the demonstration would leave when the bot runs."""
    day, hour = today + timedelta(days=told["days"]), time.fromisoformat(told["hour"])
    starts_at = datetime.combine(day, hour, scene.office.timezone)
    meeting = Meeting(
        area_id=scene.village.id,
        called_by=scene.head,
        starts_at=starts_at,
        place=told["place"],
        created_at=starts_at - CALLED,
    )
    meeting.items = [
        MeetingItem(position=at, matter=one["matter"], question=one["question"])
        for at, one in enumerate(told["items"], 1)
    ]
    scene.session.add(meeting)
    scene.session.flush()
    return meeting


def _there(scene: Scene, meeting: Meeting, present: int) -> Context:
    """The head at the meeting, with so many households; how many there are is known."""
    context = scene.context(0, meeting.starts_at + LASTED)
    attendance.set_total(context, str(meeting.id), HOUSEHOLDS)
    listed = households.listed(scene.session, scene.village.id)[:present]
    storage.mark(scene.session, meeting.id, [one.id for one in listed], meeting.starts_at)
    return context


def _planned(scene: Scene, told: dict[str, Any], now: datetime) -> None:
    """Sent to three bodies; two have agreed."""
    desk = scene.desk(scene.officer, now)
    held_on = desk.today + timedelta(days=told["days"])
    draft = Draft(held_on, told["starts"], told["place"], "\n".join(told["content"]))
    number = str(conferences.create(desk, scene.village.id, draft))
    conferences.sent(desk, number, Letter(desk.today, told["number"]), 1)
    for seen, body in enumerate(told["agreed"], 2):
        conferences.agree(desk, number, (body, Letter(desk.today, "")), seen)
