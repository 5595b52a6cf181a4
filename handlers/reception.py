"""The front desk: what happens to a message before, beside and after a conversation.

In this order: someone who leaves; "DỪNG"; an emergency and what must not be taken in; the code of a
case; a link; the buttons and words that work everywhere; the talk under way; and, for who is in no
talk, the menu. Nothing is ever met with silence.
"""

from collections.abc import Callable
from datetime import datetime

from content.library.folding import is_question
from handlers import menu
from handlers.answers import Said, fold, menu_number, tidy, yes_or_no
from handlers.commands import Command, command_of
from handlers.context import Context
from handlers.conversation import State
from handlers.feedback.codes import parse
from handlers.languages import offering
from handlers.messages import Incoming, Kind, Outgoing, Words
from handlers.people import actions as people
from handlers.people import channel_codes, links, typed
from handlers.people.linking import LINK as STAFF
from handlers.people.signing_in import hash_of
from handlers.policies.actions import asked_for
from handlers.policies.links import ITEM
from handlers.recordings.speakers import LINK as SPEAKER
from handlers.screening.actions import Then, screened
from handlers.talks import LONG_ENOUGH, Talks, paused
from handlers.villages.households import JOIN as HOUSEHOLD
from handlers.villages.relays import LINK as MESSENGER
from handlers.visits import Reply, Visit
from handlers.withheld import way_on

LOOKUP = "lookup"
NO_NUMBERS = frozenset({"welcome", "join-channel"})  # talks that ask for no long number
FEW_WORDS = 5  # so few are a keyword, if anything: "thẻ bảo hiểm y tế"
THANKS = ("cam on", "cam ta", "thank")
# How the payload of a one-time link begins, and its talk. Such a talk begins by its link only: its
# argument is what the database knows.
INVITATIONS = {
    typed.HEAD: "accept-invitation",
    MESSENGER: "accept-messenger",
    SPEAKER: "accept-speaker",
    STAFF: "link-staff",
    channel_codes.LINK: "join-channel",
}


class Reception:
    def __init__(self) -> None:
        self._talks = Talks()
        self._order: tuple[Callable[[Visit], Reply | None], ...] = (
            self._left_or_returned,
            self._withheld,
            self._screened,
            self._asked_with_code,
            self._joins_a_channel,
            self._opened,
            self._followed,
            self._tapped,
            self._commanded,
            self._edited,
            self._in_another_language,
            self._in_a_talk,
            self._unknown,
            self._chose_from_menu,
            self._said_unasked,
        )
        self._commands: dict[Command, Callable[[Visit], Reply]] = {
            Command.STOP: self._stop,
            Command.SUBSCRIBE: lambda visit: self._talks.start(visit, "subscribe"),
            Command.MENU: self._menu,
            Command.BACK: self._talks.back,
            Command.CANCEL: self._talks.drop,
            Command.MY_DATA: lambda visit: self._talks.start(visit, "my-data"),
            Command.CHANNELS: lambda visit: self._talks.start(visit, "channels"),
        }

    def receive(
        self, context: Context, state: State | None, touched: datetime | None, incoming: Incoming
    ) -> Reply:
        """Handle one message. `touched` is when the talk in `state` was last answered."""
        visit = Visit(context, incoming, state, touched)
        for look in self._order:
            if (reply := look(visit)) is not None:
                return reply.after(visit.preface, visit.offers)
        return Reply(menu.menu(context, Words("chua-hieu-viec")))

    def _left_or_returned(self, visit: Visit) -> Reply | None:
        kind = visit.incoming.kind
        if kind is Kind.UNFOLLOWED:
            people.unfollow(visit.context)
            return Reply(None, visit.state)
        if kind not in {Kind.LEFT, Kind.RETURNED}:
            return None
        people.mark_reachable(visit.context, reachable=kind is Kind.RETURNED)
        return Reply(None, visit.state)

    def _withheld(self, visit: Visit) -> Reply | None:
        """What they wrote did not reach us: numbers to send, and whom to call, to be heard too."""
        if visit.incoming.kind is not Kind.WITHHELD:
            return None
        told = way_on(visit.context)
        if visit.state is None and not visit.context.speaker.known:
            reply = self._talks.start(visit, "welcome").after(told)
        else:
            reply = self._talks.ask_again(visit, *told)
        return reply.aloud()

    def _screened(self, visit: Visit) -> Reply | None:
        """An emergency, a denunciation and the like: answered at once, and not taken in."""
        if not visit.incoming.words or command_of(visit.incoming) is Command.STOP:
            return None
        if typed.payload_of(visit.text) is not None:  # it may look like the number of a card
            return None
        found = screened(visit.context, visit.incoming, visit.state)
        if found is None:
            return None
        if found.then is Then.GO_ON:
            visit.preface = found.says
            return None
        if found.then is Then.ASK_AGAIN:
            return self._talks.ask_again(visit, *found.says)
        return Reply(found.message, paused(visit.state) if found.then is Then.PAUSE else None)

    def _asked_with_code(self, visit: Visit) -> Reply | None:
        """The code of a case, wherever it is typed: it is answered, and kept in no talk."""
        asked_for = visit.state is not None and visit.state.flow == LOOKUP
        code = None if asked_for else parse(visit.incoming.words)
        return None if code is None else self._talks.start(visit, LOOKUP, code)

    def _joins_a_channel(self, visit: Visit) -> Reply | None:
        """The code by which they join this channel to another that they write from."""
        code = channel_codes.read(visit.incoming.words, alone=_is_idle(visit.state))
        if code is None:
            return None
        return self._talks.start(visit, "join-channel", hash_of(code))

    def _opened(self, visit: Visit) -> Reply | None:
        """/start, the first visit to the page, a link with a payload, or its code, typed."""
        code = typed.payload_of(visit.text)
        if visit.incoming.kind is not Kind.START and code is None:
            return None
        payload = code or visit.incoming.text
        if (begun := self._opened_by_link(visit, payload[:2], payload[2:])) is not None:
            return begun
        if visit.state is not None:
            return self._talks.offer(visit)
        village = links.asked_for(visit.context, payload)
        if not visit.context.speaker.known:
            return self._talks.start(visit, "welcome", village)
        if village is not None:
            return self._talks.start(visit, "join-village", village)
        return Reply(menu.menu(visit.context, people.greeting(visit.context)))

    def _followed(self, visit: Visit) -> Reply | None:
        """Following is no consent: it is asked for, of whoever has not given it."""
        if visit.incoming.kind is not Kind.FOLLOWED:
            return None
        if visit.state is not None:
            return self._talks.offer(visit)
        if not visit.context.speaker.known:
            return self._talks.start(visit, "welcome")
        if not people.has_agreed(visit.context, "notices"):
            return self._talks.start(visit, "subscribe")
        return Reply(menu.menu(visit.context, people.greeting(visit.context)))

    def _opened_by_link(self, visit: Visit, kind: str, rest: str) -> Reply | None:
        if kind in INVITATIONS:
            return self._talks.start(visit, INVITATIONS[kind], hash_of(rest))
        if kind == ITEM:
            return self._talks.start(visit, "item", rest)
        return self._talks.start(visit, "join-household", rest) if kind == HOUSEHOLD else None

    def _tapped(self, visit: Visit) -> Reply | None:
        """Buttons that are not answers: they start a talk, go on with one, or drop it."""
        word, _, rest = visit.incoming.tap.partition(".")
        if word == "go":
            flow, _, argument = rest.partition(".")
            known = "" if flow in INVITATIONS.values() else flow
            return self._talks.start(visit, known, argument or None)
        if word == "resume":
            return self._talks.resume(visit)
        if word == "question":
            return self._talks.ask_instead(visit)
        if word == "safe":
            return self._talks.resume_safe(visit)
        return self._talks.drop(visit) if word == "discard" else None

    def _commanded(self, visit: Visit) -> Reply | None:
        command = command_of(visit.incoming)
        if command is None or self._is_answer(command, visit):
            return None
        return self._commands[command](visit)

    def _is_answer(self, command: Command, visit: Visit) -> bool:
        """ "Thôi" may be the answer itself, where a choice is called so."""
        state = visit.state
        if command is not Command.CANCEL or not visit.text or state is None or state.paused:
            return False
        return self._talks.would_choose(visit, state)

    def _stop(self, visit: Visit) -> Reply:
        people.stop(visit.context)
        return Reply(Outgoing((Words("dung"),), menu.MENU_BUTTON), paused(visit.state))

    def _menu(self, visit: Visit) -> Reply:
        if visit.state is None and not visit.context.speaker.known:
            return self._talks.start(visit, "welcome")
        return self._talks.leave(visit)

    def _edited(self, visit: Visit) -> Reply | None:
        if visit.incoming.kind is not Kind.EDITED:
            return None
        return self._talks.ask_again(visit, Words("tin-da-sua"))

    def _in_another_language(self, visit: Visit) -> Reply | None:
        """Words in another language than they chose: it is offered, once a talk, and nothing more."""
        offer = offering.offer(visit)
        if offer is not None:
            visit.preface = (*visit.preface, offer.says)
            visit.offers = offer.buttons
        return None

    def _in_a_talk(self, visit: Visit) -> Reply | None:
        state = visit.state
        if state is None:
            return None
        return self._of_a_paused_talk(visit, state) or self._talks.go_on(visit, state)

    def _of_a_paused_talk(self, visit: Visit, state: State) -> Reply | None:
        """Its offer is answered, or something else of the menu is chosen."""
        if not state.paused:
            return None
        number = menu_number(tidy(visit.text)) if state.in_menu else None
        wants = number == 1 or None if number else yes_or_no(visit.text)
        if wants is not None:
            return self._talks.resume(visit) if wants else self._talks.drop(visit)
        flow = menu.chosen(visit.context, visit.text if number is None else str(number - 1))
        return self._asked_of_policy(visit) if flow is None else self._talks.start(visit, flow)

    def _asked_of_policy(self, visit: Visit) -> Reply | None:
        """A question that the library answers, wherever no other question is open."""
        text = visit.text
        asks, long = is_question(text), len(text.split()) > FEW_WORDS
        if not text or (long and not asks):
            return None
        found = asked_for(visit.context, text)
        meant = found["sure"] or (long and found["items"])
        return self._talks.start(visit, "answer", text) if meant else None

    def _unknown(self, visit: Visit) -> Reply | None:
        if visit.context.speaker.known:
            return None
        asked = self._asked_of_policy(visit)  # what is public needs no acquaintance
        if asked is not None:
            return asked.after((people.greeting(visit.context),))
        return self._talks.start(visit, "welcome")

    def _chose_from_menu(self, visit: Visit) -> Reply | None:
        flow = menu.chosen(visit.context, visit.text)
        return None if flow is None else self._talks.start(visit, flow)

    def _said_unasked(self, visit: Visit) -> Reply | None:
        if fold(visit.text).startswith(THANKS):
            return Reply(menu.menu(visit.context, Words("khong-co-gi-dau")))
        if (asked := self._asked_of_policy(visit)) is not None:
            return asked
        said = Said.of(visit.incoming)
        if said is None or not (said.media or len(said.text) >= LONG_ENOUGH):
            return None
        return self._talks.offer_as_feedback(visit, said)


def _is_idle(state: State | None) -> bool:
    """Whether no question is open that a number may be the answer to."""
    return state is None or state.paused or state.flow in NO_NUMBERS
