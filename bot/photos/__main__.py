"""A photo made anew, in a process of its own: a picture comes in, a JPEG goes out, or a number that says why not.

What goes out begins with a line of what stands in the picture's QR codes; a picture that cannot be looked through for
them is a picture all the same.

Before it reads anything it takes limits of time and memory on itself, and the right to write any file away, so that
whatever a picture does to the library that opens it harms nothing else.
"""

import sys
from contextlib import suppress

from bot.apart import limits
from bot.photos import MOST_BYTES, Refusal, Refused

CPU_SECONDS = 10
MEMORY = 384 * 2**20
"""Bytes of address space: Python and Pillow take 60 MB of it before they begin, a photo of 12 megapixels 110 MB."""


def main() -> None:
    """Make what comes in anew."""
    limits.take_on(CPU_SECONDS, MEMORY)
    from bot.photos.codes import read_in  # noqa: PLC0415 - what opens pictures is under the limits, too
    from bot.photos.pixels import made_anew  # noqa: PLC0415 - the same

    try:
        made = made_anew(sys.stdin.buffer.read(MOST_BYTES + 1))
    except Refused as error:
        sys.exit(error.why)
    except MemoryError:
        sys.exit(Refusal.TOO_LARGE)
    except Exception:  # noqa: BLE001 - whatever a damaged or hostile file makes Pillow raise
        sys.exit(Refusal.UNREADABLE)
    read: list[str] = []
    with suppress(Exception):
        read = read_in(made)
    sys.stdout.buffer.write(" ".join(read).encode() + b"\n" + made)


if __name__ == "__main__":
    main()
