"""Starting a talk, going on with it, leaving it and coming back to it."""

import zlib
from dataclasses import replace
from datetime import timedelta

from handlers import menu
from handlers.answers import Said, menu_number, tidy
from handlers.context import Context
from handlers.conversation import Engine, State, Step
from handlers.flows import FLOWS
from handlers.messages import Incoming, Outgoing, Words
from handlers.people import actions as people
from handlers.visits import Reply, Visit

LEFT_ALONE = timedelta(days=2)
READING = frozenset({"news", "ask", "answer"})  # nothing was written in them: they are begun anew
A_DAY = timedelta(hours=20)  # from which on one says "the other day"
LONG_ENOUGH = 15  # letters from which words, unasked for, are more than "hello" or "I am here"
GO_ON_SENDING = (("resume", Words("nut-gui-tiep")), ("discard", Words("nut-thoi-xoa")))
GO_ON = (("resume", Words("nut-lam-tiep-viec-do")), ("discard", Words("nut-thoi-viec-do")))
OFFER_AS_FEEDBACK = (("resume", Words("nut-gui-y-kien")), ("discard", Words("nut-khong-gui")))
FIRST_TALKS = frozenset({"welcome", "accept-invitation"})  # after these the whole menu is shown
SENDING = frozenset(
    {"feedback", "for-another", "reply", "disagree", "again", "dialogue-question"}
)  # what they send is half written
TO_HEADS = frozenset(
    {"notice", "notice-result", "village-work", "households-left", "for-another", "meeting"}
)  # "bác"


class Talks:
    def __init__(self) -> None:
        self._engine = Engine(FLOWS)

    def start(self, visit: Visit, name: str, argument: str | None = None) -> Reply:
        """Begin a talk; one that it interrupts waits below it."""
        if not self._engine.can_start(name, argument):
            return self.ask_again(visit, Words("viec-da-bo"))
        again = visit.state is not None and visit.state.flow == name and argument is None
        if again and name not in READING:
            return self.offer(visit)
        reading = visit.state is not None and visit.state.flow in READING
        below = None if reading else _set_aside(visit.state)
        step = self._engine.start(visit.context, name, _serial(visit.incoming), argument)
        if step.state is not None:
            step.state.below = below
        return self._reply(visit.context, name, step, below)

    def go_on(self, visit: Visit, state: State) -> Reply:
        """Give the message to the talk; one left alone for days is offered again first."""
        if state.paused or _for(visit, LEFT_ALONE):
            return self.offer(visit, Said.of(visit.incoming))
        before = state.position
        step = self._engine.answer(visit.context, state, visit.incoming)
        if step.dropped:
            return self.drop(visit)
        if step.state is not None and step.state.position == before:
            way = _way_by_number(visit, step)
            if way is not None:
                return self.back(visit) if way == "back" else self.leave(visit)
        return self._reply(visit.context, state.flow, step, state.below)

    def leave(self, visit: Visit) -> Reply:
        """The menu; a talk under way waits, and can be taken up from it."""
        state = visit.state
        shown = menu.menu(visit.context)
        if state is None or state.flow == "welcome":
            return Reply(shown)
        again = ("resume", Words("nut-lam-tiep", {"viec": self.title(state)}))
        state.paused = state.in_menu = True
        return Reply(Outgoing(shown.says, (again, *shown.buttons)), state)

    def offer(self, visit: Visit, said: Said | None = None) -> Reply:
        """ "Hôm trước ông (bà) đang … Gửi tiếp không ạ?" What was just said is held, not lost."""
        state = visit.state
        if state is None:
            return Reply(menu.menu(visit.context))
        if said is not None and (said.media or len(said.text) >= LONG_ENOUGH):
            state.held = said.as_json()
        state.paused, state.in_menu = True, False
        key = "hom-truoc-dang-do" if _for(visit, A_DAY) else "dang-do"
        question, buttons = self._unfinished(key, state)
        return Reply(Outgoing((question,), (*buttons, *menu.MENU_BUTTON)), state)

    def offer_as_feedback(self, visit: Visit, said: Said) -> Reply:
        """Something was said unasked: keep it as the first part of a talk that may be begun.

        Words may also have been meant as a question of policy.
        """
        flow = self._engine.flow("feedback")
        state = State(flow.name, flow.version, _serial(visit.incoming), paused=True)
        state.carried.append(said.as_json())
        question = (("question", Words("nut-hoi-chinh-sach")),) if said.text else ()
        buttons = (*OFFER_AS_FEEDBACK, *question, *menu.MENU_BUTTON)
        return Reply(Outgoing((Words("hoi-gui-thanh-y-kien"),), buttons), state)

    def ask_instead(self, visit: Visit) -> Reply:
        """What was said unasked is a question of policy, not feedback."""
        state = visit.state
        if state is None or not state.carried:
            return self.start(visit, "ask")
        visit.state = state.below
        return self.start(visit, "answer", state.carried[0]["text"])

    def resume(self, visit: Visit) -> Reply:
        state = visit.state
        if state is None:
            return Reply(menu.menu(visit.context, Words("khong-co-gi-de-huy")))
        state.paused = state.in_menu = False
        if state.held is not None:
            state.carried.append(state.held)
            state.held = None
        step = self._engine.answer(visit.context, state, None)
        return self._reply(visit.context, state.flow, step, state.below)

    def resume_safe(self, visit: Visit) -> Reply:
        """It was no emergency: go on, and do not take what they say for one again."""
        if visit.state is None:
            return Reply(menu.menu(visit.context))
        visit.state.safe, visit.state.held = True, None
        reply = self.resume(visit)
        return reply.after((Words("van-an-toan"),))

    def drop(self, visit: Visit) -> Reply:
        """Forget the talk and what was sent for it."""
        state = visit.state
        if state is None:
            return Reply(menu.menu(visit.context, Words("khong-co-gi-de-huy")))
        if state.has_files:
            people.drop_media(visit.context)
        visit.context.erase = visit.context.erase or state.anonymous
        return self._reply(visit.context, state.flow, Step((Words("da-huy"),)), state.below)

    def back(self, visit: Visit) -> Reply:
        state = visit.state
        if state is None:
            return Reply(menu.menu(visit.context))
        state.paused = False
        step = self._engine.back(visit.context, state)
        return self._reply(visit.context, state.flow, step, state.below)

    def ask_again(self, visit: Visit, *first: Words) -> Reply:
        """Say something, then ask again what was being asked."""
        state = visit.state
        if state is None:
            return Reply(menu.menu(visit.context, *first))
        step = self._engine.answer(visit.context, state, None)
        said = replace(step, says=(*first, *step.says))
        return self._reply(visit.context, state.flow, said, state.below)

    def would_choose(self, visit: Visit, state: State) -> bool:
        """Whether the words pick one of the choices that are being offered."""
        return self._engine.would_choose(visit.context, state, visit.incoming)

    def title(self, state: State) -> Words:
        """What the talk is called in "ông (bà) đang …"."""
        if state.about is not None:
            return Words(*state.about)
        if self._engine.knows(state.flow):
            return self._engine.flow(state.flow).title
        return Words("viec-do")

    def _unfinished(self, key: str, state: State) -> tuple[Words, menu.Buttons]:
        """Whether to go on, in the words that fit what was being done and by whom."""
        sending = state.flow in SENDING
        told = {
            "viec": self.title(state),
            "ai": "bac" if state.flow in TO_HEADS else "dan",
            "cach": "gui" if sending else "lam",
        }
        return Words(key, told), GO_ON_SENDING if sending else GO_ON

    def _reply(self, context: Context, flow: str, step: Step, below: State | None) -> Reply:
        """From what came of a talk to what is said, with the buttons that belong under it."""
        if step.question is not None and step.state is not None:
            says = (*step.says, step.question.words)
            buttons = step.question.buttons(step.state.position) + _ways_out(step.state)
            asked = Outgoing(
                says,
                buttons,
                step.media,
                fleeting=step.fleeting,
                open=step.question.is_open,
                freely=bool(step.question.takes),
            )
            return Reply(asked, step.state)
        if below is not None and not context.forgotten:
            offer, ways = self._unfinished("dang-do", below)
            buttons = (*step.buttons, *ways)
            says = (*step.says, offer)
            return Reply(Outgoing(says, buttons, step.media, forget=context.erase), below)
        hears = context.speaker.known and context.speaker.hears
        if flow in FIRST_TALKS or hears:  # the numbers that are heard are then the menu's
            shown = menu.menu(context, *step.says)
            shown = replace(shown, buttons=(*shown.buttons, *step.buttons), media=step.media)
            return Reply(replace(shown, forget=context.erase, aloud=step.aloud))
        if not step.says:  # nothing is left to say but what else there is
            return Reply(replace(menu.menu(context), media=step.media, forget=context.erase))
        buttons = (*step.buttons, *menu.MENU_BUTTON)
        said = Outgoing(step.says, buttons, step.media, context.erase, step.aloud)
        return Reply(said)


def _for(visit: Visit, time: timedelta) -> bool:
    """Whether the talk has been left alone for so long."""
    return visit.touched is not None and visit.context.now - visit.touched >= time


def paused(state: State | None) -> State | None:
    """The same talk, to be offered again when the person comes back to it."""
    if state is not None:
        state.paused, state.in_menu = True, False
    return state


def _way_by_number(visit: Visit, step: Step) -> str | None:
    """The way out that a typed number means: they are numbered on after the choices."""
    number = menu_number(tidy(visit.text))
    if number is None or step.question is None or step.state is None:
        return None
    ways = [tag for tag, _ in _ways_out(step.state)]
    place = number - len(step.question.choices) - 1
    return ways[place] if 0 <= place < len(ways) else None


def _set_aside(state: State | None) -> State | None:
    """The talk that waits below a new one: one at most, and never the welcome."""
    if state is None or state.flow in FIRST_TALKS:
        return None
    state.below = None
    return paused(state)


def _ways_out(state: State) -> menu.Buttons:
    back = (("back", Words("nut-quay-lai")),) if state.can_go_back else ()
    return (*back, *menu.MENU_BUTTON)


def _serial(incoming: Incoming) -> str:
    """Tells one talk's buttons from another's; the same for the same event, so that it replays."""
    return f"{zlib.crc32(':'.join(incoming.key).encode()) & 0xFFFF:04x}"
