"""A household says beforehand what it thinks of the agenda; its last word stands until the meeting."""

from handlers.conversation import Flow, Talk
from handlers.meetings import opinions
from handlers.messages import Choice, Words
from storage.meeting_opinions import AGREE, DISAGREE, OTHER

WAYS = (
    Choice(AGREE, Words("nut-y-kien-dong-y")),
    Choice(DISAGREE, Words("nut-y-kien-khong")),
    Choice(OTHER, Words("nut-y-kien-khac")),
)


def meeting_opinion(talk: Talk, notice_id: str) -> None:
    found = talk.look(opinions.to_be_asked, notice_id)
    if found["became"] == "stranger":
        talk.say("hop-chua-vao-ho")
        return
    if found["became"] == "gone":
        talk.say("hop-khong-con-moi")
        return
    talk.say("y-kien-truoc-la-gi")
    for item in found["viec"]:
        opinion = talk.choose("y-kien-truoc-hoi", WAYS, noi_dung=item["noi_dung"])
        if not talk.do(opinions.give, notice_id, item["id"], opinion):
            talk.say("hop-khong-con-moi")
            return
    talk.say("y-kien-truoc-da-ghi")


FLOWS = (Flow("meeting-opinion", 1, meeting_opinion, Words("viec-y-kien-truoc")),)
