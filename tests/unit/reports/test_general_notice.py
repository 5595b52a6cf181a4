"""What somebody hears whose opinion was closed by going into the summary report."""

from handlers.reports import actions
from handlers.reports.general_notice import of_case
from handlers.wording import wording
from storage.cases import Case
from tests.unit.casework.conftest import Commune
from tests.unit.reports.drafts import draft, finish
from tests.unit.reports.opinions import NOVEMBER, add_many, area

TOLD = (
    "Ý kiến của bà con về sắp xếp xã, thôn bản; tên gọi; trụ sở tại xã Sáng Nhè đã được tổng hợp, "
    "không nêu ai, trong báo cáo trước kỳ họp thứ hai, Hội đồng nhân dân xã, duyệt ngày 23/11/2026."
)


def summed_up(commune: Commune, number: int = 12) -> int:
    with commune.desk() as desk:
        return add_many(desk.session, number, "HC02", status="TONG_HOP")[0].id


def told(commune: Commune, case_id: int) -> str | None:
    with commune.desk() as desk:
        words = of_case(desk.session, case_id, desk.office.timezone)
    return wording(words).replace("\u2068", "").replace("\u2069", "") if words else None


def approve(commune: Commune, number: int) -> None:
    with commune.desk(commune.provincial) as desk:
        actions.approve(desk, str(number), actions.read(desk, str(number)).version)


def test_it_is_told_once_the_report_is_approved_and_names_no_number(commune: Commune) -> None:
    case_id = summed_up(commune)
    number = draft(commune)
    finish(commune, number)
    assert told(commune, case_id) is None
    approve(commune, number)
    assert told(commune, case_id) == TOLD
    with commune.desk() as desk:
        words = actions.read(desk, str(number)).general
    assert words is not None


def test_what_was_summed_up_after_the_draft_is_not_in_it(sqlite_commune: Commune) -> None:
    number = draft(sqlite_commune)
    case_id = summed_up(sqlite_commune)
    finish(sqlite_commune, number)
    approve(sqlite_commune, number)
    assert told(sqlite_commune, case_id) is None


def test_a_discarded_draft_and_an_erased_case_leave_nothing(commune: Commune) -> None:
    case_id = summed_up(commune)
    number = draft(commune)
    with commune.desk() as desk:
        actions.create(desk, area(desk.session, "Sáng Nhè").id, NOVEMBER)
        desk.session.delete(desk.session.get_one(Case, case_id))
    with commune.desk() as desk:
        actions.discard(desk, str(number), 1)
    assert told(commune, case_id) is None
