"""A picture that is shown with something, and what it says to whoever cannot see it."""

import re
from dataclasses import dataclass
from typing import Annotated

from storage.contents.fields import Sentences
from storage.contents.rules import Rule
from storage.errors import Rejected

PICTURE = "picture"
"""A mark on a field that holds a picture: it is sent, and not typed."""


def picture(text: str) -> str:
    """The id of a picture that is kept (storage/pictures.py)."""
    if not re.fullmatch(r"[0-9A-HJKMNP-TV-Z]{16}", text):
        raise Rejected("content-picture")
    return text


@dataclass(frozen=True)
class Photo:
    """A picture, by its id; `alt` says in words what it shows."""

    picture: Annotated[str, Rule(picture), PICTURE]
    alt: Sentences
