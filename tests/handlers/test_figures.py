"""The figures: what waits, what was decided, and for owners by whom; in words, and as a picture."""

import io
import re
from datetime import date, timedelta

import pytest
from heard import Heard, plain
from PIL import Image
from pypdf import PdfReader
from stage import TEXTS, Stage
from written import write

from bot.press import set_in_type
from handlers.messages import Printing, Printout
from handlers.team.chart import MOST_ROWS, chart
from handlers.team.counted import Counted
from storage.letters.figures import Figures
from storage.rights import Role

TODAY = date(2026, 11, 29)
WIDE, LONGEST = 1080, 3000
"""Pixels: three for each of a small phone's width, and as long as it shows without making it small."""
MARGIN = 40
BLUE = (0, 114, 178)
LONG = "Comité de familiares de presas y presos políticos de las comunidades tseltales de los Altos"


def decided_by(stage: Stage, name: str, label: str, count: int) -> None:
    for _ in range(count):
        write(stage)
        stage.says(name, "/read")
        stage.presses(name, label)


def test_figures_are_of_the_last_seven_days_and_of_whom_only_to_owners(team: Stage) -> None:
    decided_by(team, "ana", "Approve", 1)
    team.later(days=7)
    decided_by(team, "ana", "Approve", 2)
    team.later(days=1)
    decided_by(team, "beto", "Aprobar", 1)
    write(team)
    said, _ = team.says("ana", "/figures")
    assert plain(said).startswith(
        "One letter waits.\n\n• to Manuel Gómez Vázquez: 1\n\nDecided in the last seven days\n"
    )
    assert "12 September 2024: 0" in plain(said)
    assert "17 September 2024: 2 ▇▇▇▇▇▇▇▇▇▇▇▇\n18 September 2024: 1 ▇▇▇▇▇▇\n" in plain(said)
    assert "10 September 2024" not in plain(said)
    assert plain(said).endswith("Half of them waited less than a day.")
    team.member("olga", Role.OWNER)
    assert plain(team.says("olga", "/figures")[0]).endswith("By whom (only owners see this)\n• ana: 2\n• beto: 1")


def test_where_nothing_was_decided_there_is_no_median(team: Stage) -> None:
    said, _ = team.says("beto", "/figures")
    assert plain(said).startswith("No hay cartas en espera.\n\nDecididas en los últimos siete días\n")
    assert "La mitad" not in plain(said)


def on_it(printout: Printout) -> str:
    """The words on a picture: those on paper, if the press is to set the same on paper."""
    (page,) = PdfReader(io.BytesIO(set_in_type(printout.template, printout.content))).pages
    return re.sub(r"\s+", " ", page.extract_text())


def drawn(printout: Printout) -> Image.Image:
    """The picture, as a phone opens it."""
    file = set_in_type(printout.template, printout.content, "png")
    assert file.startswith(b"\x89PNG")
    return Image.open(io.BytesIO(file)).convert("RGB")


def test_after_the_words_a_picture_says_the_same(team: Stage) -> None:
    decided_by(team, "ana", "Approve", 2)
    team.later(days=1)
    decided_by(team, "beto", "Aprobar", 1)
    write(team)
    words, shown = team.says("ana", "/figures")
    assert plain(shown) == "The same as a picture. The message above says it in words."
    assert shown.printout.picture
    assert on_it(shown.printout) == (
        "Letters on 11 September 2024 1 letter waits 0 put aside 3 decided < 1 day half waited no longer"
        " Letters decided, day by day 5–11 Sept 2024, in UTC"
        " 0 Thu 5 Sept 0 Fri 6 Sept 0 Sat 7 Sept 0 Sun 8 Sept 0 Mon 9 Sept 2 Tue 10 Sept 1 Wed 11 Sept"
        " Letters waiting, by case Manuel Gómez Vázquez 1"
    )
    assert "11 September 2024: 1" in plain(words)
    _, otro = team.says("beto", "/figures")
    assert "Cartas al 11 de septiembre de 2024 1 carta en espera" in on_it(otro.printout)
    assert "dom 8 sept" in on_it(otro.printout)


def test_names_of_the_team_are_on_the_picture_of_owners_alone_which_no_phone_may_keep(team: Stage) -> None:
    decided_by(team, "ana", "Approve", 1)
    team.member("olga", Role.OWNER)

    def shown(name: str) -> Printing:
        said = team.says(name, "/figures")[-1].saying
        assert isinstance(said, Printing)
        return said

    assert on_it(shown("olga").printout).endswith("Letters decided, by whom (owners only) ana 1")
    assert shown("olga").guarded
    assert "ana" not in on_it(shown("ana").printout)
    assert not shown("ana").guarded


def test_the_last_eight_weeks_are_said_by_weeks_and_shown_by_days(team: Stage) -> None:
    decided_by(team, "ana", "Approve", 2)
    team.later(days=50)
    decided_by(team, "ana", "Approve", 1)
    team.says("ana", "/figures")
    words, shown = team.presses("ana", "The last eight weeks")
    assert "Decided in the last eight weeks\nWeek from 5 September 2024: 2 ▇▇▇▇▇▇▇▇▇▇▇▇\n" in plain(words)
    assert "Week from 24 October 2024: 1 ▇▇▇▇▇▇\n" in plain(words)
    assert len(shown.printout.content["days"]["counts"]) == 56
    said = on_it(shown.printout)
    assert "5 Sept – 30 Oct 2024, in UTC 2 5 Sept 0 12 Sept" in said
    assert "Each bar is a day; the tallest is 2 letters." in said
    words, _ = team.presses("ana", "The last seven days")
    assert "Decided in the last seven days" in plain(words)


def test_where_the_picture_cannot_be_made_the_words_are_there_and_so_is_the_button(team: Stage) -> None:
    words, shown = team.says("beto", "/figures")
    assert "Decididas en los últimos siete días" in plain(words)
    assert isinstance(shown.saying, Printing)
    instead = Heard(shown.saying.otherwise, shown.words)
    assert plain(instead) == "No pude hacer la imagen. El mensaje de arriba lo dice todo en palabras."
    assert instead.labels == ["Las últimas ocho semanas"]


def counted(cases: int, decided: list[int], members: int) -> Counted:
    """Figures of so many cases, days and members as no test could write letters for."""
    first = TODAY - timedelta(days=len(decided) - 1)
    by_day = {first + timedelta(days=later): count for later, count in enumerate(decided)}
    return Counted(
        waiting=12_345,
        aside=7,
        by_case=[({"en": f"{LONG} {number}", "es": f"中文 {number}"}, 1400 - number) for number in range(cases)],
        of_late=Figures(by_day, {}, 12 if any(decided) else None),
        by_member=[(f"Moderadora {number} {LONG}", 90 - number) for number in range(members)] or None,
    )


SIZES: dict[str, tuple[int, list[int], int]] = {
    "nothing": (0, [0] * 7, 0),
    "one day": (1, [0] * 6 + [1], 1),
    "seven days": (3, [4, 0, 7, 12, 3, 9, 5], 3),
    "eight weeks": (3, [count % 13 for count in range(56)], 0),
    "eight weeks of thousands": (9, [count * 100 for count in range(56)], 0),
    "forty cases": (40, [2400, 17, 0, 900, 3, 9, 1], 14),
}


@pytest.mark.slow
@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("size", SIZES)
def test_the_picture_fits_a_phone_whatever_there_is_to_count(size: str, language: str) -> None:
    cases, decided, members = SIZES[size]
    known = counted(cases, decided, members)
    printout = chart(TEXTS.words(language), TODAY, known, by_week=len(decided) > 7)
    picture = drawn(printout)
    assert picture.width == WIDE
    assert picture.height < LONGEST
    right = picture.crop((WIDE - MARGIN, 0, WIDE, picture.height))
    assert right.getcolors(1) == [(MARGIN * picture.height, (255, 255, 255))], "nothing runs off the picture"
    blue = sum(count for count, colour in picture.getcolors(WIDE * LONGEST) or [] if colour == BLUE)
    assert bool(blue) == bool(known.decided)
    said = on_it(printout)
    assert ("12.345" if language == "es" else "12,345") in said
    rest = max(0, cases - MOST_ROWS)
    assert (f"el resto ({rest})" in said or f"the other {rest} " in said) == bool(rest)
    assert all(f"{1400 - number:,}"[-3:] in said for number in range(min(cases, MOST_ROWS)))
