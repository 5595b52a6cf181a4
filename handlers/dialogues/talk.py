"""Asking a question before a dialogue, and withdrawing it."""

from typing import Any

from handlers.conversation import Flow, Talk
from handlers.dialogues import asking
from handlers.dialogues.asking import Draft
from handlers.messages import Choice, Words, literal

ANONYMOUS = Choice("anonymous", Words("dt-nut-an-danh"))
CONTACT = Choice("contact", Words("dt-nut-bao-tra-loi"))
DROP = Choice("drop", Words("nut-thoi"))
SEND = Choice("yes", Words("nut-dung-gui-di"))
CHANGE = Choice("change", Words("dt-nut-hoi-lai"))
YES, NO = Choice("yes", Words("dt-nut-rut-va-xoa")), Choice("no", Words("dt-nut-khong-rut"))


def question(talk: Talk) -> None:
    """Which dialogue; anonymous or told; words or voice; read back; sent; the code."""
    open_ = talk.look(asking.open_dialogues)
    if not open_:
        talk.say("dt-khong-mo")
        return
    dialogue = _which(talk, open_)
    about = {name: value for name, value in dialogue.items() if name != "id"}
    talk.call_it("viec-cau-hoi-ve", noi_dung=dialogue["noi_dung"])
    way = talk.choose("dt-moi-hoi", (ANONYMOUS, CONTACT, DROP), **about, cach=Words("dt-cach-hoi"))
    if way == "drop":
        talk.say("da-huy")
        return
    if way == "anonymous":
        talk.be_anonymous()
    parts = talk.listen("dt-hoi-cau-hoi")
    while True:
        draft = Draft(dialogue["id"], [part.as_json() for part in parts], way == "anonymous")
        wanted = talk.choose("dt-xac-nhan", (SEND, CHANGE, DROP), **_read_back(draft))
        if wanted == "drop":
            talk.drop()
        elif wanted == "change":
            parts = talk.listen("dt-hoi-cau-hoi")
        else:
            _send(talk, draft)
            return


def _send(talk: Talk, draft: Draft) -> None:
    sent = talk.do(asking.ask, draft)
    if sent is None:
        talk.say("dt-vua-het-han")
    else:
        talk.say("dt-da-nhan", **sent, cach="anonymous" if draft.anonymous else "contact")


def _read_back(draft: Draft) -> dict[str, Any]:
    """All of it, as it will be sent."""
    said = [part["text"] for part in draft.parts if part["text"]]
    voices, photos = (_files(draft, kind) for kind in ("voice", "photo"))
    return {
        "cau_hoi": "\n".join(said) or Words("tom-tat-khong-chu"),
        "ghi_am": voices,
        "anh": photos,
        "cach": Words("dt-cach-an-danh") if draft.anonymous else Words("dt-cach-lien-he"),
    }


def _files(draft: Draft, kind: str) -> int:
    return sum(part["kind"] == kind for part in draft.parts)


def _which(talk: Talk, open_: list[dict[str, Any]]) -> dict[str, Any]:
    if len(open_) == 1:
        return open_[0]
    choices = [Choice(str(one["id"]), literal(one["noi_dung"])) for one in open_]
    chosen = talk.choose("dt-hoi-cuoc-nao", choices)
    return next(one for one in open_ if str(one["id"]) == chosen)


def withdraw(talk: Talk, code: str) -> None:
    talk.be_anonymous()
    if talk.choose("dt-hoi-rut-that", (YES, NO), ma=code) == "no":
        talk.say("dt-khong-rut")
        return
    talk.say("dt-da-rut" if talk.do(asking.withdraw, code) else "dt-khong-rut-duoc")


FLOWS = (
    Flow("dialogue-question", 1, question, Words("viec-cau-hoi")),
    Flow("withdraw-question", 1, withdraw, Words("viec-rut-cau-hoi")),
)
