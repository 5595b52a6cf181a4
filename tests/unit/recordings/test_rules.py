"""What is recorded, who may confirm it, and what people hear meanwhile."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from content.catalog.reading import readable
from handlers.errors import Refused
from handlers.housekeeping import tidy
from handlers.recordings.crew import crew, dismiss
from handlers.recordings.kit import kit, progress, stale
from handlers.recordings.rules import hash_of, same_person
from handlers.recordings.texts import ASKED, wanted
from storage import recordings
from storage.database import Database, open_database
from storage.media import Media
from storage.people import AuditLine
from storage.recordings import MadeFile, Recording
from tests.contracts.test_contests import contest
from tests.unit.casework.conftest import furnish
from tests.unit.casework.office import NOW, TODAY
from tests.unit.dialogues.meetings import area_named
from tests.unit.recordings.booth import Booth


@pytest.fixture
def booth(database: Database) -> Booth:
    return Booth(furnish(database))


@pytest.fixture
def booth_on_sqlite(sqlite_url: str) -> Iterator[Booth]:
    opened = open_database(sqlite_url)
    yield Booth(furnish(opened))
    opened.close()


def test_a_recording_is_heard_once_somebody_else_who_speaks_it_has_confirmed_it(
    booth: Booth,
) -> None:
    text = booth.texts[0]
    number = booth.record(booth.reader, text)
    assert booth.heard(text) is None
    booth.confirm(booth.listener, number)
    assert booth.heard(text) == number


@pytest.mark.parametrize("who", ["reader", "officer", "resident"])
def test_nobody_confirms_what_they_made_or_do_not_speak(booth: Booth, who: str) -> None:
    number = booth.record(booth.reader, booth.texts[0])
    person = booth.reader if who == "reader" else getattr(booth.commune, who)
    with pytest.raises(Refused):
        booth.confirm(person, number)
    assert booth.heard(booth.texts[0]) is None


@pytest.mark.parametrize("state", ["raw", "rejected"])
def test_what_is_not_waiting_is_not_confirmed(booth: Booth, state: str) -> None:
    number = booth.record(booth.reader, booth.texts[0], ready=state != "raw")
    if state == "rejected":
        booth.reject(booth.listener, number)
    with pytest.raises(Refused):
        booth.confirm(booth.listener, number)
    assert booth.states() == {number: state}


def test_who_is_heard_at_somebody_s_desk_does_not_confirm_it_either(booth: Booth) -> None:
    number = booth.record(booth.commune.officer, booth.texts[0], reader="bà Giàng Thị Mỷ")
    with pytest.raises(Refused) as refused:
        booth.confirm(booth.reader, number)
    assert refused.value.words.key == "gh-tu-xac-nhan"


@pytest.mark.parametrize(
    ("name", "other", "same"),
    [
        ("bà Lò Thị Hoa", "Lò Thị Hoa", True),
        ("LÒ THỊ HOA", "chị lò thị hoa", True),
        ("Lò Thị Hoa", "Lò Thị Hoà", False),
        ("", "", False),
        (None, "Hoa", False),
        ("bà", "ông", False),
    ],
)
def test_how_somebody_is_addressed_is_no_part_of_the_name(
    name: str | None, other: str, same: bool
) -> None:
    assert same_person(name, other) is same


def test_a_resident_records_nothing(booth: Booth) -> None:
    with pytest.raises(Refused):
        booth.record(booth.commune.resident, booth.texts[0])


def test_a_changed_sentence_has_no_recording(booth: Booth) -> None:
    text = booth.texts[0]
    booth.confirm(booth.listener, booth.record(booth.reader, text))
    assert booth.heard(replace(text, reads=hash_of(f"{text.text} Xin mời."))) is None
    with booth.commune.database.write() as session:
        session.query(Recording).one().reads = hash_of("Câu cũ.")
    with booth.commune.database.read() as session:
        assert progress(kit(session, booth.language)).heard == 0
        assert [one.text for one in stale(session, booth.language)] == [text.text]


def test_what_is_no_longer_said_is_not_recorded(booth: Booth) -> None:
    with pytest.raises(Refused) as refused:
        booth.record(booth.reader, replace(booth.texts[0], reads=hash_of("Câu lạ.")))
    assert refused.value.words.key == "gh-khong-con-cau"


def test_a_new_take_replaces_one_that_nobody_confirmed_and_never_takes_its_number(
    booth: Booth,
) -> None:
    text = booth.texts[0]
    first = booth.record(booth.reader, text)
    second = booth.record(booth.reader, text)
    assert second != first
    with pytest.raises(Refused):
        booth.confirm(booth.listener, first)
    assert booth.states() == {second: "waiting"}


def test_the_confirmed_one_plays_until_the_new_one_is_confirmed(booth: Booth) -> None:
    text = booth.texts[0]
    old = booth.record(booth.reader, text)
    booth.confirm(booth.listener, old)
    new = booth.record(booth.listener, text)
    assert booth.heard(text) == old
    booth.confirm(booth.reader, new)
    assert booth.heard(text) == new
    assert booth.states()[old] == "rejected"


def test_why_it_was_refused_is_told_to_whoever_reads_it_next(booth: Booth) -> None:
    booth.reject(booth.listener, booth.record(booth.reader, booth.texts[0]), "nói nhầm xã")
    with booth.commune.database.read() as session:
        line = kit(session, booth.language)[0]
    assert (line.state, line.fault) == ("missing", "nói nhầm xã")


def test_a_refused_recording_is_deleted_after_a_month_and_no_day_sooner(booth: Booth) -> None:
    booth.reject(booth.listener, booth.record(booth.reader, booth.texts[0]))
    with booth.commune.desk() as desk:
        assert tidy(desk.session, NOW + timedelta(days=29), desk.office) == []
        gone = tidy(desk.session, NOW + timedelta(days=31), desk.office)
        assert len(gone) == 1
        assert desk.session.scalars(select(Recording)).all() == []


def test_a_reader_who_no_longer_agrees_is_deleted_with_all_that_was_joined(booth: Booth) -> None:
    number = booth.record(booth.reader, booth.texts[0])
    booth.confirm(booth.listener, number)
    with booth.commune.database.write() as session:
        joined = Media(id="joined-file", kind="voice", size=9000, stored_on=TODAY)
        recordings.keep_made(session, "recipe", joined)
    booth.erase(booth.commune.officer, number)
    assert booth.heard(booth.texts[0]) is None
    with booth.commune.desk() as desk:
        assert len(tidy(desk.session, NOW, desk.office)) == 2
        assert desk.session.scalars(select(Media)).all() == []
        assert "recording.erase" in desk.session.scalars(select(AuditLine.action)).all()


def test_nothing_is_joined_from_what_was_deleted_meanwhile(booth: Booth) -> None:
    number = booth.record(booth.reader, booth.texts[0])
    with booth.commune.database.read() as session:
        part = session.get_one(Recording, number).media_id
    for name, kept in (("first-join", "first-join"), ("second-join", "second-join")):
        assert _join(booth, name, part) == kept
    booth.erase(booth.commune.officer, number)
    assert _join(booth, "third-join", part) is None
    with booth.commune.desk() as desk:
        assert set(tidy(desk.session, NOW, desk.office)) == {part, "first-join", "second-join"}
        assert desk.session.scalars(select(Media.id)).all() == []


def _join(booth: Booth, name: str, part: str) -> str | None:
    with booth.commune.database.write() as session:
        media = Media(id=name, kind="voice", size=9000, stored_on=TODAY)
        return recordings.keep_made(session, "recipe", media, [part])


def test_everything_that_an_elder_read_at_the_desk_goes_when_they_say_so(booth: Booth) -> None:
    officer, speaker = booth.commune.officer, booth.reader
    mine = [booth.record(officer, text, reader="bà Lò Thị …") for text in booth.texts[:2]]
    booth.confirm(booth.listener, mine[0])
    other = booth.record(officer, booth.texts[2], reader="bà Lò Thị Khác")
    with pytest.raises(Refused):
        booth.erase(booth.commune.resident, mine[0], all_of_reader=True)
    assert booth.erase(speaker, other) == 1
    other = booth.record(officer, booth.texts[2], reader="bà Lò Thị Khác")
    assert booth.erase(officer, mine[1], all_of_reader=True) == 2
    assert booth.states() == {other: "waiting"}


def test_a_joined_file_is_made_anew_after_ninety_days(booth: Booth) -> None:
    with booth.commune.desk() as desk:
        for days, name in ((91, "old-joined"), (89, "new-joined")):
            day = TODAY - timedelta(days=days)
            media = Media(id=name, kind="voice", size=9000, stored_on=day)
            recordings.keep_made(desk.session, name, media)
        assert tidy(desk.session, NOW, desk.office) == ["old-joined"]
        assert desk.session.scalars(select(MadeFile.recipe)).all() == ["new-joined"]


def test_a_speaker_who_is_let_go_records_no_more_and_stays_heard(booth: Booth) -> None:
    text = booth.texts[0]
    number = booth.record(booth.reader, text)
    booth.confirm(booth.listener, number)
    with booth.commune.desk() as desk:
        assert {one.name: one.heard for one in crew(desk)["hmn"]} == {
            "Giàng Thị Mỷ": 1,
            "Vàng A Lử": 0,
        }
        dismiss(desk, booth.reader, "hmn")
        with pytest.raises(Refused):
            dismiss(desk, booth.reader, "hmn")
    with pytest.raises(Refused):
        booth.record(booth.reader, booth.texts[1])
    assert booth.heard(text) == number


def test_a_speaker_lets_nobody_go(booth: Booth) -> None:
    with booth.at(booth.reader) as desk, pytest.raises(Refused):
        dismiss(desk, booth.listener, "hmn")


@pytest.mark.parametrize(
    ("pattern", "shown"),
    [
        ("Chào { $ten }, mời vào.", "Chào […], mời vào."),
        ('Gọi{ $sdt ->\n    [khong-co] .\n   *[co] { " " }số { $sdt }.\n}', "Gọi số […]."),
        ("Một dòng\n    • hai dòng", "Một dòng\n• hai dòng"),
        ("{ hỏng", "{ hỏng"),
    ],
)
def test_a_reader_sees_words_and_no_marks_of_the_format(pattern: str, shown: str) -> None:
    assert readable(pattern) == shown


STEP = st.tuples(
    st.sampled_from(["record", "raw", "confirm", "reject", "withdraw", "erase", "finish"]),
    st.integers(0, 3),  # who
    st.integers(0, 1),  # of which text
)


@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(steps=st.lists(STEP, max_size=14))
def test_no_sequence_of_actions_lets_anything_unconfirmed_be_heard(
    booth_on_sqlite: Booth, steps: list[tuple[str, int, int]]
) -> None:
    booth, commune = booth_on_sqlite, booth_on_sqlite.commune
    with commune.database.write() as session:
        session.query(Recording).delete()
    people = [booth.reader, booth.listener, commune.officer, commune.resident]
    makers: dict[int, int] = {}
    judged: dict[int, int] = {}
    for what, who, which in steps:
        text = booth.texts[which]
        newest = max((n for n, w in makers.items() if w // 10 == which), default=0)
        try:
            if what in {"record", "raw"}:
                number = booth.record(people[who], text, ready=what == "record")
                assert number not in makers
                makers[number] = which * 10 + who
            elif what == "finish":
                _finish(booth, newest)
            else:
                before = booth.states().get(newest)
                getattr(booth, what)(people[who], newest)
                assert before == {"confirm": "waiting", "reject": "waiting"}.get(what, before)
                if what == "confirm":
                    judged[newest] = who
        except Refused:
            continue
        for at, said in enumerate(booth.texts[:2]):
            heard = booth.heard(said)
            if heard is not None:
                assert makers[heard] // 10 == at
                assert judged[heard] in {0, 1}
                assert judged[heard] != makers[heard] % 10


def _finish(booth: Booth, number: int) -> None:
    """What the program does with a raw recording."""
    with booth.commune.database.write() as session:
        found = session.get(Recording, number)
        if found is not None:
            media = Media(kind="voice", size=4000, seconds=2, stored_on=TODAY)
            recordings.finish_raw(session, number, found.media_id, media)


def test_the_files_stay_where_the_rows_are(booth: Booth) -> None:
    """Dropping what expired never takes a file that a recording needs."""
    for text in booth.texts[:3]:
        booth.confirm(booth.listener, booth.record(booth.reader, text))
        booth.record(booth.listener, text)
    booth.record(booth.listener, booth.texts[0])
    with booth.commune.desk() as desk:
        gone = tidy(desk.session, NOW + timedelta(days=365), desk.office)
        kept = desk.session.scalars(select(Recording.media_id)).all()
        assert not set(gone) & set(kept)
        assert len(kept) == 6


def test_a_contest_is_read_out_from_its_approval_until_its_list_is_closed(
    database: Database,
) -> None:
    furnish(database)
    with database.write() as session:
        row = contest(session, area_named(session, "Sáng Nhè"), "Tìm hiểu lũ", state="submitted")

        def offered() -> list[str]:
            return [one.text for one in wanted(session, "hmn") if one.kind == ASKED]

        assert offered() == []
        row.state = "approved"
        assert offered() == ["Tìm hiểu lũ", "?", "a", "b"]
        row.sealed_at = NOW
        assert offered() == []
