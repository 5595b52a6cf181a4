"""Every list is searched, narrowed, turned page by page, and taken home as it is narrowed."""

import io
import re
from datetime import date, timedelta

import pytest
from openpyxl import load_workbook

from handlers.dialogues import rules
from storage.dialogues import Dialogue
from storage.reports import Report
from tests.unit.casework.office import NOW, TODAY
from tests.unit.console.conftest import Desktop
from tests.unit.console.deskwork import area_id, shown

LISTS = ("dialogues", "reports", "supervision", "consultations")
NEXT = re.compile(r'href="(\?[^"]*)" rel="next"')


def _dialogues(desktop: Desktop, count: int, **more: object) -> None:
    place = area_id(desktop, "Sáng Nhè")
    with desktop.commune.database.write() as session:
        for number in range(count):
            usual = {
                "area_id": place,
                "leader": "Bí thư Đảng ủy xã",
                "subject": f"đường vào bản số {number}",
                "place": "Hội trường xã",
                "held_on": TODAY + timedelta(days=number),
                "starts": "8h00",
                "state": rules.DRAFT,
                "version": 1,
                "editor_ids": [],
                "created_at": NOW,
            }
            session.add(Dialogue(**usual | more))


def _reports(desktop: Desktop, count: int, **more: object) -> None:
    place = area_id(desktop, "Sáng Nhè")
    with desktop.commune.database.write() as session:
        for number in range(count):
            usual = {
                "area_id": place,
                "kind": "session",
                "session_code": "hdnd-xa",
                "session_name": f"kỳ họp thứ {number}",
                "phase": "before",
                "due_on": TODAY,
                "since": date(2026, 11, 1),
                "until": TODAY,
                "state": "draft",
                "version": 1,
                "body": {},
                "editor_ids": [],
                "created_at": NOW,
            }
            session.add(Report(**usual | more))


def _numbers(desktop: Desktop, address: str, of: str) -> list[str]:
    return re.findall(rf'href="/console/{of}/(\d+)"', desktop.get(address).text)


@pytest.mark.parametrize(("of", "add"), [("dialogues", _dialogues), ("reports", _reports)])
def test_older_ones_stand_on_the_next_page_and_none_stands_twice(
    desktop: Desktop, of: str, add: object
) -> None:
    add(desktop, 53)  # type: ignore[operator]
    desktop.sign_in()
    first = desktop.get(f"/console/{of}")
    older = NEXT.search(first.text)
    assert older is not None
    one = _numbers(desktop, f"/console/{of}", of)
    other = _numbers(desktop, f"/console/{of}{older[1]}", of)
    assert (len(one), len(other)) == (50, 3)
    assert set(one).isdisjoint(other)


@pytest.mark.parametrize(("of", "add"), [("dialogues", _dialogues), ("reports", _reports)])
def test_words_are_found_without_their_diacritics_beyond_the_first_page(
    desktop: Desktop, of: str, add: object
) -> None:
    names = {"dialogues": "subject", "reports": "session_name"}
    add(desktop, 1, **{names[of]: "bể nước đầu bản"})  # type: ignore[operator]
    add(desktop, 70)  # type: ignore[operator]
    desktop.sign_in()
    assert len(_numbers(desktop, f"/console/{of}?words=be nuoc dau ban", of)) == 1
    nowhere = desktop.get(f"/console/{of}?words=không có ở đâu")
    assert "Không có" in shown(nowhere)


def test_reports_are_narrowed_by_kind_and_state(desktop: Desktop) -> None:
    _reports(desktop, 2)
    _reports(desktop, 1, kind="monthly", state="approved", phase="", body={"title": "Tóm tắt"})
    desktop.sign_in()
    assert len(_numbers(desktop, "/console/reports?kind=monthly", "reports")) == 1
    assert len(_numbers(desktop, "/console/reports?state=draft", "reports")) == 2
    assert len(_numbers(desktop, "/console/reports?kind=x&state=y&before=z", "reports")) == 3


@pytest.mark.parametrize("of", LISTS)
def test_each_list_is_taken_home_by_who_sees_it(desktop: Desktop, of: str) -> None:
    _dialogues(desktop, 1)
    _reports(desktop, 1)
    desktop.sign_in()
    rows = {"dialogues": 2, "reports": 2, "supervision": 1, "consultations": 1}[of]
    csv = desktop.client.get(f"/console/{of}/list.csv").content.decode("utf-8-sig")
    assert len(csv.splitlines()) == rows
    book = load_workbook(io.BytesIO(desktop.client.get(f"/console/{of}/list.xlsx").content))
    assert book.active is not None
    assert book.active.max_row == rows
    assert desktop.get(f"/console/{of}/list.exe").status == 404


@pytest.mark.parametrize(("of", "add"), [("dialogues", _dialogues), ("reports", _reports)])
@pytest.mark.parametrize("who", ["neighbour", "head"])
def test_nobody_takes_home_what_is_another_commune_s(
    desktop: Desktop, of: str, add: object, who: str
) -> None:
    add(desktop, 1)  # type: ignore[operator]
    desktop.sign_in(getattr(desktop.commune, who))
    taken = desktop.get(f"/console/{of}/list.csv")
    assert "Sáng Nhè" not in taken.text
