"""People who write to the Front, without the front desk."""

import itertools
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from handlers.context import Context, Office
from handlers.feedback import actions
from handlers.feedback.actions import Draft
from handlers.people.actions import register
from storage.cases import Case, by_code
from storage.media import Media
from tests.unit.casework.office import NOW, TODAY, Places

OFFICE = Office(area_code="11", phone="0215 000 000")
WORDS = {"kind": "text", "text": "Nước sinh hoạt hỏng từ tháng ba.", "media": None}


@dataclass
class Commune:
    session: Session
    places: Places
    _names: Any = field(default_factory=itertools.count)

    def resident(self) -> Context:
        """Somebody of thôn Pàng Dề A1 who speaks Mông."""
        speaker = register(self.session, "telegram", f"42{next(self._names)}", TODAY)
        speaker.language, speaker.area_id = "hmn", self.places.pang_de.id
        return Context(speaker, NOW, OFFICE, lambda: self.session)

    def opens(
        self, who: Context, *parts: dict[str, Any], anonymous: bool = True, here: bool = True
    ) -> Case:
        """Send feedback about the water; "here" is the village."""
        area = self.places.pang_de.id if here else None
        contact = (None, None) if anonymous else ("anh Páo", "0912000111")
        draft = Draft("HT03", list(parts or (WORDS,)), area, anonymous, *contact)
        return self.case(actions.open_case(who, draft)["ma"])

    def case(self, code: str) -> Case:
        self.session.flush()
        found = by_code(self.session, code)
        assert found is not None
        return found

    def voice(self, who: Context) -> dict[str, Any]:
        """A recording that the person has sent."""
        file = Media(kind="voice", size=9, address_id=who.speaker.address_id, stored_on=TODAY)
        self.session.add(file)
        self.session.flush()
        return {"kind": "voice", "text": "", "media": file.id}

    def files(self) -> dict[str, Media]:
        self.session.expire_all()
        return {file.id: file for file in self.session.scalars(select(Media))}
