"""The head asks the village for its opinion before the meeting."""

from handlers.conversation import Talk
from handlers.meetings import opinions


def ask_opinions(talk: Talk, meeting_id: str) -> None:
    asked = talk.look(opinions.request, meeting_id)
    if asked is None:
        talk.say("y-kien-truoc-khong-hoi")
        return
    talk.say("literal", text=asked["tin"])
    if not talk.confirm("y-kien-truoc-gui-chua", yes="nut-hoi-ca-ban", no="nut-chua"):
        talk.say("hop-de-sau")
        return
    sent = talk.do(opinions.ask_village, meeting_id)
    if sent is None:
        talk.say("y-kien-truoc-khong-hoi")
        return
    talk.say("y-kien-truoc-da-hoi", so_may=sent["so_may"])
    talk.offer(f"go.meeting.{meeting_id}", "nut-mo-cuoc-hop")
