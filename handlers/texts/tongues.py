"""What languages are called, and which one somebody means who writes its name.

Unicode's list of names lacks languages that people in these campaigns speak; they stand here, by ISO 639-3.
"""

import unicodedata
from collections.abc import Iterable

from babel import Locale

_LONGEST_CODE = 3
_LETTERS = frozenset({"Ll", "Lo"})  # no apostrophes, which are written in five ways, and no accents

# Of Chiapas. The first name is how its speakers spell it, the others are found, too.
_MORE = {
    "ctu": ("Ch’ol", "Chol"),
    "toj": ("Tojol-ab’al", "Tojolabal"),
    "tzh": ("Tseltal", "Tzeltal"),
    "tzo": ("Tsotsil", "Tzotzil"),
}


def called(language: str, locale: Locale) -> str:
    """What a language is called in that of a locale, which may write its name small."""
    if language in _MORE and language not in locale.languages:
        name = _MORE[language][0]
        return name if locale.languages.get("es", "").istitle() else name.lower()
    return str(locale.languages.get(language, language))


def code_of(name: str, locales: Iterable[Locale]) -> str | None:
    """The code of the language that one of these calls so, whatever its capitals and accents; None if none does."""
    wanted = _plain(name)
    more = [(code, also) for code, names in _MORE.items() for also in names]
    names = [pair for locale in locales for pair in locale.languages.items()] + more
    return next((str(code) for code, said in names if len(code) <= _LONGEST_CODE and _plain(said) == wanted), None)


def _plain(name: str) -> str:
    apart = unicodedata.normalize("NFD", name.casefold())
    return "".join(sign for sign in apart if unicodedata.category(sign) in _LETTERS)
