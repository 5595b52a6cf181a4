"""What is done about somebody's language after a message."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content.languages import languages
from handlers.languages.rules import KEEP, Action, Advice, advise, choice_of
from tests.unit.languages.samples import TOLD

MONG = "muaj ib yam kev lom zem ua si nyob rau hauv lub xyoo tshiab"
MONG_OF_VIETNAM = "cux xưk iz zav li ntâu ziv chuôz zis nênhs Hmôngz"
THAI = "cón nị pưa puồng kìn đơi dú nhăng pọ lài dạk cha"
LAO = "ປະກາດສາກົນ ກ່ຽວກັບສິດຂອງມະນຸດ"
VIETNAMESE = "cho tôi hỏi bao giờ có tiền hỗ trợ làm nhà"
ENGLISH = "please tell me how to apply for health insurance"


def offer(language: str) -> Advice:
    return Advice(Action.OFFER, language)


def ask(*buttons: str) -> Advice:
    return Advice(Action.ASK, buttons=buttons)


@pytest.mark.parametrize(
    ("chosen", "hint", "text", "advice"),
    [
        # who has chosen is left alone …
        ("hmn", "vi", MONG, KEEP),
        ("hmn", "vi", MONG_OF_VIETNAM, KEEP),
        ("blt", "", THAI, KEEP),
        # … also when they write Vietnamese, which many do who cannot write their own
        ("hmn", "vi", VIETNAMESE, KEEP),
        ("hmn", "vi", "ko bt", KEEP),
        ("kjg", "vi", ENGLISH, KEEP),
        # … but is offered what they write for sure
        ("vi", "vi", MONG, offer("hmn")),
        ("vi", "", MONG_OF_VIETNAM, offer("hmn")),
        ("vi", "", THAI, offer("blt")),
        ("hmn", "", LAO, offer("lo")),
        ("vi", "", "kuv tsis paub", KEEP),
        # who has not chosen is asked where the words do not say it
        (None, "", "ko bt", ask("vi", "hmn", "blt")),
        (None, "", "😀", ask("vi", "hmn", "blt")),
        (None, "", "kuv tsis paub", ask("hmn", "vi", "blt")),
        (None, "", VIETNAMESE, KEEP),
        (None, "", MONG, offer("hmn")),
        (None, "", LAO, offer("lo")),
        # the channel's hint adds a button and decides nothing
        (None, "lo-LA", "😀", ask("vi", "lo", "hmn", "blt")),
        (None, "en", "😀", ask("vi", "hmn", "blt")),
        (None, "vi", MONG, offer("hmn")),
        (None, "lo", VIETNAMESE, KEEP),
        ("vi", "lo", VIETNAMESE, KEEP),
    ],
)
def test_what_is_done(chosen: str | None, hint: str, text: str, advice: Advice) -> None:
    assert advise(chosen, hint, text) == advice


def test_a_language_that_was_not_taken_is_not_offered_again() -> None:
    assert advise("vi", "", MONG, offered={"blt"}) == offer("hmn")
    assert advise("vi", "", MONG, offered={"blt", "hmn"}) == KEEP
    assert advise(None, "", MONG, offered={"hmn"}) == KEEP


@pytest.mark.parametrize(
    ("tag", "code"),
    [
        ("hmv", "hmn"),
        ("blt-Latn", "blt"),
        ("lo_LA", "lo"),
        ("VI", "vi"),
        ("xx", None),
        ("", None),
    ],
)
def test_a_tag_stands_for_a_choice(tag: str, code: str | None) -> None:
    assert choice_of(tag) == code


@given(
    st.none() | st.sampled_from(sorted(languages())),
    st.text(max_size=8),
    st.text() | st.sampled_from([text for text, _ in TOLD]),
)
def test_only_what_can_be_chosen_is_offered_and_never_what_is_already(
    chosen: str | None, hint: str, text: str
) -> None:
    advice = advise(chosen, hint, text)
    assert {advice.language, *advice.buttons} - {None} <= set(languages())
    assert advice.action is not Action.OFFER or advice.language not in (None, "vi", chosen)
    assert (advice.action is Action.ASK) == bool(advice.buttons)
    assert chosen is None or advice.action is not Action.ASK
