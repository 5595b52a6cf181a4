"""Every conversation that the bot can hold."""

from handlers.calendars.talk import FLOWS as CALENDAR
from handlers.campaigns.thanking import FLOWS as PRAISE
from handlers.consultations.talk import FLOWS as CONSULTATIONS
from handlers.dialogues.talk import FLOWS as DIALOGUES
from handlers.feedback.talk import FLOWS as FEEDBACK
from handlers.languages.talk import FLOWS as LANGUAGES
from handlers.lessons.talk import FLOWS as LESSONS
from handlers.notices.talk import FLOWS as NOTICES
from handlers.people.talk import FLOWS as PEOPLE
from handlers.policies.talk import FLOWS as POLICIES
from handlers.quizzes.talk import FLOWS as QUIZZES
from handlers.ratings.talk import FLOWS as RATINGS
from handlers.recordings.talk import FLOWS as RECORDINGS
from handlers.screening.talk import FLOWS as SCREENING
from handlers.villages.talk import FLOWS as VILLAGES
from handlers.windows.phone_talk import FLOWS as PHONE
from handlers.windows.talk import FLOWS as WINDOWS

FLOWS = (
    *PEOPLE,
    *FEEDBACK,
    *RATINGS,
    *DIALOGUES,
    *CONSULTATIONS,
    *CALENDAR,
    *SCREENING,
    *NOTICES,
    *VILLAGES,
    *POLICIES,
    *RECORDINGS,
    *LANGUAGES,
    *LESSONS,
    *QUIZZES,
    *PRAISE,
    *WINDOWS,
    *PHONE,
)
