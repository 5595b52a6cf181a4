"""Dialogues between leaders and people: questions beforehand, answers and conclusions afterwards.

As with cases, an anonymous question has no contact row; of any question only the day and the commune
are kept. Ids of questions are random, and on SQLite rows stand by those ids, so that the order of
nothing leads to a person.
"""

from datetime import date, datetime
from typing import Any

from sqlalchemy import BigInteger, ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from storage.base import BY_RANDOM_ID, Base
from storage.cases import random_id


class Dialogue(Base):
    """One meeting of a leader with the people of an area, from its plan to its last conclusion."""

    __tablename__ = "dialogue"

    id: Mapped[int] = mapped_column(primary_key=True)
    area_id: Mapped[int] = mapped_column(ForeignKey("area.id"), index=True)
    leader: Mapped[str] = mapped_column(String(200))  # office and title, as staff typed them
    subject: Mapped[str] = mapped_column(String(300))
    place: Mapped[str] = mapped_column(String(200))
    held_on: Mapped[date]
    starts: Mapped[str] = mapped_column(String(5))  # "08:30"
    state: Mapped[str] = mapped_column(String(12), index=True)  # handlers/dialogues/rules.py
    version: Mapped[int]  # counts the changes, so that nobody overwrites what they have not seen
    opened_on: Mapped[date | None]  # since when questions are taken
    collects_to: Mapped[date | None]  # the last day on which they are
    concluded_on: Mapped[date | None]  # when its conclusions were approved
    closed_on: Mapped[date | None]
    author_id: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"))
    editor_ids: Mapped[list[Any]]  # who wrote it or its conclusions: none of them approves
    approver_id: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"))
    created_at: Mapped[datetime]
    notice_id: Mapped[int | None] = mapped_column(ForeignKey("notice.id", ondelete="SET NULL"))
    told_notice_id: Mapped[int | None] = mapped_column(ForeignKey("notice.id", ondelete="SET NULL"))

    groups: Mapped[list["QuestionGroup"]] = relationship(
        order_by="QuestionGroup.position", cascade="all, delete-orphan"
    )
    conclusions: Mapped[list["Conclusion"]] = relationship(
        order_by="Conclusion.position", cascade="all, delete-orphan"
    )


class QuestionGroup(Base):
    """Questions about the same thing, in words of the staff, and what the leader answered."""

    __tablename__ = "dialogue_group"

    id: Mapped[int] = mapped_column(primary_key=True)
    dialogue_id: Mapped[int] = mapped_column(
        ForeignKey("dialogue.id", ondelete="CASCADE"), index=True
    )
    position: Mapped[int]  # in the agenda
    title: Mapped[str] = mapped_column(String(200))
    words: Mapped[str] = mapped_column(Text)  # what is asked, without anybody's name
    answer: Mapped[str | None] = mapped_column(Text)


class Question(Base):
    """What somebody asked beforehand."""

    __tablename__ = "dialogue_question"
    __table_args__ = BY_RANDOM_ID

    id: Mapped[int] = mapped_column(
        BigInteger, primary_key=True, autoincrement=False, default=random_id
    )
    dialogue_id: Mapped[int] = mapped_column(
        ForeignKey("dialogue.id", ondelete="CASCADE"), index=True
    )
    code: Mapped[str] = mapped_column(String(30), unique=True)
    area_id: Mapped[int] = mapped_column(ForeignKey("area.id"))  # a commune, or what is above it
    anonymous: Mapped[bool]
    asked_on: Mapped[date]
    state: Mapped[str] = mapped_column(String(12))  # new | grouped | left_out | withdrawn
    reason: Mapped[str | None] = mapped_column(String(20))  # why it was left out
    text: Mapped[str | None] = mapped_column(Text)
    group_id: Mapped[int | None] = mapped_column(
        ForeignKey("dialogue_group.id", ondelete="SET NULL"), index=True
    )

    files: Mapped[list["QuestionFile"]] = relationship(
        order_by="QuestionFile.position", cascade="all, delete-orphan"
    )
    contact: Mapped["QuestionContact | None"] = relationship(cascade="all, delete-orphan")


class QuestionFile(Base):
    """A recording or photo of a question."""

    __tablename__ = "dialogue_file"
    __table_args__ = BY_RANDOM_ID

    media_id: Mapped[str] = mapped_column(
        ForeignKey("media.id", ondelete="CASCADE"), primary_key=True
    )
    question_id: Mapped[int] = mapped_column(
        ForeignKey("dialogue_question.id", ondelete="CASCADE"), index=True
    )
    position: Mapped[int]
    kind: Mapped[str] = mapped_column(String(10))  # voice | photo


class QuestionContact(Base):
    """Who is told the answer. Neither name nor number is asked for, and staff never see this row."""

    __tablename__ = "dialogue_contact"

    question_id: Mapped[int] = mapped_column(
        ForeignKey("dialogue_question.id", ondelete="CASCADE"),
        primary_key=True,
        autoincrement=False,
    )
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), index=True)


class Conclusion(Base):
    """What the leader concluded: the matter, whose it is, and by when."""

    __tablename__ = "dialogue_conclusion"

    id: Mapped[int] = mapped_column(primary_key=True)
    dialogue_id: Mapped[int] = mapped_column(
        ForeignKey("dialogue.id", ondelete="CASCADE"), index=True
    )
    group_id: Mapped[int | None] = mapped_column(
        ForeignKey("dialogue_group.id", ondelete="SET NULL")
    )
    position: Mapped[int]
    matter: Mapped[str] = mapped_column(Text)
    owner: Mapped[str] = mapped_column(String(200))
    due_on: Mapped[date] = mapped_column(index=True)
    state: Mapped[str] = mapped_column(String(10))  # open | in_hand | done
    result: Mapped[str | None] = mapped_column(Text)
    done_on: Mapped[date | None]
    urged: Mapped[int]  # how often its owner was
    urged_on: Mapped[date | None]
    reminded: Mapped[str | None] = mapped_column(String(10))  # staff were: soon | late
