"""What is counted, how much waits and for how long, and how the machine is, as Prometheus reads it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from prometheus_client import CollectorRegistry, generate_latest
from prometheus_client.metrics_core import CounterMetricFamily, GaugeMetricFamily, Metric
from prometheus_client.registry import Collector

from bot.metrics import Counts
from storage.ages import Ages
from storage.ailments import Ailment
from storage.outbox import Fate


@dataclass(frozen=True)
class Sizes:
    """How many updates wait in the inbox and were put aside, and how many rows of the outbox wait, by lane."""

    inbox: int = 0
    put_aside: int = 0
    outbox: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True)
class Waits:
    """Since when the oldest of each queue waits, of the outbox by lane, and what the owners were told is wrong."""

    now: datetime
    inbox: datetime | None
    outbox: Mapping[str, datetime]
    team: Ages
    ailing: frozenset[Ailment]


@dataclass(frozen=True)
class Machine:
    """Bytes and files that each disk has room for, by what lies there; when the last backup was made; the version."""

    free: Mapping[str, int]
    files: Mapping[str, int]
    backup: datetime | None
    version: str


def exposition(counts: Counts, sizes: Sizes, waits: Waits | None, machine: Machine) -> bytes:
    """All of it in Prometheus' text format. What is not known is left out."""
    registry = CollectorRegistry(auto_describe=False)
    told = [*_events(counts), *_sizes(sizes), *(_waits(waits) if waits else ()), *_machine(machine, counts)]
    registry.register(_Collected(told))
    return generate_latest(registry)


class _Collected(Collector):
    """Metrics that are read once."""

    def __init__(self, metrics: Iterable[Metric]) -> None:
        self._metrics = metrics

    def collect(self) -> Iterable[Metric]:
        return self._metrics


def _events(counts: Counts) -> Iterator[Metric]:
    yield CounterMetricFamily("paloma_turns", "Updates answered", counts.turns)
    yield CounterMetricFamily("paloma_stumbles", "Turns that failed and were undone", counts.stumbles)
    yield CounterMetricFamily("paloma_flooded", "Updates set aside unread, of people who sent too many", counts.flooded)
    yield CounterMetricFamily("paloma_failures", "Parts of the bot that failed and began again", counts.failures)
    sent = CounterMetricFamily("paloma_sent", "What became of tries to send", labels=["fate"])
    for fate in Fate:
        sent.add_metric([fate.value], counts.sent[fate.value])
    yield sent


def _sizes(sizes: Sizes) -> Iterator[Metric]:
    yield GaugeMetricFamily("paloma_inbox_waiting", "Updates that wait for their turn", sizes.inbox)
    yield GaugeMetricFamily("paloma_inbox_aside", "Updates put aside", sizes.put_aside)
    lanes = GaugeMetricFamily("paloma_outbox_waiting", "Rows that wait to be sent", labels=["lane"])
    for lane, size in sizes.outbox.items():
        lanes.add_metric([lane], size)
    yield lanes


def _waits(waits: Waits) -> Iterator[Metric]:
    yield _ages("paloma_inbox_oldest_seconds", "For how long the oldest update waits", {"": waits.inbox}, waits.now, [])
    late = "For how long the first row that is due has not left"
    yield _ages("paloma_outbox_late_seconds", late, waits.outbox, waits.now, ["lane"])
    team = {"letter": waits.team.letter, "reply": waits.team.reply, "translation": waits.team.translation}
    yield _ages("paloma_team_oldest_seconds", "For how long the oldest waits for the team", team, waits.now, ["what"])
    ailing = GaugeMetricFamily("paloma_ailing", "Whether something is wrong (1) or not (0)", labels=["ailment"])
    for ailment in Ailment:
        ailing.add_metric([ailment.value], ailment in waits.ailing)
    yield ailing


def _ages(
    name: str, about: str, since: Mapping[str, datetime | None], now: datetime, labels: list[str]
) -> GaugeMetricFamily:
    """How long ago each was, in seconds; 0 where nothing waits."""
    ages = GaugeMetricFamily(name, about, labels=labels)
    for label, moment in since.items():
        seconds = max(0.0, (now - moment).total_seconds()) if moment else 0.0
        ages.add_metric([label] if labels else [], seconds)
    return ages


def _machine(machine: Machine, counts: Counts) -> Iterator[Metric]:
    for name, about, left in (
        ("paloma_disk_free_bytes", "Room on the disk, by what lies there", machine.free),
        ("paloma_disk_free_files", "How many more files the disk can hold", machine.files),
    ):
        room = GaugeMetricFamily(name, about, labels=["place"])
        for place, amount in left.items():
            room.add_metric([place], amount)
        yield room
    made = machine.backup.timestamp() if machine.backup else 0
    yield GaugeMetricFamily("paloma_backup_made_seconds", "When the last backup was made, since 1970; 0: none", made)
    if counts.clock_off is not None:
        about = "Seconds by which the machine's clock is ahead of the messenger's"
        yield GaugeMetricFamily("paloma_clock_off_seconds", about, counts.clock_off)
    version = GaugeMetricFamily("paloma_version", "The version that runs", labels=["version"])
    version.add_metric([machine.version], 1)
    yield version
