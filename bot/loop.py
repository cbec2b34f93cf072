"""What the program runs on: uvloop where it is to be had, and a garbage collector that looks seldom.

On uvloop a message costs 40 % less than on asyncio's own loop, which is used elsewhere. What a turn leaves behind is
freed by its reference counts; Python's collector, which is for circles, went through everything so often by default
that it took a fifth of the processor (docs/performance.md).
"""

import asyncio
import gc
import sys
from collections.abc import Coroutine
from typing import Any, TypeVar

COLLECT_AFTER = 50_000
"""New objects that are still there before the collector looks at them; Python's own number is 700."""

SWITCH_SECONDS = 0.001
"""How long the storage thread may keep the interpreter from the loop, or the loop from it; Python's own is 5 ms.

A reply changes hands several times on its way, and while an announcement goes out both always have work.
"""

T = TypeVar("T")


def run(work: Coroutine[Any, Any, T]) -> T:
    """Do the work on a loop of its own; returns what it returns."""
    gc.freeze()  # what was loaded stays: no collection needs to look at it again
    gc.set_threshold(COLLECT_AFTER)
    sys.setswitchinterval(SWITCH_SECONDS)
    with asyncio.Runner(loop_factory=_new_loop) as runner:
        return runner.run(work)


def _new_loop() -> asyncio.AbstractEventLoop:
    try:
        import uvloop  # noqa: PLC0415 - it does not exist for every machine
    except ImportError:
        return asyncio.new_event_loop()
    return uvloop.new_event_loop()
