"""A speaker's session: being invited, reading sentences one after another, confirming what others read."""

from content.languages import languages
from handlers.answers import Said
from handlers.conversation import Flow, Talk
from handlers.messages import Choice, Words, literal
from handlers.people import actions as people
from handlers.recordings import speakers

AT_A_TIME = 10  # sentences, then a rest: a talk must not grow without end
SKIP = Choice("skip", Words("nut-cau-khac"))
STOP = Choice("stop", Words("nut-nghi"))
READ = Choice("read", Words("nut-doc-cau"))
JUDGE = Choice("judge", Words("nut-nghe-duyet"))
MEANT = Choice("yes", Words("nut-dung-nghia"))
WRONG = Choice("wrong", Words("nut-chua-dung-nghia"))
WITHDRAW = Choice("withdraw", Words("nut-rut-giong"))
NAMELESS = Choice("none", Words("nut-khong-neu-ten"))
NAME_MOST = 100


def accept_speaker(talk: Talk, token_hash: str) -> None:
    """What a speaker does, consent to be heard, and the name to be given beside the voice."""
    language = talk.look(speakers.invited_for, token_hash)
    if language is None:
        talk.say("thu-moi-khong-dung")
        return
    name = _name(language)
    place = talk.look(people.office_place)
    told = {"tieng": name, "co_quan": people.office_name(place)}
    if not talk.confirm("moi-lam-nguoi-doc", yes="nut-nhan-doc", no="nut-khong-nhan-doc", **told):
        talk.say("khong-nhan-doc")
        return
    asked = Words("dong-y-giong-noi")
    if not talk.confirm(asked.key, yes="nut-dong-y", no="nut-khong-dong-y"):
        talk.say("khong-nhan-doc")
        return
    if not talk.do(speakers.accept, token_hash):
        talk.say("thu-moi-khong-dung")
        return
    talk.do(people.give_consent, speakers.VOICE, True, asked)
    named = talk.ask("hoi-ten-nguoi-doc", (NAMELESS,))
    if not named.choice:
        talk.do(people.set_name, named.text[:NAME_MOST])
    talk.say("chao-nguoi-doc", tieng=name)
    talk.offer("go.speak", "menu-doc")


def speak(talk: Talk) -> None:
    """Read, or confirm what others read; a few at a time."""
    mine = talk.look(speakers.spoken_by)
    if not mine:
        talk.say("doc-chi-nguoi-doc")
        return
    language = mine[0] if len(mine) == 1 else talk.choose("doc-tieng-nao", _choices(mine))
    left = talk.look(speakers.left, language)
    offered = [READ] if left["thieu"] else []
    offered += [JUDGE] if left["cho"] else []
    what = talk.choose("doc-viec-gi", (*offered, WITHDRAW, STOP), tieng=_name(language), **left)
    if what == "read":
        _read(talk, language)
    elif what == "judge":
        _judge(talk, language)
    elif what == "withdraw":
        _withdraw(talk)
    else:
        talk.say("doc-nghi")


def _read(talk: Talk, language: str) -> None:
    passed: list[str] = []
    asked = "doc-cau-dau"
    for _ in range(AT_A_TIME):
        text = talk.look(speakers.next_text, language, passed)
        if text is None:
            talk.say("doc-het-cau")
            return
        if text["fault"]:
            talk.say("doc-bi-tra", vi_sao=text["fault"])
        said = talk.ask(asked, (SKIP, STOP), takes=frozenset({"voice"}), cau=text["text"])
        if said.choice == "stop":
            break
        asked = _kept(talk, text["reads"], language, said)
        passed.append(text["reads"])
    talk.say("doc-cam-on")
    talk.offer("go.speak", "nut-doc-tiep")


def _kept(talk: Talk, reads: str, language: str, said: Said) -> str:
    """The words with which the next sentence is asked for."""
    if said.choice is not None or said.media is None:
        return "doc-cau-nua"
    fault = talk.do(speakers.keep, reads, language, said.media)
    if fault is None:
        return "doc-cau-da-ghi"
    talk.say(fault)
    return "doc-cau-nua"


def _judge(talk: Talk, language: str) -> None:
    passed: list[int] = []
    for _ in range(AT_A_TIME):
        heard = talk.look(speakers.next_to_judge, language, passed)
        if heard is None:
            talk.say("duyet-het")
            return
        talk.show(heard["media"])
        verdict = talk.choose("duyet-nghe", (MEANT, WRONG, SKIP, STOP), cau=heard["text"])
        if verdict == "stop":
            break
        if verdict != "skip":
            _give_verdict(talk, heard["id"], right=verdict == "yes")
        passed.append(heard["id"])
    talk.say("doc-cam-on")
    talk.offer("go.speak", "nut-doc-tiep")


def _give_verdict(talk: Talk, recording_id: int, *, right: bool) -> None:
    fault = None if right else talk.ask("duyet-vi-sao").text
    refused = talk.do(speakers.judge, recording_id, fault)
    talk.say(refused or ("duyet-da-ghi" if right else "duyet-da-tra"))


def _withdraw(talk: Talk) -> None:
    """Consent to be heard is taken back at once, as every consent is."""
    count = talk.look(speakers.my_recordings)
    if talk.confirm("rut-giong-that", yes="nut-rut-giong", no="nut-giu-nguyen", so=count):
        talk.do(people.give_consent, speakers.VOICE, False, Words("dong-y-giong-noi"))
        talk.do(speakers.withdraw_mine)
        talk.do(speakers.leave)
        talk.say("rut-giong-xong")
    else:
        talk.say("doc-nghi")


def _choices(codes: list[str]) -> tuple[Choice, ...]:
    return tuple(Choice(code, literal(languages()[code].name)) for code in codes)


def _name(code: str) -> str:
    """ "tiếng Mông", within a sentence."""
    name = languages()[code].name
    return name[0].lower() + name[1:]


FLOWS = (
    Flow("accept-speaker", 1, accept_speaker, Words("viec-nhan-doc")),
    Flow("speak", 1, speak, Words("viec-doc-cau")),
)
