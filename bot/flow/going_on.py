"""Going on: a part of the bot that fails by a fault of ours begins again, and takes none of the others with it.

Whatever arrived or waits to leave is in the database, so that a part which begins again finds all its work there. It
begins later the more often it failed lately; the operator sees each failure in the log and in the metrics.
"""

from collections.abc import Awaitable, Callable

import structlog

from bot import metrics
from bot.log import trace
from bot.timekeeping import Time
from storage.errors import CannotStart

FIRST_PAUSE = 1.0
LONGEST_PAUSE = 60.0
CALM = 300.0
"""Seconds without a failure after which a part counts as sound again."""

log = structlog.get_logger()


async def going_on(name: str, part: Callable[[], Awaitable[None]], time: Time) -> None:
    """Run a part for ever, or until it ends by itself. Raises CannotStart, which is the operator's to mend."""
    pause = FIRST_PAUSE
    while True:
        began = time.seconds()
        try:
            await part()
        except CannotStart:
            raise
        except Exception as error:  # noqa: BLE001 - whatever it is, the other parts go on, and so should this one
            if time.seconds() - began > CALM:
                pause = FIRST_PAUSE
            metrics.counts.failures += 1
            log.error("a part of the bot failed and begins again", part=name, again_in=pause, error=trace(error))
            await time.sleep(pause)
            pause = min(pause * 2, LONGEST_PAUSE)
        else:
            return
