"""An office with a library, for tests of what staff do with it."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from handlers.desk import Desk
from handlers.policies import workflow
from handlers.policies.workflow import Draft
from storage.database import Database
from storage.library import PolicyVersion
from storage.people import Appointment, Person
from tests.unit.casework.office import NOW, SINCE, add_places, add_staff, desk_of

TEXTS = {
    "short": "Hộ nghèo được hỗ trợ làm nhà. Xin đến Ủy ban nhân dân xã làm đơn.",
    "card": "Hỗ trợ nhà ở\nHộ nghèo được hỗ trợ.\nLàm đơn ở xã.\nKhông mất tiền.",
}
DRAFT = Draft(
    label="Hỗ trợ nhà ở",
    title="Quyết định về hỗ trợ nhà ở",
    document_number="12/QĐ-UBND",
    kind="Quyết định",
    issuer="UBND tỉnh",
    source="Quyết định số 12/QĐ-UBND",
    topic="AS02",
    issued=date(2026, 1, 5),
    in_force_from=date(2026, 1, 5),
    questions=("làm nhà được hỗ trợ không",),
    texts=TEXTS,
)


@dataclass
class Shelf:
    """Its people: `author` and `approver` of the whole office, `officer` of one commune, speakers."""

    database: Database
    author: int
    approver: int
    second: int
    officer: int
    observer: int
    mai: int
    pao: int
    lao: int
    commune: int

    @contextmanager
    def desk(self, person_id: int, now: datetime = NOW) -> Iterator[Desk]:
        with self.database.write() as session:
            yield desk_of(session, session.get_one(Person, person_id), now)

    def begins(self, who: int | None = None, **changed: Any) -> int:
        with self.desk(who or self.author) as desk:
            return workflow.begin(desk, replace(DRAFT, **changed)).id

    def steps(self, version: int, *steps: tuple[int, str], now: datetime = NOW) -> None:
        for who, action in steps:
            with self.desk(who, now) as desk:
                workflow.step(desk, version, action, "vì sai hạn")

    def published(self, **changed: Any) -> int:
        version = self.begins(**changed)
        self.steps(version, (self.author, "submit"), (self.approver, "approve"))
        self.steps(version, (self.author, "publish"))
        return version

    def state(self, version: int) -> str:
        with self.database.read() as session:
            return session.get_one(PolicyVersion, version).state


def furnish(database: Database) -> Shelf:
    with database.write() as session:
        places = add_places(session)
        speakers = []
        for name, language in (
            ("Giàng Thị Mai", "hmn"),
            ("Vàng A Páo", "hmn"),
            ("Lò Văn Lả", "lo"),
        ):
            person = add_staff(session, name)
            session.add(
                Appointment(
                    person_id=person.id,
                    role="speaker",
                    area_id=places.province.id,
                    language=language,
                    since=SINCE,
                )
            )
            speakers.append(person.id)
        return Shelf(
            database,
            author=add_staff(session, "Lò Thị Hoa", ("officer", places.province)).id,
            approver=add_staff(session, "Vừ A Sình", ("approver", places.province)).id,
            second=add_staff(session, "Mùa A Dơ", ("approver", places.province)).id,
            officer=add_staff(session, "Lường Văn Ơn", ("approver", places.sang_nhe)).id,
            observer=add_staff(session, "Quàng Thị Ún", ("observer", places.province)).id,
            mai=speakers[0],
            pao=speakers[1],
            lao=speakers[2],
            commune=places.sang_nhe.id,
        )
