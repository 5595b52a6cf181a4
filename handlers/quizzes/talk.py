"""Taking part in a contest: the dialogue, top to bottom. What was answered leaves no trace."""

from handlers.conversation import Flow, Talk
from handlers.messages import Choice, Words, literal
from handlers.numbers import number_of
from handlers.quizzes import taking
from handlers.quizzes.asking import ask

BEGIN = Choice("begin", Words("nut-thi-du"))
LATER = Choice("later", Words("nut-thi-de-sau"))
SEND = Choice("yes", Words("nut-dung-gui-di"))
NO = Choice("no", Words("nut-thi-thoi"))


def contest(talk: Talk, number: str | None = None) -> None:
    """Which contest; its terms and what is kept; the questions; sent, once; a code to hold."""
    talk.be_anonymous()
    found = talk.look(taking.open_now)
    if number is None and len(found) > 1:
        choices = [Choice(str(one["id"]), literal(one["ten"])) for one in found]
        number = talk.choose("thi-chon", choices)
    elif number is None and found:
        number = str(found[0]["id"])
    wanted = number_of(number or "")
    one = talk.look(taking.contest, wanted) if wanted else None
    if one is None:
        talk.say("thi-khong-co")
        return
    told = {name: value for name, value in one.items() if name not in {"cau_hoi", "ma"}}
    if one["ma"]:
        talk.say("thi-da-thi", ma=one["ma"], ten=one["ten"], quay=one["quay"])
        return
    if talk.choose("thi-gioi-thieu", (BEGIN, LATER), **told) == LATER.value:
        talk.say("thi-de-sau", den=one["den"])
        return
    asked = one["cau_hoi"]
    chosen = [
        ask(talk, each["text"], each["choices"], (place, len(asked)))
        for place, each in enumerate(asked, start=1)
    ]
    if talk.choose("thi-nop", (SEND, NO), tong=len(asked)) == NO.value:
        talk.drop()
    got = talk.do(taking.take_part, wanted, chosen)
    if got is None:
        talk.say("thi-het-han", ten=one["ten"])
    else:
        talk.say("thi-da-nhan", **got, ten=one["ten"], quay=one["quay"])


FLOWS = (Flow("contest", 2, contest, Words("viec-thi")),)
