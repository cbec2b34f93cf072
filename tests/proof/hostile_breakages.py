"""Programs that hostile input brings down, since one thing in each was broken on purpose (see `breakages`)."""

import pytest

from handlers import texts
from handlers.commands import PRIVACY
from handlers.texts import Words

_instead = pytest.MonkeyPatch().setattr


def not_escaping() -> None:
    """What people wrote stands in the texts as it is; what is made inert would be escaped by that."""
    _instead(texts, "TYPED", frozenset())
    right = Words.of
    _instead(Words, "of", lambda words, fact: fact if type(fact) is str else right(words, fact))


def saying_nothing() -> None:
    """/privacy keeps silent."""
    _instead(PRIVACY, "conversation", lambda _talk: None)
