"""The list of notices: searched, turned page by page, and taken home."""

import io
import re

import openpyxl
import pytest
from sqlalchemy import select

from handlers.notices import overview
from storage.notices import Notice
from tests.unit.console.conftest import Desktop
from tests.unit.console.deskwork import TEXT, written

LINE = re.compile(r'href="/console/notices/(\d+)"')


def _copies(desktop: Desktop, number: int, count: int) -> None:
    """As many more like that notice, each with its number in its text."""
    with desktop.commune.database.write() as session:
        model = session.get_one(Notice, number)
        columns = [column.key for column in Notice.__table__.columns if column.key != "id"]
        like = {name: getattr(model, name) for name in columns}
        like["state"] = "done"
        for at in range(count):
            session.add(Notice(**like | {"text": f"Tiêm phòng đợt {at}"}))


@pytest.fixture
def shelf(desktop: Desktop) -> Desktop:
    _copies(desktop, written(desktop, desktop.commune.officer, "Sáng Nhè"), 60)
    desktop.sign_in()
    return desktop


def test_older_notices_stand_on_the_next_page_and_none_stands_twice(shelf: Desktop) -> None:
    first = shelf.get("/console/notices").text
    older = re.search(r'href="(/console/notices\?before=\d+)" rel="next"', first)
    assert older is not None
    one, other = LINE.findall(first), LINE.findall(shelf.get(older[1]).text)
    assert len(one) == overview.MOST
    assert set(one).isdisjoint(other)
    with shelf.commune.database.read() as session:
        assert {int(number) for number in one + other} == set(session.scalars(select(Notice.id)))


def test_words_are_found_without_their_diacritics(shelf: Desktop) -> None:
    assert len(LINE.findall(shelf.get("/console/notices?words=tiem phong dot 17").text)) == 1
    assert LINE.findall(shelf.get("/console/notices?words=khong co dau").text) == []


@pytest.mark.parametrize("before", ["x", "-1", "9" * 30, "²"])
def test_a_place_in_the_list_that_makes_no_sense_is_its_beginning(
    shelf: Desktop, before: str
) -> None:
    page = shelf.get(f"/console/notices?before={before}")
    assert page.status == 200
    assert len(LINE.findall(page.text)) == overview.MOST


def test_the_whole_list_is_taken_home_as_it_is_narrowed(shelf: Desktop) -> None:
    csv = shelf.get("/console/notices/list.csv?words=dot 17")
    assert "Tiêm phòng đợt 17" in csv.text
    assert "đợt 18" not in csv.text
    book = openpyxl.load_workbook(
        io.BytesIO(shelf.client.get("/console/notices/list.xlsx").content)
    )
    assert book.active is not None
    assert book.active.max_row == 62  # the heading and 61 notices


@pytest.mark.parametrize(("who", "status"), [("neighbour", 200), ("head", 404)])
def test_nobody_takes_home_what_another_commune_wrote(
    desktop: Desktop, who: str, status: int
) -> None:
    written(desktop, desktop.commune.officer, "Sáng Nhè")
    desktop.sign_in(getattr(desktop.commune, who))
    taken = desktop.get("/console/notices/list.csv")
    assert (taken.status, TEXT in taken.text) == (status, False)
