"""Answering on a draft: the dialogue, top to bottom. It is anonymous from its first line on."""

from typing import Any

from handlers.answers import Said
from handlers.consultations import answering
from handlers.conversation import Flow, Talk
from handlers.messages import Choice, Words, literal
from handlers.numbers import number_of
from handlers.wording import wording

BEGIN = Choice("begin", Words("nut-gop-y-tra-loi"))
READ = Choice("read", Words("nut-gop-y-toan-van"))
MORE = Choice("more", Words("nut-xem-tiep"))
DROP = Choice("drop", Words("nut-gop-y-de-sau"))
SKIP = Choice("skip", Words("nut-bo-qua"))
SEND = Choice("yes", Words("nut-dung-gui-di"))
AGAIN = Choice("again", Words("nut-gop-y-lam-lai"))
NO = Choice("no", Words("nut-thoi"))
WAYS = frozenset({"text", "voice"})
Draft = dict[str, Any]


def consult(talk: Talk, number: str | None = None) -> None:
    """Which draft; what it says; the questions; read back; sent; nobody knows whose it was."""
    talk.be_anonymous()
    draft = _choose(talk, number)
    if draft is None:
        talk.say("gy-khong-co")
    elif draft["xong"]:
        talk.say("gy-da-tra-loi", ten=draft["ten"])
    elif _wants_to(talk, draft):
        _answer(talk, draft)
    else:
        talk.say("gy-de-sau", den=draft["den"])


def _choose(talk: Talk, number: str | None) -> Draft | None:
    found = talk.look(answering.open_now)
    if number is None and len(found) > 1:
        choices = [Choice(str(one["id"]), literal(one["title"])) for one in found]
        number = talk.choose("gy-hoi-du-thao", choices)
    elif number is None and found:
        number = str(found[0]["id"])
    wanted = number_of(number or "")
    draft: Draft | None = talk.look(answering.draft, wanted) if wanted else None
    return None if draft is None else {**draft, "so": wanted}


def _wants_to(talk: Talk, draft: Draft) -> bool:
    """The draft in plain words, and in full for whoever wants it."""
    parts = draft["phan"]
    told = {name: draft[name] for name in ("ten", "tom_tat", "soan", "den", "tep")}
    told["co_tep"] = "co" if draft["tep"] else "khong"
    wanted = talk.choose("gy-gioi-thieu", (BEGIN, *((READ,) if parts else ()), DROP), **told)
    for place, part in enumerate(parts, start=1):
        if wanted not in {READ.value, MORE.value}:
            break
        onward = (MORE,) if place < len(parts) else ()
        ways = (BEGIN, *onward, DROP)
        wanted = talk.choose("gy-toan-van", ways, phan=place, tong=len(parts), loi=part)
    return wanted == BEGIN.value


def _answer(talk: Talk, draft: Draft) -> None:
    while True:
        asked = draft["cau_hoi"]
        answers = [_ask(talk, one, (n, len(asked))) for n, one in enumerate(asked, start=1)]
        if not any(answers):
            talk.say("gy-khong-tra-loi")
            return
        shown = _read_back(talk, asked, answers)
        wanted = talk.choose("gy-xac-nhan", (SEND, AGAIN, NO), tom_tat=shown)
        if wanted == NO.value:
            talk.drop()
        if wanted == SEND.value:
            counted = talk.do(answering.take_part, draft["so"], answers)
            talk.say("gy-da-nhan" if counted else "gy-da-het", ten=draft["ten"])
            return


def _ask(talk: Talk, asked: Draft, place: tuple[int, int]) -> answering.Answer:
    """One question; empty when it is passed over."""
    told = {"so": place[0], "tong": place[1], "cau": asked["text"]}
    if asked["choices"]:
        choices = [Choice(str(n), literal(text)) for n, text in enumerate(asked["choices"])]
        chosen = talk.choose("gy-cau-lua-chon", (*choices, SKIP), **told)
        return {} if chosen == SKIP.value else {"choice": int(chosen)}
    said: Said = talk.ask("gy-cau-bang-loi", (SKIP,), takes=WAYS, by_number=True, **told)
    return {} if said.choice else {"text": said.text, "media": said.media}


def _read_back(talk: Talk, asked: list[Draft], answers: list[answering.Answer]) -> str:
    """Each question's number and what was answered to it; the person's own words as they are."""
    return "\n".join(
        f"{n}. {_said(talk, one, answer)}"
        for n, (one, answer) in enumerate(zip(asked, answers, strict=True), start=1)
    )


def _said(talk: Talk, asked: Draft, answer: answering.Answer) -> str:
    if "choice" in answer:
        return str(asked["choices"][answer["choice"]])
    if answer.get("media"):
        return wording(Words("gy-mot-ghi-am"), talk.context.speaker.language)
    said = answer.get("text") or wording(Words("gy-bo-qua"), talk.context.speaker.language)
    return str(said)


FLOWS = (Flow("consult", 1, consult, Words("viec-gop-y")),)
