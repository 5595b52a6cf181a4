"""Messages that a platform approved beforehand: the only ones that it takes from a certain time on."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ForeignKey, String, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from storage.base import Base


class PlatformTemplate(Base):
    """`fields`: [{"name", "type", "most", "source"}], `source` being what of ours stands there."""

    __tablename__ = "platform_template"

    id: Mapped[int] = mapped_column(primary_key=True)
    channel: Mapped[str] = mapped_column(String(20))
    external_id: Mapped[str] = mapped_column(String(40))  # the platform's
    name: Mapped[str] = mapped_column(String(100))
    kind: Mapped[str] = mapped_column(String(20))  # transactional | promotional
    used_for: Mapped[str] = mapped_column(String(20))  # a pattern of content/notices, "notice" …
    price: Mapped[int]  # đồng
    approved: Mapped[bool]
    fields: Mapped[list[Any]]
    changed_by: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"))


def all_of(session: Session, channel: str) -> Sequence[PlatformTemplate]:
    found = select(PlatformTemplate).where(PlatformTemplate.channel == channel)
    return session.scalars(found.order_by(PlatformTemplate.id)).all()


def any_approved(session: Session, channel: str) -> bool:
    """Whether there is one that may be sent."""
    found = select(PlatformTemplate.id).where(PlatformTemplate.channel == channel)
    return session.scalar(found.where(PlatformTemplate.approved).limit(1)) is not None


def approved_for(session: Session, channel: str, uses: Sequence[str]) -> Sequence[PlatformTemplate]:
    """Those that may be sent, the cheapest first."""
    mine = PlatformTemplate.used_for.in_(uses), PlatformTemplate.approved
    found = select(PlatformTemplate).where(PlatformTemplate.channel == channel, *mine)
    return session.scalars(found.order_by(PlatformTemplate.price, PlatformTemplate.id)).all()
