"""A name that was masked stands in nothing that leaves the case's page, nor in what is made of the case."""

import io
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from handlers.context import Context, Office, Speaker
from handlers.desk import Desk
from handlers.errors import Refused
from handlers.feedback import alike, casework, passing, quick, reading, splitting
from handlers.feedback.casework import Slip
from handlers.feedback.door import open_case
from handlers.feedback.passing import Days
from handlers.feedback.splitting import Part
from handlers.masking import actions as masking
from handlers.masking.actions import Spot, Written
from handlers.reports import letters
from handlers.reports.package import package
from handlers.wording import wording
from storage.cases import Case, CaseEntry
from storage.media import Media
from storage.people import Address, Person
from tests.unit.casework.conftest import Commune
from tests.unit.casework.office import ANONYMOUS, NOW, TODAY
from tests.unit.reports.drafts import text_of

NAME, VOICE = "Vừ A Chơ", "ghi-am"
SAID = f"Ông {NAME} lấn đường vào bản.\nLoa bản hỏng từ tháng trước."
SHOWN = "Ông [tên người] lấn đường vào bản."
LOUDSPEAKER = "Loa bản hỏng từ tháng trước."


@pytest.fixture
def commune(sqlite_commune: Commune) -> Commune:
    """The anonymous case names somebody, and staff have masked it."""
    with sqlite_commune.database.write() as session:
        _case(session, ANONYMOUS).entries[0].text = SAID
    with _at(sqlite_commune) as desk:
        _mask(desk, Spot(0, "said", 0))
    return sqlite_commune


def _case(session: Session, code: str) -> Case:
    return session.scalars(select(Case).where(Case.code == code)).one()


@contextmanager
def _at(commune: Commune, code: str = ANONYMOUS) -> Iterator[Desk]:
    with commune.desk() as desk:
        open_case(desk, code, "Sàng lọc")
        yield desk


def _mask(desk: Desk, spot: Spot) -> None:
    found = reading.read(desk, ANONYMOUS).entries[spot.position].wording(spot.which)
    assert found is not None
    masking.mask(desk, ANONYMOUS, spot, frozenset(one.key for one in found.masks))


def _add_voice(commune: Commune) -> None:
    with commune.database.write() as session:
        session.add(Media(id=VOICE, kind="voice", size=1, stored_on=TODAY))
        voice = CaseEntry(position=1, author="resident", kind="voice", said_on=TODAY)
        voice.media_id = VOICE
        case = _case(session, ANONYMOUS)
        case.entries.append(voice)


def _entries(desk: Desk, code: str) -> list[tuple[str | None, str | None]]:
    return [(entry.text, entry.masked) for entry in _case(desk.session, code).entries]


def test_what_is_split_off_is_masked_as_it_was_read(commune: Commune) -> None:
    with _at(commune) as desk:
        new = splitting.split(desk, ANONYMOUS, Part("HT01", SHOWN))
        assert _entries(desk, new) == [(SHOWN, SHOWN)]
        assert _entries(desk, ANONYMOUS)[0][0] == SAID  # sealed where it was said
        assert reading.read(desk, new).waiting_words == 0
        assert NAME not in letters.slip_draft(desk, new).text


def test_what_was_masked_is_not_taken_from_beneath(commune: Commune) -> None:
    _add_voice(commune)  # somebody could say that they heard it there
    with _at(commune) as desk, pytest.raises(Refused, match="tv-khong-phai-loi"):
        splitting.split(desk, ANONYMOUS, Part("HT01", f"Ông {NAME} lấn đường vào bản."))


def test_what_nobody_masked_yet_waits_in_the_new_case_too(commune: Commune) -> None:
    with commune.database.write() as session:
        _case(session, ANONYMOUS).entries[0].masked = None
    with _at(commune) as desk:
        new = splitting.split(desk, ANONYMOUS, Part("HT01", f"Ông {NAME} lấn đường vào bản."))
        assert reading.read(desk, new).waiting_words == 1
        assert NAME not in letters.slip_draft(desk, new).text


def test_a_recording_goes_along_with_what_was_written_down_of_it(commune: Commune) -> None:
    _add_voice(commune)
    with _at(commune) as desk:
        typed = Written("hmn", f"Kuv yog {NAME}", f"Tôi là {NAME}, bể cạn.")
        masking.write(desk, ANONYMOUS, Spot(1, "said", 0), typed)
        for revision, which in ((1, "transcript"), (2, "translation")):
            _mask(desk, Spot(1, which, revision))
        of_words = splitting.split(desk, ANONYMOUS, Part("HT01", "Tôi là [tên người], bể cạn."))
        (copied,) = _case(desk.session, of_words).entries
        assert (copied.masked, copied.language) == ("Tôi là [tên người], bể cạn.", "vi")
        of_sound = splitting.split(desk, ANONYMOUS, Part("HT03", "", (VOICE,)))
        (piece,) = reading.read(desk, of_sound).entries
        assert (piece.is_sealed, piece.passed_on) == (True, "Tôi là [tên người], bể cạn.")


def test_an_unwritten_recording_may_be_written_down_as_it_is_split(commune: Commune) -> None:
    _add_voice(commune)
    with _at(commune) as desk:
        new = splitting.split(desk, ANONYMOUS, Part("HT01", "Bể nước cạn.", (VOICE,)))
        assert _entries(desk, new)[1] == ("Bể nước cạn.", None)  # read over like anything else


def test_the_slip_and_the_package_carry_the_masked_words(commune: Commune, tmp_path: Path) -> None:
    with _at(commune) as desk:
        casework.choose_topic(desk, ANONYMOUS, "HT01")
        draft = letters.slip_draft(desk, ANONYMOUS)
        paper = text_of(letters.slip(desk, ANONYMOUS, draft, tmp_path))
        casework.forward(desk, ANONYMOUS, Slip(draft.authority, "15", draft.due_on))
        days = Days(TODAY, TODAY)
        packed = passing.passed_on(desk, days, "Nhập vào Mặt trận số")
        made = package(desk, days, packed, tmp_path)
    assert SHOWN in paper
    assert NAME not in paper
    assert packed[0].text is not None
    assert SHOWN in packed[0].text
    assert NAME not in packed[0].text
    whole = zipfile.ZipFile(io.BytesIO(made))
    assert not any(NAME.encode() in whole.read(name) for name in whole.namelist())


def test_the_chat_shows_the_masked_words_to_staff(commune: Commune) -> None:
    with commune.database.write() as session:
        staff = session.get_one(Person, commune.officer)
        staff.addresses.append(Address(channel="telegram", external_id="77"))
        session.flush()
        here = Speaker(staff.addresses[0].id, staff.id, "telegram")
        context = Context(here, NOW, Office(), lambda: session)
        assert quick.look_into(context, ANONYMOUS, "") is None
        said, _files = quick.shown(context, ANONYMOUS)
    words = " ".join(wording(one) for one in said)
    assert SHOWN in words
    assert NAME not in words


def test_what_seems_alike_is_compared_by_the_masked_words_and_names_nobody(
    commune: Commune,
) -> None:
    with commune.database.write() as session:
        here = _case(session, ANONYMOUS)
        other = Case(
            code="DB-LIKE", area_id=here.area_id, topic=here.topic, status="MOI", anonymous=True,
            opened_on=TODAY,
        )  # fmt: skip
        other.entries.append(
            CaseEntry(position=0, author="resident", kind="words", text=SAID, said_on=TODAY)
        )
        session.add(other)
    for opened in (ANONYMOUS, "DB-LIKE"):
        with _at(commune, opened) as desk:
            (found,) = alike.alike(desk, opened)
        assert "loa" in found.shared
        assert not {"vừ", "chơ", "người", "tên"} & set(found.shared)
