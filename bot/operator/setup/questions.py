"""A question on the terminal, put again in kind words until its answer fits.

Nothing is hidden while it is typed: a token that was pasted is checked at once, and who pastes wants to see it.
"""

from collections.abc import Callable

from bot.env_file import BLANK
from bot.terminal import Terminal
from storage.errors import CannotStart
from storage.sentence import Sentence

Check = Callable[[str], Sentence | None]
"""What is wrong with an answer; None if it fits."""

_MARK = "> "
_YES = frozenset({"y", "yes", "s", "si", "sí", "sim", "نعم"})
_NO = frozenset({"n", "no", "não", "nao", "لا"})

out = Terminal()


def ask(question: Sentence, proposed: str, check: Check) -> str:
    """The answer to a question; Enter takes what is proposed. Raises CannotStart if nobody answers any more."""
    out.speak(question)
    while wrong := check(answer := _typed() or proposed):
        out.speak(wrong)
    return answer


def agreed(question: Sentence) -> bool:
    """Whether somebody says yes; Enter means yes."""
    return ask(question, "yes", _yes_or_no).casefold() in _YES


def _yes_or_no(answer: str) -> Sentence | None:
    return None if answer.casefold() in _YES | _NO else Sentence("Please type yes or no.")


def _typed() -> str:
    """A line without what stands around it unseen."""
    try:
        return input(_MARK).strip(BLANK)
    except (EOFError, KeyboardInterrupt):
        raise CannotStart("Stopped before the end. Nothing was written.") from None
