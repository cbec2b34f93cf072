"""What ends calls that take too long as a whole, however lively a server keeps them.

One alarm looks after all of them, since calls are many and hardly any is ever overdue: an alarm of its own for each
would cost an announcement a twentieth of its speed.
"""

import asyncio
import time
from types import TracebackType

_LOOKS = 8
"""How often it is looked within the time that a call may take: it ends late by no more than that part of it."""


class Overdue:
    """Ends what takes longer than so many seconds, or a little more."""

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._under_way: set[_Watched] = set()
        self._alarm: asyncio.TimerHandle | None = None

    def watched(self) -> "_Watched":
        """A context: what the task does within it is ended with TimeoutError once it is overdue."""
        if self._alarm is None:
            self._set_alarm()
        return _Watched(self._under_way)

    def _set_alarm(self) -> None:
        self._alarm = asyncio.get_running_loop().call_later(self._seconds / _LOOKS, self._look)

    def _look(self) -> None:
        now = time.monotonic()
        for watched in self._under_way:
            if now - watched.began >= self._seconds:
                watched.end()
        self._alarm = None
        if self._under_way:
            self._set_alarm()


class _Watched:
    __slots__ = ("_cancelled", "_ended", "_task", "_under_way", "began")

    def __init__(self, under_way: "set[_Watched]") -> None:
        self._under_way = under_way
        self.began = time.monotonic()
        self._ended = False

    def __enter__(self) -> None:
        task = asyncio.current_task()
        if task is None:
            raise RuntimeError("only a task can be ended")
        self._task, self._cancelled = task, task.cancelling()
        self._under_way.add(self)

    def end(self) -> None:
        """Cancel the task, once: on its way out that becomes a TimeoutError."""
        if not self._ended:
            self._ended = True
            self._task.cancel()

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, _: TracebackType | None) -> None:
        self._under_way.discard(self)
        # Others may want the task to end, too: then it does.
        if self._ended and self._task.uncancel() <= self._cancelled and kind is asyncio.CancelledError:
            raise TimeoutError from error
