"""What people type, made safe."""

import unicodedata

import pytest
from hypothesis import given, strategies as st

from storage.clean import clean


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("Dear friend,\r\nhow are you?\rI am\u2028well", "Dear friend,\nhow are you?\nI am\nwell"),
        ("a\tb", "a b"),
        ("abc\u202ecba\u202c", "abccba"),
        ("\u2066hidden\u2069 \u200bna\u00adme\ufeff", "hidden name"),
        ("nul\x00 bell\x07 escape\x1b[31m", "nul bell escape[31m"),
        ("cafe\u0301", "café"),
        ("\u3164\u2800\u200b", ""),
        ("half \ud83d of a pair", "half  of a pair"),
        ("family \U0001f468\u200d\U0001f469\u200d\U0001f467", "family \U0001f468\u200d\U0001f469\u200d\U0001f467"),
        ("heart on fire \u2764\ufe0f\u200d\U0001f525", "heart on fire \u2764\ufe0f\u200d\U0001f525"),
        ("runner \U0001f3c3\U0001f3fd\u200d\u2640\ufe0f", "runner \U0001f3c3\U0001f3fd\u200d\u2640\ufe0f"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("क्\u200dष", "क्\u200dष"),
        ("pay\u200dpal, pay\u200cpal", "paypal, paypal"),
        ("می\u200c\u200c\u200cخواهم", "می\u200cخواهم"),
        ("end with a joiner \U0001f468\u200d", "end with a joiner \U0001f468"),
    ],
)
def test_what_is_kept(typed: str, kept: str) -> None:
    assert clean(typed) == kept


@given(st.text(st.characters(exclude_categories=["Zl", "Zp"])))
def test_nothing_but_text_remains(typed: str) -> None:
    """By Unicode's own categories, which the code does not ask: controls, formats and lone surrogates are gone."""
    visible_signs = set("\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2")
    for character in clean(typed):
        joiner_or_sign = character in "\u200c\u200d" or character in visible_signs
        assert unicodedata.category(character) not in {"Cc", "Cf", "Cs"} or character == "\n" or joiner_or_sign


@given(st.text())
def test_cleaning_twice_changes_nothing(typed: str) -> None:
    assert clean(clean(typed)) == clean(typed)


@given(st.text("abc àéñ.,\n\U0001f600"))
def test_plain_words_are_left_alone(typed: str) -> None:
    assert clean(typed) == typed
