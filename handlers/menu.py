"""The menu: what a person can start, by what they are."""

from handlers.answers import fold, menu_number, tidy
from handlers.campaigns import households
from handlers.consultations.answering import is_any_open
from handlers.context import Context
from handlers.dialogues.asking import is_asked
from handlers.feedback import quick
from handlers.meetings import village_talk
from handlers.messages import Outgoing, Words
from handlers.people.authority import CASEWORKERS, roles_of
from handlers.people.authority import HEAD as HEAD_ROLE
from handlers.people.authority import SPEAKER as SPEAKER_ROLE
from handlers.quizzes import taking
from handlers.wording import wording

Buttons = tuple[tuple[str, Words], ...]

RESIDENT: Buttons = (
    ("go.news", Words("menu-tin")),
    ("go.feedback", Words("menu-ykien")),
    ("go.lookup", Words("menu-tracuu")),
    ("go.ask", Words("menu-hoi")),
    ("go.staff", Words("menu-canbo")),
    ("go.language", Words("menu-ngonngu")),
    ("go.my-data", Words("menu-dulieu")),
)
HOME: Buttons = (("go.village", Words("menu-chon-ban")),)  # for who has not said where they live
HEAD: Buttons = (
    ("go.notice", Words("menu-thongbao")),
    ("go.village-work", Words("menu-viec-ban")),
)
DIALOGUE: Buttons = (
    ("go.dialogue-question", Words("menu-doithoai")),
)  # while one is open for them
SPEAKER: Buttons = (("go.speak", Words("menu-doc")),)
CONSULTING: Buttons = (("go.consult", Words("menu-gop-y")),)  # while a draft is open to them
CALENDAR: Buttons = (("go.calendar", Words("menu-lich")),)
CONTEST: Buttons = (("go.contest", Words("menu-thi")),)  # while one is open to them
MEETINGS: Buttons = (("go.village-meetings", Words("menu-hop")),)  # while their village has any
LEARNING: Buttons = (("go.lesson", Words("menu-bai-hoc")),)  # a head finds it in «Việc của bản»
EMULATION: Buttons = (("go.household-campaigns", Words("menu-thi-dua-ho")),)
MENU_BUTTON: Buttons = (("menu", Words("nut-menu")),)


def entries(context: Context) -> Buttons:
    """The menu of whoever speaks; that of a head, a speaker or staff begins with their work."""
    return _entries(context, _held(context))


def _held(context: Context) -> frozenset[str]:
    if not context.speaker.known:
        return frozenset()
    return roles_of(context.session.connection(), context.speaker.person_id, context.now)


def _entries(context: Context, held: frozenset[str]) -> Buttons:
    if not context.speaker.known:
        return RESIDENT
    own = (HEAD if HEAD_ROLE in held else ()) + (SPEAKER if SPEAKER_ROLE in held else ())
    asked = DIALOGUE if is_asked(context) else ()
    consulted = CONSULTING if is_any_open(context) else ()
    staff = _of_staff(context) if held & CASEWORKERS else ()
    contest = CONTEST if taking.is_any_open(context) else ()
    learning = LEARNING if held & CASEWORKERS else ()
    emulation = EMULATION if households.takes_part(context) else ()
    met = MEETINGS if village_talk.is_any(context) else ()
    home = () if held or context.speaker.area_id is not None else HOME
    more = asked + consulted + contest + met + emulation + learning
    return staff + own + RESIDENT + home + more


def _of_staff(context: Context) -> Buttons:
    """ "14 ý kiến chờ sàng lọc"."""
    return (("go.triage", quick.menu_entry(context)), *CALENDAR)


def menu(context: Context, *says: Words) -> Outgoing:
    held = _held(context)
    wanted = Words("menu-moi-chon-bac" if HEAD_ROLE in held else "menu-moi-chon")
    return Outgoing((*says, wanted), _entries(context, held))


def chosen(context: Context, text: str) -> str | None:
    """The flow that a typed number or label of the menu means."""
    typed = fold(text)
    if not typed:
        return None
    offered = entries(context)
    number = menu_number(tidy(text))
    if number is not None:
        return _flow(offered[number - 1]) if 1 <= number <= len(offered) else None
    return next((_flow(entry) for entry in offered if _means(typed, fold(wording(entry[1])))), None)


def _means(typed: str, label: str) -> bool:
    """The whole label, or as much of it as says which: "doi tieng"."""
    return typed == label or (len(typed.split()) > 1 and label.startswith(f"{typed} "))


def _flow(entry: tuple[str, Words]) -> str:
    return entry[0].removeprefix("go.")
