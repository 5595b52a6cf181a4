"""What a person is told when something cannot be done, apart from what a log says."""

from handlers.messages import Words


class Refused(Exception):  # noqa: N818  not an error: a rule was kept
    """An action that a rule forbids; `words` tell the person, the text names the rule in a log."""

    def __init__(self, words: Words) -> None:
        super().__init__(words.key)
        self.words = words
