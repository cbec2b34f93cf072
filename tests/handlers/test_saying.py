"""How values become words: rough days, moments in a zone, the group's own texts."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from handlers.texts import Texts
from handlers.texts.facts import Moment, RoughDay

TEXTS = Texts(("en", "es"))


@pytest.mark.parametrize(
    ("known", "english", "spanish"),
    [
        ("2020", "2020", "2020"),
        ("2020-12", "December 2020", "diciembre de 2020"),
        ("2020-12-05", "5 December 2020", "5 de diciembre de 2020"),
    ],
)
def test_a_day_is_said_as_far_as_it_is_known(known: str, english: str, spanish: str) -> None:
    assert TEXTS.words("en").of(RoughDay(known)) == english
    assert TEXTS.words("es").of(RoughDay(known)) == spanish


def test_a_moment_names_its_hour_and_the_city_whose_clock_is_meant() -> None:
    moment = datetime(2024, 9, 27, 18, tzinfo=ZoneInfo("America/Santiago"))
    assert TEXTS.words("es").of(Moment(moment)) == "viernes, 27 de septiembre de 2024, 18:00 (Santiago de Chile)"
    assert TEXTS.words("en").of(Moment(moment)) == "Friday, 27 September 2024, 18:00 (Santiago)"
    assert TEXTS.words("en").of(Moment(moment, hour_known=False)) == "Friday, 27 September 2024"


def test_a_text_of_the_groups_own_is_said_in_the_language_and_escaped() -> None:
    own = {"en": "Bread & roses", "es": "Pan y <rosas>"}
    assert TEXTS.words("es").of(own) == "Pan y &lt;rosas&gt;"
    assert TEXTS.words("en").of(own) == "Bread &amp; roses"
    assert TEXTS.words("en").of({"es": "Pan"}) == "Pan"


# Right-to-left names in left-to-right texts.

FREE_AHMED = "حرية لأحمد"


@pytest.mark.parametrize("language", TEXTS.languages)
def test_a_name_from_right_to_left_is_held_together_so_that_a_count_stays_behind_it(language: str) -> None:
    """U+2068 and U+2069 around it; without them "to NAME: 3" reads as "to 3 :NAME"."""
    words = TEXTS.words(language)
    held = f"\u2068{FREE_AHMED}\u2069"
    case = {"en": FREE_AHMED, "es": FREE_AHMED}
    assert held in words("print-case", case=FREE_AHMED, count=3)
    assert held in words("print-case", case=case, count=3)
    assert held in words("audience-followers", name=FREE_AHMED)


@pytest.mark.parametrize("name", ["José Díaz", "Ελευθερία", "свобода", "🕊"])
def test_no_other_name_gets_signs_that_old_phones_do_not_know(name: str) -> None:
    assert not {"\u2068", "\u2069"} & set(TEXTS.words("en")("print-case", case=name, count=3))
