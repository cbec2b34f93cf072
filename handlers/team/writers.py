"""What can be done about the writer of a letter, of whom nobody learns who it is.

Under a letter that somebody holds, "Its writer" says how many letters of the same writer wait. All of them can be set
aside with one reason, which the writer hears once; and the writer can be muted: no more letters are taken from them, as
they are told when they want to write. `/muted` lists who is muted, by the letter because of which, and ends it. All of
this is asked once, on record, and told to the others of the team. Of an unlinked letter only that is said.
"""

from datetime import timedelta

from markupsafe import Markup

from handlers.buttons import Press, Row, Style
from handlers.commands import MUTE, MUTED, SETASIDE, UNMUTE, WRITER
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
from storage.letters import Letter, notes, writers
from storage.rights import Right

_NOT = "no"
_LASTS = {7: "mute-week", 30: "mute-month", 0: "mute-yes", _NOT: "no"}  # in days; with 0 until somebody ends it

_MUTED_ROW: Row = (Press("muted-button", MUTED),)


@WRITER
def writer(talk: Talk, code: str = "") -> None:
    """Say how many letters of the same writer wait, and what can be done about them."""
    letter = _linked(talk, code)
    set_aside: Row = (Press("setaside-button", SETASIDE, letter.id, style=Style.DANGER),)
    mute: Row = (Press("mute-button", MUTE, letter.id, style=Style.DANGER),)
    muted = writers.is_muted(talk.tx, letter.person_id)
    count = writers.waiting(talk.tx, letter.person_id)
    talk.say("writer-letters", set_aside, () if muted else mute, count=count, muted="yes" if muted else "no")


@SETASIDE
def set_aside(talk: Talk, code: str = "") -> None:
    """Turn down everything of this writer that waits, with one reason."""
    letter = _linked(talk, code)
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
    """Take no more letters from the writer of this one."""
    letter = _linked(talk, code)
    case = cases.get(talk.tx, letter.case_id)
    if writers.is_muted(talk.tx, letter.person_id):
        talk.end("mute-already", _MUTED_ROW)
    lasts = talk.choose(
        "lasts", "mute-sure", [Option(str(days), text) for days, text in _LASTS.items()], code=letter.id
    )
    why = talk.ask("why", "mute-why", check=_short) if lasts != _NOT else ""
    letters.claim_again(talk.tx, talk.person.id, letter.id)
    if lasts == _NOT:
        talk.end("letter-kept", *decision_rows(talk, letter, case), code=letter.id)
    days = timedelta(days=int(lasts)) or None
    writers.mute(talk.tx, talk.person.id, letter.person_id, letter.id, why, days)
    name = name_of(talk.voice, talk.person.id)
    talk.tell_team(Right.DECIDE_LETTERS, "muted-notice", _MUTED_ROW, name=name, code=letter.id)
    talk.say("mute-done", *decision_rows(talk, letter, case), code=letter.id)


@MUTED
def browse(talk: Talk, number: str = "1") -> None:
    """List the writers from whom no letters are taken."""
    everyone = writers.muted(talk.tx)
    if not everyone:
        talk.end("muted-none", over=InPlace())
    page = page_of(everyone, number)
    entries = [
        talk.words(
            "muted-line",
            code=one.code,
            name=name_of(talk.voice, one.muted_by),
            day=one.day,
            ends="yes" if one.until_day else "no",
            until=one.until_day or one.day,
        )
        + (Markup(": {}").format(inert(one.why)) if one.why else Markup())
        for one in page.items
    ]
    rows = [(Press("unmute-button", UNMUTE, one.code, code=one.code),) for one in page.items]
    talk.say("muted-list", *rows, page.turn(MUTED), over=InPlace(), count=len(everyone), lines=lines(*entries))


def _linked(talk: Talk, code: str) -> Letter:
    """A letter that they hold; of the writer of an unlinked one nothing is known, and nothing can be done."""
    letter = held(talk, code)
    if letter.unlinked:
        case = cases.get(talk.tx, letter.case_id)
        talk.end("writer-unlinked", *decision_rows(talk, letter, case), most=talk.setup.unlinked_a_day)
    return letter


def _short(text: str) -> str:
    if len(text) > notes.LONGEST:
        raise Rejected("note-long", most=notes.LONGEST)
    return text


@UNMUTE
def unmute(talk: Talk, code: str = "") -> None:
    """Take letters again from the writer who was muted because of this letter."""
    muted = writers.muted_for(talk.tx, code)
    if muted is None:
        talk.end("muted-gone", _MUTED_ROW)
    if not talk.confirm("sure", "unmute-sure", yes="unmute-yes", code=muted.code):
        talk.end("nothing-changed", _MUTED_ROW)
    writers.unmute(talk.tx, talk.person.id, muted.code)
    name = name_of(talk.voice, talk.person.id)
    talk.tell_team(Right.DECIDE_LETTERS, "unmuted-notice", name=name, code=muted.code)
    talk.say("unmute-done", _MUTED_ROW, code=muted.code)
