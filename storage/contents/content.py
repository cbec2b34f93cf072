"""What somebody wrote for others to read: of an announcement, of a letter."""

from dataclasses import dataclass
from typing import NewType

from markupsafe import Markup, escape

PictureId = NewType("PictureId", str)


@dataclass(frozen=True)
class Content:
    """Words, and perhaps a picture.

    Where formatting counts, `markup` holds the words, in our small HTML. Elsewhere `plain` does: no formatting is kept.
    """

    plain: str = ""
    markup: str = ""
    picture: PictureId | None = None

    @property
    def text(self) -> Markup:
        """The words, ready to be shown."""
        return Markup(self.markup) if self.markup else escape(self.plain)  # noqa: S704 - the messenger's own reading, escaped
