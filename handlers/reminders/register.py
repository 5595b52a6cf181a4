"""The subjects that remind people, by their kind."""

from handlers.dialogues.reminding import DialogueReminders
from handlers.disclosure.reminding import AGAIN, DAYS, DisclosureReminders
from handlers.meetings.reminding import MeetingReminders
from handlers.reminders.running import Subjects

SUBJECTS: Subjects = {
    "dialogue": DialogueReminders(),
    "meeting": MeetingReminders(),
    DAYS: DisclosureReminders(DAYS),
    AGAIN: DisclosureReminders(AGAIN),
}
