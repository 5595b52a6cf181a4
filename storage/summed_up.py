"""Which report a case went into that was closed by being summed up; nobody's person is in it."""

from sqlalchemy import BigInteger, ColumnElement, ForeignKey, case, insert, literal, select, true
from sqlalchemy.orm import Mapped, Session, aliased, mapped_column

from storage.areas import Area
from storage.base import BY_RANDOM_ID, Base
from storage.cases import Case
from storage.reports import Report


class ReportedCase(Base):
    """A case that was closed by being summed up goes into that report: its general notice.

    Written when the report is drafted; the person is told once it is approved.
    """

    __tablename__ = "reported_case"
    __table_args__ = BY_RANDOM_ID

    case_id: Mapped[int] = mapped_column(
        BigInteger,
        ForeignKey("feedback_case.id", ondelete="CASCADE"),
        primary_key=True,
        autoincrement=False,
    )
    report_id: Mapped[int] = mapped_column(
        ForeignKey("report.id", ondelete="CASCADE"), primary_key=True, index=True
    )


_Commune = aliased(Area)
_commune_id = case((Area.level == "village", Area.parent_id), else_=Area.id)


def report_on(session: Session, report_id: int, holds: ColumnElement[bool]) -> None:
    """Remember that these cases go into that report."""
    cases = select(Case.id, literal(report_id)).join(Area, Area.id == Case.area_id).where(holds)
    session.execute(insert(ReportedCase).from_select(["case_id", "report_id"], cases))


def report_of(session: Session, case_id: int) -> Report | None:
    """The newest approved report that the case, closed by being summed up, went into."""
    found = select(Report).join(ReportedCase, ReportedCase.report_id == Report.id)
    mine = found.where(ReportedCase.case_id == case_id, Report.state == "approved")
    return session.scalars(mine.order_by(Report.id.desc()).limit(1)).first()


def matters_of(
    session: Session, report_id: int, case_id: int | None = None
) -> list[tuple[str, str]]:
    """What about, and in which commune, the cases are that were closed by going into that report.

    `case_id`: of that case alone.
    """
    found = (
        select(Case.topic, _Commune.kind + " " + _Commune.name)
        .join(ReportedCase, ReportedCase.case_id == Case.id)
        .join(Area, Area.id == Case.area_id)
        .join(_Commune, _Commune.id == _commune_id)
        .where(ReportedCase.report_id == report_id)
        .where(true() if case_id is None else Case.id == case_id)
        .distinct()
    )
    return sorted((topic, place) for topic, place in session.execute(found))
