"""Damage in the database: the owners hear what was found, of which kind it is, and what to do.

Of damaged rows, and of updates that were put aside, they hear once; of a broken audit trail every day until it is
mended, since nothing can be decided meanwhile. They are those whom the trail named when it was last whole.
"""

from collections.abc import Mapping
from datetime import datetime

from markupsafe import Markup

from handlers.engine.telling import Post
from handlers.layout import lines, paragraphs
from handlers.setup import Setup
from handlers.team.owners import Notice, owners, warn
from handlers.texts import Words
from storage import damaged, keeping, rounds, trail
from storage.damaged import Kind
from storage.transaction import Tx


def tell(tx: Tx, setup: Setup, _since: datetime) -> list[Post] | None:
    """Tell the owners what is damaged that they do not know of; None if it is nothing, or there is no owner."""
    listeners = owners(tx)
    if not listeners:
        return None
    news, failed = damaged.take_news(tx), damaged.take_failed(tx)
    notices: list[Notice] = []
    if news:
        notices.append(lambda words: _notice(words, news))
    if failed:
        notices.append(lambda words: words("failed-notice", count=failed, aside=keeping.ASIDE.days))
    return warn(setup, listeners, notices) or None


def look_through_trail(tx: Tx, _setup: Setup, _since: datetime) -> list[Post] | None:
    """Look at a few more entries of the trail; None as long as the round is not over."""
    return [] if rounds.step(tx) else None


def tell_of_trail(tx: Tx, setup: Setup, _since: datetime) -> list[Post] | None:
    """Tell the owners that the audit trail is broken; None if it is whole, or there is no owner."""
    listeners = owners(tx) if rounds.wrong(tx) else []
    if not listeners:
        return None
    what = "trail-broken" if trail.broken(tx) else "trail-changed"
    return warn(setup, listeners, [lambda words: paragraphs(words(what), words("trail-what-to-do"))])


def _notice(words: Words, news: Mapping[Kind, int]) -> Markup:
    kinds = lines(*(words("damaged-kind", damage=kind.value, count=count) for kind, count in news.items()))
    return paragraphs(words("damaged-notice"), kinds, words("damaged-what-to-do"))
