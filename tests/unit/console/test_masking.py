"""Masking, transcripts and translations as a browser sees them on the page of a case."""

import html
import re

import pytest
from sqlalchemy import select

from storage.cases import Case, CaseEntry
from storage.people import AuditLine
from tests.unit.casework.office import ANONYMOUS, CONTACTABLE, TODAY
from tests.unit.console.conftest import Desktop, Page

SAID = "Ông Vừ A Chơ lấn đường, gọi số 0912 345 678."
CASE = f"/console/cases/{ANONYMOUS}"
SPOT = {"position": "1", "which": "said", "revision": "0"}
VOICE = b"OggS" + bytes(range(256)) * 8
TAKE = re.compile(r'name="(take-[\d-]+)"')


def furnish(desktop: Desktop, code: str = ANONYMOUS, voice: str = "") -> None:
    """Add what names somebody, or a recording, to a case; sign in."""
    with desktop.commune.database.write() as session:
        case = session.scalars(select(Case).where(Case.code == code)).one()
        kind = "voice" if voice else "words"
        entry = CaseEntry(position=1, author="resident", kind=kind, said_on=TODAY)
        entry.text, entry.media_id = (None, voice) if voice else (SAID, None)
        case.entries.append(entry)
    desktop.sign_in()


def shown(page: Page) -> str:
    """The page's text as it is read."""
    text = re.sub(r"<sup.*?</sup>|<span class=\"unseen\">.*?</span>|<[^>]+>", "", page.text)
    return html.unescape(text).replace("\u00a0", " ")


def post(desktop: Desktop, act: str, **form: str) -> Page:
    return desktop.post(f"{CASE}/words/{act}", **(SPOT | form))


def mask(desktop: Desktop) -> Page:
    """Take all that is proposed."""
    takes = TAKE.findall(desktop.get(CASE).text)
    return post(desktop, "mask", **dict.fromkeys(takes, "1"))


def actions_logged(desktop: Desktop) -> list[str]:
    with desktop.commune.database.read() as session:
        return list(session.scalars(select(AuditLine.action).order_by(AuditLine.id)))


def test_what_tells_who_somebody_is_is_marked_and_named(desktop: Desktop) -> None:
    furnish(desktop)
    page = desktop.get(CASE)
    assert re.search(r"<mark[^>]*>Vừ A Chơ<sup", page.text)
    for label in ("1. Vừ A Chơ tên người", "2. 0912 345 678 số điện thoại", "(2 gợi ý)"):
        assert label in re.sub(r"\s+", " ", shown(page))


def test_after_masking_the_page_holds_nothing_of_what_was_hidden(desktop: Desktop) -> None:
    furnish(desktop)
    page = mask(desktop)
    assert page.status == 200
    assert "Ông [tên người] lấn đường, gọi số [số điện thoại]." in shown(page)
    assert "Vừ A Chơ" not in page.text
    assert "0912 345 678" not in page.text
    assert actions_logged(desktop) == ["case.view", "case.mask"]


def test_what_was_left_unticked_stays(desktop: Desktop) -> None:
    furnish(desktop)
    first = TAKE.findall(desktop.get(CASE).text)[0]
    assert "Ông [tên người] lấn đường, gọi số 0912 345 678." in shown(
        post(desktop, "mask", **{first: "1"})
    )


def test_a_phrase_that_is_not_there_is_refused_and_what_was_chosen_stays(desktop: Desktop) -> None:
    furnish(desktop)
    first = TAKE.findall(desktop.get(CASE).text)[0]
    page = post(desktop, "mask", more="gốc <cây> gạo", **{first: "1"})
    assert page.status == 409
    assert "Không thấy cụm «gốc <cây> gạo» trong lời." in shown(page)
    ticked = re.findall(r'name="take-[\d-]+"[^>]*?(checked)?>', page.text)
    assert ticked == ["checked", ""]
    assert "gốc &lt;cây&gt; gạo</textarea>" in page.text


def test_the_original_is_shown_for_a_reason_once(desktop: Desktop) -> None:
    furnish(desktop)
    mask(desktop)
    refused = desktop.post(f"{CASE}/words/originals", reason=" ")
    assert refused.status == 409
    assert "Vừ A Chơ" not in refused.text
    looked = desktop.post(f"{CASE}/words/originals", reason="Đối chiếu")
    assert "Vừ A Chơ" in looked.text
    assert "Xem nguyên văn: Đối chiếu" in shown(looked)
    assert "Vừ A Chơ" not in desktop.get(CASE).text
    assert actions_logged(desktop).count("case.original") == 1


def test_who_looked_masks_anew_and_sees_what_was_typed_when_it_is_refused(desktop: Desktop) -> None:
    furnish(desktop)
    mask(desktop)
    desktop.post(f"{CASE}/words/originals", reason="Đối chiếu")
    page = post(desktop, "mask", revision="1", more="không có", originals="1")
    assert page.status == 409
    assert "Vừ A Chơ" in page.text
    assert post(desktop, "mask", revision="1", more="lấn đường", originals="1").status == 200


def test_an_edit_that_came_too_late_is_refused_and_kept(desktop: Desktop) -> None:
    furnish(desktop)
    mask(desktop)
    page = post(desktop, "edit", masked="Lời sửa")
    assert page.status == 409
    assert "Lời sửa</textarea>" in page.text
    assert "Lời sửa" in shown(post(desktop, "edit", masked="Lời sửa", revision="1"))


def test_all_parts_are_masked_at_once_from_the_page(desktop: Desktop) -> None:
    furnish(desktop)
    assert "Che theo gợi ý cả 2 phần" in shown(desktop.get(CASE))
    page = desktop.post(f"{CASE}/words/all", seen="2")
    assert page.status == 200
    assert "Ông [tên người] lấn đường" in shown(page)
    assert "chưa đọc lại" not in shown(page)


def test_a_recording_is_written_down_masked_and_no_longer_played(desktop: Desktop) -> None:
    media = desktop.add_media(VOICE)
    furnish(desktop, voice=media)
    desktop.get(CASE)
    page = post(desktop, "write", language="hmn", transcript="Kuv", translation="Tôi là Vừ A Chơ")
    assert "Tiếng Mông" in shown(page)
    assert f'src="/console/media/{media}"' in page.text
    page = desktop.post(f"{CASE}/words/all", seen="3")
    assert "Tôi là [tên người]" in shown(page)
    assert "<audio" not in page.text
    assert desktop.get(f"/console/media/{media}").status == 404
    looked = desktop.post(f"{CASE}/words/originals", reason="Nghe lại")
    assert f'src="/console/media/{media}"' in looked.text
    assert desktop.get(f"/console/media/{media}").status == 200


def test_a_long_transcript_outlives_the_hour(desktop: Desktop) -> None:
    """Its case asks for a reason again first; what was typed comes with it."""
    media, typed = desktop.add_media(VOICE), "ề" * 5000
    furnish(desktop, CONTACTABLE, voice=media)
    root = f"/console/cases/{CONTACTABLE}"
    asked = desktop.post(f"{root}/words/write", **SPOT, transcript=typed, language="vi")
    assert "Lý do xem" in shown(asked)
    carried = dict(re.findall(r'type="hidden" name="(\w+)" value="([^"]*)"', asked.text))
    carried.pop("csrf")
    page = desktop.post(f"{root}/open", reason="Sàng lọc", **carried)
    assert f"{typed}</textarea>" in page.text


def test_of_an_anonymous_case_no_reason_is_asked_when_the_hour_is_over(desktop: Desktop) -> None:
    furnish(desktop)
    page = post(desktop, "mask", more="lấn đường")
    assert page.status == 409
    assert "lấn đường</textarea>" in page.text
    assert post(desktop, "mask", more="lấn đường").status == 200


@pytest.mark.parametrize("act", ["nothing", "mask", "edit", "write"])
def test_a_form_that_makes_no_sense_does_no_harm(desktop: Desktop, act: str) -> None:
    furnish(desktop)
    desktop.get(CASE)
    page = post(desktop, act, position="²", which="__class__", revision="-1")
    assert page.status in {404, 409}
    assert "case.mask" not in actions_logged(desktop)


def test_the_slip_says_when_words_were_masked_by_rule_alone(desktop: Desktop) -> None:
    furnish(desktop)
    desktop.get(CASE)
    with desktop.commune.database.write() as session:
        session.scalars(select(Case).where(Case.code == ANONYMOUS)).one().status = "SANG_LOC"
    before = desktop.get(f"{CASE}/slip")
    assert "Có lời chưa ai đọc lại" in shown(before)
    assert "Ông [tên người] lấn đường" in before.text
    desktop.post(f"{CASE}/words/all", seen="2")
    assert "Có lời chưa ai đọc lại" not in shown(desktop.get(f"{CASE}/slip"))
