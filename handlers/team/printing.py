"""Printing: approved letters leave the bot on paper.

`/print` says how many letters wait to be printed, by case, and which batches are under way. Choosing a case, a
campaign, an event where letters are given out, or all, shows what would happen: which letters, in how many files, and
what stays because it is collected later. A yes makes the batch and gives its files as PDF: a cover page for the team,
then each letter on a page of its own, under the number of its batch. The press makes them beside the turn; if it
cannot, that is said instead, with a button to try again. No letter is ever in two batches. What becomes of a batch is
said in batches.py.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from markupsafe import Markup

from handlers.buttons import Press, Row, Style
from handlers.commands import BATCH, PRINT
from handlers.engine.talk import Talk
from handlers.engine.telling import Post
from handlers.layout import lines, paragraphs
from handlers.messages import InPlace
from handlers.setup import Setup
from handlers.team.batches import BACK, give
from handlers.team.for_events import event_of, named
from handlers.team.sheets import day_of
from handlers.team.wording import name_of
from storage import campaigns, cases, events, keeping, replies
from storage.cases import Case, CaseId
from storage.errors import Rejected
from storage.events import Event
from storage.languages import Texts
from storage.letters import LetterState, paper, photos, placed, to_print
from storage.letters.paper import Batch
from storage.transaction import Tx

ALL = "all"
UNTRANSLATED = "untranslated"
OF_CAMPAIGN = "of"
OF_EVENT = "event"
_MOST_EVENTS = 3


@dataclass(frozen=True)
class _Plan:
    """What would go into a batch: how many letters, by case; and what stays, since it is collected `later`.

    `early`: all of it is collected later, and would be printed all the same. `lacking` are those that stay, by case,
    since they have to be translated first; or, if the plan is `untranslated`, they are what goes, and nothing else.
    `day` is the one by which it is to be collected: today, or that of the `event` it is for.
    """

    counts: Mapping[CaseId, int]
    later: Mapping[CaseId, date]
    early: bool
    lacking: Mapping[CaseId, int]
    day: date
    event: Event | None = None
    untranslated: bool = False

    @property
    def count(self) -> int:
        """How many letters the batch takes."""
        return min(sum(self.counts.values()), paper.MOST)


@PRINT
def browse(talk: Talk, choice: str = "", slug: str = "") -> None:
    """Say what waits and what is under way; with a choice, show what would happen, and on a yes make the batch."""
    if not choice:
        _show_everything(talk)
        return
    plan = _plan(talk, choice, slug)
    # With another number of letters it is another question, which is asked anew.
    if not talk.confirm(
        f"sure-{plan.count}",
        "print-sure",
        yes=_yes(plan),
        no="print-no",
        what=_foreseen(talk, plan),
    ):
        talk.end("print-not", BACK)
    batch = paper.make(
        talk.tx,
        talk.person.id,
        set(plan.counts),
        day=plan.day,
        early=plan.early,
        untranslated=plan.untranslated,
        event_id=plan.event.id if plan.event else None,
    )
    give(talk, batch, placed.inside(talk.tx, batch.id))


def delete_pages(tx: Tx, setup: Setup, _since: datetime) -> list[Post] | None:
    """Delete the pages of letters that left, or were sent back, long enough ago; photos of the latter sooner.

    Some at a time; None as long as there are more.
    """
    deleted = (
        replies.delete_pages(tx, tx.now.date() - setup.pages_kept),
        replies.delete_unread(tx, tx.now.date() - setup.unread_kept),
        paper.delete_pages(tx, tx.now.astimezone(setup.zone).date() - setup.pages_kept),
        photos.delete_of_rejected(tx, tx.now.date() - keeping.PHOTOS_UNUSED),
        paper.delete_unchanged(tx, tx.now.date() - keeping.UNCHANGED),
    )
    return None if any(deleted) else []


def _plan(talk: Talk, choice: str, slug: str) -> _Plan:
    """What a choice would put into a batch.

    Raises Rejected if that is no letter: "print-nothing", or "print-untranslated" if all have to be translated first.
    """
    waiting, lacking = to_print.waiting_to_print(talk.tx), to_print.without_translation(talk.tx)
    untranslated, event = choice.casefold() == UNTRANSLATED, _event(talk, slug) if choice == OF_EVENT else None
    goes = lacking if untranslated else _without(waiting, lacking)
    of = [case.id for case in _readable(talk, waiting) if untranslated or _is_of(talk, case, choice, slug, event)]
    chosen = [case_id for case_id in of if goes.get(case_id)]
    if not chosen:
        raise Rejected("print-nothing" if untranslated or not of else "print-untranslated")
    today = day_of(talk.voice, talk.tx.now)
    by = max(today, event.content.day) if event else today
    begins = {case_id: to_print.collected_later(talk.tx, case_id, by) for case_id in chosen}
    later = {case_id: day for case_id, day in begins.items() if day}
    early = len(later) == len(chosen)
    counts = {one: goes[one] for one in chosen if early or one not in later}
    return _Plan(counts, later, early, {one: lacking[one] for one in of if one in lacking}, by, event, untranslated)


def _yes(plan: _Plan) -> str:
    """What the button says that makes the batch."""
    if plan.untranslated:
        return "print-yes-untranslated"
    return "print-yes-early" if plan.early else "print-yes"


def _without(waiting: Mapping[CaseId, int], lacking: Mapping[CaseId, int]) -> Mapping[CaseId, int]:
    """How many letters are left of those that wait, by case."""
    return {case_id: count - lacking.get(case_id, 0) for case_id, count in waiting.items()}


def _event(talk: Talk, slug: str) -> Event | None:
    """The event to come with this slug."""
    return next((event for event in events.upcoming(talk.tx) if event.content.slug == slug), None)


def _is_of(talk: Talk, case: Case, choice: str, slug: str, event: Event | None) -> bool:
    """Whether letters to a case are meant by a choice: all, those of a campaign or for its event, those to the case."""
    if choice.casefold() == ALL:
        return True
    if choice == OF_CAMPAIGN and slug:
        return campaigns.get(talk.tx, case.campaign_id).content.slug == slug
    if choice == OF_EVENT and slug:
        return event is not None and event.campaign_id == case.campaign_id
    return case.content.slug == choice


def _readable(talk: Talk, waiting: Mapping[CaseId, int]) -> list[Case]:
    """The cases that letters wait for, which has waited longest first; those that cannot be read aside."""
    return [cases.get(talk.tx, case_id) for case_id in waiting if cases.whole(talk.tx, case_id)]


def _foreseen(talk: Talk, plan: _Plan) -> Markup:
    """What would happen, in words."""
    size, words = talk.setup.letters_a_file, talk.words
    more = sum(plan.counts.values()) - plan.count
    stays = {one: day for one, day in plan.later.items() if one not in plan.counts}
    return paragraphs(
        named(talk.voice, plan.event),
        words("print-would", count=plan.count),
        lines(*(_case_line(talk, case_id, count) for case_id, count in plan.counts.items())),
        words("print-files", count=-(-plan.count // size), size=size),
        words("print-more", count=more) if more else None,
        lines(*(words("print-stays", case=_name(talk, one), day=day) for one, day in stays.items())) if stays else None,
        words("print-too-early", day=max(plan.later.values())) if plan.early else None,
        _of_translations(talk, plan),
    )


def _of_translations(talk: Talk, plan: _Plan) -> Markup | None:
    """What stays until it is translated; or that what goes cannot be read there."""
    if plan.untranslated:
        return talk.words("print-goes-untranslated", count=plan.count)
    stays = sum(plan.lacking.values())
    return talk.words("print-stays-untranslated", count=stays) if stays else None


def _case_line(talk: Talk, case_id: CaseId, count: int) -> Markup:
    """How many letters to a case there are, and whether it was closed since."""
    case = cases.get(talk.tx, case_id)
    closed = None if case.open_for_letters else talk.words("print-closed", why=case.why_closed)
    return lines(talk.words("print-case", case=case.content.name, count=count), closed)


def _name(talk: Talk, case_id: CaseId) -> Texts:
    return cases.get(talk.tx, case_id).content.name


def _show_everything(talk: Talk) -> None:
    waiting, lacking = to_print.waiting_to_print(talk.tx), to_print.without_translation(talk.tx)
    under_way = paper.still_open(talk.tx)
    to_cases = _readable(talk, waiting)
    looks = [Press("print-look", BATCH, batch.id, code=batch.id) for batch in under_way]
    page = paragraphs(
        talk.words("print-waiting", count=sum(waiting.values())),
        lines(*(_case_line(talk, case.id, waiting[case.id]) for case in to_cases)),
        talk.words("print-lacking", count=sum(lacking.values())) if lacking else None,
        lines(talk.words("print-under-way"), *(_where(talk, batch) for batch in under_way)) if under_way else None,
    )
    ready = _without(waiting, lacking)
    choices = _choices(talk, [case for case in to_cases if ready[case.id]], ready)
    without = Press("print-untranslated-button", PRINT, UNTRANSLATED, count=sum(lacking.values()))
    anyway: Row = (without,) if lacking else ()
    rows: list[Row] = [(button,) for button in [*choices, *looks]]
    talk.say(page, *rows, anyway, over=InPlace())


def _choices(talk: Talk, to_cases: Sequence[Case], waiting: Mapping[CaseId, int]) -> list[Press]:
    """What can be put into a batch: each case, each campaign if there are several, and all."""
    one_by_one = [_choice(case.content.name, waiting[case.id], case.content.slug) for case in to_cases]
    theirs: dict[str, list[Case]] = {}
    for case in to_cases:
        theirs.setdefault(case.campaign_id, []).append(case)
    several = [of for of in theirs.values() if 1 < len(of) < len(to_cases)]
    whole = [_choice_of_campaign(talk, of, sum(waiting[case.id] for case in of)) for of in several]
    for_events = [
        _choice_of_event(event, sum(waiting[case.id] for case in theirs[event.campaign_id]))
        for event in events.upcoming(talk.tx)
        if event.campaign_id in theirs
    ]
    rest = [_choice(talk.words("print-all"), sum(waiting[case.id] for case in to_cases), ALL)]
    return one_by_one + whole + for_events[:_MOST_EVENTS] + (rest if len(to_cases) > 1 else [])


def _choice_of_campaign(talk: Talk, of: Sequence[Case], count: int) -> Press:
    content = campaigns.get(talk.tx, of[0].campaign_id).content
    return _choice(content.title, count, OF_CAMPAIGN, content.slug)


def _choice_of_event(event: Event, count: int) -> Press:
    """Letters of the campaign for an event; the button names its day."""
    content = event.content
    facts = {"title": content.title, "day": content.day, "count": count}
    return Press("print-choice-event", PRINT, OF_EVENT, content.slug, style=Style.GOOD, **facts)


def _choice(name: Texts | Markup, count: int, *choice: str) -> Press:
    return Press("print-choice", PRINT, *choice, style=Style.GOOD, name=name, count=count)


def _where(talk: Talk, batch: Batch) -> Markup:
    """A batch by its maker and day, and how much of it is still to be printed, or to be handed over."""
    there = paper.in_hand(talk.tx, batch.id)
    line = talk.words(
        "print-batch-line",
        code=batch.id,
        name=name_of(talk.voice, batch.made_by),
        day=day_of(talk.voice, batch.made_at),
        approved=there.get(LetterState.APPROVED, 0),
        printed=there.get(LetterState.PRINTED, 0),
    )
    return lines(line, named(talk.voice, event_of(talk.voice, batch)))
