"""The season behind the village of `nhipcau demo`: opinions of many communes, long since answered.

They are made up, and put in as rows: what they say is the example of their topic.
"""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import insert
from sqlalchemy.orm import Session

import content
from content.feedback.topics import topics
from handlers.context import Office
from handlers.feedback import rules
from handlers.feedback.codes import new_code
from handlers.figures.counting import refresh
from storage.areas import current
from storage.cases import Case, CaseEntry, CaseStep, random_id

SEASON = Path(content.__file__).parent / "demo" / "history.toml"
WEEK = timedelta(weeks=1)
STEPS = (
    (rules.NEW, 0),
    (rules.SCREENED, 1),
    (rules.FORWARDED, 3),
    (rules.ANSWERED, 10),
    (rules.SETTLED, 26),
)  # each status, and so many days after the opinion
THIS_WEEK = ((rules.NEW, 0), (rules.SCREENED, 0), (rules.SUMMARISED, 0))
ANSWER_BY = 14  # days; every ninth is answered later
LATE = 18
HANDED_ON = (rules.FORWARDED, rules.ANSWERED, rules.SETTLED)


@dataclass(frozen=True, slots=True)
class Opinion:
    commune_id: int
    authority: str  # that it is passed on to
    topic: str
    day: date
    number: int  # they are counted, so that no two seasons differ


def furnish_season(session: Session, office: Office, now: datetime) -> None:
    """Put the season in and count its figures."""
    today = now.astimezone(office.timezone).date()
    rows: dict[type, list[dict[str, Any]]] = {Case: [], CaseEntry: [], CaseStep: []}
    for opinion in _opinions(session, today):
        for table, found in _rows(opinion, today):
            rows[table] += found
    for table, found in rows.items():
        session.execute(insert(table), found)
    while refresh(session, now, office, pieces=100):
        pass


def _opinions(session: Session, today: date) -> Iterator[Opinion]:
    told = tomllib.loads(SEASON.read_text("utf-8"))
    known = list(topics())
    monday = today - timedelta(days=today.weekday())
    number = 0
    for code, each, topic in _rates(told):
        commune = current(session, code, today)
        if commune is None:
            raise LookupError(f"no commune {code}")
        authority = f"UBND {commune.full_name}"
        for back in range(told["weeks"]):
            rises = topic is not None and back == 1
            for place in range(told["rise"]["now"] if rises else each):
                number += 1
                day = monday - back * WEEK + timedelta(days=place % 7)
                if day <= today:
                    about = topic or known[number % 7]
                    yield Opinion(commune.id, authority, about, day, number)


def _rates(told: dict[str, Any]) -> Iterator[tuple[str, int, str | None]]:
    """(commune, opinions a week, the topic that rises)."""
    for group in told["group"]:
        for code in group["communes"]:
            yield code, group["each"], None
    yield told["rise"]["commune"], told["rise"]["usual"], told["rise"]["topic"]


def _rows(opinion: Opinion, today: date) -> Iterator[tuple[type, list[dict[str, Any]]]]:
    case_id = random_id()
    steps = list(_steps(opinion, today))
    status, owed = steps[-1]["status"], steps[-1]["owed_on"]
    words = topics()[opinion.topic].example  # with nothing in it that tells who
    yield (
        Case,
        [
            {
                "id": case_id,
                "code": new_code(),
                "topic": opinion.topic,
                "area_id": opinion.commune_id,
                "language": None,
                "status": status,
                "anonymous": True,
                "opened_on": opinion.day,
                "due_on": owed if status == rules.FORWARDED else None,
                "held_by": opinion.authority if status in HANDED_ON else None,
            }
        ],
    )
    said = {
        "id": random_id(),
        "case_id": case_id,
        "position": 0,
        "author": "resident",
        "kind": "words",
        "text": words,
        "masked": None if status == rules.NEW else words,
        "said_on": opinion.day,
    }
    yield CaseEntry, [said]
    yield CaseStep, [{"id": random_id(), "case_id": case_id, **step} for step in steps]


def _steps(opinion: Opinion, today: date) -> Iterator[dict[str, Any]]:
    owed = opinion.day + timedelta(days=ANSWER_BY)
    is_new = opinion.day >= today - timedelta(days=today.weekday())
    for position, (status, after) in enumerate(THIS_WEEK if is_new else STEPS):
        slow = opinion.number % 9 == 0 and status == rules.ANSWERED
        day = opinion.day + timedelta(days=LATE if slow else after)
        if day > today and status != rules.NEW:
            return
        passed_on = status == rules.FORWARDED
        yield {
            "position": position,
            "status": status,
            "taken_on": day,
            "owed_on": owed,
            "authority": opinion.authority if passed_on else None,
            "slip": str(opinion.number) if passed_on else None,
        }
