"""What is counted and how much waits, as Prometheus reads it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from prometheus_client import CollectorRegistry, generate_latest
from prometheus_client.metrics_core import CounterMetricFamily, GaugeMetricFamily, InfoMetricFamily, Metric
from prometheus_client.registry import Collector

from bot.metrics import Counts
from storage.outbox import Fate
from storage.version import VERSION


@dataclass(frozen=True)
class Sizes:
    """How many updates wait in the inbox and were put aside, and how many rows of the outbox wait, by lane."""

    inbox: int = 0
    put_aside: int = 0
    outbox: Mapping[str, int] = field(default_factory=dict)


def exposition(counts: Counts, sizes: Sizes) -> bytes:
    """Counts and sizes in Prometheus' text format."""
    registry = CollectorRegistry(auto_describe=False)
    registry.register(_Collected([_version(), *_events(counts), *_sizes(sizes)]))
    return generate_latest(registry)


class _Collected(Collector):
    """Metrics that are read once."""

    def __init__(self, metrics: Iterable[Metric]) -> None:
        self._metrics = metrics

    def collect(self) -> Iterable[Metric]:
        return self._metrics


def _version() -> Metric:
    return InfoMetricFamily("paloma_version", "Which Paloma this is", {"version": VERSION})


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
