"""Reading notices and policy. Nothing is answered here but from the library's items."""

from collections.abc import Sequence

from content import library
from content.library import Item
from handlers.context import Office
from handlers.conversation import Flow, Talk
from handlers.messages import Choice, Words, literal
from handlers.policies import rules
from handlers.policies.actions import recent_notices

ENOUGH = Choice("enough", Words("nut-xem-du-roi"))
FULL = Choice("full", Words("nut-toan-van"))
MORE = Choice("more", Words("nut-xem-tiep"))
NONE = Choice("none", Words("nut-khong-phai-van-ban"))


def news(talk: Talk) -> None:
    """The newest notices to the person's place, then what the library holds."""
    notices = talk.look(recent_notices)
    if notices is None:
        talk.say("tin-chua-ro-ban")
    elif not notices:
        talk.say("tin-chua-co")
    for notice in notices or ():
        talk.say("tin-mot-thong-bao", **notice)
    chosen = talk.choose("tin-van-ban-co-san", (*_titles(library.items()), ENOUGH))
    if item := library.item(chosen):
        _read(talk, item)


def ask(talk: Talk) -> None:
    """A question in the person's words, or a document from the list."""
    said = talk.ask("hoi-chinh-sach", _titles(library.items()))
    item = library.item(said.choice) if said.choice else _meant(talk, said.text)
    if item is None:
        _say_unknown(talk)
    else:
        _read(talk, item)


def _meant(talk: Talk, question: str) -> Item | None:
    """Never guessed: the person says whether the document that we found is the one."""
    if item := rules.numbered(question, library.items()):
        return item
    found = rules.asked_for(question, library.items())
    if not found:
        return None
    return library.item(talk.choose("hoi-van-ban-nay", (*_titles(found), NONE)))


def _read(talk: Talk, item: Item) -> None:
    talk.say("literal", text=item.summary)
    _say_source(talk, item)
    if talk.choose("hoi-toan-van", (FULL, ENOUGH)) == "full":
        _read_full(talk, item)


def _read_full(talk: Talk, item: Item) -> None:
    for fault in item.corrections:
        talk.say("toan-van-da-sua", noi=fault.place, sai=fault.printed, dung=fault.reads)
    parts = rules.pieces(item.full)
    for number, part in enumerate(parts, 1):
        talk.say("literal", text=part)
        if number == len(parts):
            break
        if talk.choose("hoi-xem-tiep", (MORE, ENOUGH), **_place(number, parts)) != "more":
            return
    _say_source(talk, item)


def _say_source(talk: Talk, item: Item) -> None:
    told = {"nguon": item.source, "ngay": f"{item.issued:%d/%m/%Y}"}
    if item.has_ended(talk.context.today):
        talk.say("nguon-da-het", **told, giai_doan=item.period)
    else:
        talk.say("nguon-con-hieu-luc", **told, tu_ngay=f"{item.in_force_from:%d/%m/%Y}")


def _say_unknown(talk: Talk) -> None:
    office: Office = talk.context.office
    if office.phone:
        contact = {"ten": office.contact or Words("chinh-sach-can-bo"), "sdt": office.phone}
        talk.say("chinh-sach-chua-biet", **contact)
    else:
        talk.say("chinh-sach-chua-biet-chua-co-so")
    talk.offer("go.staff", "menu-canbo")


def _titles(items: Sequence[Item]) -> tuple[Choice, ...]:
    return tuple(Choice(item.id, literal(item.label)) for item in items)


def _place(number: int, parts: Sequence[str]) -> dict[str, str]:
    return {"phan": str(number), "tong": str(len(parts))}


FLOWS = (
    Flow("news", 1, news, Words("viec-xem-thong-bao")),
    Flow("ask", 1, ask, Words("viec-hoi-chinh-sach")),
)
