"""The questions that a meeting by clusters asks: whether, how many, where and when, and which."""

from collections.abc import Sequence
from typing import Any

from handlers.conversation import Talk
from handlers.meetings import calling, clusters
from handlers.meetings.clusters import FEWEST, MOST, Cluster
from handlers.meetings.day_talk import ask_day, ask_hour
from handlers.messages import Choice, Words, literal

TOGETHER = Choice("together", Words("nut-hop-chung"))
APART = Choice("apart", Words("nut-hop-theo-cum"))
SAME_DAY, SAME_HOUR = "same-day", "same-hour"


def ask_clusters(talk: Talk, village: dict[str, Any]) -> list[Cluster]:
    """None when the village is too small, or when its head would rather hold it in one place."""
    known = talk.look(clusters.allowed, village["id"])
    if not known["cum"]:
        return []
    if talk.choose("hop-theo-cum", (TOGETHER, APART), so_ho=known["so_ho"]) == "together":
        return []
    numbers = [Choice(str(one), Words("cum-so", {"so": one})) for one in range(FEWEST, MOST + 1)]
    number = int(talk.choose("cum-may-cum", numbers))
    found: list[Cluster] = []
    while len(found) < number:
        found.append(_ask_one(talk, village, found))
    return found


def _ask_one(talk: Talk, village: dict[str, Any], before: Sequence[Cluster]) -> Cluster:
    """From the second on, day and hour of the one before are one tap."""
    last = before[-1] if before else None
    name = _ask_name(talk, before)
    same = _same(
        SAME_DAY, "nut-cung-ngay", {"ngay": calling.day_words(last["ngay"])} if last else {}
    )
    day = ask_day(talk, village, Words("cum-hoi-ngay", {"ten": name}), same)
    chosen = str(last["ngay"]) if last and day == SAME_DAY else day
    later = last is not None and chosen >= last["ngay"]  # its hour cannot be past then
    again = {"gio": clusters.hour_words(last["gio"])} if last and later else {}
    at = _same(SAME_HOUR, "nut-cung-gio", again)
    hour = ask_hour(talk, chosen, Words("cum-hoi-gio", {"ten": name}), at)
    if last and hour == SAME_HOUR:
        hour = last["gio"]
    place = calling.one_line(talk.ask("cum-hoi-dau", ten=name).text)[:200]
    return Cluster(ten=name, ngay=chosen, gio=hour, dau=place)


def _ask_name(talk: Talk, before: Sequence[Cluster]) -> str:
    number = len(before) + 1
    usual = calling.numbered(number)
    taken = {one["ten"].casefold() for one in before}
    asked = "cum-hoi-ten"
    while True:
        said = talk.ask(asked, (Choice("usual", literal(usual)),), thu=number, ten=usual)
        name = usual if said.choice else calling.one_line(said.text)[: clusters.LONGEST_NAME]
        if name and name.casefold() not in taken:
            return name
        asked = "cum-ten-da-co"


def _same(value: str, key: str, told: dict[str, str]) -> tuple[Choice, ...]:
    return (Choice(value, Words(key, told)),) if told else ()


def which(talk: Talk, found: Sequence[dict[str, str]], key: str) -> str:
    """The id of one of the clusters (`id`, `la`); "" when there is none; one alone is not asked for."""
    if len(found) < 2:
        return found[0]["id"] if found else ""
    return talk.choose(key, [Choice(one["id"], literal(one["la"])) for one in found])
