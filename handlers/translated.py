"""Translations as they are read: by translators, by whoever checks one, and by the writer of a letter."""

from collections.abc import Sequence

from markupsafe import Markup

from handlers.layout import paragraphs
from handlers.texts.inert import inert


def quoted_words(messages: Sequence[str]) -> Markup:
    """The words of a translation; nothing in it can be touched."""
    return Markup("<blockquote>{}</blockquote>").format(paragraphs(*map(inert, messages)))
