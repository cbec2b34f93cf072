"""Histories of a committee, drawn by seed and played against the program and the account beside it."""

import random
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import timedelta

import campaign_facts
import pytest
from account import NAMES, REFUSALS, SLUGS
from attackers import ATTACKS, History
from committee import HONEST, WRITERS, clock
from hand import undo
from stage import Stage

from bot.messenger.telegram.client import Telegram
from bot.messenger.telegram.wire import NO_TOKEN
from storage import campaigns, cases, people
from storage.sqlite.transaction import SqliteTx

Step = tuple[str, int, int]


def drawn(seed: int) -> list[Step]:
    """The history of this seed."""
    dice = random.Random(seed)  # noqa: S311 - a history that can be drawn again
    steps = dice.choices(list(HONEST), list(HONEST.values()), k=dice.randint(6, 24))
    if seed % 2:
        known = {name: weight / 2 for name, weight in HONEST.items()} | ATTACKS
        steps += dice.choices(list(known), list(known.values()), k=dice.randint(3, 14))
    opening: list[Step] = [("joins", 0, 1), *(("joins", one, 0) for one in range(1, dice.randint(1, 5)))]
    return opening + [(step, dice.randrange(1000), dice.randrange(1000)) for step in steps]


def play(history: History, steps: list[Step]) -> None:
    """Carry out a history, and look at what comes out of it after each step."""
    for name, a, b in steps:
        if name in ATTACKS:
            history.attacked = True
        elif any(step[0] in ATTACKS for step in steps):
            history.remember()
        with suppress(*REFUSALS), history.tx.savepoint():
            getattr(history, name)(a, b)
        with suppress(*REFUSALS), history.tx.savepoint():
            clock(history.tx, history.stage)
        history.check()
    history.check_told()


class Committee:
    """One database in which histories are played one after the other; each is undone."""

    def __init__(self, stage: Stage, tx: SqliteTx) -> None:
        self.stage = stage
        # Whoever decides can take it back for a minute; what is proved here is what leaves then.
        self.stage.setup = replace(stage.setup, undo=timedelta())
        self.tx = tx
        everybody = [*NAMES, *WRITERS, "reader", "mallory", "moriarty"]
        self.people = {name: people.meet(tx, f"telegram:{name}", "en") for name in everybody}
        people.subscribe(tx, self.people["reader"].id, wanted=True)
        self.campaigns = [campaigns.add(tx, campaign_facts.campaign(slug, slug)).id for slug in SLUGS]
        self.case = cases.add(tx, self.campaigns[0], 0, campaign_facts.case()).id
        self.telegram = Telegram(NO_TOKEN)

    @contextmanager
    def history(self) -> Iterator[History]:
        """A new history."""
        now = self.tx.now
        self.tx.connection.execute("SAVEPOINT history")
        try:
            yield History(self.stage, self.tx, self.people, self.campaigns, self.telegram, self.case, founded=now)
        finally:
            undo(self.tx, "history")
            self.tx.now = now

    def fault(self, steps: list[Step]) -> str:
        """What is wrong with a history, or ""."""
        with self.history() as history:
            try:
                play(history, steps)
            except AssertionError as error:
                return str(error).partition("\n")[0]
        return ""

    def smallest(self, steps: list[Step]) -> list[Step]:
        """As few steps of a wrong history as are still wrong."""
        for at in reversed(range(len(steps))):
            fewer = steps[:at] + steps[at + 1 :]
            if self.fault(fewer):
                steps = fewer
        return steps


def prove(committee: Committee, seeds: Iterable[int]) -> tuple[int, int]:
    """Play the histories of these seeds; returns how many steps and how many attacks that was."""
    steps = attacks = 0
    for seed in seeds:
        history = drawn(seed)
        if fault := committee.fault(history):
            pytest.fail(f"seed {seed}: {fault}\n{committee.smallest(history)}", pytrace=False)
        steps += len(history)
        attacks += sum(step[0] in ATTACKS for step in history)
    return steps, attacks
