"""Every field of content has a name for whoever writes it in the chat, in every language, and a button that carries it.

A field that is added to a record of storage/contents needs a line `field-KIND-NAME` in handlers/texts/*/fields.ftl, and
a word that it can be one of a line `choice-WORD`.
"""

from collections.abc import Iterator

import pytest
from text_ids import choices, field_names, fields_of

from handlers.buttons import MOST_BYTES
from handlers.commands import CHANGE, TAKEOUT
from handlers.texts.files import spoken, texts_of
from storage.contents.kind import Kind
from storage.contents.shapes import Many, Parts, shaped

ID = "ABCDEFGHJK"
MOST_ITEMS = "99"


@pytest.mark.parametrize("language", spoken())
def test_every_field_has_a_name(language: str) -> None:
    named = {text for text in texts_of(language) if text.startswith("field-")}
    assert named == {f"field-{kind.value}-{name}" for kind in Kind for name in field_names(kind)}


@pytest.mark.parametrize("language", spoken())
def test_every_choice_has_a_word(language: str) -> None:
    assert {text for text in texts_of(language) if text.startswith("choice-")} == {f"choice-{one}" for one in choices()}


def paths(record: type, above: str = "") -> Iterator[str]:
    """Every field as a button carries it, at a late place of each list."""
    for each in shaped(record):
        here = f"{above}{each.name}"
        yield here
        match each.shape:
            case Parts(record=inner):
                yield from paths(inner, f"{here}.")
            case Many(each=Parts(record=inner)):
                yield from paths(inner, f"{here}.{MOST_ITEMS}.")


@pytest.mark.parametrize("kind", Kind)
def test_every_field_fits_on_a_button(kind: Kind) -> None:
    there = list(paths(kind.record))
    assert len(there) >= len(list(fields_of(kind.record)))
    for path in there:
        for command in (CHANGE, TAKEOUT):
            carried = f"{command.name}:{ID}:{path}"
            assert len(carried.encode()) <= MOST_BYTES, carried
