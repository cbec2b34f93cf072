"""Reading a campaign folder: everything that is wrong is said, with its file, its line and what was expected."""

import shutil
from pathlib import Path

import pytest

from bot.packs.problems import BadPack, Problem, describe_problems
from bot.packs.reading import Pack, read_pack
from storage.contents.letter_rules import Check, Topic
from storage.contents.standing import Arrest, Status
from storage.sentence import Sentence

CAMPAIGNS = Path(__file__).parents[2] / "campaigns"
ONLY = "only paragraphs, *emphasis*, **strong**, [links](https://…), lists and > quotes, found"

CHECKS = ", ".join(check.value for check in Check)
FORBIDDEN = """
[[forbidden]]
key = "escape"
phrases.en = ["tunnel*", "{}"]
phrases.es = ["fuga*"]
rule.en = "No plans of escape."
rule.es = "Nada de planes de fuga."
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A campaign with letters, an event and donations, to be spoilt."""
    folder = tmp_path / "letters"
    shutil.copytree(CAMPAIGNS / "chiapas-letters", folder)
    shutil.copytree(CAMPAIGNS / "popular-defense" / "donations", folder / "donations")
    return folder


def read(folder: Path, *languages: str) -> Pack:
    return read_pack(folder, languages or ("en", "es"))


def problems(folder: Path, *languages: str) -> list[str]:
    with pytest.raises(BadPack) as caught:
        read(folder, *languages)
    return [str(problem) for problem in caught.value.problems]


def spoil(folder: Path, file: str, was: str, now: str) -> None:
    path = folder / file
    text = path.read_text("utf-8")
    assert was in text
    path.write_text(text.replace(was, now, 1), "utf-8")


def test_the_folder_is_sound_before_it_is_spoilt(folder: Path) -> None:
    assert read(folder).campaign.slug == "letters"


@pytest.mark.parametrize(
    ("file", "was", "now", "line", "expected"),
    [
        (
            "campaign.toml",
            'title.es = "Cartas por la libertad de los presos políticos de Chiapas"\n',
            "",
            6,
            "`title` to be there in en, es, found en",
        ),
        (
            "campaign.toml",
            "summary.en =",
            "sumary.en =",
            9,
            "no key `sumary` here (did you mean `summary`?)",
        ),
        (
            "campaign.toml",
            "collected_from = 2024-09-18",
            'collected_from = "18 September"',
            23,
            "`letters.collected_from` to be a date without quotes, like 2024-09-27, found '18 September'",
        ),
        (
            "campaign.toml",
            "collected_from = 2024-09-18",
            "collected_from = 2024-09-31",
            23,
            "valid TOML (Invalid date or datetime)",
        ),
        (
            "campaign.toml",
            'key = "content"',
            'key = "name"',
            30,
            "`letters.guide` to have a different key in every point",
        ),
        (
            "campaign.toml",
            'key = "content"',
            'key = "What it says"',
            39,
            "`letters.guide.2.key` to be of a-z, 0-9 and -, at most 40 characters",
        ),
        (
            "campaign.toml",
            'languages = ["en", "es"]',
            'languages = ["en", "español"]',
            4,
            "`languages.2` to be the code of a language, like en or es",
        ),
        (
            "campaign.toml",
            'key = "informed"',
            'kee = "informed"',
            62,
            "no key `kee` here (did you mean `key`?)",
        ),
        (
            "campaign.toml",
            "[source]",
            '[contact]\nemail = "somebody at example"\n[source]',
            16,
            "`contact.email` to be an e-mail address like name@example.org, found 'somebody at example'",
        ),
        (
            "campaign.toml",
            "[source]",
            '[source]\nurl = "javascript:alert(1)"',
            16,
            "`source.url` to be a web address like https://example.org, found 'javascript:alert(1)'",
        ),
        (
            "cases/jose-diaz.toml",
            'name = "José Díaz"',
            'name = " "',
            2,
            "`name.en` to hold some text",
        ),
        (
            "cases/jose-diaz.toml",
            'name = "José Díaz"',
            f'name = "{"José" * 20}"',
            2,
            "`name.es` to have at most 64 characters, found 80",
        ),
        (
            "cases/jose-diaz.toml",
            "letters = true",
            'letters = "yes"',
            11,
            (
                "`letters` to be true, false or why none are taken "
                "(transferred, released, died, refuses-mail, address-unknown), found 'yes'"
            ),
        ),
        (
            "cases/jose-diaz.toml",
            "letters = true",
            'letters = true\nheld_since = "2020-13"',
            12,
            '`held_since` to be a year, a month or a day that exists, like "2020", "2020-12" or "2020-12-05"',
        ),
        (
            "cases/jose-diaz.toml",
            "letters = true",
            'letters = "relesed"',
            11,
            (
                "`letters` to be true, false or why none are taken (transferred, released, died, refuses-mail, "
                "address-unknown) (did you mean `released`?)"
            ),
        ),
        (
            "cases/jose-diaz.toml",
            "letters = true",
            'letters = true\nbirthday = "05-32"',
            12,
            '`birthday` to be a day and a month that exist, as "MM-DD", like "12-05", found \'05-32\'',
        ),
        (
            "cases/jose-diaz.toml",
            "letters = true",
            "letters = true\ncopies = true",
            12,
            "`members` beside `copies`",
        ),
        (
            "cases/san-juan-cancuc-five.toml",
            '    "Juan Velasco Aguilar",',
            "    3,",
            5,
            "`members.3` to be text in quotes, found 3",
        ),
        (
            "events/letters-day.toml",
            "America/Mexico_City",
            "America/Mexico",
            7,
            "`zone` to be a time zone like America/Mexico_City (did you mean `America/Mexico_City`?)",
        ),
        (
            "events/letters-day.toml",
            "day = 2024-09-27",
            'day = 2024-09-27\nhour = "24:00"',
            7,
            '`hour` to be a time of day, like "18:30"',
        ),
        (
            "events/letters-day.toml",
            "day = 2024-09-27",
            "day = 2024-09-27\npin = { latitude = 116.7, longitude = -92.6 }",
            7,
            "`pin.latitude` to be 90.0 or less",
        ),
        (
            "donations/maria-rivera-fund.toml",
            "15.702.522-8",
            "15.702.522-9",
            17,
            (
                "`account.rut` to be a valid cl-rut, found '15.702.522-9': "
                "The number's checksum or check digit is invalid."
            ),
        ),
        (
            "donations/maria-rivera-fund.toml",
            '"cuenta-rut" ',
            '"cuenta rut" ',
            18,
            ("`account.type` to be one of cuenta-rut, vista, checking, savings (did you mean `cuenta-rut`?)"),
        ),
        (
            "campaign.toml",
            '["en", "es"]',
            '["en", "es", "ES"]',
            4,
            "`languages.3` to be the code of a language, like en or es",
        ),
        (
            "campaign.toml",
            'key = "content"',
            'key = "The content"',
            39,
            "`letters.guide.2.key` to be of a-z, 0-9 and -, at most 40 characters",
        ),
        (
            "cases/jose-diaz.toml",
            'name = "José Díaz"',
            'slug = "jose"\nname = "José Díaz"',
            2,
            "no key `slug` here",
        ),
        (
            "campaign.toml",
            'checks = ["introduction"]',
            'checks = ["introduction", "promises"]',
            40,
            f"`letters.guide.2.checks.2` to be one of {CHECKS} (did you mean `promise`?)",
        ),
        (
            "campaign.toml",
            "collected_from = 2024-09-18",
            "longest = 7000",
            23,
            "`letters.longest` to be 6000 or less",
        ),
        (
            "campaign.toml",
            "collected_from = 2024-09-18",
            "shortest = 900\nlongest = 300",
            24,
            "`longest` to be at least `shortest`: 900 to 300 fits no letter",
        ),
        (
            "cases/jose-diaz.toml",
            "letters = true",
            "letters = true\nshortest = 3000\nlongest = 2000",
            13,
            "`longest` to be at least `shortest`: 3000 to 2000 fits no letter",
        ),
        (
            "cases/jose-diaz.toml",
            "letters = true",
            f"letters = true\n{FORBIDDEN.format('escap* *')}",
            15,
            (
                "`forbidden.1.phrases.en.2` to be words, with * for any ending or any words and (one|another) for a "
                "choice, found 'escap* *'"
            ),
        ),
        (
            "cases/jose-diaz.toml",
            "letters = true",
            f"letters = true\n{FORBIDDEN.format('x')}{FORBIDDEN.format('y')}",
            13,
            "`forbidden` to have a different key in every topic",
        ),
        ("story.en.md", "Letter-writing days", "# Letter-writing\n\ndays", 1, f"{ONLY} a heading"),
    ],
)
def test_a_mistake_is_named_with_its_line(
    folder: Path, file: str, was: str, now: str, line: int, expected: str
) -> None:
    spoil(folder, file, was, now)
    assert f"{file}, line {line}: expected {expected}" in problems(folder)


def test_all_mistakes_are_said_at_once(folder: Path) -> None:
    spoil(folder, "campaign.toml", "[source]", "[sauce]")
    spoil(folder, "cases/jose-diaz.toml", "letters = true", "")
    spoil(folder, "story.es.md", "Las jornadas", "<b>Las</b> jornadas")
    (folder / "cases" / "jose-diaz.en.md").unlink()
    assert problems(folder) == [
        "campaign.toml: expected a `source`",
        "campaign.toml, line 15: expected no key `sauce` here (did you mean `source`?)",
        "cases/jose-diaz.en.md: expected this file to be there",
        "cases/jose-diaz.toml: expected a `letters`",
        f"story.es.md, line 1: expected {ONLY} HTML",
    ]


def test_what_letters_to_a_case_are_held_to_is_read(folder: Path) -> None:
    spoil(
        folder,
        "cases/jose-diaz.toml",
        "letters = true",
        f"letters = true\nlongest = 900\n{FORBIDDEN.format('(a|big) hole')}",
    )
    spoil(folder, "campaign.toml", "collected_from = 2024-09-18", "shortest = 80")
    pack = read(folder)
    (case,) = [case for case in pack.cases if case.slug == "jose-diaz"]
    rule = {"en": "No plans of escape.", "es": "Nada de planes de fuga."}
    assert case.longest == 900
    assert case.forbidden == (Topic("escape", rule, {"en": ("tunnel*", "(a|big) hole"), "es": ("fuga*",)}),)
    assert pack.campaign.letters
    assert (pack.campaign.letters.shortest, pack.campaign.letters.longest) == (80, None)


def test_a_case_may_not_be_longer_than_its_campaign_lets_letters_be(folder: Path) -> None:
    spoil(folder, "campaign.toml", "collected_from = 2024-09-18", "longest = 500")
    spoil(folder, "cases/jose-diaz.toml", "letters = true", "letters = true\nshortest = 600")
    assert problems(folder) == [
        "cases/jose-diaz.toml, line 12: expected `longest` to be at least `shortest`: 600 to 500 fits no letter"
    ]


def test_letters_need_rules(folder: Path) -> None:
    text = (folder / "campaign.toml").read_text("utf-8")
    (folder / "campaign.toml").write_text(text.partition("[letters]")[0], "utf-8")
    expected = "expected `letters` to be false, as campaign.toml has no [letters]"
    assert problems(folder) == [
        f"cases/jose-diaz.toml, line 11: {expected}",
        f"cases/manuel-gomez-vazquez.toml, line 17: {expected}",
        f"cases/san-juan-cancuc-five.toml, line 25: {expected}",
    ]


@pytest.mark.parametrize(("day", "happens"), [("2026-03-29", "never"), ("2026-10-25", "twice")])
def test_a_local_time_that_is_no_instant_is_refused(folder: Path, day: str, happens: str) -> None:
    spoil(folder, "events/letters-day.toml", "day = 2024-09-27", f'day = {day}\nhour = "03:30"')
    spoil(folder, "events/letters-day.toml", "America/Mexico_City", "Europe/Athens")
    which = ', or `which_hour` to be "first" or "second"' if happens == "twice" else ""
    expected = f"another `hour`{which}: in Europe/Athens, {day} 03:30 happens {happens}"
    assert problems(folder) == [f"events/letters-day.toml, line 7: expected {expected}"]


def test_every_language_of_the_pack_is_asked_for(folder: Path) -> None:
    spoil(folder, "campaign.toml", '["en", "es"]', '["en", "es", "fr"]')
    found = problems(folder)
    assert "story.fr.md: expected this file to be there" in found
    assert "campaign.toml, line 6: expected `title` to be there in en, es, fr, found en, es" in found


@pytest.mark.parametrize(
    ("was", "now", "mark"),
    [
        ('title.en = "Letters for', "title.en = “Letters for", "“"),
        ('prisoners in Chiapas"', "prisoners in Chiapas”", "”"),
        ('languages = ["en", "es"]', "languages = [“en”, “es”]", "“"),
        ('languages = ["en", "es"]', "languages = ['en', ‘es’]", "‘"),
    ],
)
def test_curly_quotes_in_the_campaign_are_one_problem(folder: Path, was: str, now: str, mark: str) -> None:
    """What a word processor makes of them. The other files are looked at once it is known what they should be."""
    (folder / "story.de.md").write_text("Eine Geschichte.")
    text = (folder / "campaign.toml").read_text("utf-8")
    line = 1 + next(number for number, written in enumerate(text.split("\n")) if was in written)
    spoil(folder, "campaign.toml", was, now)
    expected = f'straight quotation marks, " and ", around a text, found {mark}'
    assert problems(folder) == [f"campaign.toml, line {line}: expected {expected}"]


def test_curly_quotes_are_no_fault_inside_a_text_nor_named_for_another(folder: Path) -> None:
    spoil(folder, "cases/manuel-gomez-vazquez.toml", "summary.en = ", 'summary.en = "they say “free”" x # ')
    (problem,) = problems(folder)
    assert "quotation" not in problem


def test_without_its_languages_the_stories_say_which_they_are(folder: Path) -> None:
    for file in folder.rglob("*.es.md"):
        shutil.copy(file, file.with_name(file.name.replace(".es.", ".de.")))
    spoil(folder, "campaign.toml", 'languages = ["en", "es"]', 'languages = "en, es, de"')
    assert not [problem for problem in problems(folder) if ".md" in problem]


def test_where_somebody_is_held_can_be_written_once(folder: Path) -> None:
    (case,) = (folder / "cases").glob("manuel*.toml")
    lines = [line for line in case.read_text().splitlines() if not line.startswith("held_at")]
    case.write_text("\n".join(['held_at = "Korydallos"', *lines]))
    held_at = {one.slug: one.held_at for one in read(folder).cases}
    assert held_at[case.stem] == {"en": "Korydallos", "es": "Korydallos"}


def test_the_bot_must_speak_one_of_its_languages(folder: Path) -> None:
    assert problems(folder, "fr", "de") == [
        "campaign.toml, line 4: expected at least one language that the bot speaks: fr, de"
    ]
    assert list(read(folder, "fr", "es").campaign.title) == ["es", "en"]


def test_misnamed_files_are_pointed_out(folder: Path) -> None:
    (folder / "story.en.md").rename(folder / "storry.en.md")
    (folder / "cases" / "jose-diaz.toml").rename(folder / "cases" / "José Díaz.toml")
    assert problems(folder) == [
        "cases/José Díaz.en.md: expected this file to be there",
        "cases/José Díaz.es.md: expected this file to be there",
        "cases/José Díaz.toml: expected a name of a-z, 0-9 and -, at most 40 characters, found `José Díaz`",
        "cases/jose-diaz.en.md: expected `cases/José Díaz.en.md`",
        "cases/jose-diaz.es.md: expected `cases/José Díaz.es.md`",
        "storry.en.md: expected `story.en.md`",
        "story.en.md: expected this file to be there",
    ]


def test_hidden_files_are_passed_over(folder: Path) -> None:
    (folder / ".DS_Store").write_bytes(b"\xff")
    assert read(folder)


@pytest.mark.parametrize("file", ["story.en.md", "campaign.toml"])
def test_files_of_windows_are_read(folder: Path, file: str) -> None:
    content = (folder / file).read_bytes()
    (folder / file).write_bytes(b"\xef\xbb\xbf" + content.replace(b"\n", b"\r\n"))
    assert read(folder).campaign.story["en"].startswith("Letter-writing days")


def test_another_encoding_is_named_with_its_line(folder: Path) -> None:
    (folder / "story.es.md").write_bytes("Uno\n\nDos: José".encode("latin-1"))
    assert problems(folder) == ["story.es.md, line 3: expected text saved as UTF-8 (choose this encoding when saving)"]


def test_links_to_elsewhere_are_not_followed(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("a key", "utf-8")
    (folder / "story.en.md").unlink()
    (folder / "story.en.md").symlink_to(tmp_path / "secret")
    assert "story.en.md: expected the file itself, not a link to it" in problems(folder)


@pytest.mark.parametrize(
    ("content", "expected"), [(b"a" * 70_000, "at most 64 KiB"), (b"a\n" * 2_001, "at most 2000 lines")]
)
def test_huge_files_are_refused(folder: Path, content: bytes, expected: str) -> None:
    (folder / "story.en.md").write_bytes(content)
    assert problems(folder) == [f"story.en.md: expected {expected}"]


@pytest.mark.parametrize("content", ["a = " + "[" * 60_000, "a = " + "9" * 60_000, "= 1", "a = 1\na = 2"])
def test_a_broken_table_is_a_problem_not_a_crash(folder: Path, content: str) -> None:
    (folder / "cases" / "jose-diaz.toml").write_text(content, "utf-8")
    [problem] = problems(folder)
    assert problem.startswith("cases/jose-diaz.toml")


def test_what_would_not_fit_a_message_is_refused_with_its_count(folder: Path) -> None:
    (folder / "events" / "letters-day.es.md").write_text("Una 🕊 " * 700, "utf-8")
    [problem] = problems(folder)
    assert problem.startswith("events/letters-day.es.md: expected at most 3500 characters, facts included")
    assert problem.endswith("found 5044")


def test_a_folder_that_is_not_there_is_one_problem(tmp_path: Path) -> None:
    [problem] = problems(tmp_path / "nowhere")
    assert "expected a folder that can be read (No such file or directory)" in problem


def test_problems_are_told_as_lines() -> None:
    one = BadPack([Problem("a.toml", 3, Sentence("a `name`"))])
    assert describe_problems(one) == [
        "Nothing was imported. 1 thing is to be put right:",
        "  a.toml, line 3: expected a `name`",
    ]
    two = BadPack([Problem("b.md", 0, Sentence("some text")), *one.problems])
    assert describe_problems(two) == [
        "Nothing was imported. 2 things are to be put right:",
        "  a.toml, line 3: expected a `name`",
        "  b.md: expected some text",
    ]


def test_a_folder_of_campaigns_is_told_from_a_campaign() -> None:
    (said,) = problems(CAMPAIGNS)
    assert said.startswith("campaign.toml: expected one campaign; there are several below, to import one by one:")
    assert said.endswith(" chiapas-letters, popular-defense")


PRISON = """
[[prisons]]
key = "el-amate"
name = "El Amate"
rule.en = "White paper only."
rule.es = "Solo papel blanco."
longest = 900
"""


def test_where_a_case_stands_and_its_prison_are_read(folder: Path) -> None:
    with (folder / "campaign.toml").open("a") as file:
        file.write(PRISON)
    spoil(
        folder,
        "cases/jose-diaz.toml",
        "letters = true",
        'letters = true\nstatus = "released"\nheld_until = "2024-05"\nprison = "el-amate"\n'
        'asks.en = "Justice"\nasks.es = "Justicia"\n[[earlier]]\nsince = "2011"\nheld_at = "Cerro Hueco"',
    )
    pack = read(folder)
    (case,) = [case for case in pack.cases if case.slug == "jose-diaz"]
    assert (case.status, case.held_until, case.asks) == (
        Status.RELEASED,
        "2024-05",
        {"en": "Justice", "es": "Justicia"},
    )
    assert case.earlier == (Arrest(since="2011", held_at={"en": "Cerro Hueco", "es": "Cerro Hueco"}),)
    assert not case.takes_letters
    (prison,) = pack.campaign.prisons
    assert (prison.key, prison.longest, prison.rule) == (
        "el-amate",
        900,
        {"en": "White paper only.", "es": "Solo papel blanco."},
    )


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ('status = "free"', "`status` to be one of detained, on-trial, sentenced, released, transferred, died"),
        ('prison = "el-amat"', "`prison` to be one of el-amate (did you mean `el-amate`?)"),
        ('prison = "x"', "`prison` to be one of the keys of [[prisons]] in campaign.toml (el-amate), found 'x'"),
        ('shortest = 901\nprison = "el-amate"', "`longest` to be at least `shortest`: 901 to 900 fits no letter"),
        ('status = "detained"\nheld_until = "2024"', "no `held_until` of somebody who is in prison by `status`"),
        ('held_since = "2022"\nheld_until = "2021"', "`held_until` to be no earlier than `held_since`"),
        ('[[earlier]]\nsince = "2022"\nuntil = "2021"', "`earlier` to end no earlier than it begins"),
    ],
)
def test_what_of_a_case_does_not_go_together_is_said(folder: Path, written: str, expected: str) -> None:
    with (folder / "campaign.toml").open("a") as file:
        file.write(PRISON)
    spoil(folder, "cases/jose-diaz.toml", "letters = true", f"letters = true\n{written}")
    (problem,) = problems(folder)
    assert expected in problem


def test_why_no_letters_are_taken_and_where_it_stands_say_the_same(folder: Path) -> None:
    spoil(folder, "cases/jose-diaz.toml", "letters = true", 'letters = "released"\nstatus = "detained"')
    assert "`letters` and `status` to say the same, found released and detained" in problems(folder)[0]


_WAY = """\
title.en = "Fund"
title.es = "Fondo"
purpose.en = "Defence"
purpose.es = "Defensa"
holder = "Daniela Delgado Reyes"
"""
_CL = '[account]\ncountry = "CL"\nbank = "B"\ntype = "cuenta-rut"\nrut = "15.702.522-8"\n'
_KINDS = "cl-rut, mx-clabe, iban, bic, number, link, text"
_PIX = "an e-mail address, a telephone with +55, a CPF, a CNPJ or a random key of Pix"
_CHECK_DIGIT = "The number's checksum or check digit is invalid."


@pytest.mark.parametrize(
    ("way", "line", "expected"),
    [
        ("", 5, "exactly one way to give, which is one of lines, account, link, place"),
        (
            'link = "https://example.org"\n[account]\ncountry = "MX"\nclabe = "032180000118359719"',
            6,
            "exactly one way to give, which is one of lines, account, link, place",
        ),
        (
            'link = "http://example.org"',
            6,
            "`link` to be a page to pay at, with https, like https://example.org/give, found 'http://example.org'",
        ),
        ('place = "The bookshop"', 6, "both `place` and `times`, for giving in person"),
        (
            'link = "https://example.org"\ncurrency = "pesos"',
            7,
            "`currency` to be the three letters of a currency, like CLP or EUR, found 'pesos'",
        ),
        (
            'link = "https://example.org"\nuntil = "2024"',
            7,
            "`until` to be a date without quotes, like 2024-09-27, found '2024'",
        ),
        (
            'link = "https://example.org"\n[[risks]]\ncountry = "Belarus"\ntext.en = "a"\ntext.es = "b"',
            8,
            "`risks.1.country` to be the two letters of a country, like CL or DE, found 'Belarus'",
        ),
        ('[account]\ncountry = "CL"\nrut = "15.702.522-8"', 6, "also this of an account in CL: bank, type, number"),
        (
            '[account]\ncountry = "DE"\niban = "ES91 2100 0418 4502 0005 1332"',
            8,
            "the `iban` to be of the `country` DE, found 'ES91 2100 0418 4502 0005 1332'",
        ),
        (
            '[account]\ncountry = "MX"\nclabe = "032180000118359719"\nrut = "15.702.522-8"',
            9,
            "only this of an account in MX: clabe, bank, number, email",
        ),
        (
            f'{_CL}number = "15.702.523"',
            11,
            "the `number` of a cuenta-rut to be the `rut` without its last character, found '15.702.523'",
        ),
        (
            '[account]\ncountry = "BR"\npix = "123"',
            8,
            f"`account.pix` to be {_PIX}, found '123'",
        ),
        (
            '[account]\ncountry = "AR"\ncbu = "2850590940090418135202"',
            8,
            f"`account.cbu` to be a valid cbu, found '2850590940090418135202': {_CHECK_DIGIT}",
        ),
        (
            '[account]\ncountry = "AR"\nalias = "a b"',
            8,
            "`account.alias` to be 6 to 20 letters, digits, dots or dashes, found 'a b'",
        ),
        (
            '[account]\ncountry = "US"\nbank = "B"\nnumber = "x"',
            9,
            "`account.number` to be letters, digits, dots and dashes, at most 40, found 'x'",
        ),
        ('[account]\ncountry = "CL"\nruts = "15.702.522-8"', 8, "no key `ruts` here (did you mean `rut`?)"),
        (
            '[[lines]]\nkind = "nunber"\nlabel = "a"\nvalue = "1"',
            7,
            f"`lines.1.kind` to be one of {_KINDS} (did you mean `number`?)",
        ),
    ],
)
def test_what_is_wrong_with_a_way_to_give_is_said_with_its_line(
    folder: Path, way: str, line: int, expected: str
) -> None:
    (folder / "donations" / "fund.toml").write_text(f"{_WAY}{way}\n", "utf-8")
    assert problems(folder) == [f"donations/fund.toml, line {line}: expected {expected}"]


@pytest.mark.parametrize(
    ("way", "main"),
    [
        ('[account]\ncountry = "cl"\nbank = "B"\ntype = "vista"\nrut = "157025228"\nnumber = "12 345"', "12 345"),
        ('[account]\ncountry = "DE"\niban = "de89370400440532013000"', "DE89 3704 0044 0532 0130 00"),
        ('[account]\ncountry = "MX"\nclabe = "032180000118359719"\nbank = "IXE"', "032180000118359719"),
        ('[account]\ncountry = "BR"\npix = "+55 11 99999-9999"', "+5511999999999"),
        (
            '[account]\ncountry = "BR"\ntax_id = "11222333000181"\nbank = "B"\nagency = "1234-5"\nnumber = "12345-X"',
            "12345-X",
        ),
        ('[account]\ncountry = "AR"\ncbu = "28505909 40090418135201"', "2850590940090418135201"),
        ('[account]\ncountry = "US"\nbank = "B"\nagency = "021000021"\nnumber = "123456789"', "123456789"),
        ('link = "https://example.org/give"\ncurrency = "eur"\nuntil = 2024-12-31', "https://example.org/give"),
        ('[[lines]]\nkind = "cl-rut"\nlabel = "RUT"\nvalue = "15.702.522-8"', "15.702.522-8"),
        ('place = "The bookshop"\ntimes.en = "Fridays"\ntimes.es = "Viernes"', None),
    ],
)
def test_every_way_to_give_is_read(folder: Path, way: str, main: str | None) -> None:
    (folder / "donations" / "fund.toml").write_text(f"{_WAY}{way}\n", "utf-8")
    details = next(one for one in read(folder).donations if one.slug == "fund")
    assert (details.main.value if details.main else None) == main
    assert len(details.typed) == 4
