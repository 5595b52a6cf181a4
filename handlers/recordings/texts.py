"""What there is to read out in a language: the bot's sentences, names of things, the library's items, contests.

The order is that of a speaker's session: first what a person who cannot read meets first.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy.orm import Session

from content import catalog
from content.feedback.topics import groups, topics
from content.languages import VIETNAMESE, languages
from content.lessons import lessons
from handlers.policies.editions import best
from handlers.recordings.rules import NUMBERS, hash_of
from storage import library as storage
from storage import quizzes

# Of these files people are told something: the others are for heads and staff.
HEARD_FILES = (
    "people", "reception", "policies", "feedback", "followup", "statuses", "dialogues", "areas",
    "engine", "screening", "quizzes",
)  # fmt: skip
TOLD = (
    "bao-hoi-them",
    "bao-da-chuyen",
    "bao-dang-xem-xet",
    "bao-tra-loi",
    "bao-giai-trinh",
    "bao-trung",
    "bao-khong-xu-ly",
    "bao-da-giai-quyet",
    "bao-nut-tra-loi",
    "bao-nut-khong-ro",
    "bao-nut-rut",
)  # of a file for staff as well
FIRST = (
    "chao-lan-dau", "menu-moi-chon", "hoi-nghe-hay-doc", "nut-doc-cho-nghe", "nut-tu-doc",
    "hoi-ban", "nut-bo-qua", "chua-ghi-ban", "dong-y-nhan-tin", "nut-dong-y", "nut-khong-dong-y",
    "da-dong-y", "khong-dong-y-van-xem", "menu-tin", "menu-ykien", "menu-tracuu", "menu-hoi",
    "menu-canbo", "menu-ngonngu", "menu-dulieu", "dong-y-gui-y-kien", "nut-an-danh",
    "nut-co-lien-he", "nut-thoi", "hoi-linh-vuc", "nut-viec-khac", "hoi-noi-dung", "da-ghi-phan",
    "nut-xong", "hoi-xa", "hoi-dia-diem", "xac-nhan", "xac-nhan-co-tep", "nut-dung-gui-di",
    "nut-sua", "da-nhan", "nut-quay-lai", "nut-menu", "hoi-chinh-sach", "hoi-muc-nao",
    "hoi-xem-gi-nua", "nut-nghe-tieng", "nut-xem-du-roi", "khong-hieu-chon",
)  # fmt: skip
BY_EAR = frozenset((*FIRST, *NUMBERS))  # with these somebody gets through R1, R2 and R8 by ear
LABEL, SENTENCE, ITEM, ASKED = "label", "sentence", "item", "asked"


@dataclass(frozen=True, slots=True)
class Wanted:
    """A text to be read.

    `kind`: sentence | label (a number, the name of a thing) | item | asked (of a contest).
    """

    reads: str
    text: str
    kind: str
    key: str  # of the catalog, of a topic, of an item, of a contest: where it comes from


def wanted(session: Session, language: str) -> list[Wanted]:
    """Everything that can be heard in that language, each text once."""
    found: dict[str, Wanted] = {}
    first = (*_sentences(FIRST, language), *_names(), *_items(session, language))
    for one in (*first, *_contests(session)):
        found.setdefault(one.reads, one)
    rest = (key for name in HEARD_FILES for key in catalog.file_keys(name))
    for one in _sentences((*rest, *TOLD), language):
        found.setdefault(one.reads, one)
    for one in _lessons():
        found.setdefault(one.reads, one)
    return list(found.values())


def _sentences(keys: Iterator[str] | tuple[str, ...], language: str) -> Iterator[Wanted]:
    """As somebody wrote them in that language, else in Vietnamese."""
    for key in keys:
        own = language if key in catalog.keys(language) else VIETNAMESE
        text = catalog.pattern(key, own)
        yield Wanted(hash_of(text), text, SENTENCE, key)


def _names() -> Iterator[Wanted]:
    """Numbers, languages, and what feedback and policies are about."""
    numbers = [(key, catalog.pattern(key)) for key in NUMBERS]
    spoken = [(one.code, one.name) for one in languages().values()]
    about = [(name, name) for name in groups()]
    about += [(topic.code, topic.name) for topic in topics().values()]
    for key, text in (*numbers, *spoken, *about):
        yield Wanted(hash_of(text), text, LABEL, key)


def _lessons() -> Iterator[Wanted]:
    """What a village head learns from; staff read theirs."""
    for lesson in (one for one in lessons().values() if one.audience == "head"):
        said = [lesson.title, lesson.text]
        for asked in lesson.questions:
            said += [asked.text, asked.why, *asked.choices]
        for text in said:
            yield Wanted(hash_of(text), text, LABEL, lesson.id)


def _contests(session: Session) -> Iterator[Wanted]:
    """Of those that were approved: their names, questions and choices, until the list is closed."""
    for contest in quizzes.running(session):
        said = [contest.title]
        for asked in contest.questions:
            said += [asked["text"], *asked["choices"]]
        for text in said:
            yield Wanted(hash_of(text), text, ASKED, f"contest:{contest.id}")


def _items(session: Session, language: str) -> Iterator[Wanted]:
    """Each published item's name and short text, as its readers see it."""
    for version in storage.published(session):
        yield Wanted(hash_of(version.label), version.label, LABEL, version.item.key)
        shown = best(version, language, "short")
        if shown is not None:
            yield Wanted(hash_of(shown.text), shown.text, ITEM, version.item.key)
