"""When something may go out: the messenger's pace, the pauses it asks for, and outages."""

import math
from datetime import datetime, timedelta

from bot.flow.arrivals import Arrivals
from bot.flow.claiming import Item
from bot.flow.outage import Outage
from bot.flow.refusals import Refusals
from bot.messenger import Pace
from bot.timekeeping import Time
from storage.outbox import Lane
from storage.standstills import Standstill

MOST_HURRIED = 5
HURRIED_SECONDS = 5.0
"""So many people in a row whose replies have to wait, for so long: the messenger means the bot, and not their chats.

In one burst refusals come back before anything that is carried out does, so that many in a row alone say nothing.
"""

WORTH_TELLING = timedelta(minutes=1)
"""For how long at least nothing may have gone out before the owners hear of it."""

BEAT_SECONDS = 0.01
"""Bulk messages that are due within so short a time go together."""


class Pauses:
    """Says how long to wait. What a reply has to wait for concerns its chat alone, or everybody in an outage."""

    def __init__(self, time: Time, pace: Pace, arrivals: Arrivals) -> None:
        self._time = time
        self._pace = pace
        self._arrivals = arrivals
        self._outage = Outage()
        self._bulk_rests_until: datetime | None = None  # as long as it is to come
        self._menus_rest_until = 0.0
        self._refusals = {lane: Refusals() for lane in Lane if lane.bulk}
        self._hurried: dict[str, float] = {}  # whose replies were refused, and when first
        self._halted: tuple[datetime, str] | None = None
        self.over: list[Standstill] = []
        """What the owners are to hear of: when the messenger took nothing, or refused something for everybody."""

    def hold(self, lane: Lane) -> bool:
        """Whether nothing of a lane may go at present: also not what was about to."""
        return self.outage_seconds() > 0 or (lane.bulk and (self.bulk_rests or self._refused_seconds(lane) > 0))

    @property
    def bulk_rests(self) -> bool:
        """Whether the messenger wants the bulk lanes to rest."""
        if self._bulk_rests_until and self._time.now() >= self._bulk_rests_until:
            self._bulk_rests_until = None
        return self._bulk_rests_until is not None

    def outage_seconds(self) -> float:
        """How long to keep away from the messenger altogether."""
        return self._left(self._outage.until)

    def lane_seconds(self, lane: Lane) -> float:
        """How long until anything more of a lane may go; inf while its end will be heard of."""
        if lane is Lane.MENU:
            return self._left(self._menus_rest_until)
        if not lane.bulk:
            return 0.0
        if self.bulk_rests:
            return math.inf
        if refused := self._refused_seconds(lane):
            return refused
        if give_way := self._arrivals.give_way_seconds():
            return give_way
        wait = self._pace.bulk_wait(self._time.seconds())
        return max(wait, BEAT_SECONDS) if wait > 0 else 0.0

    def item_seconds(self, item: Item) -> float:
        """How long until this item may go; 0 counts it as gone. Only what a chat shows counts against its pace."""
        if not item.call.paced:
            return 0.0
        return self._pace.take(item.address, self._time.seconds(), bulk=item.row.lane.bulk)

    def rest_bulk(self, until: datetime) -> None:
        """The bulk lanes rest until then, if they do not rest longer already."""
        if until > self._time.now():
            self._bulk_rests_until = max(self._bulk_rests_until or until, until)

    def slow_down(self, item: Item, seconds: float) -> datetime:
        """The messenger wants a pause: of all menus, of this chat, or of this chat and the bulk lanes; until when.

        If it wants it of the replies to one person after the other, it is meant for all that goes out.
        """
        until = self._time.now() + timedelta(seconds=seconds)
        if item.row.lane is Lane.MENU:
            self._menus_rest_until = self._time.seconds() + seconds
        if not item.row.lane.aside:
            self._pace.hold_chat(item.address, self._time.seconds() + seconds)
        if item.row.lane.bulk:
            self.rest_bulk(until)
        if item.row.lane is Lane.REPLY:
            self._hurried.setdefault(item.address, self._time.seconds())
            lasts = self._time.seconds() - min(self._hurried.values())
            if len(self._hurried) >= MOST_HURRIED and lasts >= HURRIED_SECONDS:
                self._outage.rest(self._time.seconds() + seconds)
                self._halted = self._halted or (self._time.now(), f"429, {round(seconds)} s")
        return until

    @property
    def probing(self) -> bool:
        """Whether the messenger took nothing of the bot's when it was last asked: one call is enough to ask again."""
        return self._outage.halted

    def got_through(self, lane: Lane | None = None) -> None:
        """The messenger answered; with a lane, it carried something of it out."""
        self._outage.got_through()
        if lane is Lane.REPLY:
            self._hurried.clear()
        if lane in self._refusals:
            self._refusals[lane].taken()
        if self._halted and lane is not None:
            since, why = self._halted
            self._halted = None
            if self._time.now() - since >= WORTH_TELLING:
                self.over.append(Standstill(since, self._time.now(), why))

    def halt(self, why: str) -> float:
        """The messenger takes nothing of the bot's; returns the pause that begins with this, 0 if none does."""
        self._halted = self._halted or (self._time.now(), why)
        return self._outage.halt(self._time.seconds())

    def refuses_everybody(self, item: Item, why: str) -> datetime | None:
        """Until when the lane waits, if the messenger refuses one person after the other there; None if it does not."""
        refusals = self._refusals.get(item.row.lane)
        if refusals is None:
            return None
        before = refusals.pauses
        if not refusals.refused(item.address, why, self._time.seconds()):
            return None
        if before == 0 and refusals.pauses == 1:
            self.over.append(Standstill(self._time.now(), None, why))
        return self._time.now() + timedelta(seconds=self._refused_seconds(item.row.lane))

    def _refused_seconds(self, lane: Lane) -> float:
        return self._left(self._refusals[lane].until)

    def _left(self, until: float) -> float:
        """The seconds until then. Nearly always there was no such pause yet, and nobody asks what time it is."""
        return max(0.0, until - self._time.seconds()) if until else 0.0

    def did_not_get_through(self) -> float:
        """A call was not answered; returns the outage's pause that begins with this, 0 if none does."""
        return self._outage.failed(self._time.seconds())
