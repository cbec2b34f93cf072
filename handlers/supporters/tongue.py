"""Which language a letter is in: asked, and not taken from the app, which many people have in another than they write.

Where it is known in which languages letters are read, that is said and asked before anything is written, those
languages first: a letter in another one has to be translated. Elsewhere the preview says which language it takes the
letter for; there it can be changed. A letter that is written again keeps its language.
"""

from handlers.engine.questions.choice import Option
from handlers.engine.talk import Talk
from handlers.languages import asked
from storage.cases import Case
from storage.languages import UNKNOWN
from storage.letters import Letter

LANGUAGE = "language"
"""The key of the question."""

SEND = "send"
"""The key of the question under the preview."""

UNLINKED = "unlinked"
"""The answer to it of whoever wants no link to them kept."""

_YES, _NO = "yes", "no"
_CHANGE = "language-change"


def of_letter(talk: Talk, case: Case, before: Letter | None) -> str:
    """The language of the letter that is being written, by its code; `before` is one that is written again."""
    answers = talk.draft.answers
    if LANGUAGE in answers or _CHANGE in answers or (case.content.reads and not before):
        return _asked(talk, case)
    return before.language if before else talk.person.language


def agreed(talk: Talk, case: Case, language: str, *, may_unlink: bool, **preview: object) -> str | None:
    """How the letter is sent as the preview shows it, or None if it is to be changed; its language can be, here."""
    called = talk.words.language_called(language)
    is_not = "write-language-known-button" if language == UNKNOWN else "write-language-button"
    change = Option(LANGUAGE, is_not, language=called)
    unlinked = [Option(UNLINKED, "write-unlinked")] if may_unlink else []
    options = [Option(_YES, "write-send"), *unlinked, Option(_NO, "write-change"), change]
    translated = "yes" if case.to_translate(language) else "no"
    chosen = talk.choose(SEND, "write-preview", options, language=called, translated=translated, **preview)
    if chosen == LANGUAGE:
        talk.draft.answers.pop(LANGUAGE, None)
        talk.settle(_CHANGE, "yes")
        talk.ask_again(SEND)
    return None if chosen == _NO else chosen


def _asked(talk: Talk, case: Case) -> str:
    """Ask for the language: first those that letters to this case are read in, then those that the bot speaks."""
    reads, words = case.content.reads, talk.words
    facts = {"name": case.content.name, "languages": [words.language_called(code) for code in reads]}
    text = "write-language" if reads else "write-language-which"
    chosen = asked(talk, LANGUAGE, text, (*reads, talk.person.language, *talk.setup.languages), **facts)
    if talk.draft.answers.pop(_CHANGE, None):
        talk.draft.keep_first(LANGUAGE)  # it stays if the writer goes back to the pages
    return chosen
