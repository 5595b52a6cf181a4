"""Two matters in one message: whoever wrote stays as they were, and nothing of it is lost or shared."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from sqlalchemy import delete, select

from handlers.context import Context, Office, Speaker
from handlers.desk import Desk
from handlers.errors import Refused
from handlers.feedback import actions, casework, door, splitting
from handlers.feedback.splitting import Part
from handlers.messages import Outgoing as Message
from handlers.wording import wording
from storage.cases import Case, CaseEntry
from storage.media import Media
from storage.people import Person
from tests.unit.casework.conftest import Commune
from tests.unit.casework.office import ANONYMOUS, CONTACTABLE, NOW, TODAY

SAID = "Loa bản hỏng từ tháng trước.\nCây con giống chết gần hết."
PART = Part("KT01", "Cây con giống  chết gần hết.")
VOICE = "voice-of-a-resident"


@pytest.fixture
def commune(sqlite_commune: Commune) -> Commune:
    with sqlite_commune.database.write() as session:
        session.add(Media(id=VOICE, kind="voice", size=1, stored_on=TODAY))
        session.flush()
        for case in session.scalars(select(Case)):
            case.entries[0].text = SAID
    return sqlite_commune


def _adds_voice(commune: Commune) -> None:
    with commune.database.write() as session:
        case = session.scalars(select(Case).where(Case.code == CONTACTABLE)).one()
        voice = CaseEntry(
            position=1, author="resident", kind="voice", media_id=VOICE, said_on=TODAY
        )
        case.entries.append(voice)


@contextmanager
def _at(commune: Commune, code: str) -> Iterator[Desk]:
    with commune.desk() as desk:
        door.open_case(desk, code, "Sàng lọc")
        yield desk


def _split(commune: Commune, code: str, part: Part = PART) -> str:
    with _at(commune, code) as desk:
        return splitting.split(desk, code, part)


def _case(desk: Desk, code: str) -> Case:
    return desk.session.scalars(select(Case).where(Case.code == code)).one()


@contextmanager
def _phone(commune: Commune) -> Iterator[Context]:
    with commune.database.write() as session:
        yield Context(Speaker(0, 0, "web"), NOW, Office(), lambda: session)


def test_the_new_case_has_a_topic_and_code_of_its_own_and_the_same_person(commune: Commune) -> None:
    new_code = _split(commune, CONTACTABLE)
    with commune.desk() as desk:
        first, new = _case(desk, CONTACTABLE), _case(desk, new_code)
        assert (new.topic, new.status, new.area_id) == ("KT01", "SANG_LOC", first.area_id)
        assert (new.opened_on, new.opened_at) == (first.opened_on, first.opened_at)
        assert first.contact is not None
        assert new.contact is not None
        assert new.contact.person_id == first.contact.person_id
        assert [entry.text for entry in new.entries] == [PART.text]
        assert [entry.text for entry in first.entries] == [SAID]  # nobody's words are cut


def test_whoever_left_a_contact_is_told_the_new_code(commune: Commune) -> None:
    new_code = _split(commune, CONTACTABLE)
    (message,) = commune.messages()
    assert message.content is not None
    said = " ".join(wording(words) for words in Message.from_json(message.content).says)
    assert new_code in said
    assert CONTACTABLE in said


def test_an_anonymous_one_stays_so_and_is_read_by_the_first_code(commune: Commune) -> None:
    new_code = _split(commune, ANONYMOUS)
    with commune.desk() as desk:
        new = _case(desk, new_code)
        assert (new.anonymous, new.contact, new.opened_at, new.language) == (
            True,
            None,
            None,
            "vi",
        )
    assert commune.messages() == []
    with _phone(commune) as phone:
        (matter,) = actions.split_off(phone, ANONYMOUS)
        assert (matter["ma"], matter["status"]) == (new_code, "SANG_LOC")
        assert actions.split_off(phone, new_code) == []


def test_withdrawing_the_first_erases_what_was_said_in_both(commune: Commune) -> None:
    new_code = _split(commune, ANONYMOUS)
    with _phone(commune) as phone:
        assert actions.withdraw(phone, ANONYMOUS)
    with commune.desk() as desk:
        for code in (ANONYMOUS, new_code):
            case = _case(desk, code)
            assert (case.status, case.entries, case.slip) == ("RUT", [], None)


def test_withdrawing_what_was_split_off_leaves_the_first(commune: Commune) -> None:
    new_code = _split(commune, ANONYMOUS)
    with _phone(commune) as phone:
        assert actions.withdraw(phone, new_code)
    with commune.desk() as desk:
        assert _case(desk, ANONYMOUS).status == "MOI"


def test_words_that_the_person_did_not_write_are_refused(commune: Commune) -> None:
    with pytest.raises(Refused, match="tv-khong-phai-loi"):
        _split(commune, CONTACTABLE, Part("KT01", "Cán bộ xã làm sai."))


@pytest.mark.parametrize(
    ("part", "why"),
    [
        (Part("KT01", "  "), "tv-can-phan-tach"),
        (Part("XX99", "Cây con giống"), "can-chon-linh-vuc"),
        (Part("KT01", "", ("another-file",)), "tv-can-phan-tach"),
    ],
)
def test_a_part_that_makes_no_sense_is_refused(commune: Commune, part: Part, why: str) -> None:
    with pytest.raises(Refused, match=why):
        _split(commune, CONTACTABLE, part)


def test_a_recording_goes_along_and_stands_in_one_case_only(commune: Commune) -> None:
    _adds_voice(commune)
    new_code = _split(commune, CONTACTABLE, Part("KT01", "", (VOICE,)))
    with commune.desk() as desk:
        first, new = _case(desk, CONTACTABLE), _case(desk, new_code)
        assert [entry.media_id for entry in new.entries] == [VOICE]
        assert [(entry.kind, entry.media_id) for entry in first.entries] == [
            ("words", None),
            ("voice", None),
        ]
        assert [entry.position for entry in first.entries] == [0, 1]


def test_something_is_left_of_the_first(commune: Commune) -> None:
    _adds_voice(commune)
    with commune.database.write() as session:
        case = session.scalars(select(Case).where(Case.code == CONTACTABLE)).one()
        case.entries.pop(0)
    with pytest.raises(Refused, match="tv-con-lai-gi"):
        _split(commune, CONTACTABLE, Part("KT01", "", (VOICE,)))


def test_it_is_taken_back_while_nothing_has_happened_to_it(commune: Commune) -> None:
    _adds_voice(commune)
    new_code = _split(commune, CONTACTABLE, Part("KT01", PART.text, (VOICE,)))
    with commune.desk() as desk:
        (matter,) = splitting.split_off(desk, CONTACTABLE)
        assert matter.untouched
        splitting.unsplit(desk, CONTACTABLE, new_code)
    with commune.desk() as desk:
        first = _case(desk, CONTACTABLE)
        assert [(one.kind, one.media_id) for one in first.entries] == [
            ("words", None),
            ("voice", VOICE),
        ]
        assert desk.session.scalars(select(Case.code).where(Case.code == new_code)).all() == []
    (message,) = commune.messages()
    assert message.content is not None
    assert "không dùng nữa" in str(
        [wording(words) for words in Message.from_json(message.content).says]
    )


def test_it_is_not_taken_back_once_something_has(commune: Commune) -> None:
    new_code = _split(commune, CONTACTABLE)
    with commune.desk() as desk:
        casework.ask(desk, new_code, "Giống cây gì ạ?")
        assert not splitting.split_off(desk, CONTACTABLE)[0].untouched
        with pytest.raises(Refused, match="tv-khong-tra-lai-duoc"):
            splitting.unsplit(desk, CONTACTABLE, new_code)


def test_a_case_that_was_not_split_from_this_one_is_never_deleted(commune: Commune) -> None:
    _split(commune, CONTACTABLE)
    with _at(commune, CONTACTABLE) as desk, pytest.raises(Refused, match="tv-khong-tra-lai-duoc"):
        splitting.unsplit(desk, CONTACTABLE, ANONYMOUS)


def test_what_was_passed_on_is_not_split(commune: Commune) -> None:
    with _at(commune, CONTACTABLE) as desk:
        _case(desk, CONTACTABLE).status = "CHUYEN"
        with pytest.raises(Refused, match="tv-khong-tach-luc-nay"):
            splitting.split(desk, CONTACTABLE, PART)


def test_who_is_forgotten_is_forgotten_in_both(commune: Commune) -> None:
    new_code = _split(commune, CONTACTABLE)
    with commune.database.write() as session:
        session.execute(delete(Person).where(Person.id == commune.resident))
    with commune.desk() as desk:
        assert _case(desk, new_code).contact is None
