"""A file is taken as a whole, or not at all with the reason for each line."""

from dataclasses import replace

import pytest
from fluent.syntax import FluentParser
from fluent.syntax.ast import Message
from hypothesis import given
from hypothesis import strategies as st

from content import catalog
from content.exchange import Fault, Outcome, Reason, Row, Unit, check, hash_of, taken
from content.exchange.checking import as_fluent, is_fluent

GREETING = Unit.of_prompt("chao", "en", "Chào { $ten }, bấm «{ nut-menu }».")
CALL = Unit("item:so-khan-cap:short", "en", "Cháy gọi 114, ngày 01/7/2026.", most=40)
UNITS = (GREETING, CALL)
GOOD = (
    Row(3, GREETING.id, "en", GREETING.source, GREETING.source_hash, "Hi {$ten}, tap {nut-menu}."),
    Row(4, CALL.id, "en", CALL.source, CALL.source_hash, "Fire: call 114, on 01/7/2026."),
)


def test_a_file_without_a_fault_is_taken() -> None:
    outcome = taken(UNITS, GOOD)
    assert outcome.faults == ()
    assert [one.target for one in outcome.translations] == [row.target for row in GOOD]


@pytest.mark.parametrize(
    ("rows", "fault"),
    [
        (GOOD[:1], Fault(0, CALL.id, Reason.MISSING)),
        ((*GOOD, replace(GOOD[0], line=5)), Fault(5, GREETING.id, Reason.DOUBLED, {"truoc": "3"})),
        ((*GOOD, replace(GOOD[0], line=5, id="x")), Fault(5, "x", Reason.UNKNOWN)),
    ],
)
def test_one_line_too_few_or_too_many_and_nothing_is_taken(
    rows: tuple[Row, ...], fault: Fault
) -> None:
    assert taken(UNITS, rows) == Outcome((), (fault,))


@pytest.mark.parametrize(
    ("change", "reason", "details"),
    [
        ({"language": "hmn"}, Reason.LANGUAGE, {"can": "en", "co": "hmn"}),
        ({"source_hash": hash_of("cũ")}, Reason.SOURCE_CHANGED, {}),
        ({"source_hash": "", "source": "cũ"}, Reason.SOURCE_CHANGED, {}),
        ({"source": "Chào!"}, Reason.SOURCE_EDITED, {}),
        ({"target": " \n\x00 "}, Reason.EMPTY, {}),
        ({"target": "Hi, tap { nut-menu }."}, Reason.PLACEHOLDER_LOST, {"mat": "{ $ten }"}),
        ({"target": "Hi { $ten }, tap."}, Reason.PLACEHOLDER_LOST, {"mat": "{ nut-menu }"}),
        (
            {"target": "Hi { $ten } { $ai }, { nut-menu }"},
            Reason.PLACEHOLDER_NEW,
            {"thua": "{ $ai }"},
        ),
        ({"target": "Hi { $ten }, {nut-menu}, {"}, Reason.NOT_FLUENT, {}),
        ({"target": "Hi { $ten }\n.a = { nut-menu }"}, Reason.NOT_FLUENT, {}),
    ],
)
def test_what_is_wrong_with_one_line_is_told_and_nothing_is_taken(
    change: dict[str, str], reason: Reason, details: dict[str, str]
) -> None:
    rows = (replace(GOOD[0], **change), GOOD[1])  # type: ignore[arg-type]
    assert taken(UNITS, rows) == Outcome((), (Fault(3, GREETING.id, reason, details),))


def test_a_text_that_is_longer_than_its_form_allows_is_not_taken() -> None:
    long = "Fire: call 114, on 01/7/2026" + "." * 13
    [fault] = taken(UNITS, (GOOD[0], replace(GOOD[1], target=long))).faults
    assert fault == Fault(4, CALL.id, Reason.TOO_LONG, {"dai": "41", "nhieu_nhat": "40"})
    assert taken(UNITS, (GOOD[0], replace(GOOD[1], target=long[:-1]))).faults == ()


def test_a_number_that_got_lost_is_a_warning_and_the_file_is_taken() -> None:
    outcome = taken(UNITS, (GOOD[0], replace(GOOD[1], target="Fire: call 115, 01/7/2026")))
    assert outcome.faults == (Fault(4, CALL.id, Reason.NUMBER_LOST, {"so": "114"}),)
    assert len(outcome.translations) == 2


def test_a_number_in_the_digits_of_another_script_is_not_lost() -> None:
    target = "ໂທ ໑໑໔ ໐໑/໗/໒໐໒໖"
    assert check(UNITS, (GOOD[0], replace(GOOD[1], target=target))) == []


def test_a_placeholder_may_stand_elsewhere_be_written_without_blanks_and_be_formatted() -> None:
    target = "{nut-menu} … { NUMBER($ten) }"
    assert check(UNITS, (replace(GOOD[0], target=target), GOOD[1])) == []


def test_a_sentence_that_depends_on_a_number_is_whole() -> None:
    source = "{ $n ->\n    [one] một { $ten }\n   *[other] { $n } { $ten }\n}"
    unit = Unit.of_prompt("so", "en", source)
    assert unit.placeholders == {"{ $n }", "{ $ten }"}
    assert is_fluent(source)
    assert check([unit], [Row(3, unit.id, "en", source, unit.source_hash, source)]) == []


def test_braces_in_a_document_are_no_fluent() -> None:
    unit = Unit.of_item("a", "full", "en", "Điểm { a và b")
    assert check([unit], [Row(3, unit.id, "en", unit.source, unit.source_hash, "Point {")]) == []


def test_every_fault_of_a_line_is_told_in_the_order_of_the_file() -> None:
    rows = [
        replace(GOOD[1], target="", source="?"),
        replace(GOOD[0], line=9, target="{"),
    ]
    assert [(fault.line, fault.reason) for fault in check(UNITS, rows)] == [
        (4, Reason.SOURCE_EDITED),
        (4, Reason.EMPTY),
        (9, Reason.PLACEHOLDER_LOST),
        (9, Reason.NOT_FLUENT),
    ]


ALL = {"truoc": "3", "can": "hmn", "co": "lo", "dai": "9", "nhieu_nhat": "8"} | {
    "mat": "{ $a }", "thua": "{ $b }", "so": "112",
}  # fmt: skip


@pytest.mark.parametrize("reason", Reason)
def test_every_reason_is_said_in_one_line_with_its_place(reason: Reason) -> None:
    fault = Fault(7, "item:a:full", reason, ALL)
    said = catalog.text(fault.key, fault.args)
    assert "item:a:full" in said
    assert "\n" not in said
    assert ("Dòng 7" in said) == (reason is not Reason.MISSING)


@given(st.text(), st.text())
def test_the_hash_tells_one_text_from_another(one: str, other: str) -> None:
    assert (hash_of(one) == hash_of(other)) or one != other
    assert hash_of(one + "a") != hash_of(one)


def test_how_letters_are_composed_does_not_change_the_source() -> None:
    assert hash_of("tiê\u0301ng") == hash_of("tiếng")
    assert hash_of("một\r\nhai\x00") == hash_of("một\nhai")
    assert hash_of("một hai") != hash_of("một  hai")


def test_what_a_unit_is_of_stands_in_its_id() -> None:
    item = Unit.of_item("bhyt", "short", "hmn", "")
    assert (item.id, item.key, item.form) == ("item:bhyt:short", "bhyt", "short")
    assert (GREETING.key, GREETING.form) == ("chao", "prompt")


@given(st.text(alphabet="aăđ {}$-.*[]=#\n'\"1"))
def test_a_text_that_is_fluent_makes_one_whole_entry_of_a_file(text: str) -> None:
    if is_fluent(text):
        body = FluentParser().parse(as_fluent("a", text) + "b = c\n").body
        assert [entry.id.name for entry in body if isinstance(entry, Message)] == ["a", "b"]
        assert len(body) == 2
