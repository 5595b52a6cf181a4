"""The three answers of a household, under an invitation and under its reminders (story R9)."""

from handlers.messages import Words

ANSWERS = (
    ("going", Words("nut-di-hop")),
    ("sending", Words("nut-nguoi-khac-hop")),
    ("absent", Words("nut-khong-di-hop")),
)


def answers(notice_id: int) -> tuple[tuple[str, Words], ...]:
    """They name the invitation, by which the meeting is found."""
    return tuple((f"go.meeting-{way}.{notice_id}", words) for way, words in ANSWERS)
