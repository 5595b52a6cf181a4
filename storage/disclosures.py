"""What was made public in which village, when and in which form."""

from collections.abc import Collection, Sequence
from datetime import date, datetime

from sqlalchemy import ForeignKey, String, UniqueConstraint, false, func, or_, select
from sqlalchemy.orm import Mapped, Session, aliased, mapped_column

from storage.areas import Area
from storage.base import Base
from storage.receipts import VillageDecision


class Disclosure(Base):
    """Something of the checklist was made public in a village, from a day until another.

    `item` is a code of the checklist, `form` one of its forms.
    """

    __tablename__ = "disclosure"
    __table_args__ = (UniqueConstraint("area_id", "item", "form", "since"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    area_id: Mapped[int] = mapped_column(ForeignKey("area.id"))
    item: Mapped[str] = mapped_column(String(20))
    form: Mapped[str] = mapped_column(String(10))  # board | speaker | meeting | paper | message
    since: Mapped[date]
    until: Mapped[date]  # the last day; that of `since` where it took one day
    by: Mapped[str] = mapped_column(String(200))  # an office or a post
    entered_at: Mapped[datetime]
    media_id: Mapped[str | None] = mapped_column(
        ForeignKey("media.id", ondelete="SET NULL")
    )  # a photo of the board, the paper …


def villages(session: Session, paths: Sequence[str], day: date) -> list[tuple[Area, Area]]:
    """Each village of that day under these paths, with its commune; by commune and name."""
    commune = aliased(Area)
    inside = or_(false(), *(Area.path.startswith(one, autoescape=True) for one in paths))
    holds = Area.valid_from <= day, or_(Area.valid_to.is_(None), Area.valid_to >= day)
    found = select(Area, commune).join(commune, commune.id == Area.parent_id)
    found = found.where(Area.level == "village", inside, *holds)
    rows = session.execute(found.order_by(commune.name, Area.name, Area.id))
    return [(village, around) for village, around in rows]


def of(session: Session, area_ids: Collection[int]) -> list[Disclosure]:
    """What was made public there, the newest first."""
    found = select(Disclosure).where(Disclosure.area_id.in_(area_ids))
    return list(session.scalars(found.order_by(Disclosure.since.desc(), Disclosure.id.desc())))


def of_item(session: Session, area_id: int, item: str) -> list[Disclosure]:
    found = select(Disclosure).where(Disclosure.area_id == area_id, Disclosure.item == item)
    return list(session.scalars(found.order_by(Disclosure.since, Disclosure.id)))


def decided(session: Session, area_ids: Collection[int]) -> dict[int, date]:
    """On which day each of these villages first agreed on a channel; those that did not are not there."""
    found = select(VillageDecision.area_id, func.min(VillageDecision.decided_on))
    found = found.where(VillageDecision.area_id.in_(area_ids)).group_by(VillageDecision.area_id)
    return dict(session.execute(found).all())


def entered(session: Session, row: Disclosure) -> Disclosure | None:
    """The row that says the same already."""
    same = {"area_id": row.area_id, "item": row.item, "form": row.form, "since": row.since}
    return session.scalar(select(Disclosure).filter_by(**same))


def add(session: Session, row: Disclosure) -> None:
    session.add(row)
    session.flush()


def find(session: Session, area_id: int, number: int) -> Disclosure | None:
    return session.scalar(select(Disclosure).filter_by(area_id=area_id, id=number))


def drop(session: Session, row: Disclosure) -> None:
    session.delete(row)
    session.flush()
