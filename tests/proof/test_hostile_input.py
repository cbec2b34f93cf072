"""Proof: whatever people send, through every flow, nothing breaks, nothing is refused, and everybody is answered soon.

People of every role give every command, press buttons that are new, old, others' and made up, and answer questions with
`hostile` texts and files, over the real program and HTTP. Each message is watched until its answer reaches the sandbox:
how long that took, and whether the sandbox took it. Afterwards nothing may have been put aside, and the log is empty.
"""

import asyncio
import random
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from itertools import chain, cycle
from pathlib import Path
from statistics import median, quantiles
from typing import Any

import hostile
import pytest
from bot_process import bot_process

from bot.sandbox.server import Sandbox
from bot.sandbox.wire import methods
from bot.sandbox.world import people
from bot.sandbox.world.chats import Message, Person, as_telegram
from bot.sandbox.world.files import Upload
from bot.sandbox.world.people import Impossible
from bot.sandbox.world.refusals import Refusal
from bot.sandbox.world.world import World
from handlers import register
from handlers.dialogue import MOVES
from storage import inbox, membership, people as kept
from storage.rights import Role
from storage.sqlite.connection import open_database
from storage.transaction import Tx

PATIENCE = 30.0
MOST_SECONDS = 0.2
AT_ONCE = 6
"""Messages that a chat gets in a burst; after that it may be written to once a second, and people read meanwhile."""
# What Telegram answers to what does no harm: the message says so already.
HARMLESS = "message is not modified"

NAMES = list(register.COMMANDS) + sorted(MOVES)
TEAM_NAMES = [name for name, command in register.COMMANDS.items() if command.needs]
FILES = ("photo", "document", "voice", "sticker", "video", "audio", "video_note", "animation")
TEAM = (Role.OWNER, Role.OWNER, *[Role.MODERATOR] * 6, Role.TRANSLATOR)


@dataclass
class Found:
    """What came of it all."""

    seconds: list[float] = field(default_factory=list)
    silent: list[str] = field(default_factory=list)
    refused: Counter[str] = field(default_factory=Counter)
    given: set[str] = field(default_factory=set)

    @property
    def p99(self) -> float:
        return quantiles(self.seconds, n=100)[98]


@dataclass
class Watch:
    """Who was answered when: by chats, and by the presses of buttons."""

    found: Found
    answered: dict[str, asyncio.Event] = field(default_factory=dict)
    received: Counter[str] = field(default_factory=Counter)

    async def call(self, world: World, method: methods.Method, fields: dict[str, Any]) -> object:
        """Carry out a call of the bot's, and note whom it answers, or why it is refused."""
        try:
            result = await _call(world, method, fields)
        except Refusal as refusal:
            if HARMLESS not in refusal.description and not method.waits:  # a poll ends with the sandbox
                self.found.refused[refusal.description] += 1
            raise
        chat = str(fields.get("chat_id"))  # a number or, beside a file, a text
        for known in (chat, str(fields.get("callback_query_id"))):
            if known in self.answered:
                self.answered[known].set()
        self.received[chat] += 1
        return result


_call = methods.call


@contextmanager
def watching(monkeypatch: pytest.MonkeyPatch, found: Found) -> Iterator[Watch]:
    """See every call that the bot makes."""
    watch = Watch(found)
    with monkeypatch.context() as patch:
        patch.setattr(methods, "call", watch.call)
        yield watch


class Sender:
    """One person, who sends what the dice say."""

    def __init__(self, world: World, person: Person, watch: Watch, seed: int, names: list[str]) -> None:
        self.world = world
        self.person = person
        self.watch = watch
        self.names = names
        self.began = asyncio.get_running_loop().time()
        self.dice = random.Random(seed)  # noqa: S311 - dice of a test, which must fall the same way twice
        self.said: list[Message] = []

    async def send(self, steps: int, first: str, thinking: float) -> None:
        """Give one command, then do whatever comes to mind, each time until it is answered."""
        await asyncio.sleep(self.dice.uniform(0, 2 * thinking))
        acts: list[Callable[[], str]] = [self.press, self.text, self.command, self.old_press, self.foreign_press]
        acts += [self.file, self.place, self.forwarded, self.formatted, self.answer]
        weights = [8, 8, 3, 2, 2, 2, 1, 1, 1, 6]
        for number in range(steps):
            act = (lambda: self.command(first)) if number == 0 else self.dice.choices(acts, weights)[0]
            await self.watched(act)
            await asyncio.sleep(max(self.dice.uniform(0, 2 * thinking), self.reading()))
            if self.dice.random() < 0.05:  # now and then; an edit needs no answer
                self.edit()

    async def watched(self, act: Callable[[], str]) -> None:
        """Do it, and wait for the answer."""
        chat, answered, began = str(self.person.id), asyncio.Event(), asyncio.get_running_loop().time()
        self.watch.answered[chat] = answered
        try:
            query = act()
        except (Impossible, Refusal):
            query = self.command("help")  # what the messenger itself does not carry
        self.watch.answered |= {query: answered} if query else {}
        try:
            async with asyncio.timeout(PATIENCE):
                await answered.wait()
            self.watch.found.seconds.append(asyncio.get_running_loop().time() - began)
        except TimeoutError:
            self.watch.found.silent.append(f"{act.__name__}: {self.last()[:60]!r}")
        self.watch.answered.pop(query, None)

    def reading(self) -> float:
        """The seconds until the chat may be written to again."""
        return self.began + self.watch.received[str(self.person.id)] - AT_ONCE - asyncio.get_running_loop().time()

    # What can be done; each returns the id of a press, or "".

    def command(self, name: str = "") -> str:
        name = name or self.dice.choice(self.names)
        self.watch.found.given.add(name)
        argument = self.dice.choice(
            ("", "", "jose-diaz", "chiapas-letters", "popular-defense", hostile.text(self.dice))
        )
        return self.say(hostile.shortened(f"/{name} {argument}".strip()))

    def text(self) -> str:
        return self.say(hostile.text(self.dice))

    def answer(self) -> str:
        return self.say(self.dice.choice([*hostile.WORDS, *hostile.DATES, "/done"]))

    def forwarded(self) -> str:
        self.said.append(people.forward(self.world, self.person, hostile.text(self.dice)))
        return ""

    def formatted(self) -> str:
        words = self.dice.choice(
            ("<b>x</b>", "<i><b>{$x}</b></i>", "<a href='https://example.org/?a=1&amp;b=\"'>x</a>")
        )
        self.said.append(people.say_formatted(self.world, self.person, words * self.dice.choice((1, 60))))
        return ""

    def file(self) -> str:
        kind = self.dice.choice(FILES)
        name = hostile.text(self.dice)[:60]
        caption = hostile.shortened(hostile.text(self.dice), 1024)
        people.send_file(self.world, self.person, kind, Upload(name, hostile.no_photo(self.dice)), caption)
        return ""

    def place(self) -> str:
        people.send_place(self.world, self.person, self.dice.uniform(-90, 90), self.dice.uniform(-180, 180))
        return ""

    def press(self) -> str:
        return self.press_one_of(self.with_buttons()[-1:])

    def old_press(self) -> str:
        return self.press_one_of(self.with_buttons())

    def foreign_press(self) -> str:
        """A press that no button of theirs carries: another's, or one that is made up."""
        chat = self.dice.choice(list(self.world.chats.values()))
        others = [
            str(button.get("callback_data", ""))
            for one in self.with_buttons(chat.id)
            for row in one.keyboard
            for button in row
        ]
        message = self.with_buttons()[-1:] or self.said[-1:]
        if not message:
            raise Impossible
        data = self.dice.choice(others[-20:] + hostile.CARRIED)
        return pressed(self.world, self.person, message[0], hostile.shortened(data, 60))

    def edit(self) -> None:
        with suppress(Impossible, Refusal, IndexError):
            people.edit(self.world, self.person, self.dice.choice(self.said), hostile.text(self.dice))

    # How it is done.

    def say(self, text: str) -> str:
        self.said.append(people.say(self.world, self.person, text))
        return ""

    def last(self) -> str:
        return self.said[-1].content.said.text if self.said else ""

    def with_buttons(self, chat: int = 0) -> list[Message]:
        return [message for message in self.world.messages(chat or self.person.id) if message.keyboard]

    def press_one_of(self, messages: list[Message]) -> str:
        if not messages:
            raise Impossible
        message = self.dice.choice(messages)
        row = self.dice.randrange(len(message.keyboard))
        return people.press(self.world, self.person, message, row, self.dice.randrange(len(message.keyboard[row])))


def pressed(world: World, person: Person, message: Message, data: str) -> str:
    """A press that carries whatever is wanted, as somebody with a program of their own can send it."""
    number = people.press.__globals__["_press_ids"]
    query = str(next(number))
    world.presses[query] = (person, world.time.now())
    body = {"id": query, "from": person.as_user(), "chat_instance": "1", "data": data}
    world.updates.put("callback_query", message.chat.id, body | {"message": as_telegram(message, world.bot)})
    return query


async def harass(
    folder: Path, monkeypatch: pytest.MonkeyPatch, *, count: int, each: int, thinking: float, broken_by: str = ""
) -> Found:
    """Let so many people send so many messages each; what came of it."""
    found = Found()
    logs = folder / "log"
    async with Sandbox() as sandbox, bot_process(sandbox, folder / "data", broken_by=broken_by, logs=logs) as bot:
        await bot.prepare()
        persons = [sandbox.world.add_person(f"Person {number}", started=True) for number in range(count)]
        async with open_database(bot.folder, bot.folder / "secret.key", sandbox.time.now) as database:
            await database.transact(form_team, [person.id for person in persons])
        await bot.start()
        with watching(monkeypatch, found) as watch:
            senders = [
                Sender(sandbox.world, person, watch, number, TEAM_NAMES if number < len(TEAM) else NAMES)
                for number, person in enumerate(persons)
            ]
            # The team begins with its own: who is on it, by their hostile names, and the last ones of the table.
            sending = zip(senders, chain(["team"], cycle(reversed(NAMES))), strict=False)
            await asyncio.gather(*(sender.send(each, first, thinking) for sender, first in sending))
        await bot.stop()
        async with open_database(bot.folder, bot.folder / "secret.key", sandbox.time.now) as database:
            _, aside = await database.transact(inbox.sizes)
    assert not aside, f"{aside} put aside"
    assert not logs.read_text(), logs.read_text()
    return found


def form_team(tx: Tx, chats: list[int]) -> None:
    """The first people are the team."""
    for number, (chat, role) in enumerate(zip(chats, TEAM, strict=False)):
        person = kept.meet(tx, f"telegram:{chat}", "es" if number % 2 else "en")
        membership.join(tx, person.id, membership.invite(tx, role), f"{{$x}} <b>{number}")


async def prove(folder: Path, monkeypatch: pytest.MonkeyPatch, **counts: Any) -> Found:
    """Nothing breaks, is refused or is silent."""
    found = await harass(folder, monkeypatch, **counts)
    assert not found.refused, found.refused
    assert not found.silent, found.silent[:5]
    assert set(NAMES) <= found.given
    return found


@pytest.mark.alone
@pytest.mark.timeout(600)
async def test_nothing_that_people_send_does_harm(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, figure: Callable[[str], None], full: bool
) -> None:
    counts = {"count": 500, "each": 20} if full else {"count": max(60, len(NAMES) + 1), "each": 6}
    found = await prove(tmp_path, monkeypatch, **counts, thinking=2.0 if full else 0.3)
    figure(
        f"{len(found.seconds)} messages through {len(NAMES)} commands and moves: 0 errors, 0 calls refused, 0 silent,"
        f" half answered within {median(found.seconds) * 1000:.0f} ms, 99% within {found.p99 * 1000:.0f} ms"
    )
    assert not full or found.p99 < MOST_SECONDS  # small counts run beside other tests, and say nothing of speed


@pytest.mark.parametrize(
    ("broken_by", "noticed"), [("not_escaping", "a call was refused"), ("saying_nothing", "/privacy")]
)
async def test_hostile_input_bites(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, broken_by: str, noticed: str
) -> None:
    with pytest.raises(AssertionError, match=noticed):
        await prove(
            tmp_path,
            monkeypatch,
            count=len(NAMES),
            each=8,
            thinking=0.1,
            broken_by=f"proof.hostile_breakages:{broken_by}",
        )
