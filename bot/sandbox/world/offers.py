"""What is offered in inline mode: what somebody typed behind the bot's name, and what the bot answered."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import TypedDict

from bot.sandbox.world.chats import Person
from bot.sandbox.world.formatting import Formatted
from bot.sandbox.world.keyboards import Keyboard


class OfferView(TypedDict):
    """What is offered, as a phone shows it."""

    key: str
    title: str
    description: str


@dataclass(frozen=True, slots=True)
class Result:
    """One thing that is offered, and the message that it becomes."""

    key: str
    title: str
    description: str
    said: Formatted
    keyboard: Keyboard


@dataclass(frozen=True, slots=True)
class Answer:
    """What was answered, and what to ask for to get more."""

    results: tuple[Result, ...]
    more: str


@dataclass(slots=True)
class Query:
    """What somebody typed; `answer` is there once they were offered something."""

    person: Person
    text: str
    offset: str
    at: datetime
    answer: Answer | None = None


@dataclass(slots=True)
class Asking:
    """Whether the bot's inline mode is on, as @BotFather has it; what was asked; and which answers are remembered."""

    on: bool = True
    queries: dict[str, Query] = field(default_factory=dict)
    remembered: dict[tuple[str, str, int], tuple[datetime, Answer]] = field(default_factory=dict)
