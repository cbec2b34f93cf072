"""Photos: a picture that somebody sent → the same picture made anew, with nothing of what stood around it.

A file that calls itself a picture can hold where and with which phone it was taken, a second file behind the first, or
a trap for whoever opens it. So it is opened in a process of its own (`__main__.py`, started by `making.py`), which has
limits of time and memory, no key, no token and nothing of the bot's memory. What comes back is a JPEG of pixels alone
(`pixels.py`), and the plain words in its QR codes (`codes.py`), by which the letter is found that somebody in prison
has answered. The file as it was sent is never written to any disk.
"""

from dataclasses import dataclass
from enum import IntEnum

MOST_BYTES = 20 * 2**20
"""The largest file that a messenger lets a bot have (Telegram: getFile)."""

MOST_PIXELS = {"JPEG": 50_000_000, "PNG": 24_000_000, "WEBP": 16_000_000}
"""What is taken: as many pixels as can be decoded within the memory. A JPEG is decoded at a half of its size."""

LONGEST_SIDE = 2480
"""Pixels: an A4 page at 210 dots per inch, at which a thin pen's line is still one."""

LARGEST_MADE = 1_000_000
"""Bytes of what is made: letters are printed twenty photos at a time, and all of a file has to fit into one message."""


MOST_CODES = 5
"""QR codes of a picture that are looked at."""


@dataclass(frozen=True)
class Made:
    """A picture as a JPEG of pixels alone, and what was read in its QR codes."""

    content: bytes
    read: tuple[str, ...] = ()


class Refusal(IntEnum):
    """Why something is not taken, as the number that the process ends with."""

    FORMAT = 3
    TOO_LARGE = 4
    UNREADABLE = 5


class Refused(Exception):
    """It is not taken."""

    def __init__(self, why: Refusal) -> None:
        super().__init__(why.name)
        self.why = why
