"""Answers on the hotline: in one's own words, or in some that the team keeps; and what it keeps.

Nobody else of the team has agreed to such words. So they reach the person as those of a member, with nothing in them
that leads to somebody else or to an account; that they were said is on record, and everybody who can answer can read
them in the thread (docs/decisions/0039). `/answers` lists what is kept, and drops it.
"""

from handlers.buttons import Plain, Press, Row
from handlers.commands import ANSWER, ANSWERS, CLOSETHREAD, CONTACT, DROPANSWER, THREAD
from handlers.engine.questions.choice import Option
from handlers.engine.talk import Talk
from handlers.layout import lines
from handlers.messages import InPlace
from handlers.team.hotline import LIST, to_answer
from handlers.team.wording import name_of
from handlers.texts.facts import Tongue
from handlers.texts.inert import inert, leading_elsewhere
from storage import hotline, people
from storage.errors import Rejected
from storage.hotline import Thread
from storage.letters import reasons
from storage.letters.muting import Line
from storage.rights import Right

LONGEST = 1_500
_LABEL_LENGTH = 40
_OWN = "own"

_ANSWERS: Row = (Press("answers-list", ANSWERS),)


@ANSWER
def answer(talk: Talk, number: str = "") -> None:
    """Answer in a thread."""
    thread = to_answer(talk, number)
    language = talk.words.language_called(thread.language)
    words, own = _words(talk, thread, language)
    keep = own and talk.confirm("keep", "answer-keep", no_ends=False)
    if not talk.confirm("sure", "answer-preview", yes="answer-yes", words=inert(words), language=language):
        talk.end("answer-not", (Press("thread-read", THREAD, thread.id, number=thread.id),), LIST)
    waited = thread.waits_since is not None
    hotline.answer(talk.tx, talk.person.id, thread.id, words)
    if keep:
        reasons.keep(talk.tx, talk.person.id, thread.language, words, Line.HOTLINE)
    reached = people.reachable(talk.tx, thread.person_id) is not None
    talk.tell(
        thread.person_id, "contact-answered", (Press("contact-again", CONTACT),), number=thread.id, words=inert(words)
    )
    if waited:
        read: Row = (Press("thread-read", THREAD, thread.id, number=thread.id),)
        talk.tell_team(Right.ANSWER, "answer-notice", read, name=name_of(talk.voice, talk.person.id), number=thread.id)
    close: Row = (Press("closethread-button", CLOSETHREAD, thread.id),)
    talk.say("answer-done" if reached else "answer-unreached", close, LIST, number=thread.id)


@ANSWERS
def browse(talk: Talk) -> None:
    """List the answers that the team keeps."""
    kept = reasons.every(talk.tx, Line.HOTLINE)
    if not kept:
        talk.end("answers-none", LIST, over=InPlace())
    said = [
        talk.words("answers-line", number=number, language=Tongue(one.language), words=inert(one.words))
        for number, one in enumerate(kept, 1)
    ]
    rows: list[Row] = [
        (Press("answers-drop", DROPANSWER, one.id, number=number),) for number, one in enumerate(kept, 1)
    ]
    talk.say("answers-kept", *rows, over=InPlace(), lines=lines(*said), count=len(kept), most=reasons.MOST_KEPT)


@DROPANSWER
def drop(talk: Talk, reason_id: str = "") -> None:
    """Keep an answer no longer."""
    kept = next((one for one in reasons.every(talk.tx, Line.HOTLINE) if one.id == reason_id.upper()), None)
    if kept is None:
        talk.end("answer-gone", _ANSWERS)
    if not talk.confirm("sure", "answers-drop-sure", yes="answers-drop-yes", words=inert(kept.words)):
        talk.end("nothing-changed", _ANSWERS)
    reasons.drop(talk.tx, talk.person.id, kept.id, Line.HOTLINE)
    talk.say("answers-dropped", _ANSWERS)


def _words(talk: Talk, thread: Thread, language: str) -> tuple[str, bool]:
    """What is to be said, and whether it was written just now."""
    kept = {one.id: one.words for one in reasons.in_language(talk.tx, thread.language, Line.HOTLINE)}
    if kept:
        options = [Option(_OWN, "answer-own"), *(Option(one, Plain(_short(words))) for one, words in kept.items())]
        chosen = talk.choose("which", "answer-which", options, language=language)
        if chosen in kept:
            return kept[chosen], False
        if chosen != _OWN:  # the team has just dropped it
            talk.revisit("which", "answer-gone")
    return talk.ask("words", "answer-words", check=_checked, language=language), True


def _checked(text: str) -> str:
    if len(text) > LONGEST:
        raise Rejected("reject-words-long", most=LONGEST)
    if found := leading_elsewhere(text):
        raise Rejected("answer-elsewhere", found=found)
    return text


def _short(text: str) -> str:
    return text if len(text) <= _LABEL_LENGTH else text[:_LABEL_LENGTH].rsplit(" ", 1)[0] + "…"
