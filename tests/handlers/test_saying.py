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
