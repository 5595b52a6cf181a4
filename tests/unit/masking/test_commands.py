"""What staff do with the words of a case, and what everybody sees of them afterwards."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import select

from handlers.desk import Desk
from handlers.feedback import reading
from handlers.feedback.door import media_kind, open_case
from handlers.masking import actions
from handlers.masking.actions import Spot, Written
from handlers.masking.pieces import Piece
from handlers.reports import letters
from storage import households
from storage.areas import Area
from storage.cases import Case, CaseEntry
from storage.households import Household
from storage.media import Media
from storage.people import AuditLine
from tests.unit.casework.conftest import Commune
from tests.unit.casework.office import ANONYMOUS, CONTACTABLE, TODAY
from tests.unit.reports.drafts import refused, text_of

SAID = "Ông Vừ A Chơ ở bản Hồ Chim 2 lấn đường, gọi anh Páo số 0912 345 678."
ALL = "Ông [tên người] ở bản [tên bản] lấn đường, gọi [người dân] số [số điện thoại]."
VOICE = "ghi-am-cua-dan"


def add(commune: Commune, code: str, *entries: CaseEntry) -> None:
    with commune.database.write() as session:
        case = session.scalars(select(Case).where(Case.code == code)).one()
        case.status = "SANG_LOC"
        case.entries.extend(entries)


def words(text: str = SAID, position: int = 1) -> CaseEntry:
    return CaseEntry(position=position, author="resident", kind="words", text=text, said_on=TODAY)


def add_voice(commune: Commune, code: str) -> None:
    with commune.database.write() as session:
        session.add(Media(id=VOICE, kind="voice", size=1, stored_on=TODAY))
    voice = CaseEntry(position=1, author="resident", kind="voice", said_on=TODAY)
    voice.media_id = VOICE
    add(commune, code, voice)


@contextmanager
def at_desk(commune: Commune, code: str = CONTACTABLE) -> Iterator[Desk]:
    with commune.desk() as desk:
        open_case(desk, code, "Sàng lọc buổi sáng")
        yield desk


def piece(desk: Desk, code: str = CONTACTABLE, *, originals: bool = False) -> Piece:
    return reading.read(desk, code, originals=originals).entries[1]


def keys(desk: Desk, code: str = CONTACTABLE) -> list[str]:
    return [mask.key for mask in piece(desk, code).wordings[0].masks]


def spot(revision: int = 0, which: str = "said") -> Spot:
    return Spot(1, which, revision)


def test_what_was_masked_is_all_that_is_seen_and_passed_on(
    commune: Commune, tmp_path: Path
) -> None:
    add(commune, CONTACTABLE, words())
    with at_desk(commune) as desk:
        assert piece(desk).text == SAID
        actions.mask(desk, CONTACTABLE, spot(), frozenset(keys(desk)))
    with commune.desk() as desk:
        assert (piece(desk).text, piece(desk).wordings[0].masks) == (ALL, ())
        draft = letters.slip_draft(desk, CONTACTABLE)
        assert draft.text.split("\n")[1] == ALL
        assert "Vừ A Chơ" not in text_of(letters.slip(desk, CONTACTABLE, draft, tmp_path))
        log = [(one.action, one.reason) for one in desk.session.query(AuditLine)]
    assert ("case.mask", "phần 2") in log


def test_each_proposal_can_be_taken_or_left_and_others_added(sqlite_commune: Commune) -> None:
    add(sqlite_commune, CONTACTABLE, words())
    with at_desk(sqlite_commune) as desk:
        first = keys(desk)[0]
        actions.mask(desk, CONTACTABLE, spot(), frozenset({first}), ("lấn  đường", " "))
        assert piece(desk).text == (
            "Ông [tên người] ở bản Hồ Chim 2 [đã che], gọi anh Páo số 0912 345 678."
        )


def test_words_that_are_not_there_are_refused_and_nothing_is_masked(
    sqlite_commune: Commune,
) -> None:
    add(sqlite_commune, CONTACTABLE, words())
    with at_desk(sqlite_commune) as desk:
        with refused("khong-thay-cum-tu"):
            actions.mask(desk, CONTACTABLE, spot(), frozenset(), ("cây gạo",))
        assert piece(desk).waits


def test_who_saw_an_older_page_masks_nothing(sqlite_commune: Commune) -> None:
    add(sqlite_commune, CONTACTABLE, words())
    with at_desk(sqlite_commune) as desk:
        actions.mask(desk, CONTACTABLE, spot(), frozenset())
        with refused("y-kien-vua-thay-doi"):
            actions.mask(desk, CONTACTABLE, spot(), frozenset())
        seen = reading.read(desk, CONTACTABLE).words_version
        with refused("y-kien-vua-thay-doi"):
            actions.mask_all(desk, CONTACTABLE, seen - 1)


def test_all_that_is_proposed_is_taken_at_once(sqlite_commune: Commune) -> None:
    add(sqlite_commune, CONTACTABLE, words())
    with at_desk(sqlite_commune) as desk:
        file = reading.read(desk, CONTACTABLE)
        assert file.waiting_words == 2
        actions.mask_all(desk, CONTACTABLE, file.words_version)
        file = reading.read(desk, CONTACTABLE)
        assert [one.text for one in file.entries] == ["Đường vào bản lầy lội.", ALL]
        assert file.waiting_words == 0


@pytest.mark.parametrize("code", [CONTACTABLE, ANONYMOUS])
def test_what_was_said_is_seen_again_for_a_reason_only_and_each_look_is_logged(
    sqlite_commune: Commune, code: str
) -> None:
    add(sqlite_commune, code, words())
    with at_desk(sqlite_commune, code) as desk:
        actions.mask(desk, code, spot(), frozenset(keys(desk, code)))
        for attempt in ("", "  "):
            with refused("can-ly-do-nguyen-van"):
                actions.look_at_originals(desk, code, attempt)
        with refused("can-ly-do-nguyen-van"):
            reading.read(desk, code, originals=True)
        with refused("can-ly-do-nguyen-van"):
            actions.mask(desk, code, spot(1), frozenset())
        for _ in range(2):
            actions.look_at_originals(desk, code, "Đối chiếu")
        assert piece(desk, code, originals=True).text == SAID
        assert piece(desk, code).text != SAID
        looks = reading.read(desk, code).looks
        assert [(one.at_original, one.reason) for one in looks[:2]] == [(True, "Đối chiếu")] * 2
        actions.mask(desk, code, spot(1), frozenset())
        assert piece(desk, code).text == SAID


def test_the_masked_words_are_put_otherwise_without_seeing_the_others(
    sqlite_commune: Commune,
) -> None:
    add(sqlite_commune, CONTACTABLE, words())
    with at_desk(sqlite_commune) as desk:
        with refused("chua-che"):
            actions.edit(desk, CONTACTABLE, spot(), "Đường bị lấn.")
        actions.mask(desk, CONTACTABLE, spot(), frozenset())
        with refused("can-loi-da-che"):
            actions.edit(desk, CONTACTABLE, spot(1), " ")
        actions.edit(desk, CONTACTABLE, spot(1), "Đường bị lấn.")
        assert piece(desk).passed_on == "Đường bị lấn."


def test_a_voice_is_written_down_translated_masked_and_then_closed(
    sqlite_commune: Commune,
) -> None:
    add_voice(sqlite_commune, ANONYMOUS)
    typed = Written("hmn", "Kuv yog Vừ A Chơ", "Tôi là Vừ A Chơ, đường hỏng.")
    with at_desk(sqlite_commune, ANONYMOUS) as desk:
        assert letters.slip_draft(desk, ANONYMOUS).unwritten
        actions.write(desk, ANONYMOUS, spot(), typed)
        assert media_kind(desk, VOICE) == "voice"
        for revision, which in ((1, "transcript"), (2, "translation")):
            masks = piece(desk, ANONYMOUS).wording(which).masks  # type: ignore[union-attr]
            taken = frozenset(mask.key for mask in masks)
            actions.mask(desk, ANONYMOUS, spot(revision, which), taken)
        found = piece(desk, ANONYMOUS)
        assert (found.language, found.is_sealed) == ("hmn", True)
        assert found.passed_on == "Tôi là [tên người], đường hỏng."
        with refused("can-ly-do-nguyen-van"):
            media_kind(desk, VOICE)
        with refused("can-ly-do-nguyen-van"):
            actions.write(desk, ANONYMOUS, spot(3), Written(transcript="Khác"))
        actions.look_at_originals(desk, ANONYMOUS, "Nghe lại")
        assert media_kind(desk, VOICE) == "voice"
        actions.write(desk, ANONYMOUS, spot(3), Written(translation="Vừ A Chơ nói khác."))
        assert piece(desk, ANONYMOUS).waits


def test_a_language_is_one_of_the_list(sqlite_commune: Commune) -> None:
    add_voice(sqlite_commune, ANONYMOUS)
    with at_desk(sqlite_commune, ANONYMOUS) as desk, refused("can-chon-tieng"):
        actions.write(desk, ANONYMOUS, spot(), Written(language="xx"))


def test_a_language_that_the_words_look_like_is_proposed(sqlite_commune: Commune) -> None:
    mong = "Peb zos tsis muaj dej haus, thov kom pab peb txhim kho kev mus rau hauv zos"
    add(sqlite_commune, CONTACTABLE, words(mong))
    with at_desk(sqlite_commune) as desk:
        assert (piece(desk).language, piece(desk).guessed) == (None, "hmn")


@pytest.mark.parametrize("position", [0, 7, 2])
def test_only_what_the_person_said_is_masked(sqlite_commune: Commune, position: int) -> None:
    asked = CaseEntry(position=2, author="staff", kind="question", text="Ở đâu?", said_on=TODAY)
    add(sqlite_commune, CONTACTABLE, words(), asked)
    with at_desk(sqlite_commune) as desk:
        at = Spot(position, "said" if position else "name", 0)
        with refused("cs-khong-thay-trang"):
            actions.mask(desk, CONTACTABLE, at, frozenset())


def test_nobody_masks_a_case_that_they_may_not_open(sqlite_commune: Commune) -> None:
    add(sqlite_commune, CONTACTABLE, words())
    for who in (sqlite_commune.neighbour, sqlite_commune.head, sqlite_commune.observer):
        with sqlite_commune.desk(who) as desk, refused("y-kien-khong-thay"):
            actions.mask(desk, CONTACTABLE, spot(), frozenset())
    with sqlite_commune.desk() as desk, refused("can-ly-do-xem"):
        actions.mask_all(desk, CONTACTABLE, 2)


def test_a_village_counts_its_households_or_those_on_its_list(commune: Commune) -> None:
    with commune.database.write() as session:
        village = session.scalars(select(Area).where(Area.name == "Hồ Chim 2")).one()
        village.households = 13
        other = session.scalars(select(Area).where(Area.name == "Pàng Dề A1")).one()
        for number in (1, 2):
            session.add(Household(area_id=other.id, number=number, name=f"Hộ {number}"))
        session.flush()
        sizes = {one.name: (one.households, one.listed) for one in households.sizes(session, TODAY)}
    assert sizes == {"Hồ Chim 2": (13, 0), "Pàng Dề A1": (None, 2)}
