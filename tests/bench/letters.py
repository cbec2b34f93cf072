"""How letters grow: `python -m bench.letters FOLDER SIZE` fills a folder with letters in all states; prints figures.

Most have left for the prison long ago, in batches of a thousand; some wait, are put aside, are with their writers, or
wait to be printed, in a language that is not read there; some have replies; one writer wrote hundreds. What is timed is
what the team asks most, each duty of the clock by itself, and what one press does with a batch of a thousand.
"""

import json
import os
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

from bench.growth import AT_ONCE, CHANCE, MODERATOR, Ground, address, begin, insert, like
from bench.server import rss
from bot.packs.importing import import_pack
from bot.packs.reading import read_pack
from bot.packs.shipped import campaign_folders
from handlers.due import DUE
from storage import audit, cases, letters, membership, people, replies
from storage.audit import Deed
from storage.contents.content import Content
from storage.letters import BatchId, Letter, LetterState, choosing, figures, holding, paper, pile, placed, to_print
from storage.letters.letter import LETTERS
from storage.letters.paper import Batch
from storage.letters.writers import WAITING_WRITERS, Waiting
from storage.people import Person, PersonId
from storage.replies import Reply, ReplyId, ReplyState
from storage.replies.reply import REPLIES
from storage.rights import Role
from storage.sqlite.transaction import SqliteTx
from storage.table import Table
from storage.transaction import new_id
from storage.translators import pool, tongues

IN_A_BATCH = 1_000
REPLIED = 20  # one letter in so many
SECOND, BUSY = "telegram:2", "telegram:3"
OF_THE_BUSY = 5  # letters of ten thousand that one writer wrote
# Of a thousand letters, the first ones; all others have left.
BEFORE_PAPER = [LetterState.PENDING] * 10 + [
    LetterState.ON_HOLD,
    LetterState.CHANGES_ASKED,
    LetterState.REDACTION_OFFERED,
    LetterState.APPROVED,
    LetterState.APPROVED,
    LetterState.REJECTED,
    LetterState.REJECTED,
]
DEEDS = {
    LetterState.ON_HOLD: Deed.HELD,
    LetterState.CHANGES_ASKED: Deed.CHANGES_ASKED,
    LetterState.REDACTION_OFFERED: Deed.REDACTION_OFFERED,
    LetterState.APPROVED: Deed.APPROVED,
    LetterState.REJECTED: Deed.REJECTED,
}


def fill(ground: Ground, size: int) -> None:
    """Letters up to `size`, each with its writer."""
    if not ground.do(_count):
        for pack in campaign_folders():
            ground.do(import_pack, read_pack(pack, ("en", "es")))
        ground.do(begin)
        ground.do(_second)
        ground.do(_spanish_alone)
    for first in range(ground.do(_count), size, AT_ONCE):
        ground.do(_add, range(first, min(first + AT_ONCE, size)))


def measure(ground: Ground, size: int) -> dict[str, Any]:
    """Milliseconds (median and 99th percentile) of what is asked most, of each duty and press; and MB of memory.

    By the clock, and of the processor's time (`cpu`), which others at work beside it do not change.
    """
    codes = ground.do(_codes)
    to = ground.do(lambda tx: cases.open_for_letters(tx)[0])

    def code(*states: LetterState) -> str:
        return CHANCE.choice([one for state in states for one in codes[state]])

    def batch() -> BatchId:
        return BatchId(CHANCE.choice(codes["batches"]))

    def moderator(tx: SqliteTx) -> PersonId:
        return people.meet(tx, MODERATOR, "en").id

    def chosen(tx: SqliteTx, **which: Any) -> None:
        choosing.choose(tx, moderator(tx), **which)
        letters.claim_next(tx, moderator(tx))
        choosing.choose(tx, moderator(tx))

    asked: dict[str, Callable[[SqliteTx], object]] = {
        "next letter": lambda tx: letters.claim_next(tx, moderator(tx)),
        "claim by code": lambda tx: letters.claim_instead(tx, moderator(tx), code(LetterState.PENDING)),
        "next of a case": lambda tx: chosen(tx, case_id=to.id),
        "next of a language": lambda tx: chosen(tx, language="en"),
        "find by code": lambda tx: letters.find(tx, code(*LetterState)),
        "what to choose from": lambda tx: (choosing.waiting_by_case(tx), choosing.waiting_by_language(tx)),
        "queue": lambda tx: (letters.in_queue(tx), letters.being_read(tx), holding.on_hold(tx, 10)),
        "of a person": lambda tx: letters.of_person(tx, people.meet(tx, address(CHANCE.randrange(size)), "en").id),
        "decide, and the next one": lambda tx: _decide(tx, moderator(tx)),
        "decide, and undo it": lambda tx: _undo(tx, moderator(tx)),
        "what can be translated": lambda tx: (pool.waiting_for(tx, moderator(tx)), pool.wanted(tx)),
        "next to be translated": lambda tx: pool.claim_next(tx, moderator(tx)),
        "what waits to be printed": to_print.waiting_to_print,
        "open batches": paper.still_open,
        "what is in a batch of a thousand": lambda tx: placed.inside(tx, batch()),
        "all of its letters opened": lambda tx: paper.of_batch(tx, batch()),
        "by its number": lambda tx: pile.by_number(tx, f"{batch()}-{CHANCE.randint(1, 900)}"),
        "figures": lambda tx: figures.of_late(tx, moderator(tx)),
        "replies that wait": lambda tx: (replies.opened(tx, replies.waiting(tx)[:8]), replies.unreached(tx)),
        "replies of a letter": lambda tx: replies.of_letter(tx, letters.LetterId(code(LetterState.HANDED_OVER))),
    }
    ground.tick()
    ground.do(lambda tx: tongues.declare(tx, moderator(tx), ("en", "es")))
    done: dict[str, Callable[[], object]] = {what: lambda act=act: ground.do(act) for what, act in asked.items()}  # type: ignore[misc]  # of its own
    done |= {f"/{line}": lambda line=line: ground.says(MODERATOR, f"/{line}") for line in LINES}  # type: ignore[misc]  # as above
    done |= {
        "/batch of a thousand": lambda: ground.says(MODERATOR, f"/batch {batch()}"),
        "/find by code": lambda: ground.says(MODERATOR, f"/find {code(*LetterState)}"),
        "/print, what would happen": lambda: ground.says(MODERATOR, "/print all"),
        "/letters of who wrote hundreds": lambda: ground.says(BUSY, "/letters"),
        "/letters of others": lambda: ground.says(address(CHANCE.randrange(size)), "/letters"),
    }
    ms = {what: _timed(act) for what, act in done.items()}
    ms |= {f"duty: {duty.name}": _timed(lambda duty=duty: ground.do(duty.run, ground.setup, LONG_AGO)) for duty in DUE}  # type: ignore[misc]  # as above
    ms |= {what: {"once": took, "cpu": cpu} for what, took, cpu in _presses(ground)}
    return {"size": size, "ms": ms, "rss": rss(os.getpid())}


LINES = ("queue", "read", "figures", "choose", "print", "replies", "aside", "translate", "translations")
LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)
_TIMES = 300


def _timed(act: Callable[[], object]) -> dict[str, float]:
    """Of one thing done again and again: by the clock, and of the processor."""
    took, cpu = [], []
    for _ in range(_TIMES):
        began, at_work = time.perf_counter(), time.thread_time()
        act()
        took.append((time.perf_counter() - began) * 1e3)
        cpu.append((time.thread_time() - at_work) * 1e3)
    took.sort()
    cpu.sort()
    half, nearly = _TIMES // 2, _TIMES * 99 // 100
    return {"p50": took[half], "p99": took[nearly], "cpu p50": cpu[half], "cpu p99": cpu[nearly]}


def _presses(ground: Ground) -> Iterator[tuple[str, float, float]]:
    """One press each, for all letters of a batch: what it is, how long it took, and how much of that the processor."""
    day = date.today()  # noqa: DTZ011 - a day is as good as another

    def batch(tx: SqliteTx) -> BatchId:
        return paper.still_open(tx)[-1].id

    def moderator(tx: SqliteTx) -> PersonId:
        return people.meet(tx, MODERATOR, "en").id

    presses: dict[str, Callable[[SqliteTx], object]] = {
        "press: make a batch": lambda tx: paper.make(tx, moderator(tx), early=True),
        "press: all printed": lambda tx: paper.mark_printed(tx, moderator(tx), batch(tx), day),
        "press: not printed": lambda tx: pile.undo_printed(tx, moderator(tx), batch(tx), placed.inside(tx, batch(tx))),
        "press: printed again": lambda tx: paper.mark_printed(tx, moderator(tx), batch(tx), day),
        "press: handed over": lambda tx: paper.hand_over(
            tx, moderator(tx), batch(tx), day, placed.inside(tx, batch(tx))
        ),
    }
    for what, act in presses.items():
        began, at_work = time.perf_counter(), time.thread_time()
        ground.do(act)
        yield what, (time.perf_counter() - began) * 1e3, (time.thread_time() - at_work) * 1e3


def _decide(tx: SqliteTx, moderator: PersonId) -> None:
    """Approve the letter that somebody holds, and take the next one."""
    held = letters.claim_next(tx, moderator)
    if held:
        letters.approve(tx, moderator, held.id)
    letters.claim_next(tx, moderator)


def _undo(tx: SqliteTx, moderator: PersonId) -> None:
    """Approve the letter that somebody holds, and take that back: they hold it again."""
    held = letters.claim_next(tx, moderator)
    if held:
        letters.approve(tx, moderator, held.id)
        letters.undo(tx, moderator, held.id)


def _count(tx: SqliteTx) -> int:
    row = tx.one("SELECT count(*) FROM letters")
    return row[0] if row else 0


def _spanish_alone(tx: SqliteTx) -> None:
    """To one of the cases letters go in Spanish, and those that wait to be printed are in English."""
    case = cases.open_for_letters(tx)[0]
    cases.rewrite(tx, case.id, case.position, replace(case.content, reads=("es",)))


def _second(tx: SqliteTx) -> None:
    second = people.meet(tx, SECOND, "en")
    membership.join(tx, second.id, membership.invite(tx, Role.MODERATOR), "Max")


def _add(tx: SqliteTx, numbers: range) -> None:
    """Each with a letter. They are made like the first, which the program makes itself."""
    to = cases.open_for_letters(tx)
    moderator, second = (people.meet(tx, one, "en").id for one in (MODERATOR, SECOND))
    person = people.meet(tx, address(numbers[0]), "en")
    first = letters.submit(tx, person.id, to[0].id, "Wren", ("Dear José, we think of you. " * 10,), "en")
    made = [like(tx, person, number) for number in numbers[1:]]
    insert(tx, Table("people", Person), made)
    written = [
        _letter(tx, first, one.id, to[number % len(to)].id, moderator, number) for number, one in enumerate(made, 1)
    ]
    busy = people.meet(tx, BUSY, "en").id
    written[-OF_THE_BUSY:] = [replace(one, person_id=busy) for one in written[-OF_THE_BUSY:]]
    on_paper = [one for one in written if one.state is LetterState.HANDED_OVER]
    in_batches = [_batch(tx, moderator, on_paper[at : at + IN_A_BATCH]) for at in range(0, len(on_paper), IN_A_BATCH)]
    for one in written:
        if deed := DEEDS.get(one.state):
            audit.record(tx, deed, letter=one.id, by=one.decided_by)
    apart = [one for one in written if one.state is not LetterState.HANDED_OVER]
    insert(tx, LETTERS, [*apart, *(one for batch in in_batches for one in batch)])
    waiting = [Waiting(one.person_id, 1, one.received_at) for one in written if one.state.waits]
    insert(tx, WAITING_WRITERS, waiting)
    answered = [one for batch in in_batches for one in batch][::REPLIED]
    insert(tx, REPLIES, [_reply(tx, letter, second, at) for at, letter in enumerate(answered)])


def _letter(tx: SqliteTx, first: Letter, person: PersonId, to: cases.CaseId, by: PersonId, number: int) -> Letter:
    place = number % 1_000
    state = BEFORE_PAPER[place] if place < len(BEFORE_PAPER) else LetterState.HANDED_OVER
    days = number % 365
    decided = None if state.waits or state.aside else tx.now.date() - timedelta(days=days)
    return replace(
        first,
        id=letters.LetterId(new_id(8)),
        person_id=person,
        case_id=to,
        state=state,
        received_at=first.received_at - timedelta(days=days, seconds=number),
        decided_by=by if state in DEEDS and state is not LetterState.ON_HOLD else None,
        decided_day=decided,
        answer_by=tx.now + timedelta(days=7) if state is LetterState.REDACTION_OFFERED else None,
    )


def _batch(tx: SqliteTx, by: PersonId, inside: Sequence[Letter]) -> list[Letter]:
    """A batch that left within the last year; of one batch in ten it was heard that it was delivered."""
    batch = Table("print_batches", Batch).add(tx, Batch(BatchId(new_id(6)), by, tx.now))
    delivered = CHANCE.random() < 0.1
    deeds = [Deed.PUT_ON_PAPER, Deed.PRINTED, Deed.HANDED_OVER] + [Deed.DELIVERED] * delivered
    for deed in deeds:
        audit.record(tx, deed, batch=batch.id, letters=[one.id for one in inside], by=by)
    day = tx.now.date() - timedelta(days=CHANCE.randrange(30))  # whose time has not come
    state = LetterState.DELIVERED if delivered else LetterState.HANDED_OVER
    return [
        replace(one, state=state, batch_id=batch.id, place=place, moved_day=day, sent_day=day)
        for place, one in enumerate(inside, 1)
    ]


def _reply(tx: SqliteTx, letter: Letter, sent_by: PersonId, number: int) -> Reply:
    """Nearly all were passed on."""
    deeds = {0: Deed.REPLY_SENT_IN, 1: Deed.REPLY_CHECKED} if number < 2 else {}
    deed = deeds.get(number, Deed.REPLY_PASSED_ON)
    state = {Deed.REPLY_SENT_IN: ReplyState.WAITING, Deed.REPLY_CHECKED: ReplyState.CHECKED}.get(
        deed, ReplyState.PASSED_ON
    )
    reply_id = ReplyId(new_id(12))
    audit.record(tx, deed, reply=reply_id, letter=letter.id, by=sent_by)
    if state is ReplyState.CHECKED:
        people.left(tx, letter.person_id)
    days = CHANCE.randrange(365)
    pages = (Content("Thank you for your letter."),) if days < 30 or state is not ReplyState.PASSED_ON else None
    day = tx.now.date() - timedelta(days=days)
    return Reply(reply_id, letter.id, state, pages, sent_by, tx.now, None, None, None, day)


def _codes(tx: SqliteTx) -> dict[Any, list[str]]:
    """Some codes of letters in each state, and of batches."""
    found: dict[Any, list[str]] = {}
    for state in LetterState:
        rows = tx.all("SELECT id FROM letters WHERE state = :state LIMIT 500", {"state": state.value})
        found[state] = [row[0] for row in rows]
    found["batches"] = [row[0] for row in tx.all("SELECT id FROM print_batches LIMIT 500")]
    return found


if __name__ == "__main__":
    ground, size = Ground(Path(sys.argv[1])), int(sys.argv[2])
    fill(ground, size)
    sys.stdout.write(json.dumps(measure(ground, size)))
