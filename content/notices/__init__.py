"""The patterns that a village head picks a notice from, and the few questions of each.

`templates.toml` has one table a template. Its `text` is what is sent: `{noi}` is the village, every
other name in braces is the answer to the question of that name.
"""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

TABLE = Path(__file__).with_name("templates.toml")


@dataclass(frozen=True, slots=True)
class Question:
    name: str
    ask: str
    example: str
    choices: tuple[str, ...] = ()  # one tap instead of typing; words of one's own stay possible


@dataclass(frozen=True, slots=True)
class Template:
    id: str
    label: str
    text: str
    topic: str  # of content/feedback: what a question about such a notice belongs to
    urgent: bool
    questions: tuple[Question, ...]


@cache
def templates() -> dict[str, Template]:
    """Every template by its id, in the order in which they are offered."""
    read = tomllib.loads(TABLE.read_text("utf-8"))["template"]
    return {one["id"]: _template(one) for one in read}


def _template(read: dict[str, Any]) -> Template:
    questions = tuple(
        Question(one["name"], one["ask"], one["example"], tuple(one.get("choices", ())))
        for one in read["question"]
    )
    urgent = read.get("urgent", False)
    return Template(
        read["id"], read["label"], read["text"], read["topic"], urgent=urgent, questions=questions
    )
