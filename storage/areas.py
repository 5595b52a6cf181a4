"""Areas: a tree of units, each with a code *and a period*, that can succeed one another.

One code can mean two units in turn (03334 was xã Thanh Xương, and is phường Mường Thanh since
2025-07-01), so a unit is known by its code and the day from which it holds.
"""

import secrets
from collections.abc import Collection, Sequence
from datetime import date

from sqlalchemy import (
    ColumnElement,
    ForeignKey,
    String,
    UniqueConstraint,
    and_,
    false,
    or_,
    select,
)
from sqlalchemy.orm import Mapped, Session, mapped_column

from storage.base import Base


class Area(Base):
    """A province, district, commune or village, in one period of its life."""

    __tablename__ = "area"
    __table_args__ = (UniqueConstraint("code", "valid_from"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    code: Mapped[str] = mapped_column(String(20))
    level: Mapped[str] = mapped_column(String(10))  # province | district | commune | village
    kind: Mapped[str] = mapped_column(String(20))  # tỉnh, huyện, xã, phường, bản, thôn …
    name: Mapped[str] = mapped_column(String(100))  # without the kind: "Sáng Nhè"
    parent_id: Mapped[int | None] = mapped_column(ForeignKey("area.id"), index=True)
    path: Mapped[str] = mapped_column(String(100), index=True)  # "/1/46/210/", its own id last
    valid_from: Mapped[date]
    valid_to: Mapped[date | None]  # the last day on which it holds; None: today's
    households: Mapped[int | None]
    former_commune: Mapped[str | None] = mapped_column(String(100))  # still said: "xã Xá Nhè"

    @property
    def full_name(self) -> str:
        """As it is said: "xã Sáng Nhè"."""
        return f"{self.kind} {self.name}"

    def holds_on(self, day: date) -> bool:
        return self.valid_from <= day and (self.valid_to is None or day <= self.valid_to)

    def covers(self, path: str) -> bool:
        """Whether the area with that path is this one or lies in it."""
        return path.startswith(self.path)


class AreaName(Base):
    """Another spelling of an area's name ("Noọng Hẹt", "Noong Hẹt"), without the kind."""

    __tablename__ = "area_name"

    id: Mapped[int] = mapped_column(primary_key=True)
    area_id: Mapped[int] = mapped_column(ForeignKey("area.id", ondelete="CASCADE"), index=True)
    name: Mapped[str] = mapped_column(String(100))


class Succession(Base):
    """The unit `old_id` ended and `new_id` took it over."""

    __tablename__ = "area_succession"

    old_id: Mapped[int] = mapped_column(ForeignKey("area.id", ondelete="CASCADE"), primary_key=True)
    new_id: Mapped[int] = mapped_column(ForeignKey("area.id", ondelete="CASCADE"), primary_key=True)


class AreaRevision(Base):
    """One row that changes with each import: whoever keeps the names in memory looks at it."""

    __tablename__ = "area_revision"

    id: Mapped[int] = mapped_column(primary_key=True)
    number: Mapped[int]


def revision(session: Session) -> int:
    return session.scalar(select(AreaRevision.number)) or 0


def bump(session: Session) -> None:
    """A number never seen before: one that was counted up would come back after a rollback."""
    session.merge(AreaRevision(id=1, number=1 + secrets.randbits(30)))


def holding(day: date) -> ColumnElement[bool]:
    return and_(Area.valid_from <= day, or_(Area.valid_to.is_(None), Area.valid_to >= day))


def current(session: Session, code: str, day: date) -> Area | None:
    """The unit that the code means on that day."""
    return session.scalar(select(Area).where(Area.code == code, holding(day)))


def holding_at(session: Session, level: str, day: date) -> Sequence[Area]:
    """The units of that level on that day."""
    return session.scalars(select(Area).where(Area.level == level, holding(day))).all()


def villages_in(session: Session, commune_id: int, day: date, most: int) -> Sequence[Area]:
    """A commune's villages in the order of their codes, at most so many of them."""
    inside = select(Area).where(Area.parent_id == commune_id, Area.level == "village", holding(day))
    return session.scalars(inside.order_by(Area.code).limit(most)).all()


def taken_over(session: Session) -> Sequence[tuple[int, str, str]]:
    """(id of a unit, kind and name of one that it took over), each spelling of it."""
    old = select(Succession.new_id, Area.kind, Area.name).join(Area, Area.id == Succession.old_id)
    other = (
        select(Succession.new_id, Area.kind, AreaName.name)
        .join(Area, Area.id == Succession.old_id)
        .join(AreaName, AreaName.area_id == Area.id)
    )
    return [
        (heir, kind, name) for query in (old, other) for heir, kind, name in session.execute(query)
    ]


def ancestors(session: Session, area: Area) -> list[Area]:
    """From the parent up to the province."""
    ids = [int(part) for part in area.path.strip("/").split("/")[:-1]]
    found = {a.id: a for a in session.scalars(select(Area).where(Area.id.in_(ids)))}
    return [found[number] for number in reversed(ids)]


def codes_along(session: Session, paths: Collection[str]) -> dict[str, tuple[str, ...]]:
    """Of each path, the codes of all areas that lie on it: its own and those of the areas around it."""
    ids = {path: [int(part) for part in path.strip("/").split("/")] for path in paths if path}
    every = {number for some in ids.values() for number in some}
    rows = session.execute(select(Area.id, Area.code).where(Area.id.in_(every)))
    codes = {row[0]: row[1] for row in rows}
    return {path: tuple(codes[n] for n in some if n in codes) for path, some in ids.items()}


def tops(session: Session) -> list[str]:
    """The paths of the areas that lie in no other: the province."""
    return list(session.scalars(select(Area.path).where(Area.parent_id.is_(None))))


def commune_of(session: Session, area: Area) -> Area | None:
    """The commune that an area is or lies in; None above the communes."""
    return next((a for a in (area, *ancestors(session, area)) if a.level == "commune"), None)


def within(session: Session, area_ids: Collection[int]) -> Sequence[Area]:
    """Those of these areas that are communes, or lie above them."""
    found = select(Area).where(Area.id.in_(area_ids), Area.level != "village")
    return session.scalars(found.order_by(Area.path)).all()


def communes_under(session: Session, paths: Sequence[str], day: date) -> Sequence[Area]:
    """The communes of that day that lie under these paths, in the order of their names."""
    under = or_(false(), *(Area.path.startswith(path, autoescape=True) for path in paths))
    found = select(Area).where(Area.level == "commune", holding(day), under)
    return session.scalars(found.order_by(Area.name, Area.id)).all()
