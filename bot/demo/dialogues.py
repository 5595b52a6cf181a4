"""The dialogues of `nhipcau demo`: one that takes questions, one whose conclusions are tracked."""

import tomllib
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import content
from bot.demo.scene import Scene
from handlers.desk import Desk
from handlers.dialogues import actions, asking, concluding, grouping, rules, tracking
from handlers.dialogues.concluding import Entry
from handlers.dialogues.grouping import Choice
from handlers.dialogues.rules import Plan
from handlers.dialogues.tracking import Progress
from storage.dialogues import Dialogue

TABLE = Path(content.__file__).parent / "demo" / "dialogues.toml"
SINCE = timedelta(days=60)
PLANNED, HELD, CONCLUDED, OPENED = (timedelta(days=n) for n in (50, 30, 29, 4))  # so long ago
WINDOW = timedelta(days=18)  # from the plan of the open one to its day


def furnish_dialogues(scene: Scene, now: datetime) -> None:
    table = tomllib.loads(TABLE.read_text("utf-8"))
    _tracked(scene, table["held"], now)
    _open(scene, table["open"], now)


def _open(scene: Scene, told: dict[str, Any], now: datetime) -> None:
    dialogue = _opened(scene, told, (now - OPENED, now - OPENED + WINDOW))
    _asked(scene, dialogue, told["questions"], now - timedelta(days=1))


def _tracked(scene: Scene, told: dict[str, Any], now: datetime) -> None:
    held = now - HELD
    dialogue = _opened(scene, told, (now - PLANNED, held))
    for group in told["group"]:
        _group(scene, dialogue, group, now - PLANNED + timedelta(days=3))
    _at(scene, dialogue, held, actions.hold)
    for group, row in zip(told["group"], list(dialogue.groups), strict=True):
        desk = scene.desk(scene.officer, held)
        concluding.answer(desk, _name(dialogue), (row.id, group["answer"]), dialogue.version)
        due = (held + timedelta(days=group["due_after"])).date()
        entry = Entry(group["matter"], group["owner"], due, row.id)
        concluding.conclude(desk, _name(dialogue), entry, dialogue.version)
    _at(scene, dialogue, now - CONCLUDED, concluding.report)
    _at(scene, dialogue, now - CONCLUDED, concluding.confirm, scene.approver)
    for group, conclusion in zip(told["group"], list(dialogue.conclusions), strict=True):
        if group["result"]:
            done = Progress(conclusion.id, rules.DONE, group["result"])
            desk = scene.desk(scene.officer, held + timedelta(days=group["due_after"]))
            tracking.progress(desk, _name(dialogue), done, dialogue.version)


def _opened(scene: Scene, told: dict[str, Any], days: tuple[datetime, datetime]) -> Dialogue:
    """Planned and approved on the first of these days, to be held on the other."""
    planned, held = days
    plan = Plan(told["leader"], told["subject"], told["place"], held.date(), told["starts"])
    number = actions.create(scene.desk(scene.officer, planned), scene.commune.id, plan)
    dialogue = scene.session.get_one(Dialogue, number)
    _at(scene, dialogue, planned, actions.submit)
    _at(scene, dialogue, planned, actions.approve, scene.approver)
    return dialogue


def _group(scene: Scene, dialogue: Dialogue, told: dict[str, Any], at: datetime) -> None:
    _asked(scene, dialogue, told["questions"], at)
    desk = scene.desk(scene.officer, at)
    waiting = grouping.table(desk, _name(dialogue)).alike
    ids = frozenset(shown.id for cluster in waiting for shown in cluster)
    choice = Choice(ids, None, told["title"], told["words"])
    grouping.put(desk, _name(dialogue), choice, dialogue.version)


def _asked(scene: Scene, dialogue: Dialogue, texts: list[str], at: datetime) -> None:
    """Without a name, so that the demonstration sends nobody anything."""
    for number, text in enumerate(texts, 1):
        parts = [{"kind": "text", "text": text, "media": None}]
        asking.ask(scene.context(number, at), asking.Draft(dialogue.id, parts, anonymous=True))


def _at(
    scene: Scene,
    dialogue: Dialogue,
    at: datetime,
    command: Callable[[Desk, str, int], None],
    who: int | None = None,
) -> None:
    command(scene.desk(who or scene.officer, at), _name(dialogue), dialogue.version)


def _name(dialogue: Dialogue) -> str:
    return str(dialogue.id)
