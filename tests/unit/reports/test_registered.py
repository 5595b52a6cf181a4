"""What stands in the registers and on the checklist, as a report on a directive has it: C10."""

from datetime import date, timedelta

from storage.commitments import Commitment, Entry
from storage.disclosures import Disclosure
from tests.unit.casework.conftest import Commune
from tests.unit.casework.office import NOW, TODAY
from tests.unit.reports.opinions import area
from tests.unit.reports.test_directive import said
from tests.unit.reports.test_outcomes import drafted

DAY = timedelta(days=1)
Owed = list[tuple[date, date | None]]  # when it was due, and done; None: not yet


def add_entry(
    commune: Commune, register: str, owed: Owed, *, held_on: date = TODAY, until: date | None = None
) -> None:
    with commune.desk() as desk:
        made = Entry(register=register, subject="a", partner="b", folded="a b", held_on=held_on)
        made.area_id, made.version, made.created_at = area(desk.session, "Sáng Nhè").id, 1, NOW
        made.until = until
        for due_on, done_on in owed:
            state = "done" if done_on else "waiting"
            made.commitments.append(
                Commitment(matter="việc", owner="ai", due_on=due_on, state=state, done_on=done_on)
            )
        desk.session.add(made)
        desk.session.flush()


def made_public(commune: Commune, place: str, item: str, form: str = "board") -> None:
    with commune.desk() as desk:
        first = TODAY - 40 * DAY
        row = Disclosure(item=item, form=form, since=first, until=first + 35 * DAY, by="ai")
        row.area_id, row.entered_at = area(desk.session, place).id, NOW
        desk.session.add(row)
        desk.session.flush()


def test_promises_across_the_border_are_counted_by_their_day(commune: Commune) -> None:
    assert "chưa có số liệu" in said(drafted(commune), "dieu-4")
    due = [(TODAY - 9 * DAY, TODAY - 9 * DAY), (TODAY - 5 * DAY, None), (TODAY + 300 * DAY, None)]
    add_entry(commune, "border", due)
    add_entry(commune, "border", [], held_on=date(2024, 5, 1), until=date(2025, 5, 1))
    text = said(drafted(commune), "dieu-4")
    assert "1 biên bản, thỏa thuận đang hiệu lực, 1 được ký trong kỳ" in text
    assert "1/2 cam kết đến hạn trong kỳ đã thực hiện, 1 cam kết quá hạn" in text
    assert said(drafted(commune), "dieu-W6").startswith("1 biên bản")


def test_a_party_committee_s_sessions_and_agreements_are_told_apart(commune: Commune) -> None:
    add_entry(commune, "session", [(TODAY - DAY, None)])
    add_entry(commune, "agreement", [])
    assert "1 buổi cấp ủy làm việc" in said(drafted(commune), "dieu-2c")
    assert "0/1 kết luận đến hạn" in said(drafted(commune), "dieu-2c")
    assert "1 quy chế phối hợp đang hiệu lực; 0/0 việc" in said(drafted(commune), "dieu-3a")


def test_the_checklist_is_told_by_commune(commune: Commune) -> None:
    made_public(commune, "Pàng Dề A1", "huong-uoc")  # thirty days on the board: done
    made_public(commune, "Pàng Dề A1", "d11-khac", "message")  # no channel: does not count
    text = said(drafted(commune), "dieu-3c")
    assert "thôn, bản đã công khai ít nhất một nội dung của bảng kiểm" in text
    assert "xã Sáng Nhè 1/20" in text
