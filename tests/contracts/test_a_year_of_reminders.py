"""A year of reminders in seconds: Tết, a leap month, mourning, a machine that was off, other people in office.

No reminder is lost, none doubled, none said at night, none in a pause.
"""

from collections import Counter
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from pathlib import Path

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from content.calendars.dates import dates
from content.calendars.pauses import Pause, festival_pauses
from content.calendars.rules import Lunar, Monthly
from content.calendars.stored import to_stored
from handlers.calendars.rules import allowed_at
from handlers.context import DIEN_BIEN, Office
from handlers.notices.rules import is_quiet
from handlers.people import actions
from handlers.people.authority import HEAD
from handlers.reminders.actions import Event, plan
from handlers.reminders.register import SUBJECTS
from handlers.reminders.running import run_due
from handlers.reminders.subjects import Turn
from handlers.repeating.planning import plan_ahead
from handlers.villages.households import replace_list
from storage import appointments, due, households
from storage.database import Database
from storage.dialogues import Dialogue
from storage.due import Due
from storage.meetings import ABSENT, CALLED, Meeting, MeetingItem, MeetingReply
from storage.notices import Notice
from storage.outbox import Outgoing
from storage.people import Address, Appointment
from storage.repeating import HEADS, ON, VILLAGE, Repeating
from tests.unit.people.talker import Places, add_places, head, resident

YEAR = 2028  # Tết on 26 January, and a leap fifth month from 23 June on
FIRST, LAST = date(YEAR, 1, 1), date(YEAR, 12, 31)
OFF = (datetime(YEAR, 4, 3, 3, tzinfo=DIEN_BIEN), datetime(YEAR, 4, 5, 3, tzinfo=DIEN_BIEN))
MOURNING = Pause(date(YEAR, 8, 8), date(YEAR, 8, 10), "Quốc tang")
HANDED_OVER = datetime(YEAR, 7, 1, 9, tzinfo=DIEN_BIEN)
REPLACED = datetime(YEAR, 10, 1, 9, tzinfo=DIEN_BIEN)  # another person represents the household


def at(day: date, hour: str) -> datetime:
    return datetime.combine(day, time.fromisoformat(hour), DIEN_BIEN)


@dataclass
class Year:
    database: Database
    office: Office
    people: dict[str, int] = field(default_factory=dict)
    village: int = 0
    handed_over: bool = False

    def furnish(self) -> None:
        with self.database.write() as session:
            places = add_places(session)
            self.village = places.ho_chim.id
            self.people["neighbour"] = resident(session, places.ho_chim, "anh").speaker.person_id
            for name in ("first", "second"):
                self.people[name] = resident(session, places.ho_chim, name).speaker.person_id
            old = head(session, places.ho_chim, "old head")
            new = resident(session, places.ho_chim, "new head")
            self.people |= {"old": old.speaker.person_id, "new": new.speaker.person_id}
            actions.give_consent(old.context(), "notices", True)
            replace_list(session, places.ho_chim.id, ["Nhà số 1"])
            self._add_what_repeats(session, places)
            self._add_meetings(session, places)
            self._add_dialogues(session, places)

    def _add_what_repeats(self, session: Session, places: Places) -> None:
        for area, whom, rule, hour in (
            (places.ho_chim, VILLAGE, Lunar((1, 15)), "07:00"),
            (places.ho_chim, VILLAGE, Monthly(5), "19:30"),
            (places.na_sang, HEADS, Monthly(25), "17:00"),
        ):
            session.add(
                Repeating(
                    area_id=area.id,
                    whom=whom,
                    what="việc",
                    rule=to_stored(rule),
                    at=hour,
                    author_id=self.people["old"],
                    state=ON,
                    created_at=at(FIRST, "00:00"),
                )
            )

    def _add_meetings(self, session: Session, places: Places) -> None:
        home = households.listed(session, places.ho_chim.id)[0]
        households.join(session, self.people["first"], home.id)
        for month in range(1, 13):
            starts = at(date(YEAR, month, 10), "19:30")
            row = Meeting(area_id=places.ho_chim.id, starts_at=starts, place="nhà văn hóa")
            row.called_by, row.state, row.created_at = self.people["old"], CALLED, starts
            row.items = [MeetingItem(position=1, matter="khac", question="đường")]
            session.add(row)
            session.flush()
            plan(session, Event("meeting", row.id, starts), at(FIRST, "00:00"), self.office)
            if month == 11:  # whoever represents the household by then said that it cannot come
                session.add(
                    MeetingReply(meeting_id=row.id, household_id=home.id, answer=ABSENT, at=starts)
                )

    def _add_dialogues(self, session: Session, places: Places) -> None:
        for month in (2, 5, 8, 11):
            starts = at(date(YEAR, month, 12), "08:30")
            notice = Notice(
                area_id=places.na_sang.id,
                text="Mời bà con.",
                priority="bulk",
                created_at=starts,
                state="done",
                audience={"areas": [places.na_sang.id]},
            )
            session.add(notice)
            session.flush()
            row = Dialogue(
                area_id=places.na_sang.id,
                leader="Bí thư",
                subject="Nước",
                place="Hội trường",
                held_on=starts.date(),
                starts="08:30",
                state="open",
                version=1,
                editor_ids=[],
                created_at=starts,
                notice_id=notice.id,
            )
            session.add(row)
            session.flush()
            plan(session, Event("dialogue", row.id, starts), at(FIRST, "00:00"), self.office)

    def passes(self) -> None:
        """The clock looks twice a day and whenever something is due, but while the machine is off.

        In one transaction, so that the year is not spent on the disk.
        """
        now = at(FIRST, "00:30")
        with self.database.write() as session:
            while now.date() <= LAST:
                if not OFF[0] <= now < OFF[1]:
                    self.ticks(session, now)
                now = self.next_look(session, now)

    def ticks(self, session: Session, now: datetime) -> None:
        if now >= HANDED_OVER and not self.handed_over:
            self.hands_over(session)
        if now >= REPLACED:
            households.leave(session, self.people["first"])
            home = households.listed(session, self.village)[0]
            households.join(session, self.people["second"], home.id)
        for _ in range(2):  # two clocks in the same minute
            if now.hour == 0:
                plan_ahead(session, now, self.office)
            while due.anything(session, now.timestamp()) and run_due(
                session, Turn(now, self.office, SUBJECTS)
            ):
                pass

    def hands_over(self, session: Session) -> None:
        self.handed_over = True
        appointments.end(session, HEAD, self.village, HANDED_OVER)
        session.add(
            Appointment(
                person_id=self.people["new"], role=HEAD, area_id=self.village, since=HANDED_OVER
            )
        )
        session.flush()

    def next_look(self, session: Session, now: datetime) -> datetime:
        later = select(func.min(Due.due_at)).where(Due.due_at > now.timestamp())
        moment = session.scalar(later.where(Due.state == due.WAITING))
        here = now.astimezone(DIEN_BIEN)
        grid = at(here.date(), "06:30") if here.hour < 6 else at(here.date(), "00:30") + DAY
        return min(grid, datetime.fromtimestamp(moment, DIEN_BIEN)) if moment else grid

    def said(self) -> list[tuple[int, str, int, str, datetime, datetime]]:
        """(person, kind, subject, step, when it was queued, when the event is)."""
        columns = (Address.person_id, Due.kind, Due.subject_id, Due.step)
        with self.database.read() as session:
            rows = session.execute(
                select(*columns, Outgoing.queued_at, Due.event_at)
                .join(Outgoing, Outgoing.body_id == Due.body_id)
                .join(Address, Address.id == Outgoing.address_id)
            )
            return [
                (who, kind, subject, step, moment(queued), moment(event))
                for who, kind, subject, step, queued, event in rows
                if who is not None
            ]


DAY = timedelta(days=1)


def moment(seconds: float) -> datetime:
    return datetime.fromtimestamp(seconds, DIEN_BIEN)


def test_a_year_passes_and_no_reminder_is_lost_doubled_or_out_of_time(
    database: Database, tmp_path: Path
) -> None:
    (tmp_path / "pauses.csv").write_text(
        f"first,last,reason,where,source\n{MOURNING.first},{MOURNING.last},Quốc tang,*,Công điện\n",
        "utf-8",
    )
    office = Office(area_code="03172", tables_dir=str(tmp_path), delivery_days=400)
    year = Year(database, office)
    year.furnish()
    year.passes()
    said = year.said()
    pauses = [*festival_pauses(FIRST, LAST, "03172"), MOURNING]

    assert len(said) > 200
    assert [one for one in said if is_quiet(one[4], office)] == []
    assert [one for one in said if any(pause.holds(one[4].date()) for pause in pauses)] == []
    assert [one for one in said if one[4] >= one[5]] == []
    assert (
        max(Counter((who, kind, subject, step) for who, kind, subject, step, *_ in said).values())
        == 1
    )
    assert lost(year, said, pauses) == []

    heads = {(who, event) for who, kind, _, _, _, event in said if kind == "repeating"}
    fifth_and_moons = {event for who, event in heads if who == year.people["neighbour"]}
    for who, event in heads:
        if event not in fifth_and_moons:  # for village heads
            assert who == year.people["old" if event < HANDED_OVER else "new"]
    november = at(date(YEAR, 11, 10), "19:30")
    told = {who for who, kind, *_, event in said if (kind, event) == ("meeting", november)}
    assert year.people["first"] in told
    assert year.people["second"] not in told


def lost(
    year: Year, said: list[tuple[int, str, int, str, datetime, datetime]], pauses: list[Pause]
) -> list[str]:
    """What the neighbour should have been reminded of, and was not; each rule's days found anew."""
    moons = [at(day, "07:00") for day in dates(Lunar((1, 15)), FIRST + DAY, LAST)]
    fifths = [at(day, "19:30") for day in dates(Monthly(5), FIRST, LAST)]
    meetings = [at(date(YEAR, month, 10), "19:30") for month in range(1, 13)]
    dialogues = [at(date(YEAR, month, 12), "08:30") for month in (2, 5, 8, 11)]
    assert len(moons) == 25  # 13 months, one of them leap, without the first and the last days
    heard = {(kind, event) for who, kind, *_, event in said if who == year.people["neighbour"]}
    wanted = [("repeating", event) for event in (*moons, *fifths)]
    wanted += [("meeting", event) for event in meetings] + [
        ("dialogue", event) for event in dialogues
    ]
    return [
        f"{kind} {event}"
        for kind, event in wanted
        if allowed_at(event - DAY, year.office, pauses) < event and (kind, event) not in heard
    ]
