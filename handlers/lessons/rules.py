"""Pure rules of lessons: whose they are, what is still to learn, and how far a commune has come."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from content.lessons import Asked, Lesson
from handlers.people.authority import CASEWORKERS, HEAD

AUDIENCES: Mapping[str, frozenset[str]] = {"head": frozenset({HEAD}), "staff": CASEWORKERS}
LEARNERS = frozenset({HEAD}) | CASEWORKERS
Post = tuple[int, str, str]  # (person, role, path of the area)


@dataclass(frozen=True, slots=True)
class Progress:
    """Of those who hold such a post in one place: how many there are, have begun, have finished."""

    place: int  # the id of a commune, or of the area above communes
    audience: str
    people: int
    begun: int
    finished: int


def lessons_for(roles: Collection[str], every: Iterable[Lesson]) -> list[Lesson]:
    """Those of the posts that somebody holds, in their order."""
    return [one for one in every if AUDIENCES[one.audience] & frozenset(roles)]


def is_right(asked: Asked, chosen: int) -> bool:
    return chosen == asked.right


def number_right(asked: Iterable[Asked], chosen: Iterable[int]) -> int:
    """Raises ValueError when there are not as many answers as questions."""
    return sum(is_right(one, choice) for one, choice in zip(asked, chosen, strict=True))


def progress(
    posts: Iterable[Post], done: Collection[tuple[int, str]], every: Collection[Lesson]
) -> list[Progress]:
    """By commune and audience; who holds two posts of one kind in a commune counts once."""
    people: dict[tuple[int, str], set[int]] = {}
    for person, role, path in posts:
        for audience, roles in AUDIENCES.items():
            if role in roles:
                people.setdefault((place_of(path), audience), set()).add(person)
    return [_progress(key, who, done, every) for key, who in sorted(people.items())]


def place_of(path: str) -> int:
    """The commune that an area lies in, or the area itself when it is above communes."""
    ids = [int(one) for one in path.strip("/").split("/")]
    return ids[:2][-1]


def _progress(
    key: tuple[int, str],
    who: set[int],
    done: Collection[tuple[int, str]],
    every: Collection[Lesson],
) -> Progress:
    ids = [one.id for one in every if one.audience == key[1]]
    learned = [sum((person, one) in done for one in ids) for person in who]
    finished = sum(number == len(ids) for number in learned)
    return Progress(*key, len(who), sum(number > 0 for number in learned), finished)
