"""A commune with two villages, the head of one, and what is drawn on a sheet."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest
from sqlalchemy.orm import Session

from content.fonts import missing_fonts
from content.printing.sheet import Box, Sheet, Type
from handlers.notices.printing import Press
from storage.database import Database
from storage.notices import Notice
from tests.unit.people.talker import NOW, OFFICE, TODAY, Places, Talker, add_places, head

TEXT = "Trưởng bản Hồ Chim 2 xin báo bà con: họp bản. Ai: mỗi hộ một người. Lúc: 7h30. Ở: NVH bản."


@pytest.fixture(autouse=True)
def fonts() -> None:
    """Where everything is required, a skip is a failure (tests/conftest.py)."""
    if lacking := missing_fonts():
        pytest.skip(f"there is no font to print with: {', '.join(lacking)}")


@dataclass
class Drawn:
    """Each text with its place and type, and each filled rectangle."""

    texts: list[tuple[str, Box, Type]] = field(default_factory=list)
    ends: list[float] = field(default_factory=list)
    ink: list[tuple[float, float, float, float]] = field(default_factory=list)

    @property
    def words(self) -> str:
        return " ".join(" ".join(text.split()) for text, *_ in self.texts)


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> Drawn:
    found = Drawn()
    put, rect = Sheet.put, Sheet.rect

    def noted_put(sheet: Sheet, text: str, box: Box, how: Type) -> float:
        end = put(sheet, text, box, how)
        found.texts.append((text, box, how))
        found.ends.append(end)
        return end

    def noted_rect(
        sheet: Sheet, x: float, y: float, w: float, h: float, style: str = "", **more: Any
    ) -> None:
        rect(sheet, x, y, w, h, style, **more)
        if style == "F":
            found.ink.append((x, y, w, h))

    monkeypatch.setattr(Sheet, "put", noted_put)
    monkeypatch.setattr(Sheet, "rect", noted_rect)
    return found


@pytest.fixture
def sheet() -> Iterator[Sheet]:
    """An empty one."""
    with Sheet("thử") as made:
        made.add_page()
        yield made


@pytest.fixture
def session(database: Database) -> Iterator[Session]:
    with database.write() as opened:
        yield opened


@pytest.fixture
def places(session: Session) -> Places:
    return add_places(session)


@pytest.fixture
def chief(session: Session, places: Places) -> Talker:
    return head(session, places.ho_chim)


@pytest.fixture
def press(session: Session) -> Press:
    return Press(session, OFFICE, TODAY, "nhipcau_bot")


@pytest.fixture
def notice(session: Session, places: Places, chief: Talker) -> Notice:
    made = Notice(
        area_id=places.ho_chim.id,
        author_id=chief.speaker.person_id,
        text=TEXT,
        priority="bulk",
        created_at=NOW,
        audience={},
    )
    session.add(made)
    session.flush()
    return made


@pytest.fixture
def database_url(sqlite_url: str) -> str:
    """SQLite alone: where the databases could differ is tried in tests/contracts and tests/stories."""
    return sqlite_url
