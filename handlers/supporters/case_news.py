"""News of a case: it was moved, closed or opened; it is off the list, or back; or it stands elsewhere by now.

That may be: on trial, sentenced, out of prison, or that somebody has died. Its followers hear what is so now and what
was so before, and so do those of its campaign if it stands elsewhere or was moved. When it closes for letters, or opens
again, whoever has a letter to it that has not left hears what becomes of that.
"""

from markupsafe import Markup

from handlers.buttons import Press, Row
from handlers.commands import CASE, LETTER, UNFOLLOW
from handlers.engine.telling import Post
from handlers.layout import lines, paragraphs
from handlers.messages import Message
from handlers.supporters.standing import lasted
from handlers.supporters.whom import no_letters
from handlers.texts import Words
from storage import campaigns, follows
from storage.cases import Case
from storage.changed import News
from storage.contents.standing import NoLetters, Status
from storage.letters import Letter, to_case
from storage.outbox import Lane
from storage.people import Person
from storage.transaction import Tx


def to_reader(tx: Tx, words: Words, person: Person, news: News, case: Case) -> list[Post]:
    """What is so of a case, to somebody who follows it, or has letters to it that have not left; else nothing."""
    written = to_case.waiting(tx, person.id, case.id) if news.of_letters else []
    letters = [letter for letter in written if not letter.quiet]
    followed = follows.of_person(tx, person.id)
    if case.id in followed:
        unfollow = Press("unfollow", UNFOLLOW, "case", case.content.slug)
        saying = _of_case(words, news, case, letters, words("change-case-why"), unfollow)
    elif case.campaign_id in followed and news.for_campaign:
        campaign = campaigns.get(tx, case.campaign_id).content
        unfollow = Press("unfollow-campaign", UNFOLLOW, "campaign", campaign.slug)
        why = words("change-campaign-why", title=campaign.title)
        saying = _of_case(words, news, case, letters, why, unfollow)
    elif letters:
        saying = _of_letters(words, news, case, letters)
    else:
        return []
    return [Post(person, saying, Lane.REMINDER, about=case.id)]


def _of_case(words: Words, news: News, case: Case, letters: list[Letter], why: Markup, unfollow: Press) -> Message:
    """What followers hear of it, and of their letters; and how to follow it, or its campaign, no more."""
    rows: list[Row] = [(Press("change-look", CASE, case.content.slug),), (unfollow,)]
    page = paragraphs(*_news(words, news, case), *_fates(words, case, letters), why)
    return Message(page, (*_looks(case, letters), *rows))


def _of_letters(words: Words, news: News, case: Case, letters: list[Letter]) -> Message:
    """What those hear who do not follow it, and have letters to it."""
    page = paragraphs(*_news(words, news, case), *_fates(words, case, letters))
    return Message(page, tuple(_looks(case, letters)))


def _news(words: Words, news: News, case: Case) -> list[Markup]:
    """That it is off the list or back, where it stands, whether letters are taken, or where somebody is held now."""
    name, before = case.content.name, news.before
    if not news.now.listed:
        return [words("change-case-off", name=name)]
    heads = [] if before.listed else [words("change-case-back", name=name)]
    if news.of_status:
        heads.append(_standing(words, news, case))
    if news.of_letters and not _said_by_status(news):
        heads += _letters(words, news, case)
    if not heads:
        heads.append(words("change-case-moved", name=name))
    return [*heads, *_places(words, news, case)]


def _said_by_status(news: News) -> bool:
    """Whether it was just said why letters are taken no more: somebody is out of prison, or has died."""
    return news.of_status and news.now.letters == news.now.status


def _standing(words: Words, news: News, case: Case) -> Markup:
    """Where it stands now, and where it stood before; of whom is out of prison, for how long it was."""
    content, now = case.content, Status(news.now.status)
    head = words("change-case-status", name=content.name, status=now.value)
    if now is Status.RELEASED and (long := lasted(words, content.term())):
        return paragraphs(head, words("change-case-lasted", long=long))
    before = words("change-case-stood", status=news.before.status) if now.in_prison and news.before.status else None
    unknown = now is Status.TRANSFERRED and news.now.letters == now.value
    return paragraphs(lines(head, before), words("change-case-no-address") if unknown else None)


def _letters(words: Words, news: News, case: Case) -> list[Markup]:
    """That letters are taken no more, and why; or again, which goes without saying of what is on the list again."""
    if not news.now.open:
        return [no_letters(words, case)]
    return [words("change-case-open", name=case.content.name)] if news.before.listed else []


def _places(words: Words, news: News, case: Case) -> list[Markup]:
    """Where somebody is held now and was before, if that has changed; of whom is not in prison any more, nothing."""
    place, before = case.content.held_at, news.before.place(words.language)
    if (news.before.listed and not news.of_place) or not case.content.in_prison:
        return []
    moved = before and news.before.listed and news.of_place
    return [
        lines(
            words("case-where", place=place) if place else words("change-case-nowhere"),
            words("change-case-place", place=before) if moved else None,
        )
    ]


def _fates(words: Words, case: Case, letters: list[Letter]) -> list[Markup]:
    """What becomes of each of somebody's letters that have not left."""
    return [words(_fate(case, letter), code=letter.id, name=case.content.name) for letter in letters]


def _fate(case: Case, letter: Letter) -> str:
    state = letter.as_told
    if case.content.no_letters is NoLetters.DIED:
        return "letter-stopped-died"
    if case.open_for_letters:
        return "letter-goes-on"
    if state.with_writer or state.to_agree:
        return "letter-stopped-yours"
    return "letter-stopped-approved" if state.in_hand else "letter-stopped-waits"


def _looks(case: Case, letters: list[Letter]) -> list[Row]:
    """A button for each letter: what can be done with it stands there."""
    return [(Press("letters-open", LETTER, letter.id, code=letter.id, name=case.content.name),) for letter in letters]
