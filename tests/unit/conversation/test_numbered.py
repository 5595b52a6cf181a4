"""Menus by number: every entry is reached by single digits, and 0 leads back."""

from hypothesis import given
from hypothesis import strategies as st

from handlers.messages import Incoming, Kind, Outgoing, literal
from handlers.numbered import BACK, PAGE, Menu, chosen, on_page

BACK_BUTTON = ((BACK, literal("↩ Quay lại")),)


def menu_of(count: int, *, back: bool = False) -> Menu:
    entries = tuple((f"t{n}", literal(f"Mục thứ {n}")) for n in range(count))
    return Menu(entries + (BACK_BUTTON if back else ()))


def typed(menu: Menu, text: str) -> Incoming | Outgoing:
    return chosen(menu, Incoming("zalo-bot", "p", "e", Kind.TEXT, text), "vi")


@given(st.integers(1, 60), st.booleans())
def test_every_entry_is_reached_by_single_digits(count: int, back: bool) -> None:
    menu, reached = menu_of(count, back=back), []
    for _ in range(count):
        for entry in on_page(menu.buttons, menu.page):
            assert 0 <= entry.number <= PAGE
            found = typed(menu, str(entry.number))
            if isinstance(found, Incoming):
                reached.append(found.tap)
        following = typed(menu, "9")
        if isinstance(following, Incoming) or following.page == menu.page:
            break
        menu = Menu.of(following)
    assert [tag for tag in reached if tag != BACK] == [f"t{n}" for n in range(count)]
    assert (BACK in reached) is back


def test_nought_leads_to_the_page_before_and_from_the_first_to_the_question_before() -> None:
    second = typed(menu_of(20, back=True), "9")
    assert isinstance(second, Outgoing)
    first = typed(Menu.of(second), "0")
    assert isinstance(first, Outgoing)
    assert first.page == 0
    back = typed(Menu.of(first), "số 0")
    assert isinstance(back, Incoming)
    assert (back.kind, back.tap) == (Kind.TAP, BACK)


def test_where_there_is_no_question_before_nought_leads_to_the_main_menu() -> None:
    main, back = ("menu", literal("≡ Về đầu")), BACK_BUTTON[0]
    alone = typed(Menu((("t", literal("Một")), main)), "0")
    assert isinstance(alone, Incoming)
    assert alone.tap == "menu"
    both = Menu((("t", literal("Một")), back, main))
    for number, tag in (("0", BACK), ("2", "menu")):
        found = typed(both, number)
        assert isinstance(found, Incoming)
        assert found.tap == tag


def test_numbers_in_words_and_names_without_diacritics_choose_too() -> None:
    menu = Menu((("yes", literal("Đã hiểu")), ("ask", literal("Hỏi thêm"))))
    for text, tag in (("hai", "ask"), ("số 2.", "ask"), ("da hieu", "yes"), ("HỎI THÊM", "ask")):
        found = typed(menu, text)
        assert isinstance(found, Incoming)
        assert found.tap == tag


def test_what_is_no_entry_is_what_was_said() -> None:
    menu = menu_of(3)
    for text in ("Bể nước cạn", "300 m", "113", "bảy", "không"):
        found = typed(menu, text)
        assert isinstance(found, Incoming)
        assert (found.kind, found.text) == (Kind.TEXT, text)


def test_a_digit_that_stands_nowhere_is_said_to_be_none_and_never_taken_for_no() -> None:
    menu = menu_of(3)
    for text, digit in (("4", "4"), ("0", "0"), ("số 9.", "9")):
        again = typed(menu, text)
        assert isinstance(again, Outgoing)
        assert again.says[0].args == {"so": digit}
        assert Menu.of(again) == menu


def test_where_words_are_an_answer_a_number_is_the_persons_own() -> None:
    menu = Menu((("skip", literal("Bỏ qua")),), open=True)
    number, name = typed(menu, "1"), typed(menu, "bo qua")
    assert isinstance(number, Incoming)
    assert isinstance(name, Incoming)
    assert (number.kind, name.tap) == (Kind.TEXT, "skip")
