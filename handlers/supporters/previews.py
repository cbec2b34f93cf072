"""What is being written, shown as supporters will see it, in each language; to the team alone, with nothing to press.

It is the very page that supporters are shown, made of what is not published yet. Details for giving are for whoever may
lay them before the team; they are shown as they would be read once they are confirmed, with the notice before them.
"""

from dataclasses import replace

from markupsafe import Markup

from handlers.buttons import Press, Row, Style
from handlers.commands import EDIT, PREVIEW, PUBLISH
from handlers.engine.talk import Talk
from handlers.layout import paragraphs
from handlers.supporters import cases as case_pages, donations as giving_pages, events as event_pages
from storage import campaigns
from storage.campaigns import Campaign, CampaignId
from storage.cases import Case, CaseId
from storage.contents.campaign import CampaignContent
from storage.contents.case import CaseContent
from storage.contents.donation import Details
from storage.contents.event import EventContent
from storage.contents.kind import Content, Kind
from storage.contents.written import Written, Wrong, missing, read
from storage.editions import drafting, things
from storage.editions.edition import draft_of, in_these
from storage.editions.things import Thing
from storage.events import Event, EventId, start_of
from storage.rights import Right


@PREVIEW
def preview(talk: Talk, name: str = "", language: str = "") -> None:
    """Show something in a language, as supporters will see it."""
    thing = things.find(talk.tx, name) if name else None
    if thing is None:
        talk.end("edit-unknown")
    if thing.kind is Kind.DONATION and not talk.may(Right.CONFIRM_MONEY):
        talk.end("edit-no-money")
    draft = draft_of(talk.tx, thing.id)
    languages = drafting.languages(talk.tx, draft) if draft else things.languages_of(talk.tx, thing.campaign_id)
    code = language if language in languages else next(iter(languages), "")
    content = _in_language(thing, draft.written if draft else thing.written, code)
    rows: list[Row] = [
        tuple(
            Press("edit-preview", PREVIEW, thing.id, other, language=talk.words.language_called(other))
            for other in languages
            if other != code
        )[:3]
    ]
    if draft:
        onward = "edit-propose" if thing.kind is Kind.DONATION else "edit-publish"
        rows.append((Press(onward, PUBLISH, draft.id, str(draft.revision), style=Style.GOOD),))
    rows.append((Press("edit-sheet", EDIT, thing.id),))
    called = talk.words.language_called(code)
    if isinstance(content, CaseContent) and content.photo:
        case_pages.show_photo(talk, content)
    if content is None:
        talk.say("edit-preview-lacks", *rows, language=called)
    else:
        talk.say(paragraphs(talk.words("edit-preview-of", language=called), _page(talk, thing, content, code)), *rows)


def _in_language(thing: Thing, written: Written, language: str) -> Content | None:
    """What is written in one language; None if something is missing or wrong in it."""
    record = thing.kind.record
    alone = in_these(record, written, (language,))
    if any(missing(record, alone, (language,))):
        return None
    try:
        return read(thing.kind, alone, (language,))
    except Wrong:
        return None


def _page(talk: Talk, thing: Thing, content: Content, language: str) -> Markup:
    """The page of it, for a reader of this language."""
    reader = replace(talk.voice, person=replace(talk.person, language=language), posts=[])
    as_reader = Talk(reader, talk.draft)
    campaign = campaigns.find(talk.tx, CampaignId(thing.campaign_id))
    match content:
        case CampaignContent():
            return case_pages.about(as_reader, Campaign(CampaignId(thing.id), b"", 0, content))
        case CaseContent():
            return case_pages.page(as_reader, _case(thing, content), campaign)
        case EventContent():
            return event_pages.page(as_reader, _event(talk, thing, content), campaign)
        case Details():
            return giving_pages.preview(as_reader, content)


def _event(talk: Talk, thing: Thing, content: EventContent) -> Event:
    return Event(
        id=EventId(thing.id),
        campaign_id=CampaignId(thing.campaign_id),
        lookup=b"",
        starts_at=start_of(talk.tx, content),
        listed=True,
        content=content,
    )


def _case(thing: Thing, content: CaseContent) -> Case:
    return Case(
        id=CaseId(thing.id),
        campaign_id=CampaignId(thing.campaign_id),
        lookup=b"",
        position=0,
        listed=True,
        open_for_letters=content.takes_letters,
        content=content,
    )
