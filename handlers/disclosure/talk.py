""" "Công khai trong bản": a head says what was made public, how, since when; and sees what is owed."""

from typing import Any

from content.disclosure import BOARD, SPEAKER
from handlers.conversation import Flow, Talk
from handlers.disclosure import rules, telling
from handlers.messages import Choice, Words
from handlers.numbers import number_of
from handlers.villages.decision_talk import decision_of
from handlers.villages.decisions import day as day_of

CLOSE = Choice("close", Words("nut-dong-danh-sach"))
CHANNEL = Choice("channel", Words("ckb-nut-chon-kenh"))
SKIP = Choice("skip", Words("nut-bo-qua"))
TODAY = Choice("today", Words("ckb-nut-hom-nay"))


def disclosures_of(talk: Talk, village: dict[str, Any]) -> None:
    """The checklist, what is owed first; then an item of it."""
    found = talk.look(telling.checklist, village["id"])
    done = sum(one["muc"] == rules.DONE for one in found)
    choices = [Choice(one["ma"], Words("ckb-dong", one)) for one in found]
    chosen = talk.choose(
        "ckb-viec-nao", (*choices, CLOSE), noi=village["noi"], xong=done, tong=len(found)
    )
    if chosen == CLOSE.value:
        talk.say("ckb-de-sau")
        return
    _enter(talk, village, chosen)


def made_public(talk: Talk, number: str) -> None:
    """From a reminder: the same item once more."""
    found = talk.look(telling.entry, number)
    if found is None:
        talk.say("tb-chi-truong-ban")
        return
    _enter(talk, found, found["ma"])


def _enter(talk: Talk, village: dict[str, Any], code: str) -> None:
    item = talk.look(telling.item, village["id"], code)
    if item is None:
        talk.say("ckb-khong-con")
        return
    way = _way(talk, village, item)
    if way == CHANNEL.value:
        decision_of(talk, village)
        return
    since = _since(talk)
    said = {"ma": code, "cach": way, "tu": since, "ngay": _days(talk, item, way, since)}
    said["anh"] = talk.ask("ckb-hoi-anh", (SKIP,), takes=frozenset({"photo"})).media
    told = {"viec": item["viec"], "cach": way, "tu": _in_words(since), "so_ngay": said["ngay"]}
    if not talk.confirm("ckb-ghi-chua", yes="ckb-nut-ghi-lai", **told):
        talk.drop()
    _told(talk, village, talk.do(telling.record, village["id"], said))


def _way(talk: Talk, village: dict[str, Any], item: dict[str, Any]) -> str:
    """Messages are offered where the village has agreed on its channel; else, to enter that it has."""
    ways = [Choice(form, Words(f"ckb-cach-{form}")) for form in item["cach"]]
    if item["chua_chon"]:
        talk.say("ckb-chua-chon-kenh", noi=village["noi"])
        ways.append(CHANNEL)
    return talk.choose("ckb-cach-nao", ways, viec=item["viec"])


def _since(talk: Talk) -> str:
    asked = "ckb-hoi-ngay"
    while True:
        said = talk.ask(asked, (TODAY,))
        found = talk.look(day_of, "hôm nay" if said.choice else said.text)
        if found is not None:
            return str(found)
        asked = "ckb-ngay-chua-dung"


def _days(talk: Talk, item: dict[str, Any], way: str, since: str) -> int:
    """On the board until its days are over; of the loudspeaker only the days that it has spoken."""
    if way == BOARD:
        return max(int(item["can_bang"]), 1)
    if way != SPEAKER:
        return 1
    most = talk.look(telling.days_to, since)
    return _spoken(talk, int(most)) if most > 1 else 1


def _spoken(talk: Talk, most: int) -> int:
    asked = "ckb-hoi-may-ngay"
    while True:
        number = number_of(talk.ask(asked, tong=most).text.strip())
        if 0 < number <= most:
            return number
        asked = "ckb-may-ngay-chua-dung"


def _told(talk: Talk, village: dict[str, Any], kept: dict[str, Any]) -> None:
    if "loi" in kept:
        talk.say(kept["loi"], noi=village["noi"])
    else:
        talk.say("ckb-da-ghi", **kept)
        if kept["cach"] == BOARD and kept["can_bang"]:
            talk.say("ckb-giu-bang", den=kept["den"])
        if kept["muc"] == rules.SHORT and kept["can_loa"] > kept["loa"]:
            talk.say("ckb-con-loa", da=kept["loa"], can=kept["can_loa"])
        if kept["lai"]:
            talk.say("ckb-lam-lai", ngay=kept["lai"])
    talk.offer(f"go.disclosure.{village['id']}", "ckb-nut-xem-bang")


def disclosure(talk: Talk, area_id: str) -> None:
    """From a button: the checklist of a village that they head."""
    village = talk.look(telling.village, area_id)
    if village is None:
        talk.say("tb-chi-truong-ban")
    else:
        disclosures_of(talk, village)


def _in_words(day: str) -> str:
    return f"{day[8:]}/{day[5:7]}/{day[:4]}"


FLOWS = (
    Flow("disclosure", 1, disclosure, Words("ckb-viec-cong-khai")),
    Flow("made-public", 1, made_public, Words("ckb-viec-cong-khai")),
)
