"""What a conversation or an action may use: who speaks, the time, the transaction, the office."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from sqlalchemy.orm import Session

from content.languages import VIETNAMESE
from handlers.messages import Outgoing
from handlers.sealing import Sealer
from storage.windows import Windows

DIEN_BIEN = ZoneInfo("Asia/Ho_Chi_Minh")


@dataclass(frozen=True, slots=True)
class Office:
    """The Front office that runs this bot, as its settings say."""

    area_code: str = "11"  # the unit whose office it is: the province, or one commune
    phone: str = ""  # how to reach a person
    contact: str = ""  # who answers that phone
    timezone: ZoneInfo = DIEN_BIEN
    tables_dir: str = ""  # a folder with days off, terms and regions of its own; "": none
    public_url: str = "http://127.0.0.1:8080"
    zalo_link: str = ""  # where people find us on Zalo; "" while it is off
    delivery_days: int = 60  # for which it is kept to whom a notice was sent
    quiet_from: time = time(21, 30)  # no push leaves from then on but an urgent one …
    quiet_to: time = time(6)  # … until then
    contest_days: int = 60  # after a draw for which it is kept who took part
    term_days: int = 60  # before the end of a post's term from which it is shown and told of
    small_village: int = 30  # households under which a village's name may tell who wrote
    alike_days: int = 7  # opinions so near each other may be about the same thing
    weekly_pushes: int = 3  # notices a person is sent in a week at most; 0: no limit
    zalo_oa: str = ""  # id of the Official Account; "": there is none
    channel_patience: int = 30  # minutes; then what waits for a channel that is down goes elsewhere
    channels_off: tuple[str, ...] = ()  # by the settings: nothing leaves on them
    digest_at: time = time(7, 30)  # staff who agreed are told from then on what waits
    windows: Windows | None = None  # of the channel that has them; None: none of ours has
    seal: Callable[[], Sealer] | None = None  # of numbers that people gave; None: none are taken


@dataclass(slots=True)
class Speaker:
    """Whoever is speaking, and through which address."""

    address_id: int
    person_id: int
    channel: str
    language: str | None = None
    area_id: int | None = None
    by_ear: bool | None = None  # whether they want to hear what we say; None: never asked

    @property
    def hears(self) -> bool:
        """Whether it is read to them: as they chose, else whenever it is not in their language."""
        return self.language != VIETNAMESE if self.by_ear is None else self.by_ear

    @property
    def known(self) -> bool:
        """Whether they have been through the welcome: they chose a language."""
        return self.language is not None


@dataclass(frozen=True, slots=True)
class Push:
    """A message to somebody else than the speaker, or one that waits its turn."""

    address_id: int
    channel: str
    priority: int
    purpose: str
    message: Outgoing
    resend: bool = False
    not_before: float = 0.0  # seconds since 1970: it leaves no sooner


@dataclass(slots=True)
class Context:
    """One event, handled in one transaction. The session's savepoint opens at its first use."""

    speaker: Speaker
    now: datetime
    office: Office
    open_session: Callable[[], Session]
    pushes: list[Push] = field(default_factory=list)
    erase: bool = False  # forget every trace of this talk when the transaction commits
    hint: str = ""  # the language that their phone is set to, as a tag
    forgotten: bool = False  # the person had everything erased: no talk of theirs goes on

    @property
    def session(self) -> Session:
        return self.open_session()

    @property
    def today(self) -> date:
        """The day in the office's time zone."""
        return self.now.astimezone(self.office.timezone).date()
