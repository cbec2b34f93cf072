"""Arabic reads from right to left, and what stands in it from left to right stays in its own order."""

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from heard import plain
from stage import Stage
from text_ids import words_of

from bot.sandbox.world.finding import found_in
from handlers.texts import Texts
from handlers.texts.facts import Moment, RoughDay

LEFT, OWN, END, MARK = "\u2066", "\u2068", "\u2069", "\u200f"
SIGNS = (LEFT, OWN, END, MARK)
ARABIC = words_of("ar")


@pytest.mark.parametrize("text", ["letter-unknown", "letters-none", "start-welcome-empty", "stopped-already"])
def test_a_command_keeps_its_stroke_in_front_and_can_be_touched(text: str) -> None:
    said = str(ARABIC(text, followed=0))
    commands = [one for one in found_in(said) if one["type"] == "bot_command"]
    touched = [said[one["offset"] - 1 : one["offset"] + one["length"] + 1] for one in commands]
    assert len(touched) == said.count("/") - said.count("</")
    assert all(command[0] == LEFT and command[-1] == END for command in touched)


def test_a_line_of_the_help_begins_with_a_command_that_can_be_touched() -> None:
    said = str(ARABIC("help-line", name="start", does="القائمة"))
    assert said == f"{MARK}{LEFT}/start{END} – القائمة"


def test_a_name_or_a_code_of_latin_letters_is_held_together() -> None:
    assert f"{OWN}Manuel{END}: 3" in ARABIC("print-case", case="Manuel", count=3)
    assert f"{OWN}AB12-3{END}" in ARABIC("letter-coming") + ARABIC("print-what-one", number="AB12-3", case="أحمد")


def test_an_arabic_name_and_a_plain_number_need_no_signs() -> None:
    assert not set(SIGNS) & set(ARABIC("print-case", case="أحمد", count=3))


@pytest.mark.parametrize("value", ["ES91 2100 0418 4502 0005 1332", "0123-4567", "2030-09-12"])
def test_what_is_copied_out_of_code_is_what_was_put_in(value: str) -> None:
    said = str(ARABIC("donate-line", label="IBAN", value=value))
    assert f"{OWN}<code>{value}</code>{END}" in said


def test_several_signs_of_one_code_stand_within_it() -> None:
    assert f"{OWN}<code>AB12-1</code>{END}" in ARABIC("print-file", code="AB12", count=1)


def test_a_line_that_is_but_a_name_begins_on_the_right() -> None:
    assert ARABIC("case-title", name="Manuel") == f"{MARK}<b>{OWN}Manuel{END}</b>"
    assert ARABIC("case-title", name="أحمد") == "<b>أحمد</b>"


def test_a_line_that_begins_with_a_name_begins_on_the_right() -> None:
    line = ARABIC("team-line", name="Ana", roles="الإدارة", since="2024")
    assert line == f"{MARK}<b>{OWN}Ana{END}</b>، الإدارة، منذ 2024"


def test_a_paragraph_of_another_language_goes_its_own_way() -> None:
    said = ARABIC("write-case", name="Manuel", summary="Young man, in prison.")
    assert said.split("\n")[1] == "Young man, in prison."


def test_each_name_of_a_list_is_held_together() -> None:
    assert f"{OWN}Ana{END} و{OWN}Ben{END}." in ARABIC("announcement-standing", missing=1, names=["Ana", "Ben"])


def test_every_sign_that_is_opened_is_closed_in_its_line() -> None:
    for name in ("start-welcome", "privacy-not-promised", "help-page", "reject-preview"):
        facts = dict.fromkeys(("campaigns", "groups", "language", "reason"), "Ana (a)\nBen")
        for line in ARABIC(name, **facts).split("\n"):
            assert line.count(OWN) + line.count(LEFT) == line.count(END), line


@pytest.mark.parametrize(
    ("count", "said"),
    [
        (0, "0 رسالة جديدة تنتظر القراءة."),
        (1, "رسالة جديدة تنتظر القراءة."),
        (2, "رسالتان جديدتان تنتظران القراءة."),
        (3, "3 رسائل جديدة تنتظر القراءة."),
        (11, "11 رسالة جديدة تنتظر القراءة."),
        (103, "103 رسائل جديدة تنتظر القراءة."),
        (1_250, "1,250 رسالة جديدة تنتظر القراءة."),
    ],
)
def test_a_count_has_its_plural_and_digits_that_can_be_typed(count: int, said: str) -> None:
    assert ARABIC("queue-new", new=count) == said


@pytest.mark.parametrize(
    ("fact", "said"),
    [
        (Moment(datetime(2026, 12, 5, 18, tzinfo=UTC), hour_known=False), "السبت، 5 ديسمبر 2026"),
        (RoughDay("2020-12"), "ديسمبر 2020"),
        (time(18, 30), "6:30 م"),
        (timedelta(hours=2), "ساعتان"),
        (ZoneInfo("America/Mexico_City"), "مكسيكو سيتي"),
    ],
)
def test_times_are_said_by_unicode_with_the_digits_of_codes(fact: object, said: str) -> None:
    assert str(ARABIC.of(fact)).replace("\u202f", " ").replace("\u00a0", " ") == said


def test_english_and_spanish_have_no_signs() -> None:
    for language in ("en", "es"):
        assert not set(SIGNS) & set(words_of(language)("print-what-one", number="AB12-3", case="Manuel"))


def test_a_group_that_names_it_speaks_it_and_people_can_choose_it(stage: Stage) -> None:
    stage.setup = replace(stage.setup, texts=Texts(("en", "ar")))
    stage.person("amal", "ar")
    assert plain(stage.says("amal", "/start")[0]).startswith("أهلًا بكم. أنا بالوما.")
    stage.person("ana", "en")
    (which,) = stage.says("ana", "/language")
    assert "العربية" in which.labels
    assert "العربية" in plain(stage.presses("ana", "العربية")[0])


def test_who_types_what_a_button_says_is_understood(campaigns: Stage) -> None:
    """The signs around a Latin name on a button are not typed."""
    campaigns.setup = replace(campaigns.setup, texts=Texts(("en", "ar")))
    campaigns.person("amal", "ar")
    campaigns.says("amal", "/write")
    assert "ستوقّعون" in plain(campaigns.says("amal", "manuel gómez vázquez")[-1])
