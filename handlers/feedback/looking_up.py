"""Asking with a code how the case stands, having it read aloud, asking to be told of the answer."""

from typing import Any

from handlers.conversation import Flow, Talk
from handlers.dialogues.by_code import tell_question
from handlers.feedback import actions, rules
from handlers.feedback.codes import parse
from handlers.feedback.hearing import can_be_heard
from handlers.messages import Words
from handlers.reports import general_notice

WITH_SENTENCES = {
    rules.FORWARDED: "da-chuyen",
    rules.IN_HAND: "dang-xu-ly",
    rules.DISAGREED: "khac",  # the old answer is what they do not agree with
    rules.EXPLAINED: "giai-trinh",
    rules.SUMMARISED: "tong-hop",
    rules.REFUSED: "khong-xu-ly",
    rules.WITHDRAWN: "khac",
}


def lookup(talk: Talk, code: str | None = None) -> None:
    """Ask for the code, say how the case stands, offer what can be done now."""
    talk.be_anonymous()
    typed = code or talk.ask("hoi-ma").text
    parsed = parse(typed)
    told = talk.look(actions.read_case, parsed) if parsed else None
    if told is None and parsed and talk.look(actions.is_kept_from, parsed):
        telephone = talk.context.office.phone or Words("bao-can-bo-mat-tran")
        talk.say("khong-xem-lai-duoc", sdt=telephone)
        return
    if told is None and parsed and tell_question(talk, parsed):
        return
    if told is None:
        talk.say("ma-khong-thay" if parsed else "ma-chua-dung")
        talk.offer("go.lookup", "nut-thu-ma-khac")
        return
    _say(talk, told)
    for part in talk.look(actions.split_off, told["code"]):
        talk.say("tra-cuu-tach", **part, ten_trang_thai=actions.status_words(part))
    for flow in _next_steps(told):
        talk.offer(f"go.{flow}.{told['code']}", f"nut-{flow}")


def _say(talk: Talk, told: dict[str, Any]) -> None:
    for words in _sentences(told):
        talk.say(words.key, **words.args)


def _sentences(told: dict[str, Any]) -> tuple[Words, ...]:
    """How the case stands, and what the report said for all that it counts."""
    joint = {"status": told["joint"]} if told["joint"] else told
    name = actions.status_words(joint)
    first = Words(f"tra-cuu-{_manner(told)}", {**told, "ten_trang_thai": name})
    if not told["reported_ngay"]:
        return (first,)
    report = {name: told[f"reported_{name}"] for name in ("viec", "dip", "ngay")}
    return first, Words(general_notice.KEY, report)


def _manner(told: dict[str, Any]) -> str:
    """Which sentence tells how the case stands."""
    if told["question"]:
        return "da-bo-sung" if told["replied"] else "hoi-lai"
    if told["status"] in WITH_SENTENCES:
        return WITH_SENTENCES[told["status"]]
    if told["answer"]:
        return "tra-loi"
    return "gop" if told["joint"] else "khac"


def _next_steps(told: dict[str, Any]) -> tuple[str, ...]:
    """What may be done now; to withdraw comes last."""
    by_status = {
        rules.ASKED: ("reply",) if told["replied"] else ("reply", "unknown"),
        rules.ANSWERED: ("agree", "disagree"),
        rules.EXPLAINED: ("disagree",),
        rules.REFUSED: ("again",),
    }
    wanted = [flow for flow in ("rate", "remind") if told[flow]]
    if not rules.may_withdraw(told["status"]):
        return ()  # nothing of it is kept
    return (*by_status.get(told["status"], ()), *wanted, "read-aloud", "withdraw")


def read_aloud(talk: Talk, code: str) -> None:
    """[Đọc to]: what is recorded of it is heard; where nothing is, who can read it to them."""
    talk.be_anonymous()
    told = talk.look(actions.read_case, code)
    if told is None:
        talk.say("ma-khong-thay")
        return
    name = actions.status_words(told)
    sentences = (name, *_sentences(told))
    if talk.look(can_be_heard, [sentence.key for sentence in sentences]):
        talk.read_aloud()
    else:
        talk.say("doc-to-khong-co", sdt=told["sdt"])
    for words in sentences[1:] if not talk.aloud else sentences:
        talk.say(words.key, **words.args)


def remind(talk: Talk, code: str) -> None:
    """[Nhắc lại khi có trả lời]: only for whoever left a contact."""
    talk.be_anonymous()
    if talk.do(actions.remind, code):
        talk.say("se-nhac-lai", ma=code)
    else:
        talk.say("khong-nhac-duoc")


FLOWS = (
    Flow("lookup", 3, lookup, Words("viec-tra-cuu")),
    Flow("read-aloud", 2, read_aloud, Words("viec-nghe-tra-cuu")),
    Flow("remind", 1, remind, Words("viec-nhac-lai")),
)
