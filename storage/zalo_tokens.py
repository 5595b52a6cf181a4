"""The tokens of an Official Account: one row, sealed with a key that is not in the database.

A refresh token works once. So before it goes out it is written down here that it does (`sent`, `flight`),
and what comes back is written down before it is used.
"""

from sqlalchemy import Double, SmallInteger, String, Text, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from storage.base import Base, epoch_now
from storage.statements import insert_new


class ZaloToken(Base):
    """Moments are seconds since 1970 by the database's clock, so that all processes have one."""

    __tablename__ = "zalo_token"

    oa_id: Mapped[str] = mapped_column(String(40), primary_key=True)
    version: Mapped[int]  # counts the pairs
    sealed_access: Mapped[str] = mapped_column(Text)  # "": none
    sealed_refresh: Mapped[str] = mapped_column(Text)
    renew_at: Mapped[float] = mapped_column(Double)
    access_until: Mapped[float] = mapped_column(Double)
    refresh_until: Mapped[float] = mapped_column(Double)
    got_at: Mapped[float] = mapped_column(Double)  # 0: never; the token comes from the settings
    sent: Mapped[int] = mapped_column(
        SmallInteger
    )  # times that this refresh token may have gone out
    flight: Mapped[str] = mapped_column(String(32))  # whose try is under way; "": nobody's
    flight_until: Mapped[float] = mapped_column(Double)  # after that its process counts as dead
    next_try: Mapped[float] = mapped_column(Double)
    failure: Mapped[str] = mapped_column(String(20))  # of `handlers.oa_tokens.rules`; "": none
    failing_since: Mapped[float] = mapped_column(Double)  # 0: it does not fail
    marks: Mapped[str] = mapped_column(Text)  # which tokens of the settings were seen: short hashes


def now(session: Session) -> float:
    """The database's own clock."""
    return session.execute(select(epoch_now())).scalar_one()


def of(session: Session, oa_id: str) -> ZaloToken | None:
    return session.get(ZaloToken, oa_id)


def locked(session: Session, oa_id: str) -> ZaloToken:
    """The row, until the transaction ends; made if there is none yet."""
    session.execute(insert_new(session.connection(), ZaloToken), [_BLANK | {"oa_id": oa_id}])
    found = select(ZaloToken).where(ZaloToken.oa_id == oa_id).with_for_update()
    return session.scalars(found.execution_options(populate_existing=True)).one()


_BLANK = {
    column.name: {str: "", int: 0, float: 0.0}[column.type.python_type]
    for column in ZaloToken.__table__.columns
}
