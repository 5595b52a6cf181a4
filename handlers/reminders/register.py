"""The subjects that remind people, by their kind."""

from handlers.campaigns import reminding as campaigns
from handlers.dialogues.reminding import DialogueReminders
from handlers.disclosure.reminding import AGAIN, DAYS, DisclosureReminders
from handlers.meetings.reminding import MeetingReminders
from handlers.reminders.subjects import Subjects
from handlers.repeating.reminding import RepeatingReminders

SUBJECTS: Subjects = {
    "dialogue": DialogueReminders(),
    "meeting": MeetingReminders(),
    "repeating": RepeatingReminders(),
    DAYS: DisclosureReminders(DAYS),
    AGAIN: DisclosureReminders(AGAIN),
    **campaigns.SUBJECTS,
}
