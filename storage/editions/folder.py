"""What a folder brings, beside what the team has written in the chat since: decision 12, key by key.

What counts is whether the folder says something new since its last import. Content that nobody has changed in the chat
is as its folder said it last; of other content, that is kept as a row of its own.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from storage.contents.kind import Content
from storage.contents.written import Path, Written, Wrong, as_written, at, differing, read, with_value
from storage.editions import publishing
from storage.editions.edition import EDITIONS, Edition, EditionState, in_these, versions
from storage.editions.things import Thing
from storage.transaction import Tx

GONE = "gone"
"""In the place of what a draft was begun of: the folder had lost this at its last import."""


@dataclass(frozen=True)
class Taken:
    """What an import makes of one thing: the content to be written, if any, and the keys in which the team's stays."""

    content: Content | None
    left: tuple[Path, ...] = ()


def said(tx: Tx, target: str) -> Edition | None:
    """What the folder said of something at its last import, if anything else is published of it by now."""
    return EDITIONS.first(tx, "WHERE target = :target AND state = 'said'", target=target)


def is_ours(tx: Tx, target: str) -> bool:
    """Whether something was made in the chat: no folder ever had it."""
    return bool(versions(tx, target)) and said(tx, target) is None


def stays_off(tx: Tx, target: str) -> bool:
    """Whether the team took it off the list since its folder had it: then an import leaves it off."""
    newest, folder = next(iter(versions(tx, target)), None), said(tx, target)
    withdrawn = bool(newest and newest.state is EditionState.WITHDRAWN)
    return withdrawn and not (folder and folder.base == GONE)


def take(tx: Tx, thing: Thing, content: Content, languages: Sequence[str], *, replace: bool) -> Taken:
    """What is to be written of what a folder says now. With `replace`, all that it says anew."""
    if not versions(tx, thing.id):
        return Taken(content if content != thing.content else None)
    folder = said(tx, thing.id)
    before, after = in_these(thing.kind.record, folder.written if folder else {}, languages), as_written(content)
    now = in_these(thing.kind.record, thing.written, languages)
    merged, left = _merged(now, before, after, replace=replace)
    if merged == now:
        return Taken(None, left)
    try:
        return Taken(read(thing.kind, merged, languages), left)
    except Wrong:  # by itself each key is right, but not all of them together
        return Taken(None, tuple(differing(before, after)))


def _merged(now: Written, before: Written, after: Written, *, replace: bool) -> tuple[Written, tuple[Path, ...]]:
    """What is published, with what the folder says anew where nobody has changed it; and where somebody has."""
    left: list[Path] = []
    merged = now
    for path in differing(now, after) if replace else differing(before, after):
        if at(now, path) == at(after, path):
            continue
        if replace or at(now, path) == at(before, path):
            merged = with_value(merged, path, at(after, path))
        else:
            left.append(path)
    return merged, tuple(left)


def note(tx: Tx, thing: Thing, content: Content, *, changed: bool) -> None:
    """An import has read this of something that the team has written about; `changed`: it has written some of it."""
    if versions(tx, thing.id):
        _keep(tx, thing, as_written(content), "")
        if changed:
            publishing.note_version(tx, thing)


def note_said(tx: Tx, thing: Thing, written: Written) -> None:
    """Keep what the folder said of a way to give, whose versions are kept elsewhere."""
    _keep(tx, thing, written, "")


def note_gone(tx: Tx, thing: Thing) -> None:
    """The folder of a campaign does not have this any more."""
    folder = said(tx, thing.id)
    if folder:
        EDITIONS.change(tx, folder.id, base=GONE)


def _keep(tx: Tx, thing: Thing, written: Written, base: str) -> None:
    folder = said(tx, thing.id)
    if folder:
        EDITIONS.change(tx, folder.id, written=written, base=base, day=tx.now.date())
    else:
        publishing.keep_said(tx, thing, written)
