"""What is new in a campaign: cases and events, the first of them with a line and a button; or that it has ended."""

from collections.abc import Sequence

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
    """That a campaign has ended, or what is new in it; and how to follow the campaign no more."""
    title, slug = campaign.content.title, campaign.content.slug
    rows: list[Row] = []
    if news.now.listed:
        shown = news.new[:MOST_NAMED]
        said = _new(words, news, campaign, shown)
        rows = [*((_look(new),) for new in shown), (Press("change-look-all", CASES, slug),)]
    else:
        said = words("change-ended", title=title)
    page = paragraphs(said, words("change-campaign-why", title=title))
    return Message(page, (*rows, (Press("unfollow-campaign", UNFOLLOW, "campaign", slug),)))


def _new(words: Words, news: News, campaign: Campaign, shown: Sequence[Case | Event]) -> Markup:
    """What is new, the first of it by name."""
    more = len(news.new) - len(shown) + news.before.more
    return paragraphs(
        words("change-new", title=campaign.content.title),
        *(_named(words, new) for new in shown),
        words("change-new-more", count=more) if more else None,
    )


def _named(words: Words, new: Case | Event) -> Markup:
    if isinstance(new, Event):
        return words("change-new-event", title=new.content.title, when=said(words, when.of(new)))
    return words("change-new-case", name=new.content.name, summary=new.content.summary)


def _look(new: Case | Event) -> Press:
    if isinstance(new, Event):
        return Press(new.content.title, EVENT, new.content.slug)
    return Press(new.content.name, CASE, new.content.slug)
