"""What the documents draw of states and steps is what the tables in storage say."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Any

import pytest
from machines import drawing

from storage.announcements import AnnouncementState, steps as announcement_steps
from storage.donations import DonationState, steps as donation_steps
from storage.letters import LetterState, Step, mailings, steps
from storage.letters.mailings import MailState, MailStep
from storage.replies import ReplyState, steps as reply_steps
from storage.rules import Rule
from storage.translations import TranslationState, steps as translation_steps

DOCS = Path(__file__).parent.parent.parent / "docs"


@dataclass(frozen=True)
class Machine:
    """Where it is drawn, its states and steps, how one gets into it, and its table."""

    file: str
    states: type[Enum]
    steps: type[Enum]
    begins: tuple[tuple[Enum, str], ...]
    rules: Mapping[Any, Rule[Any]]


MACHINES = (
    Machine(
        "announcements.md",
        AnnouncementState,
        announcement_steps.Step,
        ((AnnouncementState.PROPOSED, "propose"), (AnnouncementState.SENDING, "compose (weekly message)")),
        announcement_steps.RULES,
    ),
    Machine(
        "letters.md",
        LetterState,
        Step,
        ((LetterState.PENDING, "write"), (LetterState.ON_HOLD, "write (muted silently)")),
        steps.RULES,
    ),
    Machine("letters.md", MailState, MailStep, ((MailState.WAITING, "ask"),), mailings.RULES),
    Machine("letters.md", ReplyState, reply_steps.Step, ((ReplyState.WAITING, "send in"),), reply_steps.RULES),
    Machine(
        "translations.md",
        TranslationState,
        translation_steps.Step,
        ((TranslationState.WANTED, "want"),),
        translation_steps.RULES,
    ),
    Machine(
        "donations.md",
        DonationState,
        donation_steps.Step,
        ((DonationState.PROPOSED, "propose"),),
        donation_steps.RULES,
    ),
)
OF_EACH = pytest.mark.parametrize("machine", MACHINES, ids=[machine.states.__name__ for machine in MACHINES])


@OF_EACH
def test_the_drawing_is_of_the_table(machine: Machine) -> None:
    drawn = drawing(machine.begins, machine.rules)
    assert drawn in (DOCS / machine.file).read_text("utf-8"), f"put this into docs/{machine.file}:\n{drawn}"


@OF_EACH
def test_every_state_can_be_reached_and_every_step_has_its_rule(machine: Machine) -> None:
    reached = {state for state, _ in machine.begins} | {rule.to for rule in machine.rules.values()}
    assert reached == set(machine.states)
    assert set(machine.rules) == set(machine.steps)
