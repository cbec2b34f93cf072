"""Taking passages out of a letter that somebody holds: they name them, see what would be left, and its writer is asked.

A letter cannot be copied from the chat, so its sentences are numbered: a passage is named by their numbers ("2, 5"), or
by its words, typed as they stand. The list goes from the phone with the letter.
"""

import re
from functools import partial

from markupsafe import Markup

from handlers.commands import REDACT
from handlers.differences import difference
from handlers.engine.talk import Talk
from handlers.layout import lines
from handlers.team.decisions import held
from handlers.team.queue import say_decided, undo_row
from handlers.team.wording import said_of
from handlers.texts.inert import inert
from storage import letters, people
from storage.errors import Rejected
from storage.letters import Letter, redaction

_SENTENCE = re.compile(r"[^.!?…\n]+(?:[.!?…]+|\n|$)")
_NUMBERS = re.compile(r"\d{1,3}(?:[\s,;]+\d{1,3})*")


@REDACT
def redact(talk: Talk, code: str = "") -> None:
    """Mark passages of a letter, to be taken out if its writer agrees."""
    letter = held(talk, code)
    sentences = sentences_of(letter)
    numbered = (talk.words("numbered", number=at, line=inert(one)) for at, one in enumerate(sentences, 1))
    _lend(talk, letter, lines(*numbered))
    named = talk.ask("passages", "redact-which", check=partial(_known, letter, sentences))
    passages = passages_in(letter, sentences, named)
    after = [page.plain for page in redaction.without(letter.pages, passages)]
    _lend(talk, letter, lines(*difference(letter.words, after)))
    if not talk.confirm("sure", "redact-preview", yes="redact-yes", no="redact-no", no_ends=False):
        talk.revisit("passages")
    letters.claim_again(talk.tx, talk.person.id, letter.id)
    asked = _asked(talk, people.get(talk.tx, letter.person_id).language, passages)
    offered = redaction.offer(talk.tx, talk.person.id, letter.id, passages, asked)
    say_decided(talk, talk.words(said_of(offered, "redaction-offered"), code=offered.id), undo_row(offered))


def _lend(talk: Talk, letter: Letter, words: Markup) -> None:
    """Show words of the letter, as long as they hold it."""
    if letter.claimed_until:
        talk.lend(letter.id, words, until=letter.claimed_until)


def _known(letter: Letter, sentences: list[str], named: str) -> str:
    if not passages_in(letter, sentences, named):
        raise Rejected("redact-nothing")
    return named


def _asked(talk: Talk, language: str, passages: list[str]) -> str:
    """What the writer reads if they change it themselves, as plain words."""
    return str(talk.setup.texts.words(language)("reason-redact")) + "\n" + "\n".join(f"• {one}" for one in passages)


def sentences_of(letter: Letter) -> list[str]:
    """The letter's sentences, as they stand."""
    found = (match[0].strip() for page in letter.words for match in _SENTENCE.finditer(page))
    return [sentence for sentence in found if sentence]


def passages_in(letter: Letter, sentences: list[str], named: str) -> list[str]:
    """The passages that somebody named: by the numbers of sentences, or by their words, a line each."""
    if _NUMBERS.fullmatch(named.strip()):
        wanted = [int(number) for number in re.findall(r"\d+", named)]
        return [sentences[number - 1] for number in wanted if 0 < number <= len(sentences)]
    whole = "\n".join(letter.words)
    return [line.strip() for line in named.split("\n") if line.strip() and line.strip() in whole]
