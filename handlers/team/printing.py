"""Printing: approved letters leave the bot on paper, and what becomes of the paper is said by whoever did it.

`/print` says how many letters wait to be printed, by case, and which batches are under way. Choosing a case, or all,
makes a batch and gives it as a PDF: a sheet to tick off for the team, then each letter on a page of its own. What the
press has no sign for is said with it. The same batch can be had again as often as needed, and no letter is ever in two.
"All printed" and "Handed over" are pressed when that is done; at the latter, asked once, each writer is told in their
language. A press that comes twice hears that nothing is left to do.
"""

from collections import Counter
from collections.abc import Sequence

from markupsafe import Markup

from handlers.buttons import Button, Row, Style
from handlers.commands import command, press
from handlers.engine.talk import Talk
from handlers.layout import lines, paragraphs
from handlers.messages import InPlace
from handlers.team.sheets import cases_of, day_of, odd_signs, sheets, to_case
from handlers.team.telling import name_of
from storage import batches, cases, letters
from storage.batches import Batch
from storage.errors import Rejected
from storage.letters import Letter, LetterState
from storage.team import Role

ALL = "all"


@command("print", Role.MODERATOR)
def browse(talk: Talk, what: str = "") -> None:
    """Say what waits to be printed and what is under way; with a case, or "all", make a batch and give its file."""
    if not what:
        _show_everything(talk)
        return
    case = cases.by_slug(talk.tx, what.casefold())
    if case is None and what.casefold() != ALL:
        raise Rejected("print-nothing")
    _give(talk, batches.make(talk.tx, talk.person.id, case.id if case else None))


@command("batch", Role.MODERATOR, menu=False)
def read(talk: Talk, code: str = "") -> None:
    """Show a batch: its letters, where each of them is, and what can be done."""
    batch, held = _batch(talk, code)
    head = talk.words("print-batch", code=batch.id, name=name_of(talk, batch.made_by), day=day_of(talk, batch.made_at))
    told = [
        talk.words("print-letter", code=letter.id, case=case.content.name, state=letter.state.value)
        for case in cases_of(talk, held)
        for letter in to_case(case, held)
    ]
    file = press(talk.words("print-again"), "sheets", batch.id)
    talk.say(paragraphs(head, lines(*told)), *_deeds(talk, batch, held), (file, _back(talk)), over=InPlace())


@command("sheets", Role.MODERATOR, menu=False)
def again(talk: Talk, code: str = "") -> None:
    """Give the file of a batch again; nothing changes by it."""
    batch, _ = _batch(talk, code)
    _give(talk, batch)


@command("printed", Role.MODERATOR, menu=False)
def printed(talk: Talk, code: str = "") -> None:
    """Say that a batch lies on paper."""
    batch, _ = _batch(talk, code)
    count = len(batches.mark_printed(talk.tx, talk.person.id, batch.id, day_of(talk, talk.tx.now)))
    deeds = _deeds(talk, batch, letters.of_batch(talk.tx, batch.id))
    talk.say("print-printed", *deeds, (_back(talk),), over=InPlace(), code=batch.id, count=count)


@command("handed", Role.MODERATOR, menu=False)
def handed_over(talk: Talk, code: str = "", slug: str = "") -> None:
    """Say that a batch's letters to a case were handed over, and tell their writers."""
    batch, held = _batch(talk, code)
    case = cases.by_slug(talk.tx, slug.casefold())
    on_paper = [letter for letter in _in(LetterState.PRINTED, held) if case and letter.case_id == case.id]
    if case is None or not on_paper:
        talk.end("print-done", (_back(talk),), code=batch.id)
    name, count = case.content.name, len(on_paper)
    if not talk.confirm("sure", "handed-sure", yes="handed-yes", no="handed-no", case=name, count=count):
        talk.end("handed-not", (_back(talk),))
    today = day_of(talk, talk.tx.now)
    for letter in batches.hand_over(talk.tx, talk.person.id, batch.id, today, case.id):
        talk.tell(letter.person_id, "letter-was-handed-over", code=letter.id, case=name, day=today)
    talk.say("handed-done", (_back(talk),), case=name, count=count)


def _show_everything(talk: Talk) -> None:
    waiting, under_way = letters.waiting_to_print(talk.tx), batches.still_open(talk.tx)
    to = [case for case in (cases.get(talk.tx, case_id) for case_id in waiting) if case]
    count = sum(waiting.values())
    choices = [_choice(talk, talk.read(case.content.name), case.content.slug, waiting[case.id]) for case in to]
    if len(choices) > 1:
        choices.append(_choice(talk, talk.words("print-all").unescape(), ALL, count))
    looks = [press(talk.words("print-look", code=batch.id), "batch", batch.id) for batch in under_way]
    told = paragraphs(
        talk.words("print-waiting", count=count),
        lines(*(talk.words("print-case", case=case.content.name, count=waiting[case.id]) for case in to)),
        talk.words("print-many", most=batches.MOST) if count > batches.MOST else None,
        lines(talk.words("print-under-way"), *(_where(talk, batch) for batch in under_way)) if under_way else None,
    )
    talk.say(told, *((button,) for button in choices + looks), over=InPlace())


def _choice(talk: Talk, name: str, what: str, count: int) -> Button:
    return press(talk.words("print-choice", name=name, count=count), "print", what, style=Style.GOOD)


def _where(talk: Talk, batch: Batch) -> Markup:
    """A batch by its maker and day, and how much of it is still to be printed, or to be handed over."""
    states = Counter(letter.state for letter in letters.of_batch(talk.tx, batch.id))
    return talk.words(
        "print-batch-line",
        code=batch.id,
        name=name_of(talk, batch.made_by),
        day=day_of(talk, batch.made_at),
        approved=states[LetterState.APPROVED],
        printed=states[LetterState.PRINTED],
    )


def _give(talk: Talk, batch: Batch) -> None:
    """The file, what will not be on paper, and what to press when it is."""
    held = letters.of_batch(talk.tx, batch.id)
    odd = [talk.words("print-odd-line", code=letter.id, signs=signs) for letter in held if (signs := odd_signs(letter))]
    told = paragraphs(
        talk.words("print-file", code=batch.id, count=len(held)),
        lines(talk.words("print-odd"), *odd) if odd else None,
    )
    deeds = _deeds(talk, batch, held)
    later = press(talk.words("print-later" if deeds else "print-back"), "print")
    talk.hand_out(sheets(talk, batch, held), told, *deeds, (later,))


def _batch(talk: Talk, code: str) -> tuple[Batch, list[Letter]]:
    """The batch of this code with what is in it. Raises Rejected if there is none, or everything in it was deleted."""
    batch = batches.get(talk.tx, code)
    held = letters.of_batch(talk.tx, batch.id) if batch else []
    if batch is None or not held:
        raise Rejected("print-unknown")
    return batch, held


def _deeds(talk: Talk, batch: Batch, held: Sequence[Letter]) -> list[Row]:
    """What can be said of a batch: that it is printed; or, case by case, that what was printed was handed over."""
    if _in(LetterState.APPROVED, held):
        return [(press(talk.words("print-all-printed"), "printed", batch.id, style=Style.GOOD),)]
    return [
        (press(talk.words("handed-button", case=case.content.name), "handed", batch.id, case.content.slug),)
        for case in cases_of(talk, _in(LetterState.PRINTED, held))
    ]


def _in(state: LetterState, held: Sequence[Letter]) -> list[Letter]:
    return [letter for letter in held if letter.state is state]


def _back(talk: Talk) -> Button:
    return press(talk.words("print-back"), "print")
