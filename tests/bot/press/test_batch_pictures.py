"""The picture of a batch in the README: what it shows can be made by the program, and its slips can be read."""

import io
from pathlib import Path

import pytest
from batch_pictures import pages
from PIL import Image
from pypdf import PdfReader
from qr_codes import qr_codes

PICTURE = Path(__file__).parents[3] / "docs" / "batch.png"


@pytest.mark.slow
async def test_the_program_makes_its_pages() -> None:
    team, typed, photographed = PdfReader(io.BytesIO(await pages())).pages
    assert "Stays with the team" in team.extract_text()
    assert "Golondrina" in typed.extract_text()
    assert [len(page.images) for page in (typed, photographed)] == [0, 1]
    assert "To reply: send this slip along" in photographed.extract_text()


def test_it_shows_two_slips_with_the_numbers_of_one_batch() -> None:
    with Image.open(PICTURE) as picture:
        numbers = sorted(code.text for code in qr_codes(picture))
    assert [number.rpartition("-")[2] for number in numbers] == ["1", "2"]
    assert len({number.rpartition("-")[0] for number in numbers}) == 1
