"""The general notice: what everybody whose opinion was closed by being summed up is told, once the
report that it went into is approved. It names matters and communes, no number and nobody."""

from datetime import tzinfo

from sqlalchemy.orm import Session

from handlers.messages import Words
from handlers.reports.drafting import day, name_of
from handlers.reports.rules import APPROVED
from handlers.reports.session import title
from storage import summed_up
from storage.reports import Report

KEY = "thong-bao-chung"
JOINT = "; "


def of_report(session: Session, report: Report, zone: tzinfo) -> Words | None:
    """For the villages; None before the approval, and where no opinion was closed in it."""
    matters = summed_up.matters_of(session, report.id)
    return _told(report, matters, zone) if matters and report.state == APPROVED else None


def of_case(session: Session, case_id: int, zone: tzinfo) -> Words | None:
    """The same for whoever asks with the code of one of these cases: of its own matter."""
    report = summed_up.report_of(session, case_id)
    if report is None:
        return None
    return _told(report, summed_up.matters_of(session, report.id, case_id), zone)


def _told(report: Report, matters: list[tuple[str, str]], zone: tzinfo) -> Words | None:
    if report.approved_at is None:
        return None
    named = JOINT.join(f"{name_of(topic)} tại {place}" for topic, place in matters)
    approved_on = day(report.approved_at.astimezone(zone).date())
    return Words(KEY, {"viec": named, "dip": title(report), "ngay": approved_on})
