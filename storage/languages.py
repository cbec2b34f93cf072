"""Words of the group's own that are kept in several languages, and finding the ones a person reads.

The order of the languages means something: the first is the one that everyone falls back to.
"""

from collections.abc import Mapping
from typing import Annotated, TypeVar

from markupsafe import Markup
from pydantic import PlainSerializer, PlainValidator

T = TypeVar("T")

# A stored formatted text was made by Paloma and sealed, so that it may be trusted to be safe when it is read.
Formatted = Annotated[Markup, PlainValidator(Markup), PlainSerializer(str)]

Texts = dict[str, str]

UNKNOWN = "und"
"""A language whose name is not known; ISO 639 calls it undetermined."""


def in_language(texts: Mapping[str, T], language: str) -> T:
    """The text in `language` (a two-letter code), or in the first one there is. `texts` must not be empty."""
    return texts[language] if language in texts else next(iter(texts.values()))
