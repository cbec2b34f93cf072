"""Buttons under a message."""

from dataclasses import dataclass
from enum import Enum


class Style(Enum):
    """How a button stands out."""

    PLAIN = ""
    GOOD = "success"
    DANGER = "danger"


@dataclass(frozen=True)
class Button:
    """A button: it presses `press` (at most 64 bytes), or opens `link`, or copies `copy` (1 to 256 characters)."""

    label: str
    press: str = ""
    link: str = ""
    copy: str = ""
    style: Style = Style.PLAIN


Row = tuple[Button, ...]
