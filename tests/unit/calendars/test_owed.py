"""What staff owe by a day stands in the calendar: of registers, campaigns, contests, disclosure, reports."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from dateutil.relativedelta import relativedelta

from content.disclosure import items
from handlers.calendars import owed
from handlers.calendars.entries import entries
from handlers.calendars.entry import Entry
from handlers.wording import wording
from storage.calendar import Span
from storage.campaigns import CampaignTask
from storage.commitments import Commitment
from storage.commitments import Entry as Agreement
from storage.disclosures import Disclosure
from storage.quizzes import Contest
from storage.reports import Report
from tests.unit.casework.conftest import Commune
from tests.unit.casework.office import NOW, TODAY
from tests.unit.dialogues.meetings import area_named

DAY = timedelta(days=1)
DUE = date(2026, 12, 10)
SPAN = Span(date(2026, 11, 1), date(2027, 12, 31))


def found(commune: Commune, who: int | None = None) -> dict[str, Entry]:
    with commune.desk(who) as desk:
        return {one.key: one for one in entries(desk, SPAN)}


def add(commune: Commune, row: object) -> int:
    with commune.database.write() as session:
        session.add(row)
        session.flush()
        return int(row.id)  # type: ignore[attr-defined]


def place(commune: Commune, name: str = "Sáng Nhè") -> int:
    with commune.database.read() as session:
        return area_named(session, name).id


def test_a_commitment_and_a_term_stand_on_their_days_for_their_area_only(commune: Commune) -> None:
    promised = Commitment(matter="gửi báo cáo", owner="UBND xã", due_on=DUE, state="waiting")
    number = add(
        commune,
        Agreement(
            area_id=place(commune),
            register="agreement",
            subject="phối hợp công tác",
            partner="UBND xã",
            folded="phoi hop",
            held_on=TODAY - DAY,
            until=DUE + DAY,
            version=1,
            created_at=NOW,
            commitments=[promised],
        ),
    )
    told = found(commune)
    (due,) = [one for key, one in told.items() if key.startswith("commitment-")]
    assert (due.day, due.place) == (DUE, "xã Sáng Nhè")
    assert due.address == f"/console/registers/{number}"
    assert told[f"term-{number}"].day == DUE + DAY
    theirs = found(commune, commune.neighbour)
    assert not any(key.startswith(("commitment-", "term-")) for key in theirs)


def test_campaign_tasks_of_a_day_are_one_entry(commune: Commune) -> None:
    for name in ("Pàng Dề A1", "Pàng Dề A1", "Hồ Chim 2"):
        add(
            commune,
            CampaignTask(
                area_id=place(commune, name),
                campaign="nong-thon-moi",
                criterion="duong",
                who="Chi hội",
                result="đường",
                target=3,
                unit="mét",
                due_on=DUE,
                measured_how="ảnh",
                how_far="chưa",
                state="registered",
                at=NOW,
            ),
        )
    told = found(commune)[f"tasks-nong-thon-moi-{DUE}"]
    assert "Đến hạn 3 việc thi đua" in wording(told.title)
    assert told.address == "/console/campaigns/nong-thon-moi"
    assert f"tasks-nong-thon-moi-{DUE}" not in found(commune, commune.neighbour)


def test_a_contest_has_its_last_day_and_its_draw_once_it_was_approved(commune: Commune) -> None:
    def contest(state: str) -> int:
        return add(
            commune,
            Contest(
                area_id=place(commune),
                title="Tìm hiểu Luật",
                intro="",
                prize="",
                winners=1,
                pass_right=1,
                opens_on=TODAY,
                closes_on=DUE,
                draw_on=DUE + 3 * DAY,
                seed_source="",
                questions=[],
                state=state,
                version=1,
                editor_ids=[],
                created_at=NOW,
            ),
        )

    draft, open_ = contest("draft"), contest("approved")
    told = found(commune)
    assert told[f"contest-{open_}-ends"].day == DUE
    assert told[f"contest-{open_}-draw"].day == DUE + 3 * DAY
    assert f"contest-{draft}-ends" not in told


def test_a_report_is_owed_until_it_is_approved(commune: Commune) -> None:
    def report(state: str) -> int:
        return add(
            commune,
            Report(
                area_id=place(commune),
                session_code="hdnd-xa",
                session_name="kỳ họp thứ ba",
                phase="before",
                due_on=DUE,
                since=TODAY - 90 * DAY,
                until=TODAY,
                state=state,
                version=1,
                body={},
                editor_ids=[],
                created_at=NOW,
            ),
        )

    draft, approved = report("draft"), report("approved")
    told = found(commune)
    assert told[f"report-{draft}"].address == f"/console/reports/{draft}"
    assert f"report-{approved}" not in told


def test_before_a_council_s_session_its_report_is_due(commune: Commune) -> None:
    told = found(commune)
    (due,) = [one for key, one in told.items() if key.startswith("session-hdnd-thuong-le-")]
    assert due.day == date(2026, 11, 30)  # 15 days before 15 December
    assert "ngày có thể xê dịch" in wording(due.title)


def test_what_must_be_made_public_anew_is_due_from_the_newest_time(
    commune: Commune, monkeypatch: pytest.MonkeyPatch
) -> None:
    """None of our own items is repeated: an office writes down after how many months."""
    first = next(one for one in items().values() if "board" in one.forms)
    item = replace(first, again=6)
    monkeypatch.setattr(owed, "items", lambda _folder: {item.code: item})

    def made(name: str, since: date) -> None:
        row = Disclosure(
            area_id=place(commune, name),
            item=item.code,
            form="board",
            since=since,
            until=since,
            by="UBND xã",
            entered_at=NOW,
        )
        add(commune, row)

    old, new = TODAY - 40 * DAY, TODAY - 20 * DAY
    made("Pàng Dề A1", old)
    made("Pàng Dề A1", new)
    day = new + relativedelta(months=item.again)
    told = found(commune)
    assert told[f"disclosure-{item.code}-{day}"].place == "thôn Pàng Dề A1"
    assert f"disclosure-{item.code}-{old + relativedelta(months=item.again)}" not in told
    made("Hồ Chim 2", new)
    together = found(commune)[f"disclosure-{item.code}-{day}"]
    assert "(2 thôn, bản)" in wording(together.title)
    assert together.address == "/console/disclosure"
