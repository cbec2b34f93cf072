"""How what is written is spoken of: the names of fields, their values in few words, how something stands."""

from collections.abc import Sequence
from typing import Any

from markupsafe import Markup

from handlers.buttons import Label, Plain, Press, Row
from handlers.commands import CHANGE, EDIT
from handlers.engine.talk import Talk
from handlers.layout import lines
from handlers.texts import Words
from handlers.texts.inert import inert
from storage.contents.kind import Kind
from storage.contents.shapes import NO, YES, InLanguages, Many, OneOf, Parts, Shape
from storage.contents.written import Path, Written
from storage.editions import things
from storage.editions.edition import draft_of
from storage.editions.things import Thing
from storage.languages import Texts

SHORT = 48
"""Characters of a value in a list of them."""
IN_A_ROW = 2


def thing_of(talk: Talk, name: str) -> Thing:
    """What a button or a typed name means; otherwise the conversation ends."""
    thing = things.find(talk.tx, name) if name else None
    if thing is None:
        talk.end("edit-unknown")
    return thing


def now_written(talk: Talk, thing: Thing) -> Written:
    """What is being written of something, or what is published of it."""
    draft = draft_of(talk.tx, thing.id)
    return draft.written if draft else thing.written


def called(talk: Talk, thing: Thing) -> Texts | str:
    """What something is called in each language, as far as it has a name yet; else its short name."""
    written = now_written(talk, thing)
    return written.get("title") or written.get("name") or str(written.get("slug", ""))


def title_of(talk: Talk, thing: Thing) -> str:
    """The same for whoever speaks."""
    named = called(talk, thing)
    return named if isinstance(named, str) else talk.read(named)


def text_of(kind: Kind, path: Path) -> str:
    """The id of the text that names a field; of one inside a list, its own."""
    called = "-".join(step.replace("_", "-") for step in path if isinstance(step, str))
    return f"field-{kind.value}-{called}"


def field_name(words: Words, kind: Kind, path: Path) -> Markup:
    """The name of a field."""
    return words(text_of(kind, path))


def field_asked(words: Words, kind: Kind, path: Path) -> Markup:
    """The name of a field, with how it is to be written, if that is not plain."""
    name, hint = field_name(words, kind, path), f"{text_of(kind, path)}.hint"
    try:
        return Markup("{} ({})").format(name, words(hint))
    except LookupError:
        return name


def choice_label(words: Words, word: str) -> Label:
    """What the button of a word says: in words, if there are some for it."""
    try:
        words(f"choice-{word}")
    except LookupError:
        return Plain(word)
    return f"choice-{word}"


def choice_word(words: Words, word: str) -> Markup:
    """The same in a text."""
    label = choice_label(words, word)
    return inert(label) if isinstance(label, Plain) else words(str(label))


def as_word(value: Any) -> str:
    """The word of a choice that is kept."""
    return (YES if value else NO) if isinstance(value, bool) else str(value)


def in_short(words: Words, shape: Shape, value: Any) -> Markup:
    """A value in few words, in every language that it has."""
    if value in (None, {}, []):
        return words("edit-nothing")
    match shape:
        case InLanguages(each, _):
            said = [words("edit-in", language=code, value=in_short(words, each, it)) for code, it in value.items()]
            return Markup("\n") + lines(*said) if len(said) > 1 else said[0]
        case Parts():
            return words("edit-fields", count=len(value))
        case Many(each=Parts()):
            return words("edit-parts", count=len(value))
        case OneOf():
            return choice_word(words, as_word(value))
    return inert(cut(", ".join(map(str, value)) if isinstance(value, list) else str(value)))


def cut(text: str) -> str:
    """The beginning of a text, on one line."""
    line = " ".join(text.split())
    return line if len(line) <= SHORT else line[:SHORT].rsplit(" ", 1)[0] + "…"


def path_of(text: str) -> Path:
    """A path as buttons carry it: "letters.guide.0.rule"."""
    return tuple(int(step) if step.isdecimal() else step.replace("-", "_") for step in text.split(".") if step)


def carried(path: Path) -> str:
    """The same the other way round."""
    return ".".join(str(step) for step in path)


def in_rows(buttons: Sequence[Press]) -> list[Row]:
    """Buttons, two in a row."""
    return [tuple(buttons[at : at + IN_A_ROW]) for at in range(0, len(buttons), IN_A_ROW)]


def back_to(thing: Thing, path: Path = ()) -> Row:
    """The button that leads to the sheet, or to the part of it around a field."""
    if len(path) > 1:
        return (Press("edit-up", CHANGE, thing.id, carried(path[:-1])),)
    return (Press("edit-sheet", EDIT, thing.id),)


def status(talk: Talk, thing: Thing) -> Markup:
    """How something stands: published or not, and whether it is being written."""
    state = "new" if thing.content is None else "listed" if thing.listed else "off"
    written = "yes" if draft_of(talk.tx, thing.id) else "no"
    return talk.words("edit-status", stands=state, draft=written)
