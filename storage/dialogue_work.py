"""What is asked of the dialogues: by staff within their areas, by residents of the commune, by code."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import (
    ColumnElement,
    Connection,
    Date,
    and_,
    bindparam,
    case,
    delete,
    false,
    func,
    not_,
    or_,
    select,
)
from sqlalchemy.orm import Session, aliased, selectinload

from storage.appointments import holds
from storage.areas import Area
from storage.casework import Scope
from storage.dialogues import Conclusion, Dialogue, Question, QuestionContact, QuestionFile
from storage.outbox import Outgoing
from storage.people import Appointment, AuditLine

BATCH = 60  # dialogues that are read at once
Reach = Scope  # the areas whose dialogues somebody may see
_Own = aliased(Area)


@dataclass(frozen=True, slots=True)
class Line:
    """A dialogue in the list, and how many of its conclusions are late."""

    dialogue: Dialogue
    area: Area
    questions: int  # that were not withdrawn
    conclusions: int
    done: int
    late: int


@dataclass(frozen=True, slots=True)
class Figures:
    """Of the dialogues held in a period, and of the conclusions that came due in it."""

    held: int
    conclusions: int
    in_time: int
    done_late: int
    late: int  # not done, and the day is over

    @property
    def share_in_time(self) -> int | None:
        """Of 100 conclusions that came due, how many were done in time; None while none came due."""
        return round(100 * self.in_time / self.conclusions) if self.conclusions else None


def _of(scope: Scope) -> ColumnElement[bool]:
    """Dialogues of the areas under `inside`; none that takes in a village that they are head of."""
    inside = or_(false(), *(Area.path.startswith(path, autoescape=True) for path in scope.inside))
    around = or_(
        false(),
        *(func.substr(path, 1, func.length(Area.path)) == Area.path for path in scope.outside),
    )
    return and_(inside, not_(around))


_QUESTIONS = (
    select(func.count())
    .where(Question.dialogue_id == Dialogue.id, Question.state != "withdrawn")
    .correlate(Dialogue)
    .scalar_subquery()
)


def _conclusions(*conditions: ColumnElement[bool]) -> ColumnElement[int]:
    found = select(func.count()).where(Conclusion.dialogue_id == Dialogue.id, *conditions)
    return found.correlate(Dialogue).scalar_subquery()


def listed(
    session: Session, scope: Scope, states: Sequence[str], today: date, before: int = 0
) -> list[Line]:
    """The newest first, a page of them; `before`: only those that were entered earlier than that one."""
    open_ = Conclusion.state != "done"
    counts = (
        _conclusions(),
        _conclusions(not_(open_)),
        _conclusions(open_, Conclusion.due_on < today),
    )
    found = (
        select(Dialogue, Area, _QUESTIONS, *counts)
        .join(Area, Area.id == Dialogue.area_id)
        .where(_of(scope), Dialogue.state.in_(states))
        .order_by(Dialogue.id.desc())
        .limit(BATCH)
    )
    if before:
        found = found.where(Dialogue.id < before)
    return [Line(*row) for row in session.execute(found)]


def find(
    session: Session, number: int, scope: Scope, *, lock: bool = False
) -> tuple[Dialogue, Area] | None:
    """One that they may see; locked against others when it is to be changed."""
    found = select(Dialogue, Area).join(Area, Area.id == Dialogue.area_id)
    found = found.where(Dialogue.id == number, _of(scope))
    row = session.execute(found.with_for_update(of=Dialogue) if lock else found).one_or_none()
    return None if row is None else (row[0], row[1])


def questions(session: Session, dialogue_id: int) -> list[Question]:
    """Those that were not withdrawn, by day; within a day by their random ids."""
    found = select(Question).where(
        Question.dialogue_id == dialogue_id, Question.state != "withdrawn"
    )
    found = found.options(selectinload(Question.contact), selectinload(Question.files))
    return list(session.scalars(found.order_by(Question.asked_on, Question.id)))


def in_group(session: Session, group_id: int) -> int:
    """How many questions stand in the group."""
    found = select(func.count()).select_from(Question).where(Question.group_id == group_id)
    return session.scalar(found) or 0


def with_file(session: Session, dialogue_id: int, media_id: str) -> str | None:
    """Whether the file of a question of that dialogue is a voice or a photo; None: it is none."""
    found = select(QuestionFile.kind).join(Question, Question.id == QuestionFile.question_id)
    return session.scalar(
        found.where(QuestionFile.media_id == media_id, Question.dialogue_id == dialogue_id)
    )


def communes(session: Session, area_ids: Sequence[int]) -> dict[int, Area]:
    found = session.scalars(select(Area).where(Area.id.in_(set(area_ids))))
    return {area.id: area for area in found}


def figures(session: Session, scope: Scope, period: tuple[date, date], today: date) -> Figures:
    """`period`: the first day and the last one."""
    within = (Conclusion.due_on >= period[0], Conclusion.due_on <= period[1])
    is_done = Conclusion.state == "done"
    in_time = and_(is_done, Conclusion.done_on <= Conclusion.due_on)
    kinds = (in_time, and_(is_done, not_(in_time)), and_(~is_done, Conclusion.due_on < today))
    counted = (func.coalesce(func.sum(case((kind, 1), else_=0)), 0) for kind in kinds)
    held = select(func.count()).select_from(Dialogue).join(Area, Area.id == Dialogue.area_id)
    held = held.where(
        _of(scope),
        Dialogue.held_on.between(*period),
        Dialogue.state.in_(("held", "reported", "tracked", "closed")),
    )
    owed = select(func.count(), *counted).select_from(Conclusion)
    owed = owed.join(Dialogue, Dialogue.id == Conclusion.dialogue_id)
    owed = owed.join(Area, Area.id == Dialogue.area_id)
    owed = owed.where(_of(scope), *within, Dialogue.state.in_(("tracked", "closed")))
    return Figures(session.scalar(held) or 0, *(int(n) for n in session.execute(owed).one()))


# --- for who asks ---------------------------------------------------------------------------------

_COLLECTING = and_(
    Dialogue.state == "open",
    Dialogue.opened_on <= bindparam("today", type_=Date),
    Dialogue.collects_to >= bindparam("today", type_=Date),
    _Own.id == bindparam("place"),
    func.substr(_Own.path, 1, func.length(Area.path)) == Area.path,
)
_ANY = select(Dialogue.id).join(Area, Area.id == Dialogue.area_id).join(_Own, _COLLECTING).limit(1)


def is_collecting(connection: Connection, place: int, today: date) -> bool:
    """Whether a dialogue takes questions from that area now; the menu asks, so it must be quick."""
    return connection.execute(_ANY, {"place": place, "today": today}).first() is not None


def collecting(session: Session, place: int, today: date) -> Sequence[tuple[Dialogue, Area]]:
    """The dialogues that take questions from that area now, the nearest first."""
    found = select(Dialogue, Area).join(Area, Area.id == Dialogue.area_id).join(_Own, _COLLECTING)
    rows = session.execute(
        found.order_by(Dialogue.held_on, Dialogue.id), {"place": place, "today": today}
    )
    return [(row[0], row[1]) for row in rows]


def asked_with_code(session: Session, code: str, *, lock: bool = False) -> Question | None:
    found = select(Question).where(Question.code == code)
    return session.scalar(found.with_for_update() if lock else found)


def of_person(session: Session, person_id: int) -> Sequence[tuple[Question, Dialogue]]:
    """The questions whose answer that person is told."""
    found = (
        select(Question, Dialogue)
        .join(QuestionContact, QuestionContact.question_id == Question.id)
        .join(Dialogue, Dialogue.id == Question.dialogue_id)
        .where(QuestionContact.person_id == person_id)
        .order_by(Question.asked_on, Question.code)
    )
    return [(row[0], row[1]) for row in session.execute(found)]


# --- telling --------------------------------------------------------------------------------------


def drop_messages(session: Session, question_id: int) -> None:
    """What was said about a question is forgotten, sent or not."""
    about = Outgoing.purpose.startswith(f"question:{question_id}:", autoescape=True)
    session.execute(delete(Outgoing).where(about).execution_options(synchronize_session=False))


def to_remind(session: Session, soon: date, today: date) -> Sequence[tuple[Conclusion, Dialogue]]:
    """Conclusions of which staff were not yet told that their day is near, or over."""
    near = and_(Conclusion.due_on <= soon, Conclusion.reminded.is_(None))
    over = and_(
        Conclusion.due_on < today, or_(Conclusion.reminded.is_(None), Conclusion.reminded != "late")
    )
    found = select(Conclusion, Dialogue).join(Dialogue, Dialogue.id == Conclusion.dialogue_id)
    found = found.where(Dialogue.state == "tracked", Conclusion.state != "done", or_(near, over))
    found = (
        found.order_by(Conclusion.id).limit(100).with_for_update(skip_locked=True, of=Conclusion)
    )
    return [(row[0], row[1]) for row in session.execute(found)]


def staff_of(session: Session, area_id: int, now: datetime) -> Sequence[int]:
    """The officers and approvers appointed over exactly that area."""
    roles = Appointment.role.in_(("officer", "approver"))
    found = select(Appointment.person_id).where(Appointment.area_id == area_id, roles, holds(now))
    return session.scalars(found.distinct()).all()


def looks(session: Session, subject: str, action: str) -> Sequence[AuditLine]:
    found = select(AuditLine).where(AuditLine.subject == subject, AuditLine.action == action)
    return session.scalars(found.order_by(AuditLine.id)).all()
