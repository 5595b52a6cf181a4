"""A morning's screening in the chat of a member of staff, and whether to be told of it each day.

The talk is anonymous, so that what passed through it is erased with it; what a resident wrote is shown
and not recorded at all (`Talk.recite`).
"""

from contextlib import suppress
from typing import Any

from content.feedback.topics import groups
from handlers.conversation import Flow, Talk
from handlers.feedback import quick
from handlers.messages import Choice, Words, literal
from handlers.people import actions as people
from handlers.people import linking

AT_A_TIME = 10  # cases, then a rest: a talk must not grow without end
OPEN = Choice("open", Words("nut-chat-mo"))
PASS = Choice("pass", Words("nut-chat-de-lai"))
STOP = Choice("stop", Words("nut-chat-nghi"))
KEEP = Choice("keep", Words("nut-chat-dung-linh-vuc"))
TOPIC = Choice("topic", Words("nut-chat-doi-linh-vuc"))
ASK = Choice("ask", Words("nut-chat-hoi-them"))
ANSWER = Choice("answer", Words("nut-chat-tra-loi"))
NEXT = Choice("next", Words("nut-chat-tiep"))
SEND = Choice("yes", Words("nut-chat-gui"))
AGAIN = Choice("again", Words("nut-chat-viet-lai"))


class Rest(Exception):  # noqa: N818  not an error: they would rather stop here
    pass


def triage(talk: Talk) -> None:
    """One after another, the oldest first; what is not finished here stays for the desk."""
    if not talk.look(quick.is_caseworker):
        talk.say("cs-chat-khong-quyen")
        return
    talk.be_anonymous()
    done: list[str] = []
    with suppress(Rest):
        _work(talk, done)
    talk.context.erase = True
    talk.say("cs-chat-xong", xong=len(done), **talk.look(quick.left))
    talk.offer("go.triage", "nut-chat-lam-tiep")
    talk.offer("go.digest", "nut-chat-tin-sang")


def _work(talk: Talk, done: list[str]) -> None:
    passed: list[str] = []
    while len(passed) < AT_A_TIME:
        case = talk.look(quick.next_case, list(passed))
        if case is None:
            talk.say("cs-chat-het")
            return
        passed.append(case["code"])
        if _opened(talk, case) and _screened(talk, case):
            done.append(case["code"])
            _further(talk, case)


def _opened(talk: Talk, case: dict[str, Any]) -> bool:
    """Whoever left a contact is looked at for a reason, which stands in the log."""
    if case["an_danh"] == "co":
        wanted = talk.choose("cs-chat-y-kien", (OPEN, PASS, STOP), **case)
        reason = ""
    else:
        said = talk.ask("cs-chat-ly-do", (PASS, STOP), by_number=True, **case)
        wanted, reason = said.choice or "open", said.text
    if wanted == "stop":
        raise Rest
    if wanted == "pass":
        return False
    return _done(talk, talk.do(quick.look_into, case["code"], reason))


def _screened(talk: Talk, case: dict[str, Any]) -> bool:
    talk.recite(quick.shown, case["code"])
    wanted = talk.choose(
        "cs-chat-linh-vuc", (KEEP, TOPIC, PASS, STOP), linh_vuc=case["linh_vuc"], ma=case["ma"]
    )
    if wanted == "stop":
        raise Rest
    if wanted == "pass":
        return False
    topic = case["topic"] if wanted == "keep" else _ask_topic(talk)
    return _done(talk, talk.do(quick.take_topic, case["code"], topic))


def _ask_topic(talk: Talk) -> str:
    chosen = talk.choose("cs-chat-nhom", [Choice(name, literal(name)) for name in groups()])
    within = [Choice(topic.code, literal(topic.name)) for topic in groups()[chosen]]
    return talk.choose("cs-chat-cu-the", within)


def _further(talk: Talk, case: dict[str, Any]) -> None:
    """To ask the person, to answer what is simple, or to leave it for the desk."""
    wanted = talk.choose("cs-chat-viec", (NEXT, ASK, ANSWER, STOP), ma=case["ma"])
    if wanted == "ask":
        _write(talk, case, "cs-chat-cau-hoi", quick.ask)
    elif wanted == "answer":
        _write(talk, case, "cs-chat-cau-tra-loi", quick.answer)
    elif wanted == "stop":
        raise Rest


def _write(talk: Talk, case: dict[str, Any], key: str, act: Any) -> None:
    """What the person is to read is read back before it goes."""
    while True:
        text = talk.ask(key, ma=case["ma"]).text
        wanted = talk.choose("cs-chat-doc-lai", (SEND, AGAIN, PASS), loi=text)
        if wanted == "pass":
            return
        if wanted == "yes" and _done(talk, talk.do(act, case["code"], text)):
            talk.say("cs-chat-da-gui")
            return


def _done(talk: Talk, fault: str | None) -> bool:
    if fault is not None:
        talk.say("literal", text=fault)
    return fault is None


def link_staff(talk: Talk, token_hash: str) -> None:
    """The link's token is known here only by its hash: what waits for an answer is stored."""
    name = talk.look(linking.owner_name, token_hash)
    if name is None:
        talk.say("cs-chat-duong-noi-cu")
        return
    if not talk.look(linking.may_join):
        talk.say("cs-chat-kenh-co-chu")
        return
    if not talk.confirm("cs-chat-noi", yes="nut-chat-noi", no="nut-chat-khong-noi", ten=name):
        talk.say("cs-chat-khong-noi")
        return
    if not talk.do(linking.join, token_hash):
        talk.say("cs-chat-duong-noi-cu")
        return
    talk.say("cs-chat-da-noi", ten=name)
    digest(talk)


def digest(talk: Talk) -> None:
    """Consent to a word each morning; it ends as it began, or with «DỪNG»."""
    hour = f"{talk.context.office.digest_at:%H:%M}"
    asked = Words("dong-y-tin-sang", {"gio": hour})
    wants = talk.confirm(asked.key, yes="nut-dong-y", no="nut-khong-dong-y", **asked.args)
    talk.do(people.give_consent, linking.DIGEST, wants, asked)
    talk.say("cs-chat-tin-sang-co" if wants else "cs-chat-tin-sang-khong")
    talk.offer("go.triage", "nut-chat-bat-dau")


FLOWS = (
    Flow("triage", 1, triage, Words("viec-sang-loc")),
    Flow("link-staff", 1, link_staff, Words("viec-noi-kenh")),
    Flow("digest", 1, digest, Words("viec-tin-sang")),
)
