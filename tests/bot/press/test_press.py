"""The press: on paper lies the letter, whole and as it was written, and nothing that could harm whoever gets it."""

import io
import re
import resource
import sys
from base64 import b64decode, b64encode
from dataclasses import replace
from itertools import chain, pairwise
from pathlib import Path
from time import perf_counter
from typing import Any

import pytest
import typst
from markupsafe import Markup
from PIL import Image
from pypdf import PdfReader

import bot.press
from bot.messenger import Call, pack, unpack
from bot.press import NotPrinted, printed, set_in_type
from handlers.engine.drafts import Part
from handlers.messages import Printout
from handlers.printable import BOX, MOST_SHOWN, on_paper, unprintable
from handlers.supporters import guide
from handlers.team.slips import code_of
from storage.clean import MOST_MARKS, clean
from storage.letters.paper import MOST_PHOTOS

A4 = (595, 842)
TO_JOSE = ("Querido José:", "Hoy llovió, y todo el barrio olía a pan.")
HOSTILE = [
    "#set page(fill: red)",
    '#read("/etc/passwd")',
    '#panic("x")',
    "$ x^2 $ and $",
    r"\ \u{41} \begin{x}",
    "*no* _no_ `no` <b>no</b> &amp;",
    "= Heading",
    "- item",
    "// comment",
    "/* comment */",
    "@ref <label>",
    "https://example.org/#a",
    "[brackets] {braces} ~ -- --- ...",
    "\"quotes\" 'quotes'",
    "{$x} %s {0}",
]


def letter(number: str = "QK7F2M-3", *lines: str, pen_name: str = "Golondrina") -> dict[str, Any]:
    return {
        "to": "Para",
        "name": "José Díaz",
        "paragraphs": [[line] for line in lines or TO_JOSE],
        "pen_name": pen_name,
        "number": number,
        "language": "es",
    }


def printout(*letters: dict[str, Any]) -> Printout:
    cases = [{"name": "José Díaz", "letters": [one["number"] for one in letters]}]
    cover: dict[str, Any] = {
        "stays": "Se queda con el equipo",
        "title": "Cartas",
        "facts": ["Lote ABC123"],
        "note": "Nunca en un sobre.",
    }
    cover |= {"cases": [one | {"place": "Chiapas", "count": "una carta"} for one in cases], "language": "es"}
    return Printout("ABC123", "letters", {"points": 13, "cover": cover, "letters": letters})


def pages(*letters: dict[str, Any]) -> list[str]:
    """The words on each sheet, the team's first."""
    return [page.extract_text() for page in read(*letters).pages]


def read(*letters: dict[str, Any]) -> PdfReader:
    return PdfReader(io.BytesIO(pdf(*letters)))


def pdf(*letters: dict[str, Any]) -> bytes:
    """The file, set here and not apart."""
    return set_in_type("letters", printout(*letters).content)


def squeezed(text: str) -> str:
    """Without the spaces and breaks that lines on paper bring."""
    return re.sub(r"[\s\u200b]+", "", text)


def test_a_letter_lies_on_a4_with_its_name_words_pen_name_and_code_and_nothing_else() -> None:
    sheet = read(letter()).pages[1]
    assert (round(sheet.mediabox.width), round(sheet.mediabox.height)) == A4
    assert squeezed(sheet.extract_text()) == squeezed(
        "Para José Díaz" + "".join(TO_JOSE) + "Golondrina QK7F2M-3 · 1 / 1"
    )


def test_each_letter_begins_on_its_own_sheet_and_knows_how_many_it_has() -> None:
    long = letter("LLLLLLLL", *["Una línea de la carta."] * 60)
    team, first, *second, last = pages(letter("AAAAAAAA"), long, letter("ZZZZZZZZ"))
    assert all(code in team for code in ("AAAAAAAA", "LLLLLLLL", "ZZZZZZZZ"))
    assert "AAAAAAAA · 1 / 1" in re.sub(r"\s+", " ", first)
    feet = [re.findall(r"(\w{8}) · (\d) / (\d)", re.sub(r"\s+", " ", one)) for one in second]
    assert len(second) >= 2
    assert feet == [[("LLLLLLLL", str(number), str(len(second)))] for number in range(1, len(second) + 1)]
    assert "ZZZZZZZZ · 1 / 1" in re.sub(r"\s+", " ", last)


def test_the_pen_name_never_stands_alone_on_a_sheet() -> None:
    for count in range(15, 30):
        *_, last = pages(letter("QK7F2M-3", *["Una línea de la carta."] * count))
        assert "Una línea" in last, count


def test_a_letter_of_one_long_paragraph_begins_on_its_first_sheet() -> None:
    _, first, *_ = pages(letter("QK7F2M-3", "Hoy llovió. " * 500))
    assert "Hoy llovió" in first


@pytest.mark.parametrize("text", HOSTILE)
def test_markup_of_a_writer_is_set_as_they_typed_it(text: str) -> None:
    (_, sheet) = pages(letter("QK7F2M-3", text, pen_name=text[:40]))
    assert squeezed(sheet).count(squeezed(text[:40])) == 2
    assert squeezed(text) in squeezed(sheet)


def test_a_word_without_an_end_stays_on_the_paper() -> None:
    """Every letter of it is there, and no line is longer than the paper allows."""
    (_, sheet) = pages(letter("QK7F2M-3", "W" * 500))
    lines = [line for line in sheet.splitlines() if "WW" in line]
    assert sum(line.count("W") for line in lines) == 500
    assert max(map(len, lines)) < 50


def test_lines_and_paragraphs_are_kept_apart() -> None:
    poem = letter() | {"paragraphs": [["Una", "dos"], ["tres"]]}
    (_, sheet) = pages(poem)
    assert [line.strip() for line in sheet.splitlines() if line.strip() in ("Una", "dos", "tres")] == [
        "Una",
        "dos",
        "tres",
    ]


def test_nothing_says_by_which_way_it_came() -> None:
    pdf = read(letter())
    words = " ".join(
        [*pages(letter()), str(pdf.metadata), str(pdf.xmp_metadata and pdf.xmp_metadata.stream.get_data())]
    )
    assert not re.search("paloma|telegram|bot|t\\.me", words, re.IGNORECASE)


async def test_the_same_letters_give_the_same_file() -> None:
    file = await printed(printout(letter()))
    assert (file.name, file.content) == ("ABC123.pdf", pdf(letter()))


def test_only_fonts_that_come_with_the_press_are_used() -> None:
    fonts = {
        str(font.get_object()["/BaseFont"]).partition("+")[2]
        for page in read(letter()).pages
        for font in page["/Resources"]["/Font"].values()  # type: ignore[index]  # every page of ours has a font
    }
    assert fonts
    assert all(font.startswith("LibertinusSerif") for font in fonts)


def test_a_dove_and_a_fist_are_set_in_a_font_of_black_emoji() -> None:
    sheet = read(letter("QK7F2M-3", "Hoy 🕊️ ✊🏽 🏴‍☠️ 🇵🇸 1️⃣", pen_name="Paloma 🕊")).pages[1]
    assert any("NotoEmoji" in str(font.get_object()["/BaseFont"]) for font in sheet["/Resources"]["/Font"].values())  # type: ignore[index]  # as above
    assert "🕊" in sheet.extract_text()


def test_a_line_with_an_emoji_stands_as_near_to_the_next_as_any_other() -> None:
    lines = ["Hoy pienso en ti.", "Hoy llovió. ✊", "Hay pan.", "Hay sol."]
    heights: dict[str, float] = {}

    def see(text: str, matrix: list[float], _text: object, _font: object, _size: object) -> None:
        heights.update({line: matrix[5] for line in lines if text.strip() and line.startswith(text.strip())})

    read({**letter(), "paragraphs": [lines]}).pages[1].extract_text(visitor_text=see)
    gaps = {round(heights[above] - heights[below], 1) for above, below in pairwise(lines)}
    assert len(gaps) == 1, heights


def test_emoji_in_a_row_go_on_in_the_next_line_and_none_is_taken_apart() -> None:
    (_, sheet) = pages(letter("QK7F2M-3", "👩‍👩‍👧" * 60))
    assert sheet.count("👩‍👩‍👧") == 60
    assert len([line for line in sheet.splitlines() if "👧" in line]) > 1


def test_a_right_to_left_letter_stands_at_the_right_to_its_last_paragraph() -> None:
    words = "أتمنى أن تصلك هذه الكلمات وأنت بخير."
    sheet = read(letter("QK7F2M-3", words, words)).pages[1]
    firsts = list[int]()  # where the first word of each paragraph stands

    def look(text: str, current: list[float], *_: object) -> None:
        if "تمنى" in text:
            firsts.append(round(current[4]))

    sheet.extract_text(visitor_text=look)
    assert len(firsts) == 2
    assert firsts[0] == firsts[1]
    assert firsts[0] > A4[0] / 2


def test_each_paragraph_goes_the_way_of_its_own_first_letter() -> None:
    begins = {"Q": "left", "ش": "right", "1. H": "left", "«ש": "right"}
    sheet = read(letter("AAAAAA-3", *begins)).pages[1]
    at = dict[str, float]()

    def look(text: str, current: list[float], *_: object) -> None:
        at.update({word: current[4] for word in begins if word[-1] in text})

    sheet.extract_text(visitor_text=look)
    assert at.keys() == begins.keys()
    assert {word: "right" if x > A4[0] / 2 else "left" for word, x in at.items()} == begins


def test_arabic_is_set_in_a_font_made_for_it() -> None:
    sheet = read(letter("QK7F2M-3", "أتمنى أن تصلك هذه الكلمات")).pages[1]
    fonts = [str(font.get_object()["/BaseFont"]) for font in sheet["/Resources"]["/Font"].values()]  # type: ignore[index]  # as above
    assert any("NotoNaskhArabic" in font for font in fonts)
    assert not any("DejaVu" in font for font in fonts)


SQUARE = {
    "zh": ("亲爱的朋友：", "今天下了雨，整个街区都闻到面包的香味。", "愿你平安！「自由」不是一个人的事。"),
    "ja": ("ホセさんへ", "今日は雨が降って、町じゅうがパンの香りでした。", "どうかお体を大切に。また書きますね。"),
    "ko": ("안녕하세요, 호세 씨.", "오늘은 비가 왔고 온 동네에서 빵 냄새가 났습니다.", "自由! 곧 다시 쓰겠습니다."),
}


def cjk(file: PdfReader) -> bytes:
    """The shapes of the Chinese, Japanese and Korean signs in a file, as its font holds them."""
    for page in file.pages:
        for name in page["/Resources"]["/Font"].values():  # type: ignore[index]  # as above
            font: Any = name.get_object()
            if "NotoSansCJK" in font["/BaseFont"]:
                described = font["/DescendantFonts"][0].get_object()["/FontDescriptor"].get_object()
                return bytes(described["/FontFile3"].get_object().get_data())
    raise LookupError("no such font")


@pytest.mark.parametrize("language", SQUARE)
def test_chinese_japanese_and_korean_are_set_whole_and_their_signs_are_in_the_file(language: str) -> None:
    """The strictest kind of PDF would refuse a sign that is missing."""
    file = read(letter("QK7F2M-3", *SQUARE[language]) | {"language": language})
    assert squeezed("".join(SQUARE[language])) in squeezed(file.pages[1].extract_text())
    assert len(cjk(file)) > 2000
    assert all(shown(line) and not unprintable(line) for line in SQUARE[language])


def test_each_writes_a_sign_in_a_shape_of_its_own_whatever_the_letter_is_said_to_be_in() -> None:
    def shapes(language: str, *marks: str) -> bytes:
        return cjk(read(letter("QK7F2M-3", "骨直令海社飲道", *marks) | {"language": language}))

    assert len({shapes(language) for language in ("zh", "ja", "ko")}) == 3
    for language, mark in (("ja", "つ"), ("ko", "씨"), ("zh", "你")):
        assert shapes("es", f"Hola {mark}.") == shapes(language, f"Hola {mark}."), language


def test_a_line_of_square_signs_ends_at_any_of_them_but_does_not_begin_with_a_stop() -> None:
    at_each_place = ["天" * number + "，今天我想着你。" * 30 for number in range(1, 40)]
    lines = [line.strip() for sheet in pages(letter("QK7F2M-3", *at_each_place))[1:] for line in sheet.splitlines()]
    chinese = [line for line in lines if "想" in line]
    assert len(chinese) > 200
    assert not [line for line in chinese if line[0] in "，。"]


def test_larger_type_takes_more_room() -> None:
    def pages_at(points: int) -> int:
        content = {**printout(letter("QK7F2M-3", *["Una línea de la carta."] * 20)).content, "points": points}
        return len(PdfReader(io.BytesIO(set_in_type("letters", content))).pages)

    assert (pages_at(11), pages_at(22)) == (2, 3)


def test_a_program_can_read_the_file_aloud() -> None:
    """Tagged, with a title and a language: PDF/UA-1, as Typst vouches for it."""
    file = read(letter())
    catalog: Any = file.trailer["/Root"].get_object()
    assert catalog["/MarkInfo"]["/Marked"]
    assert catalog["/Lang"] == "es"
    assert catalog["/ViewerPreferences"]["/DisplayDocTitle"]
    assert "/StructTreeRoot" in catalog
    assert file.metadata
    assert file.metadata.title == "Lote ABC123"
    assert b"pdfuaid" in catalog["/Metadata"].get_data()


def test_what_cannot_be_read_aloud_is_printed_all_the_same() -> None:
    assert "a" in pages(letter("QK7F2M-3", "aกb"))[1]


@pytest.mark.slow
async def test_a_thousand_letters_take_little_time_and_memory() -> None:
    """Seconds of work, since what else the machine does is not the press's; memory of the largest of its processes.

    Of the largest that this process ever began: where that was another, larger one before, nothing is known of these.
    """
    lines = ["Hoy llovió, y todo olía a pan. " * 6] * 5
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    for file in range(5):
        await printed(printout(*(letter(f"QK7F2M-{file * 200 + place}", *lines) for place in range(1, 201))))
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    assert after.ru_utime - before.ru_utime < 5
    assert after.ru_maxrss < 300 * 1024 or after.ru_maxrss == before.ru_maxrss


def test_a_long_word_is_not_broken_where_it_fits_a_line() -> None:
    whole = ("compañeras/", "compañeros/", "compañeroas/", "compañerxs,", "anticonstitucionalísimamente.")
    at_each_place = ["a " * number + "".join(whole[:4]) + " " + whole[4] for number in range(60)]
    lines = [line.strip() for sheet in pages(letter("QK7F2M-3", *at_each_place))[1:] for line in sheet.splitlines()]
    long = [line for line in lines if "compa" in line or "anti" in line]
    assert len(long) > 60
    assert all(line.endswith(whole) for line in long)


async def test_forty_letters_are_set_in_no_time() -> None:
    batch = printout(*(letter(f"C{number:07}", *["Hoy llovió, y todo olía a pan. " * 6] * 5) for number in range(40)))
    began = perf_counter()
    await printed(batch)
    assert perf_counter() - began < bot.press.SECONDS / 5


WORST = {
    "newlines": "a\n" * (guide.MOST_LINES - 1),
    "marks": "e" + "\u0301" * (guide.MOST - 1),
    "marks on every letter": ("e" + "\u0316" * MOST_MARKS) * (guide.MOST // (MOST_MARKS + 1)),
    "one word": "x" * guide.MOST,
    "right to left": "שלום " * (guide.MOST // 5),
    "emoji": "👩‍👩‍👧" * (guide.MOST // 5),
    "square signs": "".join(map(chr, range(0x4E00, 0x4E00 + guide.MOST))),
}


@pytest.mark.slow
@pytest.mark.parametrize("text", WORST.values(), ids=WORST)
async def test_the_worst_letters_that_can_be_sent_are_set_all_the_same(text: str) -> None:
    """Forty of them; what comes in is cleaned, so that no sign carries thousands of marks."""
    lines = clean(text).split("\n")
    guide.fits([Part(text=clean(text), markup=Markup.escape(clean(text)))])
    batch = printout(*(letter(f"C{number:07}") | {"paragraphs": [lines]} for number in range(40)))
    began = perf_counter()
    await printed(batch)
    assert perf_counter() - began < bot.press.SECONDS


@pytest.mark.slow
async def test_what_cannot_be_set_is_given_up_and_takes_nothing_along(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(NotPrinted):
        await printed(replace(printout(letter()), template="of-no-such-name"))
    with pytest.raises(NotPrinted):
        await printed(replace(printout(), content={"cover": {}}))
    monkeypatch.setattr(bot.press, "SECONDS", 0.05)
    with pytest.raises(NotPrinted, match="too long"):
        await printed(printout(letter()))


async def test_the_press_knows_nothing_of_the_bot(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Sabotage: another program in the press's place writes down what it is given."""
    monkeypatch.setenv("PALOMA_BOT_TOKEN", "123456:in-confidence")
    told = tmp_path / "told"
    spy = tmp_path / "spy"
    spy.write_text(f"#!/bin/sh\nenv > {told}\necho $@ >> {told}\n")
    spy.chmod(0o700)
    monkeypatch.setattr(sys, "executable", str(spy))
    with pytest.raises(NotPrinted):
        await printed(printout(letter()))
    assert "PATH" in told.read_text()
    assert "in-confidence" not in told.read_text()
    assert TO_JOSE[0] not in told.read_text()


# What can be printed.


def shown(text: str) -> bool:
    """Whether the fonts have every sign: the strictest kind of PDF refuses a missing one."""
    template = f'#import "{bot.press.TYPE}": fonts\n#set text(font: fonts)\n#sys.inputs.text'
    try:
        typst.compile(  # type: ignore[call-overload]  # its types do not know of several files; its docs do
            {"main.typ": template.encode(), bot.press.TYPE: (bot.press.FONTS.parent / bot.press.TYPE).read_bytes()},
            font_paths=typst.Fonts(include_system_fonts=False, font_paths=[bot.press.FONTS]),
            sys_inputs={"text": text},
            pdf_standards=["a-2u"],
        )
    except typst.TypstError as error:
        if "could not be displayed" not in str(error):
            raise
        return False
    return True


@pytest.mark.slow
def test_everything_that_is_called_printable_is() -> None:
    everything = map(chr, chain(range(0x20, 0xD800), range(0xE000, 0x33480), range(0xE0000, 0xE0080)))
    printable = [sign for sign in everything if not unprintable(sign)]
    assert len(printable) > 40_000
    assert shown(" ".join(printable))


@pytest.mark.parametrize("sign", ["𠀀", "𐎀", "ᄀ", "ก", "𓂀"])
def test_what_is_not_printable_is_told(sign: str) -> None:
    assert unprintable(f"a{sign}b{sign}") == sign
    assert not shown(sign)


@pytest.mark.parametrize(
    "text",
    [
        "¿Qué tal, compañero? ¡Ánimo! «Aquí» — “así” – 10 €",
        "ts' ch' k'op, jch’ul me’tik, sk’op jtatik; ʼ ꞌ",
        "łódź, čeština, ğüş, ñ, õ, ø, þ, ß, Ŵ",
        "Ελευθερία, свобода, חירות, حرية",
        "چطوری؟ اُمید، پژواک؛ ٤٥٪ ـ ﻻ",
        "a̱ ɨ́ ä́ wa'al, tyi mi’, jun kʼin, x-ok, ʼAjaw",
        "❤️ ♥ ☮ ☺ → ★ ✓ №",
        "亲爱的朋友：你好！「自由」、骨、親愛的，喺㗎，ㄅㄆㄇ",
        "ホセさんへ。こんにちは、𠮷野家を𠮟る〜ｶﾞ㈱",
        "안녕하세요, 호세 씨! ㅋㅋㅋ ㅠㅠ 自由",
        "🕊 🕊️ ✊ ✊🏽 👍🏿 😀 🏴‍☠️ 🇵🇸 👩‍👩‍👧 ❤️‍🔥 1️⃣ 🏴󠁧󠁢󠁥󠁮󠁧󠁿 🌹 🔥",
        "",
    ],
)
def test_letters_of_people_can_be_printed(text: str) -> None:
    assert unprintable(text) == ""
    assert shown(text)


@pytest.mark.parametrize(
    ("text", "printed_as"),
    [("Hola ไทย 🕊", f"Hola {BOX}{BOX}{BOX} 🕊"), ("𓂀️‍👩‍ก!", f"{BOX}!"), ("", ""), ("Adiós", "Adiós")],
)
def test_one_box_stands_for_each_sign_that_is_missing(text: str, printed_as: str) -> None:
    assert on_paper(text) == printed_as
    assert shown(on_paper(text))


def test_not_more_signs_are_listed_than_somebody_reads() -> None:
    assert len(unprintable("".join(map(chr, range(0x0E01, 0x0E3B))))) == MOST_SHOWN


def test_copies_of_one_letter_stand_one_after_the_other_each_with_its_own_count_of_pages() -> None:
    long = letter("QK7F2M9A", *["Una línea de la carta."] * 60)
    sheets = pages(*(long | {"name": name} for name in ("Ana", "Berta")), letter("B2C3D4E5"))[1:]
    assert [name for name in ("Ana", "Berta", "José Díaz") for sheet in sheets if f"\n{name}\n" in sheet] == [
        "Ana",
        "Berta",
        "José Díaz",
    ]
    counted = [re.findall(r"(\w{8})\s*·\s*(\d) / (\d)", sheet)[-1] for sheet in sheets]
    one = [("QK7F2M9A", str(number), str(len(counted) // 2)) for number in range(1, len(counted) // 2 + 1)]
    assert counted == [*one, *one, ("B2C3D4E5", "1", "1")]


def shot(number: int, side: int = 2480) -> str:
    """A photo as it comes to the press, in base64; each is another."""
    file = io.BytesIO()
    page = Image.effect_noise((side // 8, side // 8), 40).resize((side * 3 // 4, side)).convert("RGB")
    page.putpixel((0, 0), (number, 0, 0))
    page.save(file, "JPEG", quality=75)
    return b64encode(file.getvalue()).decode()


def photographed(code: str, *blocks: list[str] | dict[str, str]) -> dict[str, Any]:
    return letter(code) | {"paragraphs": list(blocks)}


def test_a_photo_is_on_paper_as_it_came_and_has_a_page_that_is_not_empty_above_it() -> None:
    """The name of whom it is for stands on the same sheet as the first photo, the pen name on that of the last."""
    photos = {f"QK7F2M9A-{number}": shot(number) for number in (1, 2)}
    one = photographed(
        "QK7F2M9A", {"photo": "QK7F2M9A-1", "alt": "Foto 1"}, {"photo": "QK7F2M9A-2", "alt": "Foto 2"}, ["Below it"]
    )
    made = printout(one)
    content = {**made.content, "photos": photos}
    pdf = set_in_type(made.template, content)
    assert all(b64decode(photo)[-5000:-100] in pdf for photo in photos.values()), "no pixel of it is made anew"
    _, first, second, *more = PdfReader(io.BytesIO(pdf)).pages
    assert [len(sheet.images) for sheet in (first, second)] == [1, 1]
    assert "José Díaz" in first.extract_text()
    assert "Golondrina" in [*more, second][0].extract_text()


@pytest.mark.parametrize("count", [1, 2, 3])
def test_a_photographed_letter_takes_no_sheet_more_for_its_slip(count: int) -> None:
    names = [f"QK7F2M9A-{number}" for number in range(1, count + 1)]
    words = "Para contestar: manda este talón con tu carta o escribe en ella este número."
    one = photographed("QK7F2M9A", *({"photo": name, "alt": "Foto"} for name in names))
    made = printout(one | {"slip": {"words": words, "number": "QK7F2M9A-12", "code": code_of("QK7F2M9A-12")}})
    content = {**made.content, "photos": {name: shot(number) for number, name in enumerate(names)}}
    _, *sheets = PdfReader(io.BytesIO(set_in_type(made.template, content))).pages
    assert [len(sheet.images) for sheet in sheets] == [1] * count
    assert "QK7F2M9A-12" in sheets[-1].extract_text()


async def test_as_many_photos_as_a_batch_can_have_are_set_within_the_limits() -> None:
    """And fit into a message: a file of Telegram's has 50 MB at most."""
    names = [f"C{number:07}-1" for number in range(MOST_PHOTOS)]
    photos = {name: shot(number) for number, name in enumerate(names)}
    made = printout(*(photographed(name.removesuffix("-1"), {"photo": name, "alt": "Foto 1"}) for name in names))
    whole = replace(made, content={**made.content, "photos": photos})
    file = await printed(unpack(pack(Call("sendDocument", {}, printouts={"document": whole}))).printouts["document"])
    assert len(file.content) < 50 * 2**20
    assert sum(len(page.images) for page in PdfReader(io.BytesIO(file.content)).pages) == MOST_PHOTOS


def translated(**more: object) -> dict[str, Any]:
    """A letter in English, with its translation into Spanish."""
    translation = {
        "title": "Traducción del inglés",
        "original": "Tal como se escribió, en inglés",
        "paragraphs": [["Querido José:"], ["Hoy llovió."]],
        "from": "en",
    }
    return (
        letter("QK7F2M-3", "Dear José,", "It rained today.", pen_name="Swallow") | {"translation": translation} | more
    )


def test_a_translation_stands_before_the_letter_and_each_says_which_it_is() -> None:
    (_, sheet) = pages(translated())
    lines = [line.strip() for line in sheet.splitlines() if line.strip()]
    assert lines[:-1] == [
        "Para",
        "José Díaz",
        "Traducción del inglés",
        "Querido José:",
        "Hoy llovió.",
        "Swallow",
        "Tal como se escribió, en inglés",
        "Dear José,",
        "It rained today.",
        "Swallow",
    ]


def test_a_translation_is_as_wide_as_the_letter_and_both_are_counted_as_one() -> None:
    long = translated(paragraphs=[["It rained today, and the whole street smelled of bread. "] * 20] * 3)
    sheets = pages(long)[1:]
    assert len(sheets) > 1
    assert [f"{number} / {len(sheets)}" in sheet for number, sheet in enumerate(sheets, 1)] == [True] * len(sheets)


def test_a_screen_reader_hears_which_language_is_which() -> None:
    root: Any = read(translated()).trailer["/Root"]
    languages = {str(element.get("/Lang")) for element in elements(root["/StructTreeRoot"])}
    assert {"en", "es"} <= languages | {str(root.get("/Lang"))}


def elements(node: Any) -> Any:
    """Every element of the tree of tags."""
    node = node.get_object() if hasattr(node, "get_object") else node
    if isinstance(node, list):
        for one in node:
            yield from elements(one)
    elif isinstance(node, dict):
        yield node
        yield from elements(node.get("/K", []))


def test_the_teams_page_in_arabic_reads_from_the_right_and_a_count_stays_behind_a_latin_name() -> None:
    content = dict(printout(letter()).content)
    case = {"name": "Manuel", "place": "", "count": "4 رسائل", "letters": ["QK7F2M-3"]}
    content |= {"cover": content["cover"] | {"language": "ar", "cases": [case]}}
    sheet = PdfReader(io.BytesIO(set_in_type("letters", content))).pages[0]
    at = dict[str, float]()

    def look(text: str, current: list[float], *_: object) -> None:
        at.update({word: current[4] for word in ("Manuel", "4") if word == text.strip(" ·\n")})

    sheet.extract_text(visitor_text=look)
    assert A4[0] / 2 < at["4"] < at["Manuel"]
