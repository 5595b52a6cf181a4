"""The subjects that remind people, by their kind."""

from handlers.campaigns import reminding as campaigns
from handlers.dialogues.reminding import DialogueReminders
from handlers.disclosure.reminding import AGAIN, DAYS, DisclosureReminders
from handlers.meetings.reminding import KIND_CLUSTER, ClusterReminders, MeetingReminders
from handlers.meetings.task_reminding import KIND, KIND_LATE, TaskReminders
from handlers.reminders.subjects import Subjects
from handlers.repeating.reminding import RepeatingReminders

SUBJECTS: Subjects = {
    "dialogue": DialogueReminders(),
    "meeting": MeetingReminders(),
    KIND_CLUSTER: ClusterReminders(),
    KIND: TaskReminders("viec-hop-sap-han"),
    KIND_LATE: TaskReminders("viec-hop-qua-han"),
    "repeating": RepeatingReminders(),
    DAYS: DisclosureReminders(DAYS),
    AGAIN: DisclosureReminders(AGAIN),
    **campaigns.SUBJECTS,
}
