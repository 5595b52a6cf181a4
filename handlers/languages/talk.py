"""Changing to a language that somebody seems to write in, or telling us that we guessed wrong."""

from content.languages import languages
from handlers.conversation import Flow, Talk
from handlers.languages import actions
from handlers.messages import Choice, Words, literal
from handlers.people import actions as people

OTHER = Choice("other", Words("nut-tieng-khac"))


def use_language(talk: Talk, code: str) -> None:
    """They tapped that they want it: only a person changes their language."""
    language = languages().get(code)
    if language is None:
        talk.say("viec-da-bo")
        return
    talk.do(people.set_language, code)
    key = "da-doi-tieng" if language.interface else "chua-co-tieng"
    talk.say(key, tieng=language.name)


def wrong_language(talk: Talk, code: str) -> None:
    """Counted; a sentence to learn from is kept only where its writer lets us."""
    if code not in languages():
        talk.say("viec-da-bo")
        return
    choices = [Choice(one.code, literal(one.name)) for one in languages().values()]
    was = talk.choose("doan-sai-tieng-gi", (*choices, OTHER))
    talk.do(actions.count_wrong, code, was)
    if not talk.confirm("doan-sai-xin-cau", yes="nut-dong-y", no="nut-khong-dong-y"):
        talk.say("doan-sai-cam-on")
        return
    said = talk.ask("doan-sai-go-cau")
    talk.do(actions.keep_sample, code, was, said.text)
    talk.say("doan-sai-da-giu")


FLOWS = (
    Flow("use-language", 1, use_language, Words("viec-doi-tieng")),
    Flow("wrong-language", 1, wrong_language, Words("viec-bao-sai-tieng")),
)
