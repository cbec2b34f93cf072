"""Proof: reminders keep their moment over every clock change there will be, and no local time is misunderstood.

The clock changes of every IANA zone from 2026 to 2036 are found by asking each zone for its offset every five days.
Around each, events with and without an hour are followed, and the clock ticks as it may, every 2 to 30 seconds: each
reminder comes once, within a minute of its moment, and none after the start. What the start is in UTC is found by
trying both offsets, and not as the program does it. Times in the hour that is left out, and in the one that comes
twice, are given to packs and to /announce.
"""

import random
import shutil
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo, available_timezones

import campaign_facts
import pytest
from hand import undo
from heard import plain
from stage import Stage

from bot.flow import clock
from bot.messenger.telegram.client import Telegram
from bot.messenger.telegram.wire import NO_TOKEN
from bot.packs import reading
from bot.packs.problems import BadPack
from handlers.due import DUE
from handlers.team import local_times
from storage import campaigns, events, follows, people, reminders
from storage.campaigns import CampaignId
from storage.contents.event import EventContent
from storage.errors import Rejected
from storage.people import PersonId
from storage.sqlite.transaction import SqliteTx

PACK = Path(__file__).parents[2] / "campaigns" / "chiapas-letters"
SINCE, UNTIL = datetime(2026, 1, 1, tzinfo=UTC), datetime(2037, 1, 1, tzinfo=UTC)
DAY, HOUR, MINUTE = timedelta(days=1), timedelta(hours=1), timedelta(minutes=1)
STRIDE = 5 * DAY  # no zone changes its clocks twice within it
LEADS = (timedelta(days=7), DAY, 2 * HOUR)
TICKS = (2.0, 30.0)
LATEST = MINUTE


@dataclass(frozen=True)
class Change:
    """A clock change: the instant from which the offset is another one."""

    zone: str
    at: datetime
    before: timedelta
    after: timedelta

    @property
    def strange(self) -> tuple[datetime, datetime]:
        """The local times, from the first to before the last, that are left out or come twice."""
        ends = [self.at.replace(tzinfo=None) + offset for offset in (self.before, self.after)]
        return min(ends), max(ends)

    @property
    def skips(self) -> bool:
        return self.after > self.before


def changes_of(name: str) -> Iterator[Change]:
    """Every clock change of a zone in these years."""
    zone = ZoneInfo(name)

    def offset(at: datetime) -> timedelta:
        return at.astimezone(zone).utcoffset() or timedelta()

    at = SINCE
    while at < UNTIL:
        if offset(at) != offset(at + STRIDE):
            early, late = at, at + STRIDE
            while late - early > MINUTE:
                middle = early + (late - early) // MINUTE // 2 * MINUTE
                early, late = (middle, late) if offset(middle) == offset(at) else (early, middle)
            yield Change(name, late, offset(at), offset(late))
        at += STRIDE


def all_changes() -> list[Change]:
    """Of every zone that there is."""
    return [change for name in sorted(available_timezones()) for change in changes_of(name)]


def instants(local: datetime, change: Change) -> list[datetime]:
    """When the zone's clocks show this local time: never, once or twice, by trying both offsets."""
    zone = ZoneInfo(change.zone)
    tried = {(local - offset).replace(tzinfo=UTC) for offset in (change.before, change.after)}
    return sorted(at for at in tried if at.astimezone(zone).replace(tzinfo=None) == local)


def starts(change: Change, dice: random.Random) -> list[tuple[date, time | None]]:
    """Days and hours of events whose reminders, or whose start, fall around a clock change."""
    first, last = change.strange
    walls = [first - MINUTE, last, last + 2 * HOUR, first + DAY, last + DAY + HOUR, last + 7 * DAY]
    walls.append(first + timedelta(minutes=dice.randrange(-3000, 12_000)))
    hours: list[tuple[date, time | None]] = [(wall.date(), wall.time()) for wall in walls]
    return [*hours, (first.date(), None), (first.date() + DAY, None)]


def ticks(start: datetime, dice: random.Random) -> Iterator[datetime]:
    """When the clock looks: often around each moment, and after the start; the hours between are left out."""
    for moment in [*(start - lead for lead in LEADS), start]:
        at = moment - MINUTE
        while at < moment + 2 * MINUTE:
            at += timedelta(seconds=dice.uniform(*TICKS))
            yield at.replace(microsecond=0)


class Calendar:
    """A database in which one event at a time is followed by one person."""

    def __init__(self, stage: Stage, tx: SqliteTx) -> None:
        self.stage = stage
        self.tx = tx
        self.campaign: CampaignId = campaigns.add(tx, campaign_facts.campaign()).id
        self.follower: PersonId = people.meet(tx, "telegram:1", "es").id
        self.telegram = Telegram(NO_TOKEN)
        self.dice = random.Random(11)  # noqa: S311 - when the clock ticks is no secret

    def given(self, content: EventContent, start: datetime, look: Callable[[], int]) -> list[datetime]:
        """When the follower was reminded, while the clock went on until after the start."""
        found = []
        self.tx.connection.execute("SAVEPOINT one_event")
        self.tx.now = start - 9 * DAY
        event = events.add(self.tx, self.campaign, content)
        follows.follow(self.tx, self.follower, event.id)
        for now in ticks(start, self.dice):
            self.tx.now = now
            found += [now] * look()
        undo(self.tx, "one_event")
        return found

    def take(self) -> int:
        """How many reminders are due."""
        return len(reminders.take(self.tx))

    def tick(self) -> int:
        """How many reminders the whole clock puts into the outbox."""
        rows = "SELECT count(*) FROM outbox WHERE lane = 2"
        before = self.tx.all(rows)[0][0]
        for duty in DUE:
            clock.do(self.tx, self.telegram, self.stage.setup, duty)
        return int(self.tx.all(rows)[0][0]) - int(before)

    def prove(self, change: Change, *, whole: bool) -> int:
        """The reminders of events around one clock change; `whole` runs the whole clock. Returns how many events."""
        count = 0
        for day, hour in starts(change, self.dice):
            local = datetime.combine(day, hour or time(9))
            at = instants(local, change)
            if len(at) != 1:
                continue  # no pack has such an hour, see below
            content = replace(campaign_facts.event(zone=change.zone, day=day, hour=hour), slug=f"e{count}")
            given = self.given(content, at[0], self.tick if whole else self.take)
            late = [(when - (at[0] - lead)) for when, lead in zip(given, LEADS, strict=False)]
            assert len(given) == len(LEADS), f"{len(given)} reminders of {local} in {change.zone}"
            assert all(timedelta() <= one <= LATEST for one in late), f"{local} in {change.zone}: late by {late}"
            count += 1
        return count


@pytest.fixture
def calendar(stage: Stage) -> Iterator[Calendar]:
    with stage.tx() as tx:
        yield Calendar(stage, tx)


def prove_reminders(calendar: Calendar, changes: Iterable[Change]) -> int:
    """The reminders around these clock changes; every fortieth through the whole clock."""
    return sum(calendar.prove(change, whole=number % 40 == 0) for number, change in enumerate(changes))


def sampled(changes: list[Change], full: bool, count: int) -> list[Change]:
    """All of them, or some that are drawn."""
    return changes if full else random.Random(7).sample(changes, count)  # noqa: S311 - a sample that stays the same


@pytest.fixture(scope="module")
def changes() -> list[Change]:
    return all_changes()


@pytest.mark.timeout(900)
def test_reminders_keep_their_moment(
    calendar: Calendar, changes: list[Change], figure: Callable[[str], None], full: bool
) -> None:
    assert len({change.zone for change in changes}) > 150
    looked_at = sampled(changes, full, 60)
    count = prove_reminders(calendar, looked_at)
    figure(
        f"{len(looked_at)} clock changes in {len({one.zone for one in looked_at})} zones, {count} events: each of"
        f" {count * len(LEADS)} reminders once, within {LATEST.seconds} s, none after the start"
    )


def inside(change: Change, dice: random.Random) -> list[datetime]:
    """Local times in the strange hour: its first and last minute, and one between."""
    first, last = change.strange
    return [first, last - MINUTE, first + dice.randrange((last - first) // MINUTE) * MINUTE]


def outside(change: Change) -> list[datetime]:
    """Local times right before and after it."""
    first, last = change.strange
    return [first - MINUTE, last]


def prove_typed(changes: Iterable[Change]) -> int:
    """What /announce makes of local times around clock changes."""
    dice, count = random.Random(5), 0  # noqa: S311 - which minutes are tried is no secret
    for change in changes:
        zone = ZoneInfo(change.zone)
        for local in inside(change, dice) + outside(change):
            known = instants(local, change)
            written = f"{local:%Y-%m-%d %H:%M}"
            if not known:
                with pytest.raises(Rejected, match="time-skipped"):
                    local_times.to_come(written, zone, SINCE)
            else:
                understood = local_times.to_come(written, zone, SINCE)
                assert local_times.moments(understood, zone) == known, f"{written} in {change.zone}"
            count += 1
    return count


def test_local_times_are_understood_or_refused(changes: list[Change], figure: Callable[[str], None]) -> None:
    figure(f"{prove_typed(changes)} local times around {len(changes)} clock changes: none taken for another")


def prove_packs(folder: Path, changes: Iterable[Change]) -> int:
    """What a pack's reader makes of hours around clock changes; the refusal says what to write."""
    shutil.copytree(PACK, folder, ignore=shutil.ignore_patterns("cases"))
    file = folder / "events" / "letters-day.toml"
    written = file.read_text("utf-8")
    dice, count = random.Random(5), 0  # noqa: S311 - dice that fall the same way twice
    for change in changes:
        for local in [inside(change, dice)[2], *outside(change)]:
            hour = f'day = {local:%Y-%m-%d}\nhour = "{local:%H:%M}"'
            zone = written.replace("America/Mexico_City", change.zone)
            file.write_text(zone.replace("day = 2024-09-27", hour), "utf-8")
            happens = {0: "never", 2: "twice"}.get(len(instants(local, change)))
            way_out = "" if happens == "never" else ', or `which_hour` to be "first" or "second"'
            expected = f"another `hour`{way_out}: in {change.zone}, {local:%Y-%m-%d %H:%M} happens {happens}"
            assert refusals(folder) == [expected] * bool(happens)
            count += 1
    return count


def unlike(changes: list[Change]) -> list[Change]:
    """One for each instant and pair of offsets, since zones that change together do not differ here."""
    return list({(change.at, change.before, change.after): change for change in changes}.values())


def refusals(folder: Path) -> list[str]:
    """What the reader expected instead."""
    try:
        reading.read_pack(folder, ("en", "es"))
    except BadPack as bad:
        return [problem.expected for problem in bad.problems]
    return []


@pytest.mark.timeout(900)
def test_packs_refuse_hours_that_are_none_or_two(
    tmp_path: Path, changes: list[Change], figure: Callable[[str], None], full: bool
) -> None:
    looked_at = sampled(unlike(changes), full, 20)
    figure(f"{prove_packs(tmp_path / 'pack', looked_at)} hours in packs: those that are none or two refused")


def say_time(stage: Stage, change: Change, local: datetime) -> str:
    """What a moderator hears who wants to announce at this time, by the clocks of the group's zone."""
    stage.setup = replace(stage.setup, zone=ZoneInfo(change.zone))
    stage.now = change.at - 2 * DAY
    for words in ("/announce", "1", "Come", "Come"):
        stage.says("olga", words)
    stage.presses("olga", "At a set time")
    heard = plain(stage.says("olga", f"{local:%Y-%m-%d %H:%M}")[-1])
    stage.says("olga", "/cancel")
    return heard


@pytest.mark.parametrize("zone", ["Europe/Athens", "America/Santiago", "Australia/Lord_Howe", "Africa/Casablanca"])
def test_announcements_at_strange_times_are_asked_about(stage: Stage, zone: str) -> None:
    stage.member("olga")
    for change in list(changes_of(zone))[:2]:
        first, last = change.strange
        heard = say_time(stage, change, first + (last - first) // 2)
        assert ("does not exist" if change.skips else "comes twice") in heard
        assert "Shall I propose it to the team?" in say_time(stage, change, last)


def naive(_: SqliteTx, content: EventContent) -> datetime:
    """The start as it would be if the offset of a week before were still right."""
    offset = (content.local_start - 7 * DAY).utcoffset() or timedelta()
    return (content.local_start.replace(tzinfo=None) - offset).replace(tzinfo=UTC)


def test_naive_arithmetic_bites(calendar: Calendar, changes: list[Change], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(events, "start_of", naive)
    with pytest.raises(AssertionError):
        prove_reminders(calendar, sampled(changes, full=False, count=5))


def test_reminders_without_a_note_bite(
    calendar: Calendar, changes: list[Change], monkeypatch: pytest.MonkeyPatch
) -> None:
    taken = reminders.take

    def forgetful(tx: SqliteTx) -> list[reminders.Due]:
        due = taken(tx)
        tx.run("DELETE FROM reminders")
        return due

    monkeypatch.setattr(reminders, "take", forgetful)
    with pytest.raises(AssertionError, match="reminders of"):
        prove_reminders(calendar, changes[:1])


def test_times_taken_as_they_come_bite(changes: list[Change], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(local_times, "moments", lambda local, zone: [local.replace(tzinfo=zone).astimezone(UTC)])
    with pytest.raises((AssertionError, pytest.fail.Exception)):
        prove_typed(changes[:2])


def test_packs_that_do_not_look_bite(tmp_path: Path, changes: list[Change], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading._Reading, "_check_start", lambda *_: None)
    with pytest.raises(AssertionError):
        prove_packs(tmp_path / "pack", changes[:2])
