"""The words and rules of our documents, from `report.toml`, `letters.toml` and `sessions.toml`."""

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
def supervision() -> dict[str, Any]:
    """The documents of supervision, criticism and consultations."""
    return _read("supervision")


@cache
def campaign() -> dict[str, Any]:
    """The report that sums up a campaign, and the paper of praise."""
    return _read("campaign")


@cache
def sessions() -> dict[str, Session]:
    return {one["code"]: Session(**one) for one in _read("sessions")["session"]}


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads((FOLDER / f"{name}.toml").read_text("utf-8"))
