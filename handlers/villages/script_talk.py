"""T2: the library's loudspeaker scripts, in Vietnamese and in every language that speakers wrote them in."""

from typing import Any

from handlers.conversation import Talk
from handlers.messages import Choice, Words, literal
from handlers.policies import actions

VIETNAMESE = "vi"


def scripts_of(talk: Talk, _village: dict[str, Any]) -> None:
    """Which subject, which item, which language; then the words to be read out, twice."""
    group = talk.choose("loa-loai-nao", [Choice(g, literal(g)) for g in talk.look(actions.shelves)])
    items = [Choice(key, literal(label)) for key, label in talk.look(actions.shelf, group)]
    scripts = talk.look(actions.scripts, talk.choose("loa-bai-nao", items))
    if not scripts:
        talk.say("loa-chua-co-bai")
        return
    code = scripts[0]["code"]
    if len(scripts) > 1:
        code = talk.choose("loa-tieng-nao", [Choice(s["code"], _named(s)) for s in scripts])
    chosen = next(script for script in scripts if script["code"] == code)
    talk.say("loa-doc-hai-lan")
    talk.say("literal", text=chosen["text"])
    if chosen["media"]:
        talk.show(chosen["media"])
    talk.say("loa-nguon", nguon=chosen["nguon"])


def _named(script: dict[str, Any]) -> Words:
    """ "Bản tiếng Mông – già làng … đã duyệt"."""
    if script["code"] == VIETNAMESE:
        return literal(script["tieng"])
    if not script["translator"]:
        return Words("loa-ban-tieng-khong-ten", {"tieng": script["tieng"]})
    return Words("loa-ban-tieng", {"tieng": script["tieng"], "ai": script["translator"]})
