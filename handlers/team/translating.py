"""Translating: a translator takes one text at a time, translates it in one message or several, and submits it.

`/translate` says how much waits in the languages that they have declared (`/languages`). Taking one gives its words and
photos for a day, and nothing of who wrote it; however that ends, it leaves their phone. What they have translated is
shown once more before it is submitted; then somebody else of the team checks it (translations.py). If it is sent back,
they read why, and what they had written. If the day is over while they write, they still can submit it, unless somebody
else has taken the text since.
"""

from collections.abc import Iterable, Sequence

from handlers.buttons import Press, Row, Style
from handlers.commands import CHECKTRANSLATION, LANGUAGES, LEAVETRANSLATION, TOTRANSLATE, TRANSLATE, TRANSLATED
from handlers.engine.drafts import Part
from handlers.engine.questions.line import Check
from handlers.engine.talk import Talk
from handlers.languages import named_so, with_capital
from handlers.layout import paragraphs
from handlers.messages import InPlace
from handlers.replied import quoted_pages
from handlers.team.originals import facts_of, lend_photos
from handlers.texts.facts import Tongue
from handlers.translated import quoted_words
from storage import cases, team
from storage.errors import Rejected
from storage.languages import UNKNOWN
from storage.rights import Right
from storage.translations import Translation, steps
from storage.translations.steps import MOST
from storage.translators import pool, tongues
from storage.translators.checking import may_check

_OTHER = "other"
_TWO = 2

_BACK: Row = (Press("translate-back", TRANSLATE),)
_NEXT: Row = (Press("translate-next", TOTRANSLATE, style=Style.GOOD),)
_LANGUAGES: Row = (Press("languages-button", LANGUAGES),)


@TRANSLATE
def overview(talk: Talk) -> None:
    """Say how much waits that they can translate; or ask for their languages, if they have said none."""
    known = tongues.languages_of(talk.tx, talk.person.id)
    if len(known) < _TWO:
        talk.end("translate-languages-first", _LANGUAGES, over=InPlace())
    count, mine = pool.waiting_for(talk.tx, talk.person.id), pool.held(talk.tx, talk.person.id)
    languages = [Tongue(code) for code in known]
    go_on: Row = (Press("translate-go-on", TOTRANSLATE, style=Style.GOOD),) if mine else _NEXT if count else ()
    talk.say("translate-waiting", go_on, _LANGUAGES, over=InPlace(), count=count, languages=languages)


@TOTRANSLATE
def take(talk: Talk, translation_id: str = "") -> None:
    """Take the next text, the one that they hold, or a certain one; and show it."""
    if translation_id:
        taken: Translation | None = pool.claim(talk.tx, talk.person.id, translation_id)
    else:
        taken = pool.claim_next(talk.tx, talk.person.id)
    if taken is None or taken.claimed_until is None:
        talk.end("translate-none", _BACK)
    lend_photos(talk, taken)
    facts = facts_of(talk, taken, pool.target(talk.tx, talk.person.id, taken))
    until = taken.claimed_until.astimezone(talk.setup.zone)
    before = [talk.words("translate-earlier"), quoted_words(taken.words)] if taken.words else []
    page = paragraphs(
        talk.words("translate-head", **facts),
        talk.words("translate-sent-back", reason=taken.reason) if taken.reason else None,
        quoted_pages(talk.words, pool.original(talk.tx, taken)),
        *before,
        talk.words("translate-until", until=until.time(), day=until.date(), zone=talk.setup.zone),
    )
    write: Row = (Press("translate-write", TRANSLATED, taken.id, style=Style.GOOD),)
    talk.lend(taken.id, page, write, (Press("letter-pass", LEAVETRANSLATION, taken.id),), until=taken.claimed_until)


@TRANSLATED
def write(talk: Talk, translation_id: str = "") -> None:
    """Translate a text, in one message or several, and submit it."""
    wanted = _still_theirs(talk, translation_id)
    target = pool.target(talk.tx, talk.person.id, wanted) or ""
    facts = facts_of(talk, wanted, target)
    written = talk.gather("words", "translate-words", check=_fits, most=MOST, **facts)
    words = [part.text.strip() for part in written]
    if not talk.confirm(
        "send",
        "translate-preview",
        yes="translate-send",
        no="write-change",
        no_ends=False,
        text=quoted_words(words),
        **facts,
    ):
        talk.revisit("words")
    pool.claim(talk.tx, talk.person.id, wanted.id)
    made = steps.submit(talk.tx, talk.person.id, wanted.id, words, target)
    others = _who_may_check(talk, made)
    check: Row = (Press("translation-check", CHECKTRANSLATION, made.id),)
    talk.tell_team(Right.DECIDE_LETTERS, "translation-to-check", check, among=others, **facts)
    more = pool.waiting_for(talk.tx, talk.person.id)
    talk.say("translate-submitted", _NEXT if more else (), others=len(others), more=more, **facts)


def _still_theirs(talk: Talk, translation_id: str) -> Translation:
    """What they translate. If they cannot any more, that ends the conversation; what they typed is in their chat."""
    try:
        return pool.ready(talk.tx, talk.person.id, translation_id)
    except Rejected as refused:
        talk.end(talk.words(refused.reason, **refused.facts), _BACK)


@LEAVETRANSLATION
def leave(talk: Talk, translation_id: str = "") -> None:
    """Leave a text to others."""
    pool.leave(talk.tx, talk.person.id, translation_id)
    talk.say("translate-left", _BACK)


@LANGUAGES
def declare(talk: Talk, code: str = "") -> None:
    """Say which languages they translate: each can be added, and taken off again."""
    known = tongues.languages_of(talk.tx, talk.person.id)
    if code == _OTHER:
        code = talk.ask("named", "languages-named", check=_named(talk))
    if code in known:
        known = tongues.declare(talk.tx, talk.person.id, [one for one in known if one != code])
    elif code:
        real = _named(talk)(talk.words.language_called(code.lower()))
        known = tongues.declare(talk.tx, talk.person.id, [*known, real])
    _show_languages(talk, known)


def _named(talk: Talk) -> Check:
    """What makes a code of a language's name. One that nobody could name is none that can be translated."""
    code_of = named_so(talk.setup, unknown="languages-unknown")

    def code(name: str) -> str:
        if (found := code_of(name)) == UNKNOWN:
            raise Rejected("languages-unknown")
        return found

    return code


def _show_languages(talk: Talk, known: Sequence[str]) -> None:
    rows = [(_one_of(talk, code, known),) for code in _offered(talk, known)]
    other: Row = (Press("write-language-other", LANGUAGES, _OTHER),)
    languages = [Tongue(code) for code in known]
    talk.say("languages-which", *rows, other, _BACK, over=InPlace(), count=len(known), languages=languages)


def _one_of(talk: Talk, code: str, known: Sequence[str]) -> Press:
    """A language to be added, or taken off again."""
    called = with_capital(talk.words.language_called(code))
    return Press("languages-on" if code in known else "languages-off", LANGUAGES, code, language=called)


def _offered(talk: Talk, known: Iterable[str]) -> tuple[str, ...]:
    """The languages that can be pressed: those they have said, those that are needed, and those of the bot."""
    read = [code for case in cases.all(talk.tx) for code in case.content.reads]
    wanted = [one.source for one in pool.wanted(talk.tx)]
    codes = dict.fromkeys([*known, *talk.setup.languages, *read, *wanted])
    return tuple(code for code in codes if code != UNKNOWN)


def _who_may_check(talk: Talk, made: Translation) -> list[str]:
    """Those who can check it: everybody who decides on letters, but whose translation or letter it is."""
    members = team.who_may(talk.tx, Right.DECIDE_LETTERS)
    return [one.person_id for one in members if may_check(talk.tx, one.person_id, made)]


def _fits(parts: Sequence[Part]) -> None:
    """Raises Rejected for more than a translation can hold."""
    length = sum(len(part.text) for part in parts)
    if length > MOST:
        raise Rejected("translation-length", length=length, most=MOST)
