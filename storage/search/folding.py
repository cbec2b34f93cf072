"""How words are compared: without capitals and accents, and one way for letters that are written in several.

So "Gómez" is "gomez", "Łukasz" is "lukasz", and of Arabic the forms of alef are one letter, with or without the signs
of vowels. Digits of any script are those of "0" to "9".
"""

import re
import unicodedata

_ONE_FOR_SEVERAL = str.maketrans(
    {
        **dict.fromkeys("łŁ", "l"),
        **dict.fromkeys("øØ", "o"),
        **dict.fromkeys("đĐðÐ", "d"),
        **dict.fromkeys("ħĦ", "h"),
        **dict.fromkeys("ıİ", "i"),
        **dict.fromkeys("æÆ", "ae"),
        **dict.fromkeys("œŒ", "oe"),
        **dict.fromkeys("þÞ", "th"),
        **dict.fromkeys("'’‘ʼʹʻ´`ʿʾ\u0640", ""),  # apostrophes are written or not; a tatweel only stretches a word
        "ٱ": "ا",
        "ى": "ي",
        "ی": "ي",
        "ک": "ك",
        "ة": "ه",
        "ۀ": "ه",
        "ە": "ه",
    }
)
_ARTICLE = "ال"
_LONG_ENOUGH = 5  # with its article; without, at least three letters are left
_WORD = re.compile(r"[^\W_]+")


def folded(text: str) -> str:
    """The text as it is compared."""
    if text.isascii():
        return text.lower().replace("'", "").replace("`", "")
    apart = unicodedata.normalize("NFKD", text.translate(_ONE_FOR_SEVERAL)).casefold()
    return "".join(_plain(character) for character in apart).translate(_ONE_FOR_SEVERAL)


def words_of(text: str) -> list[str]:
    """The words of a text, in their order, as they are compared; of Arabic ones without the article."""
    return [_bare(word) for word in _WORD.findall(folded(text))]


def _bare(word: str) -> str:
    return word[len(_ARTICLE) :] if word.startswith(_ARTICLE) and len(word) >= _LONG_ENOUGH else word


def _plain(character: str) -> str:
    """Nothing for an accent or a vowel sign, the plain digit for a digit; every other character as it is."""
    if unicodedata.combining(character):
        return ""
    if character.isdecimal():
        return str(unicodedata.digit(character))
    return character
