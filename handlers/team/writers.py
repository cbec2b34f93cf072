"""What can be done about the writer of a letter, of whom nobody learns who it is.

Under a letter that somebody holds, "Its writer" says how many letters of the same writer wait. All of them can be set
aside with one reason, which the writer hears once; and the writer can be muted, for a time: openly, and they are told
when they want to write that no letters are taken from them; or silently, which is for spam, and what they send waits
apart (docs/decisions/0031). `/muted` lists who is muted, by the letter because of which, leads to what waits apart, and
ends it. All of this is asked once, on record, and told to the others of the team.
"""

from collections.abc import Sequence
from datetime import timedelta

from markupsafe import Markup

from handlers.buttons import Press, Row, Style
from handlers.commands import MUTE, MUTED, SETASIDE, TAKEUP, UNMUTE, WRITER
from handlers.engine.questions.choice import Option
from handlers.engine.talk import Talk
from handlers.layout import lines
from handlers.messages import InPlace
from handlers.paging import page_of
from handlers.team.decisions import decision_rows, held
from handlers.team.queue import say_decided
from handlers.team.reasons import reason, shown, tell_of_own_words
from handlers.team.wording import name_of
from handlers.texts.inert import inert
from storage import cases, letters, people
from storage.errors import Rejected
from storage.letters import Letter, apart, muting, notes, writers
from storage.letters.muting import Muted
from storage.rights import Right

_OPENLY, _SILENTLY, _NOT = "openly", "silently", "no"
_HOW = {_OPENLY: "mute-openly", _SILENTLY: "mute-silently", _NOT: "no"}
_LASTS = {7: "mute-week", 30: "mute-month", 365: "mute-year"}  # in days

_MUTED_ROW: Row = (Press("muted-button", MUTED),)


@WRITER
def writer(talk: Talk, code: str = "") -> None:
    """Say how many letters of the same writer wait, and what can be done about them."""
    letter = held(talk, code)
    set_aside: Row = (Press("setaside-button", SETASIDE, letter.id, style=Style.DANGER),)
    mute: Row = (Press("mute-button", MUTE, letter.id, style=Style.DANGER),)
    muted = muting.of_person(talk.tx, letter.person_id)
    count = writers.waiting(talk.tx, letter.person_id)
    how = _NOT if muted is None else _SILENTLY if muted.silent else _OPENLY
    talk.say("writer-letters", set_aside, () if muted else mute, count=count, muted=how)


@SETASIDE
def set_aside(talk: Talk, code: str = "") -> None:
    """Turn down everything of this writer that waits, with one reason."""
    letter = held(talk, code)
    case, writes = cases.get(talk.tx, letter.case_id), people.get(talk.tx, letter.person_id)
    given = reason(talk, case, writes.language)
    language = talk.words.language_called(writes.language)
    count, why = writers.waiting(talk.tx, letter.person_id), shown(given)
    sure = talk.confirm("sure", "setaside-preview", yes="setaside-yes", count=count, reason=why, language=language)
    letters.claim_again(talk.tx, talk.person.id, letter.id)
    if not sure:
        talk.end("letter-kept", *decision_rows(talk, letter, case), code=letter.id)
    aside = letters.set_aside(talk.tx, talk.person.id, letter.id, given.text, own=given.own)
    codes = [each.id for each in aside]
    own = "yes" if given.own else "no"
    talk.tell(writes.id, "letters-were-set-aside", count=len(codes), codes=codes, reason=shown(given), own=own)
    name = name_of(talk.voice, talk.person.id)
    talk.tell_team(Right.DECIDE_LETTERS, "setaside-notice", name=name, code=letter.id, count=len(codes))
    tell_of_own_words(talk, letter.id, given)
    say_decided(talk, talk.words("setaside-done", count=len(codes), codes=codes))


@MUTE
def mute(talk: Talk, code: str = "") -> None:
    """Take no more letters from the writer of this one, or have them wait apart."""
    letter = held(talk, code)
    if muting.of_person(talk.tx, letter.person_id):
        talk.end("mute-already", _MUTED_ROW)
    how = talk.choose("how", "mute-sure", [Option(one, text) for one, text in _HOW.items()], code=letter.id)
    if how == _NOT:
        letters.claim_again(talk.tx, talk.person.id, letter.id)
        talk.end("letter-kept", *_decision_rows(talk, letter), code=letter.id)
    silent = how == _SILENTLY
    days = int(talk.choose("lasts", "mute-lasts", _lasts(silent=silent)))
    why = talk.ask("why", "mute-why", check=_short)
    letters.claim_again(talk.tx, talk.person.id, letter.id)
    muting.mute(talk.tx, talk.person.id, letter.person_id, letter.id, why, timedelta(days=days), silent=silent)
    name, until = name_of(talk.voice, talk.person.id), talk.tx.now.date() + timedelta(days=days)
    notice = "muted-silently-notice" if silent else "muted-notice"
    talk.tell_team(Right.DECIDE_LETTERS, notice, _MUTED_ROW, name=name, code=letter.id, until=until)
    if silent:
        count = len(apart.set_apart(talk.tx, letter.person_id))
        say_decided(talk, talk.words("mute-silently-done", code=letter.id, count=count, until=until), _MUTED_ROW)
    else:
        talk.say("mute-done", *_decision_rows(talk, letter), code=letter.id, until=until)


def _lasts(*, silent: bool) -> list[Option]:
    """For how long somebody can be muted."""
    days = [one for one in _LASTS if not silent or timedelta(days=one) <= muting.LONGEST_SILENTLY]
    return [Option(str(one), _LASTS[one]) for one in days]


def _decision_rows(talk: Talk, letter: Letter) -> list[Row]:
    return decision_rows(talk, letter, cases.get(talk.tx, letter.case_id))


@MUTED
def browse(talk: Talk, number: str = "1") -> None:
    """List the writers from whom no letters are taken, and what waits apart."""
    everyone = muting.every(talk.tx)
    if not everyone:
        talk.end("muted-none", over=InPlace())
    page, waits = page_of(everyone, number), apart.by_mute(talk.tx)
    entries = [_entry(talk, one, len(waits.get(one.id, ()))) for one in page.items]
    rows = [row for one in page.items for row in _rows(one, waits.get(one.id, ()))]
    talk.say("muted-list", *rows, page.turn(MUTED), over=InPlace(), count=len(everyone), lines=lines(*entries))


def _entry(talk: Talk, one: Muted, waits: int) -> Markup:
    """Who is muted: because of which letter, by whom, since and until when, how, and why."""
    silent = talk.words("muted-silently", count=waits) if one.silent else None
    if one.code is None or one.day is None:
        return lines(talk.words("muted-forgotten", code=one.id, until=one.until_day), silent)
    ends = {"ends": "yes" if one.until_day else "no", "until": one.until_day or one.day}
    line = talk.words("muted-line", code=one.code, name=name_of(talk.voice, one.muted_by), day=one.day, **ends)
    return lines(line + (Markup(": {}").format(inert(one.why)) if one.why else Markup()), silent)


def _rows(one: Muted, waits: Sequence[Letter]) -> list[Row]:
    """What can be done: read the oldest that waits apart, or end it."""
    read: list[Row] = [(Press("apart-read", TAKEUP, letter.id, code=letter.id),) for letter in waits[:1]]
    return [*read, (Press("unmute-button", UNMUTE, one.id, code=one.code or one.id),)]


def _short(text: str) -> str:
    if len(text) > notes.LONGEST:
        raise Rejected("note-long", most=notes.LONGEST)
    return text


@UNMUTE
def unmute(talk: Talk, code: str = "") -> None:
    """Take letters again from a writer who was muted; what waits apart comes into the queue."""
    muted = muting.find(talk.tx, code)
    if muted is None:
        talk.end("muted-gone", _MUTED_ROW)
    named = muted.code or muted.id
    if not talk.confirm("sure", "unmute-sure", yes="unmute-yes", code=named):
        talk.end("nothing-changed", _MUTED_ROW)
    muting.unmute(talk.tx, talk.person.id, muted.id)
    count = len(apart.bring_back(talk.tx))
    name = name_of(talk.voice, talk.person.id)
    talk.tell_team(Right.DECIDE_LETTERS, "unmuted-notice", name=name, code=named)
    talk.say("unmute-done", _MUTED_ROW, code=named, count=count)
