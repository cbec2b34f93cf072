"""/campaigns: every campaign, ended or only being written, too; and of one, all that belongs to it."""

from collections.abc import Iterator

from markupsafe import Markup

from handlers.buttons import Plain, Press, Row
from handlers.commands import ADD, CAMPAIGNS, EDIT
from handlers.engine.talk import Talk
from handlers.layout import lines, paragraphs
from handlers.messages import InPlace
from handlers.paging import page_of
from handlers.team.editing.wording import status, thing_of, title_of
from storage import campaigns
from storage.contents.kind import Kind
from storage.editions import things
from storage.editions.edition import drafts
from storage.editions.things import Thing
from storage.rights import Right


@CAMPAIGNS
def browse(talk: Talk, name: str = "", page: str = "1") -> None:
    """Show the campaigns, or what belongs to one."""
    if not name:
        _campaigns(talk)
    else:
        thing = thing_of(talk, name)
        _parts(talk, thing_of(talk, thing.campaign_id), page)


def _campaigns(talk: Talk) -> None:
    there = [things.of_campaign(campaign) for campaign in campaigns.every(talk.tx)]
    known = {thing.id for thing in there}
    there += [
        Thing(draft.kind, draft.target, draft.campaign_id)
        for draft in drafts(talk.tx)
        if draft.kind is Kind.CAMPAIGN and draft.target not in known
    ]
    rows: list[Row] = [(Press(Plain(title_of(talk, thing)), CAMPAIGNS, thing.id),) for thing in there]
    entries = lines(*(_line(talk, thing) for thing in there))
    talk.say(
        paragraphs(talk.words("edit-campaigns", count=len(there)), entries),
        *rows,
        (Press("edit-add-campaign", ADD, Kind.CAMPAIGN.value),),
        over=InPlace(),
    )


def _parts(talk: Talk, campaign: Thing, number: str) -> None:
    """All that belongs to a campaign, kind by kind, page by page."""
    parts = [part for part in things.in_campaign(talk.tx, campaign.id) if _may_see(talk, part)]
    page = page_of(parts, number)
    rows: list[Row] = [(Press("edit-campaign-itself", EDIT, campaign.id),)]
    rows += [(Press(Plain(title_of(talk, part)), EDIT, part.id),) for part in page.items]
    text = paragraphs(
        talk.words("edit-campaign", title=title_of(talk, campaign), status=status(talk, campaign)),
        lines(*(_line(talk, part) for part in page.items)),
    )
    back: Row = (Press("edit-campaigns-back", CAMPAIGNS),)
    talk.say(text, *rows, page.turn(CAMPAIGNS, campaign.id), *_add(talk, campaign), back, over=InPlace())


def _add(talk: Talk, campaign: Thing) -> Iterator[Row]:
    yield (
        Press("edit-add-case", ADD, Kind.CASE.value, campaign.id),
        Press("edit-add-event", ADD, Kind.EVENT.value, campaign.id),
    )
    if talk.may(Right.CONFIRM_MONEY):
        yield (Press("edit-add-donation", ADD, Kind.DONATION.value, campaign.id),)


def _may_see(talk: Talk, part: Thing) -> bool:
    """Details for giving are for whoever may lay them before the team."""
    return part.kind is not Kind.DONATION or talk.may(Right.CONFIRM_MONEY)


def _line(talk: Talk, thing: Thing) -> Markup:
    return talk.words("edit-line", part=thing.kind.value, title=title_of(talk, thing), status=status(talk, thing))
