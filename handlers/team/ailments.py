"""What is wrong that nobody in the chat can see: the owners hear of it when it begins, each week it lasts, and its end.

What the machine has (disk, backups, clock) is looked at by the program, who waits for the team is seen here.
"""

from datetime import datetime, timedelta
from functools import partial

from markupsafe import Markup

from handlers.engine.telling import Post
from handlers.layout import paragraphs
from handlers.setup import Setup
from handlers.team.owners import owners, warn
from handlers.texts import Words
from storage import ages, ailments
from storage.ailments import Ailment, Ongoing, Stage
from storage.transaction import Tx

OF_THE_TEAM = (Ailment.LETTERS, Ailment.REPLIES, Ailment.ASIDE)
_MEGABYTE = 1_000_000


def tell(tx: Tx, setup: Setup, _since: datetime) -> list[Post]:
    """See how long the team's queues wait, and tell the owners the news of all that is wrong, if there are any."""
    ailments.note(tx, OF_THE_TEAM, ages.unread(tx))
    listeners = owners(tx)
    news = ailments.take_news(tx) if listeners else []
    return warn(setup, listeners, [partial(_notice, setup, one, stage) for one, stage in news])


def _notice(setup: Setup, one: Ongoing, stage: Stage, words: Words) -> Markup:
    facts: dict[str, object] = {"ailment": one.ailment.value, "since": one.since.astimezone(setup.zone).date()}
    facts |= {"count": one.amount, "age": timedelta(seconds=one.amount), "megabytes": one.amount // _MEGABYTE}
    if stage is Stage.OVER:
        return words("ailment-over", **facts)
    begun, advice = words("ailment-begun", **facts), words("ailment-what-to-do", **facts)
    return paragraphs(begun, advice, *([words("ailment-lasts", **facts)] if stage is Stage.LASTING else []))
