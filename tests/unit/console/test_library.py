"""The library's pages: who sees and does what, forms that lose nothing, tables that tell no one."""

import io
import re

import pytest
from openpyxl import load_workbook
from sqlalchemy import func, select

from bot.console.sign_in import COOKIE
from bot.console.visit import csrf_of
from content.exchange import write_xlsx
from handlers.policies import exchange
from handlers.policies.exchange import Order
from handlers.recordings.rules import hash_of
from storage.library import Edition, Gap, PolicyVersion, count_miss
from storage.recordings import Recording
from tests.unit.casework.office import NOW, TODAY
from tests.unit.console.bookshelf import (
    FORM,
    SOON,
    area_id,
    begun,
    published,
    second_approver,
    speaker,
    translated,
)
from tests.unit.console.conftest import ORIGIN, Desktop, Page
from tests.unit.console.deskwork import shown
from tests.unit.policies.shelf import TEXTS

LIBRARY = "/console/library"
PAGES = ("", ".csv", "/new", "/1", "/1/edit", "/coverage", "/coverage/csv", "/gaps", "/exchange",
         "/exchange/file", "/1/card/vi.png", "/sounds/1")  # fmt: skip
HIEROGLYPH = "\U00013000"  # a letter that no font of ours has


def state(desktop: Desktop, version: int) -> str:
    with desktop.commune.database.read() as session:
        return session.get_one(PolicyVersion, version).state


def upload(desktop: Desktop, data: bytes, **form: str) -> Page:
    csrf = csrf_of(desktop.client.cookies.get(COOKIE, ""))
    answer = desktop.client.post(
        f"{LIBRARY}/exchange",
        data={"csrf": csrf, "language": "hmn"} | form,
        files={"file": ("dich.xlsx", data)},
        headers={"origin": ORIGIN},
    )
    return Page(answer.status_code, answer.text, dict(answer.headers))


# --- who may look and do ------------------------------------------------------------------------------


@pytest.mark.parametrize("path", PAGES)
def test_who_is_not_staff_sees_nothing(desktop: Desktop, path: str) -> None:
    begun(desktop)
    assert desktop.get(LIBRARY + path).status == 401
    desktop.sign_in(desktop.commune.head)
    page = desktop.get(LIBRARY + path)
    assert page.status == 404
    assert TEXTS["short"] not in page.text


@pytest.mark.parametrize(
    "path", ["/new", "/1/edit", "/1/submit", "/1/drop", "/1/translate", "/gaps/1"]
)
def test_an_observer_does_nothing_in_the_library(desktop: Desktop, path: str) -> None:
    version = begun(desktop)
    desktop.sign_in(desktop.commune.observer)
    assert desktop.get(f"{LIBRARY}/{version}").status == 404
    told = FORM | {"language": "hmn", "form": "short", "text": "chữ"}
    assert desktop.post(LIBRARY + path, **told).status in {404, 409}
    assert state(desktop, version) == "draft"
    with desktop.commune.database.read() as session:
        assert session.scalar(select(func.count()).select_from(PolicyVersion)) == 1
        assert session.scalars(select(Edition).where(Edition.language == "hmn")).all() == []


def test_a_form_from_another_site_does_nothing(desktop: Desktop) -> None:
    version = begun(desktop)
    desktop.sign_in(desktop.commune.provincial)
    answer = desktop.client.post(f"{LIBRARY}/{version}/submit", data={"csrf": "0" * 64})
    assert answer.status_code == 403
    assert state(desktop, version) == "draft"


def test_another_commune_s_item_is_told_as_one_that_does_not_exist(desktop: Desktop) -> None:
    version = begun(desktop, areas=(area_id(desktop, "Sáng Nhè"),))
    desktop.sign_in(desktop.commune.neighbour)
    there, nowhere = (desktop.get(f"{LIBRARY}/{number}") for number in (version, 999))
    assert (there.status, there.text) == (nowhere.status, nowhere.text) == (404, nowhere.text)
    assert "Hỗ trợ nhà ở" not in desktop.get(LIBRARY).text


def test_a_speaker_comes_to_the_library_and_confirms_what_waits(desktop: Desktop) -> None:
    version = published(desktop)
    edition = translated(desktop, version)
    desktop.sign_in(speaker(desktop))
    page = desktop.get("/console")
    assert "Tiếng Mông: chờ người nói tiếng ấy" in shown(page)
    done = desktop.post(f"{LIBRARY}/editions/{edition}/confirm", version=str(version))
    assert "Giàng Thị Mai xác nhận đúng nghĩa" in shown(done)
    assert "Tiếng Mông: chờ" not in shown(desktop.get(LIBRARY))


# --- writing ------------------------------------------------------------------------------------------


def test_a_form_in_order_becomes_a_draft_of_whoever_sent_it(desktop: Desktop) -> None:
    desktop.sign_in(desktop.commune.provincial)
    page = desktop.post(f"{LIBRARY}/new", **FORM)
    assert "Đã lưu bản nháp" in shown(page)
    with desktop.commune.database.read() as session:
        version = session.scalars(select(PolicyVersion)).one()
        assert version.questions == ["làm nhà được hỗ trợ không", "nhà dột nát"]
        assert (version.author_id, version.areas) == (desktop.commune.provincial, [])
        assert version.text("card") == TEXTS["card"]


@pytest.mark.parametrize(
    ("changed", "field", "told"),
    [
        ({"title": ""}, "title", "Chưa ghi tên đầy đủ."),
        ({"issued": "hôm qua"}, "issued", "Chưa ghi ngày ban hành."),
        ({"in_force_to": "2020-01-01"}, "in_force_to", "Ngày hết hiệu lực phải sau"),
        ({"topic": ""}, "topic", "Chưa ghi loại việc."),
        ({"text.short": "a" * 400}, "text-short", "Phần bản ngắn dài 400 ký tự"),
        ({"text.full": "chữ " * 30_000}, "text-full", "Phần bản đầy đủ có 30.000 từ"),
    ],
)
def test_a_refused_form_comes_back_filled_in_with_the_reason_at_its_field(
    desktop: Desktop, changed: dict[str, str], field: str, told: str
) -> None:
    desktop.sign_in(desktop.commune.provincial)
    page = desktop.post(f"{LIBRARY}/new", **(FORM | changed))
    assert page.status == 409
    found = re.search(rf'id="fault-{field}" role="alert">([^<]*)', page.text)
    assert found is not None
    assert found[1].startswith(told)
    for name, value in (FORM | changed).items():
        if name != "topic" and "\n" not in value:
            assert value.strip() in page.text


def test_a_commune_s_officer_writes_for_the_commune(desktop: Desktop) -> None:
    desktop.sign_in()
    page = desktop.post(f"{LIBRARY}/new", **FORM)
    assert "Có địa bàn ngoài phạm vi được giao" in shown(page)
    own = {f"area.{area_id(desktop, 'Sáng Nhè')}": "on"}
    assert desktop.post(f"{LIBRARY}/new", **FORM, **own).status == 200
    other = {f"area.{area_id(desktop, 'Tủa Chùa')}": "on"}
    assert desktop.post(f"{LIBRARY}/new", **FORM, **other).status == 409


def test_two_who_edit_one_draft_do_not_overwrite_each_other(desktop: Desktop) -> None:
    version = begun(desktop)
    desktop.sign_in(desktop.commune.provincial)
    seen = {"seen": "2026-01-01T00:00:00+00:00"}
    page = desktop.post(f"{LIBRARY}/{version}/edit", **(FORM | {"label": "Khác"} | seen))
    assert page.status == 409
    assert "Người khác vừa sửa mục này" in shown(page)


# --- one item -----------------------------------------------------------------------------------------


def test_the_author_is_told_why_there_is_no_button_and_is_refused_all_the_same(
    desktop: Desktop,
) -> None:
    version = begun(desktop)
    desktop.sign_in(desktop.commune.provincial)
    page = desktop.post(f"{LIBRARY}/{version}/submit")
    assert "Người soạn không tự duyệt bản của mình: cần một người khác duyệt." in shown(page)
    assert f"{LIBRARY}/{version}/approve" not in page.text
    assert desktop.post(f"{LIBRARY}/{version}/approve").status == 409
    assert state(desktop, version) == "review"
    desktop.sign_in_anew(second_approver(desktop))
    assert "Thư viện: có 1 mục chờ duyệt." in shown(desktop.get("/console"))
    assert desktop.post(f"{LIBRARY}/{version}/return").status == 409
    page = desktop.post(f"{LIBRARY}/{version}/return", note="Sai hạn.")
    assert "Bị trả lại: Sai hạn." in shown(page)
    assert "Trả lại Sai hạn. Mùa A Dơ" in shown(page)


def test_a_stale_translation_is_marked_and_the_source_shown_beside_it(desktop: Desktop) -> None:
    version = published(desktop)
    translated(desktop, version)
    with desktop.commune.database.write() as session:
        session.scalars(select(Edition).where(Edition.language == "hmn")).one().made_from = "0"
    desktop.sign_in(desktop.commune.provincial)
    assert "Bản dịch cũ: câu gốc đã sửa" in shown(desktop.get(f"{LIBRARY}/{version}"))
    assert "Bản dịch cũ, câu gốc đã sửa: Tiếng Mông" in shown(desktop.get(LIBRARY))


def test_a_card_is_drawn_or_the_letters_and_the_package_are_named(desktop: Desktop) -> None:
    version = published(desktop)
    translated(desktop, version, HIEROGLYPH)
    desktop.sign_in(desktop.commune.provincial)
    drawn = desktop.client.get(f"{LIBRARY}/{version}/card/vi.png")
    assert drawn.content.startswith(b"\x89PNG")
    told = f"Máy chủ không có phông cho chữ {HIEROGLYPH}"
    assert told in shown(desktop.get(f"{LIBRARY}/{version}"))
    page = desktop.get(f"{LIBRARY}/{version}/card/hmn.png")
    assert page.status == 409
    assert told in shown(page)
    assert "fonts-noto-core" in shown(page)


def test_a_recording_is_heard_and_confirmed_and_one_of_the_old_text_is_marked(
    desktop: Desktop,
) -> None:
    version = published(desktop)
    media = desktop.add_media(b"OggS" + b"0" * 40)
    now, old = hash_of(TEXTS["short"]), "1" * 64
    translated(desktop, version)
    with desktop.commune.database.write() as session:
        session.scalars(select(Edition).where(Edition.language == "hmn")).one().made_from = old
        for reads in (now, old):
            session.add(
                Recording(
                    reads=reads, text="câu", language="hmn", media_id=media, state="waiting",
                    made_by=desktop.commune.provincial, made_at=NOW,
                )
            )  # fmt: skip
    desktop.sign_in(desktop.commune.provincial)
    assert "sounds/1/confirm" not in desktop.get(f"{LIBRARY}/{version}").text
    desktop.sign_in_anew(speaker(desktop))
    page = desktop.get(f"{LIBRARY}/{version}")
    assert "Đọc câu cũ, không phát" in shown(page)
    assert "sounds/2/confirm" not in page.text
    assert desktop.client.get(f"{LIBRARY}/sounds/1").headers["content-type"] == "audio/ogg"
    page = desktop.post(f"{LIBRARY}/sounds/1/confirm", version=str(version))
    assert "Bà con đang nghe" in shown(page)


# --- the list -----------------------------------------------------------------------------------------


def test_the_list_is_narrowed_by_what_the_address_says(desktop: Desktop) -> None:
    published(desktop, label="Nhà ở sắp hết", in_force_to=SOON)
    begun(desktop, label="Thẻ bảo hiểm", topic="AS03")
    desktop.sign_in(desktop.commune.provincial)

    def found(query: str) -> list[str]:
        page = desktop.get(f"{LIBRARY}?{query}").text
        return re.findall(r"<h3><a [^>]*>([^<]*)", page)

    assert found("") == ["Nhà ở sắp hết", "Thẻ bảo hiểm"]
    assert found("state=draft") == found("topic=AS03") == ["Thẻ bảo hiểm"]
    assert found("words=THE+BAO+hiem") == ["Thẻ bảo hiểm"]
    assert found("ending=1") == ["Nhà ở sắp hết"]
    assert found("mine=1") == []
    assert found("state=x&topic=y&page=99") == found("")
    assert "Thư viện: có 1 mục sắp hết hiệu lực." in shown(desktop.get("/console"))


def test_a_long_list_is_turned_page_by_page_and_taken_away_whole(desktop: Desktop) -> None:
    for number in range(33):
        begun(desktop, label=f"Mục {number:02}", source="=HYPERLINK(1)")
    desktop.sign_in(desktop.commune.provincial)
    first, second = (desktop.get(f"{LIBRARY}?page={page}").text for page in (1, 2))
    assert ("Mục 29" in first, "Mục 30" in first) == (True, False)
    assert ("Mục 29" in second, "Mục 30" in second) == (False, True)
    table = desktop.get(f"{LIBRARY}.csv").text
    assert len(table.splitlines()) == 34
    assert table.count(",'=HYPERLINK(1),") == 33


# --- what is missing ----------------------------------------------------------------------------------


def test_what_was_missed_fewer_than_ten_times_has_no_number_anywhere(desktop: Desktop) -> None:
    version = published(desktop)
    with desktop.commune.database.write() as session:
        item = session.get_one(PolicyVersion, version).item_id
        for language, times in (("hmn", 12), ("blt", 7)):
            for _ in range(times):
                count_miss(session, item, language, "short")
                session.flush()
        for words, times in (("khai sinh", 11), ("xe ôm", 6)):
            gap = {"folded": words, "question": words, "first_on": TODAY, "last_on": TODAY}
            session.add(Gap(**gap, times=times))
    desktop.sign_in(desktop.commune.provincial)
    page = shown(desktop.get(f"{LIBRARY}/coverage"))
    assert "lỡ 12 lần" in page
    assert page.count("lỡ dưới 10 lần") == 1
    table = desktop.get(f"{LIBRARY}/coverage/csv").text.splitlines()[1].split(",")
    assert (table[6], table[9]) == ("12", "dưới 10")
    book = load_workbook(io.BytesIO(desktop.client.get(f"{LIBRARY}/coverage/xlsx").content))
    assert [cell.value for cell in book.worksheets[0][2]][6:10:3] == ["12", "dưới 10"]
    gaps = shown(desktop.get(f"{LIBRARY}/gaps"))
    assert gaps.index("Hỏi 11 lần") < gaps.index("Hỏi dưới 10 lần")


def test_a_question_begins_an_item_or_is_dealt_with(desktop: Desktop) -> None:
    with desktop.commune.database.write() as session:
        asked = {"folded": "x", "question": "khai sinh ở đâu", "first_on": TODAY, "last_on": TODAY}
        session.add(Gap(**asked, times=1, area_id=desktop.commune.tua_chua))
    desktop.sign_in()
    assert "khai sinh" not in desktop.get(f"{LIBRARY}/gaps").text
    assert desktop.post(f"{LIBRARY}/gaps/1").status == 404
    desktop.sign_in_anew(desktop.commune.provincial)
    assert "khai sinh ở đâu</textarea>" in desktop.get(f"{LIBRARY}/new?gap=1").text
    assert "«khai sinh ở đâu»" not in shown(desktop.post(f"{LIBRARY}/gaps/1"))


# --- files for translators ------------------------------------------------------------------------------


def test_a_file_goes_out_and_comes_back_or_its_faults_are_told_by_line(desktop: Desktop) -> None:
    published(desktop)
    desktop.sign_in(desktop.commune.provincial)
    out = desktop.client.get(f"{LIBRARY}/exchange/file?language=hmn&form.short=1")
    assert load_workbook(io.BytesIO(out.content)).worksheets[0]["D3"].value == TEXTS["short"]
    page = upload(desktop, out.content)
    assert page.status == 409
    assert "Dòng 3, «item:ho-tro-nha-o:short»: chưa có bản dịch." in shown(page)
    with desktop.commune.desk(desktop.commune.provincial) as desk:
        units = exchange.units(desk, Order("hmn", forms=("short",)))
    good = write_xlsx([type(one)(one.id, "hmn", one.source, "chữ thử") for one in units], "hmn")
    assert "Đã nhận 1 bản dịch" in shown(upload(desktop, good))


def test_a_file_that_is_none_or_too_large_is_refused_in_words(desktop: Desktop) -> None:
    desktop.sign_in(desktop.commune.provincial)
    assert "không phải tệp Excel" in shown(upload(desktop, b"PK not a workbook"))
    assert "không phải tệp XLIFF" in shown(upload(desktop, b"<html>"))
    large = upload(desktop, b"0" * 5_200_000)
    assert large.status == 403
    assert "Nội dung gửi lên quá lớn" in shown(large)


def test_the_bot_s_sentences_come_back_as_a_file_to_be_committed(desktop: Desktop) -> None:
    desktop.sign_in(desktop.commune.provincial)
    with desktop.commune.desk(desktop.commune.provincial) as desk:
        units = exchange.units(desk, Order("hmn", "prompts"))
    filled = [type(one)(one.id, "hmn", one.source, one.source) for one in units]
    page = upload(desktop, write_xlsx(filled, "hmn"), what="prompts")
    assert (page.status, page.headers["content-type"]) == (200, "application/zip")
