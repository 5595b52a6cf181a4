"""What is recited is said now, each time that it is asked about anew, and recorded nowhere."""

from handlers.context import Context
from handlers.conversation import Engine, Flow, State, Talk
from handlers.messages import Choice, Words, literal
from tests.unit.conversation.flows import context, says

SECRET = "Bể nước đầu bản nứt"
CHOICES = (Choice("yes", literal("được")), Choice("no", literal("thôi")))


def read(_: Context, what: str) -> tuple[tuple[Words, ...], tuple[str, ...]]:
    return (literal(f"{what}: {SECRET}"),), ("a-file",)


def run(talk: Talk) -> None:
    talk.choose("literal", CHOICES, text="Mở?")
    talk.recite(read, "Nghe")
    talk.choose("literal", CHOICES, text="Xong?")


ENGINE = Engine([Flow("reading", 1, run, literal("đọc"))])


def opened() -> tuple[State, list[str], tuple[str, ...]]:
    begun = ENGINE.start(context(), "reading", "s").state
    assert begun is not None
    step = ENGINE.answer(context(), begun, says("được"))
    assert step.state is not None
    return step.state, [str(words.args["text"]) for words in step.says], step.media


def test_it_is_said_and_shown_with_the_question_that_follows() -> None:
    _, heard, media = opened()
    assert heard == [f"Nghe: {SECRET}"]
    assert media == ("a-file",)


def test_nothing_of_it_is_in_what_is_kept_of_the_talk() -> None:
    state, _, _ = opened()
    assert SECRET not in str(state.as_json())


def test_it_is_said_again_to_who_comes_back_to_the_question() -> None:
    state, _, _ = opened()
    step = ENGINE.answer(context(), state, None)
    assert [str(words.args["text"]) for words in step.says] == [f"Nghe: {SECRET}"]


def test_it_is_not_said_again_once_the_question_is_answered() -> None:
    state, _, _ = opened()
    assert ENGINE.answer(context(), state, says("được")).says == ()
