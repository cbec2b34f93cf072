"""Asking for one value, by its shape: its present value is shown, and what is typed is looked at, at once.

What somebody formats in the messenger is taken as they see it; other prose is taken as Markdown, as in a folder.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from handlers.engine.drafts import Part
from handlers.engine.questions.choice import Option
from handlers.engine.questions.entry import Filled
from handlers.engine.talk import Talk
from handlers.team.editing.wording import as_word, choice_label, choice_word
from storage.clean import clean
from storage.contents.markdown import as_markdown
from storage.contents.shapes import NO, YES, Figure, InLanguages, Many, OneOf, Shape, Words
from storage.contents.written import as_plain
from storage.errors import Rejected

KEEP, EMPTY, SAME = "keep", "empty", "same"


@dataclass(frozen=True)
class Asked:
    """What is asked for: the field by its name, its shape, what stands there now, and whether it may be empty.

    `beside` are the other fields of its record, which its rule may depend on.
    """

    key: str
    field: Markup
    shape: Shape
    present: Any
    optional: bool
    beside: Mapping[str, str]
    language: str = ""


def ask(talk: Talk, asked: Asked, languages: Sequence[str]) -> Any:
    """The new value; None for nothing, which is only taken where it may be empty."""
    match asked.shape:
        case InLanguages(each, once):
            return _in_languages(talk, asked, each, languages, once=once)
        case OneOf(words):
            return _one_of(talk, asked, words)
        case Words() if asked.shape.among:
            return _one_of(talk, asked, asked.shape.among)
    filled = _fill(talk, asked, asked.shape)
    return asked.present if filled.pressed == KEEP else filled.value


def _in_languages(talk: Talk, asked: Asked, each: Shape, languages: Sequence[str], *, once: bool) -> Any:
    """In one language after the other; whoever empties it in the first has emptied it."""
    present = asked.present or {}
    texts: dict[str, Any] = {}
    for language in languages:
        there = present.get(language)
        own = Asked(f"{asked.key}.{language}", asked.field, each, there, asked.optional, asked.beside, language)
        filled = _fill(talk, own, each, same=once and bool(texts))
        if filled.pressed == EMPTY:
            return None
        if filled.pressed == SAME:
            first = next(iter(texts.values()))
            return texts | {code: first for code in languages if code not in texts}
        texts[language] = there if filled.pressed == KEEP else filled.value
    return texts


def _fill(talk: Talk, asked: Asked, shape: Shape, *, same: bool = False) -> Filled:
    """One value that is typed; or that it stays, is emptied, or is the same in all languages."""
    options = [
        *([Option(KEEP, "edit-keep")] if asked.present is not None else []),
        *([Option(SAME, "edit-same")] if same else []),
        *([Option(EMPTY, "edit-empty")] if asked.optional else []),
    ]
    return talk.fill(
        asked.key,
        "edit-ask",
        kept=lambda part: _kept(part, shape, asked.beside),
        options=options,
        field=asked.field,
        how=_how(shape),
        language=talk.words.language_called(asked.language) if asked.language else "",
        where="language" if asked.language else "everywhere",
        present=_present(asked.present),
        there="no" if asked.present is None else "yes",
    )


def _how(shape: Shape) -> str:
    """In which way it is typed."""
    match shape:
        case Many():
            return "several"
        case Figure():
            return "figure"
        case Words(long=True):
            return "prose"
    return "line"


def _present(value: Any) -> Markup:
    """What stands there, to be copied with a tap; as code nothing in it can be touched otherwise."""
    text = "\n".join(value) if isinstance(value, list) else str(value)
    return Markup("<code>{}</code>").format(text)


def _kept(part: Part, shape: Shape, beside: Mapping[str, str]) -> Any:
    """What was typed, as it is written. Raises Rejected."""
    match shape:
        case Figure():
            return shape.check(part.text.strip())
        case Many(each, checks) if isinstance(each, Words):
            values = tuple(each.check(clean(line).strip(), beside) for line in part.text.split("\n") if line.strip())
            for check in checks:
                check.check(values)
            return list(values)
        case Words():
            return as_plain(shape.check(_typed(part, shape), beside))
    raise Rejected("expected-text")


def _typed(part: Part, shape: Words) -> str:
    if shape.long and "<" in part.markup:
        return as_markdown(Markup(part.markup))  # noqa: S704 - the messenger's own reading, escaped
    return clean(part.text).strip()


def _one_of(talk: Talk, asked: Asked, words: Sequence[str]) -> Any:
    """One of a few words, to be pressed."""
    options = [Option(word, choice_label(talk.words, word)) for word in words]
    if asked.optional:
        options.append(Option(EMPTY, "edit-empty"))
    present = talk.words("edit-nothing") if asked.present is None else choice_word(talk.words, as_word(asked.present))
    chosen = talk.choose(asked.key, "edit-choose", options, field=asked.field, present=present)
    if chosen == EMPTY:
        return None
    return {YES: True, NO: False}.get(chosen, chosen)
