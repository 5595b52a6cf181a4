"""With the code of a case: reading how it stands, answering the staff, agreeing, withdrawing.

Whoever has the code may do all of this: that is what the code means. Each talk is anonymous, so that
nothing ties a person to a code longer than the talk; looking up ends as soon as it has answered.
"""

from handlers.conversation import Flow, Talk
from handlers.feedback import actions, rules
from handlers.feedback.codes import parse
from handlers.messages import Choice, Words
from handlers.wording import wording

YES = Choice("yes", Words("nut-rut-y-kien"))
NO = Choice("no", Words("nut-khong-rut"))
UNKNOWN_TO_ME = Words("toi-khong-ro")


def lookup(talk: Talk, code: str | None = None) -> None:
    """Ask for the code, say how the case stands, offer what can be done now."""
    talk.be_anonymous()
    typed = code or talk.ask("hoi-ma").text
    parsed = parse(typed)
    told = talk.look(actions.read_case, parsed) if parsed else None
    if told is None:
        talk.say("ma-khong-thay" if parsed else "ma-chua-dung")
        talk.offer("go.lookup", "nut-thu-ma-khac")
        return
    talk.say(f"tra-cuu-{_manner(told)}", **told, ten_trang_thai=actions.status_words(told))
    for part in talk.look(actions.split_off, told["code"]):
        talk.say("tra-cuu-tach", **part, ten_trang_thai=actions.status_words(part))
    for flow in _next_steps(told):
        talk.offer(f"go.{flow}.{told['code']}", f"nut-{flow}")


def _manner(told: dict[str, str]) -> str:
    """Which sentence tells how the case stands."""
    if told["question"]:
        return "hoi-lai"
    if told["status"] == rules.FORWARDED:
        return "da-chuyen"
    if told["status"] == rules.DISAGREED:
        return "khac"  # the old answer is what they do not agree with
    if told["status"] == rules.EXPLAINED:
        return "giai-trinh"
    if told["answer"] and told["status"] != rules.WITHDRAWN:
        return "tra-loi"
    return "khac"


def _next_steps(told: dict[str, str]) -> tuple[str, ...]:
    if told["status"] == rules.ASKED:
        return ("reply", "unknown", "withdraw")
    if told["status"] == rules.ANSWERED:
        return ("agree", "disagree", "withdraw")
    if told["status"] == rules.EXPLAINED:
        return ("disagree", "withdraw")
    if told["status"] == rules.REFUSED:
        return ("again", "withdraw")
    return ("withdraw",) if rules.may_withdraw(told["status"]) else ()


def reply(talk: Talk, code: str) -> None:
    """Answer what the staff asked."""
    talk.be_anonymous()
    told = talk.look(actions.read_case, code)
    if told is None or rules.has_ended(told["status"]):
        talk.say("y-kien-da-dong")
        return
    parts = talk.listen("moi-tra-loi", ma=code, cau_hoi=told["question"])
    added = talk.do(actions.add_words, code, [part.as_json() for part in parts])
    talk.say("da-ghi-tra-loi" if added else "y-kien-da-dong")


def unknown(talk: Talk, code: str) -> None:
    talk.be_anonymous()
    added = talk.do(actions.not_known, code, wording(UNKNOWN_TO_ME))
    talk.say("da-ghi-khong-ro" if added else "y-kien-da-dong")


def withdraw(talk: Talk, code: str) -> None:
    talk.be_anonymous()
    if talk.choose("hoi-rut-that", (YES, NO), ma=code) == "no":
        talk.say("khong-rut")
        return
    talk.say("da-rut" if talk.do(actions.withdraw, code) else "y-kien-da-dong")


def agree(talk: Talk, code: str) -> None:
    talk.be_anonymous()
    moved = talk.do(actions.move, code, rules.SETTLED)
    talk.say("cam-on" if moved else "y-kien-da-dong")


def disagree(talk: Talk, code: str) -> None:
    """The case goes back to be followed up; what was not right is added to it."""
    talk.be_anonymous()
    if not talk.do(actions.move, code, rules.DISAGREED):
        talk.say("y-kien-da-dong")
        return
    parts = talk.listen("noi-ro-cho-chua-duoc")
    talk.do(actions.add_words, code, [part.as_json() for part in parts])
    talk.say("se-theo-doi-tiep")


def again(talk: Talk, code: str) -> None:
    """Ask again about what was refused: why it should be looked at once more."""
    talk.be_anonymous()
    told = talk.look(actions.read_case, code)
    if told is None or told["status"] != rules.REFUSED:
        talk.say("y-kien-da-dong")
        return
    parts = talk.listen("hoi-lai-vi-sao", ma=code)
    asked = talk.do(actions.ask_again, code, [part.as_json() for part in parts])
    if asked is None:
        talk.say("y-kien-da-dong")
    else:
        talk.say("da-hoi-lai", **asked)


FLOWS = (
    Flow("lookup", 2, lookup, Words("viec-tra-cuu")),
    Flow("reply", 1, reply, Words("viec-tra-loi")),
    Flow("unknown", 1, unknown, Words("viec-tra-loi")),
    Flow("withdraw", 1, withdraw, Words("viec-rut")),
    Flow("agree", 1, agree, Words("viec-tra-loi")),
    Flow("disagree", 1, disagree, Words("viec-chua-dong-y")),
    Flow("again", 1, again, Words("viec-hoi-lai")),
)
