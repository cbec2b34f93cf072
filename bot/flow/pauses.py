"""When something may go out: the messenger's pace, the pauses it asks for, and outages."""

import math
from datetime import datetime, timedelta

from bot.flow.arrivals import Arrivals
from bot.flow.claiming import Item
from bot.flow.outage import Outage
from bot.messenger import Pace
from bot.timekeeping import Time
from storage.outbox import Lane

BEAT_SECONDS = 0.01
"""Bulk messages that are due within so short a time go together."""


class Pauses:
    """Says how long to wait. What a reply has to wait for concerns its chat alone, or everybody in an outage."""

    def __init__(self, time: Time, pace: Pace, arrivals: Arrivals) -> None:
        self._time = time
        self._pace = pace
        self._arrivals = arrivals
        self._outage = Outage()
        self._bulk_rests_until = time.now()

    def hold(self, lane: Lane) -> bool:
        """Whether nothing of a lane may go at present: also not what was about to."""
        return self.outage_seconds() > 0 or (lane is not Lane.REPLY and self.bulk_rests)

    @property
    def bulk_rests(self) -> bool:
        """Whether the messenger wants the bulk lanes to rest."""
        return self._time.now() < self._bulk_rests_until

    def outage_seconds(self) -> float:
        """How long to keep away from the messenger altogether."""
        return max(0.0, self._outage.until - self._time.seconds())

    def lane_seconds(self, lane: Lane) -> float:
        """How long until anything more of a lane may go; inf while its end will be heard of."""
        if lane is Lane.REPLY:
            return 0.0
        if self.bulk_rests:
            return math.inf
        if give_way := self._arrivals.give_way_seconds():
            return give_way
        wait = self._pace.bulk_wait(self._time.seconds())
        return max(wait, BEAT_SECONDS) if wait > 0 else 0.0

    def item_seconds(self, item: Item) -> float:
        """How long until this item may go; 0 counts it as gone. Only what a chat shows counts against its pace."""
        if not item.call.paced:
            return 0.0
        return self._pace.take(item.address, self._time.seconds(), bulk=item.lane is not Lane.REPLY)

    def rest_bulk(self, until: datetime) -> None:
        """The bulk lanes rest until then, if they do not rest longer already."""
        self._bulk_rests_until = max(self._bulk_rests_until, until)

    def slow_down(self, item: Item, seconds: float) -> datetime:
        """The messenger wants a pause: of this chat, and, if this was no reply, of the bulk lanes; until when."""
        self._pace.hold_chat(item.address, self._time.seconds() + seconds)
        until = self._time.now() + timedelta(seconds=seconds)
        if item.lane is not Lane.REPLY:
            self.rest_bulk(until)
        return until

    def got_through(self) -> None:
        """The messenger answered."""
        self._outage.got_through()

    def did_not_get_through(self) -> float:
        """A call was not answered; returns the outage's pause that begins with this, 0 if none does."""
        return self._outage.failed(self._time.seconds())
