"""Reading notices and policy. Nothing is answered here but from the library's published items."""

from collections.abc import Sequence

from handlers.context import Office
from handlers.conversation import Flow, Talk
from handlers.messages import Choice, Words, literal
from handlers.policies import actions, gaps
from handlers.policies.actions import Told

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
    group = talk.choose("tin-van-ban-co-san", (*_shelves(talk), ENOUGH))
    if group != ENOUGH.value:
        _browse(talk, group)


def ask(talk: Talk) -> None:
    """A question in the person's words, or a look round by subject."""
    said = talk.ask("hoi-chinh-sach", _shelves(talk), by_number=True)
    if said.choice:
        _browse(talk, said.choice)
        return
    found = talk.look(actions.asked_for, said.text)
    key = _meant(talk, found)
    if key is not None:
        _read(talk, key)
    else:
        talk.do(gaps.record, said.text)
        _say_unknown(talk)


def item(talk: Talk, key: str) -> None:
    """An item that somebody came to by its code on a card or a poster."""
    _read(talk, key)


def _meant(talk: Talk, found: Told) -> str | None:
    """What is clearly meant is read at once; else the person says which it is."""
    if found["sure"]:
        return str(found["items"][0][0])
    if not found["items"]:
        return None
    chosen = talk.choose("hoi-van-ban-nay", (*_named(found["items"]), NONE))
    return None if chosen == NONE.value else chosen


def _browse(talk: Talk, group: str) -> None:
    """The items of a shelf, and back to the shelves."""
    while True:
        items = talk.look(actions.shelf, group)
        key = talk.choose("hoi-muc-nao", (*_named(items), BACK), nhom=group)
        if key != BACK.value:
            _read(talk, key)
            return
        group = talk.choose("hoi-loai-nao", _shelves(talk))


def _read(talk: Talk, key: str) -> None:
    """The short text with its card and source; then to hear it, the whole, the document."""
    told = talk.look(actions.item, key)
    if told is None:
        talk.say("chinh-sach-khong-con")
        return
    talk.say("literal", text=told["text"], of=told["of"])
    if told["shows_card"]:
        talk.show(f"card:{told['card']}")
    _say_source(talk, told)
    while (wanted := talk.choose("hoi-xem-gi-nua", _ways_on(told))) != ENOUGH.value:
        if wanted == "listen":
            _play(talk, told)
        else:
            _read_parts(talk, told, wanted)


def _ways_on(told: Told) -> tuple[Choice, ...]:
    heard = told["heard"]
    listen = Choice("listen", Words("nut-nghe-tieng", {"tieng": heard["tieng"]})) if heard else None
    full = FULL if told["full"] else None
    document = DOCUMENT if told["document"] else None
    return tuple(way for way in (listen, full, document, ENOUGH) if way)


def _play(talk: Talk, told: Told) -> None:
    heard = told["heard"]
    talk.show(heard["media"])
    if heard["nguoi_doc"]:
        talk.say("chinh-sach-nguoi-doc", nguoi_doc=heard["nguoi_doc"])
    else:
        talk.say("chinh-sach-ban-ghi", tieng=heard["tieng"])


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
    known = {name: told[name] for name in ("nguon", "ngay")}
    if told["ended"]:
        talk.say("nguon-da-het", **known, giai_doan=told["giai_doan"] or told["ngay"])
    else:
        talk.say("nguon-con-hieu-luc", **known, tu_ngay=told["tu_ngay"])
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
    Flow("item", 1, item, Words("viec-xem-chinh-sach")),
)
