"""What tests of dialogues share: one that is planned, opened and asked at, in the two communes."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import count

from sqlalchemy import select
from sqlalchemy.orm import Session

from handlers.dialogues import actions, concluding, grouping, rules
from handlers.dialogues.concluding import Entry
from handlers.dialogues.grouping import Choice
from handlers.dialogues.rules import Plan
from storage.areas import Area
from storage.dialogues import Dialogue, Question, QuestionContact
from storage.people import Person
from tests.unit.casework.conftest import Commune
from tests.unit.casework.office import NOW, TODAY, add_consent, add_staff

HELD_ON = date(2026, 12, 15)
PLAN = Plan("Bí thư Đảng ủy xã Sáng Nhè", "đường và nước", "Hội trường xã", HELD_ON, "8h30")
NUMBERS = count(1)
AFTER = NOW + timedelta(days=22)  # the day of the dialogue


@dataclass
class Meeting:
    """A dialogue of xã Sáng Nhè, its officer, and an approver of the same commune."""

    commune: Commune
    approver: int
    id: int

    @property
    def number(self) -> str:
        return str(self.id)

    def row(self) -> Dialogue:
        with self.commune.database.read() as session:
            found = session.get_one(Dialogue, self.id)
            _ = found.groups, found.conclusions
            return found

    @property
    def version(self) -> int:
        return self.row().version

    def opens(self) -> None:
        with self.commune.desk() as desk:
            actions.submit(desk, self.number, self.version)
        with self.commune.desk(self.approver) as desk:
            actions.approve(desk, self.number, self.version)

    def asked(self, *texts: str, who: int | None = None, state: str = rules.NEW) -> list[int]:
        """Questions of that person, or anonymous ones; their ids."""
        with self.commune.database.write() as session:
            area = area_named(session, "Sáng Nhè")
            made = [question(self.id, area, text, who, state) for text in texts]
            session.add_all(made)
            session.flush()
            return [one.id for one in made]

    def groups(self, *ids: int, title: str = "Nước", words: str = "Bao giờ có nước?") -> int:
        with self.commune.desk() as desk:
            choice = Choice(frozenset(ids), None, title, words)
            grouping.put(desk, self.number, choice, self.version)
        return self.row().groups[-1].id

    def holds(self, now: datetime = AFTER) -> None:
        with self.commune.desk(now=now) as desk:
            actions.hold(desk, self.number, self.version)

    def answers(self, group: int, text: str = "Xã sửa bể.", now: datetime = AFTER) -> None:
        with self.commune.desk(now=now) as desk:
            concluding.answer(desk, self.number, (group, text), self.version)

    def concludes(self, group: int | None, due_on: date = date(2026, 12, 31)) -> int:
        with self.commune.desk(now=AFTER) as desk:
            entry = Entry("Sửa bể nước", "UBND xã Sáng Nhè", due_on, group)
            concluding.conclude(desk, self.number, entry, self.version)
        return self.row().conclusions[-1].id

    def confirms(self, now: datetime = AFTER) -> None:
        with self.commune.desk(now=now) as desk:
            concluding.report(desk, self.number, self.version)
        with self.commune.desk(self.approver, now=now) as desk:
            concluding.confirm(desk, self.number, self.version)


def question(dialogue: int, area: Area, text: str, who: int | None, state: str) -> Question:
    made = Question(
        dialogue_id=dialogue,
        code=f"DB-Q{next(NUMBERS)}",
        area_id=area.id,
        anonymous=who is None,
        asked_on=TODAY,
        state=state,
        text=text,
    )
    if who is not None:
        made.contact = QuestionContact(person_id=who)
    return made


def area_named(session: Session, name: str) -> Area:
    return session.scalars(select(Area).where(Area.name == name)).one()


def planned(commune: Commune, plan: Plan = PLAN) -> Meeting:
    with commune.database.write() as session:
        area = area_named(session, "Sáng Nhè")
        area_id = area.id
        approver = add_staff(session, "Giàng A Dế", ("approver", area)).id
    with commune.desk() as desk:
        number = actions.create(desk, area_id, plan)
    return Meeting(commune, approver, number)


def resident(commune: Commune) -> int:
    """The id of somebody who agreed to be told answers."""
    with commune.database.write() as session:
        person = session.get_one(Person, commune.resident)
        add_consent(session, person, "dialogue", given=True)
        return person.id
