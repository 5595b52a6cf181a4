"""How far those who hold posts have come with their lessons, by commune: for staff."""

from dataclasses import dataclass

from content.lessons import lessons
from handlers.desk import Desk
from handlers.errors import Refused
from handlers.feedback.door import scope_of
from handlers.lessons import rules
from handlers.messages import Words
from storage import lessons as storage


@dataclass(frozen=True, slots=True)
class Line:
    place: str
    audience: str
    people: int
    begun: int
    finished: int


def by_commune(desk: Desk) -> list[Line]:
    """Of the areas whose people they may see; refused to whoever handles none."""
    inside = [
        one for one in scope_of(desk.authority).inside if desk.authority.may_see_people_of(one)
    ]
    if not inside:
        raise Refused(Words("khong-co-quyen-xem"))
    posts = storage.posts(desk.session, inside, rules.LEARNERS, desk.now)
    done = storage.done_of(desk.session, {person for person, _, _ in posts})
    found = rules.progress(posts, done, list(lessons().values()))
    places = storage.places(desk.session, {one.place for one in found})
    return [
        Line(places[one.place].full_name, one.audience, one.people, one.begun, one.finished)
        for one in found
    ]
