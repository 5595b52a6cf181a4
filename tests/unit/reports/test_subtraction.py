"""Two reports that share cases do not tell, set beside each other, what few people said."""

from dataclasses import replace
from datetime import date

import pytest

from handlers.reports import actions
from tests.unit.casework.conftest import Commune
from tests.unit.reports.drafts import draft, shown
from tests.unit.reports.opinions import NOVEMBER, add_many, area


@pytest.mark.parametrize(("who", "place"), [("officer", "Sáng Nhè"), ("provincial", "Điện Biên")])
def test_a_period_of_some_days_more_does_not_tell_what_few_said_in_them(
    commune: Commune, who: str, place: str
) -> None:
    with commune.desk() as desk:
        add_many(desk.session, 12, "HT03")
        add_many(desk.session, 3, "HT03", opened_on=date(2026, 10, 31))
    first = shown(commune, draft(commune))
    longer = replace(NOVEMBER, since=date(2026, 10, 31))
    with commune.desk(getattr(commune, who)) as desk:
        number = actions.create(desk, area(desk.session, place).id, longer)
    second = shown(commune, number, getattr(commune, who))
    assert [row[3] for row in first.annex] == ["12"]
    assert [row[3] for row in second.annex] == ["từ 12"]


def test_what_few_said_since_the_last_report_is_not_told_by_the_next(commune: Commune) -> None:
    with commune.desk() as desk:
        add_many(desk.session, 12, "HT03")
    draft(commune)
    for more, told in ((3, "từ 12"), (9, "24")):  # 3 and 9 are enough together
        with commune.desk() as desk:
            add_many(desk.session, more, "HT03")
        assert [row[3] for row in shown(commune, draft(commune)).annex] == [told]


def test_what_is_withdrawn_after_a_report_does_not_show_in_the_next(commune: Commune) -> None:
    with commune.desk() as desk:
        cases = add_many(desk.session, 14, "HT03")
    draft(commune)
    with commune.desk() as desk:
        desk.session.merge(cases[0]).status = "RUT"
        desk.session.delete(desk.session.merge(cases[1]))
    assert [row[3] for row in shown(commune, draft(commune)).annex] == ["14"]


def test_a_shorter_period_than_one_before_tells_nothing_of_it(commune: Commune) -> None:
    with commune.desk() as desk:
        add_many(desk.session, 24, "HT03")
    draft(commune)
    shorter = replace(NOVEMBER, since=date(2026, 11, 5))
    with commune.desk() as desk:
        number = actions.create(desk, area(desk.session, "Sáng Nhè").id, shorter)
    assert [row[3] for row in shown(commune, number).annex] == ["một số ý kiến"]


def test_a_draft_that_was_discarded_has_shown_its_numbers_all_the_same(commune: Commune) -> None:
    with commune.desk() as desk:
        add_many(desk.session, 12, "HT03")
    first = draft(commune)
    with commune.desk() as desk:
        actions.discard(desk, str(first), 1)
        add_many(desk.session, 1, "HT03")
    assert [row[3] for row in shown(commune, draft(commune)).annex] == ["từ 12"]


def test_the_same_period_and_one_that_follows_are_not_refused(commune: Commune) -> None:
    draft(commune)
    draft(commune, commune.provincial, "Điện Biên")
    earlier = replace(NOVEMBER, since=date(2026, 10, 1), until=date(2026, 10, 31))
    with commune.desk() as desk:
        actions.create(desk, area(desk.session, "Sáng Nhè").id, earlier)
