"""The size of a picture, read from its first bytes: Telegram takes only pictures as photos, and tells their size."""

from bot.sandbox.world.refusals import bad_request

_PNG = b"\x89PNG\r\n\x1a\n"
_MOST_SIDES = 10_000
_STEEPEST = 20
_MARK = 0xFF
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
"""The markers of a JPEG after which its size stands."""


def size(content: bytes) -> tuple[int, int]:
    """Width and height in pixels of a PNG, JPEG or GIF; Refusal when Telegram would not take it as a photo."""
    sides = _png(content) or _gif(content) or _jpeg(content)
    if sides is None:
        raise bad_request("IMAGE_PROCESS_FAILED")
    width, height = sides
    if not width or not height or width + height > _MOST_SIDES or max(sides) > _STEEPEST * min(sides):
        raise bad_request("PHOTO_INVALID_DIMENSIONS")
    return sides


def _png(content: bytes) -> tuple[int, int] | None:
    if not content.startswith(_PNG) or content[12:16] != b"IHDR":
        return None
    return int.from_bytes(content[16:20], "big"), int.from_bytes(content[20:24], "big")


def _gif(content: bytes) -> tuple[int, int] | None:
    if content[:6] not in {b"GIF87a", b"GIF89a"}:
        return None
    return int.from_bytes(content[6:8], "little"), int.from_bytes(content[8:10], "little")


def _jpeg(content: bytes) -> tuple[int, int] | None:
    """The size stands in the frame header; the segments before it are stepped over by their lengths."""
    if not content.startswith(b"\xff\xd8"):
        return None
    position = 2
    while position + 9 <= len(content) and content[position] == _MARK:
        marker = content[position + 1]
        if marker in _FRAMES:
            height, width = content[position + 5 : position + 7], content[position + 7 : position + 9]
            return int.from_bytes(width, "big"), int.from_bytes(height, "big")
        position += 2 + int.from_bytes(content[position + 2 : position + 4], "big")
    return None
