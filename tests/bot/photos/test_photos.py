"""Photos are made anew in a process with limits: upright, of pixels alone; what is none is refused for a reason."""

import io
import os
import struct
import sys
import time
import zipfile
import zlib
from asyncio.subprocess import PIPE
from pathlib import Path

import pytest
from pictures_of import CAMERA, paper, photo, png
from PIL import Image, ImageCms
from processes import process_of

import bot.photos
from bot.photos import LARGEST_MADE, LONGEST_SIDE, MOST_BYTES, Refusal, Refused, making, pixels


async def made_anew(sent: bytes) -> bytes:
    """What is made of a picture."""
    return (await making.made_anew(sent)).content


def opened(made: bytes) -> Image.Image:
    """What was made, which is one whole JPEG and nothing behind it."""
    assert made.startswith(b"\xff\xd8\xff")
    assert made.endswith(b"\xff\xd9")
    picture = Image.open(io.BytesIO(made))
    picture.load()
    assert picture.format == "JPEG"
    return picture


def saved(picture: Image.Image, kind: str, **how: object) -> bytes:
    file = io.BytesIO()
    picture.save(file, kind, **how)
    return file.getvalue()


async def refused(sent: bytes) -> Refusal:
    with pytest.raises(Refused) as error:
        await made_anew(sent)
    return error.value.why


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
async def test_nothing_of_the_camera_and_the_place_is_left(kind: str) -> None:
    sent = photo(kind=kind)
    assert CAMERA.encode() in sent
    made = await made_anew(sent)
    assert CAMERA.encode() not in made
    picture = opened(made)
    assert not dict(picture.getexif())
    assert not picture.info.keys() - {"jfif", "jfif_version", "jfif_unit", "jfif_density"}
    assert picture.size == (600, 800)


@pytest.mark.parametrize("turned", range(1, 9))
def test_it_is_turned_upright(turned: int) -> None:
    """However the camera was held: the blue bar is at the top."""
    held = {
        1: None,
        2: Image.Transpose.FLIP_LEFT_RIGHT,
        3: Image.Transpose.ROTATE_180,
        4: Image.Transpose.FLIP_TOP_BOTTOM,
        5: Image.Transpose.TRANSPOSE,
        6: Image.Transpose.ROTATE_90,
        7: Image.Transpose.TRANSVERSE,
        8: Image.Transpose.ROTATE_270,
    }[turned]
    page = paper() if held is None else paper().transpose(held)
    picture = opened(pixels.made_anew(photo(page, turned=turned)))
    assert picture.size == (600, 800)
    red, _, blue = picture.getpixel((300, 20))  # type: ignore[misc]
    assert blue > red + 60
    assert picture.getpixel((300, 700)) == (255, 255, 255)


async def test_a_large_one_is_made_as_large_as_a_page_needs_it() -> None:
    sent = saved(Image.effect_noise((500, 375), 90).resize((4000, 3000)).convert("RGB"), "JPEG", quality=95)
    made = await made_anew(sent)
    assert opened(made).size == (LONGEST_SIDE, 1860)
    assert len(made) <= LARGEST_MADE
    small = opened(await made_anew(png()))
    assert (small.size, small.mode) == ((1, 1), "L")


def test_pixels_that_are_hard_to_pack_are_packed_all_the_same() -> None:
    sent = saved(Image.effect_noise((3000, 2400), 200).convert("RGB"), "JPEG", quality=95)
    assert len(pixels.made_anew(sent)) <= LARGEST_MADE


@pytest.mark.parametrize(
    ("mode", "kind"),
    [
        ("1", "PNG"),
        ("L", "PNG"),
        ("LA", "PNG"),
        ("P", "PNG"),
        ("RGBA", "PNG"),
        ("RGBA", "WEBP"),
        ("CMYK", "JPEG"),
        ("I;16", "PNG"),
    ],
)
def test_every_sort_of_colours_ends_as_grey_or_colour(mode: str, kind: str) -> None:
    grey = Image.new("L", (80, 60), 255)
    page = Image.new("I;16", (80, 60), 65_535) if mode == "I;16" else grey.convert("RGB").convert(mode)
    picture = opened(pixels.made_anew(saved(page, kind)))
    assert picture.mode == ("L" if mode in ("1", "L", "I;16") else "RGB")
    assert picture.convert("L").getpixel((40, 30)) in range(250, 256)


def test_what_is_transparent_is_paper() -> None:
    page = Image.new("RGBA", (80, 60), (0, 0, 0, 0))
    assert opened(pixels.made_anew(saved(page, "PNG"))).getpixel((40, 30)) == (255, 255, 255)


def test_a_profile_of_colours_is_followed_and_dropped() -> None:
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    made = pixels.made_anew(saved(paper(), "JPEG", icc_profile=profile))
    assert b"ICC_PROFILE" not in made
    broken = pixels.made_anew(saved(paper(), "JPEG", icc_profile=b"no profile" * 20))
    assert opened(broken).size == (600, 800)


async def test_a_second_file_behind_the_first_is_gone() -> None:
    behind = io.BytesIO()
    with zipfile.ZipFile(behind, "w") as archive:
        archive.writestr("names.txt", "a list of names" * 50)
    made = await made_anew(photo() + behind.getvalue())
    opened(made)
    assert b"PK\x03\x04" not in made
    assert b"names.txt" not in made
    assert not zipfile.is_zipfile(io.BytesIO(made))


def test_two_pictures_in_one_file_are_the_first() -> None:
    """As many phones save them: a JPEG with a second, smaller one behind it."""
    sent = saved(paper(), "MPO", save_all=True, append_images=[paper(30, 40)])
    assert opened(pixels.made_anew(sent)).size == (600, 800)


def bomb(width: int, height: int) -> bytes:
    """A PNG of a few bytes that would fill gigabytes."""

    def chunk(name: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))

    head = struct.pack(">IIBBBBB", width, height, 8, 6, 0, 0, 0)
    packer = zlib.compressobj(9)
    packed = b"".join(packer.compress(bytes(100_000)) for _ in range(3)) + packer.flush()
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", packed) + chunk(b"IEND", b"")


def giant_webp() -> list[bytes]:
    """The heads of WebP files that say they are as large as can be, in each of the three ways."""
    extended = b"VP8X" + struct.pack("<I", 10) + bytes(4) + b"\xff\xff\x00" * 2
    lossless = b"VP8L" + struct.pack("<I", 10) + b"\x2f" + struct.pack("<I", 0x0FFFFFFF) + bytes(5)
    plain = b"VP8 " + struct.pack("<I", 10) + b"\x10\x00\x00\x9d\x01\x2a" + struct.pack("<HH", 16383, 16383)
    return [b"RIFF" + struct.pack("<I", 4 + len(body)) + b"WEBP" + body for body in (extended, lossless, plain)]


async def test_what_would_be_far_too_many_pixels_is_never_decoded() -> None:
    began = time.perf_counter()
    for sent in (bomb(30_000, 30_000), bomb(2**31 - 1, 2**31 - 1), *giant_webp()):
        assert len(sent) < 1_000_000
        with pytest.raises(Refused, match="TOO_LARGE"):
            pixels.made_anew(sent)
        assert await refused(sent) is Refusal.TOO_LARGE
    assert time.perf_counter() - began < 10


async def test_a_file_of_too_many_bytes_is_not_even_looked_at() -> None:
    assert await refused(photo() + bytes(MOST_BYTES)) is Refusal.TOO_LARGE


@pytest.mark.parametrize(
    "sent",
    [
        saved(paper(), "GIF"),
        saved(paper(), "PDF"),
        saved(paper(), "TIFF"),
        saved(paper(), "BMP"),
        b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
        b"\x00\x00\x00\x18ftypheic\x00\x00\x00\x00heicmif1" + bytes(200),
        b"RIFF\x24\x00\x00\x00WAVEfmt " + bytes(30),
        b"%!PS-Adobe-3.0 EPSF-3.0\n",
        b"PK\x03\x04" + bytes(50),
        b"just words",
        b"",
    ],
    ids=["gif", "pdf", "tiff", "bmp", "svg", "heic", "wav", "eps", "zip", "text", "nothing"],
)
async def test_whatever_it_is_called_only_three_formats_are_taken(sent: bytes) -> None:
    with pytest.raises(Refused, match="FORMAT"):
        pixels.made_anew(sent)
    assert await refused(sent) is Refusal.FORMAT


@pytest.mark.parametrize(
    "sent",
    [
        photo()[:4000],
        photo()[:3],
        saved(paper(), "PNG")[:-40],
        saved(paper(), "PNG").replace(b"IDAT", b"IDAT\x00", 1),
        saved(paper(), "WEBP")[:60],
        b"\x89PNG\r\n\x1a\n" + saved(paper(), "GIF"),
        b"\xff\xd8\xff" + bytes(1000),
    ],
    ids=["half a JPEG", "three bytes", "half a PNG", "damaged PNG", "half a WebP", "GIF as PNG", "zeros as JPEG"],
)
async def test_what_is_damaged_is_refused(sent: bytes) -> None:
    assert await refused(sent) is Refusal.UNREADABLE


async def test_one_that_takes_too_long_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    sent = photo(paper(3000, 2000))
    monkeypatch.setattr(making, "SECONDS", 0.01)
    assert await refused(sent) is Refusal.UNREADABLE


async def test_what_opens_photos_knows_nothing_of_the_bot(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Sabotage: another program in its place writes down what it is given."""
    monkeypatch.setenv("PALOMA_BOT_TOKEN", "123456:in-confidence")
    told = tmp_path / "told"
    spy = tmp_path / "spy"
    spy.write_text(f"#!/bin/sh\nenv > {told}\necho $@ >> {told}\n")
    spy.chmod(0o700)
    monkeypatch.setattr(sys, "executable", str(spy))
    assert await refused(photo()) is Refusal.UNREADABLE
    assert "bot.photos" in told.read_text()
    assert "in-confidence" not in told.read_text()


async def test_a_photo_larger_than_a_message_can_be_goes_to_no_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "/nowhere")
    assert await refused(bytes(MOST_BYTES + 1)) is Refusal.TOO_LARGE


_HUNGRY = """
import sys, bot.photos.pixels
def made_anew(sent):
    {does}
bot.photos.pixels.made_anew = made_anew
from bot.photos.__main__ import main
main()
"""


@pytest.mark.parametrize(
    ("does", "ends"),
    [
        ("return bytes(400 * 2**20)", Refusal.TOO_LARGE),
        ("return open('a-photo-was-here', 'wb').write(sent)", Refusal.UNREADABLE),
    ],
    ids=["memory", "a file"],
)
async def test_the_process_has_limits(does: str, ends: int, tmp_path: Path) -> None:
    root = str(Path(bot.photos.__file__).parents[2])
    command = (sys.executable, "-c", _HUNGRY.format(does=does))
    env = {**os.environ, "PYTHONPATH": root}
    async with process_of(*command, stdin=PIPE, cwd=tmp_path, env=env) as process:
        await process.communicate(photo())
    assert process.returncode == ends
    assert sum(map(os.path.getsize, tmp_path.iterdir())) == 0  # noqa: ASYNC240 - a file at most


_MEASURED = """
import re, sys, time
from pathlib import Path
from bot.photos.__main__ import main
main()
most = re.search(r"VmHWM:\\s+(\\d+) kB", Path("/proc/self/status").read_text())
print(time.process_time(), int(most[1]) * 1024, file=sys.stderr)
"""


@pytest.mark.slow
@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="only Linux says how much memory a process had")
async def test_a_photo_of_twelve_megapixels_takes_less_than_a_second_and_300_mb() -> None:
    """By the processor's own time, whatever else runs. A phone's photo of a page is about as large as this one."""
    page = Image.effect_noise((1000, 750), 20).resize((4000, 3000)).convert("RGB")
    page.paste(paper(3000, 2600, "Dear friend " * 20), (400, 200))
    sent = photo(page, turned=6)
    env = {"PYTHONPATH": str(Path(bot.photos.__file__).parents[2])}  # and nothing that measures coverage
    async with process_of(sys.executable, "-c", _MEASURED, stdin=PIPE, stdout=PIPE, stderr=PIPE, env=env) as process:
        out, measured = await process.communicate(sent)
    made = out.partition(b"\n")[2]
    assert opened(made).size == (1860, LONGEST_SIDE)
    seconds, memory = measured.split()
    assert float(seconds) < 1
    assert int(memory) < 300 * 2**20
