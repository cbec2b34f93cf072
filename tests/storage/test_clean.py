"""What people type, made safe."""

import unicodedata

import pytest
from hypothesis import given, strategies as st

from storage.clean import MOST_MARKS, clean


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


SPELLINGS = {
    "Vietnamese": "Nguyễn Thị Ánh viết thư: tự do, ế ộ ữ",
    "Vietnamese in parts": unicodedata.normalize("NFD", "Nguyễn Thị Ánh viết thư: tự do, ế ộ ữ"),
    "Thai": "ที่นี่มีน้ำใจ กำลังใจ ปู่ ญาติที่รัก",
    "Hindi": "प्रिय मित्र, क्षत्रिय, र्त्स्न्यं, ज़िन्दगी",
    "Arabic": "السَّلامُ عَلَيْكُمْ وَرَحْمَةُ ٱللَّٰهِ",
    "Arabic, sung": "بِسْمِ ٱللَّهِ ٱلرَّحْمَـٰنِ ٱلرَّحِيمِ ۝ مَـٰلِكِ يَوْمِ ٱلدِّينِ ۖۚ",
    "Hebrew": "שָׁלוֹם לְכֻלָּם",
    "Hebrew, sung": "בְּרֵאשִׁ֖ית בָּרָ֣א אֱלֹהִ֑ים אֵ֥ת הַשָּׁמַ֖יִם",
    "Tibetan": "བསྒྲུབས་ རྒྱུ་",
    "Burmese": "မြန်မာနိုင်ငံ ကြိုးစား",
    "Khmer": "ស្ត្រីខ្មែរ កញ្ញា",
    "Yoruba": "Ẹ kú àárọ̀, ọ̀rẹ́ mi",
    "emoji": "👩\u200d👩\u200d👧\u200d👦❤️🏳️\u200d🌈" * 5,
    "brackets": "「」『』【】〈〉《》（）",
}


@pytest.mark.parametrize("typed", SPELLINGS.values(), ids=SPELLINGS)
def test_what_people_write_in_their_languages_stays_whole(typed: str) -> None:
    assert clean(typed) == unicodedata.normalize("NFC", typed)


@pytest.mark.parametrize("mark", ["\u0301", "\u0489", "\u0e49", "\u064b\u200d", "\ufe0f", "\U0001e8d0", "\u0316\u0301"])
def test_marks_do_not_pile_up(mark: str) -> None:
    cleaned = clean("x" + mark * 3000 + " y" + mark)
    assert len(cleaned) <= MOST_MARKS + 2 + len(" y" + mark)
    assert cleaned.endswith(clean(" y" + mark))


@given(st.text(st.sampled_from("ax \n\u0301\u0316\u0489\u200d\u064b\u0e49\U0001f600")))
def test_no_letter_has_more_marks_than_a_spelling_needs(typed: str) -> None:
    marks = 0
    for character in clean(typed):
        marks = marks + 1 if unicodedata.category(character).startswith("M") else 0
        assert marks <= MOST_MARKS


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
