"""Translations before the team: somebody who did not make one compares it with the original, and only then it is used.

`/translations` lists what waits to be checked, and what no translator has made yet, and says if nobody on the team
translates these languages. "Check" gives one to a member for twenty minutes: original and translation, one above the
other. Approved, that of a letter is printed with it, and that of a reply goes to the writer of the letter; or it goes
back to whoever made it, with a reason. An approval can be taken back until the letter is in a print batch.
"""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta

from markupsafe import Markup

from handlers.buttons import Press, Row, Style
from handlers.commands import (
    CHECKTRANSLATION,
    PASSTRANSLATION,
    RIGHTTRANSLATION,
    TOTRANSLATE,
    TRANSLATE,
    TRANSLATIONS,
    UNDOTRANSLATION,
    WRONGTRANSLATION,
)
from handlers.engine.talk import Talk
from handlers.engine.telling import Post, tell, tell_team
from handlers.layout import lines, paragraphs
from handlers.messages import InPlace
from handlers.paging import page_of
from handlers.replied import quoted_pages
from handlers.setup import Setup
from handlers.team.originals import facts_of, lend_photos
from handlers.team.wording import name_of
from handlers.texts.facts import Tongue
from handlers.translated import quoted_words
from storage import team
from storage.errors import Rejected
from storage.rights import Right
from storage.transaction import Tx
from storage.translations import Refused, Translation, steps
from storage.translators import checking, needs, pool
from storage.translators.pool import Wanted

OLD = timedelta(days=2)
LONGEST_REASON = 500

_BACK: Row = (Press("translations-back", TRANSLATIONS),)
_LOOK: Row = (Press("translations-look", TRANSLATIONS),)


@TRANSLATIONS
def browse(talk: Talk, number: str = "1") -> None:
    """List the translations that wait to be checked, and say what waits for a translator."""
    waiting, wanted = checking.waiting(talk.tx), pool.wanted(talk.tx)
    page = page_of(waiting, number)
    shown, to_make = checking.opened(talk.tx, page.items), sum(one.count for one in wanted)
    rows = [_check(talk, one) for one in shown if checking.may_check(talk.tx, talk.person.id, one)]
    text = paragraphs(
        talk.words("translations-list", count=len(waiting)),
        lines(*(_line(talk, one) for one in shown)) if shown else None,
        lines(talk.words("translations-wanted", count=to_make), *_by_languages(talk, wanted)) if wanted else None,
    )
    talk.say(text, *rows, page.turn(TRANSLATIONS), over=InPlace())


@CHECKTRANSLATION
def check(talk: Talk, translation_id: str = "") -> None:
    """Take a translation to be checked, and show it below the original."""
    with _refusals(talk):
        held = checking.hold(talk.tx, talk.person.id, translation_id)
    until = held.claimed_until or talk.tx.now
    facts = facts_of(talk, held, held.target)
    lend_photos(talk, held)
    original = quoted_pages(talk.words, pool.original(talk.tx, held))
    talk.lend(held.id, paragraphs(talk.words("translation-original", **facts), original), until=until)
    time = until.astimezone(talk.setup.zone).time()
    page = paragraphs(
        talk.words("translation-head", name=name_of(talk.voice, held.translated_by), **facts),
        quoted_words(held.words or ()),
        talk.words("translation-until", minutes=until - talk.tx.now, until=time, zone=talk.setup.zone, **facts),
    )
    decide = [
        (Press("translation-right", RIGHTTRANSLATION, held.id, style=Style.GOOD),),
        (Press("translation-wrong", WRONGTRANSLATION, held.id, style=Style.DANGER),),
        (Press("letter-pass", PASSTRANSLATION, held.id),),
    ]
    talk.lend(held.id, page, *decide, until=until)


@RIGHTTRANSLATION
def right(talk: Talk, translation_id: str = "") -> None:
    """Say that a translation says what the original does."""
    with _refusals(talk):
        done = steps.approve(talk.tx, talk.person.id, translation_id)
    facts, name = facts_of(talk, done, done.target), name_of(talk.voice, talk.person.id)
    undo: Row = () if done.reply_id else (Press("translation-undo", UNDOTRANSLATION, done.id),)
    _tell_translator(talk, done, "translation-was-approved", name)
    talk.say("translation-approved", undo, _BACK, **facts)


@WRONGTRANSLATION
def wrong(talk: Talk, translation_id: str = "") -> None:
    """Send a translation back to whoever made it, with a reason."""
    with _refusals(talk):
        held = checking.held(talk.tx, talk.person.id, translation_id)
    facts = facts_of(talk, held, held.target)
    reason = talk.ask("reason", "translation-why", check=_short, name=name_of(talk.voice, held.translated_by))
    steps.send_back(talk.tx, talk.person.id, held.id, reason)
    again: Row = (Press("translation-again", TOTRANSLATE, held.id),)
    _tell_translator(talk, held, "translation-was-sent-back", name_of(talk.voice, talk.person.id), again, reason=reason)
    talk.say("translation-sent-back", _BACK, **facts)


@PASSTRANSLATION
def leave(talk: Talk, translation_id: str = "") -> None:
    """Leave a translation to others to check."""
    checking.release(talk.tx, talk.person.id, translation_id)
    talk.say("translation-left", _BACK)


@UNDOTRANSLATION
def undo(talk: Talk, translation_id: str = "") -> None:
    """Take the approval of a letter's translation back."""
    with _refusals(talk):
        undone = steps.undo(talk.tx, talk.person.id, translation_id)
    talk.say("translation-undone", _check(talk, undone), _BACK, **facts_of(talk, undone, undone.target))


def see_to(tx: Tx, _setup: Setup, _since: datetime) -> list[Post]:
    """What has to be translated is in the pool."""
    needs.want_all(tx)
    return []


def tell_of_new(tx: Tx, setup: Setup, since: datetime) -> list[Post] | None:
    """Tell each translator of what has come to wait since, in their languages."""
    newest = pool.newest(tx)
    if newest is None or newest < since:
        return None
    look: Row = (Press("translate-look", TRANSLATE),)
    posts: list[Post] = []
    for member in team.who_may(tx, Right.TRANSLATE):
        if count := pool.waiting_for(tx, member.person_id, since):
            posts += tell(tx, setup, member.person_id, "translate-new", look, count=count)
    return posts or None


def tell_of_old(tx: Tx, setup: Setup, _since: datetime) -> list[Post] | None:
    """Tell the team that something has waited for days to be translated, or for the check of its translation."""
    oldest = pool.oldest(tx)
    if oldest is None or tx.now - oldest < OLD or not team.who_may(tx, Right.DECIDE_LETTERS):
        return None
    return tell_team(tx, setup, Right.DECIDE_LETTERS, "translations-old", _LOOK, age=tx.now - oldest)


@contextmanager
def _refusals(talk: Talk) -> Iterator[None]:
    """If a step is refused, the conversation ends with what became of the translation."""
    try:
        yield
    except Refused as refused:
        talk.end(talk.words(refused.reason, **refused.facts), _BACK)


def _tell_translator(talk: Talk, done: Translation, text: str, name: str, *rows: Row, **facts: object) -> None:
    """Tell whoever made a translation what became of it."""
    if done.translated_by:
        talk.tell(done.translated_by, text, *rows, name=name, **(facts_of(talk, done, done.target) | facts))


def _by_languages(talk: Talk, wanted: list[Wanted]) -> Iterator[Markup]:
    """What waits for a translator, by the languages, and whether anybody translates these."""
    members = [member.person_id for member in team.who_may(talk.tx, Right.TRANSLATE)]
    pairs: Counter[tuple[str, tuple[str, ...]]] = Counter()
    for one in wanted:
        pairs[one.source, one.targets] += one.count
    for (source, targets), count in pairs.items():
        somebody = any(pool.translates(talk.tx, member, source, targets) for member in members)
        yield talk.words(
            "translations-pair",
            count=count,
            source=Tongue(source),
            languages=[Tongue(code) for code in targets],
            somebody="yes" if somebody else "no",
        )


def _line(talk: Talk, one: Translation) -> Markup:
    facts = facts_of(talk, one, one.target)
    name = name_of(talk.voice, one.translated_by)
    return talk.words("translations-line", name=name, age=talk.tx.now - one.wanted_at, **facts)


def _check(talk: Talk, one: Translation) -> Row:
    facts = facts_of(talk, one, one.target)
    return (Press("translation-check-one", CHECKTRANSLATION, one.id, style=Style.GOOD, **facts),)


def _short(line: str) -> str:
    """Raises Rejected for a reason that is longer than one reads."""
    if len(line) > LONGEST_REASON:
        raise Rejected("translation-why-long", length=len(line), most=LONGEST_REASON)
    return line
