"""Printing: approved letters leave the bot on paper, and what becomes of the paper is said by whoever did it.

`/print` says how many letters wait to be printed, by case, and which batches are under way. Choosing a case, or all,
makes a batch and gives it as a PDF: a sheet to tick off for the team, then each letter on a page of its own. The press
makes it beside the turn; if it cannot, that is said instead, with a button to try again. What it has no sign for is
said with the file. The same batch can be had again as often as needed, on record, and no letter is ever in two. Some
time after a letter was handed over its pages are deleted, and its sheet cannot be had any more.
"All printed" and "Handed over" are pressed when that is done; at the latter, asked once, each writer is told in their
language. A press that comes twice hears that nothing is left to do. Sheets of those who were forgotten meanwhile are
named until somebody says that they are out.
"""

from collections.abc import Sequence
from datetime import datetime

from markupsafe import Markup

from handlers.buttons import Press, Row, Style
from handlers.commands import BATCH, HANDED, PRINT, PRINTED, SHEETS, TAKENOUT
from handlers.engine.talk import Talk
from handlers.engine.telling import Post
from handlers.layout import lines, paragraphs
from handlers.messages import InPlace, Message
from handlers.setup import Setup
from handlers.team.sheets import cases_of, day_of, odd_signs, sheets, to_case
from handlers.team.wording import name_of
from storage import cases, letters
from storage.cases import Case
from storage.errors import Rejected
from storage.languages import Texts
from storage.letters import Letter, Step, paper, photos
from storage.letters.paper import Batch
from storage.transaction import Tx

ALL = "all"

_BACK: Row = (Press("print-back", PRINT),)


@PRINT
def browse(talk: Talk, choice: str = "") -> None:
    """Say what waits to be printed and what is under way; with a case, or "all", make a batch and give its file."""
    if not choice:
        _show_everything(talk)
        return
    case = cases.by_slug(talk.tx, choice)
    if case is None and choice.casefold() != ALL:
        raise Rejected("print-nothing")
    batch = paper.make(talk.tx, talk.person.id, case.id if case else None)
    _give(talk, batch, paper.of_batch(talk.tx, batch.id))


@BATCH
def read(talk: Talk, code: str = "") -> None:
    """Show a batch: its letters, where each of them is, and what can be done."""
    batch, inside = _batch(talk, code)
    name, day = name_of(talk.voice, batch.made_by), day_of(talk.voice, batch.made_at)
    head = talk.words("print-batch", code=batch.id, name=name, day=day)
    entries = [
        talk.words("print-letter", code=letter.id, case=case.content.name, state=letter.state.value)
        for case in cases_of(talk.voice, inside)
        for letter in to_case(case, inside)
    ]
    again: Row = (Press("print-again", SHEETS, batch.id),) if any(letter.pages for letter in inside) else ()
    rest: Row = (*again, *_BACK)
    out = _to_take_out(talk, batch)
    taken: Row = (Press("take-out-done", TAKENOUT, batch.id),) if out else ()
    talk.say(paragraphs(head, lines(*entries), out), *_deeds(talk, batch, inside), taken, rest, over=InPlace())


@SHEETS
def again(talk: Talk, code: str = "") -> None:
    """Give the file of a batch again, as far as its pages are kept; nothing changes by it, and it is on record."""
    batch, inside = _batch(talk, code)
    kept = paper.had_again(talk.tx, talk.person.id, batch.id)
    _give(talk, batch, kept, without=len(inside) - len(kept))


@TAKENOUT
def taken_out(talk: Talk, code: str = "") -> None:
    """Say that the sheets of those who were forgotten are out of a batch's pile, and destroyed."""
    batch = paper.find(talk.tx, code)
    count = paper.say_taken_out(talk.tx, talk.person.id, batch.id) if batch else 0
    if batch is None or not count:
        talk.end("print-done", _BACK, code=code)
    talk.say("take-out-thanks", _BACK, over=InPlace(), code=batch.id, count=count)


@PRINTED
def printed(talk: Talk, code: str = "") -> None:
    """Say that a batch lies on paper."""
    batch, _ = _batch(talk, code)
    count = len(paper.mark_printed(talk.tx, talk.person.id, batch.id, day_of(talk.voice, talk.tx.now)))
    deeds = _deeds(talk, batch, paper.of_batch(talk.tx, batch.id))
    talk.say("print-printed", *deeds, _BACK, over=InPlace(), code=batch.id, count=count)


@HANDED
def handed_over(talk: Talk, code: str = "", slug: str = "") -> None:
    """Say that a batch's letters to a case were handed over, and tell their writers."""
    batch, inside = _batch(talk, code)
    case = cases.by_slug(talk.tx, slug)
    on_paper = [letter for letter in _fit_for(Step.HAND_OVER, inside) if case and letter.case_id == case.id]
    if case is None or not on_paper:
        talk.end("print-done", _BACK, code=batch.id)
    name, count = case.content.name, len(on_paper)
    if out := _to_take_out(talk, batch):
        talk.say(out)
    if not talk.confirm("sure", "handed-sure", yes="handed-yes", no="handed-no", case=name, count=count):
        talk.end("handed-not", _BACK)
    today = day_of(talk.voice, talk.tx.now)
    for letter in paper.hand_over(talk.tx, talk.person.id, batch.id, today, case.id):
        talk.tell(letter.person_id, "letter-was-handed-over", code=letter.id, case=name, day=today)
    talk.say("handed-done", _BACK, case=name, count=count)


def delete_pages(tx: Tx, setup: Setup, _since: datetime) -> list[Post]:
    """Delete the pages of letters that were handed over long enough ago, and photos of letters that were sent back."""
    paper.delete_pages(tx, tx.now.astimezone(setup.zone).date() - setup.pages_kept)
    photos.delete_of_rejected(tx, tx.now.date())
    return []


def _show_everything(talk: Talk) -> None:
    waiting, under_way = paper.waiting_to_print(talk.tx), paper.still_open(talk.tx)
    to_print = [cases.get(talk.tx, case_id) for case_id in waiting if cases.whole(talk.tx, case_id)]
    count = sum(waiting.values())
    choices = [_choice(case.content.name, case.content.slug, waiting[case.id]) for case in to_print]
    if len(choices) > 1:
        choices.append(_choice(talk.words("print-all"), ALL, count))
    looks = [Press("print-look", BATCH, batch.id, code=batch.id) for batch in under_way]
    page = paragraphs(
        talk.words("print-waiting", count=count),
        lines(*(_waiting(talk, case, waiting[case.id]) for case in to_print)),
        talk.words("print-many", most=paper.MOST, photos=paper.MOST_PHOTOS) if count > paper.MOST else None,
        lines(talk.words("print-under-way"), *(_where(talk, batch) for batch in under_way)) if under_way else None,
    )
    talk.say(page, *((button,) for button in choices + looks), over=InPlace())


def _waiting(talk: Talk, case: Case, count: int) -> Markup:
    """How many letters to a case wait to be printed, and whether it was closed since."""
    closed = None if case.open_for_letters else talk.words("print-closed", why=case.why_closed)
    return lines(talk.words("print-case", case=case.content.name, count=count), closed)


def _choice(name: Texts | Markup, choice: str, count: int) -> Press:
    return Press("print-choice", PRINT, choice, style=Style.GOOD, name=name, count=count)


def _to_take_out(talk: Talk, batch: Batch) -> Markup | None:
    """Which sheets are still to be taken out of the pile, since their writers were forgotten."""
    codes = [sheet.id for sheet in paper.to_take_out(talk.tx, batch.id)]
    return talk.words("take-out", codes=codes, count=len(codes)) if codes else None


def _where(talk: Talk, batch: Batch) -> Markup:
    """A batch by its maker and day, and how much of it is still to be printed, or to be handed over."""
    inside = paper.of_batch(talk.tx, batch.id)
    return talk.words(
        "print-batch-line",
        code=batch.id,
        name=name_of(talk.voice, batch.made_by),
        day=day_of(talk.voice, batch.made_at),
        approved=len(_fit_for(Step.PRINT, inside)),
        printed=len(_fit_for(Step.HAND_OVER, inside)),
    )


def _give(talk: Talk, batch: Batch, inside: Sequence[Letter], without: int = 0) -> None:
    """The file, what will not be on paper, and what to press when it is; `without` so many whose pages are deleted."""
    odd = [
        talk.words("print-odd-line", code=letter.id, signs=signs) for letter in inside if (signs := odd_signs(letter))
    ]
    text = paragraphs(
        talk.words("print-file", code=batch.id, count=len(inside)),
        talk.words("print-without", count=without) if without else None,
        lines(talk.words("print-odd"), *odd) if odd else None,
    )
    deeds = _deeds(talk, batch, inside)
    later: Row = (Press("print-later", PRINT),) if deeds else _BACK
    failed = Message(talk.words("print-failed", code=batch.id), ((Press("print-again", SHEETS, batch.id), *_BACK),))
    talk.hand_out(sheets(talk.voice, batch, inside), text, *deeds, later, otherwise=failed)


def _batch(talk: Talk, code: str) -> tuple[Batch, list[Letter]]:
    """The batch of this code with what is in it. Raises Rejected if there is none, or everything in it was deleted."""
    batch = paper.find(talk.tx, code)
    inside = paper.of_batch(talk.tx, batch.id) if batch else []
    if batch is None or not (inside or paper.to_take_out(talk.tx, batch.id)):
        raise Rejected("print-unknown")
    return batch, inside


def _deeds(talk: Talk, batch: Batch, inside: Sequence[Letter]) -> list[Row]:
    """What can be said of a batch: that it is printed; or, case by case, that what was printed was handed over."""
    if _fit_for(Step.PRINT, inside):
        return [(Press("print-all-printed", PRINTED, batch.id, style=Style.GOOD),)]
    return [
        (Press("handed-button", HANDED, batch.id, case.content.slug, case=case.content.name),)
        for case in cases_of(talk.voice, _fit_for(Step.HAND_OVER, inside))
    ]


def _fit_for(step: Step, inside: Sequence[Letter]) -> list[Letter]:
    """The letters with which this step can be taken."""
    return [letter for letter in inside if letters.possible(step, letter)]
