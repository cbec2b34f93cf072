"""Whatever content is refused for has words for people, in every language, and a line for the operator of a pack."""

import ast
from pathlib import Path

import pytest
from markupsafe import Markup

import storage.contents
from bot.packs import wording
from handlers.texts import Texts
from handlers.texts.files import spoken, texts_of

FOLDER = Path(storage.contents.__file__).parent
TYPED_ONLY = {"content-day", "content-figure"}  # in a file, a date or a number is one of TOML


def reasons() -> set[str]:
    """Every reason that is written out in the rules; an unknown word is also refused with a word that is near."""
    written, near = set(), set()
    for file in FOLDER.glob("*.py"):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            match node:
                case ast.Call(func=ast.Name(id="unknown"), args=[ast.Constant(value=str(reason)), *_]):
                    near.add(f"{reason}-near")
                case ast.Constant(value=str(reason)) if reason.startswith("content-"):
                    written.add(reason)
    return written | near


@pytest.mark.parametrize("language", spoken())
def test_people_are_told_every_reason(language: str) -> None:
    assert {text for text in texts_of(language) if text.startswith("content-")} == reasons()


def test_the_operator_is_told_every_reason() -> None:
    lines = wording._OF_A_KEY.keys() | wording._OF_THE_WHOLE.keys()
    assert {line for line in lines if line.startswith("content-")} == reasons() - TYPED_ONLY


@pytest.mark.parametrize("language", spoken())
def test_what_a_person_typed_is_escaped_in_the_refusal(language: str) -> None:
    said = Texts((language,)).words(language)("content-slug", value="<b>")
    assert isinstance(said, Markup)
    assert "<code>&lt;b&gt;</code>" in said
