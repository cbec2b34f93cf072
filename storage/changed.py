"""What people follow, changed: what waits about it is taken back, and whoever follows it is to hear of the change.

Events and cases are rewritten and taken off the list here, and nowhere else. What its followers knew before is kept
until all of them were told of what is so now; that begins once nothing more has changed for ten minutes, so that a slip
that is mended at once, or a second import, tells nobody anything. If it changes again while they are told, they are
told anew of what is so by then; if it is as they knew it by then, of nothing. Of an event that was, or is, to begin
within a day they hear at once: somebody may be on the way (docs/decisions/0037).
When letters to a case are taken no longer, or again, so do all hear whose letters to it have not left yet; and whoever
is writing to it is to hear it at once (storage/closings.py).
Whoever follows a campaign hears where one of its cases stands by then, and where it is; that it has ended; and of its
new cases and events: of all that are added within ten minutes together. If more are added while they are told, all are
told of all, so that some hear of the first ones twice, and nobody never.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from storage import audiences, calendars, campaigns, cases, closings, coming, events, outbox, reminders, when
from storage.campaigns import Campaign, CampaignId
from storage.cases import Case, CaseId
from storage.contents.case import CaseContent
from storage.contents.event import EventContent
from storage.contents.standing import Status
from storage.events import Event, EventId
from storage.languages import in_language
from storage.letters import to_case
from storage.people import PersonId
from storage.table import Sealed, Table
from storage.transaction import Tx

SETTLES = timedelta(minutes=10)
SOON = timedelta(days=1)
"""So long before an event begins a change of it is told at once."""
TOGETHER = 200  # at most so many are told at a time, so that replies do not wait long for them
OPEN = "open"
"""That letters to a case are taken."""

MOST_NEW = 100
"""New cases and events of a campaign that are remembered one by one; nobody reads more names in one message."""

_SUDDEN = frozenset({Status.RELEASED.value, Status.TRANSFERRED.value, Status.DIED.value})
"""What is news although nothing was said before of where the case stands. The others may have been so for long."""


@dataclass(frozen=True)
class Known:
    """What followers count on: whether it is listed, and, of an event, when and where it is; of a case, where.

    `letters` says of a case whether it takes any: OPEN, or why not ("" if that is not known). None: nothing is known.
    So does `status` say where it stands. A campaign is listed until it ends; its facts are the ids of what is new, and
    `more` is how many there are besides.
    """

    listed: bool
    facts: dict[str, str]
    letters: str | None = None
    status: str | None = None
    more: int = 0

    @property
    def open(self) -> bool:
        """Whether letters are taken, as far as it is known."""
        return self.letters == OPEN

    def place(self, language: str) -> str:
        """Where the case was held, in a language, if that was said."""
        places = {name.removeprefix(_HELD_AT): said for name, said in self.facts.items() if name.startswith(_HELD_AT)}
        return in_language(places, language) if places else ""


@dataclass(frozen=True)
class Changed:
    """That something changed last at `since`, or is told at once as if that were long ago.

    `cursor` is the last of its followers who was told, in their order.
    """

    target: str
    before: Sealed[Known]
    since: datetime
    cursor: Sealed[str | None] = None


CHANGED = Table("changed", Changed)

_HELD_AT = "held_at."


@dataclass(frozen=True)
class News:
    """What its followers, and writers, are to hear now: what is followed as it stands, and what they knew of it.

    Of a campaign, it is what is `new`, or that it is listed no more.
    """

    event: Event | None
    case: Case | None
    before: Known
    now: Known
    readers: tuple[PersonId, ...] = ()
    campaign: Campaign | None = None
    new: tuple[Case | Event, ...] = ()

    @property
    def of_letters(self) -> bool:
        """Whether letters are taken no longer, or again, or are not taken for another reason."""
        return self.before.letters not in (None, self.now.letters)

    @property
    def of_status(self) -> bool:
        """Whether the case stands elsewhere than before, and that is news."""
        before, now = self.before, self.now
        if not now.status or before.status in (None, now.status) or before.letters == now.status:
            return False
        return bool(before.status) or now.status in _SUDDEN

    @property
    def of_place(self) -> bool:
        """Whether the case is held elsewhere than before."""
        return self.before.facts != self.now.facts

    @property
    def for_campaign(self) -> bool:
        """Whether it is for those, too, who follow the whole campaign."""
        return self.before.listed and self.now.listed and (self.of_status or self.of_place)


def add_event(tx: Tx, campaign_id: CampaignId, content: EventContent, event_id: EventId | None = None) -> Event:
    """Keep a new event, under an id of its own, if it has one already."""
    event = events.add(tx, campaign_id, content, event_id)
    _note_of_campaign(tx, campaign_id, event.id)
    return event


def add_case(
    tx: Tx, campaign_id: CampaignId, position: int, content: CaseContent, case_id: CaseId | None = None
) -> Case:
    """Keep a new case, under an id of its own, if it has one already."""
    case = cases.add(tx, campaign_id, position, content, case_id)
    _note_of_campaign(tx, campaign_id, case.id)
    return case


def rewrite_event(tx: Tx, event: Event, content: EventContent) -> None:
    """Give an event new content, and list it."""
    events.rewrite(tx, event.id, content)
    _event_changed(tx, event)


def take_off_event(tx: Tx, event: Event) -> None:
    """Take an event off the list: it is not shown, nobody is reminded of it, and its followers hear that it is off."""
    events.take_off(tx, event.id)
    _event_changed(tx, event)


def go_on(tx: Tx) -> None:
    """Events that come again stand for the next time once the last is over, which is news to nobody."""
    for event in events.gone_by(tx):
        if event.is_over(tx.now) and CHANGED.get(tx, event.id) is None:
            events.go_on(tx, event)


def rewrite_case(tx: Tx, case: Case, position: int, content: CaseContent) -> None:
    """Give a case new content, and list it."""
    cases.rewrite(tx, case.id, position, content)
    _case_changed(tx, case)


def take_off_case(tx: Tx, case: Case) -> None:
    """Take a case off the list and close it."""
    cases.take_off(tx, case.id)
    _case_changed(tx, case)


def end_campaign(tx: Tx, campaign: Campaign) -> tuple[list[Case], list[Event]]:
    """End a campaign, with all that it lists; returns that. Letters on their way go on, and writers are told."""
    listed = cases.of_campaign(tx, campaign.id), events.of_campaign(tx, campaign.id)
    for case in listed[0]:
        take_off_case(tx, case)
    for event in listed[1]:
        take_off_event(tx, event)
    campaigns.end(tx, campaign.id)
    _note_of_campaign(tx, campaign.id)
    return listed


def take(tx: Tx) -> list[News]:
    """Who is to hear of what now, at most 200 at a time, noted as told."""
    news: list[News] = []
    room = TOGETHER
    for changed in CHANGED.select(tx, "WHERE since <= :settled ORDER BY since, target", settled=tx.now - SETTLES):
        if room <= 0:
            break
        told = _news(tx, changed, room)
        if told.readers:
            CHANGED.change(tx, changed.target, cursor=told.readers[-1])
            news.append(told)
        if len(told.readers) < room:
            CHANGED.remove(tx, "WHERE target = :target", target=changed.target)
        room -= len(told.readers)
    return news


def _news(tx: Tx, changed: Changed, room: int) -> News:
    """The news of it, with the next of its readers, as many as there is room for."""
    if campaign := campaigns.find(tx, CampaignId(changed.target)):
        return _of_campaign(tx, changed, campaign, room)
    event, case = events.find(tx, EventId(changed.target)), cases.find(tx, CaseId(changed.target))
    now = _of_event(event) if event else _of_case(case) if case else changed.before
    before = changed.before
    if case and before.letters is None:  # noted by a version that did not look at it
        before = replace(before, letters=now.letters)
    news = News(event, case, before, now)
    if not news.of_status:
        news = replace(news, before=replace(before, status=now.status))
    if now == news.before or (event and _is_over(tx, event)):
        return news
    return replace(news, readers=_readers(tx, news, changed, room))


def _of_campaign(tx: Tx, changed: Changed, campaign: Campaign, room: int) -> News:
    """That it has ended, or what is new in it and can be read (still), with the next of those who follow it."""
    known = changed.before
    now = replace(known, listed=campaign.ended_day is None)
    new = tuple(_still_new(tx, known.facts)) if now.listed else ()
    news = News(None, None, known, now, campaign=campaign, new=new)
    if known == now and not new:
        return news
    readers = audiences.readers_after(tx, campaign.id, changed.cursor or "", room)
    return replace(news, readers=tuple(reader.person_id for reader in readers))


def _still_new(tx: Tx, ids: Iterable[str]) -> Iterator[Case | Event]:
    for new in ids:
        found = cases.find(tx, CaseId(new)) or events.find(tx, EventId(new))
        if found and found.listed and not (isinstance(found, Event) and _is_over(tx, found)):
            yield found


def _readers(tx: Tx, news: News, changed: Changed, room: int) -> tuple[PersonId, ...]:
    """The next who follow it, or whose letters it concerns, in the order of their ids."""
    after = changed.cursor or ""
    readers = {reader.person_id for reader in audiences.readers_after(tx, changed.target, after, room)}
    if news.case and news.for_campaign and not _has_ended(tx, news.case.campaign_id):
        readers |= {one.person_id for one in audiences.readers_after(tx, news.case.campaign_id, after, room)}
    if news.event:
        readers |= set(calendars.takers_after(tx, news.event.id, after, room))
    if news.case and news.of_letters:
        readers |= set(to_case.writers_after(tx, news.case.id, after, room))
    return tuple(sorted(readers)[:room])


def _event_changed(tx: Tx, before: Event) -> None:
    after = events.get(tx, before.id)
    if _of_event(after) != _of_event(before) or after.content != before.content:
        reminders.take_back(tx, before.id)
    coming.carry_over(tx, before, after)
    soon = any(tx.now < event.starts_at <= tx.now + SOON for event in (before, after))
    _note(tx, before.id, _of_event(before), tx.now - SETTLES if soon else tx.now)


def _case_changed(tx: Tx, before: Case) -> None:
    if cases.get(tx, before.id).open_for_letters != before.open_for_letters:
        closings.note(tx, before.id)
    _note(tx, before.id, _of_case(before), tx.now)


def _note_of_campaign(tx: Tx, campaign_id: CampaignId, new: str = "") -> None:
    """Whoever follows the campaign is to hear that it has ended, or what is new in it."""
    if not audiences.readers_after(tx, campaign_id, "", 1):
        return
    earlier = CHANGED.get(tx, campaign_id)
    if earlier and earlier.cursor:
        outbox.drop_about(tx, campaign_id)
    known = earlier.before if earlier else Known(listed=True, facts={})
    if new and len(known.facts) < MOST_NEW:
        known = replace(known, facts=known.facts | {new: ""})
    elif new:
        known = replace(known, more=known.more + 1)
    CHANGED.put(tx, Changed(campaign_id, known, tx.now))


def _note(tx: Tx, target: str, before: Known, since: datetime) -> None:
    """Followers are to hear of it; what they knew is what was so before the first change that they were not told of."""
    earlier = CHANGED.get(tx, target)
    if earlier and earlier.cursor:  # some of them were told of the last change already
        outbox.drop_about(tx, target)
    known = earlier.before if earlier and not earlier.cursor else before
    CHANGED.put(tx, Changed(target, known, since))


def _of_event(event: Event) -> Known:
    return Known(event.listed, when.facts(event))


def _of_case(case: Case) -> Known:
    where = _by_language("held_at", case.content.held_at or {})
    stands = case.content.status
    return Known(case.listed, where, OPEN if case.open_for_letters else case.why_closed, stands.value if stands else "")


def _by_language(name: str, words: dict[str, str]) -> dict[str, str]:
    return {f"{name}.{language}": words[language] for language in words}


def _has_ended(tx: Tx, campaign_id: CampaignId) -> bool:
    campaign = campaigns.find(tx, campaign_id)
    return campaign is None or campaign.ended_day is not None


def _is_over(tx: Tx, event: Event) -> bool:
    return event.occurrence.last_begins <= tx.now
