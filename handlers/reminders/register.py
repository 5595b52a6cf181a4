"""The subjects that remind people, by their kind."""

from handlers.dialogues.reminding import DialogueReminders
from handlers.meetings.reminding import MeetingReminders
from handlers.meetings.task_reminding import KIND, KIND_LATE, TaskReminders
from handlers.reminders.running import Subjects

SUBJECTS: Subjects = {
    "dialogue": DialogueReminders(),
    "meeting": MeetingReminders(),
    KIND: TaskReminders("viec-hop-sap-han"),
    KIND_LATE: TaskReminders("viec-hop-qua-han"),
}
