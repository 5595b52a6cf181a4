""" "Xem kết quả": how far a notice has come, and who must still be told by word of mouth."""

from collections.abc import Mapping
from typing import Any

from handlers.conversation import Flow, Talk
from handlers.messages import Words
from handlers.notices import results


def notice_result(talk: Talk, notice_id: str) -> None:
    found = talk.look(results.result, notice_id)
    if found is None:
        talk.say("tb-khong-cua-bac")
        return
    talk.say("tb-ket-qua", **{name: str(value) for name, value in found.items()})
    if found["so_ho"] is not None:
        say_households(talk, found)
    say_what_came_back(talk, found)
    say_whether_legal(talk, found["quyet_dinh"])
    talk.offer(f"go.notice-result.{notice_id}", "nut-xem-ket-qua")
    offer_paper(talk, int(notice_id))


def offer_paper(talk: Talk, notice_id: int) -> None:
    """T2: for those whom no telephone reaches."""
    talk.offer(f"go.notice-speech.{notice_id}", "nut-bai-doc-loa")
    talk.offer(f"go.notice-paper.{notice_id}", "nut-in-giay")


def say_households(talk: Talk, found: Mapping[str, Any]) -> None:
    """ "Đã gửi 96/109 hộ. Còn 13 hộ …", and the way to the list of these."""
    told = {name: found[name] for name in ("hen", "da_gui", "so_ho", "da_bao", "con_lai")}
    talk.say("tb-ket-qua-ho", **told)
    if found["con_lai"]:
        label = Words("nut-xem-ho", {"con_lai": found["con_lai"]})
        talk.buttons.append((f"go.households-left.{found['id']}", label))
        talk.offer(f"go.households-told.{found['id']}", "nut-da-bao-ho")


def say_what_came_back(talk: Talk, found: Mapping[str, Any]) -> None:
    """How many understood and asked; how many messengers passed it on."""
    if found["hieu"] or found["hoi"]:
        talk.say("tb-ket-qua-hieu", hieu=found["hieu"], hoi=found["hoi"])
    if found["truyen_tin"]:
        passed = {"da_truyen": found["da_truyen"], "truyen_tin": found["truyen_tin"]}
        talk.say("tb-ket-qua-truyen-tin", **passed)


def say_whether_legal(talk: Talk, decided: bool) -> None:
    """Only a channel that the village chose makes a notice public in the law's sense.

    Law 10/2022/QH15, article 13.4: the community agrees on the network by which it is told.
    """
    if not decided:
        talk.say("tb-chua-thay-cong-khai")


FLOWS = (Flow("notice-result", 2, notice_result, Words("viec-xem-ket-qua")),)
