"""A lesson: the dialogue, top to bottom. It is a minute's reading and three questions."""

from content.lessons import Lesson, lessons
from handlers.conversation import Flow, Talk
from handlers.lessons import actions, rules
from handlers.messages import Choice, Words, literal
from handlers.quizzes.asking import ask

BEGIN = Choice("begin", Words("nut-bai-hoc-cau-hoi"))
LATER = Choice("later", Words("nut-bai-hoc-de-sau"))


def lesson(talk: Talk) -> None:
    """Which one; its text; three questions, each with why; what is left to learn."""
    found = talk.look(actions.offered)
    if not found:
        talk.say("bh-khong-danh-cho")
        return
    choices = [Choice(one["id"], _named(one["ten"], done=one["xong"])) for one in found]
    left = sum(not one["xong"] for one in found)
    one = lessons()[talk.choose("bh-chon", choices, con=left)]
    talk.say("literal", text=one.title)
    if talk.choose("literal", (BEGIN, LATER), text=one.text) == LATER.value:
        talk.say("bh-de-sau")
        return
    right = sum(_asked(talk, one, number) for number in range(len(one.questions)))
    left = talk.do(actions.complete, one.id)
    talk.say("bh-xong", dung=right, tong=len(one.questions), con=left)
    talk.offer("go.lesson", "nut-bai-hoc-khac")


def _asked(talk: Talk, one: Lesson, number: int) -> bool:
    """One question, and why the right choice is right."""
    asked = one.questions[number]
    chosen = ask(talk, asked.text, asked.choices, (number + 1, len(one.questions)))
    right = rules.is_right(asked, chosen)
    talk.say("bh-dung" if right else "bh-chua-dung", dung=literal(asked.choices[asked.right]))
    talk.say("literal", text=asked.why)
    return right


def _named(title: str, *, done: bool) -> Words:
    return Words("bh-da-hoc", {"ten": literal(title)}) if done else literal(title)


FLOWS = (Flow("lesson", 2, lesson, Words("viec-bai-hoc")),)
