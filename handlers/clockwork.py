"""What happens because it is time, and not because anybody said something.

Each is a plain function of a transaction and the setup that returns what is to be said. All of them are called every
two seconds, in one transaction; each is cheap when nothing is due and does nothing twice.
"""

from collections.abc import Callable

from handlers import dialogue
from handlers.engine.voice import Post
from handlers.setup import Setup
from handlers.supporters import events
from handlers.team import donations, queue
from handlers.team.announcing import going_out
from storage.transaction import Tx

DUE: tuple[Callable[[Tx, Setup], list[Post]], ...] = (
    dialogue.expire,
    events.remind,
    queue.notify,
    donations.notify,
    going_out.go_on,
)
