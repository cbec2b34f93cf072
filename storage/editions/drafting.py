"""Writing: a draft is begun of what is published, or of nothing, changed key by key, and thrown away."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from storage import team
from storage.contents.fields import slug as check_slug
from storage.contents.kind import Kind
from storage.contents.written import Path, Written, at, with_value
from storage.editions import things
from storage.editions.edition import EDITIONS, LANGUAGES, Edition, EditionId, EditionState, draft_of, find, next_number
from storage.editions.things import Thing
from storage.errors import Rejected
from storage.people import PersonId
from storage.rights import Right
from storage.transaction import Tx, new_id

AS_SEEN = "state = 'draft' AND revision = :seen"
"""That nobody has changed, published or thrown away a draft since it was looked at."""


def languages(tx: Tx, draft: Edition) -> tuple[str, ...]:
    """The languages in which something is to be written."""
    if draft.kind is Kind.CAMPAIGN:
        return tuple(draft.written.get(LANGUAGES, ()))
    return things.languages_of(tx, draft.campaign_id)


def check_name(tx: Tx, kind: Kind, name: str) -> str:
    """The short name that something new is to have. Raises Rejected: as its rule does, or "edition-slug-taken"."""
    slug = check_slug(name.strip().casefold())
    if things.is_taken(tx, kind, slug):
        raise Rejected("edition-slug-taken", slug=slug)
    return slug


def begin_new(
    tx: Tx, editor: PersonId, kind: Kind, slug: str, campaign_id: str = "", languages: Sequence[str] = ()
) -> Edition:
    """Begin to write something new in a campaign; a new campaign is written in these languages.

    Raises Rejected: "team-only" to whoever may not edit, and as `check_name` does.
    """
    team.require(tx, editor, Right.EDIT)
    written: Written = {"slug": check_name(tx, kind, slug)} | ({LANGUAGES: [*languages]} if languages else {})
    target = new_id()
    return _add(tx, Thing(kind, target, campaign_id or target), written, editor)


def begin(tx: Tx, editor: PersonId, thing: Thing) -> Edition:
    """The draft of something, begun of what is published if there is none. Raises Rejected("team-only")."""
    team.require(tx, editor, Right.EDIT)
    return draft_of(tx, thing.id) or _add(tx, thing, thing.written, editor)


def _add(tx: Tx, thing: Thing, written: Written, editor: PersonId) -> Edition:
    draft = Edition(
        id=EditionId(new_id()),
        target=thing.id,
        kind=thing.kind,
        campaign_id=thing.campaign_id,
        state=EditionState.DRAFT,
        number=next_number(tx, thing.id),
        written=written,
        base=thing.digest,
        revision=0,
        editor_id=editor,
        day=tx.now.date(),
    )
    return EDITIONS.add(tx, draft)


def put(tx: Tx, editor: PersonId, draft: Edition, path: Path, value: Any, seen: Any) -> Edition:
    """Write a value where it belongs; with None, nothing stands there any more. `seen` is what the editor saw there.

    Raises Rejected: "team-only"; "edition-gone" if the draft was published or thrown away meanwhile, and
    "edition-changed" if something else stands there by now.
    """
    team.require(tx, editor, Right.EDIT)
    now = find(tx, draft.id)
    if now is None or now.state is not EditionState.DRAFT:
        raise Rejected("edition-gone")
    if at(now.written, path) != seen:
        raise Rejected("edition-changed")
    return _rewritten(tx, now, with_value(now.written, path, value), editor, now.base)


def rebase(tx: Tx, editor: PersonId, draft: Edition, thing: Thing, written: Written) -> Edition:
    """Go on with a draft as if it had been begun of what is published by now. Raises Rejected as `put` does."""
    team.require(tx, editor, Right.EDIT)
    return _rewritten(tx, draft, written, editor, thing.digest)


def _rewritten(tx: Tx, draft: Edition, written: Written, editor: PersonId, base: str) -> Edition:
    values: dict[str, object] = {"written": written, "base": base, "revision": draft.revision + 1}
    values |= {"editor_id": editor, "day": tx.now.date()}
    if not EDITIONS.change(tx, draft.id, AS_SEEN, {"seen": draft.revision}, **values):
        raise Rejected("edition-gone")
    return replace(draft, **values)  # type: ignore[arg-type]  # by their names


def discard(tx: Tx, editor: PersonId, draft: Edition) -> None:
    """Throw away what was being written. Raises Rejected as `put` does."""
    team.require(tx, editor, Right.EDIT)
    if not EDITIONS.remove(tx, f"WHERE id = :id AND {AS_SEEN}", id=draft.id, seen=draft.revision):
        raise Rejected("edition-gone")
