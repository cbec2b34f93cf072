"""Why a letter cannot go as it is: a point of the guide, one that the team keeps, or a moderator's own words.

Own words reach somebody who trusts the bot, and nobody of the team agreed to them. So they are said as a member's; what
could lead to somebody else, or to another account, is refused; the whole team hears them; and they are on record.
"""

from collections.abc import Mapping, Sequence
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
from storage.letters import LetterId, reasons
from storage.rights import Right

LONGEST = 500
LABEL_LENGTH = 40  # of a reason on its button; the whole reason stands above

_OWN = "own"
_SEND = "send"
_GIVES_AWAY = "gives-away"


@dataclass(frozen=True)
class Reason:
    """What the writer reads; `own` if a moderator's own words are in it. `to_keep` are those that the team will keep.

    `meaning` is the same in the moderator's language.
    """

    text: str
    own: bool = False
    to_keep: str = ""
    meaning: str = ""


def reason(talk: Talk, case: Case, language: str) -> Reason:
    """Ask why the letter cannot go: a point of the guide, in the writer's language, or the moderator's own words."""
    guide = guide_of(talk.tx, case)
    numbered = [talk.words("numbered", number=number, line=point.reason) for number, point in enumerate(guide, 1)]
    options = [
        Option(point.key, Plain(f"{number}. {_short(talk.read(point.reason))}"))
        for number, point in enumerate(guide, 1)
    ]
    own = Option(_OWN, "reject-own")
    chosen = talk.choose("why", "reject-why", [*options, own], reasons=lines(*numbered)) if guide else _OWN
    point = next((point for point in guide if point.key == chosen), None)
    if point:
        said, understood = in_language(point.reason, language), talk.read(point.reason)
        if understood != said:
            talk.say("reject-meaning", reason=understood)
        return Reason(said)
    return Reason(_own_words(talk, language), own=True)


def several(talk: Talk, case: Case, language: str) -> Reason:
    """Ask what is to be changed: one reason or several; after each, all of it is shown, to be sent or added to."""
    ready, chosen = _ready(talk, case, language), list[Reason]()
    while True:
        picked = _pick(talk, ready, chosen, language)
        if picked == _SEND:
            return joined(chosen)
        if picked not in ready and picked != _OWN:  # the team has just taken it out
            talk.revisit(f"what-{len(chosen)}", "reason-gone")
        chosen.append(_new(talk, language) if picked == _OWN else ready[picked])


def joined(chosen: Sequence[Reason]) -> Reason:
    """Several reasons as one: each on its line."""
    text, meaning = (
        "\n".join(_listed(texts)) for texts in ([one.text for one in chosen], [one.meaning for one in chosen])
    )
    return Reason(text, any(one.own for one in chosen), "".join(one.to_keep for one in chosen), meaning)


def _pick(talk: Talk, ready: Mapping[str, Reason], chosen: Sequence[Reason], language: str) -> str:
    """The next reason, or that it is enough: by the value of its option."""
    key, called = f"what-{len(chosen)}", talk.words.language_called(language)
    options = [Option(value, Plain(_short(one.meaning))) for value, one in ready.items() if one not in chosen]
    if not talk.answer(OWN_WORDS):
        options.insert(0, Option(_OWN, "reject-own"))
    if not chosen:
        return talk.choose(key, "changes-what", options, language=called)
    so_far = joined(chosen)
    if so_far.meaning != so_far.text and key not in talk.draft.answers:
        talk.say("reject-meaning", reason=so_far.meaning)
    options.insert(0, Option(_SEND, "changes-send"))
    return talk.choose(key, "changes-more", options, reason=shown(so_far), language=called)


def _listed(texts: Sequence[str]) -> Sequence[str]:
    return texts if len(texts) == 1 else [f"• {text}" for text in texts]


def _ready(talk: Talk, case: Case, language: str) -> Mapping[str, Reason]:
    """What can be asked without writing it, each by its value as an option."""
    away = "reason-gives-away"
    return {
        _GIVES_AWAY: Reason(str(talk.setup.texts.words(language)(away)), meaning=str(talk.words(away))),
        **{one.id: Reason(one.words, own=True, meaning=one.words) for one in reasons.in_language(talk.tx, language)},
        **{
            point.key: Reason(in_language(point.reason, language), meaning=talk.read(point.reason))
            for point in guide_of(talk.tx, case)
        },
    }


def _new(talk: Talk, language: str) -> Reason:
    """Own words, and whether the team keeps them."""
    words = _own_words(talk, language)
    to_keep = words if talk.confirm("keep", "reason-keep", no_ends=False) else ""
    return Reason(words, own=True, to_keep=to_keep, meaning=words)


def _own_words(talk: Talk, language: str) -> str:
    return talk.ask(OWN_WORDS, "reject-words", check=_checked, language=talk.words.language_called(language))


def shown(given: Reason) -> Markup:
    """A reason as it is read; in own words nothing can be touched."""
    return inert(given.text) if given.own else escape(given.text)


def tell_of_own_words(talk: Talk, letter_id: LetterId, given: Reason, text: str = "own-words-notice") -> None:
    """The others of the team hear what somebody says to a writer in words of their own."""
    if given.own:
        name = name_of(talk.voice, talk.person.id)
        talk.tell_team(Right.DECIDE_LETTERS, text, name=name, code=letter_id, words=shown(given))


def _checked(text: str) -> str:
    if len(text) > LONGEST:
        raise Rejected("reject-words-long", most=LONGEST)
    if found := leading_elsewhere(text):
        raise Rejected("reject-words-elsewhere", found=found)
    return text


def _short(text: str) -> str:
    return text if len(text) <= LABEL_LENGTH else text[:LABEL_LENGTH].rsplit(" ", 1)[0] + "…"
