"""What reports have said already: which cases a published number counted, so that no later one can be
set against it to find out what few people said.

A *slice* is the cases that a report was the first to count. Its `entries` are the numbers that were
shown of it, and stay as they were said, whatever becomes of the cases; which cases stand behind them is
kept only so that they are not counted a second time. Nobody's person is in either table.
"""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    ForeignKey,
    and_,
    case,
    exists,
    insert,
    literal,
    or_,
    select,
)
from sqlalchemy.orm import Mapped, Session, aliased, mapped_column

from storage.areas import Area
from storage.base import BY_RANDOM_ID, Base
from storage.cases import Case


class PublishedSlice(Base):
    """The cases of one area and period that no earlier report had counted."""

    __tablename__ = "published_slice"

    id: Mapped[int] = mapped_column(primary_key=True)
    area_id: Mapped[int] = mapped_column(ForeignKey("area.id"), index=True)
    since: Mapped[date]
    until: Mapped[date]  # the last day
    made_at: Mapped[datetime]
    entries: Mapped[list[Any]]  # {"number": opinions, "cells": what it is of}
    cells: Mapped[list[Any]]  # every group and month that some entry counts: "HT03.03226@2026-11"
    ways: Mapped[dict[str, Any] | None]  # how people wrote, where that was shown


class PublishedCase(Base):
    """This case is in a number of that slice."""

    __tablename__ = "published_case"
    __table_args__ = BY_RANDOM_ID

    case_id: Mapped[int] = mapped_column(
        BigInteger,
        ForeignKey("feedback_case.id", ondelete="CASCADE"),
        primary_key=True,
        autoincrement=False,
    )
    slice_id: Mapped[int] = mapped_column(
        ForeignKey("published_slice.id", ondelete="CASCADE"), index=True
    )


_Commune = aliased(Area)
_commune_id = case((Area.level == "village", Area.parent_id), else_=Area.id)


def is_free() -> ColumnElement[bool]:
    """Whether no published number counts the case."""
    return ~exists().where(PublishedCase.case_id == Case.id)


def take_turns(session: Session) -> None:
    """Nobody else counts for a report until this transaction ends: one case is settled once."""
    top = select(Area.id).where(Area.parent_id.is_(None)).order_by(Area.id)
    session.execute(top.with_for_update(key_share=True)).all()


def overlapping(session: Session, path: str, days: tuple[date, date]) -> Sequence[PublishedSlice]:
    """The slices of that area, of one around it or in it, that share a day with the period."""
    around = literal(path).startswith(Area.path)
    inside = Area.path.startswith(path, autoescape=True)
    found = select(PublishedSlice).join(Area, Area.id == PublishedSlice.area_id)
    shared = and_(PublishedSlice.since <= days[1], PublishedSlice.until >= days[0])
    return session.scalars(
        found.where(or_(around, inside), shared).order_by(PublishedSlice.id)
    ).all()


def groups_behind(session: Session, slice_id: int, holds: ColumnElement[bool]) -> set[str]:
    """The codes of the groups that there are cases of behind a slice; `holds`: which cases."""
    found = (
        select(Case.topic + "." + _Commune.code)
        .join(Area, Area.id == Case.area_id)
        .join(_Commune, _Commune.id == _commune_id)
        .join(PublishedCase, PublishedCase.case_id == Case.id)
        .where(holds, PublishedCase.slice_id == slice_id)
        .distinct()
    )
    return set(session.scalars(found))


def settle(
    session: Session, made: PublishedSlice, holds: ColumnElement[bool], groups: Sequence[str]
) -> None:
    """Keep the slice, and that the free cases of these groups are in it."""
    session.add(made)
    session.flush()
    code = Case.topic + "." + _Commune.code
    cases = (
        select(Case.id, literal(made.id))
        .join(Area, Area.id == Case.area_id)
        .join(_Commune, _Commune.id == _commune_id)
        .where(holds, is_free(), code.in_(groups))
    )
    session.execute(insert(PublishedCase).from_select(["case_id", "slice_id"], cases))


def commune_codes(session: Session, path: str) -> frozenset[str]:
    """The codes of the communes in an area; of a commune and of a village in it, the commune's own."""
    inside = Area.path.startswith(path, autoescape=True)
    around = literal(path).startswith(Area.path)
    found = select(Area.code).where(Area.level == "commune", or_(inside, around))
    return frozenset(session.scalars(found))
