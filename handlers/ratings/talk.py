"""How somebody found an answer: one tap, asked once."""

from handlers.conversation import Flow, Talk
from handlers.messages import Choice, Words
from handlers.ratings import actions, rules

SKIP = Choice(rules.NO_SCORE, Words("nut-bo-qua"))
CHOICES = (*(Choice(score, Words(f"nut-diem-{score}")) for score in rules.SCORES), SKIP)


def rate(talk: Talk, rated: str) -> None:
    """`rated`: the code of the case, with ".4" behind it where the button was a score, ".0": none."""
    talk.be_anonymous()
    code, _, tapped = rated.partition(".")
    if rules.score_of(tapped) is None and tapped != rules.NO_SCORE:
        if not talk.look(actions.may_rate, code):
            talk.say("danh-gia-roi")
            return
        tapped = talk.choose("hoi-hai-long", CHOICES)
    score = rules.score_of(tapped)
    if not talk.do(actions.rate, code, score):
        talk.say("danh-gia-roi")
        return
    talk.say("khong-danh-gia" if score is None else "da-danh-gia")


FLOWS = (Flow("rate", 1, rate, Words("viec-danh-gia")),)
