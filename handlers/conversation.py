"""The conversation engine: a guided conversation is a plain function that is run again from the top.

What is kept between two messages is the flow's name, its version and the answers so far. On each
message the function runs from the top: recorded answers are returned at once, the new message
answers the first question that has none, and the next question without an answer stops the run.
Effects go through `talk.do`, which runs once and records its result. The engine knows no channel
and no database.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from inspect import signature
from typing import Any

from handlers.answers import Question, Said, Unclear, understand
from handlers.context import Context
from handlers.messages import Choice, Incoming, Words

Entry = list[Any]  # [what, key, value]
ANSWERS = frozenset({"choose", "said", "done"})
YES, NO = "yes", "no"
DONE = Choice("done", Words("nut-xong"))


@dataclass(frozen=True, slots=True)
class Flow:
    """A conversation: its name and version, the function, and what it is called in a sentence."""

    name: str
    version: int
    run: Callable[..., None]
    title: Words

    def fits(self, argument: str | None) -> bool:
        """Whether the talk begins with such an argument: a button may be forged, or from long ago."""
        try:
            signature(self.run).bind(None, *_arguments(argument))
        except TypeError:
            return False
        return True


def _arguments(argument: str | None) -> list[str]:
    return [] if argument is None else [argument]


@dataclass(slots=True)
class State:
    """All that is kept of a talk between two messages. `below` is the talk it interrupted."""

    flow: str
    version: int
    serial: str  # tells this talk's buttons from an earlier talk's
    args: list[str] = field(default_factory=list)
    journal: list[Entry] = field(default_factory=list)
    carried: list[dict[str, Any]] = field(default_factory=list)
    anonymous: bool = False
    paused: bool = False  # left alone: it is offered again before it goes on
    in_menu: bool = False  # it is offered as the first line of the menu
    about: list[Any] | None = None  # [key, args]: what it is called, if not what its flow is
    safe: bool = False  # the person said that there is no emergency
    advised: list[str] = field(default_factory=list)  # advice that was given once
    held: dict[str, Any] | None = None  # what the person said meanwhile, answered when it goes on
    below: "State | None" = None

    @property
    def position(self) -> str:
        return f"{self.serial}.{len(self.journal)}"

    @property
    def can_go_back(self) -> bool:
        rest = (entry[0] for entry in reversed(self.journal) if entry[0] != "look")
        return next(rest, None) in ANSWERS

    @property
    def has_files(self) -> bool:
        """Whether the person has sent recordings or photos."""
        said = [entry[2] for entry in self.journal if entry[0] == "said"]
        return any(part["media"] for part in (*said, *self.carried))

    def as_json(self) -> dict[str, Any]:
        packed = {name: getattr(self, name) for name in self.__slots__}
        packed |= {name: list(packed[name]) for name in ("journal", "carried", "advised")}
        return packed | {"below": self.below.as_json() if self.below else None}

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> "State":
        below = cls.from_json(data["below"]) if data["below"] else None
        lists = {name: list(data[name]) for name in ("journal", "carried", "advised")}
        return cls(**{**data, **lists, "below": below})


@dataclass(frozen=True, slots=True)
class Step:
    """What came of one message: sentences to say, and the talk as it now stands (None: ended)."""

    says: tuple[Words, ...]
    question: Question | None = None
    state: State | None = None
    buttons: tuple[tuple[str, Words], ...] = ()  # what may be begun after a talk that has ended
    dropped: bool = False  # the person would rather not, at a question of the talk itself
    media: tuple[str, ...] = ()  # recordings and pictures that go with what is said
    aloud: bool = False  # what is recorded of it is heard
    fleeting: bool = False  # something was recited: it does not stay on the phone


class Waiting(Exception):  # noqa: N818  not an error: the talk waits for its person
    def __init__(self, question: Question) -> None:
        self.question = question


class FlowChanged(Exception):  # noqa: N818  the recorded answers are those of another version
    pass


class Dropped(Exception):  # noqa: N818  the person would rather not go on
    pass


class Talk:
    """What a flow speaks through. Everything that it returns is the same on every run."""

    def __init__(self, state: State, context: Context, incoming: Incoming | None) -> None:
        self.context = context
        self.says: list[Words] = []
        self.buttons: list[tuple[str, Words]] = []
        self.media: list[str] = []
        self.aloud = self.fleeting = False
        self._state = state
        self._read = 0
        self._incoming = incoming
        self._position = state.position

    def say(self, key: str, **args: Any) -> None:
        """Say a sentence of the catalog. It is said once, not again on later runs."""
        if self._read == len(self._state.journal):
            self.says.append(Words(key, args))

    def show(self, media: str) -> None:
        """Send a recording or a picture with what is said; shown once, as a sentence is said once.

        `media` is the id of a file, or how to make it: see `handlers.messages.Outgoing`.
        """
        if self._read == len(self._state.journal):
            self.media.append(media)

    def recite(
        self, reading: Callable[..., tuple[tuple[Words, ...], tuple[str, ...]]], *args: Any
    ) -> None:
        """Say and show what a reading finds now: unlike that of `look`, none of it is recorded.

        A channel that can deletes it from the phone after a while.

        `reading` returns sentences, and the ids of files.
        """
        if self._read == len(self._state.journal):
            says, media = reading(self.context, *args)
            self.fleeting = True
            self.says.extend(says)
            self.media.extend(media)

    def read_aloud(self) -> None:
        """What is recorded of the last words of the talk is heard, whatever the person chose."""
        self.aloud = True

    def offer(self, tag: str, key: str) -> None:
        """A button under the last words of the talk, such as `go.<flow>.<argument>`."""
        self.buttons.append((tag, Words(key)))

    def choose(self, key: str, choices: Sequence[Choice], **args: Any) -> str:
        """Ask which of the choices; returns its value."""
        found = self._recorded("choose", key)
        if found is None:
            said = self._hear(Question(Words(key, args), tuple(choices)))
            found = self._record("choose", key, said.choice)
        return str(found[2])

    def confirm(
        self, key: str, *, yes: str = "nut-dung-roi", no: str = "nut-chua-dung", **args: Any
    ) -> bool:
        """Ask a question of yes and no; `yes` and `no` name the buttons' words."""
        return self.choose(key, (Choice(YES, Words(yes)), Choice(NO, Words(no))), **args) == YES

    def ask(
        self,
        key: str,
        choices: Sequence[Choice] = (),
        *,
        takes: frozenset[str] = frozenset({"text"}),
        by_number: bool = False,
        **args: Any,
    ) -> Said:
        """Ask for one message (words by default), or one of the choices beside it.

        `by_number`: a bare number is a choice, not the words that are asked for.
        """
        found = self._recorded("said", key)
        if found is None:
            asked = Question(Words(key, args), tuple(choices), takes, by_number)
            said = self._hear(asked)
            found = self._record("said", key, said.as_json())
        return Said.from_json(found[2])

    def listen(self, key: str, **args: Any) -> list[Said]:
        """Take words, recordings and photos until the person says that it is all."""
        parts: list[Said] = []
        while self._recorded("done", key) is None:
            found = self._recorded("said", key)
            if found is None:
                found = self._hear_part(key, parts, args)
            if found[0] == "said":
                parts.append(Said.from_json(found[2]))
            else:
                break
        return parts

    def do(self, action: Callable[..., Any], *args: Any) -> Any:
        """Act, once, in this message's transaction; what it returns (plain data) is recorded.

        A person cannot go back past an act.
        """
        return self._once("do", action, args)

    def look(self, reading: Callable[..., Any], *args: Any) -> Any:
        """Read something, once, and go on with what was read then; going back forgets it."""
        return self._once("look", reading, args)

    def call_it(self, key: str, **args: Any) -> None:
        """What the talk is called when it is offered again: "gửi ý kiến về nước sinh hoạt"."""
        self._state.about = [key, args]

    def drop(self) -> None:
        """The person would rather not: end as "Thôi" does, with all that was sent forgotten."""
        raise Dropped

    def be_anonymous(self) -> None:
        """From here on this talk must leave no trace; see `Context.erase`."""
        self._state.anonymous = True

    def _once(self, what: str, function: Callable[..., Any], args: tuple[Any, ...]) -> Any:
        name = function.__name__
        found = self._recorded(what, name)
        if found is None:
            found = self._record(what, name, function(self.context, *args))
        return found[2]

    def _recorded(self, what: str, key: str) -> Entry | None:
        if self._read == len(self._state.journal):
            return None
        entry = self._state.journal[self._read]
        if entry[0] != what or entry[1] != key:
            if what in ANSWERS and entry[0] in ANSWERS and entry[1] == key:
                return None  # the other way in which the same question can be answered
            raise FlowChanged
        self._read += 1
        return entry

    def _record(self, what: str, key: str, value: Any) -> Entry:
        entry = [what, key, value]
        self._state.journal.append(entry)
        self._read = len(self._state.journal)
        return entry

    def _hear_part(self, key: str, parts: list[Said], args: Mapping[str, Any]) -> Entry:
        """The next thing said while listening, or that it was the last."""
        if self._state.carried:
            return self._record("said", key, self._state.carried.pop(0))
        asked = Words("da-ghi-phan", {"so": len(parts)}) if parts else Words(key, args)
        takes = frozenset({"text", "voice", "photo"})
        question = Question(asked, (DONE,) if parts else (), takes, by_number=True)
        said = self._hear(question)
        if said.choice is not None:
            return self._record("done", key, None)
        return self._record("said", key, said.as_json())

    def _hear(self, question: Question) -> Said:
        """The new message as the answer to this question, or a stop to wait for one."""
        if self._incoming is None:
            raise Waiting(question)
        incoming, self._incoming = self._incoming, None
        self.says.clear()  # they were said when the question was first asked
        self.media.clear()
        heard = understand(question, incoming, self._position)
        if isinstance(heard, Unclear):
            self.says.append(heard.help)
            raise Waiting(question)
        return heard


class Engine:
    """Runs talks of the flows that it was given."""

    def __init__(self, flows: Sequence[Flow]) -> None:
        self._flows = {flow.name: flow for flow in flows}

    def flow(self, name: str) -> Flow:
        return self._flows[name]

    def knows(self, name: str) -> bool:
        return name in self._flows

    def can_start(self, name: str, argument: str | None) -> bool:
        return name in self._flows and self._flows[name].fits(argument)

    def start(self, context: Context, name: str, serial: str, argument: str | None = None) -> Step:
        """Begin a talk; a flow that takes an argument (a code, a token) is given it as it stands."""
        state = State(name, self._flows[name].version, serial, _arguments(argument))
        return self._run(state, context, None)

    def answer(self, context: Context, state: State, incoming: Incoming | None) -> Step:
        """Go on with a message; with None, ask again what was asked."""
        return self._run(state, context, incoming)

    def would_choose(self, context: Context, state: State, incoming: Incoming) -> bool:
        """Whether a message picks one of the choices that are being offered."""
        looking = State.from_json(state.as_json())
        question = self._run(looking, context, None).question
        if question is None:
            return False
        heard = understand(question, incoming, state.position)
        return isinstance(heard, Said) and heard.choice is not None

    def back(self, context: Context, state: State) -> Step:
        """Drop the last answer and ask its question again; not past what was already done."""
        if not state.can_go_back:
            step = self._run(state, context, None)
            return replace(step, says=(Words("khong-lui-duoc"), *step.says))
        while state.journal.pop()[0] not in ANSWERS:
            pass
        return self._run(state, context, None)

    def _run(self, state: State, context: Context, incoming: Incoming | None) -> Step:
        flow = self._flows.get(state.flow)
        if flow is None:
            return Step((Words("viec-da-bo"),))
        if flow.version != state.version:
            return self._restart(flow, state, context, incoming)
        talk = Talk(state, context, incoming)
        try:
            flow.run(talk, *state.args)
        except Waiting as waiting:
            says, media = tuple(talk.says), tuple(talk.media)
            return Step(says, waiting.question, state, media=media, fleeting=talk.fleeting)
        except FlowChanged:
            return self._restart(flow, state, context, incoming)
        except Dropped:
            return Step((), dropped=True)
        media, buttons = tuple(talk.media), tuple(talk.buttons)
        return Step(tuple(talk.says), buttons=buttons, media=media, aloud=talk.aloud)

    def _restart(
        self, flow: Flow, state: State, context: Context, incoming: Incoming | None
    ) -> Step:
        """Begin anew under today's version; what the person sent is offered to its `listen`."""
        carried = state.carried + [
            entry[2]
            for entry in state.journal
            if entry[0] == "said" and entry[2]["kind"] != "choice"
        ]
        if incoming is not None and (part := Said.of(incoming)) is not None:
            carried.append(part.as_json())
        fresh = State(
            flow.name,
            flow.version,
            state.serial,
            state.args,
            carried=carried,
            anonymous=state.anonymous,
            below=state.below,
        )
        step = self._run(fresh, context, None)
        return replace(step, says=(Words("hoi-lai-tu-dau"), *step.says))
