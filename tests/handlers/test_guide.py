"""The guide as live checks: what a program sees, what it leaves to people, and which pen names it refuses."""

from dataclasses import replace

import campaign_facts as facts
import pytest
from hypothesis import given, strategies as st

from handlers.engine.drafts import Part
from handlers.guide.look import BRIEF, MOST_PASSAGES, Rules, Seen, look, rules_of
from handlers.guide.phrases import Phrases
from handlers.supporters import guide
from handlers.supporters.guide import LONGEST_PEN_NAME, MOST
from storage.campaigns import Campaign, CampaignId
from storage.cases import Case, CaseId
from storage.errors import Rejected

NO_RULES = Rules(0, BRIEF, says_longest=False, topics=(), phrases=Phrases(()), names=frozenset())


def looked(*pages: str, pen_name: str = "Wren") -> list[Seen]:
    return look(pages, NO_RULES, pen_name, first=False)


def hints(text: str) -> list[tuple[str, str]]:
    """What is found, and the first passage of it."""
    found = [(seen.check, seen.passages[0]) for seen in looked(text)]
    return [(check, text[place.start : place.end]) for check, place in found]


@pytest.mark.parametrize(
    "name",
    [
        "La golondrina",
        "Ñandú",
        "Compañer@s de Oaxaca",
        "O'Neil & Co.",
        "Café Zapatista, mesa 4",
        "Grupo 1994",
        "a1b2c3d4e5f6g7",
        "Ж",
        "名前",
        "علی\u200cرضا",
        "Ana 👩‍👩‍👧",
        "<b>Ana</b>",
        "x" * LONGEST_PEN_NAME,
        "Mtra. López",
        "Ana.Berta",
    ],
)
def test_a_pen_name_is_kept_as_it_is(name: str) -> None:
    assert guide.pen_name(name) == name


def test_spaces_around_and_within_a_pen_name_are_made_plain() -> None:
    assert guide.pen_name("  La \t golondrina\u00a0 ") == "La golondrina"


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("", "length"),
        ("   ", "length"),
        ("x" * (LONGEST_PEN_NAME + 1), "length"),
        ("Dear Manuel,\nI am Ana", "length"),
        ("@golondrina", "address"),
        ("soy @golondrina_22", "address"),
        ("ana@example.org", "address"),
        ("t.me/golondrina", "address"),
        ("https://example.org", "address"),
        ("www.example.mx", "address"),
        ("Ana Example.COM", "address"),
        ("Ana +52 967 123 4567", "phone"),
        ("+56 9 1234 5678", "phone"),  # no letter either, but this warning protects
        ("Ana 9671234567", "phone"),
        ("Ana 96-71-23-45", "phone"),
        ("Ana ٩٦٧١٢٣٤٥٦٧", "phone"),
        ("a1b2c3d4e5f6g7h8", "phone"),
        ("...", "odd"),
        ("1234", "odd"),
        ("🌹", "odd"),
        ("Ana\u202egnp", "odd"),
        ("Ana\x00", "odd"),
        ("Ana\ue000", "odd"),
        ("Ana\u2066x", "odd"),
        ("\u200bAna", "odd"),
    ],
)
def test_a_pen_name_that_is_none_or_gives_its_owner_away_is_refused(name: str, reason: str) -> None:
    with pytest.raises(Rejected, match=f"^pen-name-{reason}$"):
        guide.pen_name(name)


@given(st.text(max_size=60))
def test_any_pen_name_is_refused_or_fit_to_be_printed(line: str) -> None:
    try:
        name = guide.pen_name(line)
    except Rejected:
        return
    assert 0 < len(name) <= LONGEST_PEN_NAME
    assert "\n" not in name
    assert guide.pen_name(name) == name


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("llámame al +52 967 123 4567, por favor", "+52 967 123 4567"),
        ("call (967) 123-4567", "(967) 123-4567"),
        ("9671234567", "9671234567"),
        ("12345678", "12345678"),
        ("tel. 55.12.34.56.78.", "55.12.34.56.78"),
        ("mi número:\n5512345678\nadiós", "5512345678"),
    ],
)
def test_a_telephone_number_is_pointed_at(text: str, found: str) -> None:
    assert hints(text) == [("phone", found)]


@pytest.mark.parametrize(
    "text",
    [
        "Preso desde 2020-12-05, o 5/12/2020, o 05.12.2020.",
        "Entre 1994-2024 y 1994 – 2024, en 1994/2024.",
        "Costó 10.000.000 pesos, 10 000 000 dicen otros.",
        "Expediente 128/2021, foja 12, art. 5.",
        "Somos 5, 10, 15, 20, 25, 30 o 40 personas.",
        "Expediente 1234567",
        "A las 18:30 del día 27 de septiembre de 2024",
    ],
)
def test_dates_spans_and_amounts_are_no_telephone_numbers(text: str) -> None:
    assert hints(text) == []


@pytest.mark.parametrize(
    ("text", "hint", "found"),
    [
        ("escríbeme a ana.b+c@example.org.mx!", "email", "ana.b+c@example.org.mx"),
        ("see https://example.org/a?b=c and", "link", "https://example.org/a?b=c"),
        ("en www.example.mx", "link", "www.example.mx"),
        ("en example.org", "link", "example.org"),
        ("t.me/golondrina", "link", "t.me/golondrina"),
        ("I am @golondrina_22.", "handle", "@golondrina_22"),
    ],
)
def test_addresses_and_accounts_are_pointed_at_once(text: str, hint: str, found: str) -> None:
    assert hints(text) == [(hint, found)]


@pytest.mark.parametrize(
    "text", ["Querid@s compañer@s, un abrazo a tod@s.", "a @ b", "Hola.Soy Ana.Te escribo", "etc..."]
)
def test_ways_of_writing_are_not_taken_for_addresses(text: str) -> None:
    assert hints(text) == []


def test_a_letter_is_looked_at_page_by_page_and_each_rule_says_the_first_places_and_how_many() -> None:
    pages = ["@uno @dos", "a@example.org and @tres", "@cuatro"]
    email, handle = looked(*pages)
    assert [pages[one.page][one.start : one.end] for one in email.passages] == ["a@example.org"]
    assert [pages[one.page][one.start : one.end] for one in handle.passages] == ["@uno", "@dos", "@tres"]
    assert (handle.count, len(handle.passages)) == (4, MOST_PASSAGES)


def test_brief_and_simple_is_a_matter_of_length() -> None:
    assert hints("a" * BRIEF) == []
    assert hints("a" * (BRIEF + 1)) == [("long", "")]


def test_more_than_a_letter_holds_is_refused() -> None:
    guide.fits([Part("a" * 4000), Part("a" * (MOST - 4000))])
    with pytest.raises(Rejected, match="letter-too-long") as refused:
        guide.fits([Part("a" * 4000), Part("a" * (MOST - 3999))])
    assert refused.value.facts == {"length": MOST + 1, "most": MOST}


@pytest.mark.parametrize(
    ("page", "name"),
    [
        ("Un abrazo,\nAna López", "Ana López"),
        ("Un abrazo, Ana López.", "Ana López"),
        ("Love,\nJ. Robert van Houten\nP.S. The dog says hello.", "J. Robert van Houten"),
        ("Un abrazo,\nXóchitl O’Neil", "Xóchitl O’Neil"),
        ("Wren\nOaxaca de Juárez, Puerto Escondido", ""),
        ("Monterrey, Nuevo León", ""),
        ("Un abrazo,\nEditorial Tinta Limón", ""),
        ("“Otro mundo es posible”\nAna López", ""),
        ("Ana López\nvino ayer.\nComió bien.\nY se fue.", ""),
        ("Un abrazo,\nana lópez", ""),
    ],
)
def test_a_full_name_is_seen_where_letters_are_signed(page: str, name: str) -> None:
    found = [page[one.passages[0].start : one.passages[0].end] for one in looked(page)]
    assert found == ([name] if name else [])


def test_a_pen_name_that_looks_like_a_name_is_none_and_only_the_last_page_is_signed() -> None:
    assert looked("Un abrazo,\nAna López", pen_name="Ana López de la Sierra") == []
    assert looked("Un abrazo,\nAna López", "Y algo más.") == []


def test_what_a_case_says_of_lengths_counts_where_its_campaign_says_otherwise() -> None:
    """A pack is refused for it; one that was imported by an older version is still written to."""
    case, campaign = facts.case(), facts.campaign()
    assert campaign.letters
    strict = replace(campaign, letters=replace(campaign.letters, shortest=500))
    rules = rules_of(
        Case(
            CaseId("A"), CampaignId("B"), b"", 0, listed=True, open_for_letters=True, content=replace(case, longest=90)
        ),
        Campaign(CampaignId("B"), b"", 0, strict),
    )
    assert (rules.shortest, rules.longest) == (0, 90)
