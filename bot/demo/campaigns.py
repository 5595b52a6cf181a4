"""What the village of `nhipcau demo` has taken on: under way, reviewed, appraised, praised, overdue."""

import tomllib
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import content
from bot.demo.scene import Scene
from content.campaigns.typed import Typed, TypedCriterion, TypedMilestone
from handlers.campaigns import actions, appraising, plans, praising, rules, scoring
from handlers.campaigns.praising import Proposal
from handlers.desk import Desk

MADE_UP = Path(content.__file__).parent / "demo" / "campaigns.toml"
BEGUN = timedelta(days=15)  # ago; what was due since then is overdue
ANSWERS = ("who", "result", "target", "measured_how", "how_far")


def furnish_campaigns(scene: Scene, now: datetime) -> None:
    """The head registers and sends numbers; the commune's officer notes and appraises."""
    made_up = tomllib.loads(MADE_UP.read_text("utf-8"))
    for one in made_up["tasks"]:
        _task(scene, one, now)
    for one in made_up["praise"]:
        _praise(scene, one, now)
    _plan(scene.desk(scene.officer, now), scene.commune.id, made_up["plan"])


def _plan(desk: Desk, area_id: int, made_up: dict[str, Any]) -> None:
    """A campaign of the commune's own, submitted: whoever tries it launches it."""

    def on(days: int) -> str:
        return (desk.today + timedelta(days=days)).isoformat()

    criteria = (TypedCriterion(n, *one) for n, one in enumerate(made_up["criteria"], 1))
    milestones = (
        TypedMilestone(n, on(days), *one) for n, (days, *one) in enumerate(made_up["milestones"], 1)
    )
    typed = Typed(
        made_up["name"],
        made_up["issuer"],
        made_up["documents"],
        on(0),
        on(made_up["days"]),
        frozenset(made_up["who"]),
        tuple(criteria),
        tuple(milestones),
    )
    plans.submit(desk, str(plans.create(desk, area_id, typed)), seen=1)


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
    if made_up.get("confirmed"):
        appraising.act(scene.desk(scene.approver, now), str(task), scoring.CONFIRM, state)


def _praise(scene: Scene, told: dict[str, Any], now: datetime) -> None:
    """Proposed by the officer; with a number, approved by the other and numbered by the clerk."""
    desk, code = scene.desk(scene.officer, now), told["campaign"]
    made = Proposal(scene.village.id, told["kind"], told["name"], told["reason"])
    praising.propose(desk, code, made)
    praise = praising.read(desk, code).lines[-1].praise
    if "number" in told:
        number = str(praise.id)
        praising.approve(scene.desk(scene.approver, now), number, praise.version)
        praising.give_number(desk, number, told["number"], praise.version)
        if "public" in told:
            praising.note_answer(desk, number, told["public"], praise.version)
