"""Words of the group's own that are kept in several languages, and finding the ones a person reads.

The order of the languages means something: the first is the one that everyone falls back to, unless another is nearer
to what they read.
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


_NEAREST = {
    "pt": "es",
}
"""What somebody reads with ease, who reads the first of the two."""


def in_language(texts: Mapping[str, T], language: str) -> T:
    """The text in `language` (a two-letter code), in the nearest, or the first there is. `texts` must not be empty."""
    found = next((code for code in (language, _NEAREST.get(language)) if code in texts), None)
    return texts[found] if found else next(iter(texts.values()))
