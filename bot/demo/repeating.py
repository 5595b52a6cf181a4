"""What repeats in the village of `nhipcau demo`: set by its head, by the commune's approver, by an officer."""

import tomllib
from datetime import datetime
from pathlib import Path

import content
from bot.demo.scene import Scene
from handlers.repeating import actions
from handlers.repeating.rules import Plan, rule_of

TABLE = Path(content.__file__).parent / "demo" / "repeating.toml"


def furnish_repeating(scene: Scene, now: datetime) -> None:
    """The officer's waits: whoever tries it approves it."""
    by = {
        "head": (scene.head, scene.village.id),
        "approver": (scene.approver, scene.commune.id),
        "officer": (scene.officer, scene.commune.id),
    }
    for told in tomllib.loads(TABLE.read_text("utf-8"))["repeating"]:
        who, area_id = by[told["by"]]
        plan = Plan(told["what"], rule_of(told["kind"], told["said"]), told["at"])
        actions.begin(scene.desk(who, now), area_id, plan)
