"""Proof: after six hours without Telegram, and in the storm of 429 that follows, what waited goes out in its order.

The whole bot runs in this process, on a clock that is moved: of the sandbox, and with it of the event loop, so that
pauses of minutes pass at once. People speak while nothing can be sent; then Telegram is away; reminders and an
announcement become due meanwhile. When it is back, calls are refused with pauses of 1 to 300 s, and every call is
noted: nothing is lost or doubled, each chat hears its replies in order, no reminder comes after its event, replies go
before the rest, and nothing is tried again before the pause is over.
"""

import asyncio
import random
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import campaign_facts
import pytest
from spine import bot_in

from bot.app import App
from bot.flow import clock
from bot.sandbox.server import Sandbox
from bot.sandbox.wire import methods
from bot.sandbox.world import people
from bot.sandbox.world.faults import Fault
from bot.sandbox.world.refusals import too_many
from bot.sandbox.world.world import World
from storage import announcements, campaigns, events, follows, membership, outbox, people as kept
from storage.audiences import SUBSCRIBERS
from storage.contents.content import Content
from storage.rights import Role
from storage.sqlite.connection import open_database
from storage.transaction import Tx

AWAY = timedelta(hours=6)
STORM = timedelta(minutes=20)
PATIENCE = timedelta(hours=1)
PAUSES = (1, 3, 15, 60, 120, 300)
REFUSED = 0.2
QUIET = 0.05
QUIET_AMONG_MANY = 0.1
"""Seconds without a call after which all that can be done now is done; what hundreds are told takes longer breath."""
MANY = 100
SOON = timedelta(minutes=1)
AT_ONCE = timedelta(seconds=1)
"""So long after a refusal, what was on its way to other chats may still arrive."""

ANNOUNCEMENT = "Come on Saturday."
OF_THE_TEAM = "The head of the record"
"""Words of what the owners are told once a day, whenever that day comes round."""
SAID = {
    "/help": "In any conversation",
    "/letters": "I know of no letter of yours.",
    "/language": "Your language here",
}
"""What each person says, and words of its one answer."""
# Events by their names, and how long after the outage began they start.
OVER, BEGINNING, TODAY, TOMORROW = "Over by then", "About to begin", "Later today", "Tomorrow night"
EVENTS = {
    OVER: timedelta(hours=4),
    BEGINNING: AWAY + timedelta(minutes=10),
    TODAY: timedelta(hours=7, minutes=50),
    TOMORROW: timedelta(hours=25),
}
ZONE = "UTC"


@dataclass
class Call:
    """A call that reached Telegram: when, to whom, what it says, and the pause it was refused with, or 0."""

    at: datetime
    chat: int
    text: str
    pause: int = 0

    @property
    def over(self) -> datetime:
        """When the pause is over."""
        return self.at + timedelta(seconds=self.pause)

    @property
    def bulk(self) -> bool:
        """Whether nobody waits for it."""
        return not self.answers

    @property
    def urgent(self) -> bool:
        """Whether it is news of the team itself, which nothing holds back: it goes out beside the replies."""
        return OF_THE_TEAM in self.text

    @property
    def answers(self) -> str:
        """What somebody said whom this answers, or ""."""
        return next((said for said, words in SAID.items() if words in self.text), "")


@dataclass
class Telegram:
    """Telegram at its door: notes every call that shows something, and refuses some while the storm lasts."""

    world: World
    dice: random.Random
    storm: bool = False
    calls: list[Call] = field(default_factory=list)

    async def call(self, world: World, method: methods.Method, fields: dict[str, Any]) -> object:
        if "text" not in fields or "chat_id" not in fields:
            return await _call(world, method, fields)
        made = Call(self.world.time.now(), int(fields["chat_id"]), str(fields["text"]))
        self.calls.append(made)
        if self.storm and self.dice.random() < REFUSED:
            made.pause = self.dice.choice(PAUSES)
            raise too_many(made.pause)
        return await _call(world, method, fields)

    def delivered(self, words: str) -> list[Call]:
        """What arrived with these words."""
        return [call for call in self.calls if not call.pause and words in call.text]


_call = methods.call


class Clock:
    """The sandbox's time and the event loop's, moved together; the bot's clock has looked before it is moved again.

    Else a busy machine would let the hour of the announcement pass by unseen, and it would rightly be held as late.
    """

    def __init__(self, sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch, quiet: float) -> None:
        loop = asyncio.get_running_loop()
        self._quiet = quiet
        self._sandbox = sandbox
        self._moved, real = 0.0, loop.time
        self._looked, self._look = asyncio.Event(), clock.tick
        self._moved_at = sandbox.time.now()
        monkeypatch.setattr(loop, "time", lambda: real() + self._moved)
        monkeypatch.setattr(clock, "tick", self._tick)

    async def _tick(self, *what: Any) -> None:
        begun = self._sandbox.time.now()
        await self._look(*what)
        if begun >= self._moved_at:
            self._looked.set()

    async def advance(self, passed: timedelta, step: timedelta, telegram: Telegram, app: App) -> None:
        """Let time pass in steps; at each, whatever is on its way arrives first."""
        until = self._sandbox.time.now() + passed
        while self._sandbox.time.now() < until:
            await settle(telegram, app, self._quiet)
            self._looked.clear()
            self._moved += step.total_seconds()
            self._sandbox.time.advance(step.total_seconds())
            self._moved_at = self._sandbox.time.now()
            await self._looked.wait()
        await settle(telegram, app, self._quiet)


async def settle(telegram: Telegram, app: App, quiet: float) -> None:
    """Return when no call has come for a moment: what can be done now is done, and the clock does not outrun it.

    What waits for the storage thread is done first, which takes longer than a moment where the machine is busy.
    """
    seen = -1
    while seen != len(telegram.calls):
        seen = len(telegram.calls)
        await app.database.transact(lambda _: None)
        await asyncio.sleep(quiet)


@contextmanager
def noted(telegram: Telegram, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    with monkeypatch.context() as patch:
        patch.setattr(methods, "call", telegram.call)
        yield


def prepare(tx: Tx, chats: list[int], begun: datetime) -> dict[str, datetime]:
    """Events that all follow, an announcement to all that is agreed to for the third hour; when each event starts."""
    campaign = campaigns.add(tx, campaign_facts.campaign())
    persons = [kept.meet(tx, f"telegram:{chat}", "en") for chat in chats]
    starts = {name: (begun + after).replace(second=0, microsecond=0) for name, after in EVENTS.items()}
    for number, (name, start) in enumerate(starts.items()):
        content = campaign_facts.event(f"e{number}", start.date(), start.time(), ZONE)
        made = events.add(tx, campaign.id, replace(content, title={"en": name}))
        for person in persons:
            follows.follow(tx, person.id, made.id)
    membership.join(tx, persons[0].id, membership.invite(tx, Role.OWNER), "Olga")
    for person in persons:
        kept.subscribe(tx, person.id, wanted=True)
    send_at = begun.replace(microsecond=0) + timedelta(hours=3)
    announcements.propose(
        tx, persons[0].id, SUBSCRIBERS, {"en": Content(markup=ANNOUNCEMENT)}, send_at, ZONE, setting=1
    )
    return starts


async def outage(folder: Path, monkeypatch: pytest.MonkeyPatch, count: int) -> str:
    """Six hours and a storm, for so many people; returns the line of figures."""
    async with Sandbox() as sandbox:
        chats = [sandbox.world.add_person(f"Person {number}", started=True).id for number in range(count)]
        telegram = Telegram(sandbox.world, random.Random(3))  # noqa: S311 - dice that fall the same way twice
        passing = Clock(sandbox, monkeypatch, QUIET_AMONG_MANY if count > MANY else QUIET)
        async with open_database(folder, folder / "secret.key", sandbox.time.now) as database:
            starts = await database.transact(prepare, chats, sandbox.time.now())
        sandbox.faults.add(Fault("lost_before", method="sendMessage"))
        with noted(telegram, monkeypatch):
            async with bot_in(sandbox, folder) as app:
                await speak(sandbox, app, chats)
                sandbox.faults.replace([Fault("lost_before")])
                await passing.advance(AWAY, timedelta(minutes=10), telegram, app)
                sandbox.faults.clear()
                back, telegram.storm = sandbox.time.now(), True
                await passing.advance(STORM, timedelta(seconds=5), telegram, app)
                telegram.storm = False
                await drain(passing, telegram, app)
                took = sandbox.time.now() - back
                left, sent = await app.database.transact(standing)
    check_kept(telegram, chats, starts, left, sent)
    check_pauses(telegram)
    check_replies(telegram, back)
    refused = sum(1 for call in telegram.calls if call.pause)
    return (
        f"{count} people, {AWAY.seconds // 3600} h away, then {refused} calls refused for 1 to 300 s: 0 messages lost,"
        " 0 doubled, 0 out of order, 0 too late, 0 too early;"
        f" all {len(telegram.calls) - refused} out after {took.seconds // 60} min"
    )


async def speak(sandbox: Sandbox, app: App, chats: list[int]) -> None:
    """Everybody says what they have to say; their words arrive, the answers do not."""
    for words in SAID:
        for chat in chats:
            people.say(sandbox.world, sandbox.world.people[chat], words)
    expected = len(SAID) * len(chats)
    async with asyncio.timeout(30):
        while (await app.database.transact(outbox.sizes)).get(outbox.Lane.REPLY, 0) < expected:  # noqa: ASYNC110 - a database tells nobody
            await asyncio.sleep(0.05)


async def drain(passing: Clock, telegram: Telegram, app: App) -> None:
    """Let time pass until nothing is left to send, and the announcement is closed."""
    for _ in range(int(PATIENCE / SOON)):
        if not await app.database.transact(outbox.sizes):
            break
        await passing.advance(SOON, timedelta(seconds=5), telegram, app)
    await passing.advance(SOON, timedelta(seconds=3), telegram, app)


def standing(tx: Tx) -> tuple[int, int]:
    """How many rows are left to send, and how many people got the announcement."""
    (announcement,) = announcements.recent(tx)
    return sum(outbox.sizes(tx).values()), announcement.sent


def check_kept(telegram: Telegram, chats: list[int], starts: dict[str, datetime], left: int, sent: int) -> None:
    """Nothing is lost, doubled, or told of an event that has begun."""
    once = dict.fromkeys(chats, 1)
    assert (left, sent) == (0, len(chats))
    for words in (*SAID.values(), ANNOUNCEMENT, TODAY, TOMORROW):
        assert Counter(call.chat for call in telegram.delivered(words)) == once, f"{words}: lost or doubled"
    for name, start in starts.items():
        assert all(call.at < start for call in telegram.delivered(name)), f"{name}: a reminder after its event"
    assert telegram.delivered(OVER) == []
    assert Counter(call.chat for call in telegram.delivered(BEGINNING)) <= Counter(once)


def check_pauses(telegram: Telegram) -> None:
    """Nothing goes to a chat, nor anything but replies to anybody, before a pause is over."""
    for refused in (call for call in telegram.calls if call.pause):
        meanwhile = [call for call in telegram.calls if refused.at < call.at < refused.over and call is not refused]
        assert not [call for call in meanwhile if call.chat == refused.chat], "a chat: tried again too early"
        late = [call for call in meanwhile if call.bulk and not call.urgent and call.at > refused.at + AT_ONCE]
        assert not (refused.bulk and late), "the bulk lanes: tried again too early"


def check_replies(telegram: Telegram, back: datetime) -> None:
    """Each chat heard its replies in order; and soon, unless Telegram itself held them up."""
    heard: dict[int, list[str]] = {}
    for call in telegram.calls:
        if not call.bulk and not call.pause:
            heard.setdefault(call.chat, []).append(call.answers)
    assert all(order == list(SAID) for order in heard.values()), "replies out of order"
    held = {call.chat for call in telegram.calls if call.pause}
    slow = [call for call in telegram.calls if not call.bulk and call.chat not in held and call.at > back + SOON]
    assert not slow, f"{len(slow)} replies waited behind the rest"


@pytest.mark.timeout(300)
async def test_what_waited_goes_out_in_its_order(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, figure: Callable[[str], None], full: bool
) -> None:
    figure(await outage(tmp_path / "data", monkeypatch, 300 if full else 30))


@pytest.mark.parametrize(
    ("place", "instead", "noticed"),
    [
        (
            "bot.flow.pauses.Pauses.slow_down",
            lambda self, _item, _seconds: self._time.now() + timedelta(seconds=1),
            "tried again too early",
        ),
        ("storage.outbox.Row.late", lambda *_: False, "a reminder after its event|doubled"),
    ],
)
async def test_outage_bites(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, place: str, instead: object, noticed: str
) -> None:
    monkeypatch.setattr(place, instead)
    with pytest.raises(AssertionError, match=noticed):
        await outage(tmp_path / "data", monkeypatch, 10)
