"""A batch and its letters: `/batch` shows where each is, by its number on paper, and what can be done with it.

A number like K7F2M9-12, or a receipt code, shows that letter alone. The files can be had again as often as needed, on
record; some time after a letter was handed over its pages are deleted, and its sheet cannot be had any more. As long
as the team has it in hand, a letter can be taken out, and put back under its number, and "printed" can be undone. A
press that comes twice hears that nothing is left to do. Sheets of those who were forgotten meanwhile are named until
somebody says that they are out.
"""

from collections.abc import Sequence

from markupsafe import Markup

from handlers.buttons import Press, Row, Style
from handlers.commands import (
    BATCH,
    CORRECT,
    EMAIL,
    HANDED,
    HEARD,
    LEAVEOUT,
    PRINT,
    PRINTED,
    PUTBACK,
    SHEETS,
    TAKENOUT,
    UNPRINTED,
)
from handlers.engine.talk import Talk
from handlers.layout import lines, paragraphs
from handlers.messages import InPlace, Message
from handlers.paging import page_of
from handlers.team.for_events import event_of, named
from handlers.team.sheets import File, cases_of, day_of, files_of, odd_signs, sheets
from handlers.team.wording import name_of, nobody_told, told_of
from storage import cases, letters
from storage.errors import Rejected
from storage.letters import Letter, LetterState, Step, paper, pile, placed
from storage.letters.paper import Batch
from storage.letters.placed import Placed
from storage.translations import approved_among

ALL = "all"
BACK: Row = (Press("print-back", PRINT),)

_FILES_AT_ONCE = 10
_LETTERS_AT_ONCE = 400
"""Letters that are opened and laid out for the press in one turn."""
_LINES = 20
_ON = "+"


@BATCH
def read(talk: Talk, code: str = "", number: str = "1") -> None:
    """Show a batch: its letters, where each of them is, and what can be done; or one letter, by its number."""
    letter = letter_of(talk, code)
    if letter:
        _show(talk, letter)
        return
    batch, inside = batch_of(talk, code)
    left_out = placed.left_out(talk.tx, batch.id)
    page = page_of([*inside, *left_out], number, _LINES)
    shown = letters.opened(talk.tx, [one.id for one in page.items])
    name, day = name_of(talk.voice, batch.made_by), day_of(talk.voice, batch.made_at)
    text = paragraphs(
        lines(
            talk.words("print-batch", code=batch.id, name=name, day=day, count=len(inside)),
            named(talk.voice, event_of(talk.voice, batch)),
        ),
        lines(*(_line(talk, one) for one in shown)),
        talk.words("print-one", number=(inside or left_out)[0].number) if inside or left_out else None,
        to_take_out(talk, batch),
    )
    again: Row = (Press("print-again", SHEETS, batch.id),) if any(one.kept for one in inside) else ()
    undo: Row = (Press("print-undo", UNPRINTED, batch.id),) if letters.fit_for(Step.UNPRINT, inside) else ()
    taken: Row = (Press("take-out-done", TAKENOUT, batch.id),) if paper.to_take_out(talk.tx, batch.id) else ()
    email: Row = (Press("email-button", EMAIL, batch.id),) if again and talk.setup.sends_email else ()
    rows = (*deeds(batch, talk, inside), email, taken, undo, page.turn(BATCH, batch.id), (*again, *BACK))
    talk.say(text, *rows, over=InPlace())


@SHEETS
def again(talk: Talk, code: str = "", which: str = "") -> None:
    """Give the files of a batch again, one of them, or those from one on; nothing changes, and it is on record."""
    batch, _ = batch_of(talk, code)
    first = int(which.removesuffix(_ON)) if which.removesuffix(_ON).isdecimal() else 1
    size = talk.setup.letters_a_file
    last = first if which and not which.endswith(_ON) else first + _files_at_once(size) - 1
    paper.had_again(talk.tx, talk.person.id, batch.id, range((first - 1) * size + 1, last * size + 1))
    give(talk, batch, placed.inside(talk.tx, batch.id), first, last)


@TAKENOUT
def taken_out(talk: Talk, code: str = "") -> None:
    """Say that the sheets of those who were forgotten are out of a batch's pile, and destroyed."""
    batch = paper.find(talk.tx, code)
    count = paper.say_taken_out(talk.tx, talk.person.id, batch.id) if batch else 0
    if batch is None or not count:
        talk.end("print-done", BACK, code=code)
    talk.say("take-out-thanks", BACK, over=InPlace(), code=batch.id, count=count)


@PRINTED
def printed(talk: Talk, code: str = "") -> None:
    """Say that a batch lies on paper."""
    batch, _ = batch_of(talk, code)
    done = paper.mark_printed(talk.tx, talk.person.id, batch.id, day_of(talk.voice, talk.tx.now))
    undo: Row = (Press("print-undo", UNPRINTED, batch.id),)
    rows = (*deeds(batch, talk, placed.inside(talk.tx, batch.id)), undo, BACK)
    said = talk.words("print-printed", code=batch.id, count=len(done), told=told_of(done))
    talk.say(paragraphs(said, nobody_told(talk.voice, done)), *rows, over=InPlace())


@UNPRINTED
def not_printed(talk: Talk, code: str = "") -> None:
    """Say that a batch, or one letter of it, does not lie on paper after all."""
    batch, inside = some_of(talk, code)
    count = len(pile.undo_printed(talk.tx, talk.person.id, batch.id, inside))
    rows = (*deeds(batch, talk, placed.inside(talk.tx, batch.id)), BACK)
    talk.say("print-undone", *rows, over=InPlace(), code=code.upper(), count=count)


@LEAVEOUT
def leave_out(talk: Talk, number: str = "") -> None:
    """Take one letter out of its batch."""
    letter = _one(talk, number)
    was_printed = letter.state is LetterState.PRINTED
    taken = pile.take_out(talk.tx, talk.person.id, letter)
    back: Row = (Press("print-put-back", PUTBACK, taken.number),)
    look: Row = (Press("print-look", BATCH, str(taken.out_of), code=taken.out_of),)
    text = "print-left-out-paper" if was_printed else "print-left-out"
    talk.say(text, back, look, BACK, over=InPlace(), number=taken.number)


@PUTBACK
def put_back(talk: Talk, number: str = "") -> None:
    """Put a letter back into the batch that it was taken out of, and give its page."""
    letter = _one(talk, number)
    pile.put_back(talk.tx, talk.person.id, letter)
    look: Row = (Press("print-look", BATCH, str(letter.out_of), code=letter.out_of),)
    talk.say("print-is-back", look, BACK, over=InPlace(), number=letter.number)


def give(talk: Talk, batch: Batch, inside: Sequence[Placed], first: int = 1, last: int = 0) -> None:
    """The files of a batch from the `first` to the `last`, or some of them, and what to press when they are on paper.

    Only their letters are opened.
    """
    of = files_of(inside, talk.setup.letters_a_file)
    last = last or first + _files_at_once(talk.setup.letters_a_file) - 1
    now = [file for file in of if first <= file.number <= last and any(one.kept for one in file.letters)]
    rest = [file for file in of if file.number > last]
    on: Row = (Press("print-next", SHEETS, batch.id, f"{last + 1}{_ON}", count=len(rest)),) if rest else ()
    todo = deeds(batch, talk, inside)
    later: Row = (Press("print-later", PRINT),) if todo else BACK
    for file in now:
        rows = (on, *todo, later) if file is now[-1] else ()
        count = sum(one.kept for one in inside) if file is now[0] else None
        _hand_out(talk, batch, file, letters.opened(talk.tx, [one.id for one in file.letters]), count, rows)


def batch_of(talk: Talk, code: str) -> tuple[Batch, list[Placed]]:
    """The batch of this code with what is in it. Raises Rejected if there is none, or everything in it was deleted."""
    batch = paper.find(talk.tx, code)
    inside = placed.inside(talk.tx, batch.id) if batch else []
    there = batch and (inside or paper.to_take_out(talk.tx, batch.id) or placed.left_out(talk.tx, batch.id))
    if batch is None or not there:
        raise Rejected("print-unknown")
    return batch, inside


def letter_of(talk: Talk, code: str) -> Letter | None:
    """The letter with this number on its paper; or with this receipt code, if it is in a batch."""
    letter = pile.by_number(talk.tx, code) if "-" in code else letters.find(talk.tx, code)
    return letter if letter and (letter.batch_id or letter.out_of) else None


def some_of(talk: Talk, code: str, slug: str = ALL) -> tuple[Batch, list[Placed]]:
    """A batch, and of its letters one by its number, or all, or those to a case. Raises Rejected like `batch_of`."""
    letter = letter_of(talk, code)
    batch, inside = batch_of(talk, letter.batch_id or "" if letter else code)
    if letter:
        return batch, [one for one in inside if one.id == letter.id]
    case = cases.by_slug(talk.tx, slug)
    return batch, [one for one in inside if slug == ALL or (case and one.case_id == case.id)]


def deeds(batch: Batch, talk: Talk, inside: Sequence[Placed]) -> list[Row]:
    """What can be said of a batch as a whole: that it is printed; that it was handed over; what was heard since."""
    if letters.fit_for(Step.PRINT, inside):
        return [(Press("print-all-printed", PRINTED, batch.id, style=Style.GOOD),)]
    on_paper, left = letters.fit_for(Step.HAND_OVER, inside), letters.fit_for(Step.DELIVER, inside)
    rows: list[Row] = [
        (Press("handed-button", HANDED, batch.id, case.content.slug, case=case.content.name),)
        for case in cases_of(talk.voice, on_paper)
    ]
    if len(rows) > 1:
        rows.append((Press("handed-all", HANDED, batch.id, ALL, count=len(on_paper)),))
    if left:
        rows.append((Press("heard-button", HEARD, batch.id, ALL, count=len(left)),))
    return rows


def to_take_out(talk: Talk, batch: Batch) -> Markup | None:
    """Which sheets are still to be taken out of the pile, since their writers were forgotten."""
    numbers = [sheet.number for sheet in paper.to_take_out(talk.tx, batch.id)]
    return talk.words("take-out", codes=numbers, count=len(numbers)) if numbers else None


def _show(talk: Talk, letter: Letter) -> None:
    """One letter of a batch: where it is, and what can be done with it alone."""
    number, batch = letter.number, letter.batch_id or letter.out_of or ""
    buttons = {
        Step.HAND_OVER: Press("handed-one", HANDED, number),
        Step.UNPRINT: Press("print-undo", UNPRINTED, number),
        Step.TAKE_OUT: Press("print-leave-out", LEAVEOUT, number),
        Step.DELIVER: Press("heard-one", HEARD, number),
        Step.CORRECT: Press("correct-button", CORRECT, number),
    }
    can = [button for step, button in buttons.items() if letter.batch_id and letters.possible(step, letter)]
    if not letter.batch_id:
        can = [Press("print-put-back", PUTBACK, number)]
    look: Row = (Press("print-look", BATCH, batch, code=batch),)
    sent = talk.words("print-sent", to=letter.sent_to.value, day=letter.sent_day) if letter.sent_to else None
    talk.say(lines(_line(talk, letter), sent), *((button,) for button in can), look, over=InPlace())


def _line(talk: Talk, letter: Letter) -> Markup:
    """A letter by its number on paper and its receipt code, and where it is."""
    name = cases.get(talk.tx, letter.case_id).content.name
    words, facts = talk.words, {"number": letter.number, "code": letter.id, "case": name}
    if letter.batch_id is None:
        return words("print-letter-out", **facts)
    return words("print-letter", state=letter.state.value, **facts)


def _one(talk: Talk, number: str) -> Letter:
    letter = letter_of(talk, number)
    if letter is None:
        raise Rejected("print-unknown")
    return letter


def _hand_out(
    talk: Talk, batch: Batch, file: File, inside: Sequence[Letter], count: int | None, rows: Sequence[Row]
) -> None:
    """Give one file: what is in it, how to treat it, and what will not be on paper; the first says of how many."""
    kept = [letter for letter in inside if letter.pages]
    retry: Row = (Press("print-again", SHEETS, batch.id, str(file.number)), *BACK)
    failed = Message(talk.words("print-failed", code=batch.id), (retry,))
    if not kept:  # all of them are damaged
        talk.end(failed.text, retry)
    part = {"part": file.number, "parts": file.of, "first": kept[0].number, "last": kept[-1].number}
    without = len(file.letters) - len(kept)
    text = paragraphs(
        named(talk.voice, event_of(talk.voice, batch)) if count else None,
        talk.words("print-file", code=batch.id, count=count) if count else None,
        talk.words("print-part", **part) if file.of > 1 else None,
        talk.words("print-without", count=without) if without else None,
        _odd(talk, kept),
    )
    talk.hand_out(sheets(talk.voice, batch, file, kept), text, *rows, otherwise=failed)


def _odd(talk: Talk, kept: Sequence[Letter]) -> Markup | None:
    """Which letters have signs that will not be on paper."""
    translated = approved_among(talk.tx, [letter.id for letter in kept])
    odd = [(letter.number, odd_signs(letter, translated.get(letter.id))) for letter in kept]
    odd_lines = [talk.words("print-odd-line", code=number, signs=signs) for number, signs in odd if signs]
    return lines(talk.words("print-odd"), *odd_lines) if odd_lines else None


def _files_at_once(size: int) -> int:
    """How many files of so many letters are given at once: nobody else waits for more."""
    return max(1, min(_FILES_AT_ONCE, _LETTERS_AT_ONCE // size))
