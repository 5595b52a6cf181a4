"""Thanks to who is praised, through the outbox; a household is asked whether it may be named."""

from collections.abc import Iterable

from handlers.context import Context, Push
from handlers.conversation import Flow, Talk
from handlers.desk import Desk
from handlers.messages import Outgoing, Words
from handlers.people.authority import HEAD
from handlers.people.rules import agreed
from handlers.sending import send
from storage import outbox, praises, reaching
from storage.appointments import holders
from storage.areas import Area
from storage.audience import Audience, recipients
from storage.people import consents
from storage.praises import Praise

VILLAGE = "village"
CONSENT = "notices"  # without it nobody is sent anything that they did not ask for


def thank(desk: Desk, praise: Praise, area: Area, campaign: str) -> None:
    """A village's people, a household's members, or the head, who passes it on to who cannot be reached."""
    told = {
        "ten": praise.name,
        "noi": area.full_name,
        "phong_trao": campaign,
        "viec": praise.reason,
    }
    if praise.kind == VILLAGE:
        _to_village(desk, praise, Words("kh-cam-on-ban", told))
        return
    members = _agreeing(desk, praises.members(desk.session, praise.household_id))
    if members:
        asked = Outgoing(
            (Words("kh-cam-on-ho", told), Words("kh-hoi-neu-ten")), _buttons(praise.id)
        )
        _to_people(desk, praise, members, asked)
    else:
        heads = holders(desk.session, HEAD, area.id, desk.now)
        listening = _agreeing(desk, (one.id for one in heads))
        _to_people(desk, praise, listening, Outgoing((Words("kh-nho-bac", told),)))


def _buttons(number: int) -> tuple[tuple[str, Words], ...]:
    return (
        (f"go.praise-named.{number}", Words("nut-kh-neu-ten")),
        (f"go.praise-unnamed.{number}", Words("nut-kh-khong-neu")),
    )


def _to_village(desk: Desk, praise: Praise, words: Words) -> None:
    rows = desk.session.execute(
        recipients(desk.session, Audience((praise.area_id,)), desk.now, None)
    )
    whole = Outgoing((words,))
    _send(desk, praise, ((row.address_id, row.channel) for row in rows), whole)


def _to_people(desk: Desk, praise: Praise, ids: Iterable[int], message: Outgoing) -> None:
    """At one address each."""
    where = [one for person in ids for one in reaching.at(desk.session, person)]
    _send(desk, praise, ((one.id, one.channel) for one in where), message)


def _send(desk: Desk, praise: Praise, to: Iterable[tuple[int, str]], message: Outgoing) -> None:
    purpose = f"praise:{praise.id}"
    pushes = [Push(address, channel, outbox.BULK, purpose, message) for address, channel in to]
    send(desk.session.connection(), *pushes)


def _agreeing(desk: Desk, ids: Iterable[int]) -> list[int]:
    return [one for one in ids if agreed(consents(desk.session, one), CONSENT)]


# --- the answer -------------------------------------------------------------------------------------


def answer(context: Context, number: str, public: bool) -> bool:
    """Keep whether the household may be named; False for who does not belong to it."""
    if not number.isdecimal() or len(number) > 9:
        return False
    praise = praises.of_person(context.session, context.speaker.person_id, int(number))
    if praise is None:
        return False
    praise.public = public
    praise.version += 1
    context.session.flush()
    return True


def praise_named(talk: Talk, number: str) -> None:
    _tell(talk, number, public=True)


def praise_unnamed(talk: Talk, number: str) -> None:
    _tell(talk, number, public=False)


def _tell(talk: Talk, number: str, *, public: bool) -> None:
    kept = talk.do(answer, number, public)
    talk.say(("kh-da-ghi-neu" if public else "kh-da-ghi-khong") if kept else "kh-khong-con")


FLOWS = (
    Flow("praise-named", 1, praise_named, Words("viec-tra-loi-khen")),
    Flow("praise-unnamed", 1, praise_unnamed, Words("viec-tra-loi-khen")),
)
