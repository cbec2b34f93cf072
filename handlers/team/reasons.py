"""Why a letter is turned down: a point of the guide, or a moderator's own words, which are never the bot's.

Own words reach somebody who trusts the bot, and nobody of the team agreed to them. So they are said as a member's; what
could lead to somebody else, or to another account, is refused; the whole team hears them; and they are on record.
"""

from dataclasses import dataclass

from markupsafe import Markup, escape

from handlers.buttons import Plain
from handlers.engine.questions.choice import Option
from handlers.engine.talk import Talk
from handlers.layout import lines
from handlers.team.decisions import OWN_WORDS, guide_of
from handlers.team.wording import name_of
from handlers.texts.inert import inert, leading_elsewhere
from storage.cases import Case
from storage.errors import Rejected
from storage.languages import in_language
from storage.letters import LetterId
from storage.rights import Right

LONGEST = 500
LABEL_LENGTH = 40  # of a reason on its button; the whole reason stands above

_OWN = "own"


@dataclass(frozen=True)
class Reason:
    """What the writer reads; `own` if it is in the moderator's own words."""

    text: str
    own: bool = False


def reason(talk: Talk, case: Case, language: str) -> Reason:
    """Ask why the letter cannot go: a point of the guide, in the writer's language, or the moderator's own words."""
    guide = guide_of(talk.tx, case)
    reasons = [talk.words("numbered", number=number, line=point.reason) for number, point in enumerate(guide, 1)]
    options = [
        Option(point.key, Plain(f"{number}. {_short(talk.read(point.reason))}"))
        for number, point in enumerate(guide, 1)
    ]
    own = Option(_OWN, "reject-own")
    chosen = talk.choose("why", "reject-why", [*options, own], reasons=lines(*reasons)) if guide else _OWN
    point = next((point for point in guide if point.key == chosen), None)
    if point:
        said, understood = in_language(point.reason, language), talk.read(point.reason)
        if understood != said:
            talk.say("reject-meaning", reason=understood)
        return Reason(said)
    words = talk.ask(OWN_WORDS, "reject-words", check=_checked, language=talk.words.language_called(language))
    return Reason(words, own=True)


def shown(given: Reason) -> Markup:
    """A reason as it is read; in own words nothing can be touched."""
    return inert(given.text) if given.own else escape(given.text)


def tell_of_own_words(talk: Talk, letter_id: LetterId, given: Reason) -> None:
    """The others of the team hear what somebody says to a writer in words of their own."""
    if given.own:
        name = name_of(talk.voice, talk.person.id)
        talk.tell_team(Right.DECIDE_LETTERS, "own-words-notice", name=name, code=letter_id, words=shown(given))


def _checked(text: str) -> str:
    if len(text) > LONGEST:
        raise Rejected("reject-words-long", most=LONGEST)
    if found := leading_elsewhere(text):
        raise Rejected("reject-words-elsewhere", found=found)
    return text


def _short(text: str) -> str:
    return text if len(text) <= LABEL_LENGTH else text[:LABEL_LENGTH].rsplit(" ", 1)[0] + "…"
