"""Cases: who is in prison, where and why, told by the campaign that stands with them.

/cases shows the campaigns, then the cases of one, page by page, in the same message; there a campaign can be followed.
/case shows one in full, with what can be done for it: write, follow, give, come to an event. Nothing is asked, so
nothing is lost in a restart; a button pressed much later shows the case as it is by then.
"""

from collections.abc import Sequence
from datetime import date

from markupsafe import Markup

from handlers import named
from handlers.buttons import HOME, Press, Row
from handlers.commands import CARD, CASE, CASES, CONTACT, DONATE, EDIT, EVENTS, FOLLOW, STORY, UNFOLLOW, WRITE
from handlers.engine.talk import Talk
from handlers.layout import lines, paragraphs
from handlers.messages import InPlace
from handlers.paging import page_of
from handlers.supporters.coming import birthday, today
from handlers.supporters.standing import imprisoned, stands
from handlers.supporters.whom import no_letters
from storage import campaigns, cases, donations, events, follows
from storage.campaigns import Campaign
from storage.cases import Case
from storage.contents.source import Source
from storage.errors import Rejected
from storage.letters import received
from storage.rights import Right


@CASES
def browse(talk: Talk, slug: str = "", page: str = "1") -> None:
    """Show the campaigns to choose from, or, if there is one or it is chosen, its cases."""
    everything = campaigns.all(talk.tx)
    if slug and named.any_campaign(talk, slug).ended_day:
        talk.end(_ended(talk, named.any_campaign(talk, slug)), HOME, over=InPlace())
    if not everything:
        raise Rejected("cases-none")
    choices = [named.campaign(talk, slug)] if slug else everything
    if len(choices) == 1:
        show_campaign(talk, choices[0], page)
    else:
        _campaigns(talk, choices)


@CASE
def read(talk: Talk, slug: str = "") -> None:
    """Show one case in full; without a name, the list."""
    if not slug:
        talk.go_on(CASES)
    show(talk, named.case(talk, slug))


@STORY
def story(talk: Talk, slug: str = "") -> None:
    """The whole case in a message of its own, for whoever is writing to it: the letter goes on right after."""
    if not talk.beside:
        talk.go_on(CASE, slug)
    case = named.case(talk, slug)
    talk.say(page(talk, case, campaigns.find(talk.tx, case.campaign_id)))


def show(talk: Talk, case: Case) -> None:
    """The whole case, in place of the list it was chosen from."""
    campaign = campaigns.find(talk.tx, case.campaign_id)
    talk.say(page(talk, case, campaign), *_deeds(talk, case, campaign), over=InPlace())


def page(talk: Talk, case: Case, campaign: Campaign | None) -> Markup:
    """All that is told of a case."""
    content = case.content
    return paragraphs(
        talk.words("case-title", name=content.name),
        _closed(talk, case),
        _facts(talk, case),
        talk.read(content.story),
        lines(sources(talk, content.sources, campaign), checked(talk, content.checked)),
    )


def sources(talk: Talk, own: Sequence[Source], campaign: Campaign | None) -> Markup:
    """Where the facts come from: their own sources, or, if they have none, their campaign's."""
    known = own or ([campaign.content.source] if campaign else [])
    return lines(*(source(talk, one) for one in known))


def checked(talk: Talk, day: date | None) -> Markup | None:
    """On which day somebody last looked whether the facts are true."""
    return talk.words("checked-on", day=day) if day else None


def _letters(talk: Talk, case: Case) -> Markup | None:
    """How many letters to it were let through so far."""
    count = received.so_far(talk.tx, case.id)
    return talk.words("case-letters", count=count) if count or case.open_for_letters else None


def _closed(talk: Talk, case: Case) -> Markup | None:
    """That it is off the list, or why it takes no letters; of a case that never took any, nothing is said."""
    if not case.listed:
        return talk.words("case-closed")
    return no_letters(talk.words, case) if case.why_closed else None


def source(talk: Talk, source: Source) -> Markup:
    """Where the facts come from, and what is not certain about them."""
    title = Markup('<a href="{}">{}</a>').format(source.url, source.title) if source.url else source.title
    return lines(
        talk.words("source-day", title=title, by=source.by, day=source.day)
        if source.day
        else talk.words("source", title=title, by=source.by),
        talk.words("source-note", note=source.note) if source.note else None,
    )


def _facts(talk: Talk, case: Case) -> Markup:
    """What its source says: who, since when, where, why, what is asked; how many letters it got; a birthday."""
    content, words = case.content, talk.words
    return lines(
        words("case-members", count=len(content.members), names=content.members) if content.members else None,
        stands(words, case),
        *imprisoned(words, content, today(talk)),
        words("case-where", place=content.held_at) if content.held_at else None,
        words("case-why", accusation=content.accusation) if content.accusation else None,
        words("case-asks", asks=content.asks) if content.asks else None,
        _letters(talk, case),
        birthday(talk, case),
    )


def _deeds(talk: Talk, case: Case, campaign: Campaign | None) -> list[Row]:
    """What can be done for this case."""
    slug = case.content.slug
    rows: list[Row] = [(Press("case-write", WRITE, slug),)] if case.open_for_letters else []
    followed = case.id in follows.of_person(talk.tx, talk.person.id)
    share: Row = (Press("case-share", CARD, slug),) if case.listed and campaign else ()
    if followed:
        rows.append((Press("unfollow", UNFOLLOW, "case", slug), *share))
    elif case.listed:
        rows.append((Press("follow", FOLLOW, "case", slug), *share))
    rows.append((Press("case-mistake", CONTACT, slug),))
    if campaign:
        rows += [_beside(talk, campaign), (Press("cases-back", CASES, campaign.content.slug),)]
    return [*rows, to_sheet(talk, case.id)]


def to_sheet(talk: Talk, thing: str) -> Row:
    """The button that leads an editor of the team from what supporters see to what is written of it."""
    return (Press("edit-this", EDIT, thing),) if talk.may(Right.EDIT) else ()


def _beside(talk: Talk, campaign: Campaign) -> Row:
    """What else its campaign asks for."""
    slug = campaign.content.slug
    donate: Row = (Press("case-donate", DONATE, slug),) if donations.asked_for(talk.tx, campaign.id) else ()
    coming = any(event.campaign_id == campaign.id for event in events.upcoming(talk.tx))
    return (*donate, Press("case-events", EVENTS, slug)) if coming else donate


def _campaigns(talk: Talk, choices: list[Campaign]) -> None:
    summaries = [
        talk.words("cases-campaign", title=campaign.content.title, summary=campaign.content.summary)
        for campaign in choices
    ]
    rows = [(Press(campaign.content.title, CASES, campaign.content.slug),) for campaign in choices]
    talk.say("cases-campaigns", *rows, over=InPlace(), campaigns=paragraphs(*summaries))


def show_campaign(talk: Talk, campaign: Campaign, number: str = "1") -> None:
    """What a campaign calls for, and its cases; the pages after the first are the list alone."""
    page = page_of(cases.of_campaign(talk.tx, campaign.id), number)
    content = campaign.content
    if page.number == 1:
        text = about(talk, campaign)
    else:
        title = talk.words("campaign-title", title=content.title)
        text = paragraphs(title, talk.words("campaign-page", number=page.number, of=page.of))
    rows: list[Row] = [(Press(case.content.name, CASE, case.content.slug),) for case in page.items]
    others: Row = (Press("campaigns-back", CASES),) if len(campaigns.all(talk.tx)) > 1 else ()
    turn = page.turn(CASES, content.slug)
    following = _following(talk, campaign) if page.number == 1 else ()
    talk.say(text, *rows, turn, _beside(talk, campaign), following, others, over=InPlace())


def _following(talk: Talk, campaign: Campaign) -> Row:
    """To follow all of it, or not any more."""
    if campaign.id in follows.of_person(talk.tx, talk.person.id):
        return (Press("unfollow-campaign", UNFOLLOW, "campaign", campaign.content.slug),)
    return (Press("follow-campaign", FOLLOW, "campaign", campaign.content.slug),)


def about(talk: Talk, campaign: Campaign) -> Markup:
    """What a campaign calls for."""
    content = campaign.content
    title = talk.words("campaign-title", title=content.title)
    facts = lines(source(talk, content.source), checked(talk, content.checked))
    return paragraphs(title, talk.read(content.story), facts, _contact(talk, campaign))


def _ended(talk: Talk, campaign: Campaign) -> Markup:
    """What a campaign was, for whoever still has a link to it."""
    said = talk.words("campaign-ended", title=campaign.content.title, day=campaign.ended_day)
    return paragraphs(said, talk.read(campaign.content.story), source(talk, campaign.content.source))


def _contact(talk: Talk, campaign: Campaign) -> Markup | None:
    contact = campaign.content.contact
    ways = [way for way in (contact.email, contact.web) if way] if contact else []
    return talk.words("campaign-contact", ways=ways) if ways else None
