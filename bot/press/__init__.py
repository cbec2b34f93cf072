"""The press: what is to be put on paper → a PDF, and what is for a phone → a PNG; by Typst, and templates of ours.

What people wrote goes in as JSON and is set as text: no markup of theirs is evaluated. Photos come with it, in base64,
and stay in memory. Nothing is fetched, no font of the machine is used (only Typst's own and those of `fonts/`), and the
same printout always gives the same file. It is set in a process of its own (`__main__.py`), beside everything else: no
turn waits for it, and what cannot be set in time takes nothing along.
"""

from __future__ import annotations

import io
import json
from base64 import b64decode
from collections import OrderedDict
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from storage.errors import PalomaError

if TYPE_CHECKING:  # the process that sets is made of this file, too, and starts in a fifth of the time without these
    from collections.abc import Mapping

    from handlers.messages import Document, Printout

SECONDS = 30.0
"""How long setting may take: forty letters of a page take about half a second, most of which is the press's start."""


FONTS = Path(__file__).parent / "fonts"
"""Beside Typst's own: Noto Emoji, in black (doves and fists are what people write with), and Noto Naskh Arabic."""


TYPE = "type.typ"
"""What templates share: the fonts, and which way words go."""


class NotPrinted(PalomaError):
    """The press could not set it, or not within its limits of time and memory. Say so; asking again may help."""


class Form(NamedTuple):
    """What the press can make of a template: the ending of the file's name, and how such a file begins."""

    ending: str
    begins: bytes


PAPER = Form("pdf", b"%PDF-")
PICTURE = Form("png", b"\x89PNG\r\n")

DOTS = 216
"""Dots an inch of a picture: three for each point, so that one of 360 points, a small phone's width, is sharp."""


MOST_REMEMBERED = 16
"""Files for many that stay in memory, of a tenth of a megabyte each: they are asked for again soon, or never."""

_remembered: OrderedDict[bytes, bytes] = OrderedDict()


async def printed(printout: Printout) -> Document:
    """The printout as a PDF, or as a PNG if it is a picture. Raises NotPrinted."""
    from bot.apart.running import done  # noqa: PLC0415 - as above
    from handlers.messages import Document  # noqa: PLC0415 - as above

    form = PICTURE if printout.picture else PAPER
    asked = json.dumps({"template": printout.template, "content": printout.content, "form": form.ending}).encode()
    name = f"{printout.name}.{form.ending}"
    if file := _remembered.get(asked, b""):
        _remembered.move_to_end(asked)
        return Document(name, file)
    try:
        ended, file = await done("bot.press", asked, SECONDS)
    except TimeoutError:
        raise NotPrinted("setting took too long") from None
    if ended or not file.startswith(form.begins):
        raise NotPrinted(f"the press ended with {ended}")
    if printout.for_many:
        _remember(asked, file)
    return Document(name, file)


def _remember(asked: bytes, file: bytes) -> None:
    _remembered[asked] = file
    while len(_remembered) > MOST_REMEMBERED:
        _remembered.popitem(last=False)


def framed(photo: str) -> bytes:
    """A JPEG, given in base64, as an SVG around it: of files in memory, Typst reads only those of text."""
    from PIL import Image  # noqa: PLC0415 - only the press itself needs it

    with Image.open(io.BytesIO(b64decode(photo)), formats=("JPEG",)) as picture:
        size = f'width="{picture.width}" height="{picture.height}"'
    shown = f'<image {size} href="data:image/jpeg;base64,{photo}"/>'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size}>{shown}</svg>'.encode()


def set_in_type(template: str, content: Mapping[str, Any], form: Literal["pdf", "png"] = "pdf") -> bytes:
    """The file, made here and now. Raises RuntimeError where the template does not fit what it is given."""
    import typst  # noqa: PLC0415 - 7 MB of memory that only the press itself needs

    written = {name: value for name, value in content.items() if name != "photos"}
    source = {"main.typ": (FONTS.parent / f"{template}.typ").read_bytes(), TYPE: (FONTS.parent / TYPE).read_bytes()}
    source |= {f"{name}.svg": framed(photo) for name, photo in content.get("photos", {}).items()}
    fonts = typst.Fonts(include_system_fonts=False, font_paths=[FONTS])
    inputs = {"content": json.dumps(written)}

    def made(standards: list[typst.PDFStandard]) -> bytes:
        file: bytes = typst.compile(  # type: ignore[call-overload]  # its types do not know of several files; its docs do
            source, font_paths=fonts, format=form, ppi=DOTS, sys_inputs=inputs, timestamp=0, pdf_standards=standards
        )
        return file

    if form == PICTURE.ending:
        return made([])
    try:
        return made(["ua-1"])
    except typst.TypstError:
        return made([])  # what cannot be made for programs that read aloud can still be printed
