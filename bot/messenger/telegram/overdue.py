"""What ends calls that take too long as a whole, however lively a server keeps them.

One alarm looks after all of them, since calls are many and hardly any is ever overdue: an alarm of its own for each
would cost an announcement a twentieth of its speed.
"""

import asyncio
from types import TracebackType

_LOOKS = 8
"""How often it is looked within the time that a call may take: it ends late by no more than that part of it."""


class Overdue:
    """As a context: what the task does within it is ended with TimeoutError after `seconds`, or a little later."""

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._began: dict[asyncio.Task[object], tuple[float, int]] = {}  # since when, and how often it was cancelled
        self._ended: set[asyncio.Task[object]] = set()
        self._alarm: asyncio.TimerHandle | None = None

    def __enter__(self) -> None:
        task = asyncio.current_task()
        if task is None:
            raise RuntimeError("only a task can be ended")
        loop = asyncio.get_running_loop()
        self._began[task] = loop.time(), task.cancelling()
        if self._alarm is None:
            self._alarm = loop.call_later(self._seconds / _LOOKS, self._look)

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, _: TracebackType | None) -> None:
        task = asyncio.current_task()
        if task is None:
            raise RuntimeError("it was entered by a task")
        cancelled = self._began.pop(task)[1]
        if task in self._ended:
            self._ended.discard(task)
            # Others may want the task to end, too: then it does.
            if task.uncancel() <= cancelled and kind is asyncio.CancelledError:
                raise TimeoutError from error

    def _look(self) -> None:
        loop = asyncio.get_running_loop()
        for task, (began, _) in self._began.items():
            if loop.time() - began >= self._seconds and task not in self._ended:
                self._ended.add(task)
                task.cancel()
        self._alarm = loop.call_later(self._seconds / _LOOKS, self._look) if self._began else None
