"""The subjects that remind people, by their kind."""

from handlers.campaigns import reminding as campaigns
from handlers.dialogues.reminding import DialogueReminders
from handlers.meetings.reminding import MeetingReminders
from handlers.reminders.running import Subjects

SUBJECTS: Subjects = {
    "dialogue": DialogueReminders(),
    "meeting": MeetingReminders(),
    **campaigns.SUBJECTS,
}
