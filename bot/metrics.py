"""What is counted, for the operator: events and sizes, nothing of people."""

from prometheus_client import CollectorRegistry, Counter, Gauge

registry = CollectorRegistry()

turns = Counter("paloma_turns", "Updates answered", registry=registry)
stumbles = Counter("paloma_stumbles", "Turns that failed and were undone", registry=registry)
flooded = Counter("paloma_flooded", "Updates set aside unread, of people who sent too many", registry=registry)
sent = Counter("paloma_sent", "What became of tries to send", ["fate"], registry=registry)
inbox_waiting = Gauge("paloma_inbox_waiting", "Updates that wait for their turn", registry=registry)
inbox_aside = Gauge("paloma_inbox_aside", "Updates put aside", registry=registry)
outbox_waiting = Gauge("paloma_outbox_waiting", "Rows that wait to be sent", ["lane"], registry=registry)
