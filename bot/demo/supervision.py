"""What the Front of `nhipcau demo` looks into, and the drafts on which its people are asked."""

import tomllib
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import content
from bot.demo.scene import Scene
from content.masking import masked
from handlers.consultations import actions as asking
from handlers.consultations import answering, results
from handlers.consultations.actions import Draft
from handlers.consultations.rules import Ask
from handlers.desk import Desk
from handlers.feedback import actions as feedback
from handlers.feedback import casework, door
from handlers.supervision import actions, advice, fieldwork, rules
from handlers.supervision.actions import Frame, Origin, Plan
from handlers.supervision.advice import Proposal
from handlers.supervision.fieldwork import Record

MADE_UP = Path(content.__file__).parent / "demo" / "supervision.toml"
DAY = timedelta(days=1)


def furnish_supervision(scene: Scene, now: datetime) -> None:
    """Opinions of the last quarter, a dossier that waits for answers, two consultations."""
    made_up = tomllib.loads(MADE_UP.read_text("utf-8"))
    _last_quarter(scene, made_up["opinions"], now)
    _dossier(scene, made_up["dossier"], now)
    _consultation(scene, made_up["open"], now - 2 * DAY)
    _ended(scene, made_up["ended"], now)


def _last_quarter(scene: Scene, opinions: dict[str, Any], now: datetime) -> None:
    """So many anonymous opinions on one topic, each summed up the day after."""
    today = now.astimezone(scene.office.timezone).date()
    _, last = rules.quarter_before(today)
    at = now - (today - last + 10 * DAY)
    for number in range(opinions["number"]):
        said = opinions["words"][number % len(opinions["words"])]
        draft = feedback.Draft(
            opinions["topic"],
            [{"kind": "text", "text": said, "media": None}],
            scene.village.id,
            anonymous=True,
        )
        code = feedback.open_case(scene.context(number, at), draft)["ma"]
        desk = scene.desk(scene.officer, at + DAY)
        door.open_case(desk, code)
        casework.choose_topic(desk, code, opinions["topic"])
        casework.summarise(desk, code)


def _dossier(scene: Scene, told: dict[str, Any], now: datetime) -> None:
    """From its plan, forty days ago, until it waits for answers; one of them is late."""
    begun = now - 40 * DAY
    writer, leader = scene.desk(scene.officer, begun), scene.desk(scene.approver, begun)
    frame = Frame(told["kind"], told["title"], begun.date(), (begun + 20 * DAY).date())
    commune = scene.commune
    number = str(
        actions.create(writer, Origin(commune.id, told["topic"], commune.full_name), frame)
    )
    texts = {name: told[name] for name in rules.TEXTS}
    actions.save(writer, number, (frame, Plan(texts, tuple(told["bases"]), told["team"])), 1)
    actions.submit(writer, number, _seen(writer, number))
    actions.approve(leader, number, _seen(writer, number))
    seen = begun + 6 * DAY
    writer = scene.desk(scene.officer, seen)
    for one in told["finding"]:
        record = Record(seen.date(), one["place"], one["made_by"], one["text"])
        fieldwork.find(writer, number, record, _seen(writer, number))
    found = begun + 20 * DAY
    writer, leader = scene.desk(scene.officer, found), scene.desk(scene.approver, found)
    for one in told["advice"]:
        due = (now - 3 * DAY if one["late"] else now + 10 * DAY).date()
        proposal = Proposal(one["authority"], one["matter"], due)
        advice.advise(writer, number, proposal, _seen(writer, number))
    actions.write_up(writer, number, told["conclusions"], _seen(writer, number))
    actions.report(writer, number, _seen(writer, number))
    actions.conclude(leader, number, _seen(writer, number))
    for row, one in zip(actions.read(writer, number).row.advices, told["advice"], strict=True):
        advice.send(writer, number, (str(row.id), one["number"]), _seen(writer, number))


def _seen(desk: Desk, number: str) -> int:
    return actions.read(desk, number).row.version


def _consultation(scene: Scene, told: dict[str, Any], at: datetime) -> str:
    """Written and approved then, open for fifteen days from that day; its number."""
    writer = scene.desk(scene.officer, at)
    first: date = writer.today
    draft = Draft(
        title=told["title"],
        body=told["body"],
        summary=told["summary"],
        full_text=told["full_text"],
        days=(first, first + 14 * DAY),
        asks=tuple(Ask(one["text"], tuple(one["choices"])) for one in told["asks"]),
    )
    number = str(asking.create(writer, scene.commune.id, draft))
    asking.submit(writer, number, 1)
    asking.approve(scene.desk(scene.approver, at), number, _version(writer, number))
    return number


def _ended(scene: Scene, told: dict[str, Any], now: datetime) -> None:
    """Some agreed, others did not, and a few said why; staff have begun to group that."""
    at = now - 25 * DAY
    number = _consultation(scene, told, at)
    choices = [0] * told["agree"] + [1] * told["disagree"]
    for place, choice in enumerate(choices):
        said = told["said"][place] if place < len(told["said"]) else ""
        answers: list[answering.Answer] = [{"choice": choice}, {"text": said, "media": None}]
        answering.take_part(scene.context(place, at), int(number), answers)
    writer = scene.desk(scene.officer, now)
    for group in told["groups"]:
        _group(writer, number, group, [told["said"][place] for place in group["of"]])


def _group(writer: Desk, number: str, group: dict[str, Any], said: list[str]) -> None:
    results.group(writer, number, (group["side"], group["title"]), _version(writer, number))
    found = results.read(writer, number)
    which = str(found.groups[-1].row.id)
    texts = [masked(text) for text in said]
    for one in found.said:
        if one.text in texts:
            put = str(one.id), one.text, which
            results.put(writer, number, put, _version(writer, number))


def _version(desk: Desk, number: str) -> int:
    return asking.read(desk, number).row.version
