"""What was signed and concluded in `nhipcau demo`, and what was made public in its village."""

import tomllib
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import content
from bot.demo.scene import Scene
from handlers.desk import Desk
from handlers.disclosure import actions as disclosure
from handlers.disclosure.entering import Made
from handlers.registers import actions, rules
from handlers.registers.actions import Frame, Progress, Promise

MADE_UP = Path(content.__file__).parent / "demo" / "registers.toml"


def furnish_registers(scene: Scene, now: datetime) -> None:
    """An agreement with something overdue, a work session half done, a friendship across the border."""
    desk = scene.desk(scene.officer, now)
    made_up = tomllib.loads(MADE_UP.read_text("utf-8"))
    for told in made_up["entry"]:
        _entry(scene, desk, told)
    for told in made_up["public"]:
        _made_public(scene, desk, told)


def _entry(scene: Scene, desk: Desk, told: dict[str, Any]) -> None:
    """Days are counted from today."""
    day = timedelta(days=1)
    until = desk.today + told["until"] * day if "until" in told else None
    days = rules.Days(desk.today + told["held"] * day, until)
    frame = Frame(told["subject"], told["partner"], days, told.get("document", ""))
    number = str(actions.create(desk, (scene.commune.id, told["register"]), frame))
    for one in told["owed"]:
        due = desk.today + one["due"] * day
        seen = actions.read(desk, number).row.version
        actions.promise(desk, number, Promise(one["matter"], one["owner"], due), seen)
        row = actions.read(desk, number).row
        made = max(row.commitments, key=lambda owed: owed.id)
        if one["state"] != rules.WAITING:
            progress = Progress(str(made.id), one["state"], one.get("result", ""))
            actions.progress(desk, number, progress, row.version)


def _made_public(scene: Scene, desk: Desk, told: dict[str, Any]) -> None:
    since = desk.today + timedelta(days=told["since"])
    made = Made(
        told["item"], told["form"], since, since + timedelta(days=told["days"] - 1), told["by"]
    )
    disclosure.enter(desk, str(scene.village.id), made)
