"""What is new in a campaign: cases and events, the first of them with a line and a button each."""

from markupsafe import Markup

from handlers.buttons import Press, Row
from handlers.commands import CASE, CASES, EVENT, UNFOLLOW
from handlers.layout import paragraphs
from handlers.messages import Message
from handlers.supporters.times import said
from handlers.texts import Words
from storage import when
from storage.campaigns import Campaign
from storage.cases import Case
from storage.changed import News
from storage.events import Event

MOST_NAMED = 5
"""Of the others it is said how many there are."""


def of_campaign(words: Words, news: News, campaign: Campaign) -> Message:
    """What is new in a campaign, the first of it with buttons; and how to follow the campaign no more."""
    slug, shown = campaign.content.slug, news.new[:MOST_NAMED]
    more = len(news.new) - len(shown) + news.before.more
    page = paragraphs(
        words("change-new", title=campaign.content.title),
        *(_named(words, new) for new in shown),
        words("change-new-more", count=more) if more else None,
        words("change-campaign-why", title=campaign.content.title),
    )
    rows: list[Row] = [(_look(new),) for new in shown]
    rows += [(Press("change-look-all", CASES, slug),), (Press("unfollow-campaign", UNFOLLOW, "campaign", slug),)]
    return Message(page, tuple(rows))


def _named(words: Words, new: Case | Event) -> Markup:
    if isinstance(new, Event):
        return words("change-new-event", title=new.content.title, when=said(words, when.of(new)))
    return words("change-new-case", name=new.content.name, summary=new.content.summary)


def _look(new: Case | Event) -> Press:
    if isinstance(new, Event):
        return Press(new.content.title, EVENT, new.content.slug)
    return Press(new.content.name, CASE, new.content.slug)
