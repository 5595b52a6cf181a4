"""Ballot sheets for the households, when too few came to decide, and the list that they sign.

Decree 59/2023/NĐ-CP, article 4.1.b: where those present cannot reach the share, opinions are
collected from the households. Whether openly or secretly the meeting decides (Law 10/2022/QH15,
article 18.4); a secret ballot bears no household, and the list says only who was given one.
"""

from collections.abc import Iterator

from content.meetings import matters
from handlers.errors import Refused
from handlers.fonts_told import fonts_told
from handlers.meetings.workshop import Workshop, begun, say
from handlers.messages import Words
from handlers.notices.printing import whole
from storage import households
from storage.meetings import Meeting

MOST = 1000  # households of one village


def ballots(shop: Workshop, meeting: Meeting, *, secret: bool) -> bytes:
    """One ballot a household as a PDF, to cut out. Raises `Refused` when nothing is voted on."""
    from content.printing.ballots import Ballot, ballots_pdf

    questions = asked(shop, meeting)
    place, kind = _place(shop, meeting), "kin" if secret else "cong-khai"
    lines = (say("phieu-cach"), say(f"phieu-{kind}"), say("phieu-nop"))
    made = [
        Ballot(
            place=place,
            title=say("phieu-tieu-de"),
            household="" if secret else household,
            questions=questions,
            choices=(say("phieu-tan-thanh"), say("phieu-khong"), say("phieu-khac")),
            lines=lines,
            signed="" if secret else say("phieu-ky"),
        )
        for household in _households(shop, meeting)
    ]
    with fonts_told():
        return ballots_pdf(f"{say('phieu-tieu-de')}: {place}", made)


def signing_list(shop: Workshop, meeting: Meeting) -> bytes:
    """Who was given a ballot, household by household, as a PDF."""
    from content.printing.signing import SigningList, signing_pdf

    made = SigningList(
        place=_place(shop, meeting),
        title=say("ky-tieu-de"),
        about=[say("ky-viec", viec=one) for one in asked(shop, meeting)],
        columns=(say("ky-tt"), say("ky-ho"), say("ky-nhan"), say("ky-nop")),
        households=list(_names(shop, meeting)),
        page=say("giay-trang"),
    )
    with fonts_told():
        return signing_pdf(made)


def asked(shop: Workshop, meeting: Meeting) -> tuple[str, ...]:
    """What households decide: what those present settle among themselves needs no ballots."""
    held = matters(shop.office.tables_dir)
    found = [
        begun(one.question)
        for one in meeting.items
        if (threshold := held[one.matter].threshold) is not None and threshold.of == "all"
    ]
    if not found:
        raise Refused(Words("phieu-khong-co-viec"))
    return tuple(found)


def needs_ballots(shop: Workshop, meeting: Meeting) -> bool:
    """Whether anything is on its agenda that households could decide by ballot."""
    try:
        return bool(asked(shop, meeting))
    except Refused:
        return False


def _households(shop: Workshop, meeting: Meeting) -> Iterator[str]:
    for name in _names(shop, meeting):
        yield say("phieu-ho", ho=name) if name else say("phieu-ho-trong")


def _names(shop: Workshop, meeting: Meeting) -> Iterator[str]:
    """As the village's list has them; "" for each household that is not on it."""
    listed = households.listed(shop.session, meeting.area_id)
    yield from (one.name for one in listed)
    yield from [""] * (min(shop.households(meeting), MOST) - len(listed))


def _place(shop: Workshop, meeting: Meeting) -> str:
    area = shop.area(meeting)
    names = begun(whole(area.full_name)), whole(shop.commune(area))
    return ", ".join(filter(None, names))
