"""Who is reminded of a dialogue."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import CTE, and_, exists, func, literal, select, union_all
from sqlalchemy.orm import Session, aliased

from storage.areas import Area
from storage.dialogues import Dialogue, Question, QuestionContact
from storage.due import Due, People
from storage.notices import Notice
from storage.people import Person

KIND = "dialogue"


def recipients(ids: Sequence[int]) -> People:
    """(subject_id, person_id, answered, consent): whoever asked, and whoever lives where it was announced."""
    asked = (
        select(
            Question.dialogue_id.label("subject_id"),
            QuestionContact.person_id.label("person_id"),
            literal(1).label("answered"),
            literal("dialogue").label("consent"),
        )
        .join(QuestionContact, QuestionContact.question_id == Question.id)
        .where(Question.dialogue_id.in_(ids), Question.state.not_in(("withdrawn", "left_out")))
        .distinct()
    )
    told, own = _announced(ids), aliased(Area)
    known = exists().where(
        Question.dialogue_id == told.c.id,
        QuestionContact.question_id == Question.id,
        QuestionContact.person_id == Person.id,
    )
    within = func.substr(own.path, 1, func.length(told.c.path)) == told.c.path
    announced = (
        select(
            told.c.id.label("subject_id"),
            Person.id.label("person_id"),
            literal(0).label("answered"),
            literal("notices").label("consent"),
        )
        .select_from(told)
        .join(own, within)
        .join(Person, Person.area_id == own.id)
        .where(~known)
    )
    both = union_all(asked, announced).subquery()
    return select(both.c.subject_id, both.c.person_id, both.c.answered, both.c.consent)


def _announced(ids: Sequence[int]) -> CTE:
    """Those that were announced to an area, found first: PostgreSQL would begin with each dialogue's people."""
    return (
        select(Dialogue.id, Area.path)
        .join(Notice, and_(Notice.id == Dialogue.notice_id, Notice.state.in_(("sending", "done"))))
        .join(Area, Area.id == Dialogue.area_id)
        .where(Dialogue.id.in_(ids))
        .cte("announced")
        .prefix_with("MATERIALIZED")
    )


def without_reminders(session: Session, today: date) -> Sequence[Dialogue]:
    """Open dialogues that lie ahead and for which nothing was ever planned."""
    planned = exists().where(Due.kind == KIND, Due.subject_id == Dialogue.id)
    found = select(Dialogue).where(Dialogue.state == "open", Dialogue.held_on > today, ~planned)
    return session.scalars(found.order_by(Dialogue.id).limit(100)).all()
