"""People who talk to the flows of `people` and `notices` over a real database, without the front desk."""

import itertools
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta

from sqlalchemy.orm import Session

from handlers.context import Context, Office, Speaker
from handlers.conversation import Engine, State, Step
from handlers.messages import Incoming, Kind, Words
from handlers.notices.talk import FLOWS as NOTICES
from handlers.people.actions import register
from handlers.people.talk import FLOWS as PEOPLE
from handlers.villages.talk import FLOWS as VILLAGES
from handlers.windows.phone_talk import FLOWS as PHONE
from handlers.wording import wording
from storage.areas import Area
from storage.people import Appointment, Consent
from tests.unit.villages.work import way_to

NOW = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)  # eight in the morning in Điện Biên
TODAY = date(2026, 11, 23)
OFFICE = Office(area_code="03172", phone="0215 000 000", contact="chị Mai")
ALL = (*PEOPLE, *NOTICES, *VILLAGES, *PHONE)
_ids = itertools.count(1)


@dataclass
class Places:
    na_sang: Area
    ho_chim: Area
    huoi_xuan: Area


def add_places(session: Session) -> Places:
    """A commune and two of its villages."""
    na_sang = add_area(session, "03172", "xã", "Na Sang", None)
    ho_chim = add_area(session, "03172-01", "bản", "Hồ Chim 2", na_sang)
    ho_chim.households = 109
    return Places(na_sang, ho_chim, add_area(session, "03172-02", "bản", "Huổi Xuân", na_sang))


def add_area(session: Session, code: str, kind: str, name: str, parent: Area | None) -> Area:
    level = "village" if parent else "commune"
    area = Area(code=code, level=level, kind=kind, name=name, path="", valid_from=date(2025, 7, 1))
    area.parent_id = parent.id if parent else None
    session.add(area)
    session.flush()
    area.path = f"{parent.path if parent else '/'}{area.id}/"
    session.flush()
    return area


@dataclass
class Talker:
    """One person at one address."""

    session: Session
    speaker: Speaker
    office: Office = OFFICE
    now: datetime = NOW
    step: Step = field(default_factory=lambda: Step(()))
    last: Context | None = None

    def context(self) -> Context:
        self.last = Context(self.speaker, self.now, self.office, lambda: self.session)
        return self.last

    def begins(self, flow: str, argument: str | None = None) -> str:
        engine = Engine(ALL)
        self.step = engine.start(self.context(), flow, f"s{next(_ids)}", argument)
        return self.heard

    def opens_work(self, label: str) -> str:
        """A head opens that of «Việc của bản»."""
        heard = self.begins("village-work")
        for step in way_to(label):
            heard = self.taps(step)
        return heard

    def says(self, text: str) -> str:
        return self._did(Incoming("test", "1", f"e{next(_ids)}", Kind.TEXT, text))

    def taps(self, label: str) -> str:
        tags = {wording(words): tag for tag, words in self.tags}
        assert label in tags, f"no button «{label}» but {list(tags)}"
        return self._did(Incoming("test", "1", f"e{next(_ids)}", Kind.TAP, tap=tags[label]))

    def follows(self, label: str) -> str:
        """Tap a button that begins a talk."""
        tag = next(tag for tag, words in self.step.buttons if wording(words) == label)
        _, flow, argument = tag.split(".", 2)
        return self.begins(flow, argument)

    @property
    def tags(self) -> tuple[tuple[str, Words], ...]:
        assert self.step.question is not None
        assert self.step.state is not None
        return self.step.question.buttons(self.step.state.position)

    @property
    def buttons(self) -> list[str]:
        return [wording(words) for _, words in self.tags]

    @property
    def heard(self) -> str:
        says = [*self.step.says, *([self.step.question.words] if self.step.question else [])]
        return "\n".join(wording(words, self.speaker.language) for words in says)

    @property
    def ended(self) -> bool:
        return self.step.state is None

    def _did(self, incoming: Incoming) -> str:
        """The talk is packed and unpacked, as it is between two messages."""
        assert self.step.state is not None, "nothing is being asked"
        state = State.from_json(self.step.state.as_json())
        self.step = Engine(ALL).answer(self.context(), state, incoming)
        return self.heard


def stranger(session: Session, name: str = "1", channel: str = "test") -> Talker:
    return Talker(session, register(session, channel, name, TODAY))


def resident(
    session: Session, area: Area | None, name: str = "1", *, agreed: bool | None = True
) -> Talker:
    """Somebody who has been welcomed; `agreed` None: the question about notices was not answered."""
    from handlers.people import actions

    who = stranger(session, name)
    actions.set_language(who.context(), "vi")
    if area is not None:
        actions.set_village(who.context(), area.id)
    if agreed is not None:
        actions.give_consent(who.context(), "notices", agreed)
    return who


def head(session: Session, area: Area, name: str = "head") -> Talker:
    who = resident(session, area, name, agreed=None)
    since = NOW - timedelta(days=30)
    person_id = who.speaker.person_id
    session.add(Appointment(person_id=person_id, role="head", area_id=area.id, since=since))
    session.flush()
    return who


def answers(session: Session, who: Talker) -> list[bool]:
    """What somebody answered about notices, the oldest first."""
    found = session.query(Consent).filter_by(person_id=who.speaker.person_id, purpose="notices")
    return [consent.given for consent in found.order_by(Consent.id)]
