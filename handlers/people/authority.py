"""The one door of authority: what a person's appointments allow them now, and where.

An appointment that has ended counts at once, because authority is asked for each time and never kept.
"""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection
from sqlalchemy.orm import Session

from content.languages import VIETNAMESE, spoken
from storage import appointments
from storage.appointments import Held as Role
from storage.areas import Area

HEAD, OFFICER, APPROVER, OBSERVER = "head", "officer", "approver", "observer"
MESSENGER = "messenger"  # a village elder who passes notices on by word of mouth
SPEAKER = "speaker"  # who reads, translates and confirms in a language
STAFF = frozenset({OFFICER, APPROVER, OBSERVER})
WRITERS = frozenset({HEAD, OFFICER, APPROVER})
SENDERS = frozenset({HEAD, APPROVER})  # what an officer writes is sent by whoever approves it
CASEWORKERS = frozenset({OFFICER, APPROVER})
BY_CASEWORKERS = frozenset({HEAD, MESSENGER, SPEAKER})  # posts that need no approver

__all__ = [
    "APPROVER",
    "CASEWORKERS",
    "HEAD",
    "MESSENGER",
    "OBSERVER",
    "OFFICER",
    "SPEAKER",
    "STAFF",
    "Authority",
    "Role",
    "authority_of",
]


@dataclass(frozen=True, slots=True)
class Authority:
    """A person, and the roles that they hold, each with the path of its area."""

    person_id: int
    roles: tuple[Role, ...]

    @property
    def is_head(self) -> bool:
        return bool(self.villages)

    @property
    def villages(self) -> tuple[Role, ...]:
        """The villages that they are head of."""
        return tuple(role for role in self.roles if role.role == HEAD)

    def covers(self, path: str) -> bool:
        """Whether the area with that path lies within one that they hold a role over."""
        return self._holds(frozenset({HEAD, *STAFF}), path)

    def may_send_to(self, area: Area) -> bool:
        """A village head to the village and nowhere else; an approver within their area."""
        return self._holds(SENDERS, area.path)

    def may_write_to(self, area: Area) -> bool:
        """Who may send, and an officer, whose notice waits for an approver."""
        return self._holds(WRITERS, area.path)

    def may_approve_for(self, area: Area) -> bool:
        """An approver, within their area; never a head as such."""
        return self._holds({APPROVER}, area.path)

    def is_head_of(self, area: Area) -> bool:
        return self._holds({HEAD}, area.path)

    def may_see_cases_of(self, area: Area) -> bool:
        """Never a village head those of the village, whatever else they are."""
        return self._holds(CASEWORKERS, area.path) and not self._holds({HEAD}, area.path)

    def may_read_policies(self, path: str) -> bool:
        """Whatever state an item is in: staff of its area, above it or within it; any speaker."""
        near = (role for role in self.roles if role.role in STAFF)
        within = any(path.startswith(role.path) or role.path.startswith(path) for role in near)
        return within or bool(self.languages)

    def may_write_policies(self, path: str) -> bool:
        """Items of the library for the area with that path."""
        return self._holds(CASEWORKERS, path)

    def may_approve_policies(self, path: str) -> bool:
        return self._holds({APPROVER}, path)

    def may_see_people_of(self, path: str) -> bool:
        """Who holds which post there; an observer sees no names."""
        return self._holds(CASEWORKERS, path)

    def may_see_channels(self, path: str) -> bool:
        """How the bot's channels do, of the office with that path: an approver over all of it."""
        return self._holds({APPROVER}, path)

    def may_appoint(self, role: str, path: str) -> bool:
        """To that post over that area, and end it. An approver is appointed from above only."""
        if role in BY_CASEWORKERS:
            return self._holds(CASEWORKERS, path)
        if role == APPROVER:
            return any(
                held.role == APPROVER and path != held.path and path.startswith(held.path)
                for held in self.roles
            )
        return role in STAFF and self._holds({APPROVER}, path)

    @property
    def may_appoint_below(self) -> bool:
        """Staff, somewhere."""
        return any(role.role == APPROVER for role in self.roles)

    @property
    def languages(self) -> tuple[str, ...]:
        """Those that they are appointed a speaker of."""
        return tuple(role.language for role in self.roles if role.role == SPEAKER and role.language)

    def may_record(self, language: str) -> bool:
        """Keep a recording in it: a speaker of it, or staff at whose desk somebody reads."""
        return spoken(language) in self.languages or self.is_caseworker

    @property
    def is_staff(self) -> bool:
        """Whose are the figures and the reports: the Front's own people, an observer too."""
        return any(role.role in STAFF for role in self.roles)

    @property
    def is_caseworker(self) -> bool:
        return any(role.role in CASEWORKERS for role in self.roles)

    def speaks(self, language: str) -> bool:
        """Whether they may read and confirm in it: a speaker; in Vietnamese any member of staff."""
        if language == VIETNAMESE and self.is_caseworker:
            return True
        return spoken(language) in self.languages

    def _holds(self, names: frozenset[str] | set[str], path: str) -> bool:
        return any(role.role in names and path.startswith(role.path) for role in self.roles)


def authority_of(session: Session, person_id: int, now: datetime) -> Authority:
    return Authority(person_id, tuple(appointments.held(session, person_id, now)))


def roles_of(connection: Connection, person_id: int, now: datetime) -> frozenset[str]:
    """The names of the roles that they hold anywhere; the menu asks, so it must be quick."""
    return appointments.roles_held(connection, person_id, now)
