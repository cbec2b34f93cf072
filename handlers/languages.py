"""Languages as people choose them: one of those that are likely, by a button, or another one by its name."""

from collections.abc import Callable, Iterable

from handlers.buttons import Plain
from handlers.engine.questions.choice import Option
from handlers.engine.talk import Talk
from handlers.setup import Setup
from handlers.texts.tongues import code_of
from storage.errors import Rejected
from storage.languages import UNKNOWN

_OTHER, _NAMED = "other", "language-named"


def asked(talk: Talk, key: str, text: str, codes: Iterable[str], **facts: object) -> str:
    """Ask for a language, by its code: these first, then any other, or one that is in no list."""
    words = talk.words
    options = [Option(code, Plain(with_capital(words.language_called(code)))) for code in dict.fromkeys(codes)]
    chosen = talk.choose(key, text, [*options, Option(_OTHER, "write-language-other")], **facts)
    if chosen == _OTHER:
        none = str(words("write-language-none"))
        named = talk.ask(_NAMED, "write-language-named", check=named_so(talk.setup, none), suggest=(none,))
        chosen = talk.settle(key, named)
        del talk.draft.answers[_NAMED]
    return chosen


def named_so(setup: Setup, none: str = "", unknown: str = "write-language-unknown") -> Callable[[str], str]:
    """What makes a code of a language's name, as one of the bot's languages calls it; `none` is that of no list.

    It raises Rejected, for the reason `unknown`.
    """
    locales = [setup.texts.words(language).locale for language in setup.languages]

    def code(name: str) -> str:
        found = UNKNOWN if none and name == none else code_of(name, locales)
        if found is None:
            raise Rejected(unknown)
        return found

    return code


def with_capital(name: str) -> str:
    """The name of a language where it stands alone."""
    return name[:1].upper() + name[1:]
