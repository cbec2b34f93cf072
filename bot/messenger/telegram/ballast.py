"""What python-telegram-bot would load and nobody needs here stays ashore: httpx, 3 MB of a small server's memory.

Calls go out over a way of our own (wire.py). The library imports its way over httpx all the same, to have a default;
in the place of that module stands an empty one, which is only asked whether a way is of its kind. To be imported before
the library is; where that is loaded already, as by a program that uses both, nothing is changed.
"""

import sys
from types import ModuleType

OWN_WAY = "telegram.request._httpxrequest"


def leave() -> None:
    """Have the library find an empty module where its own way would be."""
    empty = ModuleType(OWN_WAY)
    vars(empty)["HTTPXRequest"] = type("HTTPXRequest", (), {"__doc__": "A way that nobody goes."})
    sys.modules.setdefault(OWN_WAY, empty)


if "telegram" not in sys.modules:
    leave()
