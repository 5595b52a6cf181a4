"""Whether anything of some sentences was recorded for whoever speaks."""

from content.languages import VIETNAMESE
from handlers.context import Context
from handlers.messages import Words
from handlers.recordings import rules
from storage import recordings


def can_be_heard(context: Context, keys: list[str]) -> bool:
    """One of the catalog's sentences, in their language or in Vietnamese."""
    language = context.speaker.language or VIETNAMESE
    sentences = rules.Heard(tuple(Words(key) for key in keys), menu=())
    texts = tuple(rules.texts_of(sentences, language))
    return bool(recordings.confirmed(context.session, texts, rules.heard_in(language)))
