"""The subjects that remind people, by their kind."""

from handlers.dialogues.reminding import DialogueReminders
from handlers.reminders.running import Subjects

SUBJECTS: Subjects = {"dialogue": DialogueReminders()}
