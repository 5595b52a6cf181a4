"""What staff do with a dialogue, who may, and what the clock reminds them of."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from content.dialogues import terms
from handlers.desk import Desk
from handlers.dialogues import actions, announcing, concluding, grouping, reading, rules, tracking
from handlers.dialogues.concluding import Entry
from handlers.dialogues.door import reach
from handlers.dialogues.grouping import Choice
from handlers.dialogues.tracking import Progress, remind
from handlers.errors import Refused
from handlers.messages import Outgoing
from handlers.notices.rules import LONGEST
from handlers.wording import wording
from storage.dialogues import Dialogue, Question
from storage.people import Address, AuditLine, Person
from tests.unit.casework.conftest import Commune
from tests.unit.casework.office import NOW, add_consent
from tests.unit.dialogues.meetings import AFTER, PLAN, Meeting, area_named, planned, resident


@pytest.fixture
def meeting(sqlite_commune: Commune) -> Meeting:
    return planned(sqlite_commune)


def refused(meeting: Meeting, who: int | None, act: Callable[[Desk], Any], **when: Any) -> str:
    with meeting.commune.desk(who, **when) as desk, pytest.raises(Refused) as caught:
        act(desk)
    return caught.value.words.key


def said(meeting: Meeting) -> list[str]:
    """Everything that was put into the outbox."""
    return [
        wording(words)
        for row in meeting.commune.messages()
        for words in Outgoing.from_json(row.content or {}).says
    ]


def test_every_command_is_in_the_log_with_who_gave_it(meeting: Meeting) -> None:
    meeting.opens()
    with meeting.commune.database.read() as session:
        lines = [(one.action, one.person_id) for one in session.query(AuditLine)]
    officer = meeting.commune.officer
    assert lines == [
        ("dialogue.plan", officer),
        ("dialogue.submitted", officer),
        ("dialogue.open", meeting.approver),
    ]


def test_questions_are_taken_for_fifteen_days_from_the_approval_on(meeting: Meeting) -> None:
    meeting.opens()
    row = meeting.row()
    assert row.opened_on is not None
    assert (row.collects_to, row.collects_to) == (row.opened_on + timedelta(days=15),) * 2


def test_whoever_wrote_it_does_not_approve_it(meeting: Meeting) -> None:
    with meeting.commune.database.write() as session:
        row = session.get_one(Dialogue, meeting.id)
        row.state, row.editor_ids = rules.SUBMITTED, [meeting.approver]
    key = refused(
        meeting, meeting.approver, lambda d: actions.approve(d, meeting.number, meeting.version)
    )
    assert key == "cs-dt-khong-lam-duoc"
    assert (
        refused(meeting, None, lambda d: actions.approve(d, meeting.number, meeting.version))
        == "cs-dt-khong-lam-duoc"
    )


def test_one_that_waited_too_long_for_its_approval_is_not_opened(meeting: Meeting) -> None:
    with meeting.commune.desk() as desk:
        actions.submit(desk, meeting.number, meeting.version)
    late = NOW + timedelta(days=8)
    key = refused(
        meeting,
        meeting.approver,
        lambda d: actions.approve(d, meeting.number, meeting.version),
        now=late,
    )
    assert key == "cs-dt-ngay-som"


@pytest.mark.parametrize("who", ["neighbour", "head", "head_and_officer", "observer", "resident"])
def test_nobody_else_can_tell_a_dialogue_from_none(meeting: Meeting, who: str) -> None:
    person = getattr(meeting.commune, who)
    there = refused(meeting, person, lambda d: reach(d, meeting.number))
    nowhere = refused(meeting, person, lambda d: reach(d, "4711"))
    assert there == nowhere


@pytest.mark.parametrize("number", ["", "x", "-1", "1" * 40, "١"])
def test_a_number_that_is_none_finds_nothing(meeting: Meeting, number: str) -> None:
    assert refused(meeting, None, lambda d: reach(d, number)) == "cs-dt-khong-thay"


def test_who_is_head_of_a_village_in_the_commune_plans_no_dialogue_there(meeting: Meeting) -> None:
    with meeting.commune.database.read() as session:
        area_id = area_named(session, "Sáng Nhè").id
    key = refused(
        meeting, meeting.commune.head_and_officer, lambda d: actions.create(d, area_id, PLAN)
    )
    assert key == "cs-dt-truong-ban"


def test_the_province_works_on_a_dialogue_of_its_commune(meeting: Meeting) -> None:
    with meeting.commune.desk(meeting.commune.provincial) as desk:
        assert reading.read(desk, meeting.number).area.name == "Sáng Nhè"


def test_it_is_not_held_before_its_day(meeting: Meeting) -> None:
    meeting.opens()
    key = refused(meeting, None, lambda d: actions.hold(d, meeting.number, meeting.version))
    assert key == "cs-dt-khong-lam-duoc"
    meeting.holds()
    assert meeting.row().state == rules.HELD


def test_questions_go_into_groups_out_again_and_change_places(meeting: Meeting) -> None:
    meeting.opens()
    one, two, three = meeting.asked("Bao giờ có nước?", "Bao giờ sửa đường?", "Học nghề ở đâu?")
    water, road = meeting.groups(one), meeting.groups(two, title="Đường")
    with meeting.commune.desk() as desk:
        grouping.move_up(desk, meeting.number, Choice(frozenset(), road), meeting.version)
    assert [group.title for group in meeting.row().groups] == ["Đường", "Nước"]
    with meeting.commune.desk() as desk:
        into = Choice(frozenset({three}), water)
        grouping.put(desk, meeting.number, into, meeting.version)
    with meeting.commune.desk() as desk:
        grouping.dissolve(desk, meeting.number, Choice(frozenset(), road), meeting.version)
    with meeting.commune.desk() as desk:
        table = grouping.table(desk, meeting.number)
    assert [[shown.id for shown in cluster] for cluster in table.alike] == [[two]]
    assert {shown.id for shown in table.groups[0].questions} == {one, three}
    with meeting.commune.desk() as desk:
        grouping.take_out(desk, meeting.number, Choice(frozenset({three}), None), meeting.version)
        assert len(grouping.table(desk, meeting.number).alike) == 2


def test_the_words_of_a_group_hide_what_tells_who_somebody_is(meeting: Meeting) -> None:
    meeting.opens()
    [one] = meeting.asked("Gọi tôi 0912 000 111 khi sửa bể")
    meeting.groups(one, words="Bao giờ sửa bể? Gọi 0912 000 111")
    assert meeting.row().groups[0].words == "Bao giờ sửa bể? Gọi [số điện thoại]"


def test_of_very_many_questions_some_are_shown_and_the_rest_counted(meeting: Meeting) -> None:
    meeting.opens()
    meeting.asked(*["" for _ in range(grouping.MOST_SHOWN + 5)])
    with meeting.commune.desk() as desk:
        table = grouping.table(desk, meeting.number)
    assert (len(table.alike), table.more) == (grouping.MOST_SHOWN, 5)


def test_a_question_of_another_dialogue_is_not_put_into_a_group(meeting: Meeting) -> None:
    meeting.opens()
    other = planned(meeting.commune)
    [foreign] = other.asked("Câu của cuộc khác")
    choice = Choice(frozenset({foreign}), None, "Tên", "Lời")
    key = refused(meeting, None, lambda d: grouping.put(d, meeting.number, choice, meeting.version))
    assert key == "cs-dt-can-chon-cau"


def test_conclusions_wait_until_every_group_has_its_answer(meeting: Meeting) -> None:
    meeting.opens()
    [one] = meeting.asked("Bao giờ có nước?")
    group = meeting.groups(one)
    meeting.holds()
    key = refused(
        meeting, None, lambda d: concluding.report(d, meeting.number, meeting.version), now=AFTER
    )
    assert key == "cs-dt-thieu-tra-loi"
    meeting.answers(group)
    meeting.confirms()
    assert meeting.row().state == rules.CLOSED  # nothing was concluded, so nothing is left to do


@pytest.mark.parametrize(
    ("entry", "key"),
    [
        (Entry("", "UBND xã", PLAN.held_on), "cs-dt-can-viec"),
        (Entry("Sửa bể", " ", PLAN.held_on), "cs-dt-can-ai"),
        (Entry("Sửa bể", "UBND xã", None), "cs-dt-can-han"),
        (Entry("Sửa bể", "UBND xã", PLAN.held_on - timedelta(days=1)), "cs-dt-can-han"),
        (Entry("x" * 1001, "UBND xã", PLAN.held_on), "qua-dai"),
    ],
)
def test_a_conclusion_names_the_matter_its_owner_and_its_day(
    meeting: Meeting, entry: Entry, key: str
) -> None:
    meeting.opens()
    meeting.holds()
    found = refused(
        meeting,
        None,
        lambda d: concluding.conclude(d, meeting.number, entry, meeting.version),
        now=AFTER,
    )
    assert found == key


def concluded(meeting: Meeting, who: int | None = None) -> int:
    """Up to the tracking of one conclusion; its id."""
    meeting.opens()
    [one] = meeting.asked("Bao giờ có nước?", who=who)
    group = meeting.groups(one)
    meeting.holds()
    meeting.answers(group)
    conclusion = meeting.concludes(group)
    meeting.confirms()
    return conclusion


def test_it_closes_when_the_last_conclusion_is_done_and_whoever_asked_is_told(
    meeting: Meeting,
) -> None:
    person = resident(meeting.commune)
    conclusion = concluded(meeting, person)
    assert [text for text in said(meeting) if "Xã sửa bể." in text]
    made = Progress(conclusion, rules.DONE, "")
    with meeting.commune.desk(now=AFTER) as desk, pytest.raises(Refused, match="can-ket-qua"):
        tracking.progress(desk, meeting.number, made, meeting.version)
    done = Progress(conclusion, rules.DONE, "Bể đã có nước.")
    with meeting.commune.desk(now=AFTER) as desk:
        tracking.progress(desk, meeting.number, done, meeting.version)
    assert meeting.row().state == rules.CLOSED
    assert [text for text in said(meeting) if "Bể đã có nước." in text]


def test_who_stopped_all_messages_is_told_nothing(meeting: Meeting) -> None:
    person = resident(meeting.commune)
    with meeting.commune.database.write() as session:
        add_consent(session, session.get_one(Person, person), "notices", given=False)
    concluded(meeting, person)
    assert said(meeting) == []


def test_staff_who_agreed_to_messages_are_reminded_once_before_the_day_and_once_after(
    meeting: Meeting,
) -> None:
    concluded(meeting)
    with meeting.commune.database.write() as session:
        session.add(
            Address(person_id=meeting.commune.officer, channel="telegram", external_id="77")
        )
        add_consent(
            session, session.get_one(Person, meeting.commune.officer), "notices", given=True
        )
    told = []
    for days in (34, 35, 38, 39):  # Thursday 31 December, the deadline, is 38 days away
        for _ in range(2):
            with meeting.commune.desk(now=NOW + timedelta(days=days)) as desk:
                told.append((days, remind(desk.session, desk.now, desk.office)))
    assert [day for day, count in told if count] == [35, 39]
    assert len(said(meeting)) == 2
    assert "Sắp đến hạn" in said(meeting)[0]
    assert "Quá hạn" in said(meeting)[1]


MOVED = actions.Moved(date(2026, 12, 20), "9h00", "Sân xã")


def test_who_asked_is_told_when_it_is_moved(meeting: Meeting) -> None:
    meeting.opens()
    meeting.asked("Bao giờ có nước?", who=resident(meeting.commune))
    with meeting.commune.desk() as desk:
        actions.postpone(desk, meeting.number, MOVED, meeting.version)
    row = meeting.row()
    assert (row.held_on, row.starts, row.place) == (date(2026, 12, 20), "09:00", "Sân xã")
    [text] = said(meeting)
    assert "ngày 15/12/2026 dời sang 09:00 ngày 20/12/2026, tại Sân xã" in text


@pytest.mark.parametrize(
    ("change", "key"),
    [
        ({"held_on": date(2026, 12, 8)}, "cs-dt-doi-som"),  # the last day of questions
        ({"starts": "lúc nào cũng được"}, "cs-dt-can-gio"),
        ({"place": " "}, "cs-dt-can-du"),
    ],
)
def test_it_is_not_moved_to_a_time_or_place_that_is_none(
    meeting: Meeting, change: dict[str, Any], key: str
) -> None:
    meeting.opens()
    asked = replace(MOVED, **change)
    found = refused(
        meeting, None, lambda d: actions.postpone(d, meeting.number, asked, meeting.version)
    )
    assert found == key


def test_a_title_however_long_fits_into_a_notice(meeting: Meeting) -> None:
    with meeting.commune.database.write() as session:
        session.get_one(Dialogue, meeting.id).subject = "đường vào bản " * 21
    meeting.opens()
    with meeting.commune.desk() as desk:
        text = reading.read(desk, meeting.number).notice_text
        assert len(text) <= LONGEST
        assert text.endswith("Được hỏi ẩn danh.")
        notice = announcing.send(desk, meeting.number, text, meeting.version)
    assert meeting.row().notice_id == notice


def test_a_page_that_somebody_overtook_changes_nothing(meeting: Meeting) -> None:
    assert (
        refused(meeting, None, lambda d: actions.submit(d, meeting.number, 99))
        == "cs-dt-vua-thay-doi"
    )


def test_a_question_left_out_is_out_of_the_groups_and_can_come_back(meeting: Meeting) -> None:
    meeting.opens()
    [one] = meeting.asked("Mua xe giá rẻ")
    choice = Choice(frozenset({one}), None, reason="quang-cao")
    with meeting.commune.desk() as desk:
        grouping.leave_out(desk, meeting.number, choice, meeting.version)
        assert [shown.id for shown in grouping.table(desk, meeting.number).left_out] == [one]
    with meeting.commune.desk() as desk:
        grouping.take_out(desk, meeting.number, choice, meeting.version)
        assert desk.session.get_one(Question, one).state == rules.NEW


def test_every_term_has_its_source_and_an_office_may_have_its_own(tmp_path: Any) -> None:
    assert {step: term.amount for step, term in terms().items()} == {
        "questions": 15,
        "remind": 3,
        "urge": 5,
    }
    own = tmp_path / "dialogues.csv"
    own.write_text("step,amount,unit,source\nquestions,20,calendar,Quy chế của xã\n", "utf-8")
    assert terms(str(tmp_path))["questions"].amount == 20
    assert terms(str(tmp_path))["urge"].amount == 5
