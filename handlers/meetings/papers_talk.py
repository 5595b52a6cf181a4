"""The head takes what is printed before and after a meeting; who comes keeps its day."""

from handlers.conversation import Talk
from handlers.meetings import papers


def meeting_papers(talk: Talk, meeting_id: str) -> None:
    """The links are made at their first use, so this acts."""
    found = talk.do(papers.for_head, meeting_id)
    if found is None:
        talk.say("hop-khong-cua-bac")
        return
    for kind, address in found.items():
        talk.say("hopxa-giay", loai=kind, duong_dan=address)
    if "ballots" in found:
        talk.say("hopxa-cach-phat-phieu")
    talk.offer(f"go.meeting.{meeting_id}", "nut-mo-cuoc-hop")
