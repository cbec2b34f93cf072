"""The press at work, in a process of its own: a printout comes in as JSON, its file goes out.

Before it reads anything it takes a limit of time and memory on itself, and the right to write any file away, so that
whatever a letter does to the typesetter harms nothing else.
"""

import json
import sys

from bot.apart import limits
from bot.press import set_in_type

CPU_SECONDS = 20
MEMORY = 768 * 2**20
"""Bytes of address space: a batch of forty long letters takes a third of it."""


def main() -> None:
    """Set what comes in."""
    limits.take_on(CPU_SECONDS, MEMORY)
    asked = json.load(sys.stdin.buffer)
    sys.stdout.buffer.write(set_in_type(asked["template"], asked["content"], asked["form"]))


if __name__ == "__main__":
    main()
