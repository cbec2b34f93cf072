"""What an import changed, told by the keys of a pack."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, is_dataclass
from enum import Enum

from storage.sentence import Sentence, joined


class Outcome(Enum):
    """What became of one thing in an import."""

    ADDED = "added"
    CHANGED = "changed"
    GONE = "no longer in the pack"
    ENDED = "ended: it is shown no more, and letters on their way go on"
    RETURNED = "in the pack again"
    PROPOSED = "proposed to the team"
    LEFT = "no longer in the pack; the team decides whether it stays"
    KEPT = "left as the team wrote it in the chat; --replace brings what the folder says"
    OFF = "left off the list, as the team wants it; --replace puts it back"


@dataclass(frozen=True)
class Change:
    """One thing that an import changed; `fields` are the keys that changed ("summary.es")."""

    part: str
    slug: str
    outcome: Outcome
    fields: tuple[str, ...] = ()

    def __str__(self) -> str:
        """In English."""
        return str(self.sentence)

    @property
    def sentence(self) -> Sentence:
        """The change as a line for the console."""
        return Sentence(
            "{part} {slug}: {outcome}{fields}",
            part=Sentence(self.part),
            slug=self.slug,
            outcome=Sentence(self.outcome.value),
            fields=f" ({', '.join(self.fields)})" if self.fields else "",
        )


@dataclass(frozen=True)
class Changes:
    """Everything that importing the pack of a campaign changed; importing it again changes nothing."""

    campaign: str
    changes: tuple[Change, ...]


def describe(changes: Changes) -> list[Sentence]:
    """The changes as lines for the console."""
    if not changes.changes:
        return [Sentence("{campaign}: nothing changed", campaign=changes.campaign)]
    return [Sentence(f"{changes.campaign}:"), *(joined("  ", ("", change.sentence)) for change in changes.changes)]


def differences(old: object, new: object) -> tuple[str, ...]:
    """The keys whose values differ, as they would be written in a pack."""
    before, after = dict(_leaves(old)), dict(_leaves(new))
    keys = dict.fromkeys([*before, *after])
    return tuple(key for key in keys if before.get(key) != after.get(key))


def _leaves(value: object, path: str = "") -> Iterator[tuple[str, object]]:
    if is_dataclass(value) and not isinstance(value, type):
        value = asdict(value)
    if isinstance(value, Mapping):
        for key, inner in value.items():
            yield from _leaves(inner, f"{path}.{key}" if path else key)
    elif isinstance(value, Sequence) and not isinstance(value, str):
        for place, inner in enumerate(value, start=1):
            yield from _leaves(inner, f"{path}.{place}")
    else:
        yield path, value
