"""Any order of answers, backs, cancels, restarts and kills ends as a straight run would."""

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from handlers.conversation import State, Step
from tests.unit.conversation.flows import Orders, context, says

ANSWERS = st.sampled_from(["1", "mận", "đào", "số 3", "xong", "có", "ko", "nước", "đường xấu", "?"])
MOVES = st.one_of(
    ANSWERS.map(lambda word: ("answer", word)),
    st.just(("back", "")),
    st.just(("cancel", "")),
    st.just(("killed", "")),
)


class Host:
    """Stores a talk as text between two messages, as the real one does, and may be killed."""

    def __init__(self) -> None:
        self.orders = Orders()
        self.engine = self.orders.engine()
        self.kept: dict[str, Any] | None = None
        self.answers: list[str] = []  # those that count: taken back ones are gone
        self.effects: list[Any] = []

    def move(self, what: str, word: str) -> None:
        if self.kept is None or what == "cancel":
            self.answers, step = [], self.engine.start(context(), "order", "s")
        elif what == "killed":  # ran, and died before it was stored: as if it had not been
            done = len(self.orders.done)
            self.engine.answer(context(), State.from_json(self.kept), says("1"))
            del self.orders.done[done:]
            return
        elif what == "back":
            step = self._back(State.from_json(self.kept))
        else:
            step = self._answer(State.from_json(self.kept), word)
        self.kept = None if step.state is None else step.state.as_json()

    def _answer(self, state: State, word: str) -> Step:
        before = state.as_json()["journal"]
        step = self.engine.answer(context(), state, says(word))
        if step.state is None or step.state.journal != before:
            self.answers.append(word)
        if step.state is None:
            self.answers = []
        return step

    def _back(self, state: State) -> Step:
        if state.can_go_back:
            self.answers.pop()
        return self.engine.back(context(), state)


def _straight(answers: list[str]) -> tuple[list[Any], dict[str, Any]]:
    orders = Orders()
    engine = orders.engine()
    step = engine.start(context(), "order", "s")
    for word in answers:
        assert step.state is not None
        step = engine.answer(context(), step.state, says(word))
    assert step.state is not None
    return orders.done, step.state.as_json()


@given(st.lists(MOVES, max_size=40))
@settings(max_examples=150, deadline=None)
def test_any_order_of_moves_ends_in_the_state_of_a_straight_run(
    moves: list[tuple[str, str]],
) -> None:
    host = Host()
    host.move("answer", "")
    for what, word in moves:
        host.move(what, word)
    if host.kept is not None:
        done, state = _straight(host.answers)
        assert host.kept == state
        assert done == []  # an order is placed by a talk's last answer, so not by one under way


@given(st.lists(MOVES, max_size=60))
@settings(max_examples=150, deadline=None)
def test_each_finished_talk_acts_exactly_once(moves: list[tuple[str, str]]) -> None:
    host = Host()
    host.move("answer", "")
    finished = 0
    for what, word in moves:
        agreed = host.kept is not None and len(host.orders.done)
        host.move(what, word)
        if host.kept is None and len(host.orders.done) != agreed:
            finished += 1
    assert len(host.orders.done) == finished
