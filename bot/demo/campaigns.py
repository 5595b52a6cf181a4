"""What the village of `nhipcau demo` has taken on: under way, with evidence, reviewed, appraised, overdue."""

import tomllib
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import content
from bot.demo.scene import Scene
from handlers.campaigns import actions, appraising, rules

MADE_UP = Path(content.__file__).parent / "demo" / "campaigns.toml"
BEGUN = timedelta(days=15)  # ago; what was due since then is overdue
ANSWERS = ("who", "result", "target", "measured_how", "how_far")


def furnish_campaigns(scene: Scene, now: datetime) -> None:
    """The head registers and sends numbers; the commune's officer notes and appraises."""
    for made_up in tomllib.loads(MADE_UP.read_text("utf-8"))["tasks"]:
        _task(scene, made_up, now)


def _task(scene: Scene, made_up: dict[str, Any], now: datetime) -> None:
    begun = scene.context(0, now - BEGUN)
    by_when = begun.today + timedelta(days=made_up["days"])
    told = {name: made_up[name] for name in ANSWERS} | {"by_when": by_when.isoformat()}
    chosen = made_up["campaign"], made_up["criterion"]
    if refused := actions.register(begun, scene.village.id, chosen, told):
        raise ValueError(refused)
    task = max(one["id"] for one in actions.tasks(begun, scene.village.id))
    if "amount" in made_up:
        actions.prove(scene.context(0, now - BEGUN / 3), task, None, made_up["amount"])
    desk = scene.desk(scene.officer, now)
    state = rules.PROVED
    for step in made_up["steps"]:
        appraising.act(desk, str(task), step, state)
        state = rules.after(state, step)
