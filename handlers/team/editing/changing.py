"""Changing one field: its present value is shown, the new one is looked at at once, and written into the draft.

A part with fields of its own, and a list of such parts, are shown with a button for each. Something new in a list is
asked for whole. If somebody else changes the field meanwhile, the question is put again with what stands there by then.
"""

import hashlib
import json
from typing import Any

from handlers.buttons import Plain, Press, Row, Style
from handlers.commands import CHANGE, EDIT, TAKEOUT
from handlers.engine.questions.choice import Option
from handlers.engine.talk import Talk
from handlers.layout import lines, paragraphs
from handlers.messages import InPlace
from handlers.team.editing.asking import Asked, ask
from handlers.team.editing.sheet import refuse_money
from handlers.team.editing.wording import (
    back_to,
    carried,
    field_asked,
    field_name,
    in_rows,
    in_short,
    now_written,
    path_of,
    thing_of,
    title_of,
)
from storage.contents.kind import Kind
from storage.contents.shapes import Many, Parts, Shape, Shaped
from storage.contents.written import Path, Written, at, shape_at
from storage.editions import drafting, things
from storage.editions.edition import LANGUAGES, draft_of
from storage.editions.things import Thing


@CHANGE
def change(talk: Talk, name: str = "", field: str = "", seen: str = "") -> None:
    """Change a field of something, or show the parts of it."""
    thing = thing_of(talk, name)
    refuse_money(talk, thing)
    path = path_of(field)
    if not path:
        talk.go_on(EDIT, thing.id)
    if path == (LANGUAGES,) and thing.kind is Kind.CAMPAIGN:
        _languages(talk, thing)
        return
    shape, written = _shape(talk, thing, path), now_written(talk, thing)
    present = at(written, path)
    match shape:
        case Many(each=Parts()):
            _items(talk, thing, path, present or [])
        case Parts() if present is not None or not isinstance(path[-1], int):
            _parts(talk, thing, path, shape, present or {})
        case _:
            _ask(talk, thing, path, shape, seen)


def _shape(talk: Talk, thing: Thing, path: Path) -> Shape:
    try:
        return shape_at(thing.kind.record, path)
    except LookupError:
        talk.end("edit-no-field", back_to(thing))


def _ask(talk: Talk, thing: Thing, path: Path, shape: Shape, seen: str) -> None:
    """Ask for a value, or for all of something new in a list, and write it."""
    written = now_written(talk, thing)
    present, standing = at(written, path), _named(at(written, path))
    if seen != standing:
        if seen:
            talk.voice.live = True
            talk.say("edit-changed-meanwhile", field=field_name(talk.words, thing.kind, path))
        talk.go_on(CHANGE, thing.id, carried(path), standing)
    languages = _languages_of(talk, thing)
    value = _whole(talk, thing, path, shape, languages) if isinstance(shape, Parts) else None
    if value is None:
        field, optional = field_asked(talk.words, thing.kind, path), not _needed(thing, path)
        value = ask(talk, Asked("value", field, shape, present, optional, _beside(written, path)), languages)
    drafting.put(talk.tx, talk.person.id, drafting.begin(talk.tx, talk.person.id, thing), path, value, present)
    if len(path) > 1:
        talk.go_on(CHANGE, thing.id, carried(path if isinstance(shape, Parts) else path[:-1]))
    talk.go_on(EDIT, thing.id)


def _whole(talk: Talk, thing: Thing, path: Path, parts: Parts, languages: tuple[str, ...]) -> Written:
    """Something new in a list: each of its fields that it cannot be without, one after the other."""
    made: Written = {}
    for each in parts.fields:
        if each.needed:
            beside = {key: str(value) for key, value in made.items()}
            name = field_asked(talk.words, thing.kind, (*path, each.name))
            made[each.name] = ask(
                talk, Asked(each.name, name, each.shape, None, optional=False, beside=beside), languages
            )
    return made


def _needed(thing: Thing, path: Path) -> bool:
    """Whether nothing can be published without it."""
    return _field(thing, path).needed if isinstance(path[-1], str) else False


def _field(thing: Thing, path: Path) -> Shaped:
    around = shape_at(thing.kind.record, path[:-1])
    fields = around.fields if isinstance(around, Parts) else ()
    return next(each for each in fields if each.name == path[-1])


def _beside(written: Written, path: Path) -> dict[str, str]:
    around: Any = at(written, path[:-1])
    return {key: str(value) for key, value in around.items()} if isinstance(around, dict) else {}


def _languages_of(talk: Talk, thing: Thing) -> tuple[str, ...]:
    draft = draft_of(talk.tx, thing.id)
    return drafting.languages(talk.tx, draft) if draft else things.languages_of(talk.tx, thing.campaign_id)


def _named(value: Any) -> str:
    """Names what stands somewhere, to see whether it was changed meanwhile."""
    return hashlib.blake2b(json.dumps(value, sort_keys=True).encode(), digest_size=4).hexdigest()


def _parts(talk: Talk, thing: Thing, path: Path, parts: Parts, present: Written) -> None:
    """A part with fields of its own: each with what stands in it."""
    here = [(*path, each.name) for each in parts.fields]
    named = [
        talk.words(
            "edit-field",
            field=field_name(talk.words, thing.kind, at_),
            value=in_short(talk.words, each.shape, present.get(each.name)),
        )
        for each, at_ in zip(parts.fields, here, strict=True)
    ]
    labels = [str(field_name(talk.words, thing.kind, at_).striptags()) for at_ in here]
    buttons = [Press(Plain(label), CHANGE, thing.id, carried(at_)) for label, at_ in zip(labels, here, strict=True)]
    out: Row = (Press("edit-take-out", TAKEOUT, thing.id, carried(path), style=Style.DANGER),)
    removable = present and not (isinstance(path[-1], str) and _needed(thing, path))
    talk.say(
        paragraphs(_heading(talk, thing, path), lines(*named)),
        *in_rows(buttons),
        out if removable else (),
        back_to(thing, path),
        over=InPlace(),
    )


def _items(talk: Talk, thing: Thing, path: Path, items: list[Written]) -> None:
    """A list of parts: each with the beginning of its first field."""
    rows: list[Row] = [
        (Press(Plain(f"{number}. {_first(talk, item)}"), CHANGE, thing.id, carried((*path, number - 1))),)
        for number, item in enumerate(items, 1)
    ]
    add: Row = (Press("edit-add-item", CHANGE, thing.id, carried((*path, len(items)))),)
    talk.say(_heading(talk, thing, path), *rows, add, back_to(thing, path), over=InPlace())


def _first(talk: Talk, item: Written) -> str:
    """What tells an item of a list from the others."""
    text = next((value for value in item.values() if value), "")
    return str(talk.read(text) if isinstance(text, dict) else text)


def _heading(talk: Talk, thing: Thing, path: Path) -> Any:
    field = field_name(talk.words, thing.kind, path)
    number = path[-1] + 1 if isinstance(path[-1], int) else 0
    return talk.words("edit-part", title=title_of(talk, thing), field=field, number=number)


@TAKEOUT
def take_out(talk: Talk, name: str = "", field: str = "") -> None:
    """Take a part out: an item of a list, or a part that something can be without."""
    thing, path = thing_of(talk, name), path_of(field)
    refuse_money(talk, thing)
    present = at(now_written(talk, thing), path)
    if not path or present is None or not isinstance(_shape(talk, thing, path), Parts):
        talk.end("edit-no-field", back_to(thing))
    if not talk.confirm(
        "sure", "edit-take-out-sure", yes="edit-take-out-yes", field=field_name(talk.words, thing.kind, path)
    ):
        talk.go_on(CHANGE, thing.id, field)
    drafting.put(talk.tx, talk.person.id, drafting.begin(talk.tx, talk.person.id, thing), path, None, present)
    if len(path) > 1:
        talk.go_on(CHANGE, thing.id, carried(path[:-1]))
    talk.go_on(EDIT, thing.id)


def _languages(talk: Talk, thing: Thing) -> None:
    """The languages of a campaign: one more, or one less; its texts in it are asked for, or shown no more."""
    present = list(now_written(talk, thing).get(LANGUAGES, []))
    options = [
        Option(
            code,
            "edit-language-less" if code in present else "edit-language-more",
            language=talk.words.language_called(code),
        )
        for code in dict.fromkeys([*talk.setup.texts.languages, *present])
    ]
    code = talk.choose(
        "language", "edit-languages-which", options, languages=[talk.words.language_called(one) for one in present]
    )
    chosen = [one for one in present if one != code] if code in present else [*present, code]
    if not chosen:
        talk.end("edit-one-language", back_to(thing))
    draft = drafting.begin(talk.tx, talk.person.id, thing)
    drafting.put(talk.tx, talk.person.id, draft, (LANGUAGES,), chosen, present)
    talk.go_on(EDIT, thing.id)
