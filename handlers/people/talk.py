"""What is said about the person who speaks: the welcome, language, village, consent, their data."""

from content.languages import Language, languages
from handlers.areas.talk import ask_village
from handlers.conversation import Flow, Talk
from handlers.messages import Choice, Words, literal
from handlers.people import actions, channels_talk, linking, own_data
from handlers.people.consenting import ask_consent
from handlers.people.inviting import accept_invitation
from handlers.people.joining import confirmed_village, join_village
from handlers.windows import phones
from handlers.windows.phone_talk import notice_phone

OTHER = Choice("other", Words("nut-tieng-khac"))
WHAT_WE_KNOW = Choice("what-we-know", Words("nut-biet-gi"))
DOWNLOAD = Choice("download", Words("nut-tai-ve"))
CHANGE = Choice("change", Words("nut-sua-du-lieu"))
LEAVE_HOUSEHOLD = Choice("leave-household", Words("nut-ra-khoi-ho"))
CHANNELS = Choice("channels", Words("nut-kenh-cua-toi"))
ERASE = Choice("erase", Words("nut-dung-va-xoa"))
LANGUAGE = Choice("language", Words("nut-doi-tieng"))
VILLAGE = Choice("village", Words("nut-doi-ban"))
PHONE = Choice("phone", Words("nut-so-zalo"))


def welcome(talk: Talk, linked: str = "") -> None:
    """Says that it is a machine, and whose; then language, village, and consent to notices.

    `linked` is the code of the village whose poster they scanned.
    """
    place = talk.look(actions.office_place)
    _ask_language(talk, "chao-lan-dau", co_quan=actions.office_name(place))
    _ask_village(talk, optional=True, linked=linked)
    ask_consent(talk)


def language(talk: Talk) -> None:
    spoken = _ask_language(talk, "hoi-tieng")
    if spoken.interface:
        talk.say("da-doi-tieng", tieng=spoken.name)


def village(talk: Talk) -> None:
    _ask_village(talk)


def subscribe(talk: Talk) -> None:
    """ "NHẬN TIN": consent is asked for again, in the words of today."""
    if talk.look(actions.has_agreed, "notices"):
        talk.say("dang-nhan-tin-roi")
    else:
        ask_consent(talk)
    if talk.look(actions.village_id) is None:
        _ask_village(talk, optional=True)


def my_data(talk: Talk) -> None:
    """Shows what is stored and who looked; to take away, to change, to erase."""
    talk.say("du-lieu-dang-luu", **talk.look(own_data.kept))
    if headed := talk.look(own_data.headed_village):
        talk.say("du-lieu-vai-tro", noi=headed)
    if praised := talk.look(own_data.praised_as):
        talk.say("du-lieu-khen", ten=praised)
    if phone := talk.look(phones.shown):
        talk.say("du-lieu-so-zalo", so=phone)
    leave = (LEAVE_HOUSEHOLD,) if talk.look(own_data.household) else ()
    wanted = talk.choose(
        "du-lieu-muon-gi", (WHAT_WE_KNOW, DOWNLOAD, CHANGE, *leave, CHANNELS, ERASE)
    )
    if wanted == "what-we-know":
        _what_we_know(talk)
    elif wanted == "download":
        talk.say("du-lieu-ban-tai-ve")
        talk.say("literal", text=talk.look(own_data.export))
    elif wanted == "change":
        _change(talk, has_phone=bool(phone))
    elif wanted == "leave-household":
        _leave_household(talk)
    elif wanted == "channels":
        channels_talk.my_channels(talk)
    else:
        _erase(talk, headed)


def _what_we_know(talk: Talk) -> None:
    """In plain words, each of which speakers can record: the public page says the same."""
    for words in actions.WHAT_WE_KNOW:
        talk.say(words.key)


def _leave_household(talk: Talk) -> None:
    name = talk.look(own_data.household)
    talk.do(own_data.leave_household)
    talk.say("ho-da-ra", ten=name)


def _change(talk: Talk, *, has_phone: bool) -> None:
    more = (PHONE,) if has_phone or talk.look(phones.may_give) else ()
    wanted = talk.choose("sua-gi", (LANGUAGE, VILLAGE, *more))
    if wanted == "language":
        language(talk)
    elif wanted == "phone":
        notice_phone(talk)
    else:
        village(talk)


def _erase(talk: Talk, headed: str | None) -> None:
    if talk.look(linking.is_staff_s):
        _leave_staff(talk)
        return
    key = "hoi-xoa-that-truong-ban" if headed else "hoi-xoa-that"
    if talk.confirm(key, yes="nut-dung-va-xoa", no="nut-giu-lai", noi=headed or ""):
        talk.say("da-xoa", **talk.do(actions.forget))
    else:
        talk.say("khong-xoa")


def _leave_staff(talk: Talk) -> None:
    """A chat of staff is cut off; what they did stays in the log, and their account where it is."""
    if talk.confirm("cs-chat-hoi-roi", yes="nut-chat-roi", no="nut-giu-lai"):
        talk.do(linking.leave)
        talk.say("cs-chat-da-roi")
    else:
        talk.say("khong-xoa")


def staff(talk: Talk) -> None:
    """How to reach a person."""
    office = talk.context.office
    if office.phone:
        name = office.contact or Words("can-bo-mat-tran")
        talk.say("gap-can-bo", ten=name, sdt=office.phone)
    else:
        talk.say("gap-can-bo-chua-co-so")


def _ask_language(talk: Talk, key: str, **args: Words) -> Language:
    """Ask and store; says so when the bot has no words of its own in that language yet."""
    hinted = talk.look(actions.hinted_language)
    first = [one for one in languages().values() if one.first or one.code == hinted]
    code = talk.choose(key, (*map(_choice, first), OTHER), **args)
    if code == "other":
        others = [_choice(one) for one in languages().values() if one not in first]
        code = talk.choose("hoi-tieng-khac", others)
    talk.do(actions.set_language, code)
    spoken = languages()[code]
    if talk.look(actions.can_be_heard, code):
        read = talk.confirm("hoi-nghe-hay-doc", yes="nut-doc-cho-nghe", no="nut-tu-doc")
        talk.do(actions.set_by_ear, read)
    elif not spoken.interface:
        talk.say("chua-co-tieng", tieng=spoken.name)
    return spoken


def _choice(one: Language) -> Choice:
    return Choice(one.code, literal(one.name))


def _ask_village(talk: Talk, *, optional: bool = False, linked: str = "") -> None:
    area_id = confirmed_village(talk, linked) if linked else None
    if area_id is None:
        area_id = ask_village(talk, key="hoi-ban", optional=optional)
    if area_id is None:
        talk.say("chua-ghi-ban")
        return
    talk.say("da-ghi-ban", noi=talk.do(actions.set_village, area_id))


FLOWS = (
    Flow("welcome", 2, welcome, Words("viec-lam-quen")),
    Flow("language", 2, language, Words("viec-doi-tieng")),
    Flow("village", 1, village, Words("viec-doi-ban")),
    Flow("subscribe", 1, subscribe, Words("viec-nhan-tin")),
    Flow("my-data", 6, my_data, Words("viec-du-lieu")),
    *channels_talk.FLOWS,
    Flow("staff", 1, staff, Words("viec-gap-can-bo")),
    Flow("join-village", 1, join_village, Words("viec-vao-ban")),
    Flow("accept-invitation", 1, accept_invitation, Words("viec-nhan-truong-ban")),
)
