"""The page of a village's month, by its secret; and the areas that a village lies in."""

from dataclasses import dataclass

from sqlalchemy import ColumnElement, ForeignKey, String, literal, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from storage.areas import Area
from storage.base import Base


class VillageCalendar(Base):
    """The secret of the address at which a village's month is printed."""

    __tablename__ = "village_calendar"

    area_id: Mapped[int] = mapped_column(
        ForeignKey("area.id"), primary_key=True, autoincrement=False
    )
    token: Mapped[str] = mapped_column(String(30), unique=True)


@dataclass(frozen=True, slots=True)
class Around:
    """The area with that path and all that it lies in: what is held there is the village's too."""

    path: str

    def holds(self) -> ColumnElement[bool]:
        return literal(self.path).startswith(Area.path)


@dataclass(frozen=True, slots=True)
class Within:
    """The area with that path and all that lies in it."""

    path: str

    def holds(self) -> ColumnElement[bool]:
        return Area.path.startswith(self.path, autoescape=True)


def token_of(session: Session, area_id: int) -> str | None:
    found = session.get(VillageCalendar, area_id)
    return found.token if found else None


def put_token(session: Session, area_id: int, token: str) -> None:
    session.add(VillageCalendar(area_id=area_id, token=token))
    session.flush()


def village(session: Session, token: str) -> Area | None:
    """Whose month is printed at that address."""
    found = select(Area).join(VillageCalendar, VillageCalendar.area_id == Area.id)
    return session.scalar(found.where(VillageCalendar.token == token))
