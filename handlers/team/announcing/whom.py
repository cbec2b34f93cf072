"""To whom an announcement can go: what each audience is called, which there are, and which one somebody typed."""

from collections.abc import Iterator
from contextlib import suppress

from markupsafe import Markup

from handlers.engine.questions.choice import Option
from handlers.engine.talk import Talk
from handlers.setup import Setup
from handlers.texts import Words
from handlers.texts.facts import Tongue
from storage import announcements, audiences, campaigns, cases, events, wishes
from storage.audiences import SUBSCRIBERS
from storage.campaigns import CampaignId
from storage.cases import CaseId
from storage.errors import Unreadable
from storage.events import EventId
from storage.languages import Texts
from storage.transaction import Tx
from storage.wishes import Topic

_EXCERPT = 40
_EVERYBODY = ("all", "todas", "todos", SUBSCRIBERS)


def audience_names(tx: Tx, setup: Setup, audience: str) -> dict[str, Markup]:
    """To whom an announcement goes, in every language spoken here."""
    about = audiences.topic_of(audience)
    if earlier := audiences.changed(audience):
        name = _begins(tx, earlier)
    else:
        name = target_name(tx, audiences.campaign_of(audience) or (about[1] if about else audience))
    return {language: _name(setup.texts.words(language), audience, name) for language in setup.languages}


def choices(talk: Talk) -> list[Option]:
    """Everybody, and whoever there is of the others, with how many they are: those with most people first."""
    options = []
    for audience in [SUBSCRIBERS, *_narrower(talk.tx)]:
        people = audiences.size(talk.tx, audience)
        if people or audience == SUBSCRIBERS:
            name = audience_names(talk.tx, talk.setup, audience)
            options.append(Option(audience, "announce-audience", name=name, people=people))
    return options


def typed(talk: Talk, word: str) -> str:
    """The audience that somebody typed: "all", a language, "event-x", "case-x", "campaign-x", or "x" alone; else ""."""
    tx, name = talk.tx, word.casefold()
    if name in _EVERYBODY:
        return SUBSCRIBERS
    if name in talk.setup.languages:
        return audiences.reading(name)
    kind, _, rest = name.partition("-")
    if kind == "topic" and rest in {topic.value for topic in Topic}:
        return audiences.about(Topic(rest))
    if kind in ("", "event", "case", "campaign") and rest and (found := _by_slug(tx, rest, kind)):
        return found
    return _by_slug(tx, name)


def target_name(tx: Tx, target: str) -> Texts:
    """The name of a case, event or campaign, or its id where that cannot be read."""
    try:
        case, event = cases.find(tx, CaseId(target)), events.find(tx, EventId(target))
        campaign = campaigns.find(tx, CampaignId(target))
    except Unreadable:
        return {"": target}
    if campaign:
        return campaign.content.title
    return case.content.name if case else event.content.title if event else {"": target}


def excerpt(text: Markup) -> str:
    """The first words of a text."""
    plain = text.striptags()
    return plain if len(plain) <= _EXCERPT else plain[:_EXCERPT].rsplit(" ", 1)[0] + "…"


def _begins(tx: Tx, announcement_id: str) -> Texts:
    """How an announcement begins, by language; nothing of a weekly message."""
    with suppress(Unreadable):
        earlier = announcements.find(tx, announcement_id)
        if earlier and not audiences.is_weekly(earlier.audience):
            return {language: excerpt(content.text) or "📷" for language, content in earlier.versions.items()}
    return {}


def _name(words: Words, audience: str, of: Texts) -> Markup:
    """What an audience is called that follows what has this name, if it follows anything."""
    if audiences.changed(audience):
        text = "audience-deleted" if audiences.is_deleted(audience) else "audience-corrected"
        return words(text, name=of or words("weekly-name"))
    if audience == SUBSCRIBERS:
        return words("audience-subscribers")
    if language := audiences.language_of(audience):
        return words("audience-readers", language=Tongue(language))
    if audiences.is_weekly(audience):
        return words("audience-weekly")
    if about := audiences.topic_of(audience):
        topic = words(f"topic-{about[0].value}")
        return (
            words("audience-topic-campaign", topic=topic, name=of) if about[1] else words("audience-topic", topic=topic)
        )
    return words("audience-campaign" if audiences.campaign_of(audience) else "audience-followers", name=of)


def _narrower(tx: Tx) -> Iterator[str]:
    """The languages, if there are several; the campaigns; whatever is followed, also an event that was called off."""
    languages = audiences.sizes(tx, SUBSCRIBERS)
    if len(languages) > 1:
        yield from (audiences.reading(language) for language in sorted(languages, key=languages.__getitem__)[::-1])
    if wishes.any_topics(tx):
        yield from (audiences.about(topic) for topic in Topic if topic is not Topic.CALLS)
    followed = audiences.followed(tx)
    if followed:
        yield from (audiences.of_campaign(campaign.id) for campaign in campaigns.all(tx))
    yield from sorted(followed, key=followed.__getitem__, reverse=True)


def _by_slug(tx: Tx, slug: str, kind: str = "") -> str:
    if kind in ("", "event") and (event := events.by_slug(tx, slug)):
        return event.id
    if kind in ("", "case") and (case := cases.by_slug(tx, slug)):
        return case.id
    if kind in ("", "campaign") and (campaign := campaigns.by_slug(tx, slug)):
        return audiences.of_campaign(campaign.id)
    return ""
