"""What counts as making public, for how long, and when it is due anew."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content.disclosure import items
from content.tables import TableError
from handlers.disclosure import rules
from storage.disclosures import Disclosure

TODAY = date(2026, 11, 23)
DAY = timedelta(days=1)
SPOKEN = items()["d11-k7"]  # three days in a row on the loudspeaker
OTHER = items()["d11-khac"]
DRAFT = items()["huong-uoc"]  # thirty days on the board


def row(form: str, since: int, days: int = 1) -> Disclosure:
    first = TODAY + since * DAY
    return Disclosure(form=form, since=first, until=first + (days - 1) * DAY)


def state(item: object, *rows: Disclosure, decided: int | None = None) -> str:
    day = None if decided is None else TODAY + decided * DAY
    return rules.standing(item, rows, day, TODAY).state  # type: ignore[arg-type]


def test_a_message_counts_from_the_day_on_which_the_village_agreed_on_its_channel() -> None:
    assert state(OTHER, row("message", -5)) == "uncounted"
    assert state(OTHER, row("message", -5), decided=-4) == "uncounted"
    assert state(OTHER, row("message", -5), decided=-5) == "done"
    assert state(OTHER, row("meeting", -5)) == "done"
    assert state(OTHER) == "none"


def test_the_loudspeaker_speaks_three_days_in_a_row() -> None:
    assert state(SPOKEN, row("meeting", -9)) == "short"
    assert state(SPOKEN, row("speaker", -9, 2)) == "short"
    assert state(SPOKEN, row("speaker", -9), row("speaker", -7, 2)) == "short"
    assert state(SPOKEN, row("speaker", -9), row("speaker", -8, 2)) == "done"
    assert state(SPOKEN, row("speaker", -9, 3)) == "done"


def test_days_that_are_still_to_come_do_not_count() -> None:
    assert state(SPOKEN, row("speaker", -1, 3)) == "short"
    assert state(SPOKEN, row("speaker", -2, 3)) == "done"
    assert state(DRAFT, row("board", -10, 40)) == "short"
    assert state(DRAFT, row("board", -29, 30)) == "done"


def test_a_form_that_does_not_serve_for_the_item_does_not_count() -> None:
    assert state(DRAFT, row("message", -9), decided=-40) == "uncounted"


def test_what_is_made_public_periodically_is_due_again_in_so_many_months() -> None:
    quarterly = replace(OTHER, again=3)
    fresh = rules.standing(quarterly, [row("board", -10)], None, TODAY)
    assert (fresh.state, fresh.again_on) == ("done", date(2027, 2, 13))
    assert state(quarterly, row("board", -100)) == "again"


SPANS = st.lists(st.tuples(st.integers(0, 40), st.integers(0, 6)), max_size=8)


@given(SPANS)
def test_days_in_a_row_are_those_of_a_calendar_that_is_ticked_off(
    spans: list[tuple[int, int]],
) -> None:
    ticked = {start + more for start, length in spans for more in range(length + 1)}
    best = run = 0
    for day in range(60):
        run = run + 1 if day in ticked else 0
        best = max(best, run)
    dates = [(TODAY + start * DAY, TODAY + (start + length) * DAY) for start, length in spans]
    assert rules.in_a_row(dates) == best


def test_what_the_law_s_text_did_not_settle_is_marked_as_to_be_verified() -> None:
    verified = {code for code, item in items().items() if item.verified}
    assert verified == {"huong-uoc"}
    assert [item.speaker_days for item in items().values()].count(3) == 6
    assert all("chưa đối chiếu" in one.source for one in items().values() if not one.verified)


def test_an_office_that_read_the_law_writes_the_row_anew(tmp_path: Path) -> None:
    head = "code,name,article,by,forms,speaker_days,board_days,again,verified,source\n"
    own = tmp_path / "disclosure.csv"
    own.write_text(
        head + "d11-k7,Tên thật,Đ.11 k.7,UBND xã,board speaker,3,30,3,yes,gốc\n", "utf-8"
    )
    found = items(str(tmp_path))["d11-k7"]
    assert (found.name, found.board_days, found.again, found.verified) == ("Tên thật", 30, 3, True)
    own.write_text(head + "x,X,Đ.1,ai,smoke,0,0,0,no,gốc\n", "utf-8")
    items.cache_clear()
    with pytest.raises(TableError, match="forms"):
        items(str(tmp_path))
