"""QR codes in photos: the number of a letter is read wherever it stands, and nothing else comes out of them."""

import io

import pytest
import segno
from pictures_of import paper, photo
from PIL import Image

from bot.photos import MOST_CODES, codes, pixels
from bot.photos.making import made_anew
from storage.replies import numbers

NUMBER = "K3X9QT-7"


def code_of(text: str, scale: int = 8) -> Image.Image:
    file = io.BytesIO()
    segno.make(text, micro=False).save(file, kind="png", scale=scale)
    return Image.open(file).convert("RGB")


def page_with(*texts: str, turned: float = 0, scale: int = 8) -> Image.Image:
    """A page with something written on it, and codes at its foot."""
    page = paper(1240, 1754)
    for place, text in enumerate(texts):
        code = code_of(text, scale).rotate(turned, expand=True, fillcolor="white")
        page.paste(code, (60 + place % 3 * 380, 700 + place // 3 * 340))
    return page


@pytest.mark.parametrize("turned", [0, 7, 90, 183])
@pytest.mark.parametrize("held", [1, 3, 6])
def test_the_number_is_read_however_the_paper_lies(turned: float, held: int) -> None:
    made = pixels.made_anew(photo(page_with(NUMBER, turned=turned), turned=held))
    assert codes.read_in(made) == [NUMBER]


def test_it_is_read_on_a_phones_photo_of_a_whole_page() -> None:
    page = page_with(NUMBER, scale=5).resize((2976, 4209))
    lit = Image.composite(page, Image.new("RGB", page.size, "grey"), Image.linear_gradient("L").resize(page.size))
    assert codes.read_in(pixels.made_anew(photo(Image.blend(page, lit, 0.6)))) == [NUMBER]


@pytest.mark.parametrize("text", ["https://example.org/K3X9QT-7", "K3X9QT-7 now", "k3x9qt-7", "K3X", "1" * 21, "\n"])
def test_nothing_else_comes_out(text: str) -> None:
    assert codes.read_in(pixels.made_anew(photo(page_with(text)))) == []


def test_a_few_are_enough() -> None:
    many = page_with(*(f"K3X9QT-{number}" for number in range(1, 9)))
    assert len(codes.read_in(pixels.made_anew(photo(many)))) == MOST_CODES


async def test_the_process_says_what_it_read() -> None:
    made = await made_anew(photo(page_with("K3X9QT-7", "AB12CD34")))
    assert sorted(made.read) == ["AB12CD34", "K3X9QT-7"]
    assert made.content.startswith(b"\xff\xd8\xff")
    assert (await made_anew(photo())).read == ()


@pytest.mark.parametrize(
    ("read", "number"),
    [
        (("K3X9QT-7",), "K3X9QT-7"),
        (("HELLO", "AB12CD34"), "AB12CD34"),
        (("K3X9QT-0", "K3X9QT-", "K3X9QT-7777777777", "K3XUQT-7"), None),
        ((), None),
    ],
)
def test_what_looks_like_no_number_is_none(read: tuple[str, ...], number: str | None) -> None:
    assert numbers.shaped(read) == number
