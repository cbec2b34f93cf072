"""Has a picture made anew by a process of its own, which can take as much memory as the rest of the bot."""

import asyncio
import os
import sys
from asyncio.subprocess import DEVNULL, PIPE
from pathlib import Path

from bot.photos import MOST_BYTES, Made, Refusal, Refused

SECONDS = 30.0
"""How long it may take: a photo of 12 megapixels takes about half a second."""

_JPEG = b"\xff\xd8\xff"


async def made_anew(sent: bytes) -> Made:
    """The picture as a JPEG: upright, as large as a page needs it, and pixels alone. Raises Refused."""
    if len(sent) > MOST_BYTES:
        raise Refused(Refusal.TOO_LARGE)
    # Nothing of ours but where the program lies: no token, no place of a key, and nothing of the folder we started in.
    env = {"PYTHONPATH": os.pathsep.join(path for path in [str(Path(__file__).parents[2]), *sys.path] if path)}
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-P", "-s", "-m", "bot.photos"), stdin=PIPE, stdout=PIPE, stderr=DEVNULL, env=env
    )
    try:
        async with asyncio.timeout(SECONDS):
            out, _ = await process.communicate(sent)
    except TimeoutError:
        raise Refused(Refusal.UNREADABLE) from None
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()
    codes, _, made = out.partition(b"\n")
    if process.returncode == 0 and made.startswith(_JPEG):
        return Made(made, tuple(codes.decode("ascii", "replace").split()))
    raise Refused(_why(process.returncode))


def _why(ended: int | None) -> Refusal:
    """What the process said by the number it ended with; one that died of its limits said nothing."""
    try:
        return Refusal(ended or 0)
    except ValueError:
        return Refusal.UNREADABLE
