"""The contests of `nhipcau demo`: one that is open, and one whose list is closed and waits for its number."""

import tomllib
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import content
from bot.demo.scene import Scene
from content.lessons import Asked
from handlers.quizzes import actions, closing, taking
from handlers.quizzes.actions import Draft
from handlers.quizzes.rules import Days
from storage import lessons

MADE_UP = Path(content.__file__).parent / "demo" / "quizzes.toml"
DAY = timedelta(days=1)
HEAD_S_LESSONS = ("gui-tin", "khong-hoi")


def furnish_quizzes(scene: Scene, now: datetime) -> None:
    """The head took two lessons; a contest closed three days ago, whose number is of yesterday."""
    made_up = tomllib.loads(MADE_UP.read_text("utf-8"))
    for lesson in HEAD_S_LESSONS:
        lessons.complete(scene.session, scene.head, lesson, (now - 5 * DAY).date())
    _ended(scene, made_up["ended"], now)
    _contest(scene, made_up["open"], now - 2 * DAY, (14, 18))


def _contest(scene: Scene, told: dict[str, Any], at: datetime, days: tuple[int, int]) -> int:
    """Written and approved then, open from that day on: (days to its last, days to its draw)."""
    writer = scene.desk(scene.officer, at)
    first = writer.today
    asked = (Asked(one["text"], tuple(one["choices"]), one["right"], "") for one in told["asked"])
    draft = Draft(
        title=told["title"],
        intro=told["intro"],
        prize=told["prize"],
        seed_source=told["seed_source"],
        days=Days(first, first + days[0] * DAY, first + days[1] * DAY),
        numbers=(told["winners"], told["pass_right"]),
        asked=tuple(asked),
    )
    number = actions.create(writer, scene.commune.id, draft)
    actions.submit(writer, str(number), 1)
    version = actions.read(writer, str(number)).row.version
    actions.approve(scene.desk(scene.approver, at), str(number), version)
    return number


def _ended(scene: Scene, told: dict[str, Any], now: datetime) -> None:
    at = now - 20 * DAY
    number = _contest(scene, told, at, (16, 19))
    right = [one["right"] for one in told["asked"]]
    for place in range(told["taking"]):
        chosen = [0 if one else 1 for one in right] if place < told["wrong"] else right
        taking.take_part(scene.context(place, at), number, chosen)
    closing.seal_ended(scene.session, now - 3 * DAY, scene.office)
