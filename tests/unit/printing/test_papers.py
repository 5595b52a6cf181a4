"""The page, the poster, the slips: what stands on them, how large, and that nothing is cut off."""

import re
from dataclasses import replace
from itertools import pairwise

import pytest
import segno
from sqlalchemy.orm import Session

from content.printing.page import paragraphs
from content.printing.sheet import HEIGHT, OVERLAP, QUIET, WIDTH, Box, Sheet
from handlers.errors import Refused
from handlers.notices.printing import Press, page_link, page_of, poster, slips, villages_of
from handlers.villages.households import replace_list
from storage.households import listed
from storage.notices import Notice
from storage.receipts import VillageDecision
from tests.unit.people.talker import NOW, OFFICE, TODAY, Places
from tests.unit.printing.conftest import Drawn

SENTENCE = "Trưởng tổ dân phố xin báo bà con: cắt điện để sửa đường dây bị gãy sau mưa lũ. "
LONG_NAME = "Nậm Pồ Con 3 Sín Chải Khuổi Lếch Huổi Thủng Pàng Dề Đông"


def token(session: Session, notice: Notice) -> str:
    return page_link(session, notice, OFFICE).rsplit("/", 1)[1]


def pages(pdf: bytes | None) -> int:
    assert pdf is not None
    return len(re.findall(rb"/Type /Page\b(?!s)", pdf))


def is_whole(drawn: Drawn) -> bool:
    """Nothing lies beyond the sheet's edge."""
    right = all(box.x >= 0 and box.x + box.width <= WIDTH for _, box, _ in drawn.texts)
    return right and all(end <= HEIGHT for end in drawn.ends)


def test_a_notice_stands_on_one_sheet_in_letters_of_16_points_or_more(
    session: Session, press: Press, notice: Notice, drawn: Drawn
) -> None:
    assert pages(page_of(press, token(session, notice))) == 1
    assert min(how.size for *_, how in drawn.texts) >= 16
    assert is_whole(drawn)
    for said in ("BẢN HỒ CHIM 2", "xã Na Sang", "THÔNG BÁO", "Ngày 23 tháng 11 năm 2026"):
        assert said in drawn.words
    for said in ("họp bản", "Lúc: 7h30.", "0215 000 000", f"thông báo số {notice.id}"):
        assert said in drawn.words


@pytest.mark.parametrize("times", [1, 4, 8, 20])
def test_not_a_word_of_a_notice_is_lost_however_long_it_is(
    session: Session, press: Press, notice: Notice, drawn: Drawn, times: int
) -> None:
    notice.text = "\n".join(f"{number}. {SENTENCE}" for number in range(times))
    found = pages(page_of(press, token(session, notice)))
    assert found == (1 if times < 8 else found)
    assert is_whole(drawn)
    for number in range(times):
        assert f"{number}. {SENTENCE}".strip() in drawn.words
    assert ("Trang 1/" in drawn.words) == (found > 1)


def test_a_notice_of_320_characters_fits_on_one_sheet(
    session: Session, press: Press, places: Places, notice: Notice, drawn: Drawn
) -> None:
    places.ho_chim.name, places.ho_chim.kind = LONG_NAME, "tổ dân phố"
    notice.text = (SENTENCE * 5)[:320]
    assert pages(page_of(press, token(session, notice))) == 1
    assert is_whole(drawn)


def test_a_sentence_that_begins_with_a_label_begins_a_line() -> None:
    made = paragraphs("Mời họp bản. Ai: mỗi hộ một người. Lúc: 7h: đúng giờ.\nỞ: NVH")
    assert [one.label for one in made] == ["", "Ai:", "Lúc:", "Ở:"]
    assert made[2].text == "7h: đúng giờ."


def test_the_paper_says_that_it_is_no_disclosure_until_the_village_has_decided(
    session: Session, press: Press, notice: Notice, drawn: Drawn
) -> None:
    page_of(press, token(session, notice))
    assert "không thay niêm yết" in drawn.words
    decision = {"decided_on": TODAY, "in_favour": 60, "at": NOW}
    session.add(VillageDecision(area_id=notice.area_id, **decision))
    session.flush()
    drawn.texts.clear()
    page_of(press, token(session, notice))
    assert "không thay niêm yết" not in drawn.words


def test_the_link_of_a_notice_stays_the_same(session: Session, notice: Notice) -> None:
    assert page_link(session, notice, OFFICE) == page_link(session, notice, OFFICE)


@pytest.mark.parametrize("state", ["review", "rejected", "cancelled", "recalled"])
def test_a_notice_that_is_not_told_to_people_is_not_printed(
    session: Session, press: Press, notice: Notice, state: str
) -> None:
    found = token(session, notice)
    assert page_of(press, found) is not None
    notice.state = state
    session.flush()
    assert page_of(press, found) is None


@pytest.mark.parametrize("telegram", ["", "nhipcau_bot"])
@pytest.mark.parametrize("name", ["Hồ Chim 2", LONG_NAME])
def test_a_poster_is_one_whole_sheet(
    press: Press, places: Places, drawn: Drawn, name: str, telegram: str
) -> None:
    places.ho_chim.name = name
    made = poster(Press(press.session, press.office, press.today, telegram), places.ho_chim)
    assert pages(made) == 1
    assert is_whole(drawn)
    assert ("@nhipcau_bot" in drawn.words) == bool(telegram)
    for said in ("Nhận tin của bản", f"Bản {name}", "0215 000 000", "DỪNG", "127.0.0.1:8080/chat"):
        assert said in drawn.words


@pytest.mark.parametrize("name", ["Hồ Chim 2", LONG_NAME])
def test_with_zalo_on_its_code_comes_first_and_the_page_s_second(
    press: Press, places: Places, drawn: Drawn, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    codes: list[str] = []
    qr = Sheet.qr

    def noted(sheet: Sheet, address: str, box: Box) -> None:
        codes.append(address)
        qr(sheet, address, box)

    monkeypatch.setattr(Sheet, "qr", noted)
    places.ho_chim.name = name
    office = replace(press.office, zalo_link="https://zalo.me/4318000111222333")
    made = poster(Press(press.session, office, press.today, "nhipcau_bot"), places.ho_chim)
    assert codes[0] == "https://zalo.me/4318000111222333"
    assert codes[1:] == [f"{OFFICE.public_url}/chat?start=v-{places.ho_chim.code}"]
    assert pages(made) == 1
    assert is_whole(drawn)
    assert "zalo.me/4318000111222333" in drawn.words
    assert f"thì nhắn v-{places.ho_chim.code}." in drawn.words


def test_the_steps_of_a_poster_are_not_written_over_anything_else(
    press: Press, places: Places, drawn: Drawn
) -> None:
    poster(press, places.ho_chim)
    texts = [(box.y, end) for (_, box, _), end in zip(drawn.texts, drawn.ends, strict=True)]
    at = {text: place for (text, *_), place in zip(drawn.texts, texts, strict=True)}
    steps = [place for text, place in at.items() if text.endswith((".", "»."))][:3]
    shown = [at["@nhipcau_bot"], *steps, at["0215 000 000"]]
    assert all(above[1] <= below[0] for above, below in pairwise(shown))


def test_the_squares_on_the_paper_are_those_of_the_code(sheet: Sheet, drawn: Drawn) -> None:
    address = "https://vi.du/chat?start=v-03172-01"
    code = segno.make(address, error="m", micro=False)
    side = len(code.matrix) + 2 * QUIET
    sheet.qr(address, Box(10, 20, side))  # a module is a millimetre
    dark = {
        (round(x - 10) + step, round(y - 20))
        for x, y, width, _ in drawn.ink
        for step in range(round(width - OVERLAP))
    }
    assert dark == {
        (column + QUIET, row + QUIET)
        for row, line in enumerate(code.matrix)
        for column, module in enumerate(line)
        if module
    }


def test_each_household_has_a_slip_with_its_own_link(
    session: Session,
    press: Press,
    places: Places,
    drawn: Drawn,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    replace_list(session, places.ho_chim.id, [f"Nhà thứ {number}" for number in range(1, 13)])
    codes: list[str] = []
    qr = Sheet.qr

    def noted(sheet: Sheet, address: str, box: Box) -> None:
        codes.append(address)
        qr(sheet, address, box)

    monkeypatch.setattr(Sheet, "qr", noted)
    assert pages(slips(press, places.ho_chim)) == 2
    homes = listed(session, places.ho_chim.id)
    assert codes == [f"{OFFICE.public_url}/chat?start=h-{home.join_code}" for home in homes]
    assert is_whole(drawn)
    assert all(home.name in drawn.words for home in homes)


def test_a_village_without_a_list_has_no_slips(press: Press, places: Places) -> None:
    with pytest.raises(Refused):
        slips(press, places.ho_chim)


def test_a_commune_has_a_poster_for_each_of_its_villages(press: Press, places: Places) -> None:
    assert villages_of(press, "03172") == [places.ho_chim, places.huoi_xuan]
    assert villages_of(press, "03172-02") == [places.huoi_xuan]


def test_a_code_that_does_not_fit_into_a_link_is_refused(press: Press, places: Places) -> None:
    places.ho_chim.code = "03172/1"
    with pytest.raises(Refused):
        poster(press, places.ho_chim)
