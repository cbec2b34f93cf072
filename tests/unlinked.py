"""Letters that somebody sends without a link to them, as the conversation goes."""

import re

from heard import Heard, plain
from stage import Stage

from storage.letters import Letter
from storage.letters.letter import LETTERS

CODE = re.compile(r"\b(?:[0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}\b")
MANUEL = "manuel-gomez-vazquez"
WORDS = "Hola Manuel, soy una amiga del mar y te escribo desde lejos. Te mando un abrazo grande y fuerte."

_WITHOUT = {"en": "without a link", "es": "sin vínculo"}
_KEEP = {"en": "Keep it as it is", "es": "Así está bien"}
_YES = {"en": "Yes, forget", "es": "Sí, olvida"}


def written(stage: Stage, name: str = "ana", *pages: str, pen_name: str = "La golondrina") -> None:
    """Somebody writes a letter, up to its preview."""
    for said in (f"/write {MANUEL}", pen_name, *(pages or (WORDS,)), "/done"):
        stage.says(name, said)
    language = stage._languages[name]
    if any(_KEEP[language] in label for label in stage.labels(name)):
        stage.presses(name, _KEEP[language])


def chosen(stage: Stage, name: str = "ana") -> list[Heard]:
    """They want no link kept; returns what they hear."""
    return stage.presses(name, _WITHOUT[stage._languages[name]])


def sent(stage: Stage, name: str = "ana", *pages: str, pen_name: str = "La golondrina") -> str:
    """They send it so; returns the code that they are given."""
    written(stage, name, *pages, pen_name=pen_name)
    chosen(stage, name)
    return code_in(stage.presses(name, _YES[stage._languages[name]]))


def code_in(heard: list[Heard]) -> str:
    """The code that is said, and no other."""
    (code,) = {match[0] for one in heard for match in CODE.finditer(plain(one))}
    return code


def the_letter(stage: Stage) -> Letter:
    """The newest letter that nobody is linked to."""
    with stage.tx() as tx:
        letter = LETTERS.first(tx, "WHERE receipt IS NOT NULL ORDER BY received_at DESC")
    assert letter
    return letter
