"""What a stranger wrote, shown to the team so that nothing in it can be touched by accident.

A messenger makes links of addresses, @names, /commands, #tags and numbers by itself, except inside `code`. So whatever
could become a link is put there: every character stays, and the moderator sees at once what the letter points to.
"""

import re

from markupsafe import Markup

_TOUCHABLE = re.compile(
    r"""
    \S*://\S*                       # an address with its scheme
    | \S*\w@\w\S* | @\w+            # an e-mail address, a @name
    | \S*\w\.[^\W\d_]{2,}\S*        # example.org, t.me/somebody
    | (?<!\S)[/#$][^\W\d]\w*        # a /command, a #tag, a $tag
    | \+?\d[\d\s().-]{4,}\d         # a number long enough to be called, or to be a card's
    """,
    re.VERBOSE,
)


def inert(text: str) -> Markup:
    """The text, escaped, with everything that could become a link in `code`."""
    shown, end = Markup(), 0
    for found in _TOUCHABLE.finditer(text):
        shown += Markup("{}<code>{}</code>").format(text[end : found.start()], found[0])
        end = found.end()
    return shown + text[end:]
