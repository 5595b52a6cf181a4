"""The package of what was passed on: what is in it, and what never is."""

import csv
import io
import zipfile
from datetime import date
from pathlib import Path

import pytest

from content.feedback.package import layout
from handlers.context import Context, Office, Speaker
from handlers.errors import Refused
from handlers.feedback import actions, casework, door, passing, slips
from handlers.feedback.casework import Slip
from handlers.feedback.passing import Days
from handlers.feedback.slips import Kept
from handlers.reports.package import package
from storage.people import AuditLine
from tests.architecture.test_house import ROOT
from tests.unit.casework.conftest import Commune
from tests.unit.casework.office import ANONYMOUS, CONTACTABLE, NOW, TODAY
from tests.unit.reports.drafts import text_of

DUE, DAYS = date(2026, 12, 10), Days(date(2026, 11, 1), TODAY)
WHY = "Nhập vào Mặt trận số"
MASKED = "=Gọi [số điện thoại], bể nước nứt."


@pytest.fixture
def commune(sqlite_commune: Commune) -> Commune:
    """Both were passed on; the slip of one was read over here, of the other written elsewhere."""
    with sqlite_commune.desk() as desk:
        for code, number in ((CONTACTABLE, "15/PC-MTTQ"), (ANONYMOUS, "16")):
            door.open_case(desk, code, "Chuyển")
            casework.choose_topic(desk, code, "HT03")
            if code == CONTACTABLE:
                slips.keep(desk, code, Kept("UBND xã Sáng Nhè", DUE, MASKED))
            casework.forward(desk, code, Slip("UBND xã Sáng Nhè", number, DUE))
    return sqlite_commune


def _packed(commune: Commune, folder: Path, who: int | None = None) -> zipfile.ZipFile:
    with commune.desk(who) as desk:
        found = passing.passed_on(desk, DAYS, WHY)
        made = package(desk, DAYS, found, folder)
        passing.note(desk, found, WHY)
    return zipfile.ZipFile(io.BytesIO(made))


def _rows(packed: zipfile.ZipFile) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(packed.read(layout().csv).decode("utf-8-sig"))))


def test_each_passing_on_is_a_row_and_each_slip_that_was_read_over_a_file(
    commune: Commune, tmp_path: Path
) -> None:
    packed = _packed(commune, tmp_path)
    first, second = _rows(packed)
    assert (first["so_phieu"], first["ngay_chuyen"], first["xa"]) == (
        "15/PC-MTTQ",
        TODAY.isoformat(),
        "xã Sáng Nhè",
    )
    assert first["noi_dung"] == f"'{MASKED}"  # a spreadsheet must not run it
    assert (second["noi_dung"], second["tep_phieu"]) == ("", "")
    slip = text_of(packed.read(first["tep_phieu"]))
    assert MASKED in slip
    assert "UBND xã Sáng Nhè" in slip
    assert packed.read(layout().csv).startswith(b"\xef\xbb\xbf")


def test_nothing_in_it_leads_to_the_person_or_opens_the_case(
    commune: Commune, tmp_path: Path
) -> None:
    packed = _packed(commune, tmp_path)
    texts = [text_of(packed.read(n)) for n in packed.namelist() if n.endswith(".docx")]
    texts += [packed.read(n).decode("utf-8-sig") for n in packed.namelist() if ".docx" not in n]
    texts += packed.namelist()
    for secret in ("DB-", "anh Páo", "0912", "Pàng Dề", "lầy lội", "06:00", "13:00"):
        assert not any(secret in text for text in texts)


def test_what_was_withdrawn_is_not_in_it(commune: Commune, tmp_path: Path) -> None:
    with commune.database.write() as session:
        phone = Context(Speaker(0, 0, "web"), NOW, Office(), lambda: session)
        assert actions.withdraw(phone, CONTACTABLE)
    assert [row["so_phieu"] for row in _rows(_packed(commune, tmp_path))] == ["16"]


def test_the_reason_stands_in_the_log_of_each_case(commune: Commune, tmp_path: Path) -> None:
    _packed(commune, tmp_path)
    with commune.database.read() as session:
        noted = session.query(AuditLine).filter_by(action="case.package").all()
    assert {(line.subject, line.reason) for line in noted} == {
        (f"case:{CONTACTABLE}", WHY),
        (f"case:{ANONYMOUS}", WHY),
    }


@pytest.mark.parametrize(
    ("who", "why"),
    [
        ("neighbour", "xt-khong-co-gi"),
        ("observer", "khong-co-quyen-xem"),
        ("head", "khong-co-quyen-xem"),
    ],
)
def test_nobody_packs_what_is_not_theirs(commune: Commune, who: str, why: str) -> None:
    with commune.desk(getattr(commune, who)) as desk, pytest.raises(Refused, match=why):
        passing.passed_on(desk, DAYS, WHY)


@pytest.mark.parametrize(
    ("days", "reason", "why"),
    [
        (DAYS, "  ", "xt-can-ly-do"),
        (Days(TODAY, date(2026, 11, 1)), WHY, "xt-khoang-ngay-sai"),
        (Days(date(2025, 1, 1), TODAY), WHY, "xt-khoang-ngay-sai"),
        (Days(date(2026, 1, 1), date(2026, 1, 31)), WHY, "xt-khong-co-gi"),
    ],
)
def test_days_and_a_reason_are_needed(commune: Commune, days: Days, reason: str, why: str) -> None:
    with commune.desk() as desk, pytest.raises(Refused, match=why):
        passing.passed_on(desk, days, reason)


def test_the_document_on_the_format_names_the_same_columns() -> None:
    told = (ROOT / "docs" / "exchange-package.md").read_text("utf-8")
    rows = [line.split("`")[1] for line in told.splitlines() if line.startswith("| `")]
    assert rows == [name for name, _ in layout().columns]
    for name in (layout().csv, layout().readme, f"{layout().folder}/"):
        assert f"`{name}`" in told
