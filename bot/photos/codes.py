"""QR codes: what stands in those of a picture that was made anew. Runs only in the process beside the bot."""

import io
import re
from collections.abc import Iterator

import zxingcpp
from PIL import Image

from bot.photos import MOST_CODES

_PLAIN = re.compile("[0-9A-Z-]{4,20}")
"""What a code of ours can hold. Anything else was made by somebody else, and is nobody's business."""


def read_in(made: bytes) -> list[str]:
    """The plain words in the picture's QR codes, of a few of them; none if it cannot be looked through."""
    with Image.open(io.BytesIO(made), formats=("JPEG",)) as picture:
        grey = picture.convert("L")
    return list(_plain(grey))[:MOST_CODES]


def _plain(grey: Image.Image) -> Iterator[str]:
    for code in zxingcpp.read_barcodes(grey, formats=zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode)):
        if _PLAIN.fullmatch(code.text):
            yield code.text
