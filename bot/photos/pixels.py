"""Pixels: a picture's file is read, and written anew as a JPEG of its pixels. Runs only in the process beside the bot.

What a picture is, is decided by its first bytes, and how many pixels it has before any is decoded.
"""

import io

from PIL import Image, ImageCms

from bot.photos import LARGEST_MADE, LONGEST_SIDE, MOST_PIXELS, Refusal, Refused

Image.MAX_IMAGE_PIXELS = None  # ours are fewer, and asked for by name

_WAYS = ((1, 80), (1, 60), (1, 40), (2, 60), (4, 60))
"""By how much it is made smaller still, and the JPEG's quality; all but the first for what is too large otherwise."""

_TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
"""What brings a picture upright, by what its Exif says of how the camera was held."""
_ORIENTATION = 0x0112

_FORMATS = {b"\xff\xd8\xff": "JPEG", b"\x89PNG\r\n\x1a\n": "PNG"}
_RIFF, _WEBP = slice(0, 4), slice(8, 16)


def made_anew(sent: bytes) -> bytes:
    """The picture as a JPEG. Raises Refused, or whatever a damaged file makes Pillow raise."""
    kind = _kind(sent)
    if kind == "WEBP" and _pixels_of_webp(sent) > MOST_PIXELS[kind]:
        raise Refused(Refusal.TOO_LARGE)
    with Image.open(io.BytesIO(sent), formats=(kind,)) as picture:
        if picture.width * picture.height > MOST_PIXELS[kind]:
            raise Refused(Refusal.TOO_LARGE)
        picture.draft(None, (LONGEST_SIDE, LONGEST_SIDE))  # a large JPEG is decoded at a half or a quarter
        turn = _TURNS.get(picture.getexif().get(_ORIENTATION, 1))
        pixels = _plain(_smaller(picture), picture.info.get("icc_profile"))
    pixels.thumbnail((LONGEST_SIDE, LONGEST_SIDE), Image.Resampling.HAMMING)
    return _encoded(pixels.transpose(turn) if turn is not None else pixels)


def _kind(sent: bytes) -> str:
    """The format, by the first bytes."""
    if sent[_RIFF] == b"RIFF" and sent[_WEBP].startswith(b"WEBPVP8"):
        return "WEBP"
    for first, kind in _FORMATS.items():
        if sent.startswith(first):
            return kind
    raise Refused(Refusal.FORMAT)


def _pixels_of_webp(sent: bytes) -> int:
    """How many pixels a WebP says that it has: Pillow makes room for all of them as soon as it opens one."""
    match sent[12:16]:
        case b"VP8X":
            width, height = (1 + int.from_bytes(sent[begin : begin + 3], "little") for begin in (24, 27))
        case b"VP8L":
            both = int.from_bytes(sent[21:25], "little")
            width, height = (1 + (both >> shift & 0x3FFF) for shift in (0, 14))
        case _:
            width, height = (int.from_bytes(sent[begin : begin + 2], "little") & 0x3FFF for begin in (26, 28))
    return width * height


def _smaller(picture: Image.Image) -> Image.Image:
    """Decoded, and made smaller by whole steps, so that what follows has few pixels to do with."""
    picture.load()
    step = max(picture.size) // LONGEST_SIDE
    if picture.mode in ("P", "1"):
        return picture  # a palette's numbers have no mean
    return picture.reduce(step) if step > 1 else picture


def _plain(picture: Image.Image, profile: bytes | None) -> Image.Image:
    """Grey or sRGB, on white paper."""
    if picture.mode.startswith("I"):  # sixteen bits of grey
        picture = picture.point(lambda value: value / 256).convert("L")
    if picture.mode == "P" or "A" in picture.mode or "a" in picture.mode:
        layers = picture.convert("RGBA")
        paper = Image.new("RGB", layers.size, "white")
        paper.paste(layers, mask=layers.getchannel("A"))
        picture = paper
    if profile and picture.mode in ("RGB", "CMYK"):
        picture = _in_srgb(picture, profile)
    return picture if picture.mode in ("L", "RGB") else picture.convert("L" if picture.mode == "1" else "RGB")


def _in_srgb(picture: Image.Image, profile: bytes) -> Image.Image:
    """With the colours that its profile means; one that cannot be read means nothing."""
    try:
        meant = ImageCms.profileToProfile(
            picture, ImageCms.ImageCmsProfile(io.BytesIO(profile)), ImageCms.createProfile("sRGB"), outputMode="RGB"
        )
    except (ImageCms.PyCMSError, OSError, ValueError):
        return picture
    return meant or picture


def _encoded(pixels: Image.Image) -> bytes:
    """A JPEG of these pixels, and nothing else; of less quality where it would be too large."""
    pixels.info.clear()  # comments and XMP would be written from here
    made = b""
    for smaller, quality in _WAYS:
        file = io.BytesIO()
        (pixels.reduce(smaller) if smaller > 1 else pixels).save(file, "JPEG", quality=quality)
        made = file.getvalue()
        if len(made) <= LARGEST_MADE:
            break
    return made
