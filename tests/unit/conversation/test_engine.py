"""The conversation engine, claim by claim."""

import pytest

from handlers.conversation import State, Step
from tests.unit.conversation.flows import Orders, context, says, taps


def _texts(step: Step) -> list[str]:
    return [str(words.args.get("text", words.key)) for words in step.says]


def _state(step: Step) -> State:
    assert step.state is not None
    return State.from_json(step.state.as_json())


def _talk(orders: Orders, *messages: str, version: int = 1) -> Step:
    engine = orders.engine(version)
    step = engine.start(context(), "order", "s")
    for message in messages:
        step = engine.answer(context(), _state(step), says(message))
    return step


def test_a_talk_starts_with_what_is_said_before_the_first_question() -> None:
    assert _texts(_talk(Orders())) == ["Chào."]


def test_what_was_said_is_not_said_again() -> None:
    assert _texts(_talk(Orders(), "mận")) == ["Giá 3000."]


def test_an_effect_happens_once_and_its_result_is_used() -> None:
    orders = Orders()
    step = _talk(orders, "2", "một cân", "xong", "bản A", "ok")
    assert orders.done == [("đào", ["một cân"], "bản A")]
    assert _texts(step) == ["Đã đặt đơn 1."]
    assert step.state is None


@pytest.mark.parametrize("word", ["2", "số 2", "hai", "2.", "so 2", "đào", "dao", "ĐÀO"])
def test_a_choice_is_understood_by_number_and_by_name(word: str) -> None:
    assert _state(_talk(Orders(), word)).journal[0] == ["choose", "literal", "đào"]


@pytest.mark.parametrize("word", ["có", "ok", "vâng", "dạ", "đúng", "dung", "ừ", "1"])
def test_short_words_mean_yes(word: str) -> None:
    orders = Orders()
    _talk(orders, "1", "x", "xong", "y", word)
    assert len(orders.done) == 1


@pytest.mark.parametrize("word", ["ko", "không", "0", "k", "chưa", "thôi", "2", "số 2"])
def test_short_words_mean_no(word: str) -> None:
    orders = Orders()
    step = _talk(orders, "1", "x", "xong", "y", word)
    assert orders.done == []
    assert _texts(step) == ["Không đặt."]


def test_words_that_fit_no_choice_are_answered_and_the_question_is_asked_again() -> None:
    step = _talk(Orders(), "dưa hấu")
    assert _texts(step) == ["khong-hieu-chon"]
    assert step.question is not None
    assert step.question.words.args["text"] == "Quả gì?"


def test_a_button_of_an_earlier_question_is_told_apart() -> None:
    orders = Orders()
    first = _talk(orders)
    old = first.question.buttons(_state(first).position)[0][0] if first.question else ""
    later = _talk(orders, "mận")
    step = orders.engine().answer(context(), _state(later), taps(old))
    assert _texts(step) == ["nut-cu"]


def test_back_asks_the_question_before_again() -> None:
    orders = Orders()
    step = orders.engine().back(context(), _state(_talk(orders, "mận")))
    assert _texts(step) == ["Chào."]
    assert _state(step).journal == []


def test_back_at_the_first_question_says_so() -> None:
    orders = Orders()
    step = orders.engine().back(context(), _state(_talk(orders)))
    assert _texts(step)[0] == "khong-lui-duoc"


def test_a_talk_begun_under_an_old_version_starts_again_and_keeps_what_was_sent() -> None:
    orders = Orders()
    begun = _talk(orders, "mận", "một cân", "chở đến nhà")
    engine = orders.engine(version=2)
    step = engine.answer(context(), _state(begun), says("thêm nữa"))
    assert _texts(step)[0] == "hoi-lai-tu-dau"
    for message in ("đào", "xong", "bản A", "có"):
        step = engine.answer(context(), _state(step), says(message))
    assert orders.done == [("đào", ["một cân", "chở đến nhà", "thêm nữa"], "bản A")]


def test_answers_recorded_by_a_flow_that_changed_without_a_new_version_also_start_again() -> None:
    orders = Orders()
    state = _state(_talk(orders, "mận"))
    state.journal[0] = ["choose", "another question", "mận"]
    assert _texts(orders.engine().answer(context(), state, says("x")))[0] == "hoi-lai-tu-dau"
