"""A dialogue of xã Sáng Nhè in a story: what its staff do, they do at their desks."""

from collections.abc import Callable
from datetime import date
from typing import Any

from sqlalchemy import select

from handlers.desk import Desk
from handlers.dialogues import actions, concluding, grouping, rules, tracking
from handlers.dialogues.concluding import Entry
from handlers.dialogues.grouping import Choice
from handlers.dialogues.rules import Plan
from handlers.dialogues.tracking import Progress
from handlers.people.appointing import Post, appoint
from handlers.people.authority import APPROVER, OFFICER, authority_of
from storage.areas import current
from storage.dialogues import Conclusion, Dialogue, QuestionGroup
from storage.people import Person
from tests.stories.driver import Village
from tests.stories.office import SANG_NHE

PLAN = Plan(
    "Bí thư Đảng ủy xã", "đường và nước", "Hội trường xã Sáng Nhè", date(2026, 12, 15), "08:30"
)


class Meeting:
    """One dialogue, with who writes it and who approves it."""

    def __init__(self, place: Village, area: str = SANG_NHE) -> None:
        self.place = place
        self.officer = place.app.writer.call(lambda s: self._appointed(s, OFFICER, area))
        self.approver = place.app.writer.call(lambda s: self._appointed(s, APPROVER, area))
        self.area_id = place.app.writer.call(
            lambda s: current(s, area, place.clock().date()).id  # type: ignore[union-attr]
        )
        self.id: int = self.does(lambda desk: actions.create(desk, self.area_id, PLAN))

    def opens(self) -> None:
        self.works(actions.submit)
        self.works(actions.approve, self.approver)

    def calls_off(self) -> None:
        self.does(lambda desk: actions.cancel(desk, str(self.id), "bão", self.version))

    def leaves_out(self, reason: str = rules.REASONS[0]) -> None:
        choice = Choice(self.waiting(), None, reason=reason)
        self.does(lambda desk: grouping.leave_out(desk, str(self.id), choice, self.version))

    def waiting(self) -> frozenset[int]:
        table = self.does(lambda desk: grouping.table(desk, str(self.id)))
        return frozenset(shown.id for cluster in table.alike for shown in cluster)

    def groups(self, title: str, words: str) -> None:
        choice = Choice(self.waiting(), None, title, words)
        self.does(lambda desk: grouping.put(desk, str(self.id), choice, self.version))

    def concludes(self, answer: str, matter: str) -> None:
        """On its day: held, answered, one matter for the first group; approved the same day."""
        self.works(actions.hold)
        group = self._first(QuestionGroup)
        said = (group, answer)
        self.does(lambda desk: concluding.answer(desk, str(self.id), said, self.version))
        entry = Entry(matter, "UBND xã Sáng Nhè", date(2026, 12, 31), group)
        self.does(lambda desk: concluding.conclude(desk, str(self.id), entry, self.version))
        self.works(concluding.report)
        self.works(concluding.confirm, self.approver)

    def finishes(self, result: str) -> None:
        made = Progress(self._first(Conclusion), rules.DONE, result)
        self.does(lambda desk: tracking.progress(desk, str(self.id), made, self.version))

    def works(self, command: Callable[[Desk, str, int], None], who: int | None = None) -> None:
        self.does(lambda desk: command(desk, str(self.id), self.version), who)

    def does(self, what: Callable[[Desk], Any], who: int | None = None) -> Any:
        def at_desk(session: Any) -> Any:
            now = self.place.clock()
            authority = authority_of(session, who or self.officer, now)
            return what(Desk(session, authority, now, self.place.app.office))

        return self.place.app.writer.call(at_desk)

    @property
    def version(self) -> int:
        with self.place.app.database.read() as session:
            return session.get_one(Dialogue, self.id).version

    def _first(self, table: Any) -> int:
        with self.place.app.database.read() as session:
            found = select(table.id).where(table.dialogue_id == self.id).order_by(table.id)
            return int(session.scalars(found).first() or 0)

    def _appointed(self, session: Any, role: str, area: str) -> int:
        now = self.place.clock()
        found = current(session, area, now.date())
        assert found is not None
        person = Person(name=f"Cán bộ {role}", language="vi", created_on=now.date())
        session.add(person)
        session.flush()
        appoint(session, person.id, Post(role, found.id), now)
        return person.id
