"""Cases: who is in prison, where and why, told by the campaign that stands with them.

/cases shows the campaigns, then the cases of one, page by page, in the same message. /case shows one in full, with what
can be done for it: write, follow, give, come to an event. Nothing is asked, so nothing is lost in a restart; a button
pressed much later shows the case as it is by then.
"""

from markupsafe import Markup

from handlers import named
from handlers.buttons import Row
from handlers.commands import command, press
from handlers.engine.talk import Talk
from handlers.layout import lines, paragraphs
from handlers.messages import InPlace
from handlers.paging import page_of
from handlers.texts.facts import RoughDay
from storage import campaigns, cases, donations, events, people
from storage.campaigns import Campaign, Source
from storage.cases import Case
from storage.errors import Rejected


@command("cases")
def browse(talk: Talk, slug: str = "", page: str = "1") -> None:
    """Show the campaigns to choose from, or, if there is one or it is chosen, its cases."""
    known = campaigns.all(talk.tx)
    if not known:
        raise Rejected("cases-none")
    if slug:
        _campaign(talk, named.campaign(talk, slug), page)
    elif len(known) == 1:
        _campaign(talk, known[0], page)
    else:
        _campaigns(talk, known)


@command("case", menu=False)
def read(talk: Talk, slug: str = "") -> None:
    """Show one case in full; without a name, the list."""
    if not slug:
        talk.go_on(browse)
    show(talk, named.case(talk, slug))


def show(talk: Talk, found: Case) -> None:
    """The whole case, in place of the list it was chosen from."""
    content = found.content
    its = campaigns.get(talk.tx, found.campaign_id)
    told = paragraphs(
        talk.words("case-title", name=content.name),
        None if found.listed else talk.words("case-closed"),
        _facts(talk, found),
        talk.read(content.story),
        source(talk, its.content.source) if its else None,
    )
    talk.say(told, *_deeds(talk, found, its), over=InPlace())


def source(talk: Talk, named: Source) -> Markup:
    """Where the facts come from, and what is not certain about them."""
    title = Markup('<a href="{}">{}</a>').format(named.url, named.title) if named.url else named.title
    return lines(
        talk.words("source-day", title=title, by=named.by, day=named.day)
        if named.day
        else talk.words("source", title=title, by=named.by),
        talk.words("source-note", note=named.note) if named.note else None,
    )


def _facts(talk: Talk, found: Case) -> Markup:
    """What its source says: who, since when, where, why."""
    content, words = found.content, talk.words
    return lines(
        words("case-members", count=len(content.members), names=content.members) if content.members else None,
        words("case-since", since=RoughDay(content.held_since)) if content.held_since else None,
        words("case-where", place=content.held_at) if content.held_at else None,
        words("case-why", accusation=content.accusation) if content.accusation else None,
    )


def _deeds(talk: Talk, found: Case, its: Campaign | None) -> list[Row]:
    """What can be done for this case."""
    slug, words = found.content.slug, talk.words
    follows = found.id in people.follows(talk.tx, talk.person.id)
    rows: list[Row] = [(press(words("case-write"), "write", slug),)] if found.open_for_letters else []
    if found.listed or follows:
        follow = ("unfollow", "unfollow") if follows else ("follow", "follow")
        rows.append((press(words(follow[0]), follow[1], "case", slug),))
    if its:
        rows += [_beside(talk, its), (press(words("cases-back"), "cases", its.content.slug),)]
    return rows


def _beside(talk: Talk, its: Campaign) -> Row:
    """What else its campaign asks for."""
    donate = press(talk.words("case-donate"), "donate", its.content.slug)
    meet = press(talk.words("case-events"), "events", its.content.slug)
    coming = any(event.campaign_id == its.id for event in events.upcoming(talk.tx))
    return (donate,) * donations.asked_for(talk.tx, its.id) + (meet,) * coming


def _campaigns(talk: Talk, known: list[Campaign]) -> None:
    told = [talk.words("cases-campaign", title=one.content.title, summary=one.content.summary) for one in known]
    buttons = [(press(talk.read(one.content.title), "cases", one.content.slug),) for one in known]
    talk.say("cases-campaigns", *buttons, over=InPlace(), campaigns=paragraphs(*told))


def _campaign(talk: Talk, its: Campaign, page: str) -> None:
    """What a campaign calls for, and its cases; the pages after the first are the list alone."""
    shown = page_of(cases.of_campaign(talk.tx, its.id), page)
    title = talk.words("campaign-title", title=its.content.title)
    if shown.number == 1:
        told = paragraphs(title, talk.read(its.content.story), source(talk, its.content.source), _contact(talk, its))
    else:
        told = paragraphs(title, talk.words("campaign-page", number=shown.number, of=shown.of))
    buttons = [(press(talk.read(one.content.name), "case", one.content.slug),) for one in shown.items]
    turn = shown.turn(talk, "cases", its.content.slug)
    others = (press(talk.words("campaigns-back"), "cases"),) if len(campaigns.all(talk.tx)) > 1 else ()
    talk.say(told, *buttons, turn, _beside(talk, its), others, over=InPlace())


def _contact(talk: Talk, its: Campaign) -> Markup | None:
    contact = its.content.contact
    ways = [way for way in (contact.email, contact.web) if way] if contact else []
    return talk.words("campaign-contact", ways=ways) if ways else None
