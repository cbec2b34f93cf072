"""Pictures for tests."""

import io

from PIL import Image, ImageDraw

CAMERA = "SpyCam 9000"
PLACE = (19.0, 26.0, 5.5)
"""Degrees, minutes and seconds, as a phone writes down where it is."""


def png() -> bytes:
    """The smallest picture: one grey pixel."""
    return bytes.fromhex(
        "89504e470d0a1a0a0000000d4948445200000001000000010800000000"
        "3a7e9b550000000a49444154789c63680000008200814dd7b3920000000049454e44ae426082"
    )


def paper(width: int = 600, height: int = 800, words: str = "Dear friend") -> Image.Image:
    """A page of lines: white paper, something written in blue at its top, so that up can be told from down."""
    page = Image.new("RGB", (width, height), "white")
    pen = ImageDraw.Draw(page)
    pen.rectangle((0, 0, width, height // 10), fill=(20, 20, 160))
    pen.text((width // 10, height // 5), words, fill=(20, 20, 160))
    return page


def photo(page: Image.Image | None = None, *, turned: int = 1, kind: str = "JPEG", camera: str = CAMERA) -> bytes:
    """A photo as a phone makes it: with the name of its camera, where it was taken, and how it was held."""
    exif = Image.Exif()
    exif[0x010F], exif[0x0110], exif[0x0112] = camera, camera, turned
    exif.get_ifd(0x8825).update({1: "N", 2: PLACE, 3: "W", 4: PLACE})
    file = io.BytesIO()
    (page or paper()).save(file, kind, quality=90, exif=exif, comment=camera.encode(), dpi=(300, 300))
    return file.getvalue()
