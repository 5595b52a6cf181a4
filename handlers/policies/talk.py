"""Reading notices and policy. Nothing is answered here but from the library's published items."""

from collections.abc import Sequence, Set
from typing import Any

from handlers.answers import Said, fold
from handlers.context import Office
from handlers.conversation import Flow, Talk
from handlers.messages import Choice, Words, literal
from handlers.policies import actions, gaps
from handlers.policies.actions import Told
from handlers.wording import wording

FEW_WORDS = 3
LISTEN = "listen"
ENOUGH = Choice("enough", Words("nut-xem-du-roi"))
FULL = Choice("full", Words("nut-xem-ky"))
DOCUMENT = Choice("document", Words("nut-toan-van"))
MORE = Choice("more", Words("nut-xem-tiep"))
NONE = Choice("none", Words("nut-khong-phai-van-ban"))
BACK = Choice("back", Words("nut-loai-khac"))


def news(talk: Talk) -> None:
    """The newest notices to the person's place, then what the library holds."""
    notices = talk.look(actions.recent_notices)
    if notices is None:
        talk.say("tin-chua-ro-ban")
    elif not notices:
        talk.say("tin-chua-co")
    for notice in notices or ():
        talk.say("tin-mot-thong-bao", **notice)
    _go_on(talk, _ask(talk, "tin-van-ban-co-san", (*_shelves(talk), ENOUGH)))


def ask(talk: Talk) -> None:
    """A question in the person's words, or a look round by subject."""
    said = _ask(talk, "hoi-chinh-sach", _shelves(talk))
    _go_on(talk, said if said.choice else _answer(talk, said.text))


def answer(talk: Talk, question: str) -> None:
    """A question that was asked at the front desk, unbidden."""
    _go_on(talk, _answer(talk, question))
    talk.offer("go.feedback", "menu-ykien")


def item(talk: Talk, key: str) -> None:
    """An item that somebody came to by its code on a card or a poster."""
    _go_on(talk, _read(talk, key))


def _go_on(talk: Talk, said: Said | None) -> None:
    """Wherever something is offered to choose, words are a new question; "cảm ơn" is none."""
    while said is not None and said.choice != ENOUGH.value:
        if said.choice:
            said = _browse(talk, said.choice)
        elif len(said.text.split()) > FEW_WORDS or talk.look(actions.asked_for, said.text)["items"]:
            said = _answer(talk, said.text)
        else:
            said = None


def _answer(talk: Talk, question: str) -> Said | None:
    """From an item that is clearly meant, or that the person says is; else it goes to staff."""
    if fold(question) == fold(wording(Words("menu-hoi"))):
        return _ask(talk, "hoi-loai-nao", _shelves(talk))
    found = talk.look(actions.asked_for, question)
    items = found["items"]
    if found["sure"]:
        return _read(talk, items[0][0])
    if items:
        said = _ask(talk, "hoi-van-ban-nay", (*_named(items), NONE))
        if said.choice != NONE.value:
            return _read(talk, said.choice) if said.choice else said
    if actions.is_foreign(question):
        talk.say("chinh-sach-tieng-khac")
        return None
    talk.do(gaps.record, question)
    _say_unknown(talk)
    return None


def _browse(talk: Talk, group: str) -> Said | None:
    """The items of a shelf, and back to the shelves."""
    choices = (*_named(talk.look(actions.shelf, group)), BACK)
    said = _ask(talk, "hoi-muc-nao", choices, nhom=group)
    if said.choice == BACK.value:
        return _ask(talk, "hoi-loai-nao", _shelves(talk))
    return _read(talk, said.choice) if said.choice else said


def _read(talk: Talk, key: str) -> Said | None:
    """The short text with its card and source; then to hear it, the whole, the document."""
    told = talk.look(actions.item, key)
    if told is None:
        talk.say("chinh-sach-khong-con")
        return None
    talk.say("literal", text=told["text"], of=told["of"])
    if told["shows_card"]:
        talk.show(f"card:{told['card']}")
    _say_source(talk, told)
    read: set[str] = set()
    while True:
        said = _ask(talk, "hoi-xem-gi-nua", _ways_on(told, read))
        if said.choice in {None, ENOUGH.value}:
            return said
        if said.choice == LISTEN:
            _play(talk, told)
        else:
            _read_parts(talk, told, str(said.choice))
            _say_source(talk, told)
            read.add(str(said.choice))


def _ask(talk: Talk, key: str, choices: Sequence[Choice], **told: Any) -> Said:
    return talk.ask(key, choices, by_number=True, **told)


def _ways_on(told: Told, read: Set[str]) -> tuple[Choice, ...]:
    """What there still is to hear and to read."""
    heard = told["heard"]
    listen = Choice(LISTEN, Words("nut-nghe-tieng", {"tieng": heard["tieng"]})) if heard else None
    full = FULL if told["full"] else None
    document = DOCUMENT if told["document"] else None
    return tuple(way for way in (listen, full, document, ENOUGH) if way and way.value not in read)


def _play(talk: Talk, told: Told) -> None:
    heard = told["heard"]
    talk.show(heard["media"])
    if heard["nguoi_doc"]:
        talk.say("chinh-sach-nguoi-doc", nguoi_doc=heard["nguoi_doc"])
    else:
        talk.say("chinh-sach-ban-ghi", tieng=heard["tieng"])
    link = f"{talk.context.office.public_url}/a/{heard['token']}"
    talk.say("chinh-sach-nghe-o-may-khac", link=link)


def _read_parts(talk: Talk, told: Told, what: str) -> None:
    if what == "document":
        for fault in talk.look(actions.corrections, told["id"]):
            place, wrong, right = fault["place"], fault["printed"], fault["reads"]
            talk.say("toan-van-da-sua", noi=place, sai=wrong, dung=right)
    number, last = 0, 1
    while number < last:
        shown = talk.look(actions.part, told["id"], what, number)
        if shown is None:
            return
        number, last = number + 1, shown["of"]
        talk.say("literal", text=shown["text"])
        place = {"phan": str(number), "tong": str(last)}
        if number < last and talk.choose("hoi-xem-tiep", (MORE, ENOUGH), **place) != "more":
            return


def _say_source(talk: Talk, told: Told) -> None:
    if told["ended"]:
        known = {name: told[name] for name in ("nguon", "ngay")}
        talk.say("nguon-da-het", **known, giai_doan=told["giai_doan"] or told["ngay"])
    else:
        talk.say("nguon-con-hieu-luc", nguon=told["nguon"], tu_ngay=told["tu_ngay"])
    if told["caveat"]:
        talk.say("nguon-chua-chac", dieu=told["caveat"])


def _say_unknown(talk: Talk) -> None:
    office: Office = talk.context.office
    if office.phone:
        contact = {"ten": office.contact or Words("chinh-sach-can-bo"), "sdt": office.phone}
        talk.say("chinh-sach-chua-biet", **contact)
    else:
        talk.say("chinh-sach-chua-biet-chua-co-so")
    talk.say("da-chuyen-cau-hoi")
    talk.offer("go.staff", "menu-canbo")


def _shelves(talk: Talk) -> tuple[Choice, ...]:
    return tuple(Choice(group, literal(group)) for group in talk.look(actions.shelves))


def _named(items: Sequence[Sequence[str]]) -> tuple[Choice, ...]:
    return tuple(Choice(key, literal(label)) for key, label in items)


FLOWS = (
    Flow("news", 2, news, Words("viec-xem-thong-bao")),
    Flow("ask", 2, ask, Words("viec-hoi-chinh-sach")),
    Flow("answer", 1, answer, Words("viec-hoi-chinh-sach")),
    Flow("item", 1, item, Words("viec-xem-chinh-sach")),
)
