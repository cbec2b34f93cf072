"""What a button says: plain text. Only `label_of` makes it, so that mypy finds a text that still is escaped."""

from typing import NewType

from markupsafe import Markup

Label = NewType("Label", str)


def label_of(text: str) -> Label:
    """The label of a text: one of ours (Markup) as it reads, and what is plain already as it is."""
    # Few texts have anything to unescape, which begins with loading what does it.
    return Label(text.unescape() if isinstance(text, Markup) and "&" in text else str(text))
