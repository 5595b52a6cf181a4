"""The words and rules of our documents, from `report.toml`, `letters.toml` and `sessions.toml`."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent
DRAFT_MARK = "DỰ THẢO"  # on every page until it is approved


@dataclass(frozen=True, slots=True)
class Session:
    """A kind of session, and how many calendar days before and after it a report is due."""

    code: str
    name: str
    days_before: int
    days_after: int
    source: str
    verified: bool


@cache
def report() -> dict[str, Any]:
    return _read("report")


@cache
def letters() -> dict[str, Any]:
    return _read("letters")


@cache
def sessions() -> dict[str, Session]:
    return {one["code"]: Session(**one) for one in _read("sessions")["session"]}


def masked(text: str, *names: str | None) -> str:
    """The text without numbers, plates and addresses that tell who somebody is, nor those names."""
    for name in names:
        if name and name.strip():
            hidden = rf"(?<!\w){re.escape(name.strip())}(?!\w)"
            text = re.sub(hidden, "[người dân]", text, flags=re.IGNORECASE)
    for pattern, shown in _masks():
        text = pattern.sub(shown, text)
    return text


@cache
def _masks() -> list[tuple[re.Pattern[str], str]]:
    return [(re.compile(one["pattern"]), one["shown"]) for one in letters()["mask"]]


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads((FOLDER / f"{name}.toml").read_text("utf-8"))
