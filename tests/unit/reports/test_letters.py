"""Slips and urging letters: what stands in them, and what never does."""

from contextlib import AbstractContextManager
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import select

from handlers.desk import Desk
from handlers.feedback import casework
from handlers.feedback.casework import Slip
from handlers.feedback.door import open_case
from handlers.reports import letters
from storage.cases import Case, CaseEntry
from storage.people import AuditLine
from tests.unit.casework.conftest import Commune
from tests.unit.casework.office import ANONYMOUS, CONTACTABLE, TODAY
from tests.unit.reports.drafts import refused, text_of
from tests.unit.reports.opinions import add_many

AUTHORITY = "UBND xã Sáng Nhè"
LATE = date(2026, 11, 12)


def at_the_case(commune: Commune, status: str = "SANG_LOC") -> AbstractContextManager[Desk]:
    """The officer, who has opened the case of a resident who left a name and a number."""
    with commune.desk() as desk:
        case = desk.session.scalars(select(Case).where(Case.code == CONTACTABLE)).one()
        case.status = status
        case.entries.append(
            CaseEntry(
                position=1,
                author="resident",
                kind="words",
                text="Gọi Anh Páo số 0912 000 111, xe 27B1-123.45, CCCD 011203004567.",
                said_on=TODAY,
            )
        )
        open_case(desk, CONTACTABLE, "Lập phiếu chuyển")
    return commune.desk()


def test_a_slip_passes_on_the_words_and_never_the_person(commune: Commune, tmp_path: Path) -> None:
    with at_the_case(commune) as desk:
        draft = replace(letters.slip_draft(desk, CONTACTABLE), authority=AUTHORITY)
        made = text_of(letters.slip(desk, CONTACTABLE, draft, tmp_path))
        lines = [line.action for line in desk.session.query(AuditLine)]
    assert draft.text.split("\n") == [
        "Đường vào bản lầy lội.",
        "Gọi [người dân] số [số điện thoại], xe [biển số xe], CCCD [số giấy tờ].",
    ]
    for word in ("Đường vào bản lầy lội.", f"Kính gửi: {AUTHORITY}", "xã Sáng Nhè", "07/12/2026"):
        assert word in made
    for secret in ("Páo", "0912", "011203004567", "27B1", CONTACTABLE, "DB-", "Pàng Dề"):
        assert secret not in made
    assert "case.slip" in lines


def test_a_slip_says_what_staff_made_of_the_words(sqlite_commune: Commune, tmp_path: Path) -> None:
    with at_the_case(sqlite_commune) as desk:
        draft = letters.slip_draft(desk, CONTACTABLE)
        own = replace(draft, text="Đề nghị sửa <đường> & cống.\r\nDài 300 m.")
        made = text_of(letters.slip(desk, CONTACTABLE, own, tmp_path))
    assert "Đề nghị sửa &lt;đường&gt; &amp; cống." in made
    assert "lầy lội" not in made


def test_a_slip_goes_where_the_case_was_passed_on_to(sqlite_commune: Commune) -> None:
    with at_the_case(sqlite_commune) as desk:
        casework.forward(desk, CONTACTABLE, Slip("Sở Xây dựng", "15", date(2026, 12, 4)))
        draft = letters.slip_draft(desk, CONTACTABLE)
    assert (draft.authority, draft.due_on) == ("Sở Xây dựng", date(2026, 12, 4))


def test_the_day_of_a_slip_is_the_one_for_the_answer(
    sqlite_commune: Commune, tmp_path: Path
) -> None:
    with at_the_case(sqlite_commune) as desk:
        case = desk.session.scalars(select(Case).where(Case.code == CONTACTABLE)).one()
        case.due_on = TODAY  # by then it is to be passed on
        draft = letters.slip_draft(desk, CONTACTABLE)
        assert draft.due_on == date(2026, 12, 7)
        own = replace(draft, authority="Sở Xây dựng", due_on=date(2026, 12, 4))
        letters.slip(desk, CONTACTABLE, own, tmp_path)
        again = letters.slip_draft(desk, CONTACTABLE)  # it waits for its number
    assert (again.authority, again.due_on) == ("Sở Xây dựng", date(2026, 12, 4))


def test_a_case_that_nobody_screened_has_no_slip(sqlite_commune: Commune) -> None:
    with at_the_case(sqlite_commune, "MOI") as desk, refused("bc-chua-chuyen"):
        letters.slip_draft(desk, CONTACTABLE)


def test_a_case_that_was_not_opened_has_no_slip(sqlite_commune: Commune) -> None:
    with sqlite_commune.desk() as desk, refused("can-ly-do-xem"):
        letters.slip_draft(desk, CONTACTABLE)


@pytest.mark.parametrize(
    ("change", "why"),
    [({"text": " "}, "bc-can-noi-dung"), ({"authority": " "}, "can-noi-chuyen")],
)
def test_a_slip_without_words_or_addressee_is_refused(
    sqlite_commune: Commune, tmp_path: Path, change: dict[str, str], why: str
) -> None:
    with at_the_case(sqlite_commune) as desk, refused(why):
        draft = replace(letters.slip_draft(desk, CONTACTABLE), **change)  # type: ignore[arg-type]
        letters.slip(desk, CONTACTABLE, draft, tmp_path)


def test_a_recording_that_nobody_wrote_down_is_pointed_out(sqlite_commune: Commune) -> None:
    with at_the_case(sqlite_commune) as desk:
        assert not letters.slip_draft(desk, CONTACTABLE).unwritten
        case = desk.session.scalars(select(Case).where(Case.code == CONTACTABLE)).one()
        case.entries[1].media_id, case.entries[1].text = "x", None
        desk.session.expire_on_commit = False
        with desk.session.no_autoflush:
            assert letters.slip_draft(desk, CONTACTABLE).unwritten
        desk.session.rollback()


def overdue_at(commune: Commune, number: int, place: str = "Sáng Nhè") -> None:
    with commune.desk() as desk:
        add_many(
            desk.session, number, "HT03", place, status="CHUYEN", authority=AUTHORITY, due_on=LATE
        )


def test_an_urging_letter_lists_what_is_overdue_by_the_slips_numbers(
    commune: Commune, tmp_path: Path
) -> None:
    overdue_at(commune, 3)
    with commune.desk() as desk:
        made = text_of(letters.urging(desk, AUTHORITY, tmp_path))
    for word in ("1/PC-MTTQ", "3/PC-MTTQ", "Nước sinh hoạt", "12/11/2026", "V/v đôn đốc"):
        assert word in made
    assert "DB-" not in made


def test_nobody_urges_for_another_commune(sqlite_commune: Commune, tmp_path: Path) -> None:
    overdue_at(sqlite_commune, 2)
    with sqlite_commune.desk(sqlite_commune.neighbour) as desk, refused("bc-khong-qua-han"):
        letters.urging(desk, AUTHORITY, tmp_path)


def test_an_anonymous_case_has_a_slip_without_a_reason_to_look(
    sqlite_commune: Commune, tmp_path: Path
) -> None:
    with sqlite_commune.desk() as desk:
        open_case(desk, ANONYMOUS)
        casework.choose_topic(desk, ANONYMOUS, "HT03")
        made = letters.slip(desk, ANONYMOUS, letters.slip_draft(desk, ANONYMOUS), tmp_path)
    assert "DB-" not in text_of(made)
