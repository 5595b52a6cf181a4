"""From `Words` to a sentence in the person's language."""

from content import catalog
from handlers.messages import Words


def wording(words: Words, language: str | None = None) -> str:
    args = {
        name: wording(value, language) if isinstance(value, Words) else value
        for name, value in words.args.items()
    }
    return catalog.text(words.key, args, language)
