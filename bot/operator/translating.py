"""What a language of the bot lacks, said to whoever translates it: file by file, with the English beside it."""

from collections.abc import Mapping
from itertools import groupby
from operator import attrgetter
from pathlib import Path

from babel import Locale, UnknownLocaleError

from bot.operator.operations import Failed
from handlers.texts.files import FOLDER
from handlers.texts.gaps import ENGLISH, Found, Gap, gaps
from storage.sentence import Sentence, joined

_WORDS: Mapping[Gap, str] = {
    Gap.MISSING: "{text} is missing",
    Gap.OBSOLETE: "{text} is not in English any more: delete it",
    Gap.BROKEN: "{text} cannot be read: compare its signs, and the spaces before each line, with the English text",
    Gap.ENGLISH: "{text} is still in English",
    Gap.FACT_LEFT_OUT: "{text} does not say {names}",
    Gap.FACT_INVENTED: "{text} says {names}, which nobody tells it",
    Gap.VARIANT_LEFT_OUT: "{text} has no variant {names}",
    Gap.VARIANT_INVENTED: "{text} has a variant {names}, which never comes",
    Gap.FORM_LEFT_OUT: "{text} counts something, and has no form {names}",
}
_BY_FACT = frozenset({Gap.FACT_LEFT_OUT, Gap.FACT_INVENTED})


def look_through(language: str, folder: Path = FOLDER) -> list[Sentence]:
    """Say that nothing is missing in a language. Raises Failed with all that is."""
    _refuse_unknown(language, folder)
    found = gaps(language, folder)
    if not found:
        return [Sentence("Nothing is missing in {language}.", language=language)]
    lines = [line for name, some in groupby(found, attrgetter("file")) for line in (Sentence(name), *map(_said, some))]
    count = Sentence("In {language}, {count} things are to be looked at.", language=language, count=len(found))
    raise Failed(joined("\n", [*lines, count]))


def _said(found: Found) -> Sentence:
    sign = "${}" if found.gap in _BY_FACT else "[{}]"
    names = ", ".join(map(sign.format, found.names))
    said = Sentence(_WORDS[found.gap], text=found.text, names=names)
    english = [f"      {line}" for line in found.english.splitlines()]
    return joined("\n", [joined("", ["  - ", said]), *english])


def _refuse_unknown(language: str, folder: Path) -> None:
    try:
        Locale.parse(language)
    except (UnknownLocaleError, ValueError):
        raise Failed("{language!r} is no code of a language, such as pt or ar.", language=language) from None
    if not (folder / language).is_dir():
        raise Failed(
            "There are no texts in {language!r} yet. Copy the folder {english} as {new}, and translate what is in it.",
            language=language,
            english=folder / ENGLISH,
            new=folder / language,
        )
