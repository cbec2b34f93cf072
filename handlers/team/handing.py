"""Handing over, and what is heard of letters since: each said by a person, for a whole batch, a case, or one letter.

`/handed` asks into whose hands the letters went (a role, nobody's name) and on which day, then once whether it is so.
`/heard` says what became of letters that have left: delivered, returned, censored, refused, or that the person was
transferred or released. What was said by mistake is corrected. Only then the writers are told, by the clock, each in
their language (verdicts.py): in words that promise nothing, unless they want to hear no more of the letter.
"""

from collections import Counter
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from markupsafe import Markup

from handlers.buttons import Plain, Press, Row
from handlers.commands import BATCH, CORRECT, HANDED, HEARD
from handlers.engine.questions.choice import Option
from handlers.engine.talk import Talk
from handlers.layout import lines, paragraphs
from handlers.team.batches import ALL, BACK, some_of, to_take_out
from handlers.team.sheets import day_of
from handlers.team.wording import nobody_told, told_of
from storage import cases, letters
from storage.letters import LetterState, Step, outcomes, paper
from storage.letters.letter import Carrier
from storage.letters.outcomes import OUTCOMES
from storage.letters.paper import Batch
from storage.letters.placed import Placed

_DAYS_BACK = 31


@HANDED
def handed_over(talk: Talk, code: str = "", slug: str = ALL) -> None:
    """Say that letters of a batch were handed over: to whom, when; and tell their writers."""
    batch, some = some_of(talk, code, slug)
    on_paper = letters.fit_for(Step.HAND_OVER, some)
    if not on_paper:
        talk.end("print-done", BACK, code=batch.id)
    if out := to_take_out(talk, batch):
        talk.say(out)
    what, nobody = _what(talk, on_paper), nobody_told(talk.voice, on_paper)
    count, told = len(on_paper), told_of(on_paper)
    to = talk.choose("to", "handed-to", [Option(one.value, f"carrier-{one.value}") for one in Carrier], what=what)
    day = _day(talk, on_paper)
    facts: dict[str, Any] = {"what": paragraphs(what, nobody), "count": count, "told": told, "to": to, "day": day}
    if not talk.confirm("sure", "handed-sure", yes="handed-yes", no="handed-no", **facts):
        talk.end("handed-not", BACK)
    today = day_of(talk.voice, talk.tx.now)
    paper.hand_over(talk.tx, talk.person.id, batch.id, today, on_paper, to=Carrier(to), sent=day)
    talk.say(paragraphs(talk.words("handed-done", count=count, told=told), nobody), _look(batch), BACK)


@HEARD
def heard(talk: Talk, code: str = "", slug: str = ALL) -> None:
    """Say what became of letters that have left, and tell their writers."""
    batch, some = some_of(talk, code, slug)
    left = letters.fit_for(Step.DELIVER, some)
    if not left:
        talk.end("print-said", BACK)
    what, nobody = _what(talk, left), nobody_told(talk.voice, left)
    count, told = len(left), told_of(left)
    options = [Option(state.value, f"heard-{state.value}") for state in OUTCOMES]
    number = left[0].number
    outcome = talk.choose("outcome", "heard-which", options, what=what, count=count, number=number)
    said = talk.words(f"heard-{outcome}")
    facts: dict[str, Any] = {"what": paragraphs(what, nobody), "told": told, "outcome": said}
    if not talk.confirm("sure", "heard-sure", yes="heard-yes", **facts):
        talk.end("handed-not", BACK)
    today = day_of(talk.voice, talk.tx.now)
    outcomes.heard(talk.tx, talk.person.id, left, LetterState(outcome), today)
    talk.say(paragraphs(talk.words("heard-done", count=count, told=told, outcome=said), nobody), _look(batch), BACK)


@CORRECT
def correct(talk: Talk, code: str = "", slug: str = ALL) -> None:
    """Take back what was said of letters by mistake, and tell their writers."""
    batch, some = some_of(talk, code, slug)
    said = letters.fit_for(Step.CORRECT, some)
    if not said:
        talk.end("print-said", BACK)
    what, count = paragraphs(_what(talk, said), nobody_told(talk.voice, said)), len(said)
    if not talk.confirm("sure", "correct-sure", yes="correct-yes", what=what, count=count, told=told_of(said)):
        talk.end("handed-not", BACK)
    outcomes.correct(talk.tx, talk.person.id, said)
    talk.say("correct-done", _look(batch), BACK, count=count)


def _look(batch: Batch) -> Row:
    return (Press("print-look", BATCH, batch.id, code=batch.id),)


def _what(talk: Talk, some: Sequence[Placed]) -> Markup:
    """Which letters these are: how many to each case; or the number of the only one."""
    name = {letter.case_id: cases.get(talk.tx, letter.case_id).content.name for letter in some}
    if len(some) == 1:
        return talk.words("print-what-one", number=some[0].number, case=name[some[0].case_id])
    counts = Counter(letter.case_id for letter in some)
    return lines(*(talk.words("print-case", case=name[case_id], count=count) for case_id, count in counts.items()))


def _day(talk: Talk, on_paper: Sequence[Placed]) -> date:
    """On which day they left: one since they were printed. If that was today, there is nothing to ask."""
    today = day_of(talk.voice, talk.tx.now)
    first = max([letter.moved_day or today for letter in on_paper] + [today - timedelta(days=_DAYS_BACK)])
    days = [today - timedelta(days=back) for back in range((today - first).days + 1)]
    if len(days) <= 1:
        return today
    options = [Option(day.isoformat(), Plain(talk.words("handed-day", day=day))) for day in days]
    return date.fromisoformat(talk.choose("day", "handed-when", options))
