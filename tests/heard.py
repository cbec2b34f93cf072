"""What somebody hears, as they see it: words and buttons in their language."""

import html
import re
from dataclasses import dataclass

from markupsafe import Markup

from handlers.buttons import Button, Copy, Link, Press
from handlers.messages import Deletion, Instead, Message, NewMenu, Printing, Printout, Saying, Toast
from handlers.texts import Words


@dataclass(frozen=True)
class Shown:
    """A button as it is shown: what it says, and the one thing it does."""

    label: str
    press: str = ""
    link: str = ""
    copy: str = ""


@dataclass(frozen=True)
class Heard:
    """One thing that was said to somebody who is spoken to in these words."""

    saying: Saying
    words: Words

    @property
    def text(self) -> Markup:
        """Its words."""
        assert not isinstance(self.saying, NewMenu | Deletion | Instead)
        return self.saying.text

    @property
    def rows(self) -> list[list[Shown]]:
        """Its buttons."""
        rows = self.saying.rows if isinstance(self.saying, Message | Printing) else ()
        return [[_shown(button, self.words) for button in row] for row in rows]

    @property
    def labels(self) -> list[str]:
        """What its buttons say."""
        return [button.label for row in self.rows for button in row]

    @property
    def message(self) -> Message:
        """The message that it is; it fails if it is anything else."""
        assert isinstance(self.saying, Message)
        return self.saying

    @property
    def printout(self) -> Printout:
        """What it has for the press; it fails if that is nothing."""
        assert isinstance(self.saying, Printing)
        return self.saying.printout

    @property
    def is_toast(self) -> bool:
        """Whether it is shown over a button."""
        return isinstance(self.saying, Toast)


def plain(heard: Heard) -> str:
    """The words without their formatting."""
    return html.unescape(re.sub(r"</?[a-z][^>]*>", "", str(heard.text)))


def _shown(button: Button, words: Words) -> Shown:
    label = button.worded(words)
    match button:
        case Press():
            return Shown(label, press=button.carries)
        case Link():
            return Shown(label, link=button.url)
        case Copy():
            return Shown(label, copy=button.value)
