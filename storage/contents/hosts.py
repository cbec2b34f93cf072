"""Where a link leads, in plain letters: a name that is written to look like another is said to be so.

Browsers and messengers show `xn--pple-43d.com` in letters of another alphabet, as what looks like apple.com. And a
digit between letters can pass for a letter.
"""

import re
from dataclasses import dataclass
from urllib.parse import urlsplit


@dataclass(frozen=True)
class Host:
    """`plain` is the name as it is asked for, in small Latin letters. `shown` is how browsers may show it."""

    plain: str
    shown: str

    @property
    def is_foreign(self) -> bool:
        """Whether there are other letters in it than those of the Latin alphabet without accents."""
        return self.shown != self.plain

    @property
    def digits(self) -> tuple[str, ...]:
        """The digits between letters that can pass for letters: 0 for o, 1 for l."""
        found = re.findall(r"(?<=[a-z])[01](?=[a-z])|(?<=[a-z])[01](?=\.|$)", self.plain)
        return tuple(dict.fromkeys(found))


def host_of(address: str) -> Host:
    """The host of a web address."""
    plain = (urlsplit(address).hostname or "").rstrip(".")
    return Host(plain, ".".join(map(_decoded, plain.split("."))))


def _decoded(label: str) -> str:
    """A label of a name in its own letters."""
    if not label.startswith("xn--"):
        return label
    try:
        letters = label.removeprefix("xn--").encode().decode("punycode")
    except UnicodeError:
        return label
    return letters if letters.isprintable() else label
