"""What becomes of what was written: published, thrown away, withdrawn; and earlier versions, published once more.

Before each of these it is said what it will change. The rest of the team hears what was done, by whom.
"""

from collections.abc import Iterator

from markupsafe import Markup

from handlers.buttons import Press, Row
from handlers.commands import CATCHUP, DONATIONS, EDIT, PUBLISH, RESTORE, TAKEOFF, THROWAWAY, VERSIONS
from handlers.engine.talk import Talk
from handlers.layout import lines, paragraphs
from handlers.messages import InPlace
from handlers.paging import page_of
from handlers.team.editing.sheet import refuse_money, wrong
from handlers.team.editing.wording import back_to, called, field_name, in_short, now_written, thing_of, title_of
from handlers.team.wording import name_of
from handlers.texts import Words
from storage import people, team
from storage.contents.kind import Kind
from storage.contents.shapes import InLanguages
from storage.contents.written import Path, Written, Wrong, at, differing, shape_at
from storage.editions import drafting, publishing, things
from storage.editions.edition import LANGUAGES, Edition, EditionState, find, versions
from storage.editions.things import Thing
from storage.errors import Rejected
from storage.rights import Right

SLUG = "slug"
MOST_CHANGES = 12


@PUBLISH
def publish(talk: Talk, edition_id: str = "", revision: str = "") -> None:
    """Publish a draft, exactly as it was when the button was shown."""
    draft, thing = _draft(talk, edition_id, revision)
    if draft.base != thing.digest:
        talk.end(
            "edit-overtaken",
            *_overtaken(draft, thing),
            changes=_changes(talk, thing, draft.written),
        )
    if wrong(talk, draft):
        talk.go_on(EDIT, thing.id)
    changes = _changes(talk, thing, draft.written)
    kind, title = thing.kind, title_of(talk, thing)
    text = "edit-propose-sure" if kind is Kind.DONATION else "edit-publish-sure"
    if not talk.confirm("sure", text, yes="edit-publish-yes", no="edit-not-yet", title=title, changes=changes):
        talk.go_on(EDIT, thing.id)
    if kind is Kind.DONATION:
        talk.step_up()
    publishing.publish(talk.tx, talk.person.id, draft)
    if kind is Kind.DONATION:
        talk.say("edit-proposed", (Press("donations-button", DONATIONS),), title=title)
        return
    tell_others(talk, thing, "edit-published-notice", thing.written)
    talk.say("edit-published", back_to(thing), part=kind.value, title=title)


def _draft(talk: Talk, edition_id: str, revision: str) -> tuple[Edition, Thing]:
    """The draft that a button means, and what it is of; if it is another by now, the conversation ends."""
    draft = find(talk.tx, edition_id) if edition_id else None
    if draft is None or draft.state is not EditionState.DRAFT:
        talk.end("edition-gone")
    thing = thing_of(talk, draft.target)
    refuse_money(talk, thing)
    if revision and str(draft.revision) != revision:
        talk.end("edit-draft-changed", back_to(thing), name=name_of(talk.voice, draft.editor_id))
    return draft, thing


def _overtaken(draft: Edition, thing: Thing) -> Iterator[Row]:
    yield (Press("edit-catch-up", CATCHUP, draft.id, str(draft.revision)),)
    yield (Press("edit-throw-away", THROWAWAY, draft.id, str(draft.revision)), *back_to(thing))


@CATCHUP
def catch_up(talk: Talk, edition_id: str = "", revision: str = "") -> None:
    """Go on with a draft as a change of what was published meanwhile."""
    draft, thing = _draft(talk, edition_id, revision)
    drafting.rebase(talk.tx, talk.person.id, draft, thing, draft.written)
    talk.go_on(EDIT, thing.id)


@THROWAWAY
def throw_away(talk: Talk, edition_id: str = "", revision: str = "") -> None:
    """Throw a draft away; what is published stays as it is."""
    draft, thing = _draft(talk, edition_id, revision)
    title = title_of(talk, thing)
    name, own = name_of(talk.voice, draft.editor_id), "yes" if draft.editor_id == talk.person.id else "no"
    if not talk.confirm("sure", "edit-throw-away-sure", yes="edit-throw-away-yes", title=title, name=name, own=own):
        talk.go_on(EDIT, thing.id)
    drafting.discard(talk.tx, talk.person.id, draft)
    talk.say("edit-thrown-away", back_to(thing) if thing.content else (), title=title)


@TAKEOFF
def take_off(talk: Talk, name: str = "") -> None:
    """Take something off the list, or end a campaign."""
    thing = thing_of(talk, name)
    if thing.kind is Kind.DONATION or not thing.listed:
        raise Rejected("edition-withdrawn")
    title, kind = title_of(talk, thing), thing.kind.value
    parts = (
        [part for part in things.in_campaign(talk.tx, thing.id) if part.listed] if thing.kind is Kind.CAMPAIGN else []
    )
    yes = "edit-end-campaign-yes" if thing.kind is Kind.CAMPAIGN else "edit-take-off-yes"
    if not talk.confirm(
        "sure", "edit-take-off-sure", yes=yes, no="edit-not-yet", part=kind, title=title, parts=len(parts)
    ):
        talk.go_on(EDIT, thing.id)
    publishing.withdraw(talk.tx, talk.person.id, thing)
    tell_others(talk, thing, "edit-taken-off-notice")
    talk.say("edit-taken-off", back_to(thing), part=kind, title=title)


@VERSIONS
def list_versions(talk: Talk, name: str = "", page: str = "1") -> None:
    """List what was published of something, the newest first."""
    thing = thing_of(talk, name)
    refuse_money(talk, thing)
    there = page_of(versions(talk.tx, thing.id), page)
    said = [
        talk.words(
            "edit-version",
            number=one.number,
            was="taken" if one.state is EditionState.WITHDRAWN else "there",
            day=one.day,
            name=name_of(talk.voice, one.editor_id) if one.editor_id else "",
            by="member" if one.editor_id else "folder",
        )
        for one in there.items
    ]
    rows: list[Row] = [
        (Press("edit-restore", RESTORE, one.id, number=one.number),)
        for one in there.items
        if one.state is EditionState.PUBLISHED
    ]
    text = paragraphs(talk.words("edit-versions-of", title=title_of(talk, thing)), lines(*said))
    talk.say(text, *rows, there.turn(VERSIONS, thing.id), back_to(thing), over=InPlace())


@RESTORE
def restore(talk: Talk, edition_id: str = "") -> None:
    """Publish an earlier version once more."""
    edition = find(talk.tx, edition_id) if edition_id else None
    if edition is None or edition.state is not EditionState.PUBLISHED:
        talk.end("edition-gone")
    thing = thing_of(talk, edition.target)
    changes = _changes(talk, thing, edition.written)
    if not talk.confirm(
        "sure", "edit-restore-sure", yes="edit-publish-yes", no="edit-not-yet", number=edition.number, changes=changes
    ):
        talk.go_on(VERSIONS, thing.id)
    try:
        publishing.restore(talk.tx, talk.person.id, edition)
    except Wrong:
        talk.end("edit-restore-wrong", back_to(thing))
    tell_others(talk, thing, "edit-published-notice", thing.written)
    talk.say("edit-published", back_to(thing), part=thing.kind.value, title=title_of(talk, thing))


def tell_others(talk: Talk, thing: Thing, text: str, before: Written | None = None) -> None:
    """The rest of the team hears what was done, in peace: nothing hangs on their hearing it at once.

    With what stood there `before`, they also read what differs now.
    """
    there = thing_of(talk, thing.id)
    name, title, now = name_of(talk.voice, talk.person.id), called(talk, there), now_written(talk, there)
    new = "no" if before else "yes"
    for member in team.members(talk.tx):
        person = people.reachable(talk.tx, member.person_id)
        if person is None or person.id == talk.person.id:
            continue
        rows: Row = (Press("edit-sheet", EDIT, thing.id),) if member.may(Right.EDIT) else ()
        words = talk.setup.texts.words(person.language)
        changes = changes_in_words(words, thing.kind, before, now) if before is not None else Markup()
        talk.tell(person.id, text, rows, part=thing.kind.value, title=title, name=name, new=new, changes=changes)


def _changes(talk: Talk, thing: Thing, after: Written) -> Markup:
    """What publishing this would change, for whoever speaks."""
    return changes_in_words(talk.words, thing.kind, thing.written, after)


def changes_in_words(words: Words, kind: Kind, before: Written, after: Written) -> Markup:
    """What differs, key by key, with the new value."""
    paths = differing(before, after)
    said = [_change(words, kind, path, after) for path in paths[:MOST_CHANGES]]
    more = words("edit-more-changes", count=len(paths) - MOST_CHANGES) if len(paths) > MOST_CHANGES else None
    return lines(*said, more) if said else words("edit-no-changes")


def _change(words: Words, kind: Kind, path: Path, after: Written) -> Markup:
    """One key that differs: of a text by language, in which language."""
    if path == (LANGUAGES,):
        return words("edit-languages", languages=[words.language_called(one) for one in at(after, path) or []])
    if path == (SLUG,):
        return words("edit-short-name", slug=at(after, path))
    try:
        shape, around = shape_at(kind.record, path), shape_at(kind.record, path[:-1])
    except LookupError:  # a field of a newer program
        return words("edit-no-field")
    value = in_short(words, shape, at(after, path))
    if isinstance(around, InLanguages):
        language, field = words.language_called(str(path[-1])), field_name(words, kind, path[:-1])
        return words("edit-change-in", field=field, language=language, value=value)
    return words("edit-field", field=field_name(words, kind, path), value=value)
