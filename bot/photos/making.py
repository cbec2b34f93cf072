"""Has a picture made anew by a process of its own, which can take as much memory as the rest of the bot."""

from bot.apart.running import done
from bot.photos import MOST_BYTES, Made, Refusal, Refused

SECONDS = 30.0
"""How long it may take: a photo of 12 megapixels takes about half a second."""

_JPEG = b"\xff\xd8\xff"


async def made_anew(sent: bytes) -> Made:
    """The picture as a JPEG: upright, as large as a page needs it, and pixels alone. Raises Refused."""
    if len(sent) > MOST_BYTES:
        raise Refused(Refusal.TOO_LARGE)
    try:
        ended, out = await done("bot.photos", sent, SECONDS)
    except TimeoutError:
        raise Refused(Refusal.UNREADABLE) from None
    codes, _, made = out.partition(b"\n")
    if ended == 0 and made.startswith(_JPEG):
        return Made(made, tuple(codes.decode("ascii", "replace").split()))
    raise Refused(_why(ended))


def _why(ended: int | None) -> Refusal:
    """What the process said by the number it ended with; one that died of its limits said nothing."""
    try:
        return Refusal(ended or 0)
    except ValueError:
        return Refusal.UNREADABLE
