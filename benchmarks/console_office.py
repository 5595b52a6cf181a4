"""What else a province's office has behind it after some years: people, notices, papers of all kinds."""

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from benchmarks.bulk import put
from handlers.people.synthesis import synthesize
from storage.areas import Area
from storage.base import Base
from storage.consultations import Consultation
from storage.dialogues import Conclusion, Dialogue, Question
from storage.notices import Notice
from storage.people import Appointment, Person
from storage.reports import Report
from storage.supervision import Advice, Supervision

RESIDENTS = 20_000
NOTICES, DIALOGUES, DOSSIERS, CONSULTATIONS, REPORTS = 2_000, 300, 300, 100, 200
QUESTIONS = 40  # of a dialogue
VILLAGES = 26  # of a commune: the province has some 1,200
Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Office:
    """`residents`: the ids of those that stand behind cases."""

    residents: range
    staff_id: int


@dataclass(frozen=True, slots=True)
class Making:
    chance: random.Random
    communes: list[int]
    staff_id: int
    now: datetime

    @property
    def commune(self) -> int:
        return self.chance.choice(self.communes)

    def day(self, ahead: int = 0) -> date:
        """Some day of the last three years; `ahead`: of the days that come, too."""
        return self.now.date() + timedelta(days=self.chance.randrange(-1000, ahead + 1))


def furnish(session: Session, now: datetime) -> Office:
    """An office of the province, in a database that has its areas and nothing else."""
    _found_villages(session, now.date())
    synthesize(session, count=RESIDENTS, area_code="11", now=now)
    first = session.scalars(select(func.min(Person.id))).one()
    province = session.scalars(select(Area.id).where(Area.code == "11")).one()
    held = select(Area.id, Area.level, Area.name).where(Area.valid_to.is_(None))
    places = [(area_id, level, name) for area_id, level, name in session.execute(held)]
    staff_id = _appoint(session, province, places, now)
    communes = [area_id for area_id, level, _ in places if level == "commune"]
    making = Making(random.Random(1), communes, staff_id, now)
    makers: tuple[tuple[type[Base], Callable[[Making], Iterator[Row]]], ...] = (
        (Notice, _notices),
        (Dialogue, _dialogues),
        (Question, _questions),
        (Conclusion, _conclusions),
        (Supervision, _dossiers),
        (Advice, _advices),
        (Consultation, _consultations),
        (Report, _reports),
    )
    for table, rows in makers:
        put(session, table, list(rows(making)))
    return Office(range(first, first + RESIDENTS), staff_id)


def _found_villages(session: Session, day: date) -> None:
    communes = select(Area).where(Area.level == "commune", Area.valid_to.is_(None))
    for commune in list(session.scalars(communes)):
        made = [_village(commune, number, day) for number in range(1, VILLAGES + 1)]
        session.add_all(made)
        session.flush()
        for village in made:
            village.path = f"{commune.path}{village.id}/"


def _village(commune: Area, number: int, day: date) -> Area:
    return Area(
        code=f"{commune.code}-{number}",
        level="village",
        kind="bản",
        name=f"Mới {number}",
        parent_id=commune.id,
        path="",
        valid_from=day - timedelta(days=1000),
        households=20 + number * 5,
    )


def _appoint(
    session: Session, province: int, places: list[tuple[int, str, str]], now: datetime
) -> int:
    """An officer of the province, three of each commune, a head of each village; the first one's id."""
    posts = [(province, "officer", "tỉnh")]
    for area_id, level, name in places:
        roles = {"commune": ("officer", "approver", "observer"), "village": ("head",)}
        posts += [(area_id, role, name) for role in roles.get(level, ())]
    first = (session.scalar(select(func.max(Person.id))) or 0) + 1
    people: list[Row] = []
    appointed: list[Row] = []
    for number, (area_id, role, name) in enumerate(posts, first):
        people.append(
            {"name": f"Cán bộ {number}, {name}", "synthetic": True, "created_on": now.date()}
        )
        since = now - timedelta(days=number % 900 + 1)
        appointed.append({"person_id": number, "role": role, "area_id": area_id, "since": since})
    put(session, Person, people)
    put(session, Appointment, appointed)
    return first


def _notices(making: Making) -> Iterator[Row]:
    for number in range(NOTICES):
        commune = making.commune
        yield {
            "area_id": commune,
            "author_id": making.staff_id,
            "text": "Bà con chú ý: lịch tiêm phòng cho trâu bò tại nhà văn hóa bản.",
            "priority": "bulk",
            "created_at": making.now - timedelta(hours=12 * (NOTICES - number)),
            "state": "review" if number % 100 == 99 else "done",
            "audience": {"areas": [commune], "languages": [], "roles": [], "topics": []},
            "leaves_at": 0.0,
            "by_day": False,
            "resend": False,
            "queued_to": None,
            "tally": {"sent": 300 + number % 50, "failed": number % 7},
        }


def _dialogues(making: Making) -> Iterator[Row]:
    for _ in range(DIALOGUES):
        held = making.day(ahead=20)
        past = held < making.now.date()
        yield {
            "area_id": making.commune,
            "leader": "Chủ tịch UBND xã",
            "subject": "Giao đất, nước sạch và đường vào bản",
            "place": "Hội trường UBND xã",
            "held_on": held,
            "starts": "08:00",
            "state": "tracked" if past else "open",
            "version": 5,
            "opened_on": held - timedelta(days=18),
            "collects_to": held - timedelta(days=3),
            "concluded_on": held + timedelta(days=1) if past else None,
            "author_id": making.staff_id,
            "editor_ids": [making.staff_id],
            "created_at": making.now - timedelta(days=1000),
        }


def _questions(making: Making) -> Iterator[Row]:
    for number in range(DIALOGUES * QUESTIONS):
        yield {
            "id": making.chance.getrandbits(63),
            "dialogue_id": number // QUESTIONS + 1,
            "code": f"made-up-{number}",
            "area_id": making.commune,
            "anonymous": True,
            "asked_on": making.day(),
            "state": "grouped",
            "text": "Bao giờ làm đường vào bản?",
        }


def _conclusions(making: Making) -> Iterator[Row]:
    for number in range(DIALOGUES * 3):
        due = making.day(ahead=90)
        done = making.chance.random() < 0.8
        yield {
            "dialogue_id": number // 3 + 1,
            "position": number % 3,
            "matter": "Sửa đoạn đường vào bản",
            "owner": "Phòng Kinh tế",
            "due_on": due,
            "state": "done" if done else "in_hand",
            "done_on": due - timedelta(days=2) if done else None,
            "result": "Đã sửa xong" if done else None,
            "urged": 0,
        }


def _dossiers(making: Making) -> Iterator[Row]:
    for number in range(DOSSIERS):
        since = making.day()
        yield {
            "area_id": making.commune,
            "kind": "criticism" if number % 5 == 0 else "supervision",
            "title": "Giám sát việc chi trả hỗ trợ làm nhà",
            "folded": "giam sat viec chi tra ho tro lam nha",
            "state": making.chance.choice(("draft", "running", "concluded", "closed")),
            "version": 3,
            "plan": {},
            "since": since,
            "until": since + timedelta(days=60),
            "editor_ids": [making.staff_id],
            "created_at": making.now - timedelta(days=1000),
        }


def _advices(making: Making) -> Iterator[Row]:
    for number in range(DOSSIERS * 2):
        due = making.day(ahead=30)
        answered = making.chance.random() < 0.8
        yield {
            "supervision_id": number // 2 + 1,
            "authority": "UBND xã",
            "matter": "Niêm yết danh sách hộ được hỗ trợ",
            "due_on": due,
            "number": f"{number}/MTTQ-BTT",
            "sent_on": due - timedelta(days=15),
            "answered_on": due if answered else None,
        }


def _consultations(making: Making) -> Iterator[Row]:
    for _ in range(CONSULTATIONS):
        opens = making.day()
        yield {
            "area_id": making.commune,
            "title": "Dự thảo nghị quyết về hỗ trợ làm nhà",
            "folded": "du thao nghi quyet ve ho tro lam nha",
            "body": "HĐND tỉnh",
            "summary": "Hộ nghèo được hỗ trợ làm nhà.",
            "opens_on": opens,
            "closes_on": opens + timedelta(days=30),
            "questions": [{"text": "Có đồng ý không?", "choices": ["Có", "Không"]}],
            "renderings": {},
            "state": "approved",
            "version": 2,
            "editor_ids": [making.staff_id],
            "created_at": making.now - timedelta(days=1000),
        }


def _reports(making: Making) -> Iterator[Row]:
    for _ in range(REPORTS):
        until = making.day()
        yield {
            "area_id": making.commune,
            "kind": "session",
            "session_code": "hdnd-xa",
            "session_name": "Kỳ họp thường lệ HĐND xã",
            "phase": "before",
            "due_on": until + timedelta(days=5),
            "since": until - timedelta(days=180),
            "until": until,
            "state": making.chance.choice(("draft", "submitted", "approved")),
            "version": 2,
            "body": {},
            "author_id": making.staff_id,
            "editor_ids": [making.staff_id],
            "created_at": making.now - timedelta(days=900),
        }
