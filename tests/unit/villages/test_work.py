"""«Việc của bản»: what a head does, on one screen and by one digit."""

import pytest
from sqlalchemy.orm import Session

from handlers.villages.talk import BEGINS, WORK
from handlers.wording import wording
from tests.unit.people.talker import Places, head

BESIDE = 2  # "Quay lại" and "Về đầu" stand under every list
LABELS = [wording(one.label) for first, within in WORK for one in within or (first,)]


def test_every_list_fits_one_digit_with_the_ways_out() -> None:
    assert len(WORK) + 1 <= 9  # the first list of a talk has no way back
    assert all(len(within) + BESIDE <= 9 for _, within in WORK)


def test_everything_that_a_head_does_stands_in_one_place() -> None:
    offered = [one.value for first, within in WORK for one in within or (first,)]
    assert sorted(offered) == sorted(BEGINS)


@pytest.mark.parametrize("label", LABELS)
def test_a_head_reaches_it(label: str, session: Session, places: Places) -> None:
    who = head(session, places.ho_chim)
    heard = who.opens_work(label)
    assert heard
    assert "bác muốn xem gì" not in heard
    assert "Bác chọn việc nào" not in heard
