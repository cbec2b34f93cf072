"""Texts longer than a message: apps cut them in several, and nothing says so of the parts.

Telegram's apps cut after 4,096 UTF-16 units at the latest, and, where they look for a good place, in the second half of
them. So what is longer than half a message may go on in the next one; whoever wrote it is asked.
"""

from collections.abc import Sequence

MESSAGE = 4096
_MAY_BE_CUT = MESSAGE // 2
_ENDS = (".", "!", "?", "…", ":", '"', "”", "»", ")")


def units(text: str) -> int:
    """The length of a text as it counts for a message."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def may_go_on(text: str) -> bool:
    """Whether the app may have cut it here."""
    return units(text) > _MAY_BE_CUT


def joined(pages: Sequence[str]) -> tuple[str, ...]:
    """The pages, each that may have been cut made one with the next; the others as they are."""
    whole: list[str] = []
    before = ""
    for page in pages:
        if may_go_on(before):
            whole[-1] += _seam(before) + page
        else:
            whole.append(page)
        before = page
    return tuple(whole)


def _seam(before: str) -> str:
    """What stood where it was cut: nothing within a full message, else a break, which the app took away."""
    if units(before) >= MESSAGE:
        return ""
    return "\n\n" if before.endswith(_ENDS) else " "
