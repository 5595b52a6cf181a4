"""The opinions of the village of `nhipcau demo`, each lived through day by day."""

import tomllib
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import content
from bot.demo.scene import Scene
from handlers.context import Context, Speaker
from handlers.desk import Desk
from handlers.feedback import actions, casework, door, slips
from handlers.feedback.actions import Draft
from handlers.feedback.casework import Slip
from handlers.feedback.slips import Kept

CASES = Path(content.__file__).parent / "demo" / "cases.toml"
BY_RESIDENTS = {"agree", "disagree", "withdraw"}


def furnish_opinions(scene: Scene, now: datetime) -> None:
    for number, case in enumerate(tomllib.loads(CASES.read_text("utf-8"))["case"], 1):
        _live_through(scene, case, number, now)


def _live_through(scene: Scene, case: dict[str, Any], number: int, now: datetime) -> None:
    """Write the case on its day, then let each thing happen to it a day later."""
    written = now - timedelta(days=case["days"], hours=3)
    anonymous = case.get("anonymous", False)
    parts = [{"kind": "text", "text": words, "media": None} for words in case["words"]]
    draft = Draft(
        case["topic"], parts, scene.village.id, anonymous, by_head=case.get("by_head", False)
    )
    opened = actions.open_case(scene.context(number, written), draft)
    for day, what in enumerate(case.get("then", ()), 1):
        at = min(now, written + timedelta(days=day))
        _happen(scene, case, opened["ma"], (what, at))


def _happen(scene: Scene, case: dict[str, Any], code: str, event: tuple[str, datetime]) -> None:
    what, at = event
    if what in BY_RESIDENTS:
        person = Context(Speaker(0, 0, "web"), at, scene.office, lambda: scene.session)
        _by_residents(person, code)[what]()
        return
    desk = scene.desk(scene.officer, at)
    door.open_case(desk, code, "Sàng lọc buổi sáng")
    _by_staff(desk, case, code)[what]()


def _by_residents(person: Context, code: str) -> dict[str, Callable[[], Any]]:
    return {
        "agree": lambda: actions.move(person, code, "DA_GIAI_QUYET"),
        "disagree": lambda: actions.move(person, code, "CHUA_DONG_Y"),
        "withdraw": lambda: actions.withdraw(person, code),
    }


def _by_staff(desk: Desk, case: dict[str, Any], code: str) -> dict[str, Callable[[], Any]]:
    due = desk.now.date() + timedelta(days=14)
    return {
        "screen": lambda: casework.choose_topic(desk, code, case["topic"]),
        "slip": lambda: slips.keep(desk, code, Kept(case["authority"], due, case["words"][0])),
        "ask": lambda: casework.ask(desk, code, case["question"]),
        "forward": lambda: casework.forward(desk, code, Slip(case["authority"], case["slip"], due)),
        "in-hand": lambda: casework.take_in_hand(desk, code),
        "answer": lambda: casework.answer(desk, code, case["answer"]),
        "refuse": lambda: casework.refuse(desk, code, "quang-cao"),
        "summarise": lambda: casework.summarise(desk, code),
    }
