"""How long a story may be: with the facts that are shown beside it, it stands in one message."""

import html
import re
from collections.abc import Iterable

from markupsafe import Markup

from storage.errors import Rejected

# With everything else about a case, such as headings, a message stays within Telegram's 4096 UTF-16 units.
LONGEST = 3_500


def length(text: str) -> int:
    """How long a text is for Telegram: UTF-16 units, without its tags."""
    return len(html.unescape(re.sub(r"<[^>]*>", "", text)).encode("utf-16-le")) // 2


def check_size(story: Markup, facts: Iterable[str]) -> None:
    """Raises Rejected("content-size") if a story and the facts beside it do not fit into one message."""
    count = length(story) + sum(map(length, facts))
    if count > LONGEST:
        raise Rejected("content-size", most=LONGEST, count=count)
