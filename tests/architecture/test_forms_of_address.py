"""How people are spoken to: a resident is «ông (bà)», a head «bác», all together «bà con».

The Front's own user stories lay this down; on the staff's pages sentences have no subject, and
«đồng chí» stands only in documents.
"""

import ast
import re

import pytest

from content import catalog
from tests.architecture.sentences import Sentence, by_key, fillings, sentences
from tests.architecture.test_catalog import assert_none
from tests.architecture.test_house import ROOT

NEVER = ("bạn", "quý khách", "quý vị", "anh/chị", "anh chị", "anh (chị)", "mày", "đồng chí")
STAFF = ("console", "sending", "library")  # how the files begin that only staff read
TO_HEADS = (
    "handlers/campaigns/head_talk.py",
    "handlers/campaigns/proving_talk.py",
    "handlers/campaigns/talk.py",
    "handlers/campaigns/task_talk.py",
    "handlers/notices/talk.py",
    "handlers/notices/on_paper.py",
    "handlers/notices/result_talk.py",
    "handlers/villages/talk.py",
    "handlers/villages/opinion_talk.py",
    "handlers/villages/relay_talk.py",
    "handlers/villages/decision_talk.py",
    "handlers/disclosure/talk.py",
    "handlers/meetings/asking_talk.py",
    "handlers/meetings/attendance_talk.py",
    "handlers/meetings/by_mouth_talk.py",
    "handlers/meetings/call_talk.py",
    "handlers/meetings/change_talk.py",
    "handlers/meetings/cluster_talk.py",
    "handlers/meetings/day_talk.py",
    "handlers/meetings/closing_talk.py",
    "handlers/meetings/talk.py",
    "handlers/repeating/talk.py",
)
TO_RESIDENTS = (
    "handlers/areas/talk.py",
    "handlers/campaigns/household_talk.py",
    "handlers/dialogues/by_code.py",
    "handlers/dialogues/talk.py",
    "handlers/consultations/talk.py",
    "handlers/feedback/talk.py",
    "handlers/feedback/looking_up.py",
    "handlers/feedback/with_code.py",
    "handlers/ratings/talk.py",
    "handlers/meetings/answering.py",
    "handlers/meetings/opinion_talk.py",
    "handlers/meetings/village_talk.py",
    "handlers/notices/receipts.py",
    "handlers/policies/talk.py",
    "handlers/screening/talk.py",
)
NO_HEAD = {"tb-chi-truong-ban"}  # told to somebody who turned out to be no head
RESIDENT = "ông (bà)"
HEAD = "bác"
LONGEST = 30  # syllables: what an elder hears at once, up to a full stop, a colon or a new line
ENDS = re.compile(r"(?<=[.?!…:;])\s+|\n+")


def says(sentence: Sentence, *words: str) -> set[str]:
    """Those of the words that stand in it as words of their own."""
    text = sentence.text.casefold()
    return {word for word in words if re.search(rf"(?<!\w){re.escape(word)}(?!\w)", text)}


def said_by(module: str) -> list[Sentence]:
    """The sentences whose keys stand in that file."""
    tree = ast.parse((ROOT / module).read_text("utf-8"))
    named = {node.value for node in ast.walk(tree) if isinstance(node, ast.Constant)}
    return [one for one in sentences("vi") if one.key in named]


def test_nobody_is_addressed_as_a_customer_a_friend_or_a_comrade() -> None:
    assert_none([f"{one}: {found}" for one in sentences("vi") if (found := says(one, *NEVER))])


def test_a_sentence_speaks_to_one_person() -> None:
    both = {RESIDENT, HEAD}
    mixed = [
        one for one in sentences("vi") if says(one, *both) == both and "$ai" not in one.choices
    ]
    assert_none([f"{one}: {RESIDENT} and {HEAD}" for one in mixed])


def test_sentences_for_staff_have_no_subject() -> None:
    assert_none(
        [
            f"{one}: {found}"
            for one in sentences("vi")
            if one.path.name.startswith(STAFF)
            and (found := says(one, RESIDENT, HEAD, "tôi", "chúng tôi"))
        ]
    )


@pytest.mark.parametrize("module", TO_HEADS)
def test_a_village_head_is_bac(module: str) -> None:
    said = [one for one in said_by(module) if one.key not in NO_HEAD]
    assert any(says(one, HEAD) for one in said)
    assert_none([f"{one}: {RESIDENT}" for one in said if says(one, RESIDENT)])


@pytest.mark.parametrize("module", TO_RESIDENTS)
def test_a_resident_is_ong_ba(module: str) -> None:
    said = said_by(module)
    assert any(says(one, RESIDENT) for one in said)
    assert_none([f"{one}: {HEAD}" for one in said if says(one, HEAD)])


def test_no_sentence_is_too_long_for_an_elder() -> None:
    long = [
        f"{one}: {len(part.split())} syllables: {part}"
        for one in by_key("vi").values()
        if not one.path.name.startswith(STAFF)
        for part in ENDS.split(max(rendered(one), key=len))
        if len(part.split()) > LONGEST
    ]
    assert_none(long)


def rendered(sentence: Sentence) -> list[str]:
    return [catalog.text(sentence.key, told) for told in fillings(sentence)]
