"""What people are shown in which language: confirmed by a second speaker, and never stale."""

from dataclasses import replace

import pytest

from handlers.errors import Refused
from handlers.policies import editions, workflow
from handlers.policies.editions import Translation
from storage.library import Edition, PolicyVersion
from tests.unit.policies.shelf import DRAFT, TEXTS, Shelf

SAID = "chữ thử"  # stands for what a speaker writes


def written(
    shelf: Shelf, version: int, who: int, language: str = "hmn", form: str = "short"
) -> int:
    with shelf.desk(who) as desk:
        return editions.write(desk, version, Translation(language, form, SAID)).id


def confirmed(shelf: Shelf, version: int, language: str = "hmn", form: str = "short") -> int:
    edition = written(shelf, version, shelf.author, language, form)
    with shelf.desk(shelf.mai) as desk:
        editions.confirm(desk, edition)
    return edition


def shown(shelf: Shelf, version: int, language: str, form: str = "short") -> str:
    """In which language somebody who chose `language` is shown it."""
    with shelf.database.read() as session:
        found = editions.best(session.get_one(PolicyVersion, version), language, form)
    assert found is not None
    return found.language


@pytest.mark.parametrize(
    ("who", "key"),
    [
        ("mai", "kv-tu-xac-nhan"),
        ("lao", "kv-khong-noi-tieng"),
        ("approver", "kv-khong-noi-tieng"),
    ],
    ids=["who wrote it", "a speaker of another language", "staff who do not speak it"],
)
def test_only_a_second_speaker_of_the_language_confirms(shelf: Shelf, who: str, key: str) -> None:
    version = shelf.published()
    edition = written(shelf, version, shelf.mai)
    with pytest.raises(Refused) as refused, shelf.desk(getattr(shelf, who)) as desk:
        editions.confirm(desk, edition)
    assert refused.value.words.key == key
    assert shown(shelf, version, "hmn") == "vi"
    with shelf.desk(shelf.pao) as desk:
        editions.confirm(desk, edition)
    assert shown(shelf, version, "hmn") == "hmn"


def test_a_translator_whose_words_staff_typed_is_no_second_speaker(shelf: Shelf) -> None:
    version = shelf.published()
    with shelf.desk(shelf.author) as desk:
        translation = Translation("hmn", "short", SAID, "bà  giàng thị MAI")
        edition = editions.write(desk, version, translation).id
    with pytest.raises(Refused) as refused, shelf.desk(shelf.mai) as desk:
        editions.confirm(desk, edition)
    assert refused.value.words.key == "kv-tu-xac-nhan"
    with shelf.desk(shelf.pao) as desk:
        editions.confirm(desk, edition)


def test_a_speaker_writes_in_their_own_language_only(shelf: Shelf) -> None:
    version = shelf.published()
    with pytest.raises(Refused) as refused:
        written(shelf, version, shelf.mai, "lo")
    assert refused.value.words.key == "kv-khong-noi-tieng"
    with pytest.raises(Refused) as refused:
        written(shelf, version, shelf.observer)
    assert refused.value.words.key == "kv-khong-thay"


def test_the_chosen_language_comes_first_then_its_related_form_then_vietnamese(
    shelf: Shelf,
) -> None:
    version = shelf.published()
    assert shown(shelf, version, "hmn") == "vi"
    confirmed(shelf, version, "hmv")
    assert shown(shelf, version, "hmn") == "hmv"
    confirmed(shelf, version, "hmn")
    assert shown(shelf, version, "hmn") == "hmn"
    assert shown(shelf, version, "lo") == "vi"


def test_when_the_vietnamese_changes_its_translation_is_stale_and_the_others_stay(
    shelf: Shelf,
) -> None:
    old = shelf.published()
    confirmed(shelf, old, form="short")
    with shelf.desk(shelf.author) as desk:
        card = editions.write(desk, old, Translation("hmn", "card", TEXTS["card"])).id
    with shelf.desk(shelf.pao) as desk:
        editions.confirm(desk, card)
    with shelf.desk(shelf.author) as desk:
        new = workflow.revise(desk, old).id
    assert (shown(shelf, new, "hmn"), shown(shelf, new, "hmn", "card")) == ("hmn", "hmn")
    with shelf.desk(shelf.author) as desk:
        texts = TEXTS | {"short": "Nay hộ cận nghèo cũng được hỗ trợ làm nhà."}
        workflow.change(desk, new, replace(DRAFT, texts=texts))
    assert (shown(shelf, new, "hmn"), shown(shelf, new, "hmn", "card")) == ("vi", "hmn")
    with shelf.desk(shelf.pao) as desk:
        version = desk.session.get_one(PolicyVersion, new)
        stale = version.edition("hmn", "short")
        assert stale is not None
        with pytest.raises(Refused) as refused:
            editions.confirm(desk, stale.id)
    assert refused.value.words.key == "kv-ban-dich-cu"


def test_a_translation_that_is_written_anew_waits_again(shelf: Shelf) -> None:
    version = shelf.published()
    confirmed(shelf, version)
    written(shelf, version, shelf.author)
    assert shown(shelf, version, "hmn") == "vi"


def test_a_rejected_translation_goes_and_the_log_keeps_why(shelf: Shelf) -> None:
    version = shelf.published()
    edition = written(shelf, version, shelf.author)
    with pytest.raises(Refused), shelf.desk(shelf.mai) as desk:
        editions.reject(desk, edition, " ")
    with shelf.desk(shelf.mai) as desk:
        editions.reject(desk, edition, "nghe như tiếng khác")
        assert desk.session.get(Edition, edition) is None
