"""What the sender has in hand: rows of the outbox that are queued, on their way, or sent and not marked yet.

A row is claimed by being here. What is here when the process dies is still in the outbox and is sent again, so there is
never much of it.
"""

from collections import Counter, deque
from collections.abc import Callable, Collection, Iterable, Mapping

from bot.flow.claiming import Hand, Item, Visit
from bot.flow.readers import Mark, Readers
from storage.announcements import AnnouncementId
from storage.outbox import Key, Lane, Outcome, Row

MOST_UNMARKED = 100
MOST_BULK_UNMARKED = (MOST_UNMARKED, 256)
"""Rows sent or being sent that are not marked yet, of replies and of the rest: what a crash can send twice.

In the bulk lanes as many as go out in a quarter of a second, within these bounds.
"""

MOST_BULK_ON_THE_WAY = 64
"""Calls to many that are on their way at a time: fewer than a messenger has connections, so that replies find one."""

REPLIES_AHEAD = 128
REPLIES_AT_ONCE = 16
"""As soon as so many of them have gone, more are claimed: what is held may all be waiting for the pace of its chat."""

MOST_MENUS_UNMARKED = 8
"""Menus can wait, and must not take the connections that replies need."""

BULK_AHEAD = (16, 256)
"""How many rows of a bulk lane are held, at least and at most: about a second of them."""


class InHand:
    """The items in hand, by lane; `bulk_rate` is how many messages a second go out in the bulk lanes."""

    def __init__(self, bulk_rate: float) -> None:
        self._queues: dict[Lane, deque[Item]] = {lane: deque() for lane in Lane}
        self._held: dict[Key, Item] = {}
        self._readers: dict[AnnouncementId, Readers] = {}
        self._on_the_way: set[str] = set()  # addresses where something is about to be shown
        self._bulk_on_the_way = 0
        self._started = 0
        self._to_let_go: set[Key] = set()  # on their way, to be let go of if they come back
        self._unmarked = Counter[Lane]()
        self._bulk_unmarked = 0
        few = {Lane.REPLY: REPLIES_AHEAD, Lane.PRESS: REPLIES_AHEAD, Lane.MENU: MOST_MENUS_UNMARKED}
        self._ahead = dict.fromkeys(Lane, _between(BULK_AHEAD, bulk_rate)) | few
        self.most_bulk_unmarked = _between(MOST_BULK_UNMARKED, bulk_rate / 4)

    # Between the outbox and the queues.

    def tried(self, outcomes: Iterable[Outcome]) -> list[Outcome]:
        """Those to be marked now; what became of a reader without a row is kept until the mark passes them."""
        to_mark = []
        for outcome in outcomes:
            # Readers may have been given rows while they were on their way.
            row = item.row if (item := self._held.get(outcome.row.key)) else outcome.row
            if row.id is None and row.announcement_id and row.person_id:
                self._readers[row.announcement_id].tried(row.person_id, outcome)
            else:
                to_mark.append(outcome._replace(row=row))
        return to_mark

    def shown(self, outcomes: Iterable[Outcome], going_on: Collection[AnnouncementId]) -> Hand:
        """What a visit that marks these outcomes has to know of what is in hand.

        Of announcements that are not `going_on`, whatever became of readers is marked.
        """
        marks = {key: readers.mark(at_once=key not in going_on) for key, readers in self._readers.items()}
        moved = {key: mark for key, mark in marks.items() if mark}
        over = {outcome.row.key for outcome in _all(outcomes, moved)}
        return Hand(
            names={key: item.call.posted_as for key, item in self._held.items() if key not in over},
            room={lane: self._room(lane) for lane in Lane},
            claims={key: readers.claim() for key, readers in self._readers.items()},
            marks=moved,
        )

    def marked(self, outcomes: Iterable[Outcome], hand: Hand, numbers: Mapping[Key, int]) -> None:
        """What became of these is written down: they are no longer in hand."""
        for outcome in _all(outcomes, hand.marks):
            self._to_let_go.discard(outcome.row.key)
            if item := self._held.pop(outcome.row.key, None):
                self._count(item, -1)
        for announcement_id, mark in hand.marks.items():
            self._readers[announcement_id].marked(mark)
        for key in numbers.keys() & self._held.keys():
            item = self._held[key]
            self._held[key] = item._replace(row=item.row._replace(id=numbers[key]))

    def take_in(self, brought: Visit) -> None:
        """Queue what a visit to the outbox brought."""
        for item in brought.items:
            self._held[item.row.key] = item
            self._queues[item.row.lane].append(item)
        for announcement_id, taken in brought.taken.items():
            self._readers.setdefault(announcement_id, Readers()).take(taken.readers, taken.no_readers, taken.resting)

    def keep_to(self, going_out: Collection[AnnouncementId]) -> None:
        """Let go of what is queued of all other announcements: those that are paused may go on."""
        self.release(lambda item: item.row.announcement_id not in {None, *going_out})
        self._readers = {
            key: readers for key, readers in self._readers.items() if key in going_out or readers.any_tried
        }

    def release(self, which: Callable[[Item], bool]) -> None:
        """Let go of queued items: they are claimed again if they are still there when it is their time.

        What is on its way goes on, but if it comes back untried it is let go of, too.
        """
        for lane, queue in self._queues.items():
            self._queues[lane] = deque(item for item in queue if not which(item))
            for item in filter(which, queue):
                self._let_go(item)
        queued = {item.row.key for queue in self._queues.values() for item in queue}
        self._to_let_go |= {key for key, item in self._held.items() if key not in queued and which(item)}

    def _let_go(self, item: Item) -> None:
        held = self._held.pop(item.row.key)
        match held.row:
            case Row(id=None, announcement_id=str(announcement_id), person_id=str(person_id)):
                self._readers[announcement_id].release(person_id)

    # Between the queues and the messenger.

    def next(self, lane: Lane) -> Item | None:
        """Take the next item out of a lane's queue, if one more may be sent before any is marked."""
        queue = self._queues[lane]
        return queue.popleft() if queue and self._may_start(lane) else None

    def pass_over(self, lane: Lane, items: list[Item]) -> None:
        """Put items that cannot go yet back to where they were taken from."""
        self._queues[lane].extendleft(reversed(items))

    def is_busy(self, item: Item) -> bool:
        """Whether something that this has to wait for is on its way to the same address."""
        return not item.row.lane.aside and item.address in self._on_the_way

    @property
    def idle(self) -> bool:
        """Whether nothing is on its way."""
        return self._started == 0

    def start(self, item: Item) -> None:
        """The item, taken out of its queue, is on its way."""
        self._started += 1
        if not item.row.lane.aside:
            self._on_the_way.add(item.address)
        self._to_let_go.discard(item.row.key)
        self._bulk_on_the_way += item.row.lane.bulk
        self._count(item, 1)

    def land(self, item: Item) -> None:
        """The item is no longer on its way."""
        self._started -= 1
        if not item.row.lane.aside:
            self._on_the_way.discard(item.address)
        self._bulk_on_the_way -= item.row.lane.bulk

    def put_back(self, item: Item) -> None:
        """The item has landed without having been sent: it is the next of its lane again."""
        self._count(item, -1)
        if item.row.key in self._to_let_go:
            self._to_let_go.discard(item.row.key)
            self._let_go(item)
        else:
            self._queues[item.row.lane].appendleft(item)

    def _room(self, lane: Lane) -> int:
        """How many more may be held: none as long as nearly all are, so that they are not claimed one by one."""
        most, queued = self._ahead[lane], len(self._queues[lane])
        nearly = most // 2 if lane.bulk or lane is Lane.MENU else most - REPLIES_AT_ONCE
        return 0 if queued > nearly else most - queued

    def _may_start(self, lane: Lane) -> bool:
        if not lane.bulk:
            return self._unmarked[lane] < (MOST_MENUS_UNMARKED if lane is Lane.MENU else MOST_UNMARKED)
        return self._bulk_unmarked < self.most_bulk_unmarked and self._bulk_on_the_way < MOST_BULK_ON_THE_WAY

    def _count(self, item: Item, by: int) -> None:
        """So many more are sent, or being sent, and not marked yet."""
        lane = item.row.lane
        self._unmarked[lane] += by
        if lane.bulk:
            self._bulk_unmarked += by


def _between(bounds: tuple[int, int], wanted: float) -> int:
    least, most = bounds
    return max(least, min(round(wanted), most))


def _all(outcomes: Iterable[Outcome], marks: Mapping[AnnouncementId, Mark]) -> list[Outcome]:
    """The outcomes of rows, and of readers without one."""
    return [*outcomes, *(outcome for mark in marks.values() for outcome in mark.outcomes)]
