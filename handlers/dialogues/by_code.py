"""With the code of a question: what has become of it. Whoever has the code may read it."""

from typing import Any

from handlers.context import Context
from handlers.conversation import Talk
from handlers.dialogues import rules
from handlers.dialogues.asking import may_withdraw
from storage import dialogue_work as storage
from storage.dialogues import Dialogue, Question, QuestionGroup


def tell_question(talk: Talk, code: str) -> bool:
    """Say how the question stands and offer what can be done; False: the code is of none."""
    told = talk.look(read_question, code)
    if told is None:
        return False
    talk.say(f"dt-tra-cuu-{told['cach']}", **told["noi"])
    for conclusion in told["ket_luan"]:
        talk.say("dt-ket-luan", **conclusion)
    if told["rut"]:
        talk.offer(f"go.withdraw-question.{code}", "dt-nut-rut")
    return True


def read_question(context: Context, code: str) -> dict[str, Any] | None:
    """As plain data; None when there is no question under that code."""
    question = storage.asked_with_code(context.session, code)
    if question is None:
        return None
    dialogue = context.session.get_one(Dialogue, question.dialogue_id)
    group = next((one for one in dialogue.groups if one.id == question.group_id), None)
    way = _manner(question, dialogue, group)
    return {
        "cach": way,
        "noi": _said(question, dialogue, group),
        "ket_luan": conclusions_of(dialogue, group, context) if way == "tra-loi" else [],
        "rut": may_withdraw(question),
    }


def _manner(question: Question, dialogue: Dialogue, group: QuestionGroup | None) -> str:
    """Which sentence tells how it stands."""
    if question.state == rules.WITHDRAWN:
        return "da-rut"
    if question.state == rules.LEFT_OUT:
        return "khong-dua"
    if dialogue.state == rules.CANCELLED:
        return "khong-hop"
    if dialogue.concluded_on is None:
        return "da-xep" if group else "da-nhan"
    return "tra-loi" if group else "khong-nhom"


def _said(question: Question, dialogue: Dialogue, group: QuestionGroup | None) -> dict[str, str]:
    return {
        "ma": question.code,
        "lanh_dao": dialogue.leader,
        "noi_dung": dialogue.subject,
        "ngay": f"{dialogue.held_on:%d/%m/%Y}",
        "gio": dialogue.starts,
        "dia_diem": dialogue.place,
        "nhom": group.title if group else "",
        "tra_loi": (group.answer or "") if group else "",
        "ly_do": question.reason or "",
    }


def conclusions_of(
    dialogue: Dialogue, group: QuestionGroup | None, context: Context
) -> list[dict[str, str]]:
    """Those about what was asked: the matter, whose it is, by when, and how far it has come."""
    return [
        {
            "viec": one.matter,
            "ai": one.owner,
            "han": f"{one.due_on:%d/%m/%Y}",
            "tinh_trang": rules.LATE
            if rules.is_late(one.state, one.due_on, context.today)
            else one.state,
            "ket_qua": one.result or "",
        }
        for one in dialogue.conclusions
        if group is not None and one.group_id == group.id
    ]
