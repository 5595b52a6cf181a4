"""What we learn of wrong guesses: how often, and the sentences that people let us keep."""

from handlers.context import Context
from storage import languages as storage
from storage.languages import LanguageSample

MOST = 500  # characters of a sentence


def count_wrong(context: Context, guessed: str, was: str) -> None:
    storage.count_wrong(context.session, guessed, was, context.today)


def keep_sample(context: Context, guessed: str, was: str, text: str) -> None:
    """The sentence, without a name, an address or an hour."""
    words = " ".join(text.split())[:MOST]
    sample = LanguageSample(guessed=guessed, was=was, text=words, day=context.today)
    context.session.add(sample)
    context.session.flush()
