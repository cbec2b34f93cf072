"""The sheet of something: all its fields with what stands in them, what is missing and in which language, what to do.

It is no question: its buttons go on working, whoever presses them, and what stands there by then is shown.
"""

from collections.abc import Iterator

from markupsafe import Markup

from handlers.buttons import Plain, Press, Row, Style
from handlers.commands import (
    CAMPAIGNS,
    CHANGE,
    DONATIONS,
    EDIT,
    PREVIEW,
    PUBLISH,
    STILLTRUE,
    TAKEOFF,
    THROWAWAY,
    VERSIONS,
)
from handlers.engine.talk import Talk
from handlers.layout import lines, paragraphs
from handlers.messages import InPlace
from handlers.team.editing.wording import (
    field_name,
    in_rows,
    in_short,
    now_written,
    status,
    thing_of,
    title_of,
)
from handlers.team.wording import name_of
from storage.contents.kind import Kind
from storage.contents.shapes import shaped
from storage.contents.written import Path, Problem, Written, Wrong
from storage.editions import drafting, publishing, things
from storage.editions.edition import LANGUAGES, Edition, draft_of, versions
from storage.editions.things import Thing
from storage.rights import Right

MOST_PROBLEMS = 8


@EDIT
def sheet(talk: Talk, name: str = "") -> None:
    """Show the sheet of something."""
    if not name:
        talk.go_on(CAMPAIGNS)
    thing = thing_of(talk, name)
    refuse_money(talk, thing)
    show(talk, thing)


def refuse_money(talk: Talk, thing: Thing) -> None:
    """Details for giving are for whoever may lay them before the team; for others the conversation ends."""
    if thing.kind is Kind.DONATION and not talk.may(Right.CONFIRM_MONEY):
        talk.end("edit-no-money")


def show(talk: Talk, thing: Thing) -> None:
    """The sheet, in place of the list it was chosen from."""
    draft, written = draft_of(talk.tx, thing.id), now_written(talk, thing)
    text = paragraphs(
        talk.words("edit-head", part=thing.kind.value, title=title_of(talk, thing), status=status(talk, thing)),
        _whose(talk, draft) if draft else None,
        _fields(talk, thing, written),
        _lacking(talk, draft) if draft else None,
    )
    talk.say(text, *_field_buttons(talk, thing), *_deeds(talk, thing, draft), over=InPlace())


def _whose(talk: Talk, draft: Edition) -> Markup:
    """Who wrote in the draft last."""
    own = "yes" if draft.editor_id == talk.person.id else "no"
    return talk.words("edit-draft", name=name_of(talk.voice, draft.editor_id), day=draft.day, own=own)


def _fields(talk: Talk, thing: Thing, written: Written) -> Markup:
    spoken = [talk.words.language_called(code) for code in written.get(LANGUAGES, [])]
    named = [talk.words("edit-languages", languages=spoken)] if spoken else []
    for each in shaped(thing.kind.record):
        value = in_short(talk.words, each.shape, written.get(each.name))
        named.append(talk.words("edit-field", field=field_name(talk.words, thing.kind, (each.name,)), value=value))
    return lines(*named)


def _lacking(talk: Talk, draft: Edition) -> Markup:
    """What is missing, or wrong, before it can be published; or that it can be."""
    problems = wrong(talk, draft)
    if not problems:
        return talk.words("edit-complete", onward="propose" if draft.kind is Kind.DONATION else "publish")
    said = [_problem(talk, draft, problem) for problem in problems[:MOST_PROBLEMS]]
    return paragraphs(talk.words("edit-lacking", count=len(problems)), lines(*said))


def _problem(talk: Talk, draft: Edition, problem: Problem) -> Markup:
    """One thing that is missing or wrong, with its field, and its language, if it is only in one."""
    path, spoken = problem.path, drafting.languages(talk.tx, draft)
    language = path[-1] if path and path[-1] in spoken else None
    field = field_name(talk.words, draft.kind, path[:-1] if language else path)
    if problem.refusal.reason == "content-empty":
        said = talk.words("edit-missing-in", field=field, language=talk.words.language_called(str(language)))
        return said if language else talk.words("edit-missing", field=field)
    why = talk.words(problem.refusal.reason, **problem.refusal.facts)
    return talk.words("edit-wrong", field=field, why=why)


def wrong(talk: Talk, draft: Edition) -> tuple[Problem, ...]:
    """All that is missing or wrong in a draft."""
    try:
        publishing.content_of(talk.tx, draft)
    except Wrong as error:
        return error.problems
    return ()


def _field_buttons(talk: Talk, thing: Thing) -> list[Row]:
    fields: list[Path] = [(each.name,) for each in shaped(thing.kind.record)]
    if thing.kind is Kind.CAMPAIGN:
        fields = [(LANGUAGES,), *fields]
    label = {path: str(field_name(talk.words, thing.kind, path).striptags()) for path in fields}
    return in_rows(talk.words, [Press(Plain(label[path]), CHANGE, thing.id, str(path[0])) for path in fields])


def _deeds(talk: Talk, thing: Thing, draft: Edition | None) -> Iterator[Row]:
    """What can be done with it as a whole."""
    yield tuple(
        Press("edit-preview", PREVIEW, thing.id, code, language=talk.words.language_called(code))
        for code in _languages(talk, thing, draft)[:3]
    )
    if draft:
        label = "edit-propose" if thing.kind is Kind.DONATION else "edit-publish"
        yield (
            Press(label, PUBLISH, draft.id, str(draft.revision), style=Style.GOOD),
            Press("edit-throw-away", THROWAWAY, draft.id, str(draft.revision)),
        )
    if thing.kind is Kind.DONATION:
        yield (Press("donations-button", DONATIONS),)
    else:
        yield from _of_published(talk, thing)
    yield (Press("edit-campaign-back", CAMPAIGNS, thing.campaign_id),)


def _of_published(talk: Talk, thing: Thing) -> Iterator[Row]:
    earlier = (Press("edit-versions", VERSIONS, thing.id),) if versions(talk.tx, thing.id) else ()
    if thing.listed:
        yield (Press("edit-check-now", STILLTRUE, thing.id),)
    label = "edit-end-campaign" if thing.kind is Kind.CAMPAIGN else "edit-take-off"
    off = (Press(label, TAKEOFF, thing.id, style=Style.DANGER),) if thing.listed else ()
    yield (*earlier, *off)


def _languages(talk: Talk, thing: Thing, draft: Edition | None) -> tuple[str, ...]:
    return drafting.languages(talk.tx, draft) if draft else things.languages_of(talk.tx, thing.campaign_id)
