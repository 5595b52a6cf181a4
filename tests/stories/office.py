"""A member of the Front's staff in a story: what they do, they do at their desk."""

import re
from collections.abc import Callable
from datetime import date
from typing import Any

from sqlalchemy import select

from handlers.desk import Desk
from handlers.feedback import casework, door
from handlers.people.authority import authority_of
from storage.areas import Area, current
from storage.cases import Case, by_code
from storage.people import Appointment, Person
from tests.stories.driver import Village

SANG_NHE = "03244"
CODE = re.compile(r"DB(?:-[0-9A-Z]+)+")


class Officer:
    """The officer of xã Sáng Nhè."""

    def __init__(self, place: Village) -> None:
        self._app, self._clock = place.app, place.clock
        self._person = place.app.writer.call(self._appoint)

    def asks(self, code: str, question: str) -> None:
        self.does(code, lambda desk: casework.choose_topic(desk, code, "HT03"))
        self.does(code, lambda desk: casework.ask(desk, code, question))

    def forwards(self, code: str) -> None:
        self.does(code, lambda desk: casework.choose_topic(desk, code, "HT03"))
        due = self._clock().date().replace(month=12, day=10)
        slip = casework.Slip("UBND xã Sáng Nhè", "15", due)
        self.does(code, lambda desk: casework.forward(desk, code, slip))

    def forwards_only(self, code: str) -> None:
        """One that has been screened."""
        due = self._clock().date().replace(month=12, day=10)
        slip = casework.Slip("UBND xã Sáng Nhè", "15", due)
        self.does(code, lambda desk: casework.forward(desk, code, slip))

    def answers(self, code: str, words: str) -> None:
        self.does(code, lambda desk: casework.choose_topic(desk, code, "HT03"))
        self.does(code, lambda desk: casework.answer(desk, code, words))

    def answers_again(self, code: str, words: str) -> None:
        """After somebody did not agree."""
        self.does(code, lambda desk: casework.answer(desk, code, words))

    def refuses(self, code: str) -> None:
        self.does(code, lambda desk: casework.choose_topic(desk, code, "HT03"))
        self.does(code, lambda desk: casework.refuse(desk, code, "thu-rac"))

    def summarises(self, code: str) -> None:
        self.does(code, lambda desk: casework.choose_topic(desk, code, "HT03"))
        self.does(code, lambda desk: casework.summarise(desk, code))

    def explains(self, code: str, why: str, road_map: str) -> None:
        given = casework.Explanation(why, road_map, date(2027, 6, 30))
        self.does(code, lambda desk: casework.take_in_hand(desk, code))
        self.does(code, lambda desk: casework.explain(desk, code, given))

    def does(self, code: str, what: Callable[[Desk], Any]) -> None:
        self._app.writer.call(lambda session: self._at_desk(session, code, what))

    def _at_desk(self, session: Any, code: str, what: Callable[[Desk], Any]) -> None:
        now = self._clock()
        desk = Desk(session, authority_of(session, self._person, now), now, self._app.office)
        door.open_case(desk, code, "xem để trả lời")
        what(desk)

    def _appoint(self, session: Any) -> int:
        now = self._clock()
        area: Area | None = current(session, SANG_NHE, now.date())
        assert area is not None
        person = Person(name="Lò Thị Hoa", language="vi", created_on=now.date())
        session.add(person)
        session.flush()
        post = Appointment(person_id=person.id, role="officer", area_id=area.id, since=now)
        session.add(post)
        session.flush()
        return person.id


def told(place: Village, code: str) -> tuple[str, list[str]]:
    """The case's status, and everything that was said in it."""
    with place.app.database.read() as session:
        case = by_code(session, code)
        assert case is not None
        return case.status, [entry.text or entry.kind for entry in case.entries]


def cases(place: Village) -> int:
    with place.app.database.read() as session:
        return len(session.scalars(select(Case.id)).all())
