"""Each kind of question by itself: what its buttons are, and what it makes of what was said."""

from collections.abc import Sequence
from typing import Any

import pytest

from handlers.buttons import Mark, Plain, Press
from handlers.engine.drafts import Part
from handlers.engine.questions import TEXT, Again, Given, Question
from handlers.engine.questions.choice import Choice, Option
from handlers.engine.questions.line import Line
from handlers.engine.questions.messages import MOST_PARTS, Messages, OneMessage
from handlers.heard import Kind, Said
from handlers.messages import InPlace
from handlers.texts import Texts
from storage.errors import Rejected

MARK = Mark("?abc")
ENGLISH = Texts(("en",)).words("en")
ONE, TWO = Part("One", "One", "", "7"), Part("Two", "Two", "", "8")
LISTED = [Option(f"v{number}", Plain(f"Label {number}")) for number in range(1, 12)]


def typed(text: str, message: str = "9", kind: Kind = Kind.TEXT) -> Given:
    return Given(Said(kind=kind, text=text, message=message))


def pressed(value: str) -> Given:
    return Given(Said(kind=Kind.PRESS, press=f"{MARK}:{value}", message="1", query="q"), value)


def values(question: Question[Any]) -> list[list[str]]:
    """The values of its buttons."""
    rows = [row for row in question.rows(MARK) if row]
    return [[button.carries.removeprefix(f"{MARK}:") for button in row if isinstance(button, Press)] for row in rows]


def refusal(question: Question[Any], given: Given) -> str:
    """Why it does not take what was said."""
    with pytest.raises(Rejected) as refused:
        question.hear(given)
    return refused.value.reason


def shouted(line: str) -> str:
    if not line.isalpha():
        raise Rejected("no-shout")
    return line.upper()


def test_a_line_is_typed_or_one_of_the_suggestions_and_checked_either_way() -> None:
    line = Line(shouted, ("ana", "r2"))
    assert values(line) == [["0"], ["1"]]
    assert line.hear(typed(" berta ")) == "BERTA"
    assert line.hear(pressed("0")) == "ANA"
    assert refusal(line, pressed("1")) == "no-shout"
    others = (pressed("2"), typed("  "), typed("x", kind=Kind.PHOTO))
    assert {refusal(line, given) for given in others} == {"expected-text"}


def test_a_choice_is_pressed_or_typed_by_its_number_or_words() -> None:
    choice = Choice(LISTED, ENGLISH)
    assert [choice.hear(given) for given in (pressed("v2"), typed("2"), typed(" LABEL 2 "))] == ["v2"] * 3
    others = (pressed("v12"), pressed(""), typed("12"), typed("v2"), typed("2", kind=Kind.EDITED))
    assert {refusal(choice, given) for given in others} == {"expected-choice"}


def test_two_short_options_share_a_row_and_a_long_one_has_its_own() -> None:
    short = [Option("yes", "yes"), Option("no", "no")]
    assert values(Choice(short, ENGLISH)) == [["yes", "no"]]
    assert values(Choice([*short[:1], Option("no", Plain("x" * 18))], ENGLISH)) == [["yes", "no"]]
    assert values(Choice([*short[:1], Option("no", Plain("x" * 19))], ENGLISH)) == [["yes"], ["no"]]
    assert values(Choice([*short, *LISTED[:1]], ENGLISH)) == [["yes"], ["no"], ["v1"]]


@pytest.mark.parametrize(("number", "shown", "turns"), [("1", range(1, 9), [">:2"]), ("2", range(9, 12), [">:1"])])
def test_a_long_choice_turns_its_pages_in_place(number: str, shown: Sequence[int], turns: list[str]) -> None:
    again = Choice(LISTED, ENGLISH).hear(pressed(f">:{number}"))
    assert isinstance(again, Again)
    assert (again.over, again.text) == (InPlace(), "")
    assert values(again.question) == [*([f"v{number}"] for number in shown), turns]


def test_one_message_can_be_left_out_if_the_flow_says_so() -> None:
    asked = OneMessage(without="yes")
    assert values(asked) == [["without"]]
    empty = asked.hear(pressed("without"))
    assert isinstance(empty, Part)
    assert empty.empty
    assert values(OneMessage()) == []
    assert refusal(OneMessage(), pressed("without")) == "expected-text-or-photo"
    assert refusal(OneMessage(TEXT), typed("x", kind=Kind.PHOTO)) == "expected-text"


def test_one_message_is_kept_whole() -> None:
    asked, said = OneMessage(), Said(kind=Kind.PHOTO, text="One", photo="file", message="7")
    part = asked.hear(Given(said))
    assert asked.recall(asked.keep(part)) == part == Part("One", "", "file", "7")


def test_messages_are_counted_edited_taken_back_and_done() -> None:
    asked = Messages((ONE, TWO))
    assert values(asked) == [["done", "undo"]]
    assert asked.hear(pressed("done")) == (ONE, TWO)
    assert asked.recall(asked.keep((ONE, TWO))) == (ONE, TWO)
    assert changed(asked, typed("Three")) == (["One", "Two", "Three"], "page-kept", 3)
    assert changed(asked, typed("Uno", "7", Kind.EDITED)) == (["Uno", "Two"], "page-changed", 1)
    assert changed(asked, pressed("undo")) == (["One"], "page-taken-back", 2)


def changed(question: Messages, given: Given) -> tuple[list[str], str, object]:
    """What the question has been given by now, and what is said of it."""
    again = question.hear(given)
    assert isinstance(again, Again)
    return [part.text for part in again.question.parts], again.text, again.facts["number"]


def test_messages_need_one_and_have_an_end() -> None:
    assert values(Messages()) == []
    assert {refusal(Messages(), pressed(value)) for value in ("done", "undo")} == {"gather-empty"}
    full = Messages(tuple(Part("x", message=str(number)) for number in range(MOST_PARTS)))
    assert refusal(full, typed("x", "none")) == "gather-full"
    assert changed(full, typed("y", "0", Kind.EDITED))[1] == "page-changed"
    assert refusal(Messages(otherwise="only-words"), typed("x", kind=Kind.VOICE)) == "only-words"


def test_an_option_named_from_right_to_left_can_be_typed_as_it_is_shown() -> None:
    """The signs that hold the name together are no part of it; what is typed has none, as it is cleaned at the door."""
    question = Choice([Option("v1", "print-choice", name="حرية لأحمد", count=3)], ENGLISH)
    assert question.hear(typed("Make the PDF: حرية لأحمد (3)")) == "v1"
