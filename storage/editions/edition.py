"""A version of some content as it is kept, and how it is found."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import NewType

from storage.contents.kind import Kind
from storage.contents.shapes import InLanguages, Many, Parts, Shape, shaped
from storage.contents.written import Written
from storage.people import PersonId
from storage.table import Sealed, Table
from storage.transaction import Tx

EditionId = NewType("EditionId", str)

LANGUAGES = "languages"
"""The languages of a campaign, beside its fields, as in its folder."""


class EditionState(Enum):
    """What a version is: being written, published, or what was published when it was taken off the list.

    SAID is none of the team's: it is what the folder of the campaign said at its last import.
    """

    DRAFT = "draft"
    PUBLISHED = "published"
    WITHDRAWN = "withdrawn"
    SAID = "said"


@dataclass(frozen=True)
class Edition:
    """A version of what has the id `target`, as it is written; versions of the same count up from 1.

    `campaign_id` is the campaign that it belongs to. Of a draft, `base` names what was published when it was begun
    ("" if nothing was), and `revision` counts its changes. `editor_id` is who wrote or published it, None for the
    operator.
    """

    id: EditionId
    target: str
    kind: Kind
    campaign_id: str
    state: EditionState
    number: int
    written: Sealed[Written]
    base: str
    revision: int
    editor_id: PersonId | None
    day: date

    @property
    def slug(self) -> str:
        """The short name of what it is of."""
        return str(self.written.get("slug", ""))


EDITIONS = Table("editions", Edition)

_BY_NUMBER = "ORDER BY number DESC, id"


def find(tx: Tx, edition_id: str) -> Edition | None:
    """The version with this id, if there is one."""
    return EDITIONS.get(tx, edition_id)


def draft_of(tx: Tx, target: str) -> Edition | None:
    """What is being written of something."""
    return EDITIONS.first(tx, "WHERE target = :target AND state = 'draft'", target=target)


def drafts(tx: Tx) -> list[Edition]:
    """All that is being written."""
    return EDITIONS.select(tx, f"WHERE state = 'draft' {_BY_NUMBER}")


def versions(tx: Tx, target: str) -> list[Edition]:
    """What was published of something, the newest first, and that it was withdrawn."""
    return EDITIONS.select(
        tx, f"WHERE target = :target AND state IN ('published', 'withdrawn') {_BY_NUMBER}", target=target
    )


def next_number(tx: Tx, target: str) -> int:
    """The number of the next version."""
    newest = next(iter(versions(tx, target)), None)
    return newest.number + 1 if newest else 1


def in_these(record: type, written: Written, languages: Sequence[str]) -> Written:
    """What is written, without the languages of a campaign, and without texts in others."""
    shapes = {each.name: each.shape for each in shaped(record)}
    return {
        name: _kept(shapes[name], value, languages) if name in shapes else value
        for name, value in written.items()
        if name != LANGUAGES
    }


def _kept(shape: Shape, value: object, languages: Sequence[str]) -> object:
    match shape, value:
        case Parts(record), dict():
            return in_these(record, value, languages)
        case InLanguages(), dict():
            return {language: value[language] for language in languages if language in value}
        case Many(each, _), list():
            return [_kept(each, inner, languages) for inner in value]
    return value
