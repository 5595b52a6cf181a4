"""What goes out to translators comes back as it was, from both kinds of file."""

import io
import zipfile
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import openpyxl
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from content.exchange import (
    Row,
    Unit,
    UnreadableError,
    read_xliff,
    read_xlsx,
    taken,
    tidy,
    write_xliff,
    write_xlsx,
)
from content.exchange.xlsx import LARGEST, MOST_IN_CELL, MOST_PARTS

Write = Callable[[list[Unit], str], bytes]
Read = Callable[[bytes], list[Row]]
BOTH = {"xlsx": (write_xlsx, read_xlsx), "xliff": (write_xliff, read_xliff)}
SCRIPTS = "ꪀꪱ꪿ ລາວ້ 𖬀𖬰 𞄀𞄰 苗 ไทย ặễ 🌾 <&>\"'= {}$\n\t\u200b\u200d\ufeff"
texts = st.text(max_size=80) | st.text(alphabet=SCRIPTS, max_size=80)
units = st.lists(
    st.builds(Unit, st.uuids().map("item:{}:full".format), st.just("hmn"), texts, texts, texts),
    max_size=4,
    unique_by=lambda unit: unit.id,
)


@pytest.fixture(params=BOTH)
def ways(request: pytest.FixtureRequest) -> tuple[Write, Read]:
    return BOTH[request.param]


@pytest.mark.parametrize("kind", BOTH)
@given(given_units=units)
@example([Unit("item:a:full", "hmn", '=HYPERLINK("http://x")', "+1", "@SUM(1)")])
@example([Unit("item:a:full", "hmn", " đầu\r\ncuối\r ", "\x00\x08a\x1f\x7f\x85\ufffe", "\ud800")])
@example([Unit("item:a:full", "hmn", "_x0041_ ]]> <r>b</r>.", "007", "1e5")])
@settings(max_examples=60, deadline=None)
def test_every_text_comes_back_as_it_went_out(kind: str, given_units: list[Unit]) -> None:
    write, read = BOTH[kind]
    back = read(write(given_units, "hmn"))
    assert [(row.id, row.language, row.source, row.target, row.source_hash) for row in back] == [
        (unit.id, "hmn", tidy(unit.source), tidy(unit.target), unit.source_hash)
        for unit in given_units
    ]
    assert [row.line for row in back] == sorted({row.line for row in back})


def test_a_whole_file_that_was_translated_is_taken(ways: tuple[Write, Read]) -> None:
    write, read = ways
    asked = [
        Unit.of_prompt("chao", "en", "Chào { $ten }!"),
        Unit.of_item("bhyt", "short", "en", "Gọi 112."),
    ]
    done = [replace(unit, target=unit.source + "\nEnglish") for unit in asked]
    outcome = taken(asked, read(write(done, "en")))
    assert outcome.faults == ()
    assert [one.target for one in outcome.translations] == [unit.target for unit in done]
    assert [one.source_hash for one in outcome.translations] == [u.source_hash for u in asked]


def test_units_of_two_languages_do_not_go_into_one_file(ways: tuple[Write, Read]) -> None:
    asked = [Unit.of_prompt("a", "hmn", "a"), Unit.of_prompt("b", "blt", "b")]
    with pytest.raises(ValueError, match="two languages"):
        ways[0](asked, "hmn")


@pytest.mark.parametrize("source", ["x" * (MOST_IN_CELL + 1), "🌾" * 16_384, "x005F_", "<r>a</r>"])
def test_what_a_sheet_would_not_bring_back_is_not_written(source: str) -> None:
    with pytest.raises(ValueError, match="exchange: a text"):
        write_xlsx([Unit.of_prompt("a", "hmn", source)], "hmn")
    assert read_xliff(write_xliff([Unit.of_prompt("a", "hmn", source)], "hmn"))[0].source == source


def sheet_of(data: bytes) -> Any:
    return openpyxl.load_workbook(io.BytesIO(data)).worksheets[0]


def test_in_a_sheet_only_the_translation_can_be_written_and_nothing_is_a_formula() -> None:
    sheet = sheet_of(write_xlsx([Unit.of_prompt("a", "hmn", "=1+1", "=2+2")], "hmn"))
    assert sheet.protection.sheet
    assert sheet.freeze_panes == "A3"
    assert [cell.protection.locked for cell in sheet[3]] == [True] * 4 + [False] + [True] * 2
    assert {cell.data_type for cell in sheet[3] if cell.value} == {"s"}
    assert sheet["D3"].alignment.wrap_text


def changed(data: bytes, cell: str, value: object) -> bytes:
    book: Any = openpyxl.load_workbook(io.BytesIO(data))
    book.worksheets[0][cell] = value
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


@pytest.mark.parametrize(
    ("typed", "read"), [(112, "112"), (112.0, "112"), (1.5, "1.5"), ("ꪀ", "ꪀ"), (None, "")]
)
def test_what_a_program_made_a_number_is_read_as_it_was_typed(typed: object, read: str) -> None:
    data = write_xlsx([Unit.of_prompt("a", "hmn", "Gọi 112", "cũ")], "hmn")
    assert read_xlsx(changed(data, "E3", typed))[0].target == read


def test_lines_without_anything_are_passed_over_and_lines_keep_their_numbers() -> None:
    data = write_xlsx([Unit.of_prompt("a", "hmn", "a")], "hmn")
    assert [row.line for row in read_xlsx(changed(data, "A6", "prompt:b"))] == [3, 6]


def test_columns_are_known_by_the_hidden_row_and_not_by_the_headings() -> None:
    data = changed(write_xlsx([Unit.of_prompt("a", "hmn", "a", "b")], "hmn"), "E2", "Hmoob")
    assert read_xlsx(data)[0].target == "b"
    with pytest.raises(UnreadableError, match="trao-doi-thieu-cot"):
        read_xlsx(changed(data, "E1", "translation"))


def zipped(parts: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in parts.items():
            file.writestr(name, content)
    return out.getvalue()


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "trao-doi-khong-phai-xlsx"),
        (b"not a sheet", "trao-doi-khong-phai-xlsx"),
        (zipped({"hello.txt": b"hello"}), "trao-doi-khong-phai-xlsx"),
        (write_xlsx([], "hmn")[:-40], "trao-doi-khong-phai-xlsx"),
        (b"x" * (LARGEST + 1), "trao-doi-tep-qua-lon"),
        (zipped({"xl/sharedStrings.xml": b" " * 61_000_000}), "trao-doi-tep-qua-lon"),
        (zipped({f"{n}.xml": b"" for n in range(MOST_PARTS + 1)}), "trao-doi-tep-qua-lon"),
    ],
    ids=["empty", "text", "another zip", "cut off", "large", "a bomb", "many parts"],
)
def test_a_file_that_is_no_sheet_of_ours_is_refused(data: bytes, reason: str) -> None:
    with pytest.raises(UnreadableError, match=reason):
        read_xlsx(data)


def _within_a_sheet(old: bytes, new: bytes) -> bytes:
    with zipfile.ZipFile(io.BytesIO(write_xlsx([Unit.of_prompt("a", "hmn", "a")], "hmn"))) as file:
        parts = {name: file.read(name) for name in file.namelist()}
    assert old in parts["xl/sharedStrings.xml"]
    parts["xl/sharedStrings.xml"] = parts["xl/sharedStrings.xml"].replace(old, new)
    return zipped(parts)


def test_entities_within_a_sheet_are_refused() -> None:
    bomb = b'<!DOCTYPE sst [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><sst '
    with pytest.raises(UnreadableError, match="trao-doi-khong-phai-xlsx"):
        read_xlsx(_within_a_sheet(b"<sst ", bomb))


HEAD = '<xliff version="1.2"><file source-language="vi" target-language="hmn"><body>'
TAIL = "</body></file></xliff>"


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"hello",
        b"<html/>",
        b'<xliff version="2.0"/>',
        (HEAD + "<trans-unit>").encode(),
        ("<!DOCTYPE xliff>" + HEAD + TAIL).encode(),
        ('<!DOCTYPE x [<!ENTITY a "b">]>' + HEAD + TAIL).encode(),
        ('<!DOCTYPE x SYSTEM "file:///etc/passwd">' + HEAD + TAIL).encode(),
        b'<?xml version="1.0" encoding="none-such"?><xliff version="1.2"/>',
        b"\xff\xfe\x00",
    ],
)
def test_a_file_that_is_no_xliff_of_ours_is_refused(data: bytes) -> None:
    with pytest.raises(UnreadableError, match="trao-doi-khong-phai-xliff"):
        read_xliff(data)
    with pytest.raises(UnreadableError, match="trao-doi-tep-qua-lon"):
        read_xliff(data.ljust(LARGEST + 1))


def test_what_a_translation_program_adds_to_xliff_is_passed_over() -> None:
    """Inline tags, a prefix, its own suggestions; a hash that it dropped is worked out anew."""
    unit = """<x:trans-unit id="prompt:a"><x:source>Xin <x:g id="1">chào</x:g></x:source>
        <x:target>Nyob <x:mrk mtype="seg">zoo</x:mrk></x:target><x:note>Xin</x:note>
        <x:alt-trans><x:source>?</x:source><x:target>?</x:target></x:alt-trans></x:trans-unit>"""
    text = (HEAD + unit + TAIL).replace("<xliff", '<xliff xmlns:x="urn:x"')
    assert read_xliff(text.encode()) == [Row(1, "prompt:a", "hmn", "Xin chào", "", "Nyob zoo")]
    asked = [Unit.of_prompt("a", "hmn", "Xin chào")]
    assert taken(asked, read_xliff(text.encode())).faults == ()
